/** Numbers of who left school that are there already, so that nobody makes one up (S-224). Each with where it comes from. */
import { longDay } from '../day-words.ts';
import type { Published } from '../figures/published.ts';
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
/** Whole numbers of a published table that are about leaving school. Of a table with all regions: the own one. */
function fromTable({ kind, source, about, columns, rows }: Table): readonly KnownNumber[] {
  const here = kind === 'other' ? rows : rows.slice(0, 1);
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
