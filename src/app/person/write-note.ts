import { checkText } from '#domain/handover/sensitive.ts';
import { notFound, ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import type { Note } from '../ports/writing.ts';
import { admitToWrite } from './admit-to-write.ts';
import { sentAs } from './drafts.ts';

const mostLetters = 4000;
export type WriteNote = {
  readonly caseId: string;
  readonly text: string;
  /** The young person does not read it, and why. */
  readonly hidden: boolean;
  readonly hiddenBecause: string;
  /** Why a sensitive word stays. */
  readonly keepBecause: string;
  /** The note that this one corrects, as the page showed it. */
  readonly corrects?: string;
};

type Typed = Pick<WriteNote, 'text' | 'hidden' | 'hiddenBecause' | 'keepBecause'>;
const faultsOf = (outcome: Outcome<unknown>): readonly Refusal[] => (outcome.ok ? [] : outcome.refusals);

/** What may not stand in a note; `was` is the text that it corrects. */
export function textFaults(command: Typed, was: string): readonly Refusal[] {
  const { text, hidden, hiddenBecause, keepBecause } = command;
  if (text.trim() === '') return refuse('text-missing', 'text').refusals;
  if (text.length > mostLetters) return refuse('text-too-long', 'text', { most: mostLetters }).refusals;
  return [
    ...faultsOf(checkText(text, 'text', { was, because: keepBecause })),
    ...(hidden && hiddenBecause.trim() === '' ? refuse('hidden-reason-missing', 'hiddenBecause').refusals : []),
    // A reason is text too: what may not stand in a note may not stand there.
    ...faultsOf(checkText(hiddenBecause, 'hiddenBecause', { was: hiddenBecause })),
    ...faultsOf(checkText(keepBecause, 'keepBecause', { was: keepBecause })),
  ];
}

/** Somebody corrected the note meanwhile: says who and which note stands now, so that a second try is on top of it. */
async function changedMeanwhile({ desk }: Step, caseId: string, corrects: string) {
  const latest = await desk.writing.latestOf(caseId, corrects);
  if (!latest) return notFound;
  const names = await desk.directory.names([latest.memberId]);
  return refuse('changed-meanwhile', 'text', {
    who: names.get(latest.memberId) ?? '',
    noteId: latest.id,
    textNow: latest.text,
  });
}

/**
 * Writes a note, or a correction on top of one. Refusals at `text`: 'text-missing', 'text-too-long', 'bsn' (no reason
 * helps), 'sensitive' (until there is a reason), 'changed-meanwhile' with who, noteId and textNow; at `hiddenBecause`:
 * 'hidden-reason-missing'. Nothing is lost: the note before stays, struck through.
 */
export const writeNote = makeAct<WriteNote, { readonly noteId: string }>('write-note', async (step, command) => {
  const admitted = await admitToWrite(step, command.caseId);
  if (!admitted.ok) return admitted;
  if (step.actor.kind !== 'member') return refuse('not-allowed');
  const { desk, actor, today } = step;
  const { caseId, corrects } = command;
  const before = corrects === undefined ? undefined : await desk.writing.note(caseId, corrects);
  if (corrects !== undefined && !before) return notFound;
  const faults = textFaults(command, before?.text ?? '');
  if (faults.length > 0) return { ok: false, refusals: faults };
  const note: Note = {
    id: step.newId(),
    caseId,
    organisationId: actor.organisationId,
    memberId: actor.memberId,
    writtenOn: today,
    text: command.text.trim(),
    hiddenBecause: command.hidden ? command.hiddenBecause.trim() : null,
    keptBecause: command.keepBecause.trim() || null,
    corrects: corrects ?? null,
  };
  const kept = await desk.writing.addNote(note);
  if (!kept) return changedMeanwhile(step, caseId, corrects ?? '');
  const written = ok({ noteId: note.id });
  return corrects === undefined ? sentAs(step, { form: 'note', reference: caseId }, written) : written;
});

/** A note that stands now, to correct: the last correction of the one asked. Not yours and not there: 'not-found'. */
export const readNote = makeAct<
  { readonly caseId: string; readonly noteId: string },
  { readonly note: Note; readonly firstName: string }
>('write-note', async (step, { caseId, noteId }) => {
  const admitted = await admitToWrite(step, caseId);
  if (!admitted.ok) return admitted;
  const note = await step.desk.writing.latestOf(caseId, noteId);
  const person = await step.desk.people.find(caseId);
  return note && person ? ok({ note, firstName: person.firstName }) : notFound;
});
