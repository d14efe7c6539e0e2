import { answersTo } from '#domain/routemap/answers.ts';
import { spoken, topics, type TypedRule, type TypedStep, type TypedWhen } from '#domain/routemap/own-map.ts';
import { all, text } from '#web/door/form.ts';
import type { Form as Typed } from '#web/door/visit.ts';
import { roleWords, rolesInOrder } from '#web/directory/on-turn-words.ts';
import { Checkboxes } from '#web/kit/choices.tsx';
import { Details } from '#web/kit/details.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Select } from '#web/kit/select.tsx';
import { Tick } from '#web/kit/tick.tsx';
import { languages } from '#web/language/languages.ts';
import { topicWords } from './region-words.ts';
import { nl } from './words/nl.ts';

const whenIn = (form: Typed): TypedWhen =>
  Object.fromEntries(topics.map((topic) => [topic, all(form, topic)])) as TypedWhen;
export const ruleIn = (form: Typed, id: string): TypedRule => ({
  id,
  place: text(form, 'place'),
  when: whenIn(form),
  to: text(form, 'to'),
  away: text(form, 'away') === 'ja',
});
export const stepIn = (form: Typed, id: string): TypedStep => ({
  id,
  when: whenIn(form),
  texts: Object.fromEntries(spoken.map((code) => [code, text(form, `text-${code}`)])) as TypedStep['texts'],
  away: text(form, 'away') === 'ja',
});

type Part = { readonly errors: readonly FormError[] };
/** For which answers it holds. Nothing ticked at a question: then it does not matter. */
function WhenFields({ when, errors }: Part & { when: TypedWhen }) {
  return (
    <>
      {topics.map((topic) => (
        <Details key={topic} summary={topicWords[topic]} open={when[topic].length > 0 || topic === 'age'}>
          <Checkboxes
            name={topic}
            label={topicWords[topic]}
            hint="Niets gekozen: dan maakt het niet uit."
            optional
            values={when[topic]}
            error={errorAt(errors, topic)}
            choices={answersTo[topic].map((value) => ({
              value,
              label: (nl.answer[topic] as Record<string, string>)[value] ?? value,
            }))}
            flow
          />
        </Details>
      ))}
    </>
  );
}

export function RuleFields({ typed, last, most, errors }: Part & { typed: TypedRule; last: boolean; most: number }) {
  return (
    <>
      {last ? <p>Deze regel geldt als geen andere past.</p> : <WhenFields when={typed.when} errors={errors} />}
      <Select
        name="to"
        label="Wie belt iemand dan?"
        placeholder="Kies"
        options={rolesInOrder.map((value) => ({ value, label: roleWords[value] }))}
        value={typed.to}
        error={errorAt(errors, 'to')}
      />
      {!last && (
        <Field
          name="place"
          label="Plaats in de rij"
          hint={`Van 1 tot en met ${most}. De eerste regel die past, telt.`}
          size="s"
          inputMode="numeric"
          value={typed.place}
          error={errorAt(errors, 'place')}
          maxLength={2}
        />
      )}
      {!last && typed.id !== '' && <Tick name="away" value="ja" label="Haal deze regel weg" checked={typed.away} />}
    </>
  );
}

export function StepFields({ typed, elsewhere, errors }: Part & { typed: TypedStep; elsewhere: boolean }) {
  return (
    <>
      {spoken.map((code) => (
        <Field
          key={code}
          name={`text-${code}`}
          label={code === 'nl' ? 'De zin' : `De zin in het ${dutchNames[code]}`}
          hint={code === 'nl' ? 'Kort. Noem geen personen.' : 'Leeg: dan staat er de Nederlandse zin.'}
          optional={code !== 'nl'}
          value={typed.texts[code]}
          error={errorAt(errors, `text-${code}`)}
          maxLength={160}
          lang={code}
          dir={languages[code].dir}
        />
      ))}
      {elsewhere ? (
        <p>Deze zin staat er voor wie ergens anders woont.</p>
      ) : (
        <WhenFields when={typed.when} errors={errors} />
      )}
      {typed.id !== '' && <Tick name="away" value="ja" label="Haal deze zin weg" checked={typed.away} />}
    </>
  );
}
const dutchNames = { nl: 'Nederlands', en: 'Engels', ar: 'Arabisch', uk: 'Oekraïens' } as const;
