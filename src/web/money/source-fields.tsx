import type { MoneyView } from '#app/money/see-money.ts';
import { plainEuro } from '#domain/money/amount.ts';
import { potRules, sourceKindFacts, sourceKinds, uses, type Source, type SourceKind } from '#domain/money/source.ts';
import { partyRoles } from '#domain/programme/programme.ts';
import type { SourceForm } from '#domain/money/typed.ts';
import { mostOfConditions } from '#domain/money/source.ts';
import { all, day, dayParts, text } from '#web/door/form.ts';
import { fits } from '#web/door/length-words.ts';
import type { Form } from '#web/door/visit.ts';
import { Checkboxes, Radios } from '#web/kit/choices.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { Details } from '#web/kit/details.tsx';
import { errorAt } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Section } from '#web/kit/layout.tsx';
import { Select } from '#web/kit/select.tsx';
import { AmountField, type Sent } from './amount-field.tsx';
import { groupWords, ruleWords } from './words.ts';

const kinds = Object.keys(sourceKinds) as SourceKind[];
const usesWords = { measure: 'Maatregelen', general: 'Algemene kosten', task: 'Taken uit de wet' } as const;
/** Fields that narrow what a source is for. */
const partly = ['measures', 'groups', 'fromAge', 'untilAge'];
/** `kind` of a source that is there already: it stays what it is. */
type Props = Sent & { readonly view: MoneyView; readonly kind?: SourceKind | undefined };

function Whose({ view, form, errors, kind }: Props) {
  return (
    <>
      <Field name="name" label="Naam van de bron" value={text(form, 'name')} error={errorAt(errors, 'name')} />
      {kind === undefined && <Select
        name="kind"
        label="Wat voor geld is het?"
        placeholder="Kies een soort"
        options={kinds.map((value) => ({ value, label: sourceKindFacts(value).words }))}
        value={text(form, 'kind')}
        error={errorAt(errors, 'kind')}
      />}
      <Select
        name="partyId"
        label="Van wie is het geld?"
        placeholder="Kies een partij"
        options={view.keeps.map(({ id, name, role }) => ({ value: id, label: `${name} (${partyRoles[role]})` }))}
        value={text(form, 'partyId') || (view.keeps.length === 1 ? view.keeps[0]?.id : '')}
        error={errorAt(errors, 'partyId')}
      />
    </>
  );
} // prettier-ignore

function WhatFor({ view, form, errors }: Props) {
  return (
    <>
      <Checkboxes
        name="uses"
        label="Waarvoor is het?"
        hint="Programmageld is nooit voor een taak uit de wet."
        choices={uses.map((value) => ({ value, label: usesWords[value] }))}
        values={all(form, 'uses')}
        error={errorAt(errors, 'uses')}
      />
      <Details summary="Is het geld alleen voor een deel?" open={errors.some(({ field }) => field.endsWith('Age')) || partly.some((name) => text(form, name) !== '')}>
        {view.measures.length > 0 && (
          <Checkboxes
            name="measures"
            label="Alleen voor deze maatregelen"
            optional
            choices={view.measures.map(({ id, title }) => ({ value: id, label: title }))}
            values={all(form, 'measures')}
          />
        )}
        <Checkboxes
          name="groups"
          label="Alleen voor deze jongeren"
          optional
          choices={Object.entries(groupWords).map(([value, label]) => ({ value, label }))}
          values={all(form, 'groups')}
        />
        <Field name="fromAge" label="Vanaf welke leeftijd" size="s" inputMode="numeric" optional value={text(form, 'fromAge')} error={errorAt(errors, 'fromAge')} />
        <Field name="untilAge" label="Tot en met welke leeftijd" size="s" inputMode="numeric" optional value={text(form, 'untilAge')} error={errorAt(errors, 'untilAge')} />
      </Details>
    </>
  );
} // prettier-ignore

function HowMuch(sent: Props) {
  const { form, errors, kind } = sent;
  return (
    <>
      <DateField name="from" label="Vanaf welke dag?" value={dayParts(form, 'from')} error={errorAt(errors, 'from')} />
      <DateField
        name="until"
        label="Tot en met welke dag?"
        hint="Programmageld en SPUK: uiterlijk 31-12-2029."
        value={dayParts(form, 'until')}
        error={errorAt(errors, 'until')}
      />
      {kind !== 'pot' && <AmountField form={form} refusals={sent.refusals} errors={errors} label="Hoeveel is toegekend of apart gezet?" hint="Nog niet bekend? Laat het leeg." optional />}
      <Field name="conditions" label="Voorwaarden" hint={fits(mostOfConditions)} rows={3} optional value={text(form, 'conditions')} error={errorAt(errors, 'conditions')} />
      {(kind === undefined || kind === 'pot') && <Radios
        name="rule"
        label={kind === 'pot' ? 'Wie beslist over de pot?' : 'Is het een gezamenlijke pot? Wie beslist erover?'}
        optional={kind !== 'pot'}
        choices={potRules.map((value) => ({ value, label: ruleWords[value] }))}
        value={text(form, 'rule')}
        error={errorAt(errors, 'rule')}
      />}
    </>
  );
} // prettier-ignore

/** All that is asked about a source. */
export const SourceFields = (sent: Props) => (
  <>
    <Section title="Het geld">
      <Whose {...sent} />
    </Section>
    <Section title="Het doel">
      <WhatFor {...sent} />
    </Section>
    <Section title="Hoe lang en hoeveel">
      <HowMuch {...sent} />
    </Section>
  </>
);

/** A source as it was typed. */
export const sourceTyped = (form: Form): SourceForm => ({
  kind: text(form, 'kind'),
  name: text(form, 'name'),
  partyId: text(form, 'partyId'),
  uses: all(form, 'uses'),
  measures: all(form, 'measures'),
  groups: all(form, 'groups').filter((group) => Object.hasOwn(groupWords, group)),
  fromAge: text(form, 'fromAge'),
  untilAge: text(form, 'untilAge'),
  from: day(form, 'from'),
  until: day(form, 'until'),
  conditions: text(form, 'conditions'),
  amount: text(form, 'amount'),
  means: text(form, 'amount-means'),
  rule: text(form, 'rule'),
});

const dayFields = (name: string, value: string): readonly (readonly [string, readonly string[]])[] =>
  value
    .split('-')
    .map((part, at) => [`${name}-${['year', 'month', 'day'][at] ?? ''}`, [String(Number(part))]] as const);
/** The form as it opens with what stands there now. */
export function formOf({ name, partyId, purpose, from, until, conditions, amount, rule }: Source): Form {
  const fields: readonly (readonly [string, readonly string[]])[] = [
    ['name', [name]],
    ['partyId', [partyId]],
    ['uses', purpose.uses],
    ['measures', purpose.measures],
    ['groups', purpose.groups],
    ['fromAge', [String(purpose.fromAge ?? '')]],
    ['untilAge', [String(purpose.untilAge ?? '')]],
    ...dayFields('from', from),
    ...dayFields('until', until),
    ['conditions', [conditions]],
    ['amount', [amount === null ? '' : plainEuro(amount)]],
    ['rule', [rule ?? '']],
  ];
  return new Map(fields.map(([key, values]) => [key, [...values]]));
}
