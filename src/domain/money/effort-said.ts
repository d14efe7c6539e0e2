/** Whether there is enough, in words: on the page of it, in the programme and in the report. */
import type { Day } from '#law/day.ts';
import { longDay } from '../day-words.ts';
import { numberWords } from '../programme/in-words.ts';
import { euro } from './amount.ts';
import { hoursWords, type Answer, type Assumption, type Limits, type Span } from './effort.ts';

export const verdictTitles = {
  enough: 'Er is genoeg geld voor de begeleiding',
  'not-enough': 'Er is niet genoeg geld voor de begeleiding',
  unknown: 'Niemand weet of er genoeg geld is voor de begeleiding',
} as const satisfies Record<Answer['verdict'], string>;

const between = (low: string, high: string): string => (low === high ? low : `${low} tot ${high}`);
const limits = ({ least, most }: Limits, say: (number: number) => string): string =>
  most === null ? `${say(least)} of meer` : between(say(least), say(most));
export const hourSpan = ({ low, high }: Span): string => between(hoursWords(low), hoursWords(high));
export const euroSpan = ({ low, high }: Span): string => between(euro(low), euro(high));
export const hourLimits = (hours: Limits): string => limits(hours, hoursWords);
export const euroLimits = (money: Limits): string => limits(money, euro);

/** "Er is € 17.130,00 tot € 44.160,00 te weinig."; '' when that cannot be said. */
export function shortWords({ short, verdict }: Pick<Answer, 'short' | 'verdict'>): string {
  if (short === null) return '';
  if (verdict === 'enough') {
    const [least, most] = [-(short.most ?? 0), -short.least];
    return most === 0 ? 'Het past precies.' : `Er is ${between(euro(least), euro(most))} over.`;
  }
  if (verdict === 'not-enough') return `Er is ${limits(short, euro)} te weinig.`;
  const over = euro(-short.least);
  return short.most === null
    ? `Van wat bekend is, blijft ${over} over.`
    : `Er kan ${over} over zijn. Er kan ook ${euro(short.most)} te weinig zijn.`;
}

/** What the answer rests on, as a sentence. */
export function assumptionWords(one: Assumption): string {
  if (!('group' in one))
    return one.is === 'rate-unknown'
      ? 'Wat een uur kost, is niet afgesproken. Daarom staat er geen bedrag.'
      : 'Hoeveel geld er is, weet niemand.';
  if (one.is === 'number-unknown')
    return `${one.group}: niemand weet om hoeveel jongeren het gaat. Zij tellen niet mee.`;
  if (one.is === 'number-guessed') return `${one.group}: het aantal is een schatting.`;
  return `${one.group}: niemand weet wie wat nodig heeft. Het minste is: allemaal licht. Het meeste is: allemaal zwaar.`;
}

type Estimated = { readonly madeOn: Day; readonly thereWords: string };
/** The answer as a paper tells it, a sentence or two each: what came out, what it costs beside what there is, and what is not certain. */
export function enoughSaid({ madeOn, thereWords }: Estimated, answer: Answer): readonly string[] {
  const { there, cents, assumptions, people, hours } = answer;
  const money = there === null ? '' : ` Er is ${euro(there)}${thereWords === '' ? '' : ` (${thereWords})`}.`;
  return [
    `${verdictTitles[answer.verdict]}. Dat is uitgerekend op ${longDay(madeOn)}.`,
    `Jongeren: ${numberWords(people)}. Uren begeleiding: ${hourLimits(hours)}. Kosten: ${cents ? euroLimits(cents) : 'niet bekend'}.${money}`,
    ...(answer.short ? [shortWords(answer)] : []),
    ...assumptions.map((one) => `Niet zeker. ${assumptionWords(one)}`),
  ];
}
