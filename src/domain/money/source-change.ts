/** A source that changes: what was before is kept, and what decides about money waits for somebody else (decision 0049). */
import type { Day } from '#law/day.ts';
import type { Actor } from '../access/actor.ts';
import { ok, refuse, type Outcome, type Refusal } from '../outcome.ts';
import { tooLong } from '../too-long.ts';
import { mostOfBecause } from './free-text.ts';
import { isSpending, type By, type Line } from './line.ts';
import { checkSource, outsidePurpose, type MeasureFacts, type NewSource, type Purpose, type Source } from './source.ts';

/** All of a source that can change. What kind of money it is cannot: that is another source. */
export type SourceContent = Omit<NewSource, 'kind'>;
export type ChangeState = 'waiting' | 'agreed' | 'refused' | 'withdrawn';
export type SourceChange = {
  readonly id: string;
  readonly sourceId: string;
  /** As it was when somebody decided; null while it waits: then the source itself says it. */
  readonly before: SourceContent | null;
  readonly after: SourceContent;
  readonly because: string;
  readonly asked: By;
  readonly askedOn: Day;
  readonly state: ChangeState;
  readonly decided: { readonly name: string; readonly on: Day; readonly why: string } | null;
};

const contentOf = (source: SourceContent): SourceContent => {
  const { name, partyId, purpose, from, until, conditions, amount, rule } = source;
  return { name, partyId, purpose, from, until, conditions, amount, rule };
};

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((item) => other.includes(item));
const samePurpose = (one: Purpose, other: Purpose): boolean =>
  sameList(one.uses, other.uses) &&
  sameList(one.measures, other.measures) &&
  sameList(one.groups, other.groups) &&
  one.fromAge === other.fromAge &&
  one.untilAge === other.untilAge;

const changeable = ['name', 'partyId', 'purpose', 'period', 'amount', 'conditions', 'rule'] as const;
export type Changeable = (typeof changeable)[number];
/** What differs between the two, in the order of the page. */
export function changedIn(before: SourceContent, after: SourceContent): readonly Changeable[] {
  const same: Readonly<Record<Changeable, boolean>> = {
    name: before.name === after.name,
    partyId: before.partyId === after.partyId,
    purpose: samePurpose(before.purpose, after.purpose),
    period: before.from === after.from && before.until === after.until,
    amount: before.amount === after.amount,
    conditions: before.conditions === after.conditions,
    rule: before.rule === after.rule,
  };
  return changeable.filter((one) => !same[one]);
}
/** Words change at once. What decides which money may go where, and how much, waits for somebody else. */
export const needsAnother = (changed: readonly Changeable[]): boolean =>
  changed.some((one) => one !== 'name' && one !== 'conditions');

/**
 * What a source is to become. Refusals: source-archived, because-missing, text-too-long, change-nothing, and those of checkSource.
 */
export function checkChange(source: Source, typed: NewSource, because: string): Outcome<SourceContent> {
  if (source.archivedOn !== null) return refuse('source-archived');
  const checked = checkSource({ ...typed, kind: source.kind });
  const faults: readonly Refusal[] = [
    ...(checked.ok ? [] : checked.refusals),
    ...(because.trim() === '' ? [{ code: 'because-missing', field: 'because' }] : []),
    ...tooLong(because, 'because', mostOfBecause),
  ]; // prettier-ignore
  if (!checked.ok || faults.length > 0) return { ok: false, refusals: faults };
  const after = contentOf(checked.value);
  if (changedIn(source, after).length === 0) return refuse('change-nothing', 'name');
  // The same purpose in another order is the same purpose, also for the database.
  return ok(samePurpose(source.purpose, after.purpose) ? { ...after, purpose: source.purpose } : after);
}

export type ChangeAnswer = Exclude<ChangeState, 'waiting'>;
type Answering = { readonly memberId: string; readonly answer: ChangeAnswer; readonly why: string };
/** Whether somebody may answer so. Refusals: not-found (it does not wait), own-line, no-needs-why, text-too-long. */
export function answerChange(change: SourceChange, { memberId, answer, why }: Answering): Outcome<null> {
  if (change.state !== 'waiting') return refuse('not-found');
  const mine = change.asked.memberId === memberId;
  if (mine && answer !== 'withdrawn') return refuse('own-line', 'answer');
  if (!mine && answer === 'withdrawn') return refuse('not-found');
  const long = tooLong(why.trim(), 'why', mostOfBecause);
  if (long.length > 0) return { ok: false, refusals: long };
  return answer === 'refused' && why.trim() === '' ? refuse('no-needs-why', 'why') : ok(null);
}
type Waiting = Pick<SourceChange, 'state'> & { readonly asked: Pick<By, 'memberId'> };
/** Waits for this person too: somebody else asked it. */
export const changeWaitsFor = (actor: Actor, { state, asked }: Waiting): boolean =>
  actor.kind === 'member' &&
  (actor.role === 'coordinator' || actor.role === 'teamleider') &&
  state === 'waiting' &&
  asked.memberId !== actor.memberId;

/** Lines of the source that would stand outside its purpose or period: they stay, and who answers should know of them. */
export function linesOutside(
  { id }: Pick<Source, 'id'>,
  after: SourceContent,
  { lines, measures }: { readonly lines: readonly Line[]; readonly measures: readonly MeasureFacts[] },
): readonly Line[] {
  const [first, last] = [Number(after.from.slice(0, 4)), Number(after.until.slice(0, 4))];
  return lines.filter((line) => {
    if (line.sourceId !== id || line.state === 'refused' || !isSpending(line.kind) || line.use === null) return false;
    if (line.exception !== null || line.corrects !== null) return false;
    const measure = measures.find((one) => line.use === 'measure' && one.id === line.about);
    return line.year < first || line.year > last || outsidePurpose(after, line.use, measure) !== undefined;
  });
}
