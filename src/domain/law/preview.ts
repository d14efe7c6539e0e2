import type { Act } from '#law/answer.ts';
import type { Day } from '#law/day.ts';
import { assemble, type KnownOf } from './case-facts.ts';
import type { Basis } from './edition.ts';
import { judgeCase, keyOfDuty } from './judge-case.ts';

/** A task, or the group of the Doorstroompunt. */
export type What = Act | 'doelgroep';
/** What one young person gets and loses. */
export type Difference = { readonly gain: readonly What[]; readonly lose: readonly What[] };
/** How many young people get or lose a task. Counts, nobody. */
export type Changed = { readonly what: What; readonly gain: number; readonly lose: number };
/** For how many young people of one organisation anything changes. */
export type ChangedAt = { readonly organisationId: string; readonly looked: number; readonly changed: number };

/** Tasks that stand, done or not; what is over or only a question is none. */
function standing(known: KnownOf, day: Day, { settings, register }: Basis): ReadonlyMap<string, What> {
  const { duties, doorstroompuntDoelgroep } = judgeCase(assemble(known, day), day, settings, register);
  const tasks = duties
    .filter(({ status }) => status !== 'lapsed' && status !== 'undetermined')
    .map((duty) => [keyOfDuty(duty), duty.act] as const);
  return new Map([
    ...tasks,
    ...(doorstroompuntDoelgroep.outcome === 'met' ? [['doelgroep', 'doelgroep'] as const] : []),
  ]);
}

const missing = (from: ReadonlyMap<string, What>, other: ReadonlyMap<string, What>): readonly What[] => [
  ...new Set([...from].filter(([key]) => !other.has(key)).map(([, what]) => what)),
];

/** What one young person gets and loses on a day when other rules or numbers count; each task once. */
export function differenceFor(known: KnownOf, day: Day, before: Basis, after: Basis): Difference {
  const [was, is] = [standing(known, day, before), standing(known, day, after)];
  return { gain: missing(is, was), lose: missing(was, is) };
}

/** Counts people: each once for each task, and once at each organisation. */
export type Counting = {
  readonly tasks: Map<What, { readonly gain: Set<string>; readonly lose: Set<string> }>;
  readonly at: Map<string, { readonly looked: Set<string>; readonly changed: Set<string> }>;
};
/** A count of nobody. */
export const nobodyYet = (): Counting => ({ tasks: new Map(), at: new Map() });

function findOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const there = map.get(key) ?? make();
  map.set(key, there);
  return there;
}

/** Adds one young person, as one organisation knows them. */
export function count(
  { tasks, at }: Counting,
  { caseId, organisationId }: Pick<KnownOf, 'caseId' | 'organisationId'>,
  { gain, lose }: Difference,
): void {
  const taskOf = (what: What) => findOr(tasks, what, () => ({ gain: new Set<string>(), lose: new Set<string>() }));
  for (const what of gain) taskOf(what).gain.add(caseId);
  for (const what of lose) taskOf(what).lose.add(caseId);
  const here = findOr(at, organisationId, () => ({ looked: new Set<string>(), changed: new Set<string>() }));
  here.looked.add(caseId);
  if (gain.length + lose.length > 0) here.changed.add(caseId);
}

/** A count as numbers. */
export function totals({ tasks, at }: Counting): {
  readonly changed: readonly Changed[];
  readonly at: readonly ChangedAt[];
} {
  return {
    changed: [...tasks].map(([what, { gain, lose }]) => ({ what, gain: gain.size, lose: lose.size })),
    at: [...at].map(([organisationId, { looked, changed }]) => ({
      organisationId,
      looked: looked.size,
      changed: changed.size,
    })),
  };
}
