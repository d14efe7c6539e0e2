import { neededFor, signLine, stateAfter, type Needed } from '#domain/money/approval.ts';
import { withoutNumbers } from '#domain/money/free-text.ts';
import type { Line, LineState, Sign } from '#domain/money/line.ts';
import type { Ledger } from '#domain/money/overview.ts';
import { contributorsOf } from '#domain/money/pot.ts';
import type { Party } from '#domain/programme/programme.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import { byOf } from './by.ts';
import { moneyAround, type MoneyAround } from './see-money.ts';

type Around = Pick<MoneyAround, 'programme' | 'ledger'>;
/** Organisations of these parties that work with Aanzet: another cannot say yes here. */
const votersOf = (parties: readonly Party[], ids: readonly string[], working: ReadonlySet<string>): readonly string[] =>
  parties.flatMap(({ id, organisationId }) =>
    ids.includes(id) && organisationId !== null && working.has(organisationId) ? [organisationId] : [],
  );

/** Who must say yes to a line: somebody else; to what goes in a pot also who gives it; to a plan for it as many as its rule says. */
function neededOf(line: Line, { programme, ledger }: Around, working: ReadonlySet<string>): Needed {
  const source = ledger.sources.find(({ id }) => id === line.sourceId);
  const parties = line.kind === 'contributed' ? [line.partyId] : contributorsOf({ id: line.sourceId }, ledger.lines);
  return neededFor(line, source?.rule ?? null, votersOf(programme.parties, parties, working));
}

/** A correction counts only after what it corrects: agreed before, or together with it when one yes is enough for that. */
function waitsForFirst({ corrects }: Line, { lines }: Ledger, together: readonly string[]): boolean {
  const first = lines.find(({ id }) => id === corrects);
  if (!first || first.state === 'agreed') return false;
  return !(together.includes(first.id) && first.exception === null && first.kind !== 'planned');
}

export type Signing = { readonly lineIds: readonly string[]; readonly yes: boolean; readonly why: string };
type Signed = Readonly<Record<LineState, number>>;
type Held = { readonly line: Line; readonly sign: Sign };

/** All of them, or why not. Held, so that two who sign at once know of each other. */
async function holdAll(step: Step, { lineIds, yes, why }: Signing, { ledger }: Around): Promise<Outcome<readonly Held[]>> {
  const held: Held[] = [];
  for (const lineId of [...new Set(lineIds)].toSorted()) {
    const line = await step.desk.money.holdWaiting(lineId);
    if (!line) return notFound;
    if (yes && waitsForFirst(line, ledger, lineIds)) return refuse('original-first');
    const sign = signLine(line, { ...byOf(step), on: step.today, yes, why: why.trim() });
    if (!sign.ok) return sign;
    held.push({ line, sign: sign.value });
  }
  return held.length === 0 ? refuse('none-chosen', 'lines') : ok(held);
} // prettier-ignore

/**
 * Says yes or no to what somebody else wrote down. Says of how many lines it now stands how. Refusals: not-found, bsn, none-chosen,
 * own-line, signed-already, original-first, no-needs-why.
 */
export const signLines = makeAct<Signing, Signed>('agree-money', async (step, signing) => {
  const around = await moneyAround(step);
  if (!around) return notFound;
  const clean = withoutNumbers({ why: signing.why });
  if (!clean.ok) return clean;
  const held = await holdAll(step, signing, around);
  if (!held.ok) return held;
  const organisations = await step.desk.directory.organisations();
  const working = new Set(organisations.filter(({ hasAccount }) => hasAccount).map(({ id }) => id));
  const signed = { waiting: 0, agreed: 0, refused: 0 };
  for (const { line, sign } of held.value) {
    await step.desk.money.addSign(line.id, sign);
    const state = stateAfter({ ...line, signs: [...line.signs, sign] }, neededOf(line, around, working));
    if (state !== 'waiting') await step.desk.money.decide(line.id, state);
    signed[state]++;
  }
  return ok(signed);
});
