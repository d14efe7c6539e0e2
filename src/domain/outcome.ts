/** Why something was not done. `code` is stable; words are made at the door (web, command line). `field` names the input. */
export type Refusal = {
  readonly code: string;
  readonly field?: string;
  readonly values?: Readonly<Record<string, string | number>>;
};
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export const ok = <T>(value: T): Outcome<T> => ({ ok: true, value });
/** A refusal is a value: nothing was changed, and the caller says why in words. */
export const refuse = (
  code: string,
  field?: string,
  values?: Readonly<Record<string, string | number>>,
): { readonly ok: false; readonly refusals: readonly Refusal[] } => ({
  ok: false,
  refusals: [{ code, ...(field !== undefined && { field }), ...(values !== undefined && { values }) }],
});
/** "Not yours" and "not there" are the same answer, whoever asks (docs/rechten.md). */
export const notFound = refuse('not-found');
