import { addDays } from '#law/day.ts';
import { ok, refuse } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { tell } from '../notice/tell.ts';
import { findTurn, memberOf, note } from './open-turn.ts';

const daysBetween = 3;

/** "Herinner": who is on turn is told once more, at most once in three days. Without an account there is only the phone. */
export const remind = makeAct<{ readonly caseId: string }, { readonly caseId: string }>(
  'remind',
  async (step, { caseId }) => {
    const found = await findTurn(step, { caseId });
    if (!found.ok) return found;
    const { holder } = found.value.turn;
    if (holder.memberId === memberOf(step).memberId) return refuse('your-own-turn');
    const organisation = await step.desk.directory.organisation(holder.organisationId);
    if (!organisation?.hasAccount)
      return refuse('no-account', undefined, { who: organisation?.name ?? '', phone: organisation?.phone ?? '' });
    const events = await step.desk.writing.events(caseId);
    const last = events
      .filter((event) => event.kind === 'reminded')
      .map((event) => event.onDay)
      .toSorted()
      .at(-1);
    if (last !== undefined && step.today < addDays(last, daysBetween))
      return refuse('reminded-lately', undefined, { on: last });
    await note(step, caseId, { kind: 'reminded' });
    await tell(step, { to: holder, kind: 'reminder', caseId });
    return ok({ caseId });
  },
);
