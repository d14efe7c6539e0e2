import { factSources } from '#domain/law/hand-facts.ts';
import { day, dayParts, text } from '#web/door/form.ts';
import type { Form } from '#web/door/visit.ts';
import { Radios } from '#web/kit/choices.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { Field } from '#web/kit/field.tsx';
import type { FieldsProps } from '#web/turn/form-page.tsx';
import { leerwegWords, levelWords, profileWords } from './ask-fields.ts';

/** Words by code as choices. */
export const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

type DayProps = {
  props: FieldsProps;
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  /** In the boxes until somebody types another. */
  first?: string;
};
/** A day in three boxes, with what was typed when the form comes back. */
export function DayField({ props: { form, typed, error }, name, label, hint, optional, first }: DayProps) {
  const [year = '', month = '', on = ''] = (first ?? '').split('-');
  const empty = { day: String(Number(on) || ''), month: String(Number(month) || ''), year };
  return (
    <DateField
      name={name}
      label={label}
      hint={hint}
      optional={optional}
      value={typed(`${name}-day`) === undefined ? empty : dayParts(form, name)}
      error={error(name)}
    />
  );
}

type ChoiceProps = { props: FieldsProps; name: string; label: string; words: Readonly<Record<string, string>> };
/** One choice out of a few words. */
export function Choice({
  props: { typed, error },
  name,
  label,
  words,
  optional,
}: ChoiceProps & { optional?: boolean }) {
  return (
    <Radios
      name={name}
      label={label}
      choices={choicesOf(words)}
      value={typed(name)}
      error={error(name)}
      optional={optional}
      flow
    />
  );
}

const { 'own-decision': _, ...sourcesToChoose } = factSources;
/** With each fact: from whom, and of which day that is. */
export function Source({ props }: { props: FieldsProps }) {
  return (
    <>
      <Choice props={props} name="source" label="Van wie weet je dit?" words={sourcesToChoose} />
      <DayField props={props} name="sourceOn" label="Op welke dag wist je dit?" first={props.today} />
    </>
  );
}
/** The two fields of `Source`, as typed. */
export const sourceOf = (form: Form) => ({ source: text(form, 'source'), sourceOn: day(form, 'sourceOn') });

/** What only mbo or vso asks; empty is: not known. */
export function OfKind({ props, vso, mbo }: { props: FieldsProps; vso: boolean; mbo: boolean }) {
  const { typed, error } = props;
  return (
    <>
      {vso && <Choice props={props} name="vsoProfile" label="Welk profiel, bij vso?" words={profileWords} optional />}
      {mbo && (
        <>
          <Choice props={props} name="mboLevel" label="Welk niveau, bij mbo?" words={levelWords} optional />
          <Choice props={props} name="leerweg" label="Hoe leert de jongere, bij mbo?" words={leerwegWords} optional />
          <Field
            name="passedParts"
            label="Hoeveel onderdelen haalde de jongere, bij mbo?"
            hint="Alleen wat niet op een diploma of certificaat staat. Weet je het niet? Laat dit leeg."
            size="s"
            inputMode="numeric"
            maxLength={2}
            value={typed('passedParts')}
            error={error('passedParts')}
            optional
          />
        </>
      )}
    </>
  );
}
