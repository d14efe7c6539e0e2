import type { Answer, Doelgroep, Duty, Receipt, Status } from '#law/answer.ts';
import type { Day } from '#law/day.ts';
import { dutiesOn, judge } from '#law/duties.ts';
import { register as ours } from '#law/register.ts';
import type { Register } from '#law/rule.ts';
import type { Settings } from '#law/settings.ts';
import { asDoubt } from '#law/words.ts';
import { ownEnrolment, questions, type Assembled, type Question } from './case-facts.ts';

/** What the law asks for one young person on one day, with what nobody knows yet. */
export type CaseAnswer = Answer & {
  readonly receipts: readonly Receipt[];
  readonly asks: readonly Question[];
  /** The last day at the own school, as far as that is known; null while it is not. */
  readonly ownUntil: Day | null;
  /** An exemption of the Leerplichtwet runs: nobody is approached without a decision, whatever the law's letter says. */
  readonly exempt: boolean;
};

/** Two duties of two ways are one when they are of the same rule, act and enrolment. */
export const keyOfDuty = ({ rule, act, enrolmentId }: Pick<Duty, 'rule' | 'act' | 'enrolmentId'>): string =>
  [rule, act, enrolmentId ?? ''].join(' ');

const sameOutcome = (a: Duty, b: Duty): boolean =>
  a.status === b.status && a.strength === b.strength && a.until === b.until;

/** The answer as it would be if one question were answered otherwise. */
type Otherwise = { readonly ask: Question; readonly answer: Answer };
const undetermined = 'undetermined' satisfies Status;
const asked = (ways: readonly Otherwise[]): readonly string[] =>
  [...new Set(ways.map(({ ask }) => ask))].map((ask) => asDoubt(questions[ask]));
/** What is said in every way: the rest leans on what nobody knows. */
const saidInAll = (because: readonly string[], others: readonly (readonly string[])[]): readonly string[] =>
  because.filter((line) => others.every((other) => other.includes(line)));

/** A duty stands as it is where all ways agree on it; else it is open whether it holds, with what to ask. */
function weigh(duty: Duty, ways: readonly Otherwise[]): Duty {
  const thereIn = ({ answer }: Otherwise) => answer.duties.find((each) => keyOfDuty(each) === keyOfDuty(duty));
  const against = ways.filter((way) => {
    const there = thereIn(way);
    return there === undefined || !sameOutcome(there, duty);
  });
  if (against.length === 0) return duty;
  // Where it may not hold at all, its reasons say what nobody knows.
  const others = against.map((way) => thereIn(way)?.because ?? []);
  return { ...duty, status: undetermined, because: [...saidInAll(duty.because, others), ...asked(against)] };
}

/** Of what only holds in another way nothing invented may be shown: no day and no enrolment. */
const perhaps = (duty: Duty, ways: readonly Otherwise[]): Duty => ({
  ...duty,
  from: '2026-01-01',
  until: null,
  due: null,
  enrolmentId: null,
  status: undetermined,
  because: asked(ways),
});

/** Tasks that are not there with what is known, and would be with another answer; each once. */
function onlyOtherwise(known: readonly Duty[], ways: readonly Otherwise[]): readonly Duty[] {
  const there = new Set(known.map(keyOfDuty));
  const others = ways.flatMap(({ answer }) => answer.duties.filter((each) => !there.has(keyOfDuty(each))));
  return [...Map.groupBy(others, ({ act }) => act).values()].flatMap(([first]) => {
    if (!first) return [];
    return [
      perhaps(
        first,
        ways.filter(({ answer }) => answer.duties.some(({ act }) => act === first.act)),
      ),
    ];
  });
}

function groupOf(base: Doelgroep, ways: readonly Otherwise[]): Doelgroep {
  const against = ways.filter(({ answer }) => answer.doorstroompuntDoelgroep.outcome !== base.outcome);
  if (against.length === 0) return base;
  const others = against.map(({ answer }) => answer.doorstroompuntDoelgroep.because);
  return { ...base, outcome: undetermined, because: [...saidInAll(base.because, others), ...asked(against)] };
}

/** The last day of the own school is only what its list expected: said with every task that counts from it. */
const leftAsExpected = (duty: Duty, asks: readonly Question[]): Duty =>
  asks.includes('left') && duty.enrolmentId === ownEnrolment
    ? { ...duty, because: [...duty.because, asDoubt(questions.left)] }
    : duty;

const byParty = (a: Duty, b: Duty): number => {
  const key = ({ party, until, act }: Duty) => `${party} ${until ?? '9999'} ${act}`;
  return key(a) < key(b) ? -1 : 1;
};

/** Asks the law about a case. What hangs on a fact that nobody knows comes back as undetermined, with the question. */
export function judgeCase(
  { facts, otherwise, asks }: Assembled,
  today: Day,
  settings: Settings,
  register: Register = ours,
): CaseAnswer {
  const { receipts, answer } = judge(facts, today, settings, register);
  const ways = otherwise.map((way) => ({ ask: way.ask, answer: dutiesOn(way.facts, today, settings, register) }));
  const sure = answer.duties.map((duty) => leftAsExpected(weigh(duty, ways), asks));
  return {
    ...answer,
    doorstroompuntDoelgroep: groupOf(answer.doorstroompuntDoelgroep, ways),
    duties: [...sure, ...onlyOtherwise(answer.duties, ways)].toSorted(byParty),
    receipts,
    asks,
    ownUntil: facts.enrolments?.find(({ id }) => id === ownEnrolment)?.until ?? null,
    exempt: (facts.exemptions ?? []).some(({ from, until = today }) => from <= today && until >= today),
  };
}
