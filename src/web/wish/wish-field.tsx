import { wishKeys } from '#domain/wish/wish.ts';
import { text } from '#web/door/form.ts';
import type { Form } from '#web/door/visit.ts';
import { Radios } from '#web/kit/choices.tsx';
import type { Language } from '#web/language/languages.ts';
import { ownWishWords } from './own-words/catalogue.ts';

/** What a young person wants, beside own words: one may be chosen, and none has to be. Only what was chosen just now is filled in. */
export function WishField({ language: { code }, form }: { language: Language; form: Form }) {
  const { alsoChoose, choices } = ownWishWords[code];
  return (
    <Radios
      name="wish"
      label={alsoChoose}
      choices={wishKeys.map((value) => ({ value, label: choices[value] }))}
      value={text(form, 'wish')}
      optional
    />
  );
}
