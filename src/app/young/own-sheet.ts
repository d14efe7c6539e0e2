/** What a pupil does on the own page in a group moment. */
import type { Pupil } from '#domain/access/actor.ts';
import { may } from '#domain/access/may.ts';
import { findBsn } from '#domain/bsn.ts';
import { warningsOf, wordsOf, type Warning } from '#domain/document/document.ts';
import type { SectionId } from '#domain/document/sections.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { Wish } from '#domain/wish/wish.ts';
import { mostOfAnswer, saidIn, type Answer, type Answers } from '#domain/young/group.ts';
import { makeAct, type Step } from '../house.ts';

/** Acts of the own page are for who came in with a card only, so anybody else here is a bug. */
function pupilOf({ actor, act }: Pick<Step, 'actor' | 'act'>): Pupil {
  if (actor.kind !== 'pupil' || !may(actor, act, 'self')) throw new Error('an act of a pupil by another');
  return actor;
}

export type OwnSheet = {
  readonly firstName: string;
  readonly answers: Answers;
  /** What the document says already, by section. */
  readonly already: ReadonlyMap<string, readonly string[]>;
  /** What was said that need not be said, by section. */
  readonly warnings: ReadonlyMap<SectionId, readonly Warning[]>;
};
/** The own page: what was answered, and what stands in the document already. */
export const seeOwnSheet = makeAct<Record<never, never>, OwnSheet>('see-own-sheet', async (step) => {
  const { caseId, seatId } = pupilOf(step);
  const sheet = await step.desk.ownWords.sheet(seatId);
  if (!sheet) return notFound;
  const lines = await step.desk.documents.lines([caseId]);
  const { firstName, answers } = sheet;
  return ok({
    firstName,
    answers,
    already: new Map(
      [...Map.groupBy(lines, ({ section }) => section)].map(([section, of]) => [
        section,
        of.map((line) => wordsOf(line, step.today)),
      ]),
    ),
    warnings: new Map(saidIn(answers).map(({ section, text }) => [section, warningsOf(text)])),
  });
});

export type KeepAnswer = {
  readonly section: SectionId;
  readonly how: Answer['how'];
  readonly text: string;
  /** Chosen beside the words, where it is asked what somebody wants; left out = nothing chosen. */
  readonly wish?: Wish | undefined;
};
function faultOf({ how, text, wish }: KeepAnswer): Outcome<never> | undefined {
  if (how !== 'said') return undefined;
  // A choice alone is an answer too.
  if (text.trim() === '') return wish === undefined ? refuse('sheet-empty', 'words') : undefined;
  if (findBsn(text).found) return refuse('bsn', 'words');
  return text.length > mostOfAnswer ? refuse('words-too-long', 'words', { most: mostOfAnswer }) : undefined;
}
/**
 * Keeps one answer; the one before goes. Refusals: sheet-empty, bsn, words-too-long; not-found when the moment ended meanwhile.
 */
export const keepAnswer = makeAct<KeepAnswer, null>('keep-own-sheet', async (step, command) => {
  const { seatId } = pupilOf(step);
  const fault = faultOf(command);
  if (fault) return fault;
  const sheet = await step.desk.ownWords.sheet(seatId);
  if (!sheet) return notFound;
  const { section, text, wish } = command;
  const words = command.how === 'said' ? text.trim() : '';
  const how = command.how === 'said' && words === '' ? 'skipped' : command.how;
  const answers = { ...sheet.answers, [section]: { how, text: words } };
  if (!(await step.desk.ownWords.keep(seatId, answers))) return notFound;
  if (section === 'wants' && wish !== undefined) await keepChoice(step, wish);
  return ok(null);
});

/** The wish is kept at once, as said alone: who holds the moment reads it with the rest, and it needs nobody's yes. */
async function keepChoice(step: Step, wish: Wish): Promise<void> {
  const { caseId, organisationId } = pupilOf(step);
  const [newest] = await step.desk.wishes.said(caseId);
  if (newest?.wish === wish) return;
  const said = { id: step.newId(), caseId, organisationId, memberId: null, wish, saidOn: step.today };
  await step.desk.wishes.keep(said);
}

/** It is ready: who holds the moment reads it now, and this device is out. Refusal: not-found. */
export const finishSheet = makeAct<Record<never, never>, null>('keep-own-sheet', async (step) => {
  const { seatId } = pupilOf(step);
  return (await step.desk.ownWords.finish(seatId, step.today)) ? ok(null) : notFound;
});
