import { openYoungPerson } from '#app/person/open-young-person.ts';
import { mostPasted, pasteAgreements } from '#app/person/paste-agreements.ts';
import type { YoungPersonView } from '#app/person/young-person-view.ts';
import type { Member } from '#domain/access/actor.ts';
import { findBsn } from '#domain/bsn.ts';
import { longDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { fullName } from '#domain/person/name.ts';
import { isAboutAnother, readDue, readPasted, type PastedRow } from '#domain/person/pasted-agreements.ts';
import { all, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Tick } from '#web/kit/tick.tsx';
import { errorsOf, isGone } from './refusals.ts';

/** A row with whether it is taken. */
type Shown = PastedRow & { readonly taken: boolean };
type Props = { visit: Visit<Member>; view: YoungPersonView; errors: readonly FormError[] };
const baseOf = ({ caseId }: YoungPersonView) => `/jongeren/${caseId}`;

function PasteForm({ visit, view, errors }: Props) {
  return (
    <Form action={`${baseOf(view)}/afspraken/plakken`}>
      <Field
        name="table"
        label="Plak hier de regels"
        hint="Uit Excel, Word of een mail. Met kolommen voor wat, wie en wanneer. De volgorde maakt niet uit."
        rows={8}
        value={text(visit.form, 'table')}
        error={errorAt(errors, 'table')}
      />
      <Row>
        <Button kind="main">Lees de regels</Button>
        <LinkButton href={`${baseOf(view)}#afspraken`}>Terug</LinkButton>
      </Row>
    </Form>
  );
}

/** One row to look at: what was read, and what a colleague mends. */
function OneRow({ row, today, errors }: { row: Shown; today: string; errors: readonly FormError[] }) {
  const { line } = row;
  const due = readDue(row.due, today);
  const field = (name: 'what' | 'who' | 'due', label: string, hint?: string) => (
    <Field
      name={`${name}-${line}`}
      label={label}
      hint={hint}
      size={name === 'due' ? 's' : 'm'}
      value={row[name]}
      error={errorAt(errors, `${name}-${line}`)}
      maxLength={200}
    />
  );
  return (
    <Section title={`Regel ${line}`}>
      {row.about && <p class="quiet">Over: {row.about}</p>}
      <Tick name="take" value={String(line)} label="Neem deze regel over" checked={row.taken} />
      {field('what', 'Wat spreken jullie af?')}
      {field('who', 'Wie doet het?')}
      {field('due', 'Uiterlijk welke dag?', due ? `Gelezen als ${longDay(due)}.` : 'Bijvoorbeeld: 15-6-2026.')}
      <input type="hidden" name={`about-${line}`} value={row.about} />
      <input type="hidden" name={`rest-${line}`} value={row.rest} />
      {row.rest && <p class="quiet">Ook in deze regel: {row.rest}</p>}
    </Section>
  );
}

function CheckForm({ visit, view, errors, rows }: Props & { rows: readonly Shown[] }) {
  const lines = rows.map(({ line }) => line).join(',');
  return (
    <Form action={`${baseOf(view)}/afspraken/plakken/bewaren`} hidden={{ lines }}>
      <Stack roomy>
        {rows.map((row) => (
          <OneRow key={row.line} row={row} today={visit.today} errors={errors} />
        ))}
        <Row>
          <Button kind="main">Bewaar de afspraken</Button>
          <LinkButton href={`${baseOf(view)}/afspraken/plakken`}>Opnieuw plakken</LinkButton>
        </Row>
      </Stack>
    </Form>
  );
}

/** In the summary each fault names its line. */
function withLine({ field, text: said }: FormError): FormError {
  const line = /-(\d+)$/.exec(field)?.[1];
  return { field, text: line === undefined ? said : `Regel ${line}: ${said}` };
}

/** The page to paste on; with rows the page to look at them. */
async function pastePage(
  visit: Visit<Member>,
  rows: readonly Shown[] = [],
  refusals: readonly Refusal[] = [],
): Promise<Reply> {
  if (isGone(refusals)) return gone;
  const opened = await openYoungPerson(visit.house, visit.actor, { caseId: visit.params['caseId'] ?? '', entries: 1 });
  if (!opened.ok || !opened.value.may.has('make-agreement')) return gone;
  const view = opened.value;
  const name = fullName(view.person);
  const errors = errorsOf(refusals, 'table', view.person.firstName);
  const title = rows.length > 0 ? 'Kijk de afspraken na' : 'Afspraken plakken';
  const lead = rows.length > 0 ? `Nog niets is bewaard. Zet uit wat niet over ${view.person.firstName} gaat.` : name;
  const props = { visit, view, errors };
  return show(
    <Shell
      visit={visit}
      title={title}
      crumbs={[
        { label: 'Jongeren', href: '/jongeren' },
        { label: name, href: baseOf(view) },
      ]}
      wrong={errors.length > 0}
    >
      <ErrorSummary errors={errors.map(withLine)} />
      <PageHead title={title} lead={lead} />
      {rows.length > 0 ? <CheckForm {...props} rows={rows} /> : <PasteForm {...props} />}
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function read(visit: Visit<Member>): Promise<Reply> {
  const table = text(visit.form, 'table');
  if (findBsn(table).found) return pastePage(visit, [], [{ code: 'bsn', field: 'table' }]);
  const rows = readPasted(table, visit.today);
  if (rows.length === 0) return pastePage(visit, [], [{ code: 'no-rows', field: 'table' }]);
  if (rows.length > mostPasted)
    return pastePage(visit, [], [{ code: 'too-many-rows', field: 'table', values: { most: mostPasted } }]);
  const opened = await openYoungPerson(visit.house, visit.actor, { caseId: visit.params['caseId'] ?? '', entries: 1 });
  if (!opened.ok) return gone;
  const name = fullName(opened.value.person);
  return pastePage(visit, rows.map((row) => ({ ...row, taken: !isAboutAnother(row.about, name) }))); // prettier-ignore
}

/** The rows as they came back. */
function typedRows({ form }: Visit<Member>): readonly Shown[] {
  const taken = all(form, 'take');
  const lines = text(form, 'lines').split(',').map(Number).filter((line) => Number.isInteger(line) && line > 0); // prettier-ignore
  return lines.slice(0, mostPasted).map((line) => {
    const field = (name: string) => text(form, `${name}-${line}`);
    const typed = { what: field('what'), who: field('who'), due: field('due') };
    return { line, ...typed, about: field('about'), rest: field('rest'), taken: taken.includes(String(line)) };
  });
}

async function keep(visit: Visit<Member>): Promise<Reply> {
  const { caseId = '' } = visit.params;
  const rows = typedRows(visit);
  const outcome = await pasteAgreements(visit.house, visit.actor, { caseId, rows: rows.filter((row) => row.taken) });
  return outcome.ok ? go(`/jongeren/${caseId}`, 'agreements-made') : pastePage(visit, rows, outcome.refusals);
}

/** A table of agreements, pasted: read, looked at by a person, kept. */
export const pastePages: readonly Page[] = [
  page('GET /jongeren/:caseId/afspraken/plakken', 'make-agreement', (visit) => pastePage(visit)),
  page('POST /jongeren/:caseId/afspraken/plakken', 'make-agreement', read),
  page('POST /jongeren/:caseId/afspraken/plakken/bewaren', 'make-agreement', keep),
];
