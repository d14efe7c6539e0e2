import { approveDocument } from '#app/document/approve-document.ts';
import { giveDocument } from '#app/document/give-document.ts';
import { readDocument } from '#app/document/read-file.ts';
import { takeOwnWords } from '#app/document/own-words.ts';
import { exportDocument, printDocument, seeDocument } from '#app/document/see-document.ts';
import { shareDocument, withdrawDocument } from '#app/document/share-document.ts';
import type { DocumentView } from '#app/document/views.ts';
import {
  addInstrument,
  addStage,
  keepDocument,
  leaveOut,
  removeLine,
  textsFrom,
} from '#app/document/write-document.ts';
import { keepWish } from '#app/wish/keep-wish.ts';
import { wishKeys } from '#domain/wish/wish.ts';
import { contentOf } from '#domain/document/document.ts';
import { givenTo, type GivenTo } from '#domain/document/given.ts';
import { fileVersions, schemaOf, schemaPath, writeFile } from '#domain/document/file.ts';
import { isSection } from '#domain/document/sections.ts';
import { approvalHows, isConfirmed, type ApprovalHow } from '#domain/document/version.ts';
import { longDay } from '#domain/day-words.ts';
import type { YesBy } from '#domain/handover/yes.ts';
import type { Outcome, Refusal } from '#domain/outcome.ts';
import { all, day, isId, number, oneOf, pickedDay, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, publicPage, show, type Page, type Reply } from '#web/door/visit.ts';
import { fine, type Wrong } from '#web/handover/draft.tsx';
import { nothingSaid, type Said } from '#web/handover/meeting-form.tsx';
import { typedIn } from '#web/handover/words.ts';
import { Alert } from '#web/kit/alert.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { isGone } from '#web/person/refusals.ts';
import type { NoticeCode } from '#web/door/notices.ts';
import { Sections } from './content-part.tsx';
import { readPage } from './read-page.tsx';
import { sharePage } from './share-page.tsx';
import { pdfReply } from './document-pdf.ts';
import { errorsIn } from './words.ts';
import { baseOf, type Mine, type Tried } from './mine.ts';
import { writePage } from './write-page.tsx';

const caseOf = ({ params }: Mine): string => params['caseId'] ?? '';

async function opened(visit: Mine, shown: (view: DocumentView) => Reply): Promise<Reply> {
  const seen = await seeDocument(visit.house, visit.actor, { caseId: caseOf(visit) });
  return seen.ok ? shown(seen.value) : gone;
}
const onWrite = (visit: Mine, tried?: Tried) => opened(visit, (view) => writePage(visit, view, tried));
const onRead = (visit: Mine, said: Said = nothingSaid, wrong: Wrong = fine) =>
  opened(visit, (view) => readPage(visit, view, said, wrong));
const onShare = (visit: Mine, wrong: Wrong = fine) => opened(visit, (view) => sharePage(visit, view, wrong));

/** After a form of the first page: on, or the same page with all that was typed. */
async function written(visit: Mine, of: Tried['of'], done: Outcome<unknown>): Promise<Reply> {
  const then = text(visit.form, 'daarna') === 'lezen' ? '/lezen' : of === 'sections' ? '' : '#stages';
  if (done.ok) return go(`${baseOf(caseOf(visit))}${then}`, 'document-kept');
  if (isGone(done.refusals)) return gone;
  const first = of === 'sections' ? 'proud' : of === 'stage' ? 'company' : 'instrument';
  return onWrite(visit, { of, form: visit.form, errors: errorsIn(done.refusals, first) });
}

const keep = async (visit: Mine) => {
  const { form } = visit;
  const command = { caseId: caseOf(visit), texts: textsFrom(form.keys(), (name) => text(form, name)) };
  const kept = await keepDocument(visit.house, visit.actor, command);
  const wish = oneOf(form, 'wish', wishKeys);
  if (!kept.ok || wish === undefined) return written(visit, 'sections', kept);
  const said = { caseId: command.caseId, wish, saidOn: visit.today };
  return written(visit, 'sections', await keepWish(visit.house, visit.actor, said));
};
const keepStage = async (visit: Mine) => {
  const { form } = visit;
  const said = { company: text(form, 'company'), contact: text(form, 'contact'), days: text(form, 'days') };
  const command = { caseId: caseOf(visit), ...said, verdict: text(form, 'verdict') };
  return written(visit, 'stage', await addStage(visit.house, visit.actor, command));
};
const keepInstrument = async (visit: Mine) => {
  const { form } = visit;
  const days = { onDay: day(form, 'onDay') ?? '-', untilDay: day(form, 'untilDay') ?? '-' };
  const command = { caseId: caseOf(visit), instrument: text(form, 'instrument'), ...days };
  return written(visit, 'instrument', await addInstrument(visit.house, visit.actor, command));
};
const takeAway = async (visit: Mine) => {
  const lineId = visit.params['lineId'] ?? '';
  const done = await removeLine(visit.house, visit.actor, { caseId: caseOf(visit), lineId });
  return done.ok ? go(`${baseOf(caseOf(visit))}#stages`, 'document-line-gone') : gone;
};

