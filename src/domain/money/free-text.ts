import { findBsn } from '../bsn.ts';
import { ok, type Outcome, type Refusal } from '../outcome.ts';

/** Where a number of a person stands among texts by field: no such number stands in money. */
export const numbersIn = (texts: Readonly<Record<string, string>>): readonly Refusal[] =>
  Object.entries(texts).flatMap(([field, text]) => (findBsn(text).found ? [{ code: 'bsn', field }] : []));

/** The same before anything else of a form is judged. Refusal: bsn, at its field. */
export function withoutNumbers(texts: Readonly<Record<string, string>>): Outcome<null> {
  const refusals = numbersIn(texts);
  return refusals.length > 0 ? { ok: false, refusals } : ok(null);
}

/** Why money is for something else, why a source changes, why somebody says no. In letters, also for the database. */
export const mostOfBecause = 500;
