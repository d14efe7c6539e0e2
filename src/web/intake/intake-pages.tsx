import { answerQuestion } from '#app/intake/answer-question.ts';
import { applyImport } from '#app/intake/apply-import.ts';
import { beginImport } from '#app/intake/begin-import.ts';
import { checkImport } from '#app/intake/check-import.ts';
import { keepAllMissing } from '#app/intake/keep-missing.ts';
import { nobodyLeaves, ownRounds } from '#app/intake/rounds.ts';
import { type OpenedImport, openImport, recentImports } from '#app/intake/see-imports.ts';
import { setMapping } from '#app/intake/set-mapping.ts';
import { undoImport } from '#app/intake/undo-import.ts';
import type { Member } from '#domain/access/actor.ts';
import { FIELDS } from '#domain/intake/fields.ts';
import { refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import { isSchool } from '#domain/person/new-person.ts';
import { day, number, oneOf, text } from '#web/door/form.ts';
import {
  go,
  gone,
  onlyAt,
  page,
  show,
  showAgain,
  type Page,
  type Reply,
  type Upload,
  type Visit,
} from '#web/door/visit.ts';
import { CheckPage } from './check-page.tsx';
import { ColumnsPage } from './columns-page.tsx';
import { faultFile } from './fault-lines.ts';
import { holdFile, leftOut, takeFile } from './held-files.ts';
import { ProgressPage, ResultPage, UndonePage } from './result-page.tsx';
import { ForbiddenPage, UploadPage } from './upload-page.tsx';

type Visitor = Visit<Member>;
const SECONDS = 2;

async function uploadPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const recent = await recentImports(visit.house, visit.actor, {});
  const rounds = await ownRounds(visit.house, visit.actor, {});
  if (!recent.ok || !rounds.ok) return gone;
  const props = { visit, batches: recent.value, rounds: rounds.value, refusals };
  return show(<UploadPage {...props} />, refusals.length > 0 ? 422 : 200);
}

async function begin(visit: Visitor, upload: Upload | undefined, leaveOut: readonly string[]): Promise<Reply> {
  if (!upload) return uploadPage(visit, refuse(leaveOut.length > 0 ? 'file-gone' : 'no-file', 'file').refusals);
  const period = text(visit.form, 'period');
  const command = {
    fileName: upload.name,
    bytes: upload.bytes,
    leaveOut,
    columnsByHand: true,
    ...(period && { period }),
  };
  const begun = await beginImport(visit.house, visit.actor, command);
  if (begun.ok) return go(`/inlezen/${begun.value.batchId}`);
  if (begun.refusals.some(({ code }) => code === 'forbidden-column')) {
    const held = visit.house.secret(24);
    holdFile(held, visit.actor.memberId, upload);
    return show(<ForbiddenPage visit={visit} held={held} refusals={begun.refusals} />, 422);
  }
  return uploadPage(visit, begun.refusals);
}

function pageOf(visit: Visitor, opened: OpenedImport, refusals: readonly Refusal[]): Reply {
  const props = { visit, opened, refusals };
  const status = refusals.length > 0 ? 422 : 200;
  const { state } = opened.batch;
  if (state === 'columns') return show(<ColumnsPage {...props} />, status);
  if (state === 'checked') return show(<CheckPage {...props} />, status);
  if (state === 'applying' || state === 'undoing') return showAgain(<ProgressPage {...props} />, SECONDS);
  return show(state === 'undone' ? <UndonePage {...props} /> : <ResultPage {...props} />, status);
}

const idOf = (visit: Visitor) => ({ batchId: visit.params['batchId'] ?? '' });

async function listPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const columns = visit.query.get('stap') === 'kolommen' || refusals.some(({ field }) => field?.startsWith('column-'));
  const opened = await openImport(visit.house, visit.actor, { ...idOf(visit), columns });
  if (!opened.ok) return gone;
  const { batch } = opened.value;
  const asColumns = columns && batch.state === 'checked';
  return pageOf(visit, asColumns ? { ...opened.value, batch: { ...batch, state: 'columns' } } : opened.value, refusals);
}

