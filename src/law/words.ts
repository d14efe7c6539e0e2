import type { Day } from './day.ts';
import { notConfirmed } from './rule.ts';

/** An open question as a sentence of `because`. */
export function asDoubt(question: string): string {
  return `${notConfirmed.charAt(0).toUpperCase()}${notConfirmed.slice(1)}: ${question}`;
}

/** A question that an answer asks only when it matters, and the register at its rule. */
export const lowestAge =
  'De wet noemt geen laagste leeftijd. Hoort iemand van 16 of 17 die niet naar school hoeft er echt bij?';

/** Sentences for what the facts cannot hold and an answer leans on. */
export const assumed = {
  exemption: 'We gaan ervan uit dat er geen vrijstelling is (Leerplichtwet 5, 5a of 15).',
  age: 'De leerplicht is alleen op leeftijd bepaald.',
  shorter: 'We gaan ervan uit dat de school geen kortere termijn voor verzuim koos.',
  deviation: 'We gaan ervan uit dat niemand van de termijn afweek',
} as const;

/** Months as they are written in a day; the first is January. */
export const monthNames = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** '2028-07-10' as '10 juli 2028'. */
export function inWords(day: Day): string {
  return `${Number(day.slice(8))} ${monthNames[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}
