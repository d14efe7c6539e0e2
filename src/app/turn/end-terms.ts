import type { System } from '#domain/access/actor.ts';
import type { House } from '../house.ts';
import { AT_ONCE, inSlices, sliceOf, type Slice } from '../in-slices.ts';
import type { Desk } from '../ports/desk.ts';
import type { Ending } from '../ports/outcomes.ts';

const sweeper: System = { kind: 'system', name: 'sweeper' };

const endSlice = (house: House, after: string | null): Promise<Slice> =>
  house.withActor(sweeper, 'sweep', async (desk) => {
    const over = await desk.outcomes.termsOver(house.today(), after, AT_ONCE);
    let ended = 0;
    for (const one of over) if (await end(house, desk, one)) ended++;
    return sliceOf(over, ended);
  });

async function end(house: House, desk: Desk, { caseId, organisationId, version }: Ending): Promise<boolean> {
  const today = house.today();
  const open = (await desk.handovers.ofCase(caseId)).filter(({ closedOn }) => closedOn === null);
  // The hand-over before the case, as its own acts hold them: in another order two would wait for each other.
  for (const { id } of open) await desk.handovers.hold(id);
  if (!(await desk.cases.end(caseId, today, version))) return false; // somebody was faster
  for (const handover of open) {
    await desk.handovers.change(handover, { state: 'withdrawn', closedOn: today, reason: 'term-over' });
    await desk.cases.endShare(caseId, handover.id, today);
  }
  const said = { reason: null, saidOn: today, heardBy: null, lookAgainOn: null };
  const row = { id: house.newId(), caseId, organisationId, memberId: null };
  await desk.outcomes.keep({ ...row, kind: 'term-over', ...said });
  const event = { ...row, id: house.newId(), alsoOrganisationId: null, onDay: today, details: {} };
  await desk.writing.addEvent({ ...event, kind: 'term-over' });
  return true;
}

/**
 * The daily sweep: a school guides for as long as the law lets it after leaving (field finding 15). After that nobody there
 * may, so its case ends for good, with a hand-over that was never sent or never answered; what waits for an answer or a
 * meeting now is let wait. Never a case that another organisation leads. Returns how many ended; in slices, idempotent.
 */
export const endTerms = (house: House): Promise<number> => inSlices(house, (after) => endSlice(house, after));
