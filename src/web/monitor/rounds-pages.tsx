import { dropRounds, roundsOfRegion, setRounds, type NamedRound } from '#app/intake/rounds.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { periodWords, schoolYearOf } from '#domain/intake/period.ts';
import { byPeriod, missingRounds, roundState } from '#domain/intake/round.ts';
import type { Refusal } from '#domain/outcome.ts';
import { day, dayParts, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { RoundStands } from '#web/intake/rounds-part.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Select } from '#web/kit/select.tsx';
import { Table } from '#web/kit/table.tsx';
import { errorsOf, isGone } from '#web/person/refusals.ts';

type Of = { schoolYear: number; period: number | null };
const keyOf = ({ schoolYear, period }: Of): string => `${schoolYear}${period === null ? '' : `-${period}`}`;
const schools = (n: number): string => (n === 1 ? '1 school' : `${n} scholen`);

/** The finding in a few words: how many lists are in, of the schools that were asked. */
function roundsFinding(rounds: readonly NamedRound[], today: string): string {
  const missing = missingRounds(rounds, today);
  if (rounds.length === 0) return 'Er is nog geen dag afgesproken voor de lijsten van scholen';
  const open = rounds.filter((round) => roundState(round, today) === 'open').length;
  if (missing.length === 0 && open === 0) return 'Elke gevraagde lijst is er';
  if (missing.length === 0) return open === 1 ? 'Er komt nog 1 lijst' : `Er komen nog ${open} lijsten`;
  return missing.length === 1 ? '1 lijst van een school ontbreekt' : `${missing.length} lijsten van scholen ontbreken`;
}

function OnePeriod({ rounds, today }: { rounds: readonly [NamedRound, ...NamedRound[]]; today: string }) {
  const [first] = rounds;
  const handedIn = rounds.filter((round) => roundState(round, today) === 'in').length;
  const sorted = rounds.toSorted((a, b) => (a.school < b.school ? -1 : 1));
  return (
    <Section title={`${periodWords(first)}: ${handedIn} van ${schools(rounds.length)}`}>
      <Table
        caption={`Uiterlijk ${longDay(first.dueOn)}`}
        columns={[{ label: 'School' }, { label: 'Lijst' }]}
        rows={sorted.map((round) => [round.school, <RoundStands key={round.id} round={round} today={today} />])}
      />
      <Form action="/regio/lijsten/weg" hidden={{ period: keyOf(first) }} inline>
        <Button>{`Vraag ${periodWords(first)} niet meer`}</Button>
      </Form>
    </Section>
  );
}

const years = (today: string) => [0, 1].map((more) => schoolYearOf(today) + more);

function Ask({ visit, errors }: { visit: Visit<Member>; errors: readonly FormError[] }) {
  const { form, today } = visit;
  return (
    <Section title="Vraag een lijst aan elke school">
      <Form action="/regio/lijsten">
        <Select
          name="period"
          label="Welke periode?"
          placeholder="Kies een periode"
          value={text(form, 'period')}
          error={errorAt(errors, 'period')}
          options={years(today).flatMap((schoolYear) =>
            [null, 1, 2, 3, 4].map((period) => ({
              value: keyOf({ schoolYear, period }),
              label: periodWords({ schoolYear, period }),
            })),
          )}
        />
        <DateField
          name="dueOn"
          label="Uiterlijk welke dag?"
          value={dayParts(form, 'dueOn')}
          error={errorAt(errors, 'dueOn')}
        />
        <Row>
          <Button kind="main">Bewaar</Button>
          <LinkButton href="/organisaties">Terug</LinkButton>
        </Row>
      </Form>
    </Section>
  );
}

async function roundsPage(visit: Visit<Member>, refusals: readonly Refusal[] = []): Promise<Reply> {
  const found = isGone(refusals) ? undefined : await roundsOfRegion(visit.house, visit.actor, {});
  if (!found?.ok) return gone;
  const { today } = visit;
  const errors = errorsOf(refusals, 'period');
  const periods = byPeriod(found.value);
  return show(
    <Shell visit={visit} title="Lijsten van scholen" wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead
        title={roundsFinding(found.value, today)}
        lead="Je ziet welke school haar lijst gaf. Wie op een lijst staat, zie je niet."
      />
      <Stack roomy>
        {periods.length === 0 && (
          <EmptyState title="Nog geen enkele dag">
            Kies hieronder een periode en een dag. Elke school ziet die dag bij Inlezen.
          </EmptyState>
        )}
        {periods.map((rounds) => (
          <OnePeriod key={keyOf(rounds[0])} rounds={rounds} today={today} />
        ))}
        <Ask visit={visit} errors={errors} />
      </Stack>
    </Shell>,
    refusals.length > 0 ? 422 : 200,
  );
}

async function ask(visit: Visit<Member>): Promise<Reply> {
  const { form, house, actor } = visit;
  const outcome = await setRounds(house, actor, { period: text(form, 'period'), dueOn: day(form, 'dueOn') ?? '' });
  return outcome.ok ? go('/regio/lijsten', 'round-set') : roundsPage(visit, outcome.refusals);
}

async function drop(visit: Visit<Member>): Promise<Reply> {
  const outcome = await dropRounds(visit.house, visit.actor, { period: text(visit.form, 'period') });
  return outcome.ok ? go('/regio/lijsten', 'round-dropped') : gone;
}

/** Which school gave its list of a period, for who keeps the region: names of schools, never of a young person. */
export const roundsPages: readonly Page[] = [
  page('GET /regio/lijsten', 'keep-rounds', (visit) => roundsPage(visit)),
  page('POST /regio/lijsten', 'keep-rounds', ask),
  page('POST /regio/lijsten/weg', 'keep-rounds', drop),
];
