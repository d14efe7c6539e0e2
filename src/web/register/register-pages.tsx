import { answerReport } from '#app/register/answer-report.ts';
import { beginRegister } from '#app/register/begin-register.ts';
import { checkRegister } from '#app/register/check-register.ts';
import { openRegister, recentRegisters, setRegisterColumns } from '#app/register/see-register.ts';
import { applyRegister } from '#app/intake/apply-import.ts';
import type { OpenedImport } from '#app/intake/see-imports.ts';
import { undoImport } from '#app/intake/undo-import.ts';
import type { Member } from '#domain/access/actor.ts';
import { REGISTER_FIELDS } from '#domain/register/fields.ts';
import { refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import { number, oneOf, text } from '#web/door/form.ts';
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
import { CheckPage } from '#web/intake/check-page.tsx';
import { ColumnsPage } from '#web/intake/columns-page.tsx';
import { faultFile } from '#web/intake/fault-lines.ts';
import { holdFile, leftOut, takeFile } from '#web/intake/held-files.ts';
import { ProgressPage, UndonePage } from '#web/intake/result-page.tsx';
import { ForbiddenPage } from '#web/intake/upload-page.tsx';
import { registerWords } from '#web/intake/words.ts';
import { RegisterResult } from './register-result.tsx';
import { RegisterUpload } from './register-upload.tsx';

type Visitor = Visit<Member>;
const SECONDS = 2;
const words = registerWords;

async function uploadPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const recent = await recentRegisters(visit.house, visit.actor, {});
  if (!recent.ok) return gone;
  const status = refusals.length > 0 ? 422 : 200;
  return show(<RegisterUpload visit={visit} batches={recent.value} refusals={refusals} />, status);
}

async function begin(visit: Visitor, upload: Upload | undefined, leaveOut: readonly string[]): Promise<Reply> {
  if (!upload) return uploadPage(visit, refuse(leaveOut.length > 0 ? 'file-gone' : 'no-file', 'file').refusals);
  const system = text(visit.form, 'system');
  const command = { fileName: upload.name, bytes: upload.bytes, system, leaveOut, columnsByHand: true };
  const begun = await beginRegister(visit.house, visit.actor, command);
  if (begun.ok) return go(`${words.base}/${begun.value.batchId}`);
  if (begun.refusals.some(({ code }) => code === 'forbidden-column')) {
    const held = visit.house.secret(24);
    holdFile(held, visit.actor.memberId, upload);
    const props = { visit, held, words, chosen: { system }, refusals: begun.refusals };
    return show(<ForbiddenPage {...props} />, 422);
  }
  return uploadPage(visit, begun.refusals);
}

function pageOf(visit: Visitor, opened: OpenedImport, refusals: readonly Refusal[]): Reply {
  const props = { visit, opened, refusals, words };
  const status = refusals.length > 0 ? 422 : 200;
  const { state } = opened.batch;
  if (state === 'columns') return show(<ColumnsPage {...props} fields={REGISTER_FIELDS} />, status);
  if (state === 'checked') return show(<CheckPage {...props} />, status);
  if (state === 'applying' || state === 'undoing') return showAgain(<ProgressPage {...props} />, SECONDS);
  return show(state === 'undone' ? <UndonePage {...props} /> : <RegisterResult {...props} />, status);
}

const idOf = (visit: Visitor) => ({ batchId: visit.params['batchId'] ?? '' });

async function filePage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const columns = visit.query.get('stap') === 'kolommen' || refusals.some(({ field }) => field?.startsWith('column-'));
  const opened = await openRegister(visit.house, visit.actor, { ...idOf(visit), columns });
  if (!opened.ok) return gone;
  const { batch } = opened.value;
  const asColumns = columns && batch.state === 'checked';
  return pageOf(visit, asColumns ? { ...opened.value, batch: { ...batch, state: 'columns' } } : opened.value, refusals);
}

/** After an act on a file: its own page again, with what was refused. Not yours and not there are one answer. */
async function after(visit: Visitor, outcome: Outcome<unknown>, notice?: Parameters<typeof go>[1]): Promise<Reply> {
  if (outcome.ok) return go(`${words.base}/${idOf(visit).batchId}`, notice);
  const isGone = outcome.refusals.some(({ code }) => code === 'not-found' || code === 'not-allowed');
  return isGone ? gone : filePage(visit, outcome.refusals);
}

async function columns(visit: Visitor): Promise<Reply> {
  const opened = await openRegister(visit.house, visit.actor, idOf(visit));
  if (!opened.ok) return gone;
  const ids = REGISTER_FIELDS.map(({ id }) => id);
  const fields = opened.value.batch.header.map(
    (_, column) => oneOf(visit.form, `column-${column}`, ids) ?? ('none' as const),
  );
  const set = await setRegisterColumns(visit.house, visit.actor, { ...idOf(visit), fields });
  return after(visit, set.ok ? await checkRegister(visit.house, visit.actor, idOf(visit)) : set);
}

async function answer(visit: Visitor): Promise<Reply> {
  const line = number(visit.form, 'line');
  const other = text(visit.form, `other-${line}`);
  const said = other === '' ? text(visit.form, `answer-${line}`) : other;
  return after(visit, await answerReport(visit.house, visit.actor, { ...idOf(visit), line, answer: said }), 'answered');
}

/** Only a Doorstroompunt has a register here: for a teamleider elsewhere these pages are not there. */
export const atDesk = onlyAt((kind) => kind === 'doorstroompunt');

/** Reading an export of the register: choose, columns, check, read, answer, take back. */
export const registerPages: readonly Page[] = [
  page('GET /meldingen/inlezen', 'read-register', (visit) => uploadPage(visit)),
  page('POST /meldingen/inlezen', 'read-register', (visit) => begin(visit, visit.uploads[0], [])),
  page('POST /meldingen/inlezen/zonder-kolom', 'read-register', (visit) =>
    begin(visit, takeFile(text(visit.form, 'bewaard'), visit.actor.memberId), leftOut(visit.form)),
  ),
  page('GET /meldingen/inlezen/voorbeeldbestand', 'read-register', async ({ demo }) =>
    demo
      ? {
          kind: 'file',
          exchange: 'zonder-mensen',
          name: 'jvs-meldingen.csv',
          type: 'text/csv',
          body: demo.sampleRegister(),
        }
      : gone,
  ),
  page('GET /meldingen/inlezen/:batchId', 'see-register-files', (visit) => filePage(visit)),
  page('GET /meldingen/inlezen/:batchId/fouten', 'export-refused', (visit) => faultFile(visit, 'register')),
  page('POST /meldingen/inlezen/:batchId/kolommen', 'read-register', columns),
  page('POST /meldingen/inlezen/:batchId/lezen', 'read-register', async (visit) =>
    after(visit, await applyRegister(visit.house, visit.actor, idOf(visit))),
  ),
  page('POST /meldingen/inlezen/:batchId/antwoord', 'read-register', answer),
  page('POST /meldingen/inlezen/:batchId/ongedaan', 'undo-register', async (visit) =>
    after(visit, await undoImport(visit.house, visit.actor, { ...idOf(visit), kind: 'register' })),
  ),
].map(atDesk);
