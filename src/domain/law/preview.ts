import type { Act } from '#law/answer.ts';
import { addDays, type Day } from '#law/day.ts';
import type { Register, Rule } from '#law/rule.ts';
import type { Settings } from '#law/settings.ts';
import { assemble, type KnownOf } from './case-facts.ts';
import { judgeCase, keyOfDuty } from './judge-case.ts';

/** By which rules and numbers something is judged. */
export type Basis = { readonly settings: Settings; readonly register: Register };
/** How many young people get or lose a task, by act; 'doelgroep' is the group of the Doorstroompunt. Counts, nobody. */
export type Changed = { readonly what: Act | 'doelgroep'; readonly gain: number; readonly lose: number };
type What = Changed['what'];

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

/** Adds what changes for one young person to the count. Counts a person once for each task. */
export function count(
  counted: Map<What, { gain: Set<string>; lose: Set<string> }>,
  known: KnownOf,
  day: Day,
  before: Basis,
  after: Basis,
): void {
  const [was, is] = [standing(known, day, before), standing(known, day, after)];
  const at = (what: What) => {
    const there = counted.get(what) ?? { gain: new Set<string>(), lose: new Set<string>() };
    counted.set(what, there);
    return there;
  };
  for (const [key, what] of is) if (!was.has(key)) at(what).gain.add(known.caseId);
  for (const [key, what] of was) if (!is.has(key)) at(what).lose.add(known.caseId);
}

/** The days on which a version of a rule that is in the register begins, after today. */
export const daysAhead = (register: Register, today: Day): readonly Day[] =>
  [...new Set(register.flatMap(({ rules }) => rules.map(({ validFrom }) => validFrom)))]
    .filter((day) => day > today)
    .toSorted();

const same = (a: Rule, b: Rule): boolean => a.id === b.id && a.article === b.article && a.lid === b.lid;

/** The register as it would go on without the versions that begin on this day. */
export const without = (register: Register, day: Day): Register =>
  register.map((regulation) => {
    const begins = regulation.rules.filter(({ validFrom }) => validFrom === day);
    const rules = regulation.rules.filter((rule) => !begins.includes(rule));
    return {
      ...regulation,
      rules: rules.map((rule) => {
        const { validTo, ...goesOn } = rule;
        return validTo === addDays(day, -1) && begins.some((one) => same(one, rule)) ? goesOn : rule;
      }),
    };
  });
