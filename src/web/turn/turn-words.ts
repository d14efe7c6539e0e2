import { timeWords } from '#domain/calendar/time.ts';
import type { HolderNames, WaitsFor } from '#app/ports/work.ts';
import { longDay, relative, shortDay } from '#domain/day-words.ts';
import type { Day } from '#law/day.ts';
import { taskWords, type Verb } from '#domain/turn/verbs.ts';
import type { Due } from '#web/kit/due-label.tsx';

/**
 * How near the last good day is, as the label shows it. `backOn`: a closure moved it to that day; until then it does not
 * count, and nothing is late.
 */
export const dueLabel = (dueOn: Day, today: Day, backOn: Day | null = null): Due => {
  if (backOn !== null && today < backOn) return { text: `gesloten, telt vanaf ${shortDay(backOn)}`, tone: 'calm' };
  const { text, tone } = relative(backOn ?? dueOn, today);
  // The day that was told stands beside it: without this the count would seem wrong.
  if (backOn !== null && tone === 'late') return { text: `${text}, telt vanaf ${shortDay(backOn)}`, tone };
  return { text, tone: tone === 'info' ? 'calm' : tone };
};
export const byWords = (dueOn: Day): string => `uiterlijk ${shortDay(dueOn)}`;
/** When an agreement is: at a time on a day, or by a day at the latest. */
export const whenWords = ({ dueOn, atTime }: { readonly dueOn: Day; readonly atTime: string | null }): string =>
  atTime === null ? byWords(dueOn) : `${shortDay(dueOn)} om ${timeWords(atTime)}`;

/** The task in words; another organisation's task is not ours to read. */
export const taskOf = (verb: string | null, words: string | null, firstName: string, organisation: string): string =>
  verb === null || (verb === 'other' && words === null)
    ? `Aan zet bij ${organisation}`
    : taskWords(verb as Verb, words, firstName);

const others: Readonly<Record<Exclude<WaitsFor, 'self'>, (firstName: string) => string>> = {
  'young-person': (firstName) => firstName,
  parent: (firstName) => `Ouder van ${firstName}`,
  employer: () => 'Werkgever',
};
export const otherWords = (waitsFor: Exclude<WaitsFor, 'self'>, firstName: string): string =>
  others[waitsFor](firstName);

/** Who is on turn, short enough for a line of a list. */
export function holderWords(
  holder: HolderNames,
  waitsFor: WaitsFor,
  firstName: string,
  myOrganisationId: string,
): string {
  if (waitsFor !== 'self') return otherWords(waitsFor, firstName);
  const place = holder.organisationId === myOrganisationId ? '' : ` (${holder.organisation})`;
  if (holder.member !== null) return `${holder.member}${place}`;
  if (!holder.hasAccount) return holder.organisation;
  return `${holder.team ?? holder.organisation}${place}: nog niemand`;
}
/** 'Maandag 8 juni 2026' at the start of a sentence. */
export const dayFirst = (day: Day): string => longDay(day).replace(/^./, (letter) => letter.toUpperCase());
