import type { By } from '#domain/money/line.ts';
import type { Step } from '../house.ts';
import { memberOf } from '../turn/open-turn.ts';

/** Who writes or agrees, as it stays beside it. */
export const byOf = (step: Pick<Step, 'actor'>): By => {
  const { memberId, name, organisationId } = memberOf(step);
  return { memberId, name, organisationId };
};
