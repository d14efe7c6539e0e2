import type { Colleague } from '#app/ports/directory.ts';
import type { Day } from '#law/day.ts';
import { day, dayParts, text } from '#web/door/form.ts';
import type { Form as Sent } from '#web/door/visit.ts';
import { refuse, type Refusal } from '#domain/outcome.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row } from '#web/kit/layout.tsx';
import { Select } from '#web/kit/select.tsx';
import { boxesOf } from './directory-words.ts';

type Absence = Pick<Colleague, 'standInId' | 'absentFrom' | 'absentUntil'>;
type Props = {
  form: Sent;
  action: string;
  back: string;
  absence: Absence;
  others: readonly { readonly id: string; readonly name: string }[];
  errors: readonly FormError[];
  /** About oneself, and not about a colleague. */
  own?: true;
};

/** When somebody is absent and who stands in: about a colleague, or about oneself. */
export function AbsenceForm({ form, action, back, absence, others, errors, own }: Props) {
  const typed = errors.length > 0;
  const boxes = (name: string, kept: Day | null) => (typed ? dayParts(form, name) : boxesOf(kept));
  return (
    <Form action={action}>
      <Select
        name="standInId"
        label="Vervanger"
        hint={own ? 'Wie aan zet is als jij er niet bent.' : 'Wie aan zet is als deze collega er niet is.'}
        placeholder="Geen vervanger"
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={typed ? text(form, 'standInId') : (absence.standInId ?? '')}
        error={errorAt(errors, 'standInId')}
        optional
      />
      <DateField
        name="absentFrom"
        label="Afwezig vanaf"
        hint="Leeg = niet afwezig."
        value={boxes('absentFrom', absence.absentFrom)}
        error={errorAt(errors, 'absentFrom')}
        optional
      />
      <DateField
        name="absentUntil"
        label="Afwezig tot en met"
        hint="Leeg = nog niet bekend."
        value={boxes('absentUntil', absence.absentUntil)}
        error={errorAt(errors, 'absentUntil')}
        optional
      />
      <Row>
        <Button kind="main">Bewaren</Button>
        <LinkButton href={back}>Terug</LinkButton>
      </Row>
    </Form>
  );
}

/** What was filled in, or which of the two days is none. */
export function readAbsence(form: Sent): { readonly absence: Absence } | { readonly faults: readonly Refusal[] } {
  const [absentFrom, absentUntil] = [day(form, 'absentFrom'), day(form, 'absentUntil')];
  const faults = [
    ...(absentFrom === undefined ? refuse('no-day', 'absentFrom').refusals : []),
    ...(absentUntil === undefined ? refuse('no-day', 'absentUntil').refusals : []),
  ];
  if (faults.length > 0) return { faults };
  const standInId = text(form, 'standInId') || null;
  return { absence: { standInId, absentFrom: absentFrom || null, absentUntil: absentUntil || null } };
}
