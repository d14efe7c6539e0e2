import type { ComponentChildren } from 'preact';
import { kinds, type Field as Asked, type FieldType, type SectionKind } from '#domain/programme/kinds.ts';
import { partyLabel, sectionsOf, type Programme } from '#domain/programme/programme.ts';
import { titleOf } from '#domain/programme/status.ts';
import { mostOfText, typedText, type Typed } from '#domain/programme/typed.ts';
import { dayParts } from '#web/door/form.ts';
import { fits } from '#web/door/length-words.ts';
import { Checkboxes, Radios } from '#web/kit/choices.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Select } from '#web/kit/select.tsx';
import { PlanningRows } from './planning-rows.tsx';
import { Rows } from './row-fields.tsx';

export type Filled = { readonly typed: Typed; readonly errors: readonly FormError[]; readonly programme: Programme };
type Control = (asked: Asked, filled: Filled) => ComponentChildren;
const few = 7;

const shared = ({ key, label, help, article, checked }: Asked, { errors }: Filled) => ({
  name: key,
  label,
  hint: help,
  error: errorAt(errors, key),
  optional: article === undefined && !checked,
});
const line: Control = (asked, filled) => (
  <Field {...shared(asked, filled)} value={typedText(filled.typed, asked.key)} />
);
const choicesOf = ({ options = {} }: Asked) => Object.entries(options).map(([value, label]) => ({ value, label }));
const parties = ({ programme }: Filled) =>
  programme.parties.map((party) => ({ value: party.id, label: partyLabel(party, programme.parties) }));

/** A condition of the regulation by its letter: 'conditionA' is a. */
const letterOf = ({ key }: Asked): string => key.slice(-1).toLowerCase();

const controls: Readonly<Record<FieldType, Control>> = {
  line,
  text: (asked, filled) => (
    <Field
      {...shared(asked, filled)}
      hint={[asked.help, fits(mostOfText)].filter(Boolean).join(' ')}
      value={typedText(filled.typed, asked.key)}
      rows={5}
    />
  ),
  number: (asked, filled) => (
    <Field {...shared(asked, filled)} value={typedText(filled.typed, asked.key)} inputMode="decimal" size="s" />
  ),
  day: (asked, filled) => <DateField {...shared(asked, filled)} value={dayParts(filled.typed, asked.key)} />,
  choice: (asked, filled) => {
    const given = { ...shared(asked, filled), value: typedText(filled.typed, asked.key) };
    const choices = choicesOf(asked);
    return choices.length < few ? (
      <Radios {...given} choices={choices} flow />
    ) : (
      <Select {...given} options={choices} placeholder="Kies" />
    );
  },
  choices: (asked, filled) => (
    <Checkboxes {...shared(asked, filled)} choices={choicesOf(asked)} values={filled.typed.get(asked.key)} flow />
  ),
  party: (asked, filled) => (
    <Select
      {...shared(asked, filled)}
      options={parties(filled)}
      value={typedText(filled.typed, asked.key)}
      placeholder="Kies"
    />
  ),
  parties: (asked, filled) => (
    <Checkboxes {...shared(asked, filled)} choices={parties(filled)} values={filled.typed.get(asked.key)} flow />
  ),
  section: (asked, filled) => (
    <Select
      {...shared(asked, filled)}
      options={sectionsOf(filled.programme, 'analysis').map((one) => ({ value: one.id, label: titleOf(one) }))}
      value={typedText(filled.typed, asked.key)}
      placeholder="Kies"
    />
  ),
  claims: (asked, filled) => <Rows asked={asked} filled={filled} />,
  planning: (asked, filled) => <PlanningRows asked={asked} filled={filled} />,
  readings: (asked, filled) => <Rows asked={asked} filled={filled} />,
  condition: (asked, filled) => (
    <>
      <Radios
        {...shared(asked, filled)}
        name={`${asked.key}-met`}
        label={`${letterOf(asked)}. ${asked.label}`}
        choices={[
          { value: 'yes', label: 'Ja' },
          { value: 'no', label: 'Nee' },
        ]}
        value={typedText(filled.typed, `${asked.key}-met`)}
        error={errorAt(filled.errors, `${asked.key}-met`)}
        flow
      />
      <Field
        name={`${asked.key}-why`}
        label={`Waarom? (bij ${letterOf(asked)})`}
        rows={2}
        value={typedText(filled.typed, `${asked.key}-why`)}
        error={errorAt(filled.errors, `${asked.key}-why`)}
      />
    </>
  ),
};

/** Where a long form begins something else. */
const heads: Readonly<Record<string, string>> = {
  planning: 'Hoe het loopt',
  conditionA: 'Wat de regeling vraagt van een maatregel',
};

/** Where one question of a form stands. */
export const questionId = (key: string): string => `vraag-${key}`;
export const isQuestion = (key: string): boolean =>
  Object.values(kinds).some(({ fields }) => fields.some((field) => field.key === key));

/** The questions of a kind of section, as form. */
export function SectionFields({ kind, filled }: { kind: SectionKind; filled: Filled }) {
  return (
    <>
      {kinds[kind].fields.map((asked) => (
        <div class="stack" key={asked.key} id={questionId(asked.key)}>
          {kind === 'measure' && heads[asked.key] && <h2>{heads[asked.key]}</h2>}
          {controls[asked.type](asked, filled)}
        </div>
      ))}
    </>
  );
}
