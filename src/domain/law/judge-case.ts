import type { Answer, Doelgroep, Duty, Receipt, Status } from '#law/answer.ts';
import type { Day } from '#law/day.ts';
import { dutiesOn, judge } from '#law/duties.ts';
import { asDoubt } from '#law/words.ts';
import type { Settings } from '#law/settings.ts';
import { questions, type Assembled, type Question } from './case-facts.ts';

/** What the law asks for one young person on one day, with what nobody knows yet. */
export type CaseAnswer = Answer & {
  readonly receipts: readonly Receipt[];
  readonly asks: readonly Question[];
};

/** Two duties of two ways are one when they are of the same rule, act and enrolment. */
export const keyOfDuty = ({ rule, act, enrolmentId }: Pick<Duty, 'rule' | 'act' | 'enrolmentId'>): string =>
  [rule, act, enrolmentId ?? ''].join(' ');

const sameOutcome = (a: Duty, b: Duty): boolean =>
  a.status === b.status && a.strength === b.strength && a.until === b.until;

const undetermined = 'undetermined' satisfies Status;
const asked = (asks: readonly Question[]): readonly string[] =>
  asks.filter((each) => each !== 'start' && each !== 'municipality').map((each) => asDoubt(questions[each]));

/** A duty stands as it is where all ways agree on it; else it is open whether it holds, with what to ask. */
function weigh(duty: Duty, ways: readonly Answer[], asks: readonly Question[]): Duty {
  const agree = ways.every(({ duties }) => {
    const there = duties.find((each) => keyOfDuty(each) === keyOfDuty(duty));
    return there !== undefined && sameOutcome(there, duty);
  });
  return agree ? duty : { ...duty, status: undetermined, because: [...duty.because, ...asked(asks)] };
}

/** What only holds in another way: nothing of the invented answer may be shown, so no day and no enrolment. */
const perhaps = (duty: Duty, today: Day, asks: readonly Question[]): Duty => ({
  ...duty,
  from: today,
  until: null,
  due: null,
  enrolmentId: null,
  status: undetermined,
  because: asked(asks),
});

function groupOf(base: Doelgroep, ways: readonly Answer[], asks: readonly Question[]): Doelgroep {
  const agree = ways.every(({ doorstroompuntDoelgroep }) => doorstroompuntDoelgroep.outcome === base.outcome);
  return agree ? base : { ...base, outcome: undetermined, because: [...base.because, ...asked(asks)] };
}

const byParty = (a: Duty, b: Duty): number => {
  const key = ({ party, until, act }: Duty) => `${party} ${until ?? '9999'} ${act}`;
  return key(a) < key(b) ? -1 : 1;
};

/** Asks the law about a case. What hangs on a fact that nobody knows comes back as undetermined, with the question. */
export function judgeCase({ facts, otherwise, asks }: Assembled, today: Day, settings: Settings): CaseAnswer {
  const { receipts, answer } = judge(facts, today, settings);
  const ways = otherwise.map((other) => dutiesOn(other, today, settings));
  const known = new Set(answer.duties.map(keyOfDuty));
  const others = ways.flatMap(({ duties }) => duties.filter((each) => !known.has(keyOfDuty(each))));
  const once = new Map(others.map((each) => [each.act, perhaps(each, today, asks)]));
  const duties = [...answer.duties.map((duty) => weigh(duty, ways, asks)), ...once.values()].toSorted(byParty);
  return {
    ...answer,
    doorstroompuntDoelgroep: groupOf(answer.doorstroompuntDoelgroep, ways, asks),
    duties,
    receipts,
    asks,
  };
}
