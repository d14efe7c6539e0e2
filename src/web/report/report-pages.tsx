import { beginReport } from '#app/report/begin-report.ts';
import { freezeFigures } from '#app/report/freeze-figures.ts';
import { seeReport, seeReports, type Years } from '#app/report/see-report.ts';
import type { ReportView } from '#app/report/report-view.ts';
import { readDraft, takeStep } from '#app/report/take-step.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import type { Outcome, Refusal } from '#domain/outcome.ts';
import { verbOf } from '#domain/report/step-words.ts';
import { dueOn, onTurn } from '#domain/report/steps.ts';
import { day, number, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Table } from '#web/kit/table.tsx';
import { isGone } from '#web/person/refusals.ts';
import { crumbs, here, MissingList, StepTable, titleOf, Turn, whoOf } from './parts.tsx';
import { StepForms } from './step-form.tsx';
import { reportErrors } from './words.ts';

type Visitor = Visit<Member>;
const atDoorstroompunt = ({ organisationKind, role }: Member): boolean =>
  organisationKind === 'doorstroompunt' && (role === 'doorstroomcoach' || role === 'teamleider');

function YearTable({ years, mayBegin }: Years) {
  return (
    <Table
      caption="Een verslag over elk jaar"
      columns={[{ label: 'Jaar' }, { label: 'Uiterlijk bij de minister' }, { label: 'Hoe het staat' }]}
      rows={years.map(({ year, report, turn }) => [
        report ? (
          <Link key={year} href={`${here}/${report.id}`}>
            {String(year)}
          </Link>
        ) : (
          String(year)
        ),
        longDay(dueOn(year)),
        report?.handedOn ? (
          `Ingeleverd op ${longDay(report.handedOn)}`
        ) : turn ? (
          `${whoOf(turn, 'Contactgemeente')}: ${verbOf(turn)}`
        ) : mayBegin ? (
          <Form key="begin" action={here} hidden={{ year: String(year) }} inline>
            <Button>{`Begin het verslag over ${year}`}</Button>
          </Form>
        ) : (
          'Nog niet begonnen'
        ),
      ])}
    />
  );
}