const takeWords = async (visit: Mine) => {
  const sections = all(visit.form, 'own-words').filter(isSection);
  const done = await takeOwnWords(visit.house, visit.actor, { caseId: caseOf(visit), sections });
  if (done.ok) return go(baseOf(caseOf(visit)), 'document-own-words');
  if (isGone(done.refusals)) return gone;
  return onWrite(visit, { of: 'own-words', form: visit.form, errors: errorsIn(done.refusals, 'own-words') });
};

const keepOut = async (visit: Mine) => {
  const command = { caseId: caseOf(visit), keys: all(visit.form, 'keys'), stamp: text(visit.form, 'stamp') };
  const done = await leaveOut(visit.house, visit.actor, command);
  if (done.ok) return go(`${baseOf(caseOf(visit))}/lezen`, 'document-left-out');
  return isGone(done.refusals) ? gone : onRead(visit, nothingSaid, { errors: errorsIn(done.refusals, 'keys') });
};

const speakers: readonly YesBy[] = ['self', 'parent', 'guardian', 'curator', 'mentor'];
const approve = async (visit: Mine) => {
  const { form } = visit;
  const by = text(form, 'by');
  const how = oneOf(form, 'how', Object.keys(approvalHows) as ApprovalHow[]);
  const done = await approveDocument(visit.house, visit.actor, {
    caseId: caseOf(visit),
    stamp: text(form, 'stamp'),
    how: by === 'on-behalf' ? 'on-behalf' : how,
    by: speakers.find((one) => one === by),
    byName: text(form, `byName-${by}`),
    ownView: text(form, `ownView-${by}`),
    on: pickedDay(form, 'on') ?? '',
  });
  if (done.ok)
    return go(`${baseOf(caseOf(visit))}/delen`, done.value.confirmed ? 'document-approved' : 'document-unconfirmed');
  if (isGone(done.refusals)) return gone;
  return onRead(visit, typedIn(form), { errors: errorsIn(done.refusals, 'how') });
};

/** After something on the page of sharing; what was not done is said above it. */
async function shared(visit: Mine, done: Outcome<unknown>, notice: NoticeCode): Promise<Reply> {
  if (done.ok) return go(`${baseOf(caseOf(visit))}/delen`, notice);
  if (isGone(done.refusals)) return gone;
  const at = (refusals: readonly Refusal[]) => errorsIn(refusals, 'delen');
  return onShare(visit, { errors: at(done.refusals) });
}
const onReceiver = (visit: Mine) => {
  const handoverId = visit.params['handoverId'] ?? '';
  return { caseId: caseOf(visit), handoverId: isId(handoverId) ? handoverId : '' };
};
const share = async (visit: Mine) => {
  const home = text(visit.form, 'thuis') === 'ja';
  const said = visit.form.has('versie');
  const without = said ? { keys: all(visit.form, 'zonder'), version: number(visit.form, 'versie') } : undefined;
  return shared(
    visit,
    await shareDocument(visit.house, visit.actor, { ...onReceiver(visit), home, ...(without && { without }) }),
    'document-shared',
  );
};
const withdraw = async (visit: Mine) =>
  shared(visit, await withdrawDocument(visit.house, visit.actor, onReceiver(visit)), 'document-withdrawn');
const give = async (visit: Mine) => {
  const to = oneOf(visit.form, 'to', Object.keys(givenTo) as GivenTo[]);
  const command = { caseId: caseOf(visit), to, on: pickedDay(visit.form, 'on') ?? '' };
  return shared(visit, await giveDocument(visit.house, visit.actor, command), 'document-given');
};
const readIn = async (visit: Mine) => {
  const bytes = visit.uploads[0]?.bytes ?? new Uint8Array();
  const command = {
    caseId: caseOf(visit),
    text: new TextDecoder().decode(bytes),
    same: text(visit.form, 'dezelfde') === 'ja',
  };
  return shared(visit, await readDocument(visit.house, visit.actor, command), 'document-read-in');
};

