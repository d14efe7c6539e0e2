import { missedKeys } from '#domain/guidance/missed.ts';
import { all } from '#web/door/form.ts';
import type { Form } from '#web/door/visit.ts';
import { Checkboxes } from '#web/kit/choices.tsx';
import type { Language } from '#web/language/languages.ts';
import { answerWords } from './answer-words/catalogue.ts';

/** "Wat miste je?", for a young person in the chosen language: more may be ticked, and none has to be. */
export function MissedField({ language: { code }, form }: { language: Language; form: Form }) {
  const { ask, choices } = answerWords[code].missed;
  return (
    <Checkboxes
      name="missed"
      label={ask}
      choices={missedKeys.map((value) => ({ value, label: choices[value] }))}
      values={all(form, 'missed')}
      optional
    />
  );
}
