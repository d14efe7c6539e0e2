import type { FieldId } from '#domain/exchange/fields.ts';
import { pass } from '#domain/exchange/exchange.ts';
import { blocks as order, blockTitle, type Block } from '#domain/handover/blocks.ts';
import { kindRow } from '#domain/handover/kinds.ts';
import { stepsFor, type StepFacts } from '#domain/handover/move.ts';
import { ageOn, type Day } from '#law/day.ts';
import type { Handover } from '#domain/handover/handover.ts';
import type { YesRule } from '#domain/handover/yes.ts';
import type { EnrolmentRecord, PersonRecord } from '../ports/people.ts';
import type { HandoverMessage } from '../ports/handovers.ts';
import type { CopyView } from '../document/views.ts';
import type { At } from './at.ts';
import type { Between, ReceiverView, ShownBlock, Who, YoungPersonFacts, YoungPersonView } from './views.ts';

/** Everything that was read for one view, under the reader's own rights. */
export type Read = {
  readonly at: At;
  readonly person: PersonRecord;
  /** Of the sender only. */
  readonly enrolment: EnrolmentRecord | undefined;
  readonly blocks: readonly Block[];
  readonly messages: readonly HandoverMessage[];
  readonly sender: Who;
  readonly receiver: Who;
  readonly stepFacts: StepFacts;
  /** What may go along, by the register of exchanges; before sending without what the privacy officer took out. */
  readonly open: ReadonlySet<FieldId>;
  readonly document: CopyView | null;
  readonly today: Day;
};

/** Which kind it is, and between whom. */
export const betweenOf = ({ handover, from, to }: At): Between => ({
  kind: handover.kind,
  fromKind: from.kind,
  toKind: to.kind,
});

/** What goes along of the enrolment, once it is sent: the school and the last day there. */
export const shownOf = (enrolment: EnrolmentRecord | undefined): Pick<Handover, 'shownSchool' | 'shownEnd'> => ({
  shownSchool: enrolment?.schoolName ?? null,
  shownEnd: enrolment?.leftOn ?? enrolment?.expectedEnd ?? null,
});

/** Who it is. Before sending what would go along now, afterwards what went along then. */
export function youngPersonFacts({ at, person, enrolment, open, today }: Read): YoungPersonFacts {
  const { shownSchool, shownEnd } = at.handover.sentOn === null ? shownOf(enrolment) : at.handover;
  const shown = pass(open, { school: shownSchool, 'last-school-day': shownEnd });
  return {
    firstName: person.firstName,
    fullName: [person.firstName, person.infix, person.familyName].filter(Boolean).join(' '),
    age: ageOn(person.birthDate, today),
    place: person.place,
    schoolName: shown.school ?? null,
    expectedEnd: shown['last-school-day'] ?? null,
  };
}

/** In the order of the overgangsdocument. An empty block is no block: a gap would tell that something stayed behind. */
function shown(read: Read, which: (block: Block) => boolean): readonly ShownBlock[] {
  return order.flatMap(({ id }) =>
    read.blocks
      .filter((block) => block.id === id && block.text.trim() !== '' && which(block))
      .map(({ text }) => ({ id, title: blockTitle(id, read.person.firstName), text })),
  );
}

/** Ticked, and the register of exchanges has a way out for it. */
const goesAlong = ({ open }: Read, block: Block): boolean => block.goesAlong && open.has(block.id);

/** What the receiver sees, before or after taking over; the sender's preview is made by this very function. */
export function receiverView(read: Read, takenOver: boolean): ReceiverView {
  const { handover, side } = read.at;
  return {
    as: 'receiver',
    kind: handover.kind,
    between: betweenOf(read.at),
    handoverId: handover.id,
    caseId: handover.caseId,
    version: handover.version,
    state: handover.state,
    youngPerson: youngPersonFacts(read),
    question: handover.question,
    blocks: shown(read, (block) => goesAlong(read, block) && (takenOver || block.moment === 'request')),
    sender: read.sender,
    receiverName: read.receiver.name,
    yes: handover.yesOn === null ? null : { by: handover.yesBy, on: handover.yesOn },
    sentOn: handover.sentOn,
    answerDueOn: handover.answerDueOn,
    messages: read.messages,
    takenOverOn: handover.takenOverOn,
    takenOverBy: handover.takenOverBy,
    meetOn: handover.meetOn,
    metOn: handover.metOn,
    notThere: handover.notThere,
    withdrawnOn: handover.state === 'withdrawn' ? handover.closedOn : null,
    document: takenOver ? read.document : null,
    steps: side === 'sender' ? [] : stepsFor(kindRow(handover.kind).course, handover.state, side, read.stepFacts),
  };
}

/** What the young person reads along: the full list, what goes and what stays. */
export const youngPersonView = (read: Read, yes: YesRule | null): YoungPersonView => ({
  between: betweenOf(read.at),
  senderName: read.sender.name,
  receiverName: read.receiver.name,
  receiverOrganisation: read.receiver.organisation,
  question: read.at.handover.question,
  goes: shown(read, (block) => goesAlong(read, block)),
  stays: shown(read, (block) => !goesAlong(read, block)),
  yes,
  meetOn: read.at.handover.meetOn,
});
