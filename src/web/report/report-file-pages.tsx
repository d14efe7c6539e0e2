import { answerOf, type ReportView } from '#app/report/report-view.ts';
import { compareReports, seeReport, type Beside } from '#app/report/see-report.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import type { Paper } from '#domain/papers/paper.ts';
import { figureWords } from '#domain/report/number-words.ts';
import { reportPaper } from '#domain/report/report-paper.ts';
import { countColumns, tableOut, WayLinks } from '#web/daily/table-out.tsx';
import { text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { standAlone } from '#web/door/stand-alone.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Badge } from '#web/kit/badge.tsx';
import { LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Table } from '#web/kit/table.tsx';
import { PaperBody } from '#web/papers/paper-body.tsx';
import { PaperWays } from '#web/papers/paper-ways.tsx';
import { crumbs, here, titleOf } from './parts.tsx';

type Visitor = Visit<Member>;
const exchange = 'effectrapportage';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The paper as it was handed in, or as it is today. */
const paperOf = (visit: Visitor, view: ReportView): Paper =>
  view.report.handed ??
  reportPaper({
    year: view.report.year,
    region: visit.region,
    owner: view.ownerName,
    format: view.report.format,
    answers: answerOf(view.answers),
    filled: view.filled,
    frozenOn: view.report.frozenOn,
    steps: view.steps,
  });
/** Which version it is: a draft says so on every sheet. */
function aboutOf(visit: Visitor, { report, ownerName }: ReportView): string {
  const state =
    report.handedOn === null
      ? `Concept van ${longDay(visit.today)}. Nog niet ingeleverd.`
      : `Ingeleverd op ${longDay(report.handedOn)}.`;
  return `${ownerName}, ${visit.region}. ${state}${visit.house.demo ? ' Voorbeeld, met verzonnen mensen.' : ''}`;
}

async function load(visit: Visitor): Promise<ReportView | undefined> {
  const seen = await seeReport(visit.house, visit.actor, { reportId: visit.params['reportId'] ?? '' });
  return seen.ok && seen.value.mayRead ? seen.value : undefined;
}

async function paperPage(visit: Visitor): Promise<Reply> {
  const view = await load(visit);
  if (!view) return gone;
  const paper = paperOf(visit, view);
  const at = `${here}/${view.report.id}`;
  return show(
    <Shell
      visit={visit}
      title={paper.title}
      crumbs={[...crumbs, { label: titleOf(view.report.year), href: at }]}
      a4
      forAll
    >
      <PageHead title={paper.title} lead={paper.lead} />
      <p class="quiet">{aboutOf(visit, view)}</p>
      <div class="no-print stack">
        <PaperWays at={at} />
        {view.filled.given.length > 0 && <WayLinks href={`${at}/tellers`} />}
        <p class="quiet">Of kies Printen in je browser.</p>
      </div>
      <PaperBody paper={paper} />
    </Shell>,
  );
}

async function file(visit: Visitor): Promise<Reply> {
  const view = await load(visit);
  if (!view) return gone;
  const paper = paperOf(visit, view);
  const about = aboutOf(visit, view);
  const name = `${paper.id}-${visit.today}`;
  const kind = text(visit.form, 'vorm');
  if (kind === 'word') {
    const body = await visit.house.writePaper({ paper, about });
    return { kind: 'file', exchange, name: `${name}.docx`, type: wordType, body };
  }
  if (kind === 'pdf') {
    const { title, sections } = paper;
    const lead = `${paper.lead} ${about}`;
    const printed = { title, heading: title, lead, notices: [], foot: `${title}. ${about}`, sections };
    const body = await visit.house.writePdf({ ...printed, madeOn: visit.today });
    return { kind: 'file', exchange, name: `${name}.pdf`, type: 'application/pdf', body };
  }
  return standAlone(
    name,
    paper.title,
    <>
      <PageHead title={paper.title} lead={paper.lead} />
      <p class="quiet">{about}</p>
      <PaperBody paper={paper} />
    </>,
    exchange,
  );
}

/** The counters that were given, as a list for a spreadsheet. */
async function countersFile(visit: Visitor): Promise<Reply> {
  const view = await load(visit);
  if (!view || view.filled.given.length === 0) return gone;
  return tableOut(visit, {
    name: `tellers-${view.report.year}`,
    title: `Tellers van het Doorstroompunt over ${view.report.year}`,
    back: `${here}/${view.report.id}/a4`,
    above: [
      ...(visit.house.demo ? ['voorbeeld: verzonnen mensen'] : []),
      'Afgerond op vijf. x = geheim: minder dan 10 jongeren, of uit te rekenen.',
    ],
    exchange,
    columns: countColumns(['Organisatie', 'Deel', 'Wat', 'Aantal', 'Gegeven op'], ['Aantal']),
    rows: view.filled.given.flatMap(({ organisationName, givenOn, counters }) =>
      counters.map(({ group, title, value }) => [organisationName, group, title, String(value), givenOn]),
    ),
  });
}

const stateWords = { same: 'gelijk', changed: 'anders', new: 'nieuw', gone: 'weg' } as const;
const valueWords = (value: number | string | null): string =>
  value === null ? 'niet bekend' : typeof value === 'number' ? figureWords(value) : value;
function Compared({ before }: { before: NonNullable<Beside['before']> }) {
  return (
    <Stack roomy>
      <Section title="Cijfers">
        <Table
          caption="Cijfers van beide jaren"
          columns={[
            { label: 'Wat' },
            { label: String(before.year), numeric: true },
            { label: String(before.year + 1), numeric: true },
            { label: 'Telling' },
          ]}
          rows={before.figures.map(({ title, before: was, now, otherDefinition }) => [
            title,
            valueWords(was),
            valueWords(now),
            otherDefinition ? (
              <Badge key="other" tone="soon">
                Anders geteld
              </Badge>
            ) : (
              'gelijk'
            ),
          ])}
          empty="Er zijn geen cijfers die in beide jaren vaststaan."
        />
      </Section>
      <Section title="Antwoorden">
        <Table
          caption="Antwoorden van beide jaren"
          columns={[
            { label: 'Vraag' },
            { label: String(before.year) },
            { label: String(before.year + 1) },
            { label: 'Verschil' },
          ]}
          rows={before.answers.map(({ title, before: was, now, state }) => [title, was, now, stateWords[state]])}
          empty="Er zijn nog geen antwoorden om te vergelijken."
        />
      </Section>
    </Stack>
  );
}
async function compare(visit: Visitor): Promise<Reply> {
  const seen = await compareReports(visit.house, visit.actor, { reportId: visit.params['reportId'] ?? '' });
  if (!seen.ok) return gone;
  const { view, before } = seen.value;
  const { id, year } = view.report;
  const at = `${here}/${id}`;
  return show(
    <Shell visit={visit} title="Naast vorig jaar" crumbs={[...crumbs, { label: titleOf(year), href: at }]}>
      <PageHead title="Naast vorig jaar" lead={`Het verslag over ${year}, naast dat over ${year - 1}.`} />
      {before ? (
        <Compared before={before} />
      ) : (
        <EmptyState title={`Over ${year - 1} is er geen verslag`}>
          <p>Volgend jaar zie je hier wat er anders is.</p>
          <LinkButton href={at}>Terug naar het verslag</LinkButton>
        </EmptyState>
      )}
    </Shell>,
  );
}

/** A report on paper, as a file, and beside that of the year before. */
export const reportFilePages: readonly Page[] = [
  page(`GET ${here}/:reportId/a4`, 'see-report', paperPage),
  page(`POST ${here}/:reportId/bestand`, 'see-report', file),
  page(`GET ${here}/:reportId/tellers`, 'see-report', countersFile),
  page(`GET ${here}/:reportId/vorig`, 'see-report', compare),
];
