import { isCheckItem } from '#domain/programme/completeness.ts';
import { decisionOutcomes, standing, type DecisionOutcome, type DoneWith } from '#domain/programme/entry.ts';
import { answerHeard, checkHeard, type TypedHeard } from '#domain/programme/hearing.ts';
import { checkStep, type StepKey, type TypedStep } from '#domain/programme/planning.ts';
import { findBsn } from '#domain/bsn.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import { isDay, type Day } from '#law/day.ts';
import { makeAct } from '../house.ts';
import { fileToWrite, writeEntry } from './programme-file.ts';

/** "Wij doen dit anders, omdat"; an empty reason takes it back. Refusals: not-found, programme-writers-only, bsn. */
export const keepDeviation = makeAct<{ readonly itemId: string; readonly because: string }, void>(
  'keep-programme-file',
  async (step, { itemId, because }) => {
    const file = await fileToWrite(step, 'writes');
    if (!file.ok) return file;
    if (!isCheckItem(itemId)) return notFound;
    if (findBsn(because).found) return refuse('bsn', 'because');
    const content = { because: because.trim() === '' ? null : because.trim() };
    await writeEntry(step, file.value, {
      id: step.newId(),
      kind: 'deviation',
      sectionId: null,
      subject: itemId,
      content,
    });
    return ok(undefined);
  },
);

/** What young people said. Refusals: not-found, programme-writers-only, by field as `checkHeard`. */
export const keepHeard = makeAct<TypedHeard, void>('keep-programme-file', async (step, typed) => {
  const file = await fileToWrite(step, 'writes');
  if (!file.ok) return file;
  const content = checkHeard(typed, step.today);
  if (!content.ok) return content;
  const id = step.newId();
  await writeEntry(step, file.value, { id, kind: 'heard', sectionId: null, subject: id, content: content.value });
  return ok(undefined);
});

type AnswerHeard = { readonly heardId: string; readonly done: DoneWith | undefined; readonly because: string };
/** What was done with what they said. Refusals: not-found, programme-writers-only, by field as `answerHeard`. */
export const keepAnswer = makeAct<AnswerHeard, void>(
  'keep-programme-file',
  async (step, { heardId, done, because }) => {
    const file = await fileToWrite(step, 'writes');
    if (!file.ok) return file;
    const heard = standing(file.value.entries, 'heard').find(({ subject }) => subject === heardId);
    if (!heard) return notFound;
    const content = answerHeard(heard.content, done, because);
    if (!content.ok) return content;
    await writeEntry(step, file.value, {
      id: step.newId(),
      kind: 'heard',
      sectionId: null,
      subject: heardId,
      content: content.value,
    });
    return ok(undefined);
  },
);

/** The own day, length and end of a step of the plan. Refusals: not-found, programme-writers-only, by field as `checkStep`. */
export const keepStep = makeAct<{ readonly key: StepKey; readonly typed: TypedStep }, void>(
  'keep-programme-file',
  async (step, { key, typed }) => {
    const file = await fileToWrite(step, 'writes');
    if (!file.ok) return file;
    const content = checkStep(typed, step.today);
    if (!content.ok) return content;
    await writeEntry(step, file.value, {
      id: step.newId(),
      kind: 'step',
      sectionId: null,
      subject: key,
      content: content.value,
    });
    return ok(undefined);
  },
);

type Decided = {
  readonly partyId: string;
  /** '' = not known yet. */
  readonly plannedOn: Day;
  readonly decidedOn: Day;
  readonly outcome: DecisionOutcome | undefined;
  readonly words: string;
};
/** What a college or board decided, or when it will. Refusals: not-found, programme-writers-only; by field no-day, day-ahead, outcome, bsn. */
export const keepDecision = makeAct<Decided, void>('keep-programme-file', async (step, command) => {
  const { partyId, plannedOn, decidedOn, outcome, words } = command;
  const file = await fileToWrite(step, 'writes');
  if (!file.ok) return file;
  if (!file.value.programme.parties.some(({ id }) => id === partyId)) return notFound;
  if (findBsn(words).found) return refuse('bsn', 'words');
  if (plannedOn !== '' && !isDay(plannedOn)) return refuse('programme-no-day', 'plannedOn');
  if (decidedOn !== '' && !isDay(decidedOn)) return refuse('programme-no-day', 'decidedOn');
  if (decidedOn > step.today) return refuse('programme-day-ahead', 'decidedOn');
  if (decidedOn !== '' && (outcome === undefined || !(outcome in decisionOutcomes)))
    return refuse('decision-outcome-missing', 'outcome');
  if (decidedOn === '' && plannedOn === '') return refuse('programme-no-day', 'plannedOn');
  const content = {
    plannedOn: plannedOn === '' ? null : plannedOn,
    decidedOn: decidedOn === '' ? null : decidedOn,
    outcome: decidedOn === '' ? null : (outcome ?? null),
    words: words.trim(),
  };
  await writeEntry(step, file.value, {
    id: step.newId(),
    kind: 'decision',
    sectionId: null,
    subject: partyId,
    content,
  });
  return ok(undefined);
});
