import type { Day } from '#law/day.ts';
import { ok, type Outcome, type Refusal } from '../outcome.ts';
import { readAmount } from './amount.ts';
import { checkShares, dayOfYear, type TypedLine } from './booking.ts';
import { isLineKind } from './line.ts';
import { isSourceKind, potRules, uses, type NewSource, type SourceKind, type Use } from './source.ts';

/** What a line is for, as a form says it: 'general', 'measure:' and an id, 'task:' and a key; '' = nothing. */
function readTarget(text: string): { readonly use: Use | null; readonly about: string | null } {
  const [use = '', ...about] = text.split(':');
  const known = uses.find((one) => one === use);
  return known === undefined ? { use: null, about: null } : { use: known, about: about.join(':') || null };
}

export const targetOf = ({ use, about }: { readonly use: Use | null; readonly about: string | null }): string =>
  use === null ? '' : about === null ? use : `${use}:${about}`;

/** A line as a form sends it. `means` is which reading of an unclear amount was chosen. */
export type LineForm = {
  readonly sourceId: string;
  readonly kind: string;
  readonly target: string;
  readonly potId: string;
  readonly year: string;
  readonly amount: string;
  readonly means: string;
  readonly what: string;
  readonly corrects: string;
  readonly settles: string;
  readonly because: string;
};
const orNull = (text: string): string | null => (text === '' ? null : text);

/** What was left empty is said with what is odd, so that a form comes back once. */
const missing = (empty: boolean, code: string, field: string): readonly Refusal[] => (empty ? [{ code, field }] : []);
const blank = (text: string): boolean => text.trim() === '';

const yearIn = (text: string): number | undefined => (/^\d{4}$/.test(text) ? Number(text) : undefined);

/** Refusals by field: source-missing, line-kind-missing, year-missing, what-missing, and those of readAmount. What is wrong with it else says checkLine. */
export function readLineForm(form: LineForm, today: Day): Outcome<TypedLine> {
  const [amount, year] = [readAmount(form.amount, form.means), yearIn(form.year)];
  const kind = isLineKind(form.kind) ? form.kind : undefined;
  const faults: readonly Refusal[] = [
    ...missing(form.sourceId === '', 'source-missing', 'sourceId'),
    ...missing(kind === undefined, 'line-kind-missing', 'kind'),
    ...missing(year === undefined, 'year-missing', 'year'),
    ...(amount.ok ? [] : amount.refusals),
    ...missing(blank(form.what), 'what-missing', 'what'),
  ];
  if (faults.length > 0 || kind === undefined || year === undefined || !amount.ok)
    return { ok: false, refusals: faults };
  const target = kind === 'received' || kind === 'contributed' ? { use: null, about: null } : readTarget(form.target);
  return ok({
    ...target,
    sourceId: form.sourceId,
    kind,
    potId: kind === 'contributed' ? orNull(form.potId) : null,
    year,
    on: dayOfYear(year, today),
    cents: amount.value,
    what: form.what,
    reference: null,
    corrects: orNull(form.corrects),
    settles: kind === 'spent' ? orNull(form.settles) : null,
    because: form.because,
  });
}

/** What a measure costs in a year, and who pays which part of it. */
export type PlanForm = {
  readonly target: string;
  readonly year: string;
  readonly cost: string;
  readonly means: string;
  readonly what: string;
  readonly shares: readonly { readonly sourceId: string; readonly amount: string; readonly means: string }[];
};
/** Refusals by field: year-missing, shares-missing, what-missing, those of readAmount at cost and `share-<source>`; shares-differ (R2). */
export function readPlanForm(form: PlanForm, today: Day): Outcome<readonly TypedLine[]> {
  const [cost, year] = [readAmount(form.cost, form.means, 'cost'), yearIn(form.year)];
  const read = form.shares
    .filter(({ amount }) => amount.trim() !== '')
    .map(({ sourceId, amount, means }) => ({ sourceId, amount: readAmount(amount, means, `share-${sourceId}`) }));
  const faults: readonly Refusal[] = [
    ...missing(year === undefined, 'year-missing', 'year'),
    ...(cost.ok ? [] : cost.refusals),
    ...missing(read.length === 0, 'shares-missing', 'cost'),
    ...read.flatMap(({ amount }) => (amount.ok ? [] : amount.refusals)),
    ...missing(blank(form.what), 'what-missing', 'what'),
  ];
  if (faults.length > 0 || !cost.ok || year === undefined) return { ok: false, refusals: faults };
  const shares = read.flatMap(({ sourceId, amount }) => (amount.ok ? [{ sourceId, cents: amount.value }] : []));
  const added = checkShares(cost.value, shares.map(({ cents }) => cents)); // prettier-ignore
  if (!added.ok) return added;
  const rest = { potId: null, year, on: dayOfYear(year, today), what: form.what, reference: null, corrects: null, settles: null, because: '' }; // prettier-ignore
  return ok(shares.map((share) => ({ ...readTarget(form.target), ...share, ...rest, kind: 'planned' as const })));
}

/** A source as a form sends it. */
export type SourceForm = {
  readonly kind: string;
  readonly name: string;
  readonly partyId: string;
  readonly uses: readonly string[];
  readonly measures: readonly string[];
  readonly groups: readonly string[];
  readonly fromAge: string;
  readonly untilAge: string;
  readonly from: Day | undefined;
  readonly until: Day | undefined;
  readonly conditions: string;
  readonly amount: string;
  readonly means: string;
  readonly rule: string;
};
const age = (text: string): number | null => (/^\d{1,2}$/.test(text.trim()) ? Number(text) : null);
const oddAge = (text: string, field: string): readonly Refusal[] =>
  text.trim() !== '' && age(text) === null ? [{ code: 'ages', field }] : [];

/**
 * Refusals by field: name-missing, kind-missing, party-missing, uses-missing, ages, from-missing, until-missing, rule-missing, and
 * those of readAmount. What is wrong with it else says checkSource.
 */
export function readSourceForm(form: SourceForm): Outcome<NewSource> {
  const kind: SourceKind | undefined = isSourceKind(form.kind) ? form.kind : undefined;
  const amount = form.amount.trim() === '' ? ok(null) : readAmount(form.amount, form.means);
  const rule = potRules.find((one) => one === form.rule) ?? null;
  const faults: readonly Refusal[] = [
    ...missing(blank(form.name), 'name-missing', 'name'),
    ...missing(kind === undefined, 'kind-missing', 'kind'),
    ...missing(form.partyId === '', 'party-missing', 'partyId'),
    ...missing(form.uses.length === 0, 'uses-missing', 'uses'),
    ...oddAge(form.fromAge, 'fromAge'),
    ...oddAge(form.untilAge, 'untilAge'),
    ...missing(!form.from, 'from-missing', 'from'),
    ...missing(!form.until, 'until-missing', 'until'),
    ...(amount.ok ? [] : amount.refusals),
    ...missing(kind === 'pot' && rule === null, 'rule-missing', 'rule'),
  ];
  if (faults.length > 0 || kind === undefined || !amount.ok) return { ok: false, refusals: faults };
  return ok({
    kind,
    name: form.name,
    partyId: form.partyId,
    purpose: {
      uses: uses.filter((one) => form.uses.includes(one)),
      measures: form.measures,
      groups: form.groups,
      fromAge: age(form.fromAge),
      untilAge: age(form.untilAge),
    },
    from: form.from ?? '',
    until: form.until ?? '',
    conditions: form.conditions,
    amount: kind === 'pot' ? null : amount.value,
    rule: kind === 'pot' ? rule : null,
  });
}
