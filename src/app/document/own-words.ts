import { lettersIn, linesIn } from '#domain/document/document.ts';
import type { SectionId } from '#domain/document/sections.ts';
import { saidIn } from '#domain/young/group.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { newLine, toWrite } from './write-document.ts';

/** Own words come after what stands there, and before what an instrument said. */
const after = 500;

export type TakeOwnWords = { readonly caseId: string; readonly sections: readonly SectionId[] };
/**
 * What the young person wrote goes into the document, section by section as it was written, beside what stands there; what was not
 * chosen is left. Either way it is read. Refusals: not-found, document-too-long (with the count), record-is-over.
 */
export const takeOwnWords = makeAct<TakeOwnWords, null>('keep-document', async (step, { caseId, sections }) => {
  const found = await toWrite(step, caseId);
  if (!found.ok) return found;
  const { records, wording } = found.value;
  const waiting = await step.desk.ownWords.waiting(records);
  if (waiting.length === 0) return notFound;
  const chosen = waiting
    .flatMap(({ answers }) => saidIn(answers))
    .filter(({ section }) => sections.includes(section))
    .flatMap(({ section, text }) => linesIn(text).map((words) => ({ section, words })));
  const letters = lettersIn(found.value.sections) + chosen.reduce((sum, { words }) => sum + words.length, 0);
  if (letters > wording.most) return refuse('document-too-long', 'own-words', { letters, most: wording.most });
  await step.desk.documents.addLines(
    chosen.map(({ section, words }, n) => ({ ...newLine(step, caseId, section, words, after + n), own: true })),
  );
  await step.desk.ownWords.remove(records);
  return ok(null);
});
