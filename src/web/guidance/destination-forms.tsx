import { keepDestination, stopWork } from '#app/guidance/destinations.ts';
import { keepPlan } from '#app/guidance/plans.ts';
import {
  contracts,
  destinationKinds,
  destinationSources,
  longestEmployer,
  type Contract,
  type DestinationKind,
  type DestinationSource,
} from '#domain/guidance/destination.ts';
import { efforts, effortReasons, type Effort, type EffortReason } from '#domain/guidance/rhythm.ts';
import { addDays } from '#law/day.ts';
import { day, dayParts, oneOf, pickedDay, text } from '#web/door/form.ts';
import type { Page } from '#web/door/visit.ts';
import { Radios } from '#web/kit/choices.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { Field } from '#web/kit/field.tsx';
import { Select } from '#web/kit/select.tsx';
import { BesideWish, whyIn } from '#web/wish/why-fields.tsx';
import { changedNow } from '#web/wish/changed-now.ts';
import { pagesOf, type CaseForm, type FieldsProps } from '#web/turn/form-page.tsx';

const keysOf = <T extends string>(words: Readonly<Record<T, string>>): readonly T[] => Object.keys(words) as T[];
const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
const recent = (today: string) => [
  { value: today, label: 'Vandaag' },
  { value: addDays(today, -1), label: 'Gisteren' },
];

type DayProps = { props: FieldsProps; name: string; label: string; hint?: string; picks?: boolean; optional?: true };
/** A day in boxes, with what was typed. */
function Day({ props, name, label, hint, picks, optional }: DayProps) {
  const tried = props.typed(name) !== undefined;
  return (
    <DateField
      name={name}
      label={label}
      hint={hint}
      picks={picks ? recent(props.today) : undefined}
      picked={props.typed(`${name}-pick`)}
      value={tried ? dayParts(props.form, name) : undefined}
      error={props.error(name)}
      optional={optional}
    />
  );
}

const Source = ({ props }: { props: FieldsProps }) => (
  <Radios
    name="source"
    label="Hoe hoorde je dit van de jongere zelf?"
    choices={choicesOf(destinationSources)}
    value={props.typed('source')}
    error={props.error('source')}
    flow
  />
);

const destinationForm: CaseForm = {
  path: 'na-school',
  act: 'keep-destination',
  when: ({ afterSchool, state }) => afterSchool !== null && state !== 'linked',
  title: 'Werk of school opschrijven',
  lead: ({ person }) => `Wat doet ${person.firstName}? Schrijf niets op over ziekte of hulp.`,
  submit: 'Bewaar',
  firstField: 'kind',
  notice: 'destination-kept',
  next: changedNow,
  run: ({ form, house, actor }, caseId) =>
    keepDestination(house, actor, {
      caseId,
      spell: {
        kind: oneOf(form, 'kind', keysOf<DestinationKind>(destinationKinds)),
        employer: text(form, 'employer'),
        hours: text(form, 'hours'),
        contract: oneOf(form, 'contract', keysOf<Contract>(contracts)),
        startOn: day(form, 'startOn'),
        endOn: day(form, 'endOn'),
        source: oneOf(form, 'source', keysOf<DestinationSource>(destinationSources)),
        saidOn: pickedDay(form, 'saidOn'),
      },
      why: whyIn(form),
    }),
  fields: (props) => (
    <>
      <Radios
        name="kind"
        label="Wat is het?"
        choices={choicesOf(destinationKinds)}
        value={props.typed('kind')}
        error={props.error('kind')}
      />
      <Field
        name="employer"
        label="Bij welk bedrijf?"
        hint="Alleen bij werk."
        size="m"
        maxLength={longestEmployer}
        value={props.typed('employer')}
        error={props.error('employer')}
        optional
      />
      <Field
        name="hours"
        label="Hoeveel uur per week?"
        size="s"
        inputMode="numeric"
        value={props.typed('hours')}
        error={props.error('hours')}
        optional
      />
      <Select
        name="contract"
        label="Wat voor contract?"
        placeholder="Weet ik niet"
        options={choicesOf(contracts)}
        value={props.typed('contract')}
        optional
      />
      <Day props={props} name="startOn" label="Sinds of vanaf welke dag?" />
      <Day props={props} name="endOn" label="Wat is de laatste dag?" hint="Niet bekend? Laat dit leeg." optional />
      <Source props={props} />
      <Day props={props} name="saidOn" label="Op welke dag hoorde je dit?" picks />
      <BesideWish {...props} fits="Past dit daarbij? Dan hoef je hier niets te kiezen." />
    </>
  ),
};

const stopForm: CaseForm = {
  path: 'werk-stopt',
  act: 'stop-work',
  when: ({ afterSchool }) => afterSchool?.doing !== undefined,
  title: 'Werk of school stopt',
  lead: ({ contactPerson, person }) =>
    `${contactPerson?.name ?? 'De vaste contactpersoon'} belt ${person.firstName} binnen een paar dagen. De begeleiding begint opnieuw te tellen.`,
  submit: 'Schrijf op',
  firstField: 'lastDay',
  notice: 'work-stopped',
  run: ({ form, house, actor }, caseId) =>
    stopWork(house, actor, {
      caseId,
      lastDay: pickedDay(form, 'lastDay'),
      source: oneOf(form, 'source', keysOf<DestinationSource>(destinationSources)),
    }),
  fields: (props) => (
    <>
      <Day props={props} name="lastDay" label="Wat is de laatste dag?" picks />
      <Source props={props} />
    </>
  ),
};

const planForm: CaseForm = {
  path: 'contact',
  act: 'keep-plan',
  when: ({ afterSchool, state }) => afterSchool !== null && state === 'active',
  title: 'Vaker of gewoon contact',
  lead: ({ person }) => `Hoe vaak is er contact met ${person.firstName}?`,
  submit: 'Bewaar',
  firstField: 'effort',
  notice: 'plan-kept',
  run: ({ form, house, actor }, caseId) =>
    keepPlan(house, actor, {
      caseId,
      effort: oneOf(form, 'effort', keysOf<Effort>(efforts)),
      reason: oneOf(form, 'reason', keysOf<EffortReason>(effortReasons)),
    }),
  fields: (props) => {
    const now = props.view.afterSchool?.plan;
    const { intensiveWeeks } = props.view.afterSchool?.rhythm.rhythm ?? {};
    return (
      <>
        <Radios
          name="effort"
          label="Hoe vaak?"
          choices={[
            { value: 'light', label: efforts.light, hint: 'Op de vaste momenten.' },
            { value: 'intensive', label: efforts.intensive, hint: `Ook elke ${intensiveWeeks} weken.` },
          ]}
          value={props.typed('effort') ?? now?.effort}
          error={props.error('effort')}
        />
        <Radios
          name="reason"
          label="Waarom?"
          choices={choicesOf(effortReasons)}
          value={props.typed('reason') ?? now?.reason ?? undefined}
          error={props.error('reason')}
        />
      </>
    );
  },
};

/** What somebody does after school, that it stops, and how often there is contact. */
export const destinationPages: readonly Page[] = [destinationForm, stopForm, planForm].flatMap((form) => pagesOf(form));
