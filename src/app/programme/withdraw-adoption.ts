import { checkWithdrawal, hangsOn, versionBefore } from '#domain/programme/withdrawal.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { fileToWrite, writeEntry } from './programme-file.ts';
import { reportsOf } from './see-file.ts';

export const mostOfWhy = 300;
type Withdraw = { readonly number: number; readonly why: string };
/**
 * The owner takes back an adoption that was a mistake; the version before it holds again. Only of the version that holds, and only
 * as long as nothing hangs on it (decision 0047). Refusals: not-found; programme-owner-only; withdraw-change, withdraw-review,
 * withdraw-report; by field as `checkWithdrawal`.
 */
export const withdrawAdoption = makeAct<Withdraw, void>('withdraw-adoption', async (step, { number, why }) => {
  const file = await fileToWrite(step, 'owns');
  if (!file.ok) return file;
  const { programme, adopted, entries } = file.value;
  if (adopted?.number !== number) return notFound;
  const hangs = hangsOn(adopted, entries, await reportsOf(step, programme.id));
  if (hangs !== null) return refuse(hangs);
  const content = checkWithdrawal(why, mostOfWhy);
  if (!content.ok) return content;
  const lines = await step.desk.programmeFile.adoptedLines(programme.id);
  await writeEntry(step, file.value, {
    id: step.newId(),
    kind: 'withdrawn',
    sectionId: null,
    subject: String(number),
    content: content.value,
  });
  await step.desk.programmeFile.holds(programme.id, versionBefore(lines, entries, number));
  return ok(undefined);
});
