import type { ToEstimate } from '#app/money/effort.ts';
import { plainEuro } from '#domain/money/amount.ts';
import type { Guidance } from '#domain/money/effort.ts';
import { mostGroups, type TypedEstimate, type TypedGroup } from '#domain/money/estimate.ts';
import type { KnownNumber } from '#domain/money/known-numbers.ts';
import { numberWords } from '#domain/programme/in-words.ts';
import { text } from '#web/door/form.ts';
import type { Form as Typed } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row, Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Table } from '#web/kit/table.tsx';
import { effortHome } from './effort-parts.tsx';

const places = Array.from({ length: mostGroups }, (_, at) => at);
const none: TypedGroup = { name: '', number: '', source: '', shares: [] };

export const estimateIn = (form: Typed, kinds: readonly Guidance[]): TypedEstimate => ({
  groups: places.map((at) => ({
    name: text(form, `name-${at}`),
    number: text(form, `number-${at}`),
    source: text(form, `source-${at}`),
    shares: kinds.map((_, kind) => text(form, `share-${at}-${kind}`)),
  })),
  there: text(form, 'there'),
  thereWords: text(form, 'thereWords'),
});

/** The last estimate, to change something in it; a number that is known already comes in the first empty row. */
export function startOf({ last, known, norm }: ToEstimate, take: string | null): TypedEstimate {
  const kinds = norm?.value.kinds ?? [];
  const groups = (last?.groups ?? []).map(({ name, number, source, shares }): TypedGroup => ({
    name,
    number: number === null ? '' : numberWords(number),
    source: source ?? '',
    shares: kinds.map(({ key }) => (shares?.[key] === undefined ? '' : String(shares[key]))),
  }));
  const taken = take === null ? undefined : known[Number(take)];
  const more = taken
    ? [{ name: taken.words, number: numberWords(taken.number), source: taken.source, shares: [] }]
    : [];
  return {
    groups: [...groups, ...more].slice(-mostGroups),
    there: last?.there === undefined || last.there === null ? '' : plainEuro(last.there),
    thereWords: last?.thereWords ?? '',
  };
}

/** What is known already, each with a way to take it over. */
export function KnownNumbers({ known }: { known: readonly KnownNumber[] }) {
  return (
    <Section title="Getallen die er al zijn">
      <Table
        caption="Wie van school ging, en wie geen school en werk heeft"
        columns={[{ label: 'Wie' }, { label: 'Aantal', numeric: true }, { label: 'Bron' }, { label: 'Overnemen' }]}
        rows={known.map(({ words, number, source }, at) => [
          words,
          numberWords(number),
          source,
          <Link key={at} href={`${effortHome}/reken?neem=${at}#groep-1`}>
            Neem {numberWords(number)} over
          </Link>,
        ])}
        empty="Er is nog niets geteld of ingelezen. Vul zelf een getal in."
      />
    </Section>
  );
}

type Part = { readonly errors: readonly FormError[]; readonly kinds: readonly Guidance[] };
function Group({ typed, at, kinds, errors }: Part & { typed: TypedGroup; at: number }) {
  const of = `groep ${at + 1}`;
  return (
    <>
      <Field
        name={`name-${at}`}
        label={`Wie zitten er in ${of}?`}
        hint={at === 0 ? 'Bijvoorbeeld een school of een richting. Geen namen van jongeren.' : undefined}
        optional={at > 0}
        value={typed.name}
        error={errorAt(errors, `name-${at}`)}
      />
      <Field
        name={`number-${at}`}
        label={`Hoeveel jongeren, ${of}`}
        hint="Weet niemand het? Laat het leeg."
        optional
        size="s"
        inputMode="numeric"
        value={typed.number}
        error={errorAt(errors, `number-${at}`)}
      />
      <Field
        name={`source-${at}`}
        label={`Waar komt dat getal vandaan, ${of}`}
        hint="Leeg laten? Dan heet het een schatting."
        optional
        value={typed.source}
        error={errorAt(errors, `source-${at}`)}
      />
      <Row>
        {kinds.map(({ words }, kind) => (
          <Field
            key={words}
            name={`share-${at}-${kind}`}
            label={`Procent ${words}, ${of}`}
            optional
            size="s"
            inputMode="numeric"
            value={typed.shares[kind]}
            error={errorAt(errors, `share-${at}-${kind}`)}
          />
        ))}
      </Row>
    </>
  );
}

const isFilled = (typed: TypedGroup): boolean => [typed.name, typed.number, ...typed.shares].some((one) => one !== '');

/** Groups of young people, and the money that there is. */
export function EstimateForm({ typed, kinds, errors }: Part & { typed: TypedEstimate }) {
  const at = (place: number) => typed.groups[place] ?? none;
  return (
    <Form action={`${effortHome}/reken`}>
      <Section title="Groep 1" id="groep-1">
        <Group typed={at(0)} at={0} kinds={kinds} errors={errors} />
      </Section>
      {places.slice(1).map((place) => (
        <Details key={place} summary={`Groep ${place + 1}`} open={isFilled(at(place))}>
          <Group typed={at(place)} at={place} kinds={kinds} errors={errors} />
        </Details>
      ))}
      <Section title="Het geld dat er is">
        <Field
          name="there"
          label="Hoeveel geld is er, in euro’s?"
          hint="Weet niemand het? Laat het leeg."
          optional
          size="m"
          inputMode="decimal"
          value={typed.there}
          error={errorAt(errors, 'there')}
        />
        <Field
          name="thereWords"
          label="Welk geld is dat?"
          optional
          value={typed.thereWords}
          error={errorAt(errors, 'thereWords')}
        />
      </Section>
      <Row>
        <Button kind="main">Reken het uit</Button>
        <LinkButton href={effortHome}>Terug</LinkButton>
      </Row>
    </Form>
  );
}
