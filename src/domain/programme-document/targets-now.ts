import { fullDay } from '../day-words.ts';
import { newestFigure, type FigureChoice } from '../programme/figure.ts';
import { numberWords } from '../programme/in-words.ts';
import type { Programme } from '../programme/programme.ts';
import { numberOf, readingsOf, textOf, type Section } from '../programme/section.ts';
import { titleOf } from '../programme/status.ts';
import { cutTo } from './board.ts';
import { amountWords, targetGroups } from './target-part.ts';

type Sections = Pick<Programme, 'sections'>;
/** One thing that is counted: what it began with, what is known now, each with its source, and what the region aims at. */
type TargetNow = {
  readonly title: string;
  readonly began: string;
  /** undefined = nothing was read or published after what it began with. */
  readonly now: string | undefined;
  readonly later: string;
};

const inUnit = (section: Section, value: number): string =>
  textOf(section, 'unit') === 'percent' ? `${numberWords(value)}%` : `${numberWords(value)} jongeren`;

/** As much as leaves the sheet one sheet; the whole source stands in the programme. */
const mostOfSource = 60;
/** Whose number it is, and of when; without a source it is an estimate. */
function sourceOf(section: Section): string {
  const [source = '', on, about] = ['source', 'baselineOn', 'baselineAbout'].map((key) => textOf(section, key));
  const when = on ? `cijfer van ${fullDay(on)}` : about;
  // Of a long source the table, and not which line of it: that is what this row of the sheet says already.
  const table = source.length > mostOfSource ? source.replace(/: [^:]*$/, '') : source;
  const words = [cutTo(table || 'Schatting', mostOfSource), when].filter(Boolean).join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
const lastBegun = (sections: readonly Section[]): Section | undefined =>
  sections
    .filter((section) => numberOf(section, 'baseline') !== null)
    .toSorted((a, b) => (textOf(a, 'baselineOn') < textOf(b, 'baselineOn') ? 1 : -1))[0];

/** The last that was read, or what the same source published since; a number of before the beginning is no number of now. */
function knownNow(sections: readonly Section[], choices: readonly FigureChoice[]): string | undefined {
  const read = sections.flatMap((section) => [
    ...readingsOf(section).flatMap(({ on, value }) =>
      value === null ? [] : [{ on, words: `${inUnit(section, value)}. Stand van ${fullDay(on)}.` }],
    ),
    ...[newestFigure(section, choices)].flatMap(
      (figure) =>
      figure ? [{ on: figure.asOf, words: `${inUnit(section, figure.value)}. Cijfer van ${fullDay(figure.asOf)}.` }] : [], // prettier-ignore
    ),
  ]);
  const last = read.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1);
  const began = lastBegun(sections);
  return last && last.on >= (began ? textOf(began, 'baselineOn') : '') ? last.words : undefined;
}
/** On a sheet what is counted is explained once. */
const shortTitle = (title: string): string =>
  title
    .replace('Van school zonder diploma', 'Zonder diploma')
    .replace('Zonder school en zonder werk', 'Geen school en werk');
const periodOf = (section: Section): string => titleOf(section).split(', ').at(-1)?.replace('schooljaar ', '') ?? '';

/**
 * The targets by what they count, each with what it began with and what is known now. `aims` is the version that was adopted, or the draft; `written` is the
 * programme as it is now, in which a later number may stand; `choices` is what was published.
 */
export const targetsNow = (
  aims: Sections,
  written: Sections,
  choices: readonly FigureChoice[] = [],
): readonly TargetNow[] =>
  targetGroups({ programme: aims }).map(({ title, sections }) => {
    const keys = new Set(sections.map(({ key }) => key));
    const now = written.sections.filter(({ kind, key }) => kind === 'target' && keys.has(key));
    const began = lastBegun(now);
    const aimed = sections.filter((section) => numberOf(section, 'target') !== null);
    // The unit stands once, unless the years have another one.
    const same = new Set(aimed.map((section) => textOf(section, 'unit'))).size === 1;
    const chosen = aimed.map((section, at) => {
      const words = amountWords(section, 'target') ?? '';
      return `${periodOf(section)}: ${same && at < aimed.length - 1 ? words.replace(/ jongeren$/, '') : words}`;
    });
    return {
      title: shortTitle(title),
      began: began ? `${amountWords(began, 'baseline') ?? ''}. ${sourceOf(began)}.` : 'Niet bekend',
      now: knownNow(now, choices),
      later: chosen.length === 0 ? 'Nog niet gekozen' : chosen.join('; '),
    };
  });
