import { keepStep } from '#app/programme/keep-file.ts';
import { seePlan, type PlanView } from '#app/programme/see-file.ts';
import { fullDay, longDay, relative, shortDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import {
  lateness,
  latenessWords,
  stepKeys,
  turnOf,
  waitsFor,
  type Planned,
  type StepKey,
} from '#domain/programme/planning.ts';
import { isDay, type Day } from '#law/day.ts';
import { tableOut, WayLinks } from '#web/daily/table-out.tsx';
import { day, dayParts, number, text } from '#web/door/form.ts';
import { go, gone, page, type Form as Typed, type Page, type Reply } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row, Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Table } from '#web/kit/table.tsx';
import { Decisions, Stopped } from './decision-part.tsx';
import { boxes, filePage, type Visitor } from './file-page.tsx';
import { here } from './file-words.ts';

const at = `${here}/planning`;
const title = 'Planning van de besluiten';
function subOf(step: Planned, view: PlanView, plan: readonly Planned[], today: Day): string {
  if (step.doneOn !== null) return `Klaar op ${fullDay(step.doneOn)}.`;
  const waits = waitsFor(step, plan).map(({ words }) => words.toLowerCase());
  const turn = lateness(step, today) === 'late' ? 'Te laat. Aan zet:' : 'Aan zet:';
  return [
    `${turn} ${turnOf(step, view.programme)}. Begin uiterlijk ${shortDay(step.begin)}.`,
    ...(waits.length === 0 ? [] : [`Wacht op: ${waits.join(' en ')}.`]),
    ...(step.tooLateFor === null ? [] : [`Deze dag is te laat voor: ${step.tooLateFor.toLowerCase()}.`]),
  ].join(' ');
}
function Steps({ view, plan, today }: { view: PlanView; plan: readonly Planned[]; today: Day }) {
  return (
    <ListGrid label="Stappen">
      {plan.map((step) => {
        const { text: words, tone } = relative(step.ready, today);
        return (
          <ListRow
            key={step.key}
            title={step.words}
            href={view.writes ? `${at}/${step.key}` : undefined}
            sub={subOf(step, view, plan, today)}
            when={step.doneOn === null ? `uiterlijk ${shortDay(step.ready)}` : 'klaar'}
            due={step.doneOn === null ? { text: words, tone: tone === 'info' ? 'calm' : tone } : undefined}
          />
        );
      })}
    </ListGrid>
  );
}

