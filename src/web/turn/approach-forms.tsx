import { decideApproach } from '#app/turn/decide-approach.ts';
import type { YoungPersonView } from '#app/person/young-person-view.ts';
import { notApproach } from '#app/turn/not-approach.ts';
import { longDay } from '#domain/day-words.ts';
import { addMonths } from '#law/day.ts';
import { approachReasons, waitsForDecision } from '#domain/turn/approach.ts';
import { oneOf, pickedDay, text } from '#web/door/form.ts';
import { Radios } from '#web/kit/choices.tsx';
import type { CaseForm } from './form-page.tsx';
import { ChosenDay } from './outcome-forms.tsx';

const monthsToChoose = [12, 6];
/** Nobody may approach, and nobody decided otherwise. */
const isUndecided = ({ outcome, open }: Pick<YoungPersonView, 'outcome' | 'open'>): boolean =>
  outcome?.kind === 'not-approach' || (open !== null && waitsForDecision(open.turn));

export const notApproachForm: CaseForm = {
  path: 'niet-benaderen',
  act: 'not-approach',
  when: ({ decides }) => decides,
  title: 'Alleen benaderen na besluit',
  lead: ({ person }) =>
    `Niemand neemt dan contact op met ${person.firstName}. Schrijf niet op waarom: dat kan iets zeggen over gezondheid.`,
  submit: 'Niet benaderen',
  firstField: 'lookAgainOn',
  notice: 'not-approached',
  run: ({ form, house, actor }, caseId, seen) =>
    notApproach(house, actor, { caseId, lookAgainOn: pickedDay(form, 'lookAgainOn') ?? '', seen }),
  fields: (props) => {
    const days = monthsToChoose.map((months) => addMonths(props.today, months));
    const picks = days.map((value) => ({ value, label: longDay(value) }));
    return <ChosenDay props={props} name="lookAgainOn" label="Kijk weer op" picks={picks} first={days[0]} />;
  },
};

export const decideForm: CaseForm = {
  path: 'benaderen',
  act: 'decide-approach',
  when: isUndecided,
  title: 'Besluit over benaderen',
  lead: ({ person }) =>
    `Mag een collega contact opnemen met ${person.firstName}? Een mens besluit, niet het programma.`,
  submit: 'Bewaar het besluit',
  firstField: 'decision',
  notice: 'approach-decided',
  run: ({ form, house, actor }, caseId, seen) => {
    const decision = oneOf(form, 'decision', ['approach', 'not'] as const);
    return decideApproach(house, actor, { caseId, decision, because: text(form, 'because'), seen });
  },
  fields: ({ typed, error }) => (
    <>
      <Radios
        name="decision"
        label="Wat is het besluit?"
        choices={[
          { value: 'approach', label: 'Contact mag', hint: 'Jij bent dan aan zet om te bellen.' },
          { value: 'not', label: 'Niet benaderen', hint: 'Over een jaar kijken jullie weer.' },
        ]}
        value={typed('decision')}
        error={error('decision')}
      />
      <Radios
        name="because"
        label="Waarom?"
        choices={Object.entries(approachReasons).map(([value, label]) => ({ value, label }))}
        value={typed('because')}
        error={error('because')}
      />
    </>
  ),
};
