import { peerChannelNames } from '#domain/peer/peer.ts';
import { oneOf, text } from '#web/door/form.ts';
import type { Form } from '#web/door/visit.ts';
import { Branches } from '#web/kit/branches.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import type { ContactWords } from './own-words/words.ts';

type Props = {
  form: Form;
  errors: readonly FormError[];
  /** To begin with; what was typed goes first. */
  known: string | null;
  words: ContactWords;
};
/** How the contact goes, and whether the coach gets a number or address: nothing is chosen beforehand. */
export function ContactFields({ form, errors, known, words }: Props) {
  return (
    <>
      <Radios
        name="channel"
        label={words.channel}
        choices={peerChannelNames.map((value) => ({ value, label: words.channels[value] }))}
        value={text(form, 'channel')}
        error={errorAt(errors, 'channel')}
        flow
      />
      <Branches
        name="shares"
        label={words.shares}
        value={text(form, 'shares')}
        error={errorAt(errors, 'shares')}
        branches={[
          {
            value: 'yes',
            label: words.yes,
            children: (
              <Field
                name="address"
                label={words.address}
                size="m"
                value={errors.length > 0 ? text(form, 'address') : (known ?? '')}
                error={errorAt(errors, 'address')}
              />
            ),
          },
          { value: 'no', label: words.no, hint: words.noHint, children: null },
        ]}
      />
    </>
  );
}

/** What was chosen there. */
export function contactIn(form: Form) {
  const shares = oneOf(form, 'shares', ['yes', 'no'] as const);
  return {
    channel: oneOf(form, 'channel', peerChannelNames),
    shares: shares === undefined ? undefined : shares === 'yes',
    address: text(form, 'address'),
  };
}
