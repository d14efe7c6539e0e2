import { differenceOf, type Difference } from '#domain/figures/difference.ts';
import { answerOf, type Indicator } from '#domain/figures/indicator.ts';
import { numberOf } from '#domain/figures/numbers.ts';
import { notFound, ok } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { knownOfOwn, lastCounted, leadsOn } from './behind-figure.ts';
import { indicatorsOn } from './figure-rules.ts';

export type Comparison = {
  readonly chosen: Indicator;
  /** The definitions that can be chosen: those that stand beside another. */
  readonly list: readonly Indicator[];
  readonly beside: readonly { readonly indicator: Indicator; readonly difference: Difference }[];
};

/**
 * One definition beside each that belongs to it, on the own young people of today: how many are a yes by one only. For who may see who is
 * behind a number, and logged as that. Without a key the first that counts somebody. Refusal: not-found.
 */
export const compareDefinitions = makeAct<{ readonly key: string | undefined }, Comparison>(
  'see-behind-figure',
  async (step, { key }) => {
    const [counts, on] = await lastCounted(step);
    if (on === undefined || !(await leadsOn(step, counts))) return notFound;
    const list = await indicatorsOn(step, on);
    const several = list.filter(({ beside, key: own }) => beside.length > 0 && !/^(left-|says-|asked-)/.test(own));
    const known = await knownOfOwn(step);
    if (!known) return notFound;
    const people = known.map((one) => one.known);
    const countsAny = (one: Indicator): boolean => people.some((who) => answerOf(one, who, step.today) !== undefined);
    const chosen = key === undefined ? (several.find(countsAny) ?? several[0]) : several.find((one) => one.key === key);
    const number = chosen && numberOf(chosen.key, list);
    if (!number) return notFound;
    const beside = chosen.beside.flatMap((other) => {
      const [indicator, its] = [list.find((one) => one.key === other), numberOf(other, list)];
      return indicator && its ? [{ indicator, difference: differenceOf(number, its, people, step.today) }] : [];
    });
    return ok({ chosen, list: several, beside });
  },
);
