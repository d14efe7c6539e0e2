import { checkLine, type TypedLine } from '#domain/money/booking.ts';
import { withoutNumbers } from '#domain/money/free-text.ts';
import { keepsMoneyOf } from '#domain/money/keeping.ts';
import type { Line, NewLine } from '#domain/money/line.ts';
import { readLineForm, readPlanForm, type LineForm, type PlanForm } from '#domain/money/typed.ts';
import { notFound, ok, type Outcome, type Refusal } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import { byOf } from './by.ts';
import { moneyAround } from './see-money.ts';
import { tellWaiting } from './tell-waiting.ts';

type Written = { readonly ids: readonly string[]; readonly exceptions: number };

/** Judges the lines one after another, by what stands here and by those before it; kept together or not at all. */
async function write(step: Step, typed: readonly TypedLine[], fieldOf?: (line: TypedLine) => string): Promise<Outcome<Written>> {
  await step.desk.money.hold(typed.map(({ sourceId }) => sourceId));
  const around = await moneyAround(step);
  if (!around) return notFound;
  const { sources } = around.ledger;
  const partyOf = (id: string) => sources.find((source) => source.id === id)?.partyId;
  if (!typed.every(({ sourceId }) => keepsMoneyOf(step.actor, around.programme, partyOf(sourceId) ?? ''))) return notFound;
  const [lines, fresh, refusals]: [Line[], (NewLine & { id: string })[], Refusal[]] = [[...around.ledger.lines], [], []];
  for (const one of typed) {
    const checked = checkLine(one, { sources, measures: around.measures, lines });
    if (!checked.ok) {
      const field = fieldOf?.(one);
      refusals.push(...checked.refusals.map((refusal) => (field === undefined ? refusal : { ...refusal, field })));
      continue;
    }
    const line = { ...checked.value, id: step.newId() };
    fresh.push(line);
    lines.push({ ...line, state: 'waiting', entered: byOf(step), enteredOn: step.today, signs: [] });
  }
  if (refusals.length > 0) return { ok: false, refusals };
  await step.desk.money.addLines(fresh, byOf(step), step.today);
  await tellWaiting(step, around, fresh);
  return ok({ ids: fresh.map(({ id }) => id), exceptions: fresh.filter(({ exception }) => exception !== null).length });
} // prettier-ignore

/** Writes a line down; it counts after somebody else agreed. Refusals: bsn, not-found, and those of readLineForm and checkLine. */
export const writeLine = makeAct<LineForm, Written>('write-money', async (step, form) => {
  const clean = withoutNumbers({ what: form.what, because: form.because });
  if (!clean.ok) return clean;
  const read = readLineForm(form, step.today);
  return read.ok ? write(step, [read.value]) : read;
});

/** Plans what something costs in a year, with who pays which part. Refusals: bsn, not-found, those of readPlanForm, and by share those of checkLine. */
export const planCost = makeAct<PlanForm, Written>('write-money', async (step, form) => {
  const clean = withoutNumbers({ what: form.what });
  if (!clean.ok) return clean;
  const read = readPlanForm(form, step.today);
  return read.ok ? write(step, read.value, ({ sourceId }) => `share-${sourceId}`) : read;
});
