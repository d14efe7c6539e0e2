import { findBsn } from '../bsn.ts';
import { ok, type Outcome, type Refusal } from '../outcome.ts';

/** Texts by field, before anything else of a form is judged: no number of a person stands in money. Refusal: bsn, at its field. */
export function withoutNumbers(texts: Readonly<Record<string, string>>): Outcome<null> {
  const refusals: readonly Refusal[] = Object.entries(texts).flatMap(([field, text]) =>
    findBsn(text).found ? [{ code: 'bsn', field }] : [],
  );
  return refusals.length > 0 ? { ok: false, refusals } : ok(null);
}