/** After an act on a list: its own page again, with what was refused. Not yours and not there are one answer. */
async function after(visit: Visitor, outcome: Outcome<unknown>, notice?: Parameters<typeof go>[1]): Promise<Reply> {
  if (outcome.ok) return go(`/inlezen/${idOf(visit).batchId}`, notice);
  if (outcome.refusals.some(({ code }) => code === 'not-found' || code === 'not-allowed')) return gone;
  if (outcome.refusals.some(({ code }) => code === 'other-school')) return uploadPage(visit, outcome.refusals);
  return listPage(visit, outcome.refusals);
}

async function columns(visit: Visitor): Promise<Reply> {
  const opened = await openImport(visit.house, visit.actor, idOf(visit));
  if (!opened.ok) return gone;
  const ids = FIELDS.map(({ id }) => id);
  const fields = opened.value.batch.header.map(
    (_, column) => oneOf(visit.form, `column-${column}`, ids) ?? ('none' as const),
  );
  const set = await setMapping(visit.house, visit.actor, { ...idOf(visit), fields });
  return after(visit, set.ok ? await checkImport(visit.house, visit.actor, idOf(visit)) : set);
}

async function answer(visit: Visitor): Promise<Reply> {
  const line = number(visit.form, 'line');
  const other = text(visit.form, `other-${line}`);
  const said = other === '' ? text(visit.form, `answer-${line}`) : other;
  const on = day(visit.form, `on-${line}`);
  const command = { ...idOf(visit), line, answer: said, ...(on && { on }) };
  return after(visit, await answerQuestion(visit.house, visit.actor, command), 'answered');
}

/** Only a school has a list: for a teamleider elsewhere these pages are not there. */
const atSchool = onlyAt(isSchool);

/** Reading a leavers list: choose, columns, check, read, answer, take back. */
export const intakePages: readonly Page[] = [
  page('GET /inlezen', 'read-list', (visit) => uploadPage(visit)),
  page('POST /inlezen', 'read-list', (visit) => begin(visit, visit.uploads[0], [])),
  page('POST /inlezen/zonder-kolom', 'read-list', (visit) =>
    begin(visit, takeFile(text(visit.form, 'bewaard'), visit.actor.memberId), leftOut(visit.form)),
  ),
  page('GET /inlezen/voorbeeldbestand', 'read-list', async ({ demo }) =>
    demo
      ? {
          kind: 'file',
          exchange: 'zonder-mensen',
          name: 'eik-uitstroom.csv',
          type: 'text/csv',
          body: demo.sampleList(),
        }
      : gone,
  ),
  page('POST /inlezen/rondes/:roundId/niemand', 'close-round', async ({ house, actor, params }) =>
    (await nobodyLeaves(house, actor, { roundId: params['roundId'] ?? '' })).ok ? go('/inlezen', 'round-closed') : gone,
  ),
  page('GET /inlezen/:batchId', 'see-lists', (visit) => listPage(visit)),
  page('GET /inlezen/:batchId/fouten', 'export-refused', (visit) => faultFile(visit, 'leavers')),
  page('POST /inlezen/:batchId/kolommen', 'read-list', columns),
  page('POST /inlezen/:batchId/lezen', 'read-list', async (visit) =>
    after(visit, await applyImport(visit.house, visit.actor, idOf(visit))),
  ),
  page('POST /inlezen/:batchId/antwoord', 'read-list', answer),
  page('POST /inlezen/:batchId/nog-op-school', 'read-list', async (visit) =>
    after(visit, await keepAllMissing(visit.house, visit.actor, idOf(visit)), 'answered'),
  ),
  page('POST /inlezen/:batchId/ongedaan', 'undo-list', async (visit) =>
    after(visit, await undoImport(visit.house, visit.actor, idOf(visit))),
  ),
].map(atSchool);
