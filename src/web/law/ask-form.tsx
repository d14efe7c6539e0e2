import { errorAt } from '#web/kit/error-summary.tsx';
import { longDay } from '#domain/day-words.ts';
import type { Day } from '#law/day.ts';
import { text } from '#web/door/form.ts';
import type { Form as Typed } from '#web/door/visit.ts';
import { Button } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { Details } from '#web/kit/details.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row, Section, Stack } from '#web/kit/layout.tsx';
import { Select } from '#web/kit/select.tsx';
import { DayField, type FieldsOf } from './day-field.tsx';
import { here, type AskState } from './ask-state.ts';
import { isFilled, most, paperChoices, paperFields, rowsOf, schoolKinds, schoolWords, upTo } from './ask-fields.ts';
import { SchoolFields } from './school-fields.tsx';

function Who({ of, towns }: { of: FieldsOf; towns: AskState['towns'] }) {
  return (
    <>
      <DayField of={of} name="born" label="Wanneer is de jongere geboren?" hint="Bijvoorbeeld: 2 5 2008." />
      <Field
        name="place"
        label="Waar woont de jongere?"
        hint="De plaats of de gemeente."
        size="m"
        value={text(of.form, 'place')}
        error={of.error('place')}
        autocomplete="off"
        maxLength={80}
        optional
      />
      {towns.length > 0 && (
        <Radios
          name="municipality"
          label="In welke gemeente?"
          choices={towns}
          value={text(of.form, 'municipality')}
          error={of.error('municipality')}
          flow
        />
      )}
      {towns.length === 0 && text(of.form, 'municipality') !== '' && (
        <input type="hidden" name="municipality" value={text(of.form, 'municipality')} />
      )}
    </>
  );
}

/** The schools to choose from, as they stand in the form; only where there is a choice. */
function schoolChoices(form: Typed, schools: number) {
  return upTo(schools).map((n) => {
    const kind = schoolKinds.find((one) => one === text(form, `school-${n}`));
    return { value: `school-${n}`, label: kind ? `School ${n}: ${schoolWords[kind]}` : `School ${n}` };
  });
}

function PaperFields({ of, n, schools }: { of: FieldsOf; n: number; schools: number }) {
  const names = paperFields(n);
  return (
    <Section title={n === 1 ? 'Diploma of ander papier' : `Papier ${n}`}>
      <Select
        name={names.what}
        label="Welk papier?"
        hint={n === 1 ? 'Heeft de jongere geen papier? Laat dit dan leeg.' : undefined}
        placeholder="Geen papier"
        options={Object.entries(paperChoices).map(([value, { label }]) => ({ value, label }))}
        value={text(of.form, names.what)}
        error={of.error(names.what)}
        optional
      />
      <DayField of={of} name={names.date} label="Op welke dag kreeg de jongere dit?" optional />
      {schools > 1 && (
        <Select
          name={names.school}
          label="Van welke school?"
          placeholder="De school die erbij past"
          options={schoolChoices(of.form, schools)}
          value={text(of.form, names.school)}
          error={of.error(names.school)}
          optional
        />
      )}
    </Section>
  );
}

function OtherDay({ of, today }: { of: FieldsOf; today: Day }) {
  return (
    <Details summary="Voor een andere dag dan vandaag" open={isFilled(of.form, 'on')}>
      <DayField of={of} name="on" label="Welke dag?" hint={`Leeg = vandaag, ${longDay(today)}.`} optional />
    </Details>
  );
}

/** Asks little first: birth, one school, one paper. Each button sends all that was typed; the first one asks the law. */
export function AskForm({ state: { form, errors, towns }, today }: { state: AskState; today: Day }) {
  const { schools, papers } = rowsOf(form);
  const of: FieldsOf = { form, error: (field) => errorAt(errors, field) };
  return (
    <Form action={here} hidden={{ schools: String(schools), papers: String(papers) }}>
      <Stack roomy>
        <Who of={of} towns={towns} />
        {upTo(schools).map((n) => (
          <SchoolFields key={n} of={of} n={n} />
        ))}
        {upTo(papers).map((n) => (
          <PaperFields key={n} of={of} n={n} schools={schools} />
        ))}
        <OtherDay of={of} today={today} />
        <Row>
          <Button kind="main">Bekijk wat de wet vraagt</Button>
          {schools < most.school && (
            <Button name="more" value="school" formAction={`${here}#school-${schools + 1}`}>
              Nog een school
            </Button>
          )}
          {papers < most.paper && (
            <Button name="more" value="paper" formAction={`${here}#paper-${papers + 1}`}>
              Nog een papier
            </Button>
          )}
        </Row>
      </Stack>
    </Form>
  );
}
