import type { CaseForm } from '#web/turn/form-page.tsx';
import { whyIn } from './why-fields.tsx';

/** Who tells that the young person wants something else now, writes that down next. */
export const changedNow: NonNullable<CaseForm['next']> = (form, caseId) =>
  whyIn(form).reason === 'changed' ? { to: `/jongeren/${caseId}/wens`, notice: 'wish-changed' } : undefined;
