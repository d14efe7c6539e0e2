/** A register with another version of some rules, for trying what a new version does. */
import type { Day } from '#law/day.ts';
import { addDays } from '#law/day.ts';
import { register } from '#law/register.ts';
import type { Register, Rule } from '#law/rule.ts';

/** Our register, in which the rule with this id gets another version on this day. */
export const withVersion = (
  id: string,
  begins: Day,
  change: { readonly [Key in keyof Rule]?: Rule[Key] | undefined },
  from: Register = register,
): Register =>
  from.map((regulation) => ({
    ...regulation,
    rules: regulation.rules.flatMap((rule) =>
      rule.id === id && rule.validTo === undefined
        ? [{ ...rule, validTo: addDays(begins, -1) }, { ...rule, validFrom: begins, ...change } as Rule]
        : [rule],
    ),
  }));
