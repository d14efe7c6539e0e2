import { checkQuestionWords, questionOf } from '#domain/ladder/ladder.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import type { Day } from '#law/day.ts';
import { admit, makeAct, type Step } from '../house.ts';
import type { Question } from '../ports/ladder.ts';

/** The question of one case that climbed, for who asks. */
export type Climbed = Pick<Question, 'id' | 'reason' | 'level' | 'state' | 'answer' | 'closedOn'> & {
  readonly asks: string;
  readonly holder: string;
  readonly askedOn: Day;
  readonly dueOn: Day;
};
/** The newest question of this case; null when none climbed. */
export async function climbedOf({ desk }: Pick<Step, 'desk'>, caseId: string): Promise<Climbed | null> {
  const [newest] = await desk.ladder.ofCase(caseId);
  if (!newest) return null;
  const { id, reason, amount, words, level, state, answer, closedOn, askedOn, dueOn, holderMemberId } = newest;
  const holder = (await desk.directory.names([holderMemberId])).get(holderMemberId) ?? '';
  return {
    id,
    reason,
    level,
    state,
    answer,
    closedOn,
    askedOn,
    dueOn,
    holder,
    asks: words ?? questionOf(reason, amount),
  };
}

type Word = { readonly caseId: string; readonly words: string };
/**
 * Puts the open question of this case in own words: it goes to who may not know whom it is about, so a name is refused. Refusals at
 * `words`: question-missing, words-too-long, bsn, question-names; question-closed; not-found.
 */
export const wordClimbed = makeAct<Word, null>('word-climbed', async (step, { caseId, words }) => {
  const admitted = await admit(step, caseId);
  if (!admitted.ok) return admitted;
  const person = await step.desk.people.find(caseId);
  const [newest] = await step.desk.ladder.ofCase(caseId);
  if (!person || !newest) return notFound;
  const checked = checkQuestionWords(words, person);
  if (!checked.ok) return checked;
  const kept = newest.state === 'open' && (await step.desk.ladder.reword(newest.id, checked.value));
  return kept ? ok(null) : refuse('question-closed', 'words');
});

/** The form for it: what it asks now. Refusals: not-found. */
export const wordForm = makeAct<{ readonly caseId: string }, Climbed>('word-climbed', async (step, { caseId }) => {
  const admitted = await admit(step, caseId);
  if (!admitted.ok) return admitted;
  const climbed = await climbedOf(step, caseId);
  return climbed?.state === 'open' ? ok(climbed) : notFound;
});
