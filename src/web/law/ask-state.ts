import type { Form } from '#web/door/visit.ts';
import type { FormError } from '#web/kit/error-summary.tsx';

/** The address of the page; the facts never stand in it. */
export const here = '/wat-vraagt-de-wet';

/** What stands in the form now, and what is wrong with it. */
export type AskState = {
  readonly form: Form;
  readonly errors: readonly FormError[];
  readonly towns: readonly { readonly value: string; readonly label: string }[];
};
export const nothingTyped: AskState = { form: new Map(), errors: [], towns: [] };