/** For the young person to keep: the newest version, or what there is now as a draft. */
async function showA4(visit: Mine): Promise<Reply> {
  const printed = await printDocument(visit.house, visit.actor, { caseId: caseOf(visit) });
  if (!printed.ok) return gone;
  const view = printed.value;
  const [latest] = view.versions;
  const content = latest?.content ?? contentOf({ name: view.fullName, who: view.who }, view.sections);
  return show(
    <Shell visit={visit} title="Overgangsdocument op papier" a4>
      <PageHead title={`Overgangsdocument van ${content.name}`} lead={content.who} />
      {(!latest || !isConfirmed(latest)) && (
        <Alert title={latest ? 'Niet bevestigd door jongere' : 'Nog niet samen gelezen'}>
          <p>Dit papier is nog geen versie om te delen.</p>
        </Alert>
      )}
      <Sections content={content} />
      <p class="quiet">
        {visit.demo && 'Voorbeeld, verzonnen mensen. '}
        {latest ? `Versie ${latest.number}, ${longDay(latest.madeOn)}.` : `Concept van ${longDay(visit.today)}.`}{' '}
        Gemaakt bij {visit.actor.organisationName}.
      </p>
      <p class="no-print">
        Kies Printen in je browser. <Link href={`${baseOf(view.caseId)}/delen`}>Terug</Link>
      </p>
    </Shell>,
  );
}

/** The same as a PDF, for a file of the school. */
async function takePdf(visit: Mine): Promise<Reply> {
  const printed = await printDocument(visit.house, visit.actor, { caseId: caseOf(visit) });
  if (!printed.ok) return gone;
  const [latest] = printed.value.versions;
  if (!latest) return go(`${baseOf(caseOf(visit))}/delen`, 'document-first-read');
  const { number, madeOn, content } = latest;
  const notices = isConfirmed(latest) ? [] : ['Niet bevestigd door jongere.'];
  const foot = `Versie ${number}, ${longDay(madeOn)}. ${visit.actor.organisationName}.`;
  return pdfReply(visit, 'overgangsdocument', { number, content, notices, foot, madeOn });
}

/** The newest version that the young person confirmed, as another system reads it. */
async function takeFile(visit: Mine): Promise<Reply> {
  const taken = await exportDocument(visit.house, visit.actor, { caseId: caseOf(visit) });
  if (!taken.ok) return gone;
  const version = taken.value.versions.find(isConfirmed);
  if (!version) return go(`${baseOf(caseOf(visit))}/delen`, 'document-first-read');
  const { number, madeOn, content } = version;
  const body = writeFile({ number, madeOn, content });
  // No name in the name of a file.
  const name = `overgangsdocument-versie-${number}.json`;
  return { kind: 'file', exchange: 'overgangsdocument', name, type: 'application/json; charset=utf-8', body };
}

const showSchema = (version: (typeof fileVersions)[number]): Reply => ({
  kind: 'file',
  exchange: 'zonder-mensen',
  name: `overgangsdocument-${version}.json`,
  type: 'application/schema+json; charset=utf-8',
  body: `${JSON.stringify(schemaOf(version), null, 2)}\n`,
});

/** The overgangsdocument: writing, reading together, and letting it go. */
export const documentPages: readonly Page[] = [
  page('GET /jongeren/:caseId/document', 'see-document', (visit) => onWrite(visit)),
  page('POST /jongeren/:caseId/document', 'keep-document', keep),
  page('POST /jongeren/:caseId/document/stages', 'keep-document', keepStage),
  page('POST /jongeren/:caseId/document/metingen', 'keep-document', keepInstrument),
  page('POST /jongeren/:caseId/document/stages/:lineId/weg', 'keep-document', takeAway),
  page('POST /jongeren/:caseId/document/eigen-woorden', 'keep-document', takeWords),
  page('GET /jongeren/:caseId/document/lezen', 'see-document', (visit) => onRead(visit)),
  page('POST /jongeren/:caseId/document/regels', 'keep-document', keepOut),
  page('POST /jongeren/:caseId/document/gelezen', 'approve-document', approve),
  page('GET /jongeren/:caseId/document/delen', 'see-document', (visit) => onShare(visit)),
  page('POST /jongeren/:caseId/document/ontvangers/:handoverId', 'share-document', share),
  page('POST /jongeren/:caseId/document/ontvangers/:handoverId/ingetrokken', 'withdraw-document', withdraw),
  page('POST /jongeren/:caseId/document/meegegeven', 'give-document', give),
  page('GET /jongeren/:caseId/document/a4', 'print-document', showA4),
  page('GET /jongeren/:caseId/document/pdf', 'print-document', takePdf),
  page('GET /jongeren/:caseId/document/bestand', 'export-document', takeFile),
  page('POST /jongeren/:caseId/document/bestand', 'read-document', readIn),
  ...fileVersions.map((version) =>
    publicPage(`GET ${schemaPath(version)}`, () => Promise.resolve(showSchema(version))),
  ),
];
