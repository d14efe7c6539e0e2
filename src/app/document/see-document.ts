import { givenTo, whoGets, type GivenTo } from '#domain/document/given.ts';
import { leavingPapers } from '#domain/document/leaving-papers.ts';
import { documentSets, setFor } from '#domain/document/sections.ts';
import { heldBack } from '#domain/document/for-one.ts';
import type { Version } from '#domain/document/version.ts';
import type { Wording } from '#domain/document/wording.ts';
import { fieldsOf } from '#domain/exchange/register.ts';
import { kindRow } from '#domain/handover/kinds.ts';
import { draftStates } from '#domain/handover/states.ts';
import { whoSaysYes } from '#domain/handover/yes.ts';
import type { Handover } from '#domain/handover/handover.ts';
import { may } from '#domain/access/may.ts';
import { notFound, ok } from '#domain/outcome.ts';
import { ageOn } from '#law/day.ts';
import { keptSpeakers, speakersOf } from '../handover/representatives.ts';
import { admit, makeAct, type Step } from '../house.ts';
import { admitToWrite } from '../person/admit-to-write.ts';
import { draftOf } from '../person/drafts.ts';
import type { EnrolmentRecord } from '../ports/people.ts';
import { memberOf } from '../turn/open-turn.ts';
import { gather, type Gathered } from './gather.ts';
import type { DocumentView, Receiver } from './views.ts';

const over: readonly string[] = ['withdrawn', 'sent-back', 'refused', ...draftStates];
/** A hand-over along which the document may go: it was sent, by us, to who guides further. */
export const carries = ({ kind, state, fromOrganisationId }: Handover, me: string): boolean =>
  fromOrganisationId === me && !over.includes(state) && kindRow(kind).course === 'asked';

/** Who can get it, and what each would read. */
async function receiversOf(
  step: Step,
  caseId: string,
  { own }: Wording,
  versions: readonly Version[],
): Promise<readonly Receiver[]> {
  const { desk } = step;
  const shared = await desk.documents.shared(caseId);
  const narrowed = await desk.exchanges.narrowed();
  const receivers: Receiver[] = [];
  for (const handover of await desk.handovers.ofCase(caseId)) {
    const copies = shared.filter(({ handoverId }) => handoverId === handover.id);
    if (!carries(handover, memberOf(step).organisationId) && copies.length === 0) continue;
    const to = await desk.directory.organisation(handover.toOrganisationId);
    if (!to || documentSets[to.kind] === undefined) continue;
    const open = fieldsOf(handover.kind, narrowed);
    const set = setFor(to.kind, open, { home: false }, own);
    const [newest] = copies;
    const version = versions.find(({ number }) => number === newest?.number);
    receivers.push({
      handoverId: handover.id,
      name: to.name,
      set,
      withHome: setFor(to.kind, open, { home: true }, own),
      takenOverOn: handover.takenOverOn,
      heldBack: newest && version ? heldBack(version.content, newest.content, set) : [],
      copies,
    });
  }
  return receivers;
}

/** What the newest hand-over of the own organisation says, where the document says nothing yet: nobody types it twice. */
async function offeredIn(step: Step, { sections, records }: Gathered): Promise<ReadonlyMap<string, string>> {
  const { desk } = step;
  const me = memberOf(step).organisationId;
  const all = [];
  for (const caseId of records) all.push(...(await desk.handovers.ofCase(caseId)));
  const newest = all
    .filter(({ fromOrganisationId, kind }) => fromOrganisationId === me && kindRow(kind).course === 'asked')
    .toSorted((a, b) => (a.id < b.id ? 1 : -1))[0];
  if (!newest) return new Map();
  const empty = new Set<string>(sections.filter(({ typed }) => typed === '').map(({ id }) => id));
  const blocks = (await desk.handovers.blocks(newest.id)).filter(({ id, text }) => empty.has(id) && text !== '');
  return new Map(blocks.map(({ id, text }) => [id, text]));
}

