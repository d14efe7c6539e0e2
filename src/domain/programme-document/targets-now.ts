import { fullDay } from '../day-words.ts';
import { numberWords } from '../programme/in-words.ts';
import type { Programme } from '../programme/programme.ts';
import { numberOf, readingsOf, textOf, type Section } from '../programme/section.ts';
import { titleOf } from '../programme/status.ts';
import { cutTo } from './board.ts';
import { amountWords, targetGroups } from './target-part.ts';

type Sections = Pick<Programme, 'sections'>;
/** One thing that is counted: what is known now, where that comes from, and what the region aims at. */
type TargetNow = { readonly title: string; readonly now: string; readonly from: string; readonly later: string };

const inUnit = (section: Section, value: number): string =>
  textOf(section, 'unit') === 'percent' ? `${numberWords(value)}%` : `${numberWords(value)} jongeren`;

/** As much as leaves the sheet one sheet; the whole source stands in the programme. */
const mostOfSource = 60;
/** Whose number it is, and of when; without a source it is an estimate. */
function sourceOf(section: Section): string {
  const [source, on, about] = ['source', 'baselineOn', 'baselineAbout'].map((key) => textOf(section, key));
  const when = on ? `cijfer van ${fullDay(on)}` : about;
  const words = [cutTo(source || 'Schatting', mostOfSource), when].filter(Boolean).join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
/** The last that was read, else the number that the programme began with; undefined = nobody knows. */
function knownNow(sections: readonly Section[]): Pick<TargetNow, 'now' | 'from'> | undefined {
  const read = sections
    .flatMap((section) => readingsOf(section).map((reading) => ({ section, ...reading })))
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const began = sections.find((section) => numberOf(section, 'baseline') !== null);
  const last = read.at(-1);
  if (last && last.value !== null && last.on >= (began ? textOf(began, 'baselineOn') : ''))
    return { now: inUnit(last.section, last.value), from: `Stand van ${fullDay(last.on)}` };
  return began && { now: amountWords(began, 'baseline') ?? 'Niet bekend', from: sourceOf(began) };
}
/** On a sheet what is counted is explained once. */
const shortTitle = (title: string): string =>
  title
    .replace('Van school zonder diploma', 'Zonder diploma')
    .replace('Zonder school en zonder werk', 'Geen school en werk');
const periodOf = (section: Section): string => titleOf(section).split(', ').at(-1)?.replace('schooljaar ', '') ?? '';

/**
 * The targets by what they count, each with what is known now. `aims` is the version that was adopted, or the draft; `written` is the
 * programme as it is now, in which a later number may stand.
 */
export const targetsNow = (aims: Sections, written: Sections): readonly TargetNow[] =>
  targetGroups({ programme: aims }).map(({ title, sections }) => {
    const keys = new Set(sections.map(({ key }) => key));
    const known = knownNow(written.sections.filter(({ kind, key }) => kind === 'target' && keys.has(key)));
    const aimed = sections.filter((section) => numberOf(section, 'target') !== null);
    // The unit stands once, unless the years have another one.
    const same = new Set(aimed.map((section) => textOf(section, 'unit'))).size === 1;
    const chosen = aimed.map((section, at) => {
      const words = amountWords(section, 'target') ?? '';
      return `${periodOf(section)}: ${same && at < aimed.length - 1 ? words.replace(/ jongeren$/, '') : words}`;
    });
    return {
      title: shortTitle(title),
      now: known?.now ?? 'Niet bekend',
      from: known?.from ?? 'Nog niemand vulde dit in',
      later: chosen.length === 0 ? 'Nog niet gekozen' : chosen.join('; '),
    };
  });
