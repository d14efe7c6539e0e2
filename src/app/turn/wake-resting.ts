import type { System } from '#domain/access/actor.ts';
import { addWorkingDays } from '#law/working-days.ts';
import type { Day } from '#law/day.ts';
import { fallback } from '#domain/turn/fallback.ts';
import type { Holder, Turn } from '#domain/turn/turn.ts';
import type { House } from '../house.ts';
import { AT_ONCE, inSlices, sliceOf, type Slice } from '../in-slices.ts';
import { tell } from '../notice/tell.ts';
import type { Desk } from '../ports/desk.ts';
import type { Resting } from '../ports/outcomes.ts';

const sweeper: System = { kind: 'system', name: 'sweeper' };
const daysToAsk = 10;

const wakeSlice = (house: House, after: string | null): Promise<Slice> =>
  house.withActor(sweeper, 'sweep', async (desk) => {
    const today = house.today();
    const resting = await desk.outcomes.restingUntil(today, after, AT_ONCE);
    let awake = 0;
    for (const one of resting) if (await wake(house, desk, one, today)) awake++;
    return sliceOf(resting, awake);
  });

async function wake(house: House, desk: Desk, one: Resting, today: Day): Promise<boolean> {
  const { caseId, organisationId, version } = one;
  const turn = await turnToAsk(desk, one, today);
  if (!turn || !(await desk.cases.reopen(turn, version))) return false; // nobody is left there, or somebody was faster
  await desk.outcomes.over(caseId, today);
  const event = { id: house.newId(), caseId, organisationId, alsoOrganisationId: null, memberId: null };
  await desk.writing.addEvent({ ...event, kind: 'rest-over', onDay: today, details: {} });
  const step = { desk, actor: sweeper, newId: () => house.newId() };
  await tell(step, { to: turn.holder, kind: 'turn', caseId });
  return true;
}

/** Who can be on turn at an organisation: whoever is named, or who covers for one who left or is absent. */
async function holders(desk: Desk, { caseId, organisationId }: Resting, today: Day) {
  const colleagues = await desk.directory.colleagues(organisationId);
  const can = await desk.cases.canSee(caseId);
  return (who: string | null) => fallback({ today, organisationId, memberId: who, teamId: null, colleagues, can });
}
/** Who is on turn when somebody who rests is asked something: who knows the young person. */
export const holderOfResting = async (desk: Desk, one: Resting, today: Day): Promise<Holder | undefined> =>
  (await holders(desk, one, today))(one.memberId);

async function turnToAsk(desk: Desk, one: Resting, today: Day) {
  const { caseId, organisationId, kind, memberId } = one;
  const to = await holders(desk, one, today);
  const decides = kind === 'not-approach';
  // A decision is for who leads the team, where there is one.
  const holder = (decides ? to(null) : undefined) ?? to(memberId);
  return (
    holder &&
    ({
      caseId,
      holder,
      waitsFor: 'self',
      verb: decides ? 'decide-approach' : 'ask-once',
      words: null,
      why: decides ? 'approach-again' : 'rest-over',
      whyWords: null,
      dueOn: addWorkingDays(today, daysToAsk),
      since: today,
      givenBy: { organisationId, memberId: null },
      alsoOrganisationId: null,
    } satisfies Turn)
  );
}

/**
 * The daily sweep: whoever wanted no help is asked once more on the day that was agreed, by one person on turn; and whether
 * somebody may be approached is decided again. Until then nobody is on turn. Returns how many woke; in slices, idempotent.
 */
export const wakeResting = (house: House): Promise<number> => inSlices(house, (after) => wakeSlice(house, after));
