import { notFound, ok } from '#domain/outcome.ts';
import { textFaults } from '#domain/programme/free-text.ts';
import { makeAct } from '../house.ts';
import { memberOf } from '../turn/open-turn.ts';
import { readableSection, writableSection } from './of-programme.ts';

export const mostOfComment = 1000;
type Said = { readonly sectionId: string; readonly words: string };
/** Says something beside a section: everybody who reads it. Refusals: words-missing, text-too-long, bsn (at `words`); not-found. */
export const sayBeside = makeAct<Said, void>('discuss-programme', async (step, { sectionId, words }) => {
  const found = await readableSection(step, sectionId);
  if (!found.ok) return found;
  const text = words.trim();
  const refusals = textFaults(text, 'words', { most: mostOfComment, missing: 'words-missing' });
  if (refusals.length > 0) return { ok: false, refusals };
  const { memberId, name } = memberOf(step);
  const { version } = found.value.section;
  const said = { id: step.newId(), sectionId, version, memberId, by: name, on: step.today, words: text };
  await step.desk.programme.addComment(said);
  return ok(undefined);
});

type Solve = { readonly sectionId: string; readonly commentId: string };
/** What was said is done, as who writes says. Refusals: not-found, also when it was solved already. */
export const solveComment = makeAct<Solve, void>('write-programme', async (step, { sectionId, commentId }) => {
  const found = await writableSection(step, sectionId);
  if (!found.ok) return found;
  const { name } = memberOf(step);
  const solved = await step.desk.programme.solveComment(commentId, { name, on: step.today });
  return solved ? ok(undefined) : notFound;
});
