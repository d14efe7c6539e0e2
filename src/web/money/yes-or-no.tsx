import { mostOfBecause } from '#domain/money/free-text.ts';
import { text } from '#web/door/form.ts';
import { fits } from '#web/door/length-words.ts';
import type { Form as Typed } from '#web/door/visit.ts';
import { Radios } from '#web/kit/choices.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';

type Props = {
  readonly form: Typed;
  readonly errors: readonly FormError[];
  readonly label: string;
  /** What is sent for yes and for no, with the words of each. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** When the reason is asked, and how much fits. */
  readonly hint: string;
  readonly rows?: number;
};
/** Yes or no (`answer`), and why not (`why`). */
export function YesOrNo({ form, errors, label, choices, hint, rows = 2 }: Props) {
  return (
    <>
      <Radios
        name="answer"
        label={label}
        choices={[...choices]}
        value={text(form, 'answer')}
        error={errorAt(errors, 'answer')}
        flow
      />
      <Field
        name="why"
        label="Waarom niet?"
        hint={hint}
        rows={rows}
        optional
        value={text(form, 'why')}
        error={errorAt(errors, 'why')}
      />
    </>
  );
}

/** What somebody answers to money of another: is it right? */
export const IsItRight = (
  props: Pick<Props, 'form' | 'errors'> & { readonly said: readonly [yes: string, no: string] },
) => (
  <YesOrNo
    {...props}
    label="Wat is je antwoord?"
    choices={[
      { value: props.said[0], label: 'Ja, dit klopt' },
      { value: props.said[1], label: 'Nee' },
    ]}
    hint={`Alleen nodig bij nee. ${fits(mostOfBecause)}`}
  />
);
