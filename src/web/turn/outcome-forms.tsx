import { recordAttempt } from '#app/person/record-attempt.ts';
import { rest } from '#app/turn/rest.ts';
import { longDay } from '#domain/day-words.ts';
import { addDays, addMonths } from '#law/day.ts';
import { channels } from '#domain/person/attempts.ts';
import { restAgain } from '#domain/turn/outcomes.ts';
import { dayParts, oneOf, pickedDay, text } from '#web/door/form.ts';
import { Radios } from '#web/kit/choices.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { Field } from '#web/kit/field.tsx';
import { dayPicks } from '#web/person/writing-parts.tsx';
import type { CaseForm, FieldsProps } from './form-page.tsx';

type DayProps = {
  props: FieldsProps;
  name: string;
  label: string;
  picks: readonly { value: string; label: string }[];
  /** Chosen until somebody chooses another. */
  first?: string | undefined;
};

/** A day out of a few, or another one; with what was chosen and typed when the form comes back. */
export function ChosenDay({ props: { form, typed, error }, name, label, picks, first }: DayProps) {
  return (
    <DateField
      name={name}
      label={label}
      picks={picks}
      picked={typed(`${name}-pick`) ?? first}
      value={typed(`${name}-day`) === undefined ? undefined : dayParts(form, name)}
      error={error(name)}
    />
  );
}

/** On which day something was heard, and by whom: mostly today, by who writes it down. */
export function HeardOn({ props, name, label }: Pick<DayProps, 'props' | 'name' | 'label'>) {
  const { me, today, typed, error } = props;
  const picks = [
    { value: today, label: 'Vandaag' },
    { value: addDays(today, -1), label: 'Gisteren' },
  ];
  return (
    <>
      <ChosenDay props={props} name={name} label={label} picks={picks} first={today} />
      <Field
        name="heardBy"
        label="Wie hoorde het?"
        size="m"
        value={typed('heardBy') ?? me.name}
        error={error('heardBy')}
        maxLength={100}
      />
    </>
  );
}

/** When to ask once more: a year from now or at 26½, or half a year from now. */
function againPicks({ view, today }: FieldsProps) {
  const days = [
    ...new Set([view.birthDate ? restAgain(today, view.birthDate) : addMonths(today, 12), addMonths(today, 6)]),
  ];
  return days.map((value) => ({ value, label: longDay(value) }));
}

export const restForm: CaseForm = {
  path: 'rust',
  act: 'rest',
  title: 'Wil geen hulp',
  lead: ({ person }) => `Niemand is dan aan zet voor ${person.firstName}. Er komt geen herinnering.`,
  submit: 'Bewaar',
  firstField: 'saidOn',
  notice: 'rests',
  run: ({ form, house, actor }, caseId, seen) =>
    rest(house, actor, {
      caseId,
      saidOn: pickedDay(form, 'saidOn') ?? '',
      heardBy: text(form, 'heardBy'),
      lookAgainOn: pickedDay(form, 'lookAgainOn') ?? '',
      seen,
    }),
  fields: (props) => {
    const again = againPicks(props);
    return (
      <>
        <HeardOn props={props} name="saidOn" label={`Wanneer zei ${props.view.person.firstName} dat?`} />
        <ChosenDay props={props} name="lookAgainOn" label="Kijk weer op" picks={again} first={again[0]?.value} />
      </>
    );
  },
};

export const attemptForm: CaseForm = {
  path: 'poging',
  act: 'record-attempt',
  title: 'Contactpoging',
  submit: 'Bewaar de poging',
  firstField: 'channel',
  notice: 'attempt-kept',
  run: ({ form, house, actor }, caseId, seen) => {
    const answer = oneOf(form, 'reached', ['ja', 'nee']);
    return recordAttempt(house, actor, {
      caseId,
      channel: text(form, 'channel'),
      reached: answer === undefined ? undefined : answer === 'ja',
      nextOn: pickedDay(form, 'nextOn') ?? '',
      seen,
    });
  },
  fields: (props) => {
    const { today, typed, error, view } = props;
    const picks = dayPicks(today, [1, 3, 5]);
    return (
      <>
        <Radios
          name="channel"
          label="Hoe probeerde je het?"
          flow
          choices={Object.entries(channels).map(([value, label]) => ({ value, label }))}
          value={typed('channel') ?? 'call'}
          error={error('channel')}
        />
        <Radios
          name="reached"
          label={`Heb je ${view.person.firstName} bereikt?`}
          flow
          choices={[
            { value: 'ja', label: 'Bereikt' },
            { value: 'nee', label: 'Niet bereikt' },
          ]}
          value={typed('reached')}
          error={error('reached')}
        />
        <ChosenDay
          props={props}
          name="nextOn"
          label="Niet bereikt? Dan opnieuw op"
          picks={picks}
          first={picks[1]?.value}
        />
      </>
    );
  },
};
