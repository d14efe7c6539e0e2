import type { Day } from '#law/day.ts';
import { isTotal, type Published } from '../figures/published.ts';
import type { Figure } from '../figures/read-number.ts';
import { targets } from './targets.ts';

/** A target figure of somebody's model, as a published table says it. It stands beside the own one and is never added to it. */
type ModelTarget = {
  readonly title: string;
  /** Row and column of the table, in its own words. */
  readonly where: string;
  readonly value: Figure;
  readonly version: string;
  readonly source: string;
  readonly about: Day;
};
export type ModelTargets = {
  readonly found: readonly ModelTarget[];
  /** Tables about this period that do not say whether they count vsv or NEET: named, and not shown as if somebody knew. */
  readonly unclear: readonly string[];
};
type Table = Pick<Published, 'title' | 'source' | 'about' | 'target' | 'columns' | 'rows'>;
type Subject = 'vsv' | 'neet';

const subjectWords: Readonly<Record<Subject, RegExp>> = {
  vsv: /\bvsv\b|voortijdig|zonder diploma|startkwalificatie/i,
  neet: /\bneet\b|(geen|zonder) (school|opleiding|onderwijs) en (geen|zonder )?\s*werk/i,
};
const subjectsIn = (words: string): readonly Subject[] =>
  (Object.keys(subjectWords) as Subject[]).filter((one) => subjectWords[one].test(words));
/** What a cell is about by its row and column, else by the title; both or none = the table does not say. */
function saidBy(words: string, title: string): Subject | undefined {
  const own = subjectsIn(words);
  const named = own.length > 0 ? own : subjectsIn(title);
  return named.length === 1 ? named[0] : undefined;
}

const schoolYear = /\b(20\d\d)\s*[-/–]\s*(?:20)?(\d\d)\b/g;
/** The periods that a text names: '2026', '2026-2027'. */
function periodsIn(words: string): readonly string[] {
  const years = [...words.matchAll(schoolYear)].map(([, from = '', to = '']) => `${from}-20${to}`);
  const rest = words.replaceAll(schoolYear, ' ');
  return [...years, ...[...rest.matchAll(/\b20\d\d\b/g)].map(([year]) => year)];
}
/** Whether a day lies in '2026', or in the school year '2026-2027'. */
function liesIn(about: Day, period: string): boolean {
  const [from = '', to] = period.split('-');
  return to === undefined ? about.startsWith(from) : about >= `${from}-08-01` && about <= `${to}-07-31`;
}
/** The cells of one table that are about this period; a row with the whole region speaks for its parts. */
function cellsAbout(table: Table, period: string) {
  const cells = table.rows.flatMap(({ label, figures }) =>
    figures.map((value, at) => ({ label, head: table.columns[at] ?? '', value })),
  );
  const about = cells.filter(({ label, head }) => {
    const named = periodsIn(`${label} ${head}`);
    return named.length > 0 ? named.includes(period) : liesIn(table.about, period);
  });
  const whole = about.filter(({ label }) => isTotal(label));
  return whole.length > 0 ? whole : about;
}

/** Target figures of models beside one of the nine targets, by its key. Which it is, the table says itself; nobody guesses. */
export function modelTargets(key: string, tables: readonly Table[]): ModelTargets {
  const known = Object.entries(targets).find(([one]) => one === key)?.[1];
  if (!known) return { found: [], unclear: [] };
  const [subject, period] = [key.startsWith('vsv') ? 'vsv' : 'neet', known.period.replace('schooljaar ', '')];
  const read = tables.flatMap((table) => {
    const version = table.target;
    return version === null ? [] : cellsAbout(table, period).map((cell) => ({ ...cell, table, version }));
  });
  const about = ({ label, head, table }: (typeof read)[number]) => saidBy(`${label} ${head}`, table.title);
  return {
    found: read
      .filter((cell) => about(cell) === subject)
      .map(({ label, head, value, version, table: { title, source, about: on } }) => ({
        title,
        where: `${label}, ${head}`,
        value,
        version,
        source,
        about: on,
      })),
    unclear: [...new Set(read.filter((cell) => about(cell) === undefined).map(({ table }) => table.title))],
  };
}
