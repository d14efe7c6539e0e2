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
