import { withoutNumbers } from '#domain/money/free-text.ts';
import { keepsMoneyOf } from '#domain/money/keeping.ts';
import { overlapsWith } from '#domain/money/source.ts';
import { answerChange, changedIn, checkChange, needsAnother, type ChangeAnswer } from '#domain/money/source-change.ts';
import { readSourceForm, type SourceForm } from '#domain/money/typed.ts';
import { partyOf } from '#domain/programme/programme.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { memberOf } from '../turn/open-turn.ts';
import { byOf } from './by.ts';
import { tellWaiting } from './tell-waiting.ts';
import { moneyAround } from './see-money.ts';

export type ToChange = { readonly sourceId: string; readonly form: SourceForm; readonly because: string };
type Changed = { readonly waits: boolean; readonly overlaps: readonly string[] };
/**
 * Changes a source: words at once, all else when somebody else says yes. Refusals: not-found, party-missing, bsn, change-waits (one
 * at a time), and those of readSourceForm and checkChange.
 */
export const changeSource = makeAct<ToChange, Changed>('keep-source', async (step, { sourceId, form, because }) => {
  await step.desk.money.hold([sourceId]);
  const around = await moneyAround(step);
  const source = around?.ledger.sources.find(({ id }) => id === sourceId);
  if (!around || !source || !keepsMoneyOf(step.actor, around.programme, source.partyId)) return notFound;
  if (!partyOf(around.programme, form.partyId)) return refuse('party-missing', 'partyId');
  if (!keepsMoneyOf(step.actor, around.programme, form.partyId)) return notFound;
  const clean = withoutNumbers({ name: form.name, conditions: form.conditions, because });
  if (!clean.ok) return clean;
  const known = new Set(around.measures.map(({ id }) => id));
  // A measure that is no longer in the programme is not on the form: leaving it out would open the source for everything.
  const measures = [...form.measures.filter((id) => known.has(id)), ...source.purpose.measures.filter((id) => !known.has(id))]; // prettier-ignore
  const read = readSourceForm({ ...form, kind: source.kind, measures });
  if (!read.ok) return read;
  const checked = checkChange(source, read.value, because);
  if (!checked.ok) return checked;
  const changes = await step.desk.money.changes();
  if (changes.some((one) => one.sourceId === sourceId && one.state === 'waiting'))
    return refuse('change-waits', 'name');
  const change = { id: step.newId(), sourceId, after: checked.value, because: because.trim() };
  await step.desk.money.addChange(change, byOf(step), step.today);
  const waits = needsAnother(changedIn(source, checked.value));
  if (!waits && (await step.desk.money.decideChange(change.id, 'agreed', { name: byOf(step).name, why: '' })) === 'gone') return notFound; // prettier-ignore
  if (waits) await tellWaiting(step, around, [{ partyId: source.partyId, sourceId }]);
  const overlaps = overlapsWith({ ...source, ...checked.value }, around.ledger.sources);
  return ok({ waits, overlaps: overlaps.map(({ name }) => name) });
});

export type Answering = {
  readonly sourceId: string;
  readonly changeId: string;
  readonly answer: ChangeAnswer;
  readonly why: string;
};
/** Says yes or no to a change of a source, or takes back one's own. Refusals: not-found, bsn, own-line, no-needs-why. */
export const answerSourceChange = makeAct<Answering, null>('agree-money', async (step, { sourceId, changeId, answer, why }) => {
  const change = (await step.desk.money.changes()).find((one) => one.id === changeId && one.sourceId === sourceId);
  if (!change) return notFound;
  const clean = withoutNumbers({ why });
  if (!clean.ok) return clean;
  const { memberId, name } = memberOf(step);
  const may = answerChange(change, { memberId, answer, why });
  if (!may.ok) return may;
  const said = await step.desk.money.decideChange(changeId, answer, { name, why: answer === 'refused' ? why.trim() : '' });
  return said === 'gone' ? notFound : ok(null);
}); // prettier-ignore
