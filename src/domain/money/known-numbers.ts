/** Numbers of who left school that are there already, so that nobody makes one up (S-224). Each with where it comes from. */
import { longDay } from '../day-words.ts';
import { kindFacts } from '../figures/published-kinds.ts';
import type { Published } from '../figures/published.ts';
import { wholeRegion } from '../figures/whole-region.ts';
import type { Tally } from '../figures/indicator.ts';
import type { Day } from '#law/day.ts';

export type KnownNumber = { readonly words: string; readonly number: number; readonly source: string };

/** Indicators of which the people, or the yes, are who left school. */
const ofOwn = {
  'work-12h-3': { words: 'In het laatste jaar van school', of: 'all' },
  'vsv-new': { words: 'Van school zonder startkwalificatie', of: 'yes' },
  neet: { words: 'Zonder school en zonder werk', of: 'yes' },
} as const;
const sumOf = ({ yes, no, unknown }: Tally): number => yes + no + unknown;

function fromOwn(counts: ReadonlyMap<string, Tally>, countedOn: Day | null): readonly KnownNumber[] {
  if (countedOn === null) return [];
  const source = `eigen telling van ${longDay(countedOn)}`;
  return Object.entries(ofOwn).flatMap(([key, { words, of }]) => {
    const tally = counts.get(key);
    return tally ? [{ words, number: of === 'all' ? sumOf(tally) : tally.yes, source }] : [];
  });
}

const aboutLeaving = /van school|zonder (school|werk)|vsv|schoolverlat/i;
type Table = Pick<Published, 'kind' | 'title' | 'source' | 'about' | 'columns' | 'rows'>;
/** Lines of which the name says of whom they are; of a file of DUO the own region. A name that comes back is cut in a way that stands elsewhere. */
function linesOf({ kind, rows }: Table): Table['rows'] {
  const own = wholeRegion({ kind, rows });
  if (kindFacts(kind).code !== null) return own ? [own] : [];
  const times = Map.groupBy(rows, ({ label }) => label);
  return rows.filter(({ label }) => times.get(label)?.length === 1);
}
/** Whole numbers of a published table that are about leaving school. Of a table with all regions: the own one. */
function fromTable(table: Table): readonly KnownNumber[] {
  const { source, about, columns } = table;
  const here = linesOf(table);
  return columns.flatMap((column, at) =>
    aboutLeaving.test(column)
      ? here.flatMap(({ label, figures }) => {
          const number = figures[at];
          return typeof number === 'number' && Number.isInteger(number)
            ? [{ words: `${column}, ${label}`, number, source: `${source}, over ${longDay(about)}` }]
            : [];
        })
      : [],
  );
}

type Printout = { readonly printed: Readonly<Record<string, number | string>>; readonly publishedOn: Day };
function fromPrintout({ printed, publishedOn }: Printout): readonly KnownNumber[] {
  const number = printed['neet=yes'];
  if (typeof number !== 'number') return [];
  const source = `wat naar buiten mag, ${longDay(publishedOn)}, afgerond op vijf`;
  return [{ words: 'Zonder school en zonder werk, hele regio', number, source }];
}

/** What is counted of the own organisation, what was published, and what may leave; at most twelve. */
export const numbersKnown = (known: {
  readonly own: ReadonlyMap<string, Tally>;
  readonly countedOn: Day | null;
  readonly tables: readonly Table[];
  readonly outside: Printout | undefined;
}): readonly KnownNumber[] =>
  [
    ...fromOwn(known.own, known.countedOn),
    ...(known.outside ? fromPrintout(known.outside) : []),
    ...known.tables.flatMap(fromTable),
  ].slice(0, 12);
