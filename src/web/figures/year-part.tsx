import { longDay } from '#domain/day-words.ts';
import type { YearLine } from '#domain/figures/published-lines.ts';
import { signs, type Figure } from '#domain/figures/read-number.ts';
import type { Alike, YearBreak } from '#domain/figures/year-breaks.ts';
import { isOld } from '#domain/figures/trend.ts';
import type { Day } from '#law/day.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { Details } from '#web/kit/details.tsx';
import { Section, Stack } from '#web/kit/layout.tsx';
import { LineChart } from '#web/kit/line-chart.tsx';
import { Table } from '#web/kit/table.tsx';
import { figureWords } from './words.ts';

const numberOf = (figure: Figure | undefined): number | null => (typeof figure === 'number' ? figure : null);
/** So many times the own number, and the own line would lie flat on the ground beside it. */
const farAbove = 5;

/** Points of the first name, with those of the last beside it when both can be read on one scale. */
function pointsOf({ names, years }: YearLine) {
  const most = (at: number) => Math.max(0, ...years.map(({ figures }) => numberOf(figures[at]) ?? 0));
  const last = names.length - 1;
  const both = last > 0 && most(last) > 0 && most(last) <= farAbove * most(0);
  const points = years.map(({ year, figures, breaks }) => ({
    changed: breaks.length > 0 ? breakMark : undefined,
    label: year,
    value: numberOf(figures[0]),
    words: figureWords(figures[0] ?? '.'),
    ...(both && { beside: numberOf(figures[last]) }),
  }));
  return { points, both };
}

const breakMark = 'hier is iets anders';
/** What is other than the year before, as a sentence. */
function breakWords({ what, was, is }: YearBreak): string {
  if (what === 'source') return `de bron is anders. Eerst: ${was}. Nu: ${is}`;
  if (what === 'people')
    return `de tabel gaat over anderen. Eerst: ${was || 'niet gezegd'}. Nu: ${is || 'niet gezegd'}`;
  const one = what === 'column' ? 'kolom' : 'regel';
  return is === '' ? `de ${one} ${was} staat er niet in` : `de ${one} ${is} is nieuw. Daarvoor staat er een punt`;
}

/** Where the line is broken and why: two years on both sides of it do not compare. */
function Breaks({ years }: Pick<YearLine, 'years'>) {
  const said = years.flatMap(({ year, breaks }) => breaks.map((one) => `In ${year}: ${breakWords(one)}.`));
  if (said.length === 0) return null;
  return (
    <Alert tone="info" title="Deze jaren vergelijk je niet zomaar">
      <ul>
        {said.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </Alert>
  );
}

/** Tables that look like one count under two names: no line is drawn through, and it says what to do. */
function Alikes({ alike }: { alike: readonly Alike[] }) {
  if (alike.length === 0) return null;
  return (
    <Details summary="Tabellen die op elkaar lijken">
      <p>Deze tabellen hebben dezelfde kolommen en regels, en een andere naam. We trekken geen lijn door.</p>
      <ul>
        {alike.map(({ older, newer }) => (
          <li key={`${older} ${newer}`}>{`“${older}” en “${newer}”.`}</li>
        ))}
      </ul>
      <p>Is het dezelfde telling? Lees er één opnieuw in, met de naam van de andere. Een jaartal mag verschillen.</p>
    </Details>
  );
}

function One({ line, today }: { line: YearLine; today: Day }) {
  const { title, measure, source, about, names, years } = line;
  const { points, both } = pointsOf(line);
  const whose = names[0] ?? '';
  const name = measure === '' ? title : `${title}. ${measure}`;
  return (
    <Stack>
      {points.some(({ value }) => value !== null) && (
        <LineChart
          label={`${name}. Hele lijn: ${whose}${both ? `. Stippellijn: ${names.at(-1)}` : ''}. De tabel hieronder zegt hetzelfde.`}
          points={points}
        />
      )}
      <p class="quiet">{both ? `Hele lijn: ${whose}. Stippellijn: ${names.at(-1)}.` : `De lijn is van ${whose}.`}</p>
      <Table
        caption={`${name}. Tot en met ${longDay(about)}. Bron: ${source}`}
        columns={[{ label: 'Jaar' }, ...names.map((label) => ({ label, numeric: true }))]}
        rows={years.toReversed().map(({ year, figures }) => [year, ...figures.map(figureWords)])}
      />
      <Breaks years={years} />
      {isOld(about, today) && (
        <p>
          <Badge tone="soon">Oud</Badge> Het nieuwste getal gaat over meer dan twee jaar geleden.
        </p>
      )}
    </Stack>
  );
}

type Props = { readonly lines: readonly YearLine[]; readonly alike: readonly Alike[]; readonly today: Day };

/** Tables of others as a line over the years: the own region, and the country beside it. */
export function YearsPart({ lines, alike, today }: Props) {
  return (
    <Section title="Wat anderen tellen, per jaar" id="per-jaar">
      {lines.length === 0 ? (
        <p class="quiet">Staat dezelfde tabel hier van twee jaren? Dan zie je hier het verloop.</p>
      ) : (
        <p>{`Van CBS, DUO of een ander. Een jaar zonder getal heeft een teken. Een punt: ${signs['.']}. Een x: ${signs.x}.`}</p>
      )}
      {lines.map((line) => (
        <One key={`${line.title} ${line.measure}`} line={line} today={today} />
      ))}
      <Alikes alike={alike} />
    </Section>
  );
}
