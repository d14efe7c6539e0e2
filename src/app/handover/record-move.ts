import type { Member } from '#domain/access/actor.ts';
import { addWorkingDays } from '#law/working-days.ts';
import type { Day } from '#law/day.ts';
import type { Places } from '#domain/directory/place.ts';
import { kindsBetween } from '#domain/handover/kinds.ts';
import { pastDayProblems, textProblems } from '#domain/handover/problems.ts';
import { serves } from '#domain/handover/serves.ts';
import { isOpen } from '#domain/handover/states.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { findBsn } from '#domain/bsn.ts';
import type { Turn } from '#domain/turn/turn.ts';
import { placeOf } from '../intake/add-young-person.ts';
import { admit, makeAct, type Act, type Step } from '../house.ts';
import type { CaseFacts } from '../ports/cases.ts';
import { movedEvent } from './moved-to.ts';

type RecordMove = {
  readonly caseId: string;
  readonly place: string;
  /** Which municipality, where a town lies in more than one. */
  readonly municipalityCode?: string;
  readonly since: Day;
  /** The version that the page showed. */
  readonly seen?: number;
};
/** Whether it is another's now: then the turn is to hand over. */
type Moved = { readonly handOver: boolean };
type Placed = RecordMove & { readonly placeFound: string; readonly codeFound: string; readonly places: Places };

/** Five working days to begin the hand-over: a convenant default. */
const daysToHandOver = 5;

function turnAfterMove(step: Step, me: Member, now: Turn, { caseId, places, codeFound }: Placed): Turn {
  // Who is on turn here keeps it; where another was, it comes to who records the move.
  const mine = now.holder.organisationId === me.organisationId;
  return {
    caseId,
    holder: mine ? now.holder : { organisationId: me.organisationId, teamId: null, memberId: me.memberId },
    waitsFor: 'self',
    verb: 'hand-over-after-move',
    words: places.municipalities.get(codeFound)?.name ?? null,
    why: 'moved',
    whyWords: null,
    dueOn: addWorkingDays(step.today, daysToHandOver),
    since: step.today,
    givenBy: { organisationId: me.organisationId, memberId: me.memberId },
    alsoOrganisationId: null,
  };
}

/** A school keeps its pupils wherever they live; a municipality and a Doorstroompunt are there for their own. */
async function isAnothers({ desk, today }: Step, me: Member, { places, codeFound }: Placed): Promise<boolean> {
  const mine = await desk.directory.organisation(me.organisationId);
  if (!mine || !kindsBetween(mine.kind, mine.kind).some(({ afterMove }) => afterMove)) return false;
  return !serves({ places, mandates: await desk.directory.mandates(), onDay: today }, mine, codeFound);
}

async function decide(step: Step, facts: CaseFacts, command: Placed): Promise<Outcome<Moved>> {
  const { desk, actor: me } = step;
  if (me.kind !== 'member') return notFound;
  if (facts.state !== 'active') return refuse('case-ended');
  if (command.seen !== undefined && command.seen !== facts.version) return refuse('changed-meanwhile');
  const handOver = await isAnothers(step, me, command);
  const turn = await desk.cases.turn(command.caseId);
  if (!handOver || !turn) return ok({ handOver: false });
  const running = (await desk.handovers.ofCase(command.caseId)).some(({ state }) => isOpen(state));
  if (running) return refuse('handover-open');
  const next = turnAfterMove(step, me, turn, command);
  return (await desk.cases.giveTurn(next, facts.version)) ? ok({ handOver }) : refuse('changed-meanwhile');
}

const record = makeAct<Placed, Moved>('record-move', async (step, command) => {
  const admitted = await admit(step, command.caseId);
  if (!admitted.ok) return admitted;
  const decided = await decide(step, admitted.value.facts, command);
  if (!decided.ok || step.actor.kind !== 'member') return decided;
  const { organisationId, memberId } = step.actor;
  const { caseId, placeFound, codeFound, since } = command;
  await step.desk.people.move(caseId, organisationId, placeFound, codeFound);
  await step.desk.writing.addEvent({
    id: step.newId(),
    caseId,
    organisationId,
    alsoOrganisationId: null,
    memberId,
    kind: movedEvent,
    onDay: step.today,
    details: { municipality: codeFound, since },
  });
  return decided;
});

/**
 * Verhuisd: the own record says where the young person lives now. Is that outside what the own organisation is there for,
 * then its turn is to hand over to the new one (H10). Refuses by field: a town that is none or in two municipalities, and
 * a day to come. Another's record stays as it is: a school keeps what its list said.
 */
export const recordMove: Act<RecordMove, Moved> = async (house, actor, command) => {
  if (findBsn(command.place).found) return refuse('bsn', 'place');
  const typed = textProblems(command.place, 80, 'place');
  const placed = typed.length > 0 ? ({ ok: false, refusals: typed } as const) : placeOf(house, command);
  const days = pastDayProblems(command.since, house.today(), 'since');
  if (!placed.ok || days.length > 0) return { ok: false, refusals: [...(placed.ok ? [] : placed.refusals), ...days] };
  const { placeFound, codeFound } = placed.value;
  if (codeFound === null) return refuse('place-without-municipality', 'place');
  return record(house, actor, { ...command, placeFound, codeFound, places: house.places() });
};
