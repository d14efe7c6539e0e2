import type { MoneyView } from '#app/money/see-money.ts';
import { keepSource } from '#app/money/keep-source.ts';
import { seeMoney } from '#app/money/see-money.ts';
import type { Member } from '#domain/access/actor.ts';
import { potRules, sourceKindFacts, sourceKinds, uses, type SourceKind } from '#domain/money/source.ts';
import type { Refusal } from '#domain/outcome.ts';
import { all, day, dayParts, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Checkboxes, Radios } from '#web/kit/choices.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { Details } from '#web/kit/details.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Select } from '#web/kit/select.tsx';
import { isGone } from '#web/person/refusals.ts';
import { AmountField, type Sent } from './amount-field.tsx';
import { crumbsInside, groupWords, here, moneyErrors, ruleWords, sourcePath } from './words.ts';

type Visitor = Visit<Member>;
const kinds = Object.keys(sourceKinds) as SourceKind[];
const newTitle = 'Nieuwe bron';
const usesWords = { measure: 'Maatregelen', general: 'Algemene kosten', task: 'Taken uit de wet' } as const;

function Whose({ view, form, errors }: Sent & { view: MoneyView }) {
  return (
    <>
      <Field name="name" label="Naam van de bron" value={text(form, 'name')} maxLength={80} error={errorAt(errors, 'name')} />
      <Select
        name="kind"
        label="Wat voor geld is het?"
        placeholder="Kies een soort"
        options={kinds.map((value) => ({ value, label: sourceKindFacts(value).words }))}
        value={text(form, 'kind')}
        error={errorAt(errors, 'kind')}
      />
      <Select
        name="partyId"
        label="Van wie is het geld?"
        placeholder="Kies een partij"
        options={view.keeps.map(({ id, name }) => ({ value: id, label: name }))}
        value={text(form, 'partyId') || (view.keeps.length === 1 ? view.keeps[0]?.id : '')}
        error={errorAt(errors, 'partyId')}
      />
    </>
  );
} // prettier-ignore

function WhatFor({ view, form, errors }: Sent & { view: MoneyView }) {
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
      <Details summary="Is het geld alleen voor een deel?" open={errors.some(({ field }) => field.endsWith('Age'))}>
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
        <Field name="fromAge" label="Vanaf welke leeftijd" size="s" inputMode="numeric" maxLength={2} optional value={text(form, 'fromAge')} error={errorAt(errors, 'fromAge')} />
        <Field name="untilAge" label="Tot en met welke leeftijd" size="s" inputMode="numeric" maxLength={2} optional value={text(form, 'untilAge')} error={errorAt(errors, 'untilAge')} />
      </Details>
    </>
  );
} // prettier-ignore

function HowMuch(sent: Sent) {
  const { form, errors } = sent;
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
      <AmountField {...sent} label="Hoeveel is toegekend of apart gezet?" hint="Nog niet bekend? Laat het leeg." optional />
      <Field name="conditions" label="Voorwaarden" rows={3} optional value={text(form, 'conditions')} maxLength={1000} error={errorAt(errors, 'conditions')} />
      <Radios
        name="rule"
        label="Is het een gezamenlijke pot? Wie beslist erover?"
        optional
        choices={potRules.map((value) => ({ value, label: ruleWords[value] }))}
        value={text(form, 'rule')}
        error={errorAt(errors, 'rule')}
      />
    </>
  );
} // prettier-ignore

async function formPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeMoney(visit.house, visit.actor, {});
  if (!seen.ok || !seen.value || seen.value.keeps.length === 0) return gone;
  const sent: Sent = { form: visit.form, refusals, errors: moneyErrors(refusals) };
  return show(
    <Shell visit={visit} title={newTitle} crumbs={crumbsInside} wrong={refusals.length > 0}>
      <ErrorSummary errors={sent.errors} />
      <PageHead title={newTitle} lead="Een bron is geld van één partij, met een doel en een looptijd." />
      <Form action={`${here}/bronnen`}>
        <Stack roomy>
          <Section title="Het geld">
            <Whose {...sent} view={seen.value} />
          </Section>
          <Section title="Het doel">
            <WhatFor {...sent} view={seen.value} />
          </Section>
          <Section title="Hoe lang en hoeveel">
            <HowMuch {...sent} />
          </Section>
          <Row>
            <Button kind="main">Bewaar de bron</Button>
            <LinkButton href={here}>Terug</LinkButton>
          </Row>
        </Stack>
      </Form>
    </Shell>,
    refusals.length > 0 ? 422 : 200,
  );
}

async function keep(visit: Visitor): Promise<Reply> {
  const { form } = visit;
  const kept = await keepSource(visit.house, visit.actor, {
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
  if (!kept.ok) return isGone(kept.refusals) ? gone : formPage(visit, kept.refusals);
  return go(sourcePath(kept.value.id), kept.value.overlaps.length > 0 ? 'source-overlaps' : 'source-kept');
}

/** A new source or pot. */
export const sourceFormPages: readonly Page[] = [
  page(`GET ${here}/bronnen/nieuw`, 'keep-source', (visit) => formPage(visit)),
  page(`POST ${here}/bronnen`, 'keep-source', keep),
];
