import type { Day } from '#law/day.ts';
import { holds, type Condition } from './condition.ts';
import type { Known, Truth } from './known.ts';

/** A number that a region looks at, as data: what is counted, of whom, by which source and version. */
export type Indicator = {
  readonly key: string;
  /** What is counted, in words of the page. */
  readonly title: string;
  /** "3 van 7 …": what a yes is. */
  readonly yesWords: string;
  readonly population: Condition;
  readonly populationWords: string;
  readonly yes: Condition;
  readonly source: string;
  readonly version: string;
  /** false = the official text was not read, or nobody fixed it: the page says so. */
  readonly confirmed: boolean;
  /** Never shown without these beside it. */
  readonly beside: readonly string[];
  /** In a publication no cell under this many; a region can only raise it. */
  readonly least: number;
};

/** How many: yes, no, and of whom nobody knows it. Who is not in the population is in none of the three. */
export type Tally = { readonly yes: number; readonly no: number; readonly unknown: number };

/** Yes, no or unknown for one young person; undefined = not counted. Unknown whether somebody counts is unknown. */
export function answerOf(
  indicator: Pick<Indicator, 'population' | 'yes'>,
  known: Known,
  day: Day,
): keyof Tally | undefined {
  const counts = holds(indicator.population, known, day);
  if (counts === false) return undefined;
  return counts === null ? 'unknown' : inWord(holds(indicator.yes, known, day));
}

const inWord = (truth: Truth): keyof Tally => (truth === null ? 'unknown' : truth ? 'yes' : 'no');

/** Adds up answers. */
function tallyOf(answers: readonly (keyof Tally | undefined)[]): Tally {
  const tally = { yes: 0, no: 0, unknown: 0 };
  for (const answer of answers) if (answer) tally[answer]++;
  return tally;
}

/** One indicator over what one viewer knows, on a day. */
export const count = (indicator: Pick<Indicator, 'population' | 'yes'>, people: readonly Known[], day: Day): Tally =>
  tallyOf(people.map((known) => answerOf(indicator, known, day)));

/** One hand-over that was sent. */
export type Sent = { readonly dueOn: Day; readonly takenOverOn: Day | null };

/** Hand-overs taken over on their last good day or before; while that day is ahead nobody knows. */
export const countInTime = (sent: readonly Sent[], day: Day): Tally =>
  tallyOf(
    sent.map(({ dueOn, takenOverOn }) => {
      if (takenOverOn !== null && takenOverOn <= day) return takenOverOn <= dueOn ? 'yes' : 'no';
      return day <= dueOn ? 'unknown' : 'no';
    }),
  );