/** What lists of the school say, of the record itself first. */
async function enrolmentsOf({ desk }: Step, records: readonly string[]): Promise<readonly EnrolmentRecord[]> {
  const enrolments = [];
  for (const caseId of records) enrolments.push((await desk.people.enrolment(caseId)) ?? []);
  return enrolments.flat();
}

/** What was written down of papers for the law, and what the school's list said. */
async function papersIn(step: Step, caseId: string, enrolments: readonly EnrolmentRecord[]) {
  const { organisationId, organisationKind } = memberOf(step);
  const [known] = await step.desk.law.known([{ caseId, organisationId }]);
  const said = enrolments.find(({ paper }) => paper !== null);
  const listed = { paper: said?.paper ?? null, on: said?.paperOn ?? null };
  return leavingPapers(organisationKind, known?.hand ?? [], listed);
}

/** To whom and when it was last given, and who gets it by law. */
async function givenOf(
  { desk }: Step,
  records: readonly string[],
  gets: GivenTo,
): Promise<Pick<DocumentView, 'gets' | 'given'>> {
  const events = [];
  for (const caseId of records) events.push(...(await desk.writing.events(caseId)));
  const given = events.find(({ kind }) => kind === 'document-given');
  const { to = '', on = '' } = given?.details ?? {};
  return { gets, given: given && to in givenTo ? { to: to as GivenTo, on } : null };
}

const read = async (step: Step, caseId: string) => {
  const admitted = await admit(step, caseId);
  if (!admitted.ok) return admitted;
  const { facts, relation } = admitted.value;
  const found = await gather(step, facts);
  if (!found) return notFound;
  const me = memberOf(step);
  const age = ageOn(found.person.birthDate, step.today);
  const { appointed } = await keptSpeakers(step, caseId, found.person.birthDate, step.today);
  const enrolments = await enrolmentsOf(step, found.records);
  const [enrolment] = enrolments;
  const versions = await step.desk.documents.versions(caseId);
  const view: DocumentView = {
    caseId,
    firstName: found.person.firstName,
    fullName: found.who.name,
    who: found.who.who,
    sections: found.sections,
    offered: await offeredIn(step, found),
    unused: found.unused,
    letters: found.letters,
    most: found.wording.most,
    ifAnybody: setFor('wi', fieldsOf('H1'), { home: false }, found.wording.own),
    stamp: found.stamp,
    mayKeep: (await admitToWrite(step, caseId)).ok,
    mayShare: may(step.actor, 'share-document', relation),
    versions,
    receivers: await receiversOf(step, caseId, found.wording, versions),
    ownWords: await step.desk.ownWords.waiting(found.records),
    fromFile: await step.desk.documents.fromFile(caseId),
    yes: whoSaysYes({ basis: 'toestemming', from: me.organisationKind, age, capacity: 'unknown', appointed }),
    speakers: await speakersOf(step, caseId, age, step.today),
    draft: await draftOf(step, { form: 'document', reference: caseId }),
    ...(await givenOf(step, found.records, whoGets(age, appointed))),
    papers: await papersIn(step, caseId, enrolments),
    always: me.organisationKind === 'vso' && enrolment?.profile !== 'vervolgonderwijs',
  };
  return ok(view);
};

type OnDocument = { readonly caseId: string };
/** The overgangsdocument of one young person, with its versions and who can get it. */
export const seeDocument = makeAct<OnDocument, DocumentView>('see-document', (step, { caseId }) => read(step, caseId));
/** The same, to give on paper. */
export const printDocument = makeAct<OnDocument, DocumentView>('print-document', (step, { caseId }) =>
  read(step, caseId),
);
/** The same, as a file. */
export const exportDocument = makeAct<OnDocument, DocumentView>('export-document', (step, { caseId }) =>
  read(step, caseId),
);
