import type { Doelgroep, Duty } from '#law/answer.ts';
import type { CaseAnswer } from './judge-case.ts';

/** What came out of one rule, without the words and without what went in. */
type Came =
  | Pick<Duty, 'act' | 'party' | 'strength' | 'from' | 'until' | 'status' | 'enrolmentId'>
  | { readonly outcome: Doelgroep['outcome'] | 'human' };
export type Line = {
  readonly rule: string;
  readonly article: string;
  readonly version: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly judged: Came;
  readonly words: readonly string[];
};

/** One line for each task, for the group of the Doorstroompunt, and for an exemption: each with what its rule weighed. */
export function linesOf(answer: CaseAnswer): readonly Line[] {
  const { receipts, duties, doorstroompuntDoelgroep: group, approach } = answer;
  const weighed = (rule: string, article: string, enrolmentId?: string | null) => {
    const ofRule = receipts.filter((each) => each.rule === rule && each.article === article);
    const found = ofRule.find(({ inputs }) => inputs['enrolmentId'] === enrolmentId) ?? ofRule[0];
    return { rule, article, version: found?.version ?? '', inputs: found?.inputs ?? {} };
  };
  const tasks = duties.map((duty): Line => {
    const { rule, article, because: words, act, party, strength, from, until, status, enrolmentId } = duty;
    return {
      ...weighed(rule, article, enrolmentId),
      words,
      judged: { act, party, strength, from, until, status, enrolmentId },
    };
  });
  const whole = [group, ...(approach ? [approach] : [])].map(({ rule, article, because: words, outcome }): Line => ({
    ...weighed(rule, article),
    words,
    judged: { outcome },
  }));
  return [...tasks, ...whole];
}

/** Whether nothing came out differently: what is worded otherwise, as an age is each year, is no other answer. */
export const keyOf = ({
  rule,
  article,
  version,
  judged,
}: Pick<Line, 'rule' | 'article' | 'version' | 'judged'>): string =>
  JSON.stringify([rule, article, version, ...Object.entries(judged).toSorted(([a], [b]) => (a < b ? -1 : 1))]);

/** Which stored lines do not stand any more, and which are new. */
export function compare<Stored extends Pick<Line, 'rule' | 'article' | 'version' | 'judged'>>(
  stored: readonly Stored[],
  now: readonly Line[],
): { readonly over: readonly Stored[]; readonly added: readonly Line[] } {
  const [was, is] = [new Set(stored.map(keyOf)), new Set(now.map(keyOf))];
  return { over: stored.filter((each) => !is.has(keyOf(each))), added: now.filter((each) => !was.has(keyOf(each))) };
}
