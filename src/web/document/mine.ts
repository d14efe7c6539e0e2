import type { Member } from '#domain/access/actor.ts';
import type { Form as Typed, Visit } from '#web/door/visit.ts';
import type { FormError } from '#web/kit/error-summary.tsx';

export type Mine = Visit<Member>;
export const baseOf = (caseId: string): string => `/jongeren/${caseId}/document`;
/** A form that came back: which one it is, as it was typed, and what is wrong with it. */
export type Tried = {
  readonly of: 'sections' | 'stage' | 'instrument' | 'own-words';
  readonly form: Typed;
  readonly errors: readonly FormError[];
};
