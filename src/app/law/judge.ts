import { assemble, type KnownOf } from '#domain/law/case-facts.ts';
import { settingsOn } from '#domain/law/agreed.ts';
import { judgeCase, type CaseAnswer } from '#domain/law/judge-case.ts';
import { nextDay } from '#domain/law/next-day.ts';
import { compare, linesOf } from '#domain/law/receipts.ts';
import type { Day } from '#law/day.ts';
import { editionOf } from '#domain/law/edition.ts';
import type { Settings } from '#law/settings.ts';
import type { Desk } from '../ports/desk.ts';
import type { CaseOf } from '../ports/law.ts';

/** The settings of the law for this region today. */
export const lawSettings = async ({ law }: Pick<Desk, 'law'>, today: Day): Promise<Settings> =>
  settingsOn(await law.settings(), today);

/** What the law asks of whom, with what this organisation knows. */
export const judgeKnown = (known: KnownOf, today: Day, settings: Settings): CaseAnswer =>
  judgeCase(assemble(known, today), today, settings);

type Judging = { readonly desk: Desk; readonly today: Day; readonly newId: () => string };

/** Judges what is known, and keeps receipts of what came out differently with when to look again. Changes no turn. */
export async function judgeAndKeep(
  { desk, today, newId }: Judging,
  known: KnownOf,
  settings: Settings,
): Promise<CaseAnswer> {
  const of: CaseOf = { caseId: known.caseId, organisationId: known.organisationId };
  const assembled = assemble(known, today);
  const answer = judgeCase(assembled, today, settings);
  const standing = (await desk.law.receipts(of)).filter(({ overOn }) => overOn === null);
  const { over, added } = compare(standing, linesOf(answer));
  const days = [assembled.facts, ...assembled.otherwise.map((way) => way.facts)].map((facts) =>
    nextDay(facts, today, settings.aansluitendMonths),
  );
  await desk.law.keep(of, {
    on: today,
    over: over.map(({ id }) => id),
    add: added.map((line) => ({ id: newId(), ...line })),
    nextOn: days.filter((day) => day !== undefined).toSorted()[0] ?? null,
    edition: editionOf(settings),
  });
  return answer;
}

/** A fact changed: what this organisation knows is judged again, in the same transaction. */
export async function judgeAgain(judging: Judging, of: CaseOf): Promise<void> {
  const [known] = await judging.desk.law.known([of]);
  if (known) await judgeAndKeep(judging, known, await lawSettings(judging.desk, judging.today));
}
