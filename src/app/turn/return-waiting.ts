import type { System } from '#domain/access/actor.ts';
import { addWorkingDays } from '#domain/calendar/working-days.ts';
import { fallback } from '#domain/turn/fallback.ts';
import type { Turn } from '#domain/turn/turn.ts';
import type { House } from '../house.ts';
import { tell } from '../notice/tell.ts';
import type { Held } from '../ports/cases.ts';
import type { Desk } from '../ports/desk.ts';

const sweeper: System = { kind: 'system', name: 'sweeper' };
const daysToAsk = 2;

/**
 * The daily sweep: a young person, parent or employer who let the day pass is no longer on turn; the named professional
 * is, to ask for an answer (or who covers for one who left or is absent). Returns how many came back. Idempotent.
 */
export const returnWaiting = (house: House): Promise<number> =>
  house.withActor(sweeper, 'sweep', async (desk) => {
    const step = { desk, actor: sweeper, today: house.today(), newId: () => house.newId() };
    let back = 0;
    for (const held of await desk.cases.waitingPast(step.today)) {
      const turn = await comesBack(desk, held, step.today);
      if (!(await desk.cases.giveTurn(turn, held.version))) continue; // somebody moved it meanwhile
      await desk.writing.addEvent({
        id: step.newId(),
        caseId: turn.caseId,
        organisationId: turn.holder.organisationId,
        alsoOrganisationId: turn.alsoOrganisationId,
        memberId: null,
        kind: 'turn-came-back',
        onDay: step.today,
        details: {},
      });
      await tell(step, { to: turn.holder, kind: 'returned', caseId: turn.caseId });
      back++;
    }
    return back;
  });

async function comesBack(desk: Desk, { turn }: Held, today: string): Promise<Turn> {
  const { organisationId, memberId, teamId } = turn.holder;
  const colleagues = await desk.directory.colleagues(organisationId);
  const can = await desk.cases.canSee(turn.caseId);
  const holder = fallback({ today, organisationId, memberId, teamId, colleagues, can }) ?? turn.holder;
  return {
    ...turn,
    holder,
    waitsFor: 'self',
    verb: 'check-answer',
    why: 'no-answer',
    whyWords: null,
    dueOn: addWorkingDays(today, daysToAsk),
    since: today,
    givenBy: { organisationId, memberId: null },
  };
}
