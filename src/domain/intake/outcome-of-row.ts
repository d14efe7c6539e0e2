import type { LeaverPerson, PersonKeys } from './person.ts';

/** Codes of a row that is not taken (contract leavers import). */
export type RejectedCode = 'impossible-date' | 'duplicate-row' | 'missing-value' | 'wrong-school' | 'number-in-row';
/** Codes of a row that waits until a person answers. */
export type QuestionCode = 'unknown-place' | 'ambiguous-place' | 'age-out-of-range';

export type Rejected = {
  readonly kind: 'rejected';
  readonly line: number;
  readonly code: RejectedCode;
  /** The Dutch name of the field, not the header of the file. */
  readonly column?: string;
  readonly value?: string;
  /** Whoever the row is about when it has a pupil number: rejected is not gone from the list. */
  readonly key?: string;
  readonly message: string;
};

/** `raw` is what an answer to this question is kept under: the place as typed, or the key of the person for an age. */
export type Question = {
  readonly kind: 'question';
  readonly line: number;
  readonly code: QuestionCode;
  readonly column: string;
  readonly raw: string;
  readonly suggestions: readonly string[];
  readonly message: string;
} & PersonKeys;

export type Accepted = { readonly kind: 'ok'; readonly line: number; readonly person: LeaverPerson } & PersonKeys;

/** What became of one row. Messages and values hold personal data: never for a server log. */
export type RowOutcome = Accepted | Rejected | Question;

/** Answers given before, by `answerKey`. For a place: a town, a municipality or its code; for an age: 'klopt'. */
export type Answers = ReadonlyMap<string, string>;

/** The key of an answer in `Answers`. */
export function answerKey(code: QuestionCode, raw: string): string {
  return `${code}|${raw.trim().toLowerCase()}`;
}
