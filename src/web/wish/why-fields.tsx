import type { YoungPersonView } from '#app/person/young-person-view.ts';
import { mostWhyWords, whyNot, whyNotKeys, type TypedWhy } from '#domain/wish/why-not.ts';
import { oneOf, text } from '#web/door/form.ts';
import type { Form } from '#web/door/visit.ts';
import { Radios } from '#web/kit/choices.tsx';
import { Field } from '#web/kit/field.tsx';
import type { FieldsProps } from '#web/turn/form-page.tsx';
import { wishWords } from './wish-words.ts';

/** What was chosen and typed in these fields. */
export const whyIn = (form: Form): TypedWhy => ({
  reason: oneOf(form, 'why', whyNotKeys),
  words: text(form, 'whyWords'),
});

const choices = whyNotKeys.map((value) => ({ value, label: whyNot[value] }));
type Props = Pick<FieldsProps, 'typed' | 'error'> & {
  firstName: string;
  label: string;
  hint?: string;
  optional?: true;
};
/** Why a wish was not followed, with words that the young person can read. */
export function WhyFields({ typed, error, firstName, label, hint, optional }: Props) {
  return (
    <>
      <Radios
        name="why"
        label={label}
        hint={hint}
        choices={choices}
        value={typed('why')}
        error={error('why')}
        optional={optional}
      />
      <Field
        name="whyWords"
        label="Wil je uitleggen waarom?"
        hint={`${firstName} kan dit lezen. Schrijf niets op over ziekte of hulp.`}
        rows={2}
        maxLength={mostWhyWords}
        value={typed('whyWords')}
        error={error('whyWords')}
        optional
      />
    </>
  );
}

/** Of a wish that something can be laid beside; without one nothing is asked. */
const asked = ({ wish }: YoungPersonView) => {
  const newest = wish?.said[0];
  return newest === undefined || newest.wish === 'unsure' ? undefined : newest;
};

/** Beside a decision: the wish, and why it was not followed. Nobody has to say it (A04 R8). `fits` = what to do when it was. */
export function BesideWish({ view, typed, error, fits }: FieldsProps & { fits: string }) {
  const newest = asked(view);
  if (newest === undefined) return null;
  const { firstName } = view.person;
  return (
    <WhyFields
      typed={typed}
      error={error}
      firstName={firstName}
      label="Wens gevolgd? Zo nee, waarom?"
      hint={`${firstName} wil: ${wishWords(newest)}. ${fits}`}
      optional
    />
  );
}
