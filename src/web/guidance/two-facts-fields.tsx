import { errorAt } from '#web/kit/error-summary.tsx';
import type { Offer } from '#app/ports/guidance.ts';
import { usedAnswers, type TypedFacts } from '#domain/guidance/two-facts.ts';
import type { Refusal } from '#domain/outcome.ts';
import { day, dayParts, oneOf, text } from '#web/door/form.ts';
import type { Form } from '#web/door/visit.ts';
import { Radios } from '#web/kit/choices.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { errorsOf } from '#web/person/refusals.ts';

/** What was typed in the two fields. */
export const typedFacts = (form: Form): TypedFacts => ({
  offeredOn: day(form, 'offeredOn'),
  used: oneOf(form, 'used', usedAnswers),
});

/** A day as the three boxes of a DateField; empty boxes for none. */
export function boxes(form: Form, offeredOn: string | undefined) {
  if (form.size > 0) return dayParts(form, 'offeredOn');
  const [year = '', month = '', d = ''] = (offeredOn ?? '').split('-');
  return { day: d.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

type Props = { form: Form; refusals: readonly Refusal[]; offer?: Offer | undefined };
const answerOf = (used: boolean | null | undefined): string | undefined =>
  typeof used === 'boolean' ? (used ? 'yes' : 'no') : undefined;

/** The two facts that a school tells, as two fields; `offer` is what its own record says, to begin with. */
export function TwoFactsFields({ form, refusals, offer }: Props) {
  const errors = errorsOf(refusals, 'offeredOn');
  return (
    <>
      <DateField
        name="offeredOn"
        label="Op welke dag is begeleiding aangeboden?"
        hint="Niets aangeboden? Laat dit leeg."
        value={boxes(form, offer?.offeredOn)}
        error={errorAt(errors, 'offeredOn')}
        optional
      />
      <Radios
        name="used"
        label="Is die begeleiding gebruikt?"
        flow
        choices={[
          { value: 'yes', label: 'Ja' },
          { value: 'no', label: 'Nee' },
          { value: 'not-offered', label: 'Niets aangeboden' },
        ]}
        value={form.size > 0 ? text(form, 'used') : answerOf(offer?.used)}
        error={errorAt(errors, 'used')}
      />
    </>
  );
}
