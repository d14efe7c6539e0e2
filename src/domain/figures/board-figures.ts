import { addMonths, type Day } from '#law/day.ts';
import { indicators } from './indicators.ts';
import type { Published } from './published.ts';
import { withoutYears } from './year-breaks.ts';
import { kindFacts, noteOf, type PublishedKind } from './published-kinds.ts';
import type { Figure } from './read-number.ts';
import { wholeRegion } from './whole-region.ts';

/** A figure as a board reads it, with all that must stand beside it. */
export type BoardFigure = {
  readonly what: string;
  /** null = nobody knows. */
  readonly value: Figure | null;
  /** Of how many it is not known; null = the source does not say. */
  readonly unknown: Figure | null;
  readonly about: string;
  readonly source: string;
  readonly asOf: Day | null;
  /** Aanzet counts it, every month; else it was published by another. */
  readonly own: boolean;
  /** Nobody read the official text of the definition. */
  readonly doubted: boolean;
};
type Printed = { readonly printed: Readonly<Record<string, number | string>>; readonly publishedOn: Day };

/** No school and no work, of the whole region only: a list of municipalities reads as a ranking. Both definitions stand together. */
function neetFigures(outside: Printed | undefined): readonly BoardFigure[] {
  return ['neet', 'neet-without-zzp'].flatMap((key) => {
    const found = indicators.find((one) => one.key === key);
    if (!found) return [];
    const at = (answer: string): Figure | null => {
      const number = outside?.printed[`${key}=${answer}`];
      return number === undefined ? null : number === 'x' || typeof number === 'number' ? number : null;
    };
    return [
      {
        what: key === 'neet' ? 'Geen school en werk' : 'Zonder zzp als werk',
        value: at('yes'),
        unknown: at('unknown'),
        about: `${found.populationWords.charAt(0).toUpperCase()}${found.populationWords.slice(1)}, alle scholen`,
        source: outside ? `Aanzet ${found.version}` : 'er is nog niets vastgezet',
        asOf: outside?.publishedOn ?? null,
        own: true,
        doubted: !found.confirmed,
      },
    ];
  });
}

/** What a board must know of a table, where the note on Cijfers says something about its lines. */
const vsvNotes: Partial<Record<PublishedKind, string>> = {
  'duo-vsv-vo-site': 'Alleen vo, zonder mbo',
  'duo-vsv-share': 'Over welke scholen het gaat, zegt de tabel niet',
};
/** Columns of a file of DUO that say of a whole region who left school without a diploma; not of which kind of school. */
const vsvColumns: ReadonlySet<string> = new Set(['vsv_vo', 'vsv_vo_pct', 'vsv_pct', 'vsv_totaal']);
const vsvWords = ({ kind }: Published): readonly string[] =>
  Object.entries(kindFacts(kind).words).flatMap(([name, words]) => (vsvColumns.has(name) ? [words] : []));
/** The newest table of each kind. One with every school says nothing more than one with every region of that year. */
function vsvTables(tables: readonly Published[]): readonly Published[] {
  const inOrder = tables.toSorted((a, b) => (a.about < b.about ? 1 : -1));
  const newest = inOrder.filter((table, at) => inOrder.findIndex(({ kind }) => kind === table.kind) === at);
  const years = newest.flatMap((table) =>
    table.kind === 'duo-vsv-vo-2015' && wholeRegion(table) ? [table.about.slice(0, 4)] : [],
  );
  return newest.filter(({ kind, about }) => !kindFacts(kind).each || !years.includes(about.slice(0, 4)));
}
function vsvFigures(tables: readonly Published[]): readonly BoardFigure[] {
  const found = vsvTables(tables).flatMap((table) => {
    const own = wholeRegion(table);
    return vsvWords(table).flatMap((words): readonly BoardFigure[] => {
      const value = own?.figures[table.columns.findIndex((column) => withoutYears(column) === words)];
      if (own === undefined || value === undefined) return [];
      const { source, about } = table;
      const what = `Zonder diploma: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
      const who = `${own.label}. ${vsvNotes[table.kind] ?? noteOf(table).replace(/\.$/, '')}`;
      return [{ what, value, unknown: null, about: who, source, asOf: about, own: false, doubted: false }];
    });
  });
  const none = { value: null, unknown: null, about: 'Jongeren van de regio', asOf: null, own: false, doubted: false };
  return found.length > 0 ? found : [{ ...none, what: 'Zonder diploma', source: 'er is nog geen tabel van DUO' }];
}

/** NEET and vsv, always together: what may leave of the own count, and what DUO published of the own region. */
export const boardFigures = (outside: Printed | undefined, tables: readonly Published[]): readonly BoardFigure[] => [
  ...neetFigures(outside),
  ...vsvFigures(tables.filter(({ target }) => target === null)),
];

/** How long ago a table is about: '7 maanden', '3 jaar'. */
export function ageWords(about: Day, today: Day): string {
  let months = 0;
  while (months < 1200 && addMonths(about, months + 1) <= today) months += 1;
  if (months === 0) return 'minder dan een maand';
  if (months < 24) return months === 1 ? '1 maand' : `${months} maanden`;
  return `${Math.floor(months / 12)} jaar`;
}
