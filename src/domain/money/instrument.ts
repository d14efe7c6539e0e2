/** What one organisation uses of another: a coach, hours, a training. With who pays it, agreed before it begins (S-168, US-10.7). */
import type { Day } from '#law/day.ts';
import { ok, type Outcome, type Refusal } from '../outcome.ts';
import { lineFaults, moneyOf } from './norm.ts';

export const payers = {
  asker: 'wie het gebruikt',
  owner: 'van wie het is',
  programme: 'het geld van het programma',
  unknown: 'nog niet afgesproken',
} as const;
export type Payer = keyof typeof payers;
export const payerKeys = Object.keys(payers) as readonly Payer[];

/** `cents` null = nobody knows what it costs. */
export type NewUse = {
  readonly ofOrganisationId: string;
  readonly what: string;
  readonly cents: number | null;
  readonly payer: Payer;
};
/** `why`: what was said at a no, or a condition at a yes. */
export type Answered = { readonly answer: 'yes' | 'no'; readonly why: string | null };
export type InstrumentUse = NewUse & {
  readonly id: string;
  readonly byOrganisationId: string;
  readonly byName: string;
  readonly askedOn: Day;
  readonly answered: (Answered & { readonly byName: string; readonly on: Day }) | null;
};

const mostWhat = 200;
const mostWhy = 300;

export type TypedUse = {
  readonly ofOrganisationId: string | undefined;
  readonly what: string;
  readonly amount: string;
  readonly payer: Payer | undefined;
};
/**
 * What may be asked. Refusals by field: whose-missing, what-missing, text-too-long, bsn, payer-missing, those of readAmount,
 * amount-negative.
 */
export function checkUse({ ofOrganisationId, what, amount, payer }: TypedUse): Outcome<NewUse> {
  const money = amount === '' ? undefined : moneyOf(amount, 'amount');
  const cents = money?.ok === true ? money.value : null;
  const refusals: readonly Refusal[] = [
    ...(ofOrganisationId === undefined ? [{ code: 'whose-missing', field: 'of' }] : []),
    ...lineFaults(what, 'what', mostWhat, 'what-missing'),
    ...(money && !money.ok ? money.refusals : []),
    ...(payer === undefined ? [{ code: 'payer-missing', field: 'payer' }] : []),
  ];
  if (refusals.length > 0 || ofOrganisationId === undefined || payer === undefined) return { ok: false, refusals };
  return ok({ ofOrganisationId, what, cents, payer });
}

/** What may be answered: a no says why. Refusals: answer-missing, why-missing, text-too-long, bsn. */
export function checkAnswer(answer: 'yes' | 'no' | undefined, why: string): Outcome<Answered> {
  const refusals = [
    ...(answer === undefined ? [{ code: 'answer-missing', field: 'answer' }] : []),
    ...lineFaults(why, 'why', mostWhy, answer === 'no' ? 'why-missing' : undefined),
  ];
  if (refusals.length > 0 || answer === undefined) return { ok: false, refusals };
  return ok({ answer, why: why === '' ? null : why });
}
