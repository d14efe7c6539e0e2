import { fullDay } from '../day-words.ts';
import { ok, type Outcome } from '../outcome.ts';
import { reviewOutcomes, standing, type Entry, type EntryContent, type ReviewOutcome } from './entry.ts';
import { mostOfReason, textFaults, unchosen } from './free-text.ts';
import type { Programme } from './programme.ts';
import { textOf, type Section } from './section.ts';
import type { Day } from '#law/day.ts';

/** The review of a measure in one year. `due` = the day that the measure names lies in this year or before, and nobody decided yet. */
export type Reviewed = {
  readonly measure: Section;
  readonly entries: readonly Entry<'review'>[];
  readonly due: Day | null;
};

/** Each measure with what was decided each year (US-09.10). */
export function reviewsOf(
  { sections }: Pick<Programme, 'sections'>,
  entries: readonly Entry[],
  today: Day,
): readonly Reviewed[] {
  const all = standing(entries, 'review');
  const year = today.slice(0, 4);
  return sections
    .filter(({ kind }) => kind === 'measure')
    .map((measure) => {
      const own = all
        .filter(({ sectionId }) => sectionId === measure.id)
        .toSorted((a, b) => ((a.subject ?? '') < (b.subject ?? '') ? 1 : -1));
      const day = textOf(measure, 'review');
      const decided = own.some(({ subject }) => subject === year);
      return { measure, entries: own, due: day !== '' && day <= today && !decided ? day : null };
    });
}

/** A measure of which the last review says that it stops, and since when. */
export type Stop = { readonly on: Day; readonly why: string };
/** By the id of the measure. A review of a later year that goes on takes it back. */
export type Stops = Readonly<Record<string, Stop>>;
export function stopsOf(entries: readonly Entry[], today: Day): Stops {
  const last = new Map<string, Entry<'review'>>();
  for (const entry of standing(entries, 'review')) {
    const before = last.get(entry.sectionId ?? '');
    if (entry.on <= today && (!before || (before.subject ?? '') <= (entry.subject ?? ''))) last.set(entry.sectionId ?? '', entry);
  }
  const stopped = [...last].filter(([, { content }]) => content.outcome === 'stop');
  return Object.fromEntries(stopped.map(([id, { on, content }]) => [id, { on, why: content.why }]));
} // prettier-ignore
/** The stop of this measure; undefined = it goes on. */
export const stopOf = (stops: Stops, { id }: Pick<Section, 'id'>): Stop | undefined =>
  Object.hasOwn(stops, id) ? stops[id] : undefined;
/** 'Gestopt per 3 juni 2026. Omdat: er kwam niemand.' */
export const stopWords = ({ on, why }: Stop): string =>
  `Gestopt per ${fullDay(on)}. Omdat: ${why}${/[.!?]$/.test(why) ? '' : '.'}`;

/** Refusals by field: review-outcome-missing, review-why-missing, text-too-long, bsn. */
export function checkReview(outcome: ReviewOutcome | undefined, why: string): Outcome<EntryContent['review']> {
  const chosen = outcome !== undefined && outcome in reviewOutcomes ? outcome : undefined;
  const refusals = [
    ...unchosen(chosen, 'outcome', 'review-outcome-missing'),
    ...textFaults(why, 'why', { most: mostOfReason, missing: 'review-why-missing' }),
  ];
  if (refusals.length > 0 || chosen === undefined) return { ok: false, refusals };
  return ok({ outcome: chosen, why: why.trim() });
}