async function list(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeReports(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const errors = reportErrors(refusals, 'year');
  const { years, mayBegin } = seen.value;
  const nothing = !mayBegin && years.every(({ report }) => report === undefined);
  return show(
    <Shell visit={visit} title="Verslag" crumbs={crumbs.slice(0, 1)} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title="Verslag: wat leverde het op?" lead="De effectrapportage. Elk jaar, uiterlijk op 30 april.">
        {atDoorstroompunt(visit.actor) && <LinkButton href={`${here}/tellers`}>Tellers</LinkButton>}
      </PageHead>
      {nothing ? (
        <EmptyState title="Er is hier nog geen verslag voor jou">
          <p>De contactgemeente begint het. Doet jouw organisatie mee aan het programma? Dan lees je het hier.</p>
          <LinkButton href="/regio">Naar Waar stokt het</LinkButton>
        </EmptyState>
      ) : (
        <YearTable {...seen.value} />
      )}
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function begin(visit: Visitor): Promise<Reply> {
  const done = await beginReport(visit.house, visit.actor, { year: number(visit.form, 'year') });
  if (done.ok) return go(`${here}/${done.value.id}`, 'report-begun');
  return isGone(done.refusals) ? gone : list(visit, done.refusals);
}

/** The chapters with how many of their questions still miss something, and what readers said. */
function Chapters({ view, at }: { view: ReportView; at: string }) {
  return (
    <Table
      caption="De hoofdstukken van het formulier"
      columns={[
        { label: 'Hoofdstuk' },
        { label: 'Vragen', numeric: true },
        { label: 'Mist nog', numeric: true },
        { label: 'Opmerkingen', numeric: true },
      ]}
      rows={view.report.format.chapters.map(({ id, title, questions }) => [
        <Link key={id} href={`${at}/hoofdstuk/${id}`}>
          {title}
        </Link>,
        questions.length,
        new Set(view.missing.filter(({ chapter }) => chapter === id).map(({ question }) => question)).size,
        view.remarks.filter(({ chapter, solvedOn }) => chapter === id && solvedOn === null).length,
      ])}
    />
  );
}

const Body = ({ visit, view, at }: { visit: Visitor; view: ReportView; at: string }) => (
  <>
    {view.mayRead && view.report.handedOn === null && (
      <Section title="Wat er nog mist" count={new Set(view.missing.map(({ question }) => question)).size}>
        <MissingList view={view} at={at} />
      </Section>
    )}
    {view.mayRead && (
      <Section title="Hoofdstukken">
        <Chapters view={view} at={at} />
        {view.mayKeep && <LinkButton href={`${at}/formulier`}>Kies het formulier</LinkButton>}
      </Section>
    )}
    <Section title="Stappen">
      <StepTable view={view} today={visit.today} />
      <p class="quiet">De laatste dag staat in de wet (REG 5.1). De andere dagen rekent Aanzet terug, in werkdagen.</p>
    </Section>
  </>
);

/** One report: whose turn it is, what is missing, and the steps. */
async function overview(visit: Visitor, errors: readonly FormError[] = []): Promise<Reply> {
  const seen = await seeReport(visit.house, visit.actor, { reportId: visit.params['reportId'] ?? '' });
  if (!seen.ok) return gone;
  const view = seen.value;
  const { report } = view;
  const at = `${here}/${report.id}`;
  const turn = onTurn(view.steps);
  return show(
    <Shell visit={visit} title={titleOf(report.year)} crumbs={crumbs} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead
        title={titleOf(report.year)}
        lead={`De effectrapportage. Uiterlijk ${longDay(dueOn(report.year))} bij de minister.`}
      >
        {view.mayRead && (
          <>
            <LinkButton href={`${at}/a4`}>Lees of print het verslag</LinkButton>
            <LinkButton href={`${at}/vorig`}>Naast vorig jaar</LinkButton>
          </>
        )}
      </PageHead>
      <Stack roomy>
        {turn ? (
          <Turn view={view} turn={turn} today={visit.today}>
            <StepForms visit={visit} view={view} turn={turn} at={at} errors={errors} />
          </Turn>
        ) : (
          <p>{`Ingeleverd op ${longDay(report.handedOn ?? '')}. Het verslag blijft zoals het toen was.`}</p>
        )}
        <Body visit={visit} view={view} at={at} />
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function answer(visit: Visitor, done: Outcome<unknown>, handed: boolean): Promise<Reply> {
  const at = `${here}/${visit.params['reportId'] ?? ''}`;
  if (done.ok) return go(at, handed ? 'report-handed' : 'report-step');
  return isGone(done.refusals) ? gone : overview(visit, reportErrors(done.refusals, 'words'));
}
const typedStep = (visit: Visitor) => ({
  reportId: visit.params['reportId'] ?? '',
  step: text(visit.form, 'step'),
  byName: text(visit.form, 'byName'),
  on: day(visit.form, 'on'),
  words: text(visit.form, 'words'),
  region: visit.region,
});

async function step(visit: Visitor): Promise<Reply> {
  const typed = typedStep(visit);
  return answer(visit, await takeStep(visit.house, visit.actor, typed), typed.step === 'handed-in');
}
const read = async (visit: Visitor): Promise<Reply> =>
  answer(visit, await readDraft(visit.house, visit.actor, typedStep(visit)), false);
async function freeze(visit: Visitor): Promise<Reply> {
  const reportId = visit.params['reportId'] ?? '';
  const done = await freezeFigures(visit.house, visit.actor, { reportId });
  if (done.ok) return go(`${here}/${reportId}`, 'report-frozen');
  return isGone(done.refusals) ? gone : overview(visit, reportErrors(done.refusals, 'words'));
}

/** Verslag: the years, and one report with its steps. */
export const yearReportPages: readonly Page[] = [
  page(`GET ${here}`, 'see-report', (visit) => list(visit)),
  page(`POST ${here}`, 'keep-report', begin),
  page(`GET ${here}/:reportId`, 'see-report', (visit) => overview(visit)),
  page(`POST ${here}/:reportId/stap`, 'keep-report', step),
  page(`POST ${here}/:reportId/gelezen`, 'read-report-draft', read),
  page(`POST ${here}/:reportId/cijfers`, 'keep-report', freeze),
];
