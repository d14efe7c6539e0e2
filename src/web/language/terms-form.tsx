import type { TypedTerms } from '#domain/language/choose-terms.ts';
import { hasPlural, termIds, termMeanings, type TermId, type Terms } from '#domain/language/terms.ts';
import { DayAndWhy } from '#web/directory/dated-parts.tsx';
import { day, text } from '#web/door/form.ts';
import type { Form as Typed } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row, Section, Stack } from '#web/kit/layout.tsx';

export const here = '/regio/woorden';

const partsOf = (id: TermId) => ({ article: `article-${id}`, one: `one-${id}`, many: `many-${id}` });
type TypedNoun = TypedTerms['terms'][TermId];
const nounIn = (form: Typed, id: TermId): TypedNoun => {
  const { article, one, many } = partsOf(id);
  return { article: text(form, article), one: text(form, one), many: text(form, many) };
};
/** What was typed. */
export const typedIn = (form: Typed): TypedTerms => ({
  terms: Object.fromEntries(termIds.map((id) => [id, nounIn(form, id)])) as TypedTerms['terms'],
  validFrom: day(form, 'validFrom'),
  why: text(form, 'why'),
});

const ours = /^(?:article|one|many|validFrom)-|^why$/;
/** The same form again, to send once more without showing it. */
export const carried = (form: Typed): Readonly<Record<string, string>> =>
  Object.fromEntries([...form].filter(([name]) => ours.test(name)).map(([name, said]) => [name, said.join(',')]));

type OneProps = { id: TermId; typed: TypedNoun; errors: readonly FormError[] };
function One({ id, typed, errors }: OneProps) {
  const { article, one, many } = partsOf(id);
  return (
    <Stack>
      <Field
        name={one}
        label={termMeanings[id]}
        hint="Ons woord, met kleine letters."
        size="m"
        value={typed.one}
        error={errorAt(errors, one)}
        maxLength={60}
      />
      <Radios
        name={article}
        label={`De of het ${typed.one || 'woord'}?`}
        flow
        value={typed.article}
        choices={[
          { value: 'de', label: 'de' },
          { value: 'het', label: 'het' },
        ]}
        error={errorAt(errors, article)}
      />
      {hasPlural(id) && (
        <Field
          name={many}
          label={`Meer dan één ${typed.one || 'woord'}?`}
          size="m"
          value={typed.many}
          error={errorAt(errors, many)}
          maxLength={60}
        />
      )}
    </Stack>
  );
}

/** Every word that a region may choose, as it is or as it was typed. */
export function Choose({ base, form, errors }: { base: Terms; form: Typed; errors: readonly FormError[] }) {
  const sent = form.has('one-guide');
  const typed = sent ? typedIn(form) : { terms: base, why: '' };
  return (
    <Section title="Iets anders kiezen">
      <Form action={here}>
        {termIds.map((id) => (
          <One key={id} id={id} typed={typed.terms[id]} errors={errors} />
        ))}
        <DayAndWhy form={form} errors={errors} />
        <Row>
          <Button kind="main">Bekijk eerst hoe het wordt</Button>
          <LinkButton href="/regio">Terug</LinkButton>
        </Row>
      </Form>
    </Section>
  );
}
