import type { SeriesView } from '#app/series/see-series.ts';
import { longDay } from '#domain/day-words.ts';
import { levels, purposes, rhythms } from '#domain/series/series.ts';
import type { dayParts } from '#web/door/form.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { Details } from '#web/kit/details.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Section } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { here } from './map-pages.tsx';
import { typedIn, type Part } from './series-parts.tsx';
import { listed } from './words.ts';

const clock = (time: string | null): string => (time ?? '').replace(/^0/, '').replace(':', '.');
type DateFieldsProps = {
  readonly value: (name: 'begins' | 'ends' | 'place') => string;
  readonly day: ReturnType<typeof dayParts> | undefined;
  readonly errors: readonly FormError[];
};
/** The fields of a date: day, times and place. */
export function DateFields({ value, day, errors }: DateFieldsProps) {
  const field = (name: 'begins' | 'ends' | 'place', label: string) => (
    <Field
      name={name}
      label={label}
      size={name === 'place' ? 'm' : 's'}
      maxLength={name === 'place' ? 120 : 5}
      value={value(name)}
      error={errorAt(errors, name)}
    />
  );
  return (
    <>
      <DateField name="onDay" label="Welke dag?" value={day} error={errorAt(errors, 'onDay')} />
      {field('begins', 'Van hoe laat?')}
      {field('ends', 'Tot hoe laat?')}
      {field('place', 'Waar?')}
    </>
  );
}

/** When it is, and for who keeps it a new date. */
export function Dates({ view, tried }: Part) {
  const { series, coming, last, wanted, keeps } = view;
  const { errors, value, day } = typedIn(tried, 'date');
  return (
    <Section title="Datums" id="datum">
      {wanted && (
        <Alert tone="warn">
          <p>Er staat geen nieuwe datum. Zet hem uiterlijk {longDay(wanted)}.</p>
        </Alert>
      )}
      <ListGrid label="Datums">
        {coming.map((date) => (
          <ListRow
            key={date.id}
            title={longDay(date.onDay)}
            href={keeps && date.state === 'planned' ? `${here}/${series.id}/datum/${date.id}` : undefined}
            sub={
              date.state === 'cancelled'
                ? 'Gaat niet door'
                : `${clock(date.begins)} tot ${clock(date.ends)}, ${date.place}`
            }
          />
        ))}
      </ListGrid>
      {last && <p>De vorige keer was {longDay(last.onDay)}.</p>}
      {keeps && (
        <Details summary="Zet een nieuwe datum" open={wanted !== undefined || tried?.of === 'date'}>
          <Form action={`${here}/${series.id}/datum`}>
            <DateFields value={value} day={day('onDay')} errors={errors} />
            <Button>Zet deze datum</Button>
          </Form>
        </Details>
      )}
    </Section>
  );
}

/** What the meeting is, and who takes part. */
export function About({ view: { series, parties, owner, people } }: { readonly view: SeriesView }) {
  return (
    <Section title="Over dit overleg">
      <Facts
        facts={[
          { label: 'Niveau', value: levels[series.level] },
          { label: 'Gaat over', value: purposes[series.purpose] },
          { label: 'Hoe vaak', value: rhythms[series.rhythm].words },
          { label: 'Organisaties', value: listed(parties) },
          { label: 'Zorgt voor de datum', value: `${owner.name}, ${owner.organisation}` },
          { label: 'Doen mee', value: people.length > 0 && listed(people.map(({ name }) => name)) },
        ]}
      />
    </Section>
  );
}
