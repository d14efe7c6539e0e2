import { applyPartners } from '#app/directory/apply-partners.ts';
import { answerPartners, beginPartners, openPartners, setPartnerColumns } from '#app/directory/read-partners.ts';
import type { KeptPartnerList } from '#app/ports/partners.ts';
import type { Member } from '#domain/access/actor.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { PARTNER_FIELDS } from '#domain/directory/partner-fields.ts';
import type { PartnerPlan } from '#domain/directory/partner-list.ts';
import { refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import { all, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Upload, type Visit } from '#web/door/visit.ts';
import { ColumnsPage } from '#web/intake/columns-page.tsx';
import { holdFile, takeFile } from '#web/intake/held-files.ts';
import { ForbiddenPage } from '#web/intake/upload-page.tsx';
import { errorsOf, partnerWords } from '#web/intake/words.ts';
import { Button } from '#web/kit/button.tsx';
import { ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { FileField } from '#web/kit/file-field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Stack } from '#web/kit/layout.tsx';
import { Steps } from '#web/kit/steps.tsx';
import { isNotThere } from './colleague-place.ts';
import { crumbs, PartnerCheck, PartnerResult } from './partner-check.tsx';

type Visitor = Visit<Member>;
const { base } = partnerWords;
const listOf = ({ params }: Visitor) => ({ listId: params['listId'] ?? '' });

function uploadPage(visit: Visitor, refusals: readonly Refusal[] = []): Reply {
  if (!keepsRegion(visit.actor)) return gone;
  const errors = errorsOf(refusals);
  return show(
    <Shell visit={visit} title="Partnerlijst inlezen, stap 1 van 3" crumbs={crumbs} wrong={refusals.length > 0}>
      <ErrorSummary errors={Object.entries(errors).map(([field, words]) => ({ field, text: words }))} />
      <Steps current={1} total={3} name="Kies of plak de lijst" />
      <PageHead
        title="Partnerlijst inlezen"
        lead="Wie is wie in de regio: elke organisatie staat er daarna één keer."
      />
      <Form action={base} files>
        <Stack>
          <FileField
            name="file"
            label="Bestand met partners"
            hint="Als .csv, .txt of .xlsx. Nodig: de organisatie. Handig: soort, gemeente, contactpersoon, telefoon, mail, werkdagen en vervanger."
            accept=".csv,.txt,.xlsx"
            error={errors['file']}
            optional
          />
          <Field
            name="geplakt"
            label="Of plak de lijst"
            hint="Kopieer de regels uit Excel of een mail, met de koppen erboven."
            rows={6}
            value={text(visit.form, 'geplakt')}
            optional
          />
          <Button kind="main">Lees de lijst</Button>
        </Stack>
      </Form>
    </Shell>,
    refusals.length > 0 ? 422 : 200,
  );
}

/** The file, or what was pasted as one; undefined when there is neither. */
const uploadOf = ({ uploads, form }: Visitor): Upload | undefined => {
  const pasted = text(form, 'geplakt');
  return (
    uploads[0] ?? (pasted === '' ? undefined : { name: 'geplakte lijst', bytes: new TextEncoder().encode(pasted) })
  );
};

async function begin(visit: Visitor, upload: Upload | undefined, leaveOut: readonly string[]): Promise<Reply> {
  if (!upload) return uploadPage(visit, refuse(leaveOut.length > 0 ? 'file-gone' : 'nothing-pasted', 'file').refusals);
  const begun = await beginPartners(visit.house, visit.actor, { fileName: upload.name, bytes: upload.bytes, leaveOut });
  if (begun.ok) return go(`${base}/${begun.value.listId}`);
  if (isNotThere(begun.refusals)) return gone;
  if (begun.refusals.some(({ code }) => code === 'forbidden-column')) {
    const held = visit.house.secret(24);
    holdFile(held, visit.actor.memberId, upload);
    return show(
      <ForbiddenPage visit={visit} held={held} words={partnerWords} chosen={{}} refusals={begun.refusals} />,
      422,
    );
  }
  return uploadPage(visit, begun.refusals);
}

function leftOut(form: Visitor['form']): readonly string[] {
  try {
    const columns: unknown = JSON.parse(text(form, 'columns'));
    return Array.isArray(columns) ? columns.map(String) : [];
  } catch {
    return [];
  }
}

const EXAMPLES = 3;
/** What stands in each column in the first lines, so that a person sees whether the guess is right. */
const examplesOf = ({ header, rows }: KeptPartnerList): readonly (readonly string[])[] =>
  header.map((_, column) =>
    [...new Set(rows.map(({ cells }) => cells[column] ?? ''))].filter(Boolean).slice(0, EXAMPLES),
  );

function columnsPage(visit: Visitor, list: KeptPartnerList, refusals: readonly Refusal[]): Reply {
  const mapping = Object.fromEntries(list.mapping.map((field, column) => [String(column), field ?? 'none']));
  const { id, header, fileName, rows, bsnLines } = list;
  const batch = { id, header, mapping, fileName, total: rows.length + bsnLines.length, leftOut: [] };
  const opened = { batch, examples: examplesOf(list) };
  const props = { visit, opened, refusals, words: partnerWords, fields: PARTNER_FIELDS };
  return show(<ColumnsPage {...props} />, refusals.length > 0 ? 422 : 200);
}

function checkPage(visit: Visitor, list: KeptPartnerList, plan: PartnerPlan, refusals: readonly Refusal[]): Reply {
  const errors: readonly FormError[] = refusals.map(({ field = 'vraag-0' }) => {
    const said = plan.questions[Number(field.slice(6))]?.said;
    return { field, text: said === undefined ? 'Kies een antwoord.' : `Kies een antwoord bij “${said}”.` };
  });
  return show(<PartnerCheck visit={visit} list={list} plan={plan} errors={errors} />, errors.length > 0 ? 422 : 200);
}

async function listPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const opened = await openPartners(visit.house, visit.actor, listOf(visit));
  if (!opened.ok) return gone;
  const { list, plan } = opened.value;
  if (list.state === 'done') return show(<PartnerResult visit={visit} list={list} />);
  const columns = visit.query.get('stap') === 'kolommen' || refusals.some(({ field }) => field?.startsWith('column-'));
  return columns || !plan ? columnsPage(visit, list, refusals) : checkPage(visit, list, plan, refusals);
}

async function after(visit: Visitor, outcome: Outcome<unknown>): Promise<Reply> {
  if (outcome.ok) return go(`${base}/${listOf(visit).listId}`);
  return isNotThere(outcome.refusals) ? gone : listPage(visit, outcome.refusals);
}

async function columns(visit: Visitor): Promise<Reply> {
  const opened = await openPartners(visit.house, visit.actor, listOf(visit));
  if (!opened.ok) return gone;
  const fields = opened.value.list.header.map((_, column) => text(visit.form, `column-${column}`));
  return after(visit, await setPartnerColumns(visit.house, visit.actor, { ...listOf(visit), fields }));
}

async function answers(visit: Visitor): Promise<Reply> {
  const asked = [...visit.form.keys()].filter((name) => name.startsWith('over-')).map((name) => name.slice(5));
  const said = Object.fromEntries(asked.map((at) => [text(visit.form, `over-${at}`), text(visit.form, `vraag-${at}`)]));
  const open = asked.filter((at) => text(visit.form, `vraag-${at}`) === '');
  if (open.length > 0)
    return listPage(
      visit,
      open.flatMap((at) => refuse('no-answer', `vraag-${at}`).refusals),
    );
  return after(
    visit,
    await answerPartners(visit.house, visit.actor, { ...listOf(visit), answers: said, accounts: undefined }),
  );
}

async function read(visit: Visitor): Promise<Reply> {
  const accounts = all(visit.form, 'account').map(Number);
  const kept = await answerPartners(visit.house, visit.actor, { ...listOf(visit), answers: {}, accounts });
  if (!kept.ok) return after(visit, kept);
  const tasks = text(visit.form, 'taken') === 'ja';
  return after(visit, await applyPartners(visit.house, visit.actor, { ...listOf(visit), tasks }));
}

/** Reading a partner list: choose or paste, columns, check and answer, enter. */
export const partnerPages: readonly Page[] = [
  page('GET /organisaties/inlezen', 'read-partners', (visit) => Promise.resolve(uploadPage(visit))),
  page('POST /organisaties/inlezen', 'read-partners', (visit) => begin(visit, uploadOf(visit), [])),
  page('POST /organisaties/inlezen/zonder-kolom', 'read-partners', (visit) =>
    begin(visit, takeFile(text(visit.form, 'bewaard'), visit.actor.memberId), leftOut(visit.form)),
  ),
  page('GET /organisaties/inlezen/:listId', 'read-partners', (visit) => listPage(visit)),
  page('POST /organisaties/inlezen/:listId/kolommen', 'read-partners', columns),
  page('POST /organisaties/inlezen/:listId/antwoorden', 'read-partners', answers),
  page('POST /organisaties/inlezen/:listId/lezen', 'read-partners', read),
];
