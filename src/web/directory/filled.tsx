import { text } from '#web/door/form.ts';
import type { Form } from '#web/door/visit.ts';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field, type TextFieldProps } from '#web/kit/field.tsx';

/** What stands in a form now: what was typed when something was wrong, else what is kept. */
export type Filled = {
  readonly typed: boolean;
  readonly value: (name: string) => string;
  readonly error: (name: string) => string | undefined;
};
export const filledBy = (
  form: Form,
  errors: readonly FormError[],
  kept: Readonly<Record<string, string | null>> = {},
): Filled => {
  const typed = errors.length > 0;
  return {
    typed,
    value: (name) => (typed ? text(form, name) : (kept[name] ?? '')),
    error: (name) => errorAt(errors, name),
  };
};

/** A text field with what stands in it and what is wrong with it. */
export function Typed({ filled, ...props }: { filled: Filled } & Omit<TextFieldProps, 'value' | 'error'>) {
  return <Field {...props} value={filled.value(props.name)} error={filled.error(props.name)} />;
}
