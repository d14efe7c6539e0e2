import { chosenText, everyOne, mostMeasures, proposed } from '#domain/figures/statline-choice.ts';
import type { Dimension, Slice } from '#domain/figures/statline-slice.ts';
import { text } from '#web/door/form.ts';
import type { Form as Typed } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Checkboxes } from '#web/kit/choices.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row, Section } from '#web/kit/layout.tsx';
import { Select } from '#web/kit/select.tsx';

type Props = {
  readonly slice: Slice;
  readonly held: string;
  readonly form: Typed;
  readonly errors: readonly FormError[];
  readonly here: string;
};
const eachWords = {
  area: 'Elk gebied op een eigen regel',
  period: 'Elke periode op een eigen regel',
  other: 'Elke waarde op een eigen regel',
} as const;
const optionsOf = ({ what, cuts }: Dimension) => [
  { value: everyOne, label: eachWords[what] },
  ...cuts.map(({ words }, at) => ({ value: String(at), label: `Alleen: ${words}` })),
];

/** What was typed beside the file goes along, to be judged when the table is kept. */
const goesAlong = ['title', 'source', 'version', 'about-day', 'about-month', 'about-year'] as const;

/** Which columns make the name of a line, and which numbers stay. */
export function StatlineForm({ slice, held, form, errors, here }: Props) {
  const first = proposed(slice);
  const again = form.has('bewaard');
  const asked = slice.dimensions.flatMap((dimension, at) => (dimension.cuts.length > 1 ? [{ dimension, at }] : []));
  return (
    <Form action={`${here}/tabel/cbs`}>
      <input type="hidden" name="bewaard" value={held} />
      {goesAlong.map((name) => (
        <input key={name} type="hidden" name={name} value={text(form, name)} />
      ))}
      {asked.length > 0 && (
        <Section title="Wat op een regel staat">
          <p>In dit bestand staat elk getal bij een of meer kolommen. Kies per kolom wat je wilt zien.</p>
          {asked.map(({ dimension, at }) => {
            const name = `kolom-${at}`;
            const value = again ? text(form, name) : chosenText(dimension, first.cuts[at]);
            const options = optionsOf(dimension);
            const error = errorAt(errors, name);
            return (
              <Select key={name} name={name} label={dimension.name} value={value} options={options} error={error} />
            );
          })}
        </Section>
      )}
      {slice.measures.length > 1 && (
        <Checkboxes
          name="getallen"
          label="Welke getallen?"
          hint={slice.measures.length > mostMeasures ? `Kies er hoogstens ${mostMeasures}.` : undefined}
          choices={slice.measures.map((label, at) => ({ value: String(at), label }))}
          values={again ? (form.get('getallen') ?? []) : first.measures.map(String)}
          error={errorAt(errors, 'getallen')}
        />
      )}
      <Row>
        <Button kind="main">Bewaar de tabel</Button>
        <LinkButton href={`${here}/tabel`}>Terug</LinkButton>
      </Row>
    </Form>
  );
}
