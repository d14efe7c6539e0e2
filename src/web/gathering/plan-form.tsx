import type { ComponentChildren } from 'preact';
import type { PlanView } from '#app/gathering/who-may-sit.ts';
import type { Member } from '#domain/access/actor.ts';
import type { TypedTable } from '#domain/gathering/meeting.ts';
import { day, dayParts, id, ids, text } from '#web/door/form.ts';
import type { Visit } from '#web/door/visit.ts';
import { Checkboxes, Radios } from '#web/kit/choices.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { Details } from '#web/kit/details.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row, Section } from '#web/kit/layout.tsx';

type Visitor = Visit<Member>;
type PlanFormProps = {
  readonly action: string;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly view: PlanView;
  readonly errors: readonly FormError[];
  /** What stands in a field: typed, or as the table is. */
  readonly value: (name: string) => string;
  readonly onDay: ReturnType<typeof dayParts> | undefined;
  readonly core: readonly string[];
  /** The kind of a table that is there does not change. */
  readonly kindStands?: boolean;
  /** The buttons. */
  readonly children: ComponentChildren;
};

function Blocks({ view, value, errors }: PlanFormProps) {
  return (
    <Section title="Wanneer is welke school aan de beurt?">
      <p>Een school ziet alleen haar eigen blok. Laat leeg wie niet komt.</p>
      {view.schools.map(({ id: schoolId, shortName }) => (
        <Row key={schoolId} low>
          <Field
            name={`begins-${schoolId}`}
            label={`${shortName}, van`}
            size="s"
            value={value(`begins-${schoolId}`)}
            error={errorAt(errors, `begins-${schoolId}`)}
            maxLength={9}
            optional
          />
          <Field
            name={`ends-${schoolId}`}
            label={`${shortName}, tot`}
            size="s"
            value={value(`ends-${schoolId}`)}
            maxLength={9}
            optional
          />
        </Row>
      ))}
    </Section>
  );
}

function Core({ view, core, errors }: PlanFormProps) {
  const choicesOf = (all: PlanView['core']) => all.map(({ id: value, shortName }) => ({ value, label: shortName }));
  return (
    <>
      <Checkboxes
        name="core"
        label="Wie is er de hele tijd bij?"
        choices={choicesOf(view.core)}
        values={core}
        error={errorAt(errors, 'core')}
      />
      {view.elsewhere.length > 0 && (
        <Details summary="Iemand zonder account erbij" open={view.elsewhere.some(({ id: one }) => core.includes(one))}>
          <Checkboxes
            name="core"
            id="elsewhere"
            label="Wie komt er nog meer?"
            hint="Zij krijgen alleen een uitnodiging per mail. Over een jongere zien zij niets, behalve met een link van een overdracht."
            choices={choicesOf(view.elsewhere)}
            values={core}
          />
        </Details>
      )}
    </>
  );
}

/** What a table is: on which day, where, who is there all the time, and when each school has its turn. */
export function PlanForm(props: PlanFormProps) {
  const { action, hidden, view, errors, value, onDay, kindStands, children } = props;
  const [only] = view.kinds;
  return (
    <Form action={action} {...(hidden && { hidden })}>
      {!kindStands && (
        <Radios
          name="kind"
          label="Wat voor overstaptafel?"
          choices={view.kinds.map(({ kindId, name, purpose }) => ({ value: kindId, label: name, hint: purpose }))}
          value={value('kind') || (view.kinds.length === 1 ? only?.kindId : undefined)}
          error={errorAt(errors, 'kind')}
        />
      )}
      <DateField name="onDay" label="Op welke dag?" value={onDay} error={errorAt(errors, 'onDay')} />
      <Field
        name="place"
        label="Waar?"
        value={value('place')}
        error={errorAt(errors, 'place')}
        maxLength={120}
        optional
      />
      <Core {...props} />
      <Blocks {...props} />
      <Row>{children}</Row>
    </Form>
  );
}

/** Day and core team as they were typed. */
export const typedOf = ({ form }: Visitor) => ({ onDay: dayParts(form, 'onDay'), core: ids(form, 'core') });

/** What was typed, for the act. */
export const tableTyped = ({ form }: Visitor, { schools }: PlanView): TypedTable => ({
  kindId: id(form, 'kind'),
  onDay: day(form, 'onDay'),
  place: text(form, 'place'),
  core: ids(form, 'core'),
  blocks: schools.map(({ id: organisationId }) => ({
    organisationId,
    begins: text(form, `begins-${organisationId}`),
    ends: text(form, `ends-${organisationId}`),
  })),
});
