import { ok, type Outcome } from '../outcome.ts';
import type { Day } from '#law/day.ts';
import { doneWith, standing, type DoneWith, type Entry, type EntryContent } from './entry.ts';
import { dayFaults, mostOfGroup, mostOfReason, textFaults, unchosen } from './free-text.ts';

export type TypedHeard = { readonly on: Day; readonly who: string; readonly said: string };
/** Each line is a point of its own; a dash, a dot or a number before it is no part of it. */
export const pointsIn = (said: string): readonly string[] =>
  said
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-–•*]|\d{1,2}[.)])\s+/, '').trim())
    .filter((line) => line !== '');

/** What young people said, as it was said. Refusals by field: heard-who-missing, heard-said-missing, no-day, day-ahead, text-too-long, bsn. */
export function checkHeard({ on, who, said }: TypedHeard, today: Day): Outcome<EntryContent['heard']> {
  const refusals = [
    ...dayFaults(on, 'on', today),
    ...textFaults(who, 'who', { most: mostOfGroup, missing: 'heard-who-missing' }),
    ...textFaults(said, 'said', { most: mostOfReason, missing: 'heard-said-missing' }),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  return ok({ on, who: who.trim(), said: said.trim(), done: null, because: '' });
}

/** What was done with it; a no or a part needs a reason. Refusals by field: heard-done-missing, heard-because-missing, text-too-long, bsn. */
export function answerHeard(
  heard: EntryContent['heard'],
  done: DoneWith | undefined,
  because: string,
): Outcome<EntryContent['heard']> {
  const chosen = done !== undefined && done in doneWith ? done : undefined;
  const why = chosen === 'adopted' || chosen === undefined ? {} : { missing: 'heard-because-missing' };
  const refusals = [
    ...unchosen(chosen, 'done', 'heard-done-missing'),
    ...textFaults(because, 'because', { most: mostOfReason, ...why }),
  ];
  if (refusals.length > 0 || chosen === undefined) return { ok: false, refusals };
  return ok({ ...heard, done: chosen, because: because.trim() });
}

/** What young people said, the last first. */
export const heardOf = (entries: readonly Entry[]): readonly Entry<'heard'>[] =>
  standing(entries, 'heard').toSorted((a, b) => (a.content.on < b.content.on ? 1 : -1));
