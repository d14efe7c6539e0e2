import { indicators } from '../figures/indicators.ts';
import { doubt, facts, heading, table, text, type Part } from '../papers/paper.ts';
import { longDay } from '../day-words.ts';
import { sectionsOf, type Programme } from '../programme/programme.ts';
import { numberOf, textOf, type Section } from '../programme/section.ts';
import { targets } from '../programme/targets.ts';
import { factsOf, notYet, readingsPart } from './field-words.ts';
import { type Told } from './told.ts';
import { numberWords } from '../programme/in-words.ts';

/** The targets that count one thing, in the order of the years. */
export type TargetGroup = { readonly title: string; readonly sections: readonly Section[] };
const isKey = (key: string): key is keyof typeof targets => Object.hasOwn(targets, key);
/** The nine targets by what they count. */
export function targetGroups({
  programme,
}: {
  readonly programme: Pick<Programme, 'sections'>;
}): readonly TargetGroup[] {
  const known = sectionsOf(programme, 'target').filter(({ key }) => isKey(key));
  const order = Object.keys(targets);
  const sorted = known.toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  const groups = Map.groupBy(sorted, ({ key }) => (isKey(key) ? targets[key].title : key));
  return [...groups].map(([title, sections]) => ({ title, sections }));
}

/** '120 jongeren' or '12%'. */
export const amountWords = (section: Section, key: 'baseline' | 'target'): string | undefined => {
  const value = numberOf(section, key);
  if (value === null) return undefined;
  return textOf(section, 'unit') === 'percent' ? `${numberWords(value)}%` : `${numberWords(value)} jongeren`;
};
/** Where the number that it began with comes from, and about when. */
function baseWords(section: Section): string {
  const source = textOf(section, 'source');
  const about = textOf(section, 'baselineAbout');
  const on = textOf(section, 'baselineOn');
  return [source === '' ? 'Schatting' : source, about, on === '' ? '' : `Cijfer van ${longDay(on)}`]
    .filter((words) => words !== '')
    .map((words) => words.charAt(0).toUpperCase() + words.slice(1))
    .join('. ');
}

const row = (section: Section): readonly string[] => [
  isKey(section.key) ? targets[section.key].period : section.key,
  amountWords(section, 'baseline') ?? 'Niet bekend',
  amountWords(section, 'target') ?? notYet,
  baseWords(section),
];

/** "Zo tellen we", beside the numbers: what is counted, of whom, by which text. */
function definitionParts(sections: readonly Section[]): readonly Part[] {
  const keys = [...new Set(sections.map((section) => textOf(section, 'definition')))];
  return keys.flatMap((key): readonly Part[] => {
    const found = indicators.find((indicator) => indicator.key === key);
    if (!found) return [facts(['Wat er wordt geteld', notYet])];
    const { title, populationWords, source, version, confirmed } = found;
    const told = facts(
      ['Wat er wordt geteld', title],
      ['Van wie', populationWords],
      ['Volgens', `${source} (telling ${version})`],
    );
    return confirmed ? [told] : [told, doubt('of deze telling precies die van de regeling is.')];
  });
}
/** The same words for more years stand there once. */
function saidOnce(told: Told, sections: readonly Section[], keys: readonly string[]): readonly Part[] {
  const said = sections.flatMap((section) => factsOf(told, section, keys));
  const once = new Map(said.map((fact) => [fact.join(' '), fact]));
  const known = [...once.values()].filter(([, words]) => words !== notYet);
  const shown = known.length === 0 ? [...once.values()] : known;
  return shown.length === 0 ? [] : [facts(...shown)];
}

/** One group of targets: now and then in a table, how it is counted, the share of the region, and how it went. */
export const targetParts = (told: Told): readonly Part[] =>
  targetGroups(told).flatMap(({ title, sections }) => [
    heading(title),
    table(
      `${title}: nu en straks`,
      ['Periode', 'Begin', 'Streefcijfer', 'Bron van het begin'],
      sections.map(row),
      [3, 2, 2, 4],
    ),
    ...definitionParts(sections),
    ...saidOnce(told, sections, ['share', 'method']),
    ...sections.flatMap(readingsPart),
  ]);
/** Said where the programme has none of them. */
export const noTargets: Part = text('Er staan nog geen streefcijfers in.');
