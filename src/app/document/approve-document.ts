import { contentOf } from '#domain/document/document.ts';
import { isConfirmed, type ApprovalHow } from '#domain/document/version.ts';
import { findBsn } from '#domain/bsn.ts';
import { pastDayProblems, textProblems } from '#domain/handover/problems.ts';
import { whoSaysYes, type Capacity, type YesBy } from '#domain/handover/yes.ts';
import { notFound, ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import type { Day } from '#law/day.ts';
import { checkWhoSaid } from '../handover/record-yes.ts';
import { checkSpeaker, keptSpeakers } from '../handover/representatives.ts';
import { makeAct, type Step } from '../house.ts';
import { admitToWrite } from '../person/admit-to-write.ts';
import { memberOf, note } from '../turn/open-turn.ts';
import { gather, type Gathered } from './gather.ts';

export type ApproveDocument = {
  readonly caseId: string;
  /** What was read: the mark of the page. */
  readonly stamp: string;
  /** Left out = not chosen yet. */
  readonly how?: ApprovalHow | undefined;
  readonly by?: YesBy | undefined;
  /** Of who speaks for the young person, or who said it on behalf. */
  readonly byName: string;
  /** What the young person says of it. */
  readonly ownView: string;
  readonly on: Day;
};
export type Approved = { readonly versionId: string; readonly number: number; readonly confirmed: boolean };

const mostOfView = 400;

/** Without the young person it is no approval: then only who said it is asked. */
function onBehalf({ byName }: ApproveDocument): readonly Refusal[] {
  return textProblems(byName, 120, 'byName');
}

/** Who must say yes to it: as to everything for which no article asks a yes (yes.ts). */
async function whoApproves(step: Step, { person }: Gathered, command: ApproveDocument): Promise<readonly Refusal[]> {
  const { by, byName, ownView, on } = command;
  if (by === undefined) return [];
  const known = await keptSpeakers(step, command.caseId, person.birthDate, on);
  const { age, appointed } = known;
  const asked = { basis: 'toestemming', from: memberOf(step).organisationKind, age, appointed } as const;
  // Saying who it is answers whether the young person decides; unknown at 18 is asked, never guessed.
  const decides: Capacity =
    whoSaysYes({ ...asked, capacity: 'unknown' }).capacity === undefined ? 'unknown' : by === 'self' ? 'yes' : 'no';
  const rule = whoSaysYes({ ...asked, capacity: decides });
  const said = checkWhoSaid(rule, { answer: 'yes', by, name: byName, ownView });
  const wrong = said.ok ? await checkSpeaker(step, known, { by, name: byName, on }) : said.refusals;
  return wrong.map((refusal) => (refusal.field === 'name' ? { ...refusal, field: 'byName' } : refusal));
}

const textFaults = ({ byName, ownView }: ApproveDocument): readonly Refusal[] =>
  [['byName', byName] as const, ['ownView', ownView] as const].flatMap(([field, text]) => [
    ...(findBsn(text).found ? [{ code: 'bsn', field }] : []),
    ...(text.length > mostOfView ? [{ code: 'text-too-long', field, values: { most: mostOfView } }] : []),
  ]);

/** What the record knows by itself is no document yet, and no more than two sheets are. */
function documentFaults({ sections, letters, wording: { most } }: Gathered): readonly Refusal[] {
  const written = sections.some(({ entries }) => entries.some(({ kind, hidden }) => kind !== 'known' && !hidden));
  const long = { code: 'document-too-long', field: 'how', values: { letters, most } };
  return [...(written ? [] : [{ code: 'document-empty', field: 'how' }]), ...(letters > most ? [long] : [])];
}

async function faultsOf(step: Step, found: Gathered, command: ApproveDocument): Promise<readonly Refusal[]> {
  const { how, by, on } = command;
  const days = pastDayProblems(on, step.today, 'on');
  const texts = textFaults(command);
  const whose: readonly Refusal[] = by === undefined ? [{ code: 'by-missing', field: 'by' }] : [];
  const readable = days.length + texts.length + whose.length === 0;
  const own = readable ? await whoApproves(step, found, command) : whose;
  const said = how === 'on-behalf' ? onBehalf(command) : own;
  return [
    ...(how === undefined ? [{ code: 'how-missing', field: 'how' }] : []),
    ...days,
    ...texts,
    ...said,
    ...documentFaults(found),
  ];
}

/**
 * Writes down that the document was read, by whom, how and when, as a version that never changes. "Ok namens" is kept as
 * not confirmed. Refusals: document-empty, document-changed (somebody wrote in it since it was read), and by field.
 */
export const approveDocument = makeAct<ApproveDocument, Approved>('approve-document', async (step, command) => {
  const admitted = await admitToWrite(step, command.caseId);
  if (!admitted.ok) return admitted;
  const found = await gather(step, admitted.value.facts);
  if (!found) return notFound;
  if (found.stamp !== command.stamp) return refuse('document-changed', 'how');
  const refusals = await faultsOf(step, found, command);
  const { how, by } = command;
  if (refusals.length > 0 || how === undefined) return { ok: false, refusals };
  return write(step, found, { ...command, how, by: by ?? 'self' });
});

type Checked = ApproveDocument & { readonly how: ApprovalHow; readonly by: YesBy };
async function write(step: Step, found: Gathered, command: Checked): Promise<Outcome<Approved>> {
  const { organisationId, memberId } = memberOf(step);
  const { caseId, how, by, on, byName, ownView } = command;
  const [latest] = await step.desk.documents.versions(caseId);
  const confirmed = isConfirmed({ how });
  const version = {
    id: step.newId(),
    caseId,
    organisationId,
    memberId,
    number: (latest?.number ?? 0) + 1,
    madeOn: step.today,
    content: contentOf(found.who, found.sections),
    how,
    by: confirmed ? by : ('self' as const),
    byName: confirmed && by === 'self' ? null : byName.trim(),
    readOn: on,
    ownView: ownView.trim() || null,
  };
  await step.desk.documents.addVersion(version);
  await note(step, caseId, { kind: confirmed ? 'document-approved' : 'document-unconfirmed' });
  return ok({ versionId: version.id, number: version.number, confirmed });
}

/** Lines of which somebody should ask whether they must be said. */
export const doubtsIn = ({ sections }: Pick<Gathered, 'sections'>) =>
  sections.flatMap(({ title, entries }) =>
    entries
      .filter(({ hidden, kind }) => !hidden && kind !== 'known')
      .flatMap(({ text, warnings }) => (warnings.length > 0 ? [{ title, text, warnings }] : [])),
  );
