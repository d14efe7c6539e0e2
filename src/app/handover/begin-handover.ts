import { fieldsOf } from '#domain/exchange/register.ts';
import { freshBlocks } from '#domain/handover/blocks.ts';
import type { Handover } from '#domain/handover/handover.ts';
import { turnBy } from '#domain/handover/move.ts';
import { firstTurn } from '#domain/handover/courses.ts';
import { isOpen } from '#domain/handover/states.ts';
import { isSchool } from '#domain/person/new-person.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import { wishSentence } from '#domain/wish/wish.ts';
import { textsOf } from '../document/gather.ts';
import { admit, makeAct, type Step } from '../house.ts';
import { waitsForDecision } from '#domain/turn/approach.ts';
import type { CaseFacts } from '../ports/cases.ts';
import type { BeginHandover } from './commands.ts';
import { partiesOf } from './parties.ts';
import { readReceiver, type Asked } from './receiver.ts';

const empty = {
  toName: null,
  state: 'draft',
  question: '',
  capacity: 'unknown',
  readOn: null,
  readWith: null,
  readTogether: null,
  yesBy: null,
  yesName: null,
  yesOn: null,
  yesHow: null,
  ownView: null,
  necessity: null,
  toldOn: null,
  toldHow: null,
  sentOn: null,
  answerDueOn: null,
  takenOverOn: null,
  takenOverBy: null,
  takenOverMemberId: null,
  takenOverHow: null,
  contactAfter: 'receiver',
  meetOn: null,
  metOn: null,
  metHow: null,
  notThere: 0,
  lookEndsOn: null,
  closedOn: null,
  reason: null,
  whoElse: null,
  namedOnly: false,
  shownSchool: null,
  shownEnd: null,
  answersName: null,
  answersPhone: null,
  version: 1,
} as const satisfies Partial<Handover>;

/** What the school wrote down already: nobody types it twice. */
export async function knownBlocks(step: Pick<Step, 'desk' | 'today'>, caseId: string) {
  const { desk } = step;
  const document = await textsOf(step, caseId);
  const enrolment = await desk.people.enrolment(caseId);
  const contact = await desk.people.contact(caseId);
  const reach = [contact?.phone && `Bel of app ${contact.phone}`, contact?.mail && `Mail ${contact.mail}`].filter(
    Boolean,
  );
  const [wish] = await desk.wishes.said(caseId);
  const wants = [wish && wishSentence(wish), document.get('wants') || enrolment?.destination].filter(Boolean);
  return {
    ...Object.fromEntries([...document].filter(([, text]) => text !== '')),
    ...(wants.length > 0 && { wants: wants.join('\n') }),
    ...(reach.length > 0 && { reach: `${reach.join('. ')}.` }),
  };
}

async function firstTurnOf(step: Step, handover: Handover, facts: CaseFacts) {
  const memberId = step.actor.kind === 'member' ? step.actor.memberId : null;
  return turnBy(firstTurn, {
    closures: await step.desk.directory.closures(handover.fromOrganisationId),
    caseId: handover.caseId,
    parties: await partiesOf(step, { handover, facts }),
    today: step.today,
    answerDueOn: null,
    meetOn: null,
    givenBy: { organisationId: handover.fromOrganisationId, memberId },
    alsoOrganisationId: null,
    senderIsSchool: step.actor.kind === 'member' && isSchool(step.actor.organisationKind),
  });
}

async function write(step: Step, handover: Handover, facts: CaseFacts) {
  const now = await step.desk.cases.turn(handover.caseId);
  if (now && waitsForDecision(now)) return refuse('decision-first');
  if (!(await step.desk.cases.giveTurn(await firstTurnOf(step, handover, facts), facts.version)))
    return refuse('changed-meanwhile');
  // Who hands over is who the young person knows: without a fixed contact person there is no warm hand-over.
  if (facts.contactMemberId === null) await step.desk.cases.setContact(handover.caseId, handover.fromMemberId);
  const known = await knownBlocks(step, handover.caseId);
  const open = fieldsOf(handover.kind, await step.desk.exchanges.narrowed());
  await step.desk.handovers.begin(handover, freshBlocks(open, known));
  await step.desk.writing.addEvent({
    id: step.newId(),
    caseId: handover.caseId,
    organisationId: handover.fromOrganisationId,
    alsoOrganisationId: null,
    memberId: handover.fromMemberId,
    kind: 'handover-begun',
    onDay: step.today,
    details: { handoverId: handover.id },
  });
  return ok({ handoverId: handover.id });
}

/** Begins a hand-over (kinds.ts) as a draft. Refuses when one is open already or no ground leads there. */
export const beginHandover = makeAct<BeginHandover, { handoverId: string }>('begin-handover', async (step, command) => {
  const admitted = await admit(step, command.caseId);
  if (!admitted.ok) return admitted;
  const { facts } = admitted.value;
  if (step.actor.kind !== 'member') return notFound;
  if (facts.state !== 'active') return refuse('case-ended');
  const earlier = await step.desk.handovers.ofCase(command.caseId);
  if (earlier.some(({ state }) => isOpen(state))) return refuse('handover-open');
  const from = { kind: step.actor.organisationKind, id: step.actor.organisationId };
  const asked = await readReceiver(step, from, command);
  if (!asked.ok) return asked;
  const handover = draftOf(step, command.caseId, step.actor.organisationId, step.actor.memberId, asked.value);
  return write(step, handover, facts);
});

/** A hand-over as it begins: nothing is said and nothing is sent. */
export const draftOf = (
  step: Step,
  caseId: string,
  fromOrganisationId: string,
  fromMemberId: string,
  asked: Asked,
): Handover => ({
  ...empty,
  ...asked,
  id: step.newId(),
  caseId,
  fromOrganisationId,
  fromMemberId,
  changedByMemberId: fromMemberId,
  begunOn: step.today,
});
