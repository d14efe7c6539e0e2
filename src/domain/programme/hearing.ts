import { findBsn } from '../bsn.ts';
import { ok, refuse, type Outcome } from '../outcome.ts';
import { isDay, type Day } from '#law/day.ts';
import { doneWith, standing, type DoneWith, type Entry, type EntryContent } from './entry.ts';

export type TypedHeard = { readonly on: Day; readonly who: string; readonly said: string };
/** What young people said, as it was said. Refusals by field: heard-who-missing, heard-said-missing, no-day, day-ahead, bsn. */
export function checkHeard({ on, who, said }: TypedHeard, today: Day): Outcome<EntryContent['heard']> {
  if (findBsn(who).found) return refuse('bsn', 'who');
  if (findBsn(said).found) return refuse('bsn', 'said');
  if (!isDay(on)) return refuse('programme-no-day', 'on');
  if (on > today) return refuse('programme-day-ahead', 'on');
  if (who.trim() === '') return refuse('heard-who-missing', 'who');
  if (said.trim() === '') return refuse('heard-said-missing', 'said');
  return ok({ on, who: who.trim(), said: said.trim(), done: null, because: '' });
}

/** What was done with it; a no or a part needs a reason. Refusals by field: heard-done-missing, heard-because-missing, bsn. */
export function answerHeard(
  heard: EntryContent['heard'],
  done: DoneWith | undefined,
  because: string,
): Outcome<EntryContent['heard']> {
  if (done === undefined || !(done in doneWith)) return refuse('heard-done-missing', 'done');
  if (done !== 'adopted' && because.trim() === '') return refuse('heard-because-missing', 'because');
  if (findBsn(because).found) return refuse('bsn', 'because');
  return ok({ ...heard, done, because: because.trim() });
}

/** What young people said, the last first. */
export const heardOf = (entries: readonly Entry[]): readonly Entry<'heard'>[] =>
  standing(entries, 'heard').toSorted((a, b) => (a.content.on < b.content.on ? 1 : -1));
