import { findBsn } from '#domain/bsn.ts';
import { refuse, type Refusal } from '#domain/outcome.ts';

type Typed = Readonly<Record<string, string>>;

/** Faults of free text that goes into the directory: a BSN nowhere, and what must be there is there. All at once. */
export const textFaults = (texts: Typed, needed: readonly string[]): readonly Refusal[] =>
  Object.entries(texts).flatMap(([field, text]) => [
    ...(findBsn(text).found ? refuse('bsn', field).refusals : []),
    ...(needed.includes(field) && text === '' ? refuse('text-missing', field).refusals : []),
    ...(text.length > 200 ? refuse('too-long', field).refusals : []),
  ]);

/** Fewer than six digits is no number that somebody can call; empty is. */
export const phoneFaults = (phones: Typed): readonly Refusal[] =>
  Object.entries(phones).flatMap(([field, phone]) =>
    phone !== '' && (phone.replaceAll(/\D/g, '').length < 6 || phone.length > 30)
      ? refuse('no-phone', field).refusals
      : [],
  );
