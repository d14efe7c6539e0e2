import { mayEver } from '#domain/access/may.ts';
import type { Indicator, Tally } from '#domain/figures/indicator.ts';
import { frozenOf, numberOf, type Counted } from '#domain/figures/numbers.ts';
import { notFound, ok } from '#domain/outcome.ts';
import { pickUpThresholds } from '#domain/turn/not-picked-up.ts';
import type { Day } from '#law/day.ts';
import { makeAct, type Step } from '../house.ts';
import type { FigureCount } from '../ports/counts.ts';
import type { ListRow } from '../ports/work.ts';
import { linesOfPage } from '../person/list-young-people.ts';
import { indicatorsOn } from './figure-rules.ts';
import { knownNow } from './known-now.ts';

/** Of more own young people than this only the month is counted: everybody is worked out anew for each list. */
const mostCounted = 1000;
/** Who came since the month was counted; the links of that month go on to work. */
const mostNow = 2 * mostCounted;
/** So many are read in one statement. */
const atOnce = 500;
const nobody: Tally = { yes: 0, no: 0, unknown: 0 };

/**
 * Whether a number leads to who is behind it. Only for who may open each of the own young people: with one "geen inzage" there is no
 * list behind any number, so that a list that is missing tells nothing about one person (0044).
 */
export async function leadsOn({ actor, desk }: Step, counts: readonly FigureCount[]): Promise<boolean> {
  if (!mayEver(actor, 'see-behind-figure')) return false;
  const { yes, no, unknown } = counts.find(({ indicator }) => indicator === 'one-contact') ?? nobody;
  return yes + no + unknown <= mostCounted && (await desk.work.opensEach());
}

type Asked = { readonly key: string; readonly answer: keyof Tally; readonly page: number };
export type BehindFigure = {
  readonly number: Counted;
  /** What is counted, in its order. */
  readonly list: readonly Indicator[];
  /** The numbers that always stand beside it, and itself; as they are counted. */
  readonly beside: readonly Counted[];
  /** Of today, by the key of those. */
  readonly today: ReadonlyMap<string, Tally>;
  readonly rows: readonly ListRow[];
  readonly total: number;
  /** The number that was frozen, and on which day. */
  readonly frozen: { readonly on: Day; readonly people: number };
};

type KnownOne = Awaited<ReturnType<typeof knownNow>>[number];
/** The own young people as they stand today; undefined when they are too many. */
export async function knownOfOwn(step: Step): Promise<readonly KnownOne[] | undefined> {
  const own = await step.desk.work.countedNow(mostNow + 1);
  if (own.length > mostNow) return undefined;
  const known: KnownOne[] = [];
  for (let from = 0; from < own.length; from += atOnce)
    known.push(...(await knownNow(step, own.slice(from, from + atOnce))));
  return known;
}

/**
 * Who of the own young people is behind one number, as they stand today by the definition of the month that was counted. Refusal:
 * not-found, also for who may not open each of them.
 */
export const seeBehindFigure = makeAct<Asked, BehindFigure>(
  'see-behind-figure',
  async (step, { key, answer, page }) => {
    const { desk, today } = step;
    const [counts, on] = await lastCounted(step);
    const list = on === undefined ? [] : await indicatorsOn(step, on);
    const number = numberOf(key, list);
    if (!number || on === undefined || (number.answers === 'yes' && answer !== 'yes')) return notFound;
    if (!(await leadsOn(step, counts))) return notFound;
    const known = await knownOfOwn(step);
    if (!known) return notFound;
    const only = known.filter((one) => number.of(one.known, today) === answer).map(({ caseId }) => caseId);
    const question = { only, teamId: null, pickUp: pickUpThresholds(today) };
    const rows = await desk.work.youngPeople(question, linesOfPage, (Math.max(page, 1) - 1) * linesOfPage);
    const beside = number.beside.flatMap((other) => numberOf(other, list) ?? []);
    return ok({
      number,
      list,
      beside,
      today: new Map(beside.map((one) => [one.key, tallyOf(known, one, today)])),
      rows,
      total: only.length,
      frozen: { on, people: frozenOf(key, answer, new Map(counts.map((one) => [one.indicator, one]))) },
    });
  },
);

function tallyOf(known: readonly KnownOne[], number: Counted, today: Day): Tally {
  const tally = { yes: 0, no: 0, unknown: 0 };
  for (const one of known) {
    const answer = number.of(one.known, today);
    if (answer) tally[answer]++;
  }
  return tally;
}

/** What was counted last, and on which day. */
export async function lastCounted({ desk }: Step): Promise<readonly [readonly FigureCount[], Day | undefined]> {
  const all = await desk.counts.own();
  const on = all[0]?.countedOn;
  return [all.filter(({ countedOn }) => countedOn === on), on];
}
