/** What the programme aims at beside what it came to, with what changed. The program says how far apart they are, and never good or bad. */
import type { Day } from '#law/day.ts';
import { targetGroups } from '../programme-document/target-part.ts';
import { newestFigure, type FigureChoice } from '../programme/figure.ts';
import { numberWords } from '../programme/in-words.ts';
import type { Programme } from '../programme/programme.ts';
import { numberOf, readingsOf, textOf, type Reading, type Section } from '../programme/section.ts';
import { targets } from '../programme/targets.ts';
import { indicators } from './indicators.ts';

type Sections = Pick<Programme, 'sections'>;
export type Goal = {
  readonly key: string;
  readonly period: string;
  /** In words, with their unit; undefined = nobody filled it in. */
  readonly began: string | undefined;
  /** What the number of the beginning is about, or its day. */
  readonly beganAbout: { readonly on: Day | undefined; readonly words: string };
  readonly target: string | undefined;
  /** The newest that somebody wrote down, or that the source of the beginning published since. */
  readonly last: { readonly on: Day } | undefined;
  readonly lastWords: string | undefined;
  /** Who published it; undefined = it was written down. */
  readonly lastSource: string | undefined;
  /** How far that lies from the target. */
  readonly apart: string | undefined;
  /** What was written with each reading, oldest first; and what is another in the draft than what was adopted. */
  readonly changed: readonly string[];
  readonly readings: readonly Reading[];
};
export type GoalGroup = {
  readonly title: string;
  /** The definitions by which it is counted, as far as chosen. */
  readonly definitions: readonly { readonly key: string; readonly title: string }[];
  readonly goals: readonly Goal[];
};

const unitOf = (section: Section): 'percent' | 'people' =>
  textOf(section, 'unit') === 'percent' ? 'percent' : 'people';
const inUnit = (section: Section, value: number): string =>
  unitOf(section) === 'percent'
    ? `${numberWords(value)}%`
    : `${numberWords(value)} ${value === 1 ? 'jongere' : 'jongeren'}`;
const amount = (section: Section, key: 'baseline' | 'target'): string | undefined => {
  const value = numberOf(section, key);
  return value === null ? undefined : inUnit(section, value);
};

/** A difference of percentages is in points: 12% to 10% is two points. */
function apartWords(section: Section, value: number, target: number): string {
  const apart = Math.round(Math.abs(value - target) * 100) / 100;
  if (apart === 0) return 'Gelijk aan het streefcijfer';
  const much = unitOf(section) === 'percent' ? `${numberWords(apart)} procentpunt` : numberWords(apart);
  return `${much} ${value > target ? 'meer' : 'minder'} dan het streefcijfer`;
}
const definitionWords = (key: string): string => indicators.find((one) => one.key === key)?.title ?? 'nog niet gekozen';

/** What is written now and is another than what was adopted. */
function changes(aimed: Section, written: Section): readonly string[] {
  const [was, is] = [amount(aimed, 'target'), amount(written, 'target')];
  const [before, now] = [aimed, written].map((one) => textOf(one, 'definition'));
  return [
    ...(was === is ? [] : [`In het concept staat een ander streefcijfer: ${is ?? 'geen'}.`]),
    ...(before === now ? [] : [`In het concept wordt anders geteld: ${definitionWords(now ?? '')}.`]),
  ];
}

function goalOf(aimed: Section, written: Section, choices: readonly FigureChoice[]): Goal {
  const readings = readingsOf(written).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const read = readings.findLast(({ value }) => value !== null);
  const published = newestFigure(written, choices);
  const newer = published && (!read || published.asOf > read.on) ? published : undefined;
  const target = numberOf(aimed, 'target');
  // Numbers in another unit, or by another definition, are not subtracted.
  const alike = unitOf(aimed) === unitOf(written) && textOf(aimed, 'definition') === textOf(written, 'definition');
  const on = textOf(aimed, 'baselineOn');
  const value = newer?.value ?? read?.value ?? null;
  return {
    key: aimed.key,
    period: targets[aimed.key as keyof typeof targets].period,
    began: amount(aimed, 'baseline'),
    beganAbout: { on: on === '' ? undefined : on, words: textOf(aimed, 'baselineAbout') },
    target: amount(aimed, 'target'),
    last: newer ? { on: newer.asOf } : read && { on: read.on },
    lastSource: newer?.source,
    lastWords: value === null ? undefined : inUnit(written, value),
    apart: value === null || target === null || !alike ? undefined : apartWords(aimed, value, target),
    changed: [...readings.filter(({ note }) => note !== '').map(({ note }) => note), ...changes(aimed, written)],
    readings,
  };
}

/** The goals by what they count. `aims` was adopted last, or is the draft; `written` is the programme as it is now; `choices` was published. */
export const goalsOf = (
  aims: Sections,
  written: Sections,
  choices: readonly FigureChoice[] = [],
): readonly GoalGroup[] =>
  targetGroups({ programme: aims }).map(({ title, sections }) => {
    const keys = [...new Set(sections.map((section) => textOf(section, 'definition')))];
    return {
      title,
      definitions: keys.flatMap((key) => {
        const found = indicators.find((one) => one.key === key);
        return found ? [{ key, title: found.title }] : [];
      }),
      goals: sections.map((section) =>
        goalOf(
          section,
          written.sections.find(({ kind, key }) => kind === 'target' && key === section.key) ?? section,
          choices,
        ),
      ),
    };
  });
