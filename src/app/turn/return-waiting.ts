import type { System } from '#domain/access/actor.ts';
import { addOpenDays } from '#domain/calendar/closures.ts';
import { fallback } from '#domain/turn/fallback.ts';
import type { Turn } from '#domain/turn/turn.ts';
import type { House } from '../house.ts';
import { AT_ONCE, inSlices, sliceOf, type Slice } from '../in-slices.ts';
import { tell } from '../notice/tell.ts';
import type { Held } from '../ports/cases.ts';
import type { Desk } from '../ports/desk.ts';

const sweeper: System = { kind: 'system', name: 'sweeper' };
const daysToAsk = 2;

const returnSlice = (house: House, after: string | null): Promise<Slice> =>
  house.withActor(sweeper, 'sweep', async (desk) => {
    const today = house.today();
    let back = 0;
    const waiting = await desk.cases.waitingPast(today, after, AT_ONCE);
    for (const held of waiting) {
      const turn = await comesBack(desk, held, today);
      if (!(await desk.cases.giveTurn(turn, held.version))) continue; // somebody moved it meanwhile
      await desk.writing.addEvent({
        id: house.newId(),
        caseId: turn.caseId,
        organisationId: turn.holder.organisationId,
        alsoOrganisationId: turn.alsoOrganisationId,
        memberId: null,
        kind: 'turn-came-back',
        onDay: today,
        details: {},
      });
      const step = { desk, actor: sweeper, newId: () => house.newId() };
      await tell(step, { to: turn.holder, kind: 'returned', caseId: turn.caseId });
      back++;
    }
    return sliceOf(
      waiting.map(({ turn }) => turn),
      back,
    );
  });

/**
 * The daily sweep: a young person, parent or employer who let the day pass is no longer on turn; the named professional
 * is, to ask for an answer (or who covers for one who left or is absent). Returns how many came back. In slices, so that
 * others have their turn. Idempotent.
 */
export const returnWaiting = (house: House): Promise<number> => inSlices(house, (after) => returnSlice(house, after));

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
    dueOn: addOpenDays(today, daysToAsk, await desk.directory.closures(organisationId)),
    since: today,
    givenBy: { organisationId, memberId: null },
  };
}
