import { kindRow, leadStays } from '#domain/handover/kinds.ts';
import { fieldsOf, leaves } from '#domain/exchange/register.ts';
import { mirrorEndsOn } from '#domain/handover/mirror.ts';
import { isHandedOver, isOpen } from '#domain/handover/states.ts';
import { stepsFor } from '#domain/handover/move.ts';
import { sendProblems } from '#domain/handover/problems.ts';
import { whoSaysYes, type YesRule } from '#domain/handover/yes.ts';
import { notFound, ok, type Outcome } from '#domain/outcome.ts';
import { copyAt } from '../document/open-copy.ts';
import { admit, makeAct, type Step } from '../house.ts';
import { draftOf } from '../person/drafts.ts';
import type { Organisation } from '../ports/directory.ts';
import { answerTerm } from './answer-term.ts';
import { atHandover, stepFacts, type At } from './at.ts';
import type { OnHandover } from './commands.ts';
import { partiesOf } from './parties.ts';
import { keptSpeakers, speakersOf, type Speaker } from './representatives.ts';
import { betweenOf, receiverView, youngPersonFacts, youngPersonView, type Read } from './see.ts';
import type { FormerView, HandoverLine, HandoverView, SenderView, Who } from './views.ts';

async function who(
  { desk }: Step,
  organisation: Organisation,
  memberId: string | null,
  name: string | null,
): Promise<Who> {
  const colleague = memberId === null ? undefined : await desk.directory.colleague(memberId);
  return {
    name: colleague?.name ?? name ?? organisation.name,
    organisation: organisation.name,
    phone: colleague?.phone ?? organisation.phone,
  };
}

const nameOf = async ({ desk }: Step, memberId: string | null): Promise<string | null> =>
  memberId === null ? null : ((await desk.directory.colleague(memberId))?.name ?? null);

async function readAll(step: Step, at: At): Promise<Read | undefined> {
  const { desk, today } = step;
  const { handover, from, to } = at;
  const person = await desk.people.find(handover.caseId);
  if (!person) return undefined;
  const parties = await partiesOf(step, at);
  // Of what was withdrawn nothing new flows: not even who is the fixed contact person now.
  const kept = handover.state === 'withdrawn' && at.side !== 'sender';
  const contactId = kept ? handover.fromMemberId : parties['sender-contact'].memberId;
  return {
    at,
    person,
    enrolment: await desk.people.enrolment(handover.caseId),
    blocks: await desk.handovers.blocks(handover.id),
    messages: await desk.handovers.messages(handover.id),
    sender: await who(step, from, contactId, null),
    receiver: await who(step, to, handover.takenOverMemberId ?? handover.toMemberId, handover.toName),
    stepFacts: await stepFacts(step, at),
    open: fieldsOf(handover.kind, handover.sentOn === null ? await desk.exchanges.narrowed() : []),
    document: (await copyAt(step, at)) ?? null,
    today,
  };
}

/** After the meeting who handed over sees these four, whatever else happens at the receiver; after its term only its own days. */
async function formerView(step: Step, { at, enrolment }: Read): Promise<FormerView | null> {
  const { handover, facts, from, to } = at;
  if (!isHandedOver(handover.state) || leadStays(handover.kind)) return null;
  const days = { takenOverOn: handover.takenOverOn, metOn: handover.metOn };
  const leftOn = enrolment?.leftOn ?? enrolment?.expectedEnd ?? null;
  const ends = mirrorEndsOn(from.kind, { leftOn, doneOn: handover.metOn ?? handover.takenOverOn }, step.today);
  if (ends !== null && ends < step.today) return { ...days, contact: null, hasNextTurn: null };
  const stays = handover.contactAfter === 'sender';
  const contactId = facts.contactMemberId;
  const told = leaves('vier-feiten', {
    'contact-person': await who(step, stays ? from : to, contactId, handover.takenOverBy),
    'next-turn': facts.state === 'active',
  });
  return { ...days, contact: told['contact-person'] ?? null, hasNextTurn: told['next-turn'] ?? null };
}

