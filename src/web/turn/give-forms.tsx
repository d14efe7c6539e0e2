import { giveBack } from '#app/turn/give-back.ts';
import { giveTurn } from '#app/turn/give-turn.ts';
import { later } from '#app/turn/later.ts';
import { waitFor } from '#app/turn/wait-for.ts';
import type { Member } from '#domain/access/actor.ts';
import { chosenVerbs, handoverVerbs, taskWords } from '#domain/turn/verbs.ts';
import { dayParts, isId, pickedDay, text } from '#web/door/form.ts';
import type { Visit } from '#web/door/visit.ts';
import { Radios } from '#web/kit/choices.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { Field } from '#web/kit/field.tsx';
import { Link } from '#web/kit/link.tsx';
import { Select } from '#web/kit/select.tsx';
import { dayPicks } from '#web/person/writing-parts.tsx';
import type { CaseForm, FieldsProps } from './form-page.tsx';
import { otherWords } from './turn-words.ts';

const others = ['young-person', 'parent', 'employer'] as const;
type Other = (typeof others)[number];
const isOther = (value: string): value is Other => (others as readonly string[]).includes(value);

function holderOptions({ view, me, colleagues, teams }: FieldsProps) {
  const rest = colleagues.filter(({ id }) => id !== me.memberId);
  return [
    { value: `m ${me.memberId}`, label: `Ik, ${me.name}` },
    ...rest.map(({ id, name }) => ({ value: `m ${id}`, label: name })),
    ...teams.map(({ id, name }) => ({ value: `t ${id}`, label: `${name}, nog geen naam` })),
    ...others.map((value) => ({ value: `w ${value}`, label: otherWords(value, view.person.firstName) })),
  ];
}

function DueField({ form, typed, error, today }: FieldsProps) {
  return (
    <DateField
      name="dueOn"
      label="Uiterlijk welke dag?"
      picks={dayPicks(today, [2, 5, 10])}
      picked={typed('dueOn-pick')}
      value={typed('dueOn-day') === undefined ? undefined : dayParts(form, 'dueOn')}
      error={error('dueOn')}
    />
  );
}

function TaskFields({ view, typed, error }: FieldsProps) {
  const now = view.open?.turn.verb;
  if (now !== undefined && handoverVerbs.includes(now))
    return (
      <>
        <input type="hidden" name="verb" value={now} />
        <p>{`Wat: ${taskWords(now, view.open?.turn.words ?? null, view.person.firstName)}. Dit hoort bij de overdracht.`}</p>
      </>
    );
  return (
    <>
      <Radios
        name="verb"
        label="Wat moet er nu gebeuren?"
        choices={chosenVerbs.map((value) => ({
          value,
          label: value === 'other' ? 'Iets anders' : taskWords(value, null, view.person.firstName),
        }))}
        value={typed('verb')}
        error={error('verb')}
      />
      <Field
        name="words"
        label="In je eigen woorden"
        size="m"
        value={typed('words')}
        error={error('words')}
        maxLength={60}
        optional
      />
    </>
  );
}

/** Whom the chosen line of the list means. */
function runGive(visit: Visit<Member>, caseId: string, seen: number) {
  const { form, house, actor } = visit;
  const [kind, who = ''] = text(form, 'holder').split(' ');
  const dueOn = pickedDay(form, 'dueOn') ?? '';
  const words = text(form, 'words') || null;
  if (kind === 'w' && isOther(who)) return waitFor(house, actor, { caseId, whom: who, dueOn, words, seen });
  const memberId = kind === 'm' && isId(who) ? who : null;
  const teamId = kind === 't' && isId(who) ? who : null;
  return giveTurn(house, actor, { caseId, memberId, teamId, verb: text(form, 'verb'), words, dueOn, seen });
}

/** "Klaar. Wie is nu aan zet?" */
export const giveForm: CaseForm = {
  path: 'beurt',
  act: 'give-turn',
  title: 'Klaar. Wie is nu aan zet?',
  submit: 'Geef de beurt door',
  firstField: 'holder',
  notice: 'turn-given',
  run: runGive,
  fields: (props) => (
    <>
      <Select
        name="holder"
        label="Wie is nu aan zet?"
        hint={`Kies je ${props.view.person.firstName}, een ouder of werkgever? Dan let jij op en komt de beurt na hooguit 5 werkdagen terug.`}
        placeholder="Kies wie"
        options={holderOptions(props)}
        value={props.typed('holder')}
        error={props.error('holder')}
      />
      <TaskFields {...props} />
      <DueField {...props} />
    </>
  ),
  below: ({ view }) =>
    view.open?.mine && (
      <p>
        <Link href={`/jongeren/${view.caseId}/teruggeven`}>Dit is niet voor mij</Link>
      </p>
    ),
};

export const laterForm: CaseForm = {
  path: 'later',
  act: 'give-turn',
  title: 'Later',
  lead: ({ person }) => `Jij blijft aan zet voor ${person.firstName}. Op de nieuwe dag staat dit weer bovenaan.`,
  submit: 'Bewaar de nieuwe dag',
  firstField: 'dueOn',
  notice: 'later',
  run: ({ form, house, actor }, caseId, seen) =>
    later(house, actor, { caseId, dueOn: pickedDay(form, 'dueOn') ?? '', seen }),
  fields: (props) => <DueField {...props} />,
};

export const giveBackForm: CaseForm = {
  path: 'teruggeven',
  act: 'give-turn',
  title: 'Dit is niet voor mij',
  lead: () => 'De beurt gaat terug naar wie hem gaf. Dat kan 3 werkdagen.',
  submit: 'Geef terug',
  firstField: 'because',
  notice: 'given-back',
  run: ({ form, house, actor }, caseId, seen) =>
    giveBack(house, actor, { caseId, because: text(form, 'because'), seen }),
  fields: ({ typed, error }) => (
    <Field
      name="because"
      label="Niet voor mij, want"
      value={typed('because')}
      error={error('because')}
      maxLength={200}
    />
  ),
};
