import { isDay, type Day } from '#law/day.ts';
import { findBsn } from '../bsn.ts';
import { ok, type Outcome, type Refusal } from '../outcome.ts';

/** What a region tells its boards beside the figures, under these three headings. */
export const noteHeads = { good: 'Dit gaat goed', concern: 'Dit baart zorgen', learned: 'Dit leren we' } as const;
export type NoteHead = keyof typeof noteHeads;
export const noteKeys = Object.keys(noteHeads) as readonly NoteHead[];
/** Short lines; no names of people. */
export type BoardNotes = Readonly<Record<NoteHead, readonly string[]>>;
export const noNotes: BoardNotes = { good: [], concern: [], learned: [] };
/** As much as leaves room for the figures on one sheet of A4. */
export const mostOfNotes = { lines: 3, line: 90, why: 120 } as const;

/** As it was typed: a note on each line. */
export type TypedNotes = Readonly<Record<NoteHead, string>> & {
  readonly validFrom: Day | undefined;
  readonly why: string;
};
type NewNotes = { readonly notes: BoardNotes; readonly validFrom: Day; readonly why: string };

const linesOf = (typed: string): readonly string[] =>
  typed
    .split('\n')
    .map((line) => line.trim().replaceAll(/\s+/g, ' '))
    .filter((line) => line !== '');

function lineFaults(lines: readonly string[], field: NoteHead): readonly Refusal[] {
  if (lines.some((line) => findBsn(line).found)) return [{ code: 'bsn', field }];
  if (lines.length > mostOfNotes.lines) return [{ code: 'notes-many', field, values: { most: mostOfNotes.lines } }];
  return lines.some((line) => line.length > mostOfNotes.line)
    ? [{ code: 'note-long', field, values: { most: mostOfNotes.line } }]
    : [];
}
function restFaults({ validFrom, why }: Pick<TypedNotes, 'validFrom' | 'why'>, today: Day): readonly Refusal[] {
  const reason = why.trim();
  const day = validFrom === undefined || !isDay(validFrom) ? 'notes-no-day' : validFrom <= today ? 'notes-later' : '';
  return [
    ...(day === '' ? [] : [{ code: day, field: 'validFrom' }]),
    ...(reason === '' ? [{ code: 'notes-why', field: 'why' }] : []),
    ...(reason.length > mostOfNotes.why
      ? [{ code: 'text-too-long', field: 'why', values: { most: mostOfNotes.why } }]
      : []),
    ...(findBsn(reason).found ? [{ code: 'bsn', field: 'why' }] : []),
  ];
}

/**
 * The notes for boards from a day on. Refusals by field: notes-empty, notes-many, note-long, notes-same, notes-no-day, notes-later,
 * notes-why, text-too-long, bsn.
 */
export function checkNotes(
  typed: TypedNotes,
  { today, before }: { readonly today: Day; readonly before: BoardNotes },
): Outcome<NewNotes> {
  const notes: BoardNotes = {
    good: linesOf(typed.good),
    concern: linesOf(typed.concern),
    learned: linesOf(typed.learned),
  };
  const [all, was] = [notes, before].map((one) => noteKeys.map((key) => one[key].join('\n')).join('\n\n'));
  const whole = noteKeys.every((key) => notes[key].length === 0) ? 'notes-empty' : all === was ? 'notes-same' : '';
  const refusals: readonly Refusal[] = [
    ...(whole === '' ? [] : [{ code: whole, field: 'good' }]),
    ...noteKeys.flatMap((key) => lineFaults(notes[key], key)),
    ...restFaults(typed, today),
  ];
  const { validFrom } = typed;
  if (refusals.length > 0 || validFrom === undefined) return { ok: false, refusals };
  return ok({ notes, validFrom, why: typed.why.trim() });
}
