import type { OpenedImport } from '#app/intake/see-imports.ts';
import type { Member } from '#domain/access/actor.ts';
import { FIELDS } from '#domain/intake/fields.ts';
import type { Refusal } from '#domain/outcome.ts';
import { text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import type { Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack, Tiles } from '#web/kit/layout.tsx';
import { Select } from '#web/kit/select.tsx';
import { Steps } from '#web/kit/steps.tsx';
import { errorsOf, leaverWords, lineCount, type ListWords } from './words.ts';

type Fields = readonly { readonly id: string; readonly label: string }[];
const optionsOf = (fields: Fields) => [
  { value: 'none', label: 'Niet lezen' },
  ...fields.map(({ id, label }) => ({ value: id, label: label.charAt(0).toUpperCase() + label.slice(1) })),
];
type Props = {
  visit: Visit<Member>;
  opened: Pick<OpenedImport, 'examples'> & {
    readonly batch: Pick<OpenedImport['batch'], 'id' | 'header' | 'mapping' | 'total' | 'fileName' | 'leftOut'>;
  };
  refusals?: readonly Refusal[];
  words?: ListWords;
  fields?: Fields;
};

/** A choice for each column, under the name that it has in the file and with what stands in it. */
function choicesOf(
  { visit, opened: { batch, examples }, fields = FIELDS }: Props,
  errors: Readonly<Record<string, string>>,
) {
  const options = optionsOf(fields);
  const isAgain = visit.form.size > 0;
  return batch.header.flatMap((header, column) => {
    if (header === '') return [];
    const name = `column-${column}`;
    const value = isAgain ? text(visit.form, name) : (batch.mapping[column] ?? 'none');
    const seen = examples[column]?.join(' · ');
    const hint = seen ? `Bijvoorbeeld: ${seen}` : 'Leeg in de eerste regels';
    return [
      <Select key={name} name={name} label={header} hint={hint} value={value} options={options} error={errors[name]} />,
    ];
  });
}

/** Step 2: do the columns fit? Guessed by their names, chosen by a person, remembered for the next list of this school. */
export function ColumnsPage(props: Props) {
  const { visit, opened, refusals = [], words = leaverWords } = props;
  const { batch } = opened;
  const errors = errorsOf(refusals);
  return (
    <Shell
      visit={visit}
      title={`${words.label}, stap 2 van 3`}
      wrong={refusals.length > 0}
      crumbs={[{ label: words.label, href: words.base }]}
    >
      <ErrorSummary errors={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <Steps current={2} total={3} name="Kloppen de kolommen?" />
      <PageHead
        title="Kloppen de kolommen?"
        lead={`${lineCount(batch.total)} in ${batch.fileName}. We onthouden je keuze.`}
      />
      {batch.leftOut.length > 0 && <p>{`Niet gelezen en niet bewaard: ${batch.leftOut.join(', ')}.`}</p>}
      <Form action={`${words.base}/${batch.id}/kolommen`}>
        <Stack roomy>
          <Row>
            <Button kind="main">Ja, kijk de regels na</Button>
            <LinkButton href={words.base}>Kies een ander bestand</LinkButton>
          </Row>
          <Section title="Kolommen in je lijst">
            <Tiles>{choicesOf(props, errors)}</Tiles>
          </Section>
        </Stack>
      </Form>
    </Shell>
  );
}
