import { longDay } from '#domain/day-words.ts';
import type { Answer, MeasureConsent } from '#domain/programme/consent.ts';
import { textOf } from '#domain/programme/section.ts';
import { mostOfReason } from '#domain/programme/free-text.ts';
import { dayParts, text } from '#web/door/form.ts';
import { fits } from '#web/door/length-words.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row } from '#web/kit/layout.tsx';
import { YesOrNo } from '#web/money/yes-or-no.tsx';
import { boxes, type Visitor } from './file-page.tsx';
import { here } from './file-words.ts';

export const at = `${here}/gemeenten`;
export const pathOf = (code: string, measureId: string): string => `${at}/${code}/${measureId}`;

export type Asked = { readonly measure: MeasureConsent['measure']; readonly answer: Answer; readonly own: boolean };
/** What a municipality is asked about, and what it said before. */
export function About({ measure, answer: { entry } }: Asked) {
  const { content } = entry ?? {};
  return (
    <Facts
      facts={[
        { label: 'Wat we doen', value: textOf(measure, 'what') },
        { label: 'Waar', value: textOf(measure, 'place') === 'school' ? 'op een school' : 'ergens anders' },
        {
          label: 'Nu',
          value: content
            ? `${content.answer === 'yes' ? 'Ja' : 'Nee'}, gezegd door ${content.saidBy} op ${longDay(content.saidOn)}`
            : 'Nog niets gezegd',
        },
      ]}
    />
  );
}
type Typed = { readonly visit: Visitor; readonly errors: readonly FormError[] };
/** Yes or no, by whom and when. */
export function Say({ visit, errors, measure, answer, own }: Typed & Asked) {
  const typed = errors.length > 0;
  const { form, actor, today } = visit;
  return (
    <Form action={pathOf(answer.town.code, measure.id)} hidden={{ version: String(measure.version) }}>
      <YesOrNo
        form={form}
        errors={errors}
        label={`Geldt deze maatregel in ${answer.town.name}?`}
        choices={[
          { value: 'yes', label: 'Ja' },
          { value: 'no', label: 'Nee' },
        ]}
        hint={`Alleen bij een nee. Het komt in het programma te staan. ${fits(mostOfReason)}`}
        rows={3}
      />
      <Field
        name="saidBy"
        label="Wie zei dit?"
        size="m"
        value={typed ? text(form, 'saidBy') : own ? actor.name : ''}
        error={errorAt(errors, 'saidBy')}
      />
      <DateField
        name="saidOn"
        label="Op welke dag?"
        value={typed ? dayParts(form, 'saidOn') : boxes(own ? today : null)}
        error={errorAt(errors, 'saidOn')}
      />
      <Row>
        <Button kind="main">Bewaar</Button>
        <LinkButton href={at}>Terug</LinkButton>
      </Row>
    </Form>
  );
}