async function plan(visit: Visitor): Promise<Reply> {
  const seen = await seePlan(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const view = seen.value;
  return filePage(visit, {
    title,
    lead: 'We rekenen terug van de dag dat het weg moet. We tellen werkdagen. Zijn jullie dicht? Die dag telt niet mee.',
    body: () => (
      <>
        {view.plan ? (
          <>
            <Steps view={view} plan={view.plan} today={visit.today} />
            <WayLinks href={`${at}/bestand`} />
            <p>
              <Link href={`${here}/besluitkalender`}>Maak er een blad van voor besturen</Link>
            </p>
          </>
        ) : (
          <EmptyState title="Er is nog geen dag van versturen">
            <p>Kies de dag waarop het programma weg moet. Dan staat hier wat wanneer klaar moet zijn.</p>
            {view.writes ? (
              <LinkButton href={`${at}/hand-in`}>Kies de dag</LinkButton>
            ) : (
              <LinkButton href={here}>Naar het programma</LinkButton>
            )}
          </EmptyState>
        )}
        <Stopped programme={view.programme} stops={view.stops} />
        <Decisions decisions={view.decisions} writes={view.writes} />
      </>
    ),
  });
}

const heads = ['Stap', 'Aan zet', 'Begin uiterlijk', 'Klaar uiterlijk', 'Werkdagen', 'Wacht op', 'Hoe het staat'];
async function file(visit: Visitor): Promise<Reply> {
  const seen = await seePlan(visit.house, visit.actor, {});
  if (!seen.ok || !seen.value.plan) return gone;
  const view = seen.value;
  const all = seen.value.plan;
  return tableOut(visit, {
    name: 'planning-programma',
    title,
    back: at,
    above: [view.programme.name, ...(visit.house.demo ? ['voorbeeld: verzonnen'] : [])],
    exchange: 'programma-planning',
    columns: heads.map((head) => ({ field: 'organisation-facts', head })),
    rows: all.map((step) => [
      step.words,
      turnOf(step, view.programme),
      longDay(step.begin),
      longDay(step.ready),
      String(step.takes),
      waitsFor(step, all)
        .map(({ words }) => words)
        .join('; '),
      latenessWords[lateness(step, visit.today)],
    ]),
  });
}

const keyOf = ({ params }: Visitor): StepKey | undefined => stepKeys.find((key) => key === params['step']);
/** The day that somebody wants to look at, in the address. */
function lookedAt({ query }: Visitor): { readonly form: Typed; readonly dueOn: Day | undefined } {
  const form = new Map([...query.keys()].map((name) => [name, query.getAll(name)] as const));
  const dueOn = day(form, 'kijk');
  return { form, dueOn: dueOn !== undefined && isDay(dueOn) ? dueOn : undefined };
}
function Look({ visit, step, view }: { visit: Visitor; step: StepKey; view: PlanView }) {
  const { form, dueOn } = lookedAt(visit);
  return (
    <Section title="Wat schuift er mee?">
      <p>Kijk eerst. Er verandert nog niets.</p>
      <Form action={`${at}/${step}`} method="get">
        <DateField name="kijk" label="Als deze stap klaar is op" value={dayParts(form, 'kijk')} />
        <Row>
          <Button>Kijk wat er schuift</Button>
        </Row>
      </Form>
      {dueOn !== undefined && (
        <Table
          caption={`Als dit klaar is op ${longDay(dueOn)}`}
          columns={['Stap', 'Nu uiterlijk', 'Dan uiterlijk'].map((label) => ({ label }))}
          rows={view.shifts.map(({ words, from, to }) => [
            words,
            shortDay(from),
            to < visit.today ? `${shortDay(to)}, dat is al voorbij` : shortDay(to),
          ])}
          empty="Dan schuift er niets."
        />
      )}
    </Section>
  );
}
type Shown = {
  readonly visit: Visitor;
  readonly errors: readonly FormError[];
  readonly step: Planned | undefined;
  readonly own: Day | null;
};
function Keep({ visit, errors, step, own, action }: Shown & { readonly action: string }) {
  const typed = errors.length > 0;
  const { form } = visit;
  return (
    <Form action={action}>
      <DateField
        name="dueOn"
        label="Klaar uiterlijk op"
        hint="Leeg: dan rekenen we de dag uit."
        value={typed ? dayParts(form, 'dueOn') : boxes(own)}
        error={errorAt(errors, 'dueOn')}
        optional
      />
      <Field
        name="takes"
        label="Hoeveel werkdagen duurt het?"
        size="s"
        inputMode="numeric"
        value={typed ? text(form, 'takes') : String(step?.takes ?? 5)}
        error={errorAt(errors, 'takes')}
      />
      <DateField
        name="doneOn"
        label="Klaar geworden op"
        value={typed ? dayParts(form, 'doneOn') : boxes(step?.doneOn ?? null)}
        error={errorAt(errors, 'doneOn')}
        optional
      />
      <Row>
        <Button kind="main">Bewaar</Button>
        <LinkButton href={at}>Terug</LinkButton>
      </Row>
    </Form>
  );
}

const firstStep = 'De dag van versturen';
async function stepPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const key = keyOf(visit);
  if (!key) return gone;
  const { dueOn } = lookedAt(visit);
  const seen = await seePlan(visit.house, visit.actor, dueOn === undefined ? {} : { move: { key, dueOn } });
  if (!seen.ok || !seen.value.writes) return gone;
  const view = seen.value;
  const step = view.plan?.find((one) => one.key === key);
  const own = step && (step.fixed || key === 'hand-in') ? step.ready : null;
  return filePage(visit, {
    title: step?.words ?? firstStep,
    ...(step && { lead: `Nu uiterlijk ${longDay(step.ready)}. Begin uiterlijk ${longDay(step.begin)}.` }),
    under: [{ label: title, href: at }],
    refusals,
    fallback: 'dueOn',
    body: (errors) => (
      <>
        <Keep visit={visit} errors={errors} step={step} own={own} action={`${at}/${key}`} />
        {view.plan && <Look visit={visit} step={key} view={view} />}
      </>
    ),
  });
}
async function keep(visit: Visitor): Promise<Reply> {
  const key = keyOf(visit);
  if (!key) return gone;
  const { form } = visit;
  // A day that is none is refused as such, and not read as empty.
  const typed = {
    dueOn: day(form, 'dueOn') ?? 'none',
    takes: number(form, 'takes'),
    doneOn: day(form, 'doneOn') ?? 'none',
  };
  const kept = await keepStep(visit.house, visit.actor, { key, typed });
  return kept.ok ? go(at, 'step-kept') : stepPage(visit, kept.refusals);
}

/** The plan backwards from the day of handing in, and what moves with a day. */
export const planPages: readonly Page[] = [
  page(`GET ${at}`, 'see-programme-file', plan),
  page(`GET ${at}/bestand`, 'see-programme-file', file),
  page(`GET ${at}/:step`, 'keep-programme-file', (visit) => stepPage(visit)),
  page(`POST ${at}/:step`, 'keep-programme-file', keep),
];
