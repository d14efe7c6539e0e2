import { keepFormat, seeFormats, useFormat, type FormatsSeen } from '#app/report/keep-format.ts';
import { seeReport } from '#app/report/see-report.ts';
import type { Member } from '#domain/access/actor.ts';
import { refuse, type Refusal } from '#domain/outcome.ts';
import { questionsOf } from '#domain/report/format.ts';
import { text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { FileField } from '#web/kit/file-field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { isGone } from '#web/person/refusals.ts';
import { crumbs, here, titleOf } from './parts.tsx';
import { reportErrors } from './words.ts';

type Visitor = Visit<Member>;
const idOf = ({ params }: Visitor): string => params['reportId'] ?? '';

/** The forms that are there. */
const Choose = ({ found: { formats, usedId }, at }: { found: FormatsSeen; at: string }) => (
  <Section title="Welk formulier heeft dit verslag?">
    <Form action={`${at}/formulier`}>
      <Radios
        name="formatId"
        label="Kies een formulier"
        value={usedId}
        choices={formats.map((one) => ({
          value: one.id,
          label: one.title,
          hint: `Vanaf ${one.fromYear}. ${questionsOf(one).length} vragen. Bron: ${one.source}.`,
        }))}
      />
      <p>Antwoorden blijven bij hun vraag. Heeft een ander formulier die vraag ook? Dan staat het antwoord er al.</p>
      <Row>
        <Button kind="main">Gebruik dit formulier</Button>
        <LinkButton href={at}>Terug naar het verslag</LinkButton>
      </Row>
    </Form>
  </Section>
);
const ReadIn = ({ at, error }: { at: string; error: string | undefined }) => (
  <Section title="Lees een ander formulier in">
    <Form action={`${at}/formulier/bestand`} files>
      <FileField
        name="file"
        label="Bestand"
        hint="Als .json. Vraag wie Aanzet beheert om zo’n bestand."
        accept=".json"
        error={error}
      />
      <Button>Lees het formulier in</Button>
    </Form>
  </Section>
);

/** Which form a report has, and reading in another: the minister may send a new one each year. */
async function formatPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const reportId = idOf(visit);
  const seen = await seeReport(visit.house, visit.actor, { reportId });
  const found = await seeFormats(visit.house, visit.actor, { reportId });
  if (!seen.ok || !found.ok || !seen.value.mayKeep) return gone;
  const at = `${here}/${reportId}`;
  const errors = reportErrors(refusals, 'file');
  return show(
    <Shell
      visit={visit}
      title="Formulier"
      crumbs={[...crumbs, { label: titleOf(seen.value.report.year), href: at }]}
      wrong={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHead
        title="Formulier van het verslag"
        lead="De minister maakt het formulier. Het kan elk jaar anders zijn. Het formulier van 2026 vonden we niet."
      />
      <Stack roomy>
        <Choose found={found.value} at={at} />
        <ReadIn at={at} error={errorAt(errors, 'file')} />
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function choose(visit: Visitor): Promise<Reply> {
  const reportId = idOf(visit);
  const done = await useFormat(visit.house, visit.actor, { reportId, formatId: text(visit.form, 'formatId') });
  return done.ok ? go(`${here}/${reportId}`, 'report-format') : gone;
}
async function load(visit: Visitor): Promise<Reply> {
  const [upload] = visit.uploads;
  if (!upload) return formatPage(visit, refuse('no-file', 'file').refusals);
  const done = await keepFormat(visit.house, visit.actor, new TextDecoder().decode(upload.bytes));
  if (done.ok) return go(`${here}/${idOf(visit)}/formulier`, 'report-format-read');
  return isGone(done.refusals) ? gone : formatPage(visit, done.refusals);
}

/** The form of a report. */
export const reportFormatPages: readonly Page[] = [
  page(`GET ${here}/:reportId/formulier`, 'keep-report', (visit) => formatPage(visit)),
  page(`POST ${here}/:reportId/formulier`, 'keep-report', choose),
  page(`POST ${here}/:reportId/formulier/bestand`, 'keep-report-format', load),
];
