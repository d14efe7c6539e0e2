import { isCheckItem } from '#domain/programme/completeness.ts';
import { checkDecision, type TypedDecision } from '#domain/programme/decision.ts';
import { standing, type DoneWith } from '#domain/programme/entry.ts';
import { mostOfReason, textFaults } from '#domain/programme/free-text.ts';
import { answerHeard, checkHeard, pointsIn, type TypedHeard } from '#domain/programme/hearing.ts';
import { checkStep, type StepKey, type TypedStep } from '#domain/programme/planning.ts';
import { notFound, ok } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { fileToWrite, writeEntry } from './programme-file.ts';

/** "Wij doen dit anders, omdat"; an empty reason takes it back. Refusals: not-found, programme-writers-only, text-too-long, bsn. */
export const keepDeviation = makeAct<{ readonly itemId: string; readonly because: string }, void>(
  'keep-programme-file',
  async (step, { itemId, because }) => {
    const file = await fileToWrite(step, 'writes');
    if (!file.ok) return file;
    if (!isCheckItem(itemId)) return notFound;
    const refusals = textFaults(because, 'because', { most: mostOfReason });
    if (refusals.length > 0) return { ok: false, refusals };
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

/** What young people said: each line is a point of its own. Refusals: not-found, programme-writers-only, by field as `checkHeard`. */
export const keepHeard = makeAct<TypedHeard, void>('keep-programme-file', async (step, typed) => {
  const file = await fileToWrite(step, 'writes');
  if (!file.ok) return file;
  const points = pointsIn(typed.said);
  const read = (points.length === 0 ? [''] : points).map((said) => checkHeard({ ...typed, said }, step.today));
  const wrong = read.find((one) => !one.ok);
  if (wrong && !wrong.ok) return wrong;
  for (const one of read) {
    if (!one.ok) continue;
    const id = step.newId();
    await writeEntry(step, file.value, { id, kind: 'heard', sectionId: null, subject: id, content: one.value });
  }
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

type Decided = TypedDecision & { readonly partyId: string };
/** What a college or board decided, or when it will. Refusals: not-found, programme-writers-only; by field as `checkDecision`. */
export const keepDecision = makeAct<Decided, void>('keep-programme-file', async (step, command) => {
  const { partyId, ...typed } = command;
  const file = await fileToWrite(step, 'writes');
  if (!file.ok) return file;
  if (!file.value.programme.parties.some(({ id }) => id === partyId)) return notFound;
  const content = checkDecision(typed, step.today);
  if (!content.ok) return content;
  await writeEntry(step, file.value, {
    id: step.newId(),
    kind: 'decision',
    sectionId: null,
    subject: partyId,
    content: content.value,
  });
  return ok(undefined);
});