type Asked = { readonly yes: YesRule | null; readonly speakers: readonly Speaker[] };
/** Wie moet ja zeggen, and who that is as far as it was written down. */
async function asked(step: Step, { at, person, today }: Read): Promise<Asked> {
  const { handover, from } = at;
  const { yes: basis } = kindRow(handover.kind);
  if (basis === 'none') return { yes: null, speakers: [] };
  const { age, appointed } = await keptSpeakers(step, handover.caseId, person.birthDate, today);
  const yes = whoSaysYes({ basis, from: from.kind, age, capacity: handover.capacity, appointed });
  return { yes, speakers: await speakersOf(step, handover.caseId, age, today) };
}

async function senderView(step: Step, read: Read): Promise<SenderView> {
  const { at } = read;
  const { handover, to } = at;
  const shielded = (await step.desk.cases.isShielded(handover.caseId)) !== undefined;
  const { yes, speakers } = await asked(step, read);
  const preparing = isOpen(handover.state) && handover.sentOn === null;
  const facts = { handover, blocks: read.blocks, receiverHasAccount: to.hasAccount, shielded };
  return {
    as: 'sender',
    between: betweenOf(at),
    handover,
    youngPerson: youngPersonFacts(read),
    receiver: { ...read.receiver, hasAccount: to.hasAccount },
    blocks: read.blocks,
    closed: read.blocks.map(({ id }) => id).filter((id) => !read.open.has(id)),
    messages: read.messages,
    yes,
    speakers,
    yesAsk: yes?.who === 'representative' ? ((await step.desk.yesAsks.open(handover.id)) ?? null) : null,
    asReceiver: receiverView(read, false),
    asTaker: receiverView(read, true),
    asYoungPerson: youngPersonView(read, yes),
    former: await formerView(step, read),
    term: await answerTerm(step, at),
    problems: preparing ? sendProblems(facts) : [],
    steps: stepsFor(kindRow(handover.kind).course, handover.state, 'sender', read.stepFacts),
    changedBy: await nameOf(step, handover.changedByMemberId),
    shielded,
    drafts: preparing
      ? {
          question: await draftOf(step, { form: 'question', reference: handover.id }),
          blocks: await draftOf(step, { form: 'blocks', reference: handover.id }),
        }
      : {},
  };
}

/** One hand-over as the reader may see it, inside another act on it. */
export async function see(step: Step, handoverId: string): Promise<Outcome<HandoverView>> {
  const found = await atHandover(step, handoverId, 'look');
  if (!found.ok) return found;
  const read = await readAll(step, found.value);
  if (!read) return notFound;
  if (found.value.side === 'sender') return ok(await senderView(step, read));
  return ok(receiverView(read, found.value.handover.takenOverOn !== null));
}

/** One hand-over as the reader may see it: the sender everything and both previews, a receiver or guest what goes along. */
export const openHandover = makeAct<OnHandover, HandoverView>('open-handover', (step, { handoverId }) =>
  see(step, handoverId),
);
/** The same, for the A4. */
export const printHandover = makeAct<OnHandover, HandoverView>('print-handover', (step, { handoverId }) =>
  see(step, handoverId),
);

/** The hand-overs of a case that the reader may see, newest first. */
export const handoversOfCase = makeAct<{ readonly caseId: string }, readonly HandoverLine[]>(
  'open-handover',
  async (step, { caseId }) => {
    const admitted = await admit(step, caseId);
    if (!admitted.ok) return admitted;
    const lines: HandoverLine[] = [];
    for (const handover of await step.desk.handovers.ofCase(caseId)) {
      const to = await step.desk.directory.organisation(handover.toOrganisationId);
      lines.push({
        handoverId: handover.id,
        state: handover.state,
        receiverName: to?.name ?? '',
        since: handover.closedOn ?? handover.takenOverOn ?? handover.sentOn ?? handover.begunOn,
      });
    }
    return ok(lines);
  },
);
