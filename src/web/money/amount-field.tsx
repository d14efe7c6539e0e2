import { euro } from '#domain/money/amount.ts';
import type { Refusal } from '#domain/outcome.ts';
import { text } from '#web/door/form.ts';
import type { Form } from '#web/door/visit.ts';
import { Radios } from '#web/kit/choices.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';

/** What a form was sent with, and what must change in it. */
export type Sent = {
  readonly form: Form;
  readonly refusals: readonly Refusal[];
  readonly errors: readonly FormError[];
};
type Props = Sent & {
  readonly name?: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
};

/** An amount. When it can be two things, both are offered to choose from; nothing is guessed. */
export function AmountField({ form, refusals, errors, name = 'amount', label, hint, optional }: Props) {
  const asked = refusals.find(({ code, field }) => code === 'amount-unclear' && field === name)?.values;
  const readings = [asked?.['high'], asked?.['low']].filter((cents) => cents !== undefined).map(Number);
  return (
    <>
      <Field
        name={name}
        label={label}
        hint={hint ?? 'In euro. Bijvoorbeeld: 12.500,00.'}
        value={text(form, name)}
        error={errorAt(errors, name)}
        inputMode="decimal"
        size="m"
        optional={optional}
      />
      {readings.length > 0 && (
        <Radios
          name={`${name}-means`}
          label="Welk bedrag bedoel je?"
          choices={readings.map((cents) => ({ value: String(Math.abs(cents)), label: euro(cents) }))}
          value={text(form, `${name}-means`)}
          flow
        />
      )}
    </>
  );
}
