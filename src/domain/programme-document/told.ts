import { longDay } from '../day-words.ts';
import { partyOf, type Programme } from '../programme/programme.ts';
import type { Decided, TownSaid } from '../programme/agreed.ts';
import type { BudgetAsked } from '../programme/budget-asked.ts';
import type { Deviation } from '../programme/completeness.ts';
import { notInWords } from '../programme/consent.ts';
import { doneWith, type EntryContent } from '../programme/entry.ts';
import { stopOf, stopWords, type Stops } from '../programme/review.ts';
import type { Section } from '../programme/section.ts';
import { titleOf } from '../programme/status.ts';
import type { Withdrawal } from '../programme/withdrawal.ts';
import type { Day } from '#law/day.ts';

/** Everything that a paper of the programme is made of. No young person is in it. */
export type Told = {
  readonly programme: Programme;
  readonly region: string;
  readonly today: Day;
  readonly demo: boolean;
  /** null = this is a draft. */
  readonly adopted: {
    readonly version: number;
    readonly on: Day;
    readonly decision: string;
    /** undefined = it was not withdrawn. */
    readonly withdrawn?: Withdrawal | undefined;
  } | null;
  /** By the id of a measure: the municipalities that said no, by name. */
  readonly notIn: Readonly<Record<string, readonly string[]>>;
  readonly heard: readonly EntryContent['heard'][];
  /** What each municipality said of each measure; left out = adopted before this was kept. */
  readonly towns?: readonly TownSaid[] | undefined;
  /** What colleges and boards decided; left out = adopted before this was kept. */
  readonly decided?: readonly Decided[] | undefined;
  /** What is asked of boards, and by when; null = no day was chosen. */
  readonly asks: readonly { readonly what: string; readonly by: Day | null }[];
  /** Where the region does it another way than the frame asks, and why. */
  readonly deviations: readonly Deviation[];
  /** Measures that stopped, also since it was adopted; left out = none. */
  readonly stops?: Stops | undefined;
  /** How many things keep it from being adopted. */
  readonly blocks: number;
  /** In cents; undefined = no budget was begun. */
  readonly budget: BudgetAsked | undefined;
  /** Whether there is enough, in sentences; left out = nobody worked it out for the region. */
  readonly enough?: readonly string[] | undefined;
};

/** '1 januari 2026 tot en met 31 december 2029' */
export function periodWords({ from, until }: Pick<Programme, 'from' | 'until'>): string {
  const short = (day: Day) => longDay(day).split(' ').slice(1).join(' ');
  return `${short(from)} tot en met ${short(until)}`;
}
/** 'Ingetrokken op maandag 8 juni 2026. Omdat: het college besloot nog niet.' */
export const withdrawnWords = ({ on, why }: Withdrawal): string =>
  `Ingetrokken op ${longDay(on)}. Omdat: ${why}${/[.!?]$/.test(why) ? '' : '.'}`;
const draftWords = ({ adoptedVersion }: Pick<Programme, 'adoptedVersion'>): string =>
  adoptedVersion === null
    ? 'Nog niet vastgesteld.'
    : `Versie ${adoptedVersion} is vastgesteld, en deze tekst nog niet.`;
type Stands = Pick<Told, 'adopted' | 'today'> & { readonly programme: Pick<Programme, 'adoptedVersion'> };
/** 'Concept van maandag 8 juni 2026.' or 'Versie 2, vastgesteld op …'. */
export const standWords = ({ adopted, today, programme }: Stands): string =>
  adopted === null
    ? `Concept van ${longDay(today)}. ${draftWords(programme)}`
    : `Versie ${adopted.version}, vastgesteld op ${longDay(adopted.on)}.${adopted.withdrawn ? ` ${withdrawnWords(adopted.withdrawn)}` : ''}`;
/** What stands above a paper and in its foot. */
export const standingWords = (told: Told): string =>
  `${standWords(told)}${told.demo ? ' Voorbeeld, alles is verzonnen.' : ''}`;

/** The names of parties by their ids; one that is no longer there is left out. */
export const partyNames = (programme: Pick<Programme, 'parties'>, ids: readonly string[]): readonly string[] =>
  ids.flatMap((id) => partyOf(programme, id)?.name ?? []);

/** The municipalities that said no to a measure. */
export const namesNotIn = ({ notIn }: Pick<Told, 'notIn'>, { id }: Pick<Section, 'id'>): readonly string[] =>
  Object.hasOwn(notIn, id) ? (notIn[id] ?? []) : [];
/** 'Gestopt per 3 juni 2026. … Geldt niet in Leusden.'; undefined when it goes on and no municipality said no. */
export function limitWords({ stops = {}, ...told }: Pick<Told, 'notIn' | 'stops'>, section: Pick<Section, 'id'>): string | undefined {
  const names = namesNotIn(told, section);
  const stop = stopOf(stops, section);
  const said = [...(stop ? [stopWords(stop)] : []), ...(names.length === 0 ? [] : [notInWords(names)])];
  return said.length === 0 ? undefined : said.join(' ');
} // prettier-ignore
/** What a measure is called where there is room for one line. */
export const measureTitle = ({ stops = {} }: Pick<Told, 'stops'>, section: Pick<Section, 'id' | 'kind' | 'key' | 'content'>): string =>
  `${titleOf(section)}${stopOf(stops, section) ? ' (gestopt)' : ''}`; // prettier-ignore
/** 'Overgenomen', or that nobody said yet what was done with it. */
export const doneWords = ({ done }: EntryContent['heard']): string =>
  done === null ? 'Nog niet gezegd' : doneWith[done];
