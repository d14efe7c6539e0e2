import { seeGoals, type Goals } from '#app/figures/goals.ts';
import type { Member } from '#domain/access/actor.ts';
import { fullDay } from '#domain/day-words.ts';
import { mayEver } from '#domain/access/may.ts';
import type { Goal, GoalGroup } from '#domain/figures/goals.ts';
import { numberWords } from '#domain/programme/in-words.ts';
import { WayLinks } from '#web/daily/table-out.tsx';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Table } from '#web/kit/table.tsx';
import { goalsFile } from './goals-file.ts';
import { sheetOf } from './lines.ts';

export const goalsPath = '/regio/cijfers/doelen';
const title = 'Doelen: wat we wilden en wat het werd';
const crumbs = [
  { label: 'Waar stokt het', href: '/regio' },
  { label: 'Cijfers', href: '/regio/cijfers' },
];

/** The newest reading of a group, beside its target; else that there is none. */
function finding({ title: what, goals }: GoalGroup): string {
  const [newest] = goals
    .flatMap((goal) => (goal.last ? [{ goal, on: goal.last.on }] : []))
    .toSorted((a, b) => (a.on < b.on ? 1 : -1));
  const [start] = goals.flatMap(({ began }) => began ?? []);
  if (!newest && start !== undefined) return `${what}: ${start} bij het begin, nog geen nieuwer cijfer`;
  if (!newest) return `${what}: er is nog geen stand`;
  const { goal } = newest;
  return `${what}: ${goal.lastWords ?? ''}${goal.target === undefined ? '' : `, het doel is ${goal.target}`}`;
}
const beganWords = ({ began, beganAbout: { on, words } }: Goal): string => {
  if (began === undefined) return 'Niet bekend';
  const about = [words, on === undefined ? '' : fullDay(on)].filter((one) => one !== '').join(', ');
  return about === '' ? began : `${began} (${about})`;
};
const standing = ({ last, lastWords, lastSource }: Goal): string =>
  last && lastWords !== undefined
    ? `${lastWords} (${lastSource === undefined ? '' : `${lastSource}, `}${fullDay(last.on)})`
    : 'Nog geen stand';

function Readings({ goals }: Pick<GoalGroup, 'goals'>) {
  const rows = goals.flatMap(({ period, readings }) =>
    readings.map(({ on, value, note }) => [
      period,
      fullDay(on),
      value === null ? 'Niet bekend' : numberWords(value),
      note,
    ]),
  );
  if (rows.length === 0) return null;
  return (
    <Details summary={`Alle standen (${rows.length})`}>
      <Table
        caption="Elke stand die is opgeschreven"
        columns={[
          { label: 'Periode' },
          { label: 'Dag' },
          { label: 'Stand', numeric: true },
          { label: 'Wat erbij staat' },
        ]}
        rows={rows}
      />
    </Details>
  );
}

function Group({ group, sheets }: { group: GoalGroup; sheets: boolean }) {
  return (
    <Section title={finding(group)}>
      <Table
        caption={`${group.title}: doel en stand`}
        columns={['Periode', 'Begin', 'Doel', 'Laatste stand', 'Verschil', 'Wat er veranderde'].map((label) => ({
          label,
        }))}
        rows={group.goals.map((goal) => [
          goal.period,
          beganWords(goal),
          goal.target ?? 'Nog niet gekozen',
          standing(goal),
          goal.apart ?? 'Niet te zeggen',
          goal.changed.length === 0 ? 'Niets opgeschreven' : goal.changed.join(' '),
        ])}
      />
      <Readings goals={group.goals} />
      <p class="quiet">
        {group.definitions.length === 0 && 'Wat er precies wordt geteld, is nog niet gekozen.'}
        {group.definitions.map(({ key, title: words }) =>
          sheets ? <Link key={key} href={sheetOf(key)}>{`Zo tellen we: ${words}`}</Link> : `Wat we tellen: ${words}. `,
        )}
      </p>
    </Section>
  );
}

const standWords = ({ adopted }: Goals): string =>
  adopted
    ? `Doelen uit versie ${adopted.number} van het programma, vastgesteld op ${fullDay(adopted.on)}.`
    : 'Doelen uit het concept van het programma. Dat is nog niet vastgesteld.';

function None({ reads }: Pick<Goals, 'reads'>) {
  return reads ? (
    <EmptyState title="De regio begon nog geen programma">
      <p>Hier staat elk doel uit het programma, met daarnaast hoe het nu is.</p>
      <LinkButton href="/regio/programma">Naar het programma</LinkButton>
    </EmptyState>
  ) : (
    <EmptyState title="Jullie doen niet mee aan het programma">
      <p>Hier staan de doelen voor wie meedoet. De contactgemeente kiest wie dat zijn.</p>
      <LinkButton href="/regio/programma">Naar het programma</LinkButton>
    </EmptyState>
  );
}

async function goalsPage(visit: Visit<Member>): Promise<Reply> {
  const seen = await seeGoals(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const { groups, reads } = seen.value;
  // Who keeps colleagues reads the programme and no figures.
  const seesFigures = mayEver(visit.actor, 'see-figures');
  return show(
    <Shell visit={visit} title={title} crumbs={seesFigures ? crumbs : []}>
      <PageHead title={title} lead={groups ? standWords(seen.value) : undefined} />
      <Stack roomy>
        {!groups && <None reads={reads} />}
        {groups?.map((group) => (
          <Group key={group.title} group={group} sheets={seesFigures} />
        ))}
        {groups && (
          <>
            <p>
              Zonder werk en school, en zonder diploma, staan hier samen. Wie anders telt, krijgt een ander getal. Dan
              trekken we niets van elkaar af.
            </p>
            {seesFigures && <WayLinks href={`${goalsPath}/bestand`} />}
            <Row>
              <LinkButton href="/regio/programma">Naar het programma</LinkButton>
            </Row>
          </>
        )}
      </Stack>
    </Shell>,
  );
}

/** Goals of the programme beside what they came to. */
export const goalPages: readonly Page[] = [
  page(`GET ${goalsPath}`, 'see-programme', goalsPage),
  page(`GET ${goalsPath}/bestand`, 'see-figures', (visit) => goalsFile(visit, goalsPath)),
];
