import { dayParts } from '#web/door/form.ts';
import type { Form } from '#web/door/visit.ts';
import { DateField } from '#web/kit/date-field.tsx';

/** The form as it stands, and what is wrong at a field. */
export type FieldsOf = {
  readonly form: Form;
  readonly error: (field: string) => string | undefined;
};

/** A day of the form with what was typed in it. */
export function DayField({
  of: { form, error },
  ...props
}: {
  of: FieldsOf;
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
}) {
  return <DateField {...props} value={dayParts(form, props.name)} error={error(props.name)} />;
}
