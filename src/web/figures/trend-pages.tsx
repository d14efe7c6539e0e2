import { seeTrend, type Trends } from '#app/figures/see-trend.ts';
import type { Member } from '#domain/access/actor.ts';
import { fullDay, monthWords } from '#domain/day-words.ts';
import { indicators } from '#domain/figures/indicators.ts';
import type { TrendPoint } from '#domain/figures/trend.ts';
import type { Day } from '#law/day.ts';
import { countColumns, tableOut, WayLinks } from '#web/daily/table-out.tsx';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { Filter } from '#web/kit/filter.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { LineChart } from '#web/kit/line-chart.tsx';
import { Link } from '#web/kit/link.tsx';
import { Select } from '#web/kit/select.tsx';
import { Table } from '#web/kit/table.tsx';
import { outsideTitle } from './outside-part.tsx';
import { Stale } from './stale.tsx';
import { YearsPart } from './year-part.tsx';
import { allLines, besideOf, sheetOf, type Line } from './lines.ts';

const here = '/regio/cijfers/verloop';
const crumbs = [
  { label: 'Waar stokt het', href: '/regio' },
  { label: 'Cijfers', href: '/regio/cijfers' },
];
const first = 'neet';
const chosenIn = ({ query }: Visit<Member>, list: Trends['list']): string =>
  allLines(list).find(({ key }) => key === query.get('wat'))?.key ?? first;

const said = (number: number | null): string => (number === null ? 'x' : String(number));
const allOf = ({ yes, no, unknown }: TrendPoint): number | null =>
  yes === null || no === null || unknown === null ? null : yes + no + unknown;

/** "Van 5 van de 7 in juni naar 6 van de 8 in juli." Only within one definition. */
function finding(points: readonly TrendPoint[]): string {
  const since = points.findLastIndex(({ changed }) => changed);
  const [from, to] = [points[Math.max(0, since)], points.at(-1)];
  if (!to) return '';
  if (points.every((point) => point.yes === null)) return 'Van elke maand is het geheim: er zijn te weinig jongeren.';
  const at = (point: TrendPoint) => {
    const all = allOf(point);
    const unknown = point.unknown === null || point.unknown === 0 ? '' : ` (${point.unknown} niet bekend)`;
    return `${said(point.yes)}${all === null ? '' : ` van de ${all}`} in ${monthWords(point.on)}${unknown}`;
  };
  return !from || from === to ? `${at(to)}.` : `Van ${at(from)} naar ${at(to)}.`;
}

const rowOf = ({ on, yes, no, unknown, changed, version }: TrendPoint): readonly string[] => [
  fullDay(on),
  said(yes),
  said(no),
  said(unknown),
  changed ? `Definitie gewijzigd: ${version}` : version,
];
/** 'mrt 2026' */
const shortMonth = (on: Day): string =>
  monthWords(on)
    .replace('maart', 'mrt')
    .replace(/^(\p{L}{3})\p{L}*/u, '$1');
const heads = ['Geteld op', 'Ja', 'Nee', 'Niet bekend', 'Definitie'];

function One({ line, points, today }: { line: Line; points: readonly TrendPoint[]; today: Day }) {
  const last = points.at(-1);
  // What nobody knows is a line of its own: a flat line at nought would say that all is well.
  const open = points.some(({ unknown }) => unknown !== null && unknown > 0);
  const chart = points.map(({ on, yes, unknown, changed }) => ({
    label: shortMonth(on),
    value: yes,
    ...(open && { beside: unknown }),
    changed: changed ? 'definitie gewijzigd' : undefined,
  }));
  return (
    <Section title={line.title}>
      <p>{finding(points)}</p>
      <Stale on={last?.on ?? null} today={today} />
      {points.some(({ yes }) => yes !== null) && (
        <LineChart
          label={`${line.title}, hoeveel keer ja, per maand.${open ? ' Stippellijn: niet bekend.' : ''} De tabel hieronder zegt hetzelfde.`}
          points={chart}
        />
      )}
      {open && <p class="quiet">Hele lijn: ja. Stippellijn: niet bekend.</p>}
      <Table
        caption={line.title}
        columns={heads.map((label, at) => ({ label, numeric: at > 0 && at < 4 }))}
        rows={points.toReversed().map(rowOf)}
      />
      <Link href={sheetOf(line.key)}>{`Zo tellen we: ${line.title}`}</Link>
    </Section>
  );
}

function Choose({ chosen, list }: { chosen: string; list: Trends['list'] }) {
  return (
    <Filter action={here}>
      <Select
        name="wat"
        label="Welk cijfer?"
        options={allLines(list).map(({ key, title }) => ({ value: key, label: title }))}
        value={chosen}
        optional
      />
    </Filter>
  );
}

const outsideLine = (key: string): Line | undefined => indicators.find((one) => one.key === key);

function Outside({ outside, today }: Pick<Trends, 'outside'> & { today: Day }) {
  if (outside.size === 0) return null;
  return (
    <>
      <h2>{outsideTitle}</h2>
      <p>Elke maand vastgezet en afgerond op vijf. Een x is geheim: de lijn is daar open.</p>
      {[...outside].map(([key, points]) => {
        const line = outsideLine(key);
        return line && <One key={key} line={line} points={points} today={today} />;
      })}
    </>
  );
}

async function trendPage(visit: Visit<Member>): Promise<Reply> {
  const seen = await seeTrend(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const { own, outside, list } = seen.value;
  const chosen = chosenIn(visit, list);
  const shown = besideOf(chosen, list).flatMap((line) => {
    const points = own.get(line.key);
    return points ? [{ line, points }] : [];
  });
  return show(
    <Shell visit={visit} title="Verloop van de cijfers" crumbs={crumbs}>
      <PageHead
        title="Verloop van de cijfers"
        lead="Elke maand telt Aanzet een keer, en dan staat het vast. Van een andere definitie trekken we geen lijn door."
      />
      <Stack roomy>
        {own.size > 0 && <Choose chosen={chosen} list={list} />}
        {shown.length === 0 && (
          <EmptyState title="Van jullie is hiervan nog niets geteld">
            <p>Hier staat per maand hoe vaak het ja, nee of niet bekend was.</p>
            <LinkButton href="/regio/cijfers">Naar Cijfers</LinkButton>
          </EmptyState>
        )}
        {shown.map(({ line, points }) => (
          <One key={line.key} line={line} points={points} today={visit.today} />
        ))}
        {shown.length > 0 && <WayLinks href={`${here}/bestand?wat=${chosen}`} />}
        <Outside outside={outside} today={visit.today} />
        <YearsPart lines={seen.value.years} alike={seen.value.alike} today={visit.today} />
      </Stack>
    </Shell>,
  );
}

async function file(visit: Visit<Member>): Promise<Reply> {
  const seen = await seeTrend(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const { list } = seen.value;
  const rows = besideOf(chosenIn(visit, list), list).flatMap(({ key, title }) =>
    (seen.value.own.get(key) ?? []).map((point) => [title, point.on, ...rowOf(point).slice(1)]),
  );
  return tableOut(visit, {
    name: 'verloop',
    title: 'Verloop van de cijfers',
    back: here,
    above: visit.house.demo ? ['voorbeeld: verzonnen mensen'] : [],
    exchange: 'aantallen',
    columns: countColumns(['Wat we tellen', ...heads], ['Ja', 'Nee', 'Niet bekend']),
    rows,
  });
}

/** Frozen months as a line and a table. */
export const trendPages: readonly Page[] = [
  page(`GET ${here}`, 'see-figures', trendPage),
  page(`GET ${here}/bestand`, 'see-figures', file),
];
