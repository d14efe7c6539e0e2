import { mostOfReason } from '#domain/programme/free-text.ts';
import { text } from '#web/door/form.ts';
import { fits } from '#web/door/length-words.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Radios, type RadiosProps } from '#web/kit/choices.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field, type TextFieldProps } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row } from '#web/kit/layout.tsx';
import type { Visitor } from './file-page.tsx';

type Props = {
  readonly visit: Visitor;
  readonly errors: readonly FormError[];
  readonly action: string;
  readonly back: string;
  /** The question; `value` is what was answered before. */
  readonly choice: Pick<RadiosProps, 'name' | 'label' | 'choices' | 'value' | 'flow'>;
  /** Why; `hint` stands before how much fits, `value` is what was written before. */
  readonly why: Pick<TextFieldProps, 'name' | 'label' | 'hint' | 'value' | 'optional'>;
};
/** One choice and why, as it was answered before or as it was typed. */
export function ChoiceAndWhy({ visit: { form }, errors, action, back, choice, why }: Props) {
  const typed = errors.length > 0;
  return (
    <Form action={action}>
      <Radios {...choice} value={typed ? text(form, choice.name) : choice.value} error={errorAt(errors, choice.name)} />
      <Field
        {...why}
        rows={3}
        hint={why.hint === undefined ? fits(mostOfReason) : `${why.hint} ${fits(mostOfReason)}`}
        value={typed ? text(form, why.name) : why.value}
        error={errorAt(errors, why.name)}
      />
      <Row>
        <Button kind="main">Bewaar</Button>
        <LinkButton href={back}>Terug</LinkButton>
      </Row>
    </Form>
  );
}
