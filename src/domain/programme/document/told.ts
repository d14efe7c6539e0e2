import { longDay } from '../../day-words.ts';
import { partyOf, type Programme } from '../programme.ts';
import type { Section } from '../section.ts';
import type { Day } from '#law/day.ts';

/** Young people were asked something: who, what they said, and what was done with it (null = nobody answered yet). */
type Heard = {
  readonly on: Day;
  readonly who: string;
  readonly said: string;
  readonly done: string | null;
  readonly because: string;
};
/** Everything that a paper of the programme is made of. No young person is in it. */
export type Told = {
  readonly programme: Programme;
  readonly region: string;
  readonly today: Day;
  readonly demo: boolean;
  /** null = this is a draft. */
  readonly adopted: { readonly version: number; readonly on: Day } | null;
  /** By the id of a measure: the municipalities that said no, by name. */
  readonly saidNo: ReadonlyMap<string, readonly string[]>;
  readonly heard: readonly Heard[];
  /** What is asked of boards, and by when; null = no day was chosen. */
  readonly asks: readonly { readonly what: string; readonly by: Day | null }[];
  /** Where the region does it another way than the frame asks, and why. */
  readonly deviations: readonly { readonly about: string; readonly because: string }[];
};

/** '1 januari 2026 tot en met 31 december 2029' */
export function periodWords({ from, until }: Pick<Programme, 'from' | 'until'>): string {
  const short = (day: Day) => longDay(day).split(' ').slice(1).join(' ');
  return `${short(from)} tot en met ${short(until)}`;
}
/** 'Concept van maandag 8 juni 2026.' or 'Versie 2, vastgesteld op …'. */
export const standWords = ({ adopted, today }: Pick<Told, 'adopted' | 'today'>): string =>
  adopted === null
    ? `Concept van ${longDay(today)}. Nog niet vastgesteld.`
    : `Versie ${adopted.version}, vastgesteld op ${longDay(adopted.on)}.`;
/** What stands above a paper and in its foot. */
export const standingWords = (told: Told): string =>
  `${standWords(told)}${told.demo ? ' Voorbeeld, alles is verzonnen.' : ''}`;

/** Names with commas, and "en" before the last one. */
export const joined = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1) ?? ''}`;
/** The names of parties by their ids; one that is no longer there is left out. */
export const partyNames = (programme: Pick<Programme, 'parties'>, ids: readonly string[]): readonly string[] =>
  ids.flatMap((id) => partyOf(programme, id)?.name ?? []);

/** 'Geldt niet in Leusden.'; undefined when no municipality said no. */
export function notInWords({ saidNo }: Pick<Told, 'saidNo'>, { id }: Pick<Section, 'id'>): string | undefined {
  const names = saidNo.get(id) ?? [];
  return names.length === 0 ? undefined : `Geldt niet in ${joined(names)}.`;
}
