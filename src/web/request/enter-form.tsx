import { enterRequest } from '#app/request/enter-request.ts';
import { representatives, type YesBy } from '#domain/handover/yes.ts';
import {
  correctable,
  requestKinds,
  seenHows,
  type Correctable,
  type RequestKind,
  type SeenHow,
} from '#domain/request/request.ts';
import { oneOf, pickedDay, text } from '#web/door/form.ts';
import { Branches } from '#web/kit/branches.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { Field } from '#web/kit/field.tsx';
import type { CaseForm, FieldsProps } from '#web/turn/form-page.tsx';
import { ChosenDay } from '#web/turn/outcome-forms.tsx';
import { addDays } from '#law/day.ts';

const kinds = Object.keys(requestKinds) as RequestKind[];
// With the own link a young person asks without a colleague.
const hows = (Object.keys(seenHows) as SeenHow[]).filter((how) => how !== 'own-way');
const fields = Object.keys(correctable) as Correctable[];
const askers = ['self', ...Object.keys(representatives)] as YesBy[];

function WhatIsWrong({ typed, error }: FieldsProps) {
  return (
    <>
      <Radios
        name="field"
        label="Wat klopt er niet?"
        value={typed('field')}
        choices={fields.map((value) => ({ value, label: correctable[value] }))}
        error={error('field')}
      />
      <Field
        name="becomes"
        label="Wat moet het zijn?"
        value={typed('becomes') ?? ''}
        error={error('becomes')}
        maxLength={400}
      />
    </>
  );
}

/** Who asks, and how it is certain who that is. */
function WhoAsks({ typed, error, view }: FieldsProps) {
  return (
    <>
      <Radios
        name="askedBy"
        label="Wie vraagt het?"
        value={typed('askedBy')}
        error={error('askedBy')}
        choices={askers.map((value) => ({
          value,
          label: value === 'self' ? view.person.firstName : representatives[value],
        }))}
      />
      <Field
        name="askedName"
        label="Naam van wie het vraagt"
        hint="Alleen als de jongere het niet zelf vraagt."
        size="m"
        value={typed('askedName') ?? ''}
        error={error('askedName')}
        maxLength={80}
        optional
      />
      <Radios
        name="seenHow"
        label="Hoe weet je wie het is?"
        hint="Maak geen kopie."
        value={typed('seenHow')}
        error={error('seenHow')}
        choices={hows.map((value) => ({ value, label: seenHows[value] }))}
      />
    </>
  );
}

/** A request of a young person about the own data, written down by a colleague. */
export const enterForm: CaseForm = {
  path: 'verzoek',
  act: 'enter-request',
  title: 'Verzoek over gegevens',
  lead: ({ person }) =>
    `${person.firstName} mag vragen wat jullie weten, of het klopt, en of het weg kan. Antwoord binnen een maand.`,
  submit: 'Schrijf het verzoek op',
  firstField: 'kind',
  notice: 'request-entered',
  after: '/verzoeken',
  run: ({ form, house, actor }, caseId) =>
    enterRequest(house, actor, {
      caseId,
      kind: oneOf(form, 'kind', kinds),
      askedBy: oneOf(form, 'askedBy', askers),
      askedName: text(form, 'askedName'),
      seenHow: oneOf(form, 'seenHow', hows),
      askedOn: pickedDay(form, 'askedOn') ?? '',
      words: text(form, 'words'),
      field: oneOf(form, 'field', fields),
      becomes: text(form, 'becomes'),
    }),
  fields: (props) => {
    const { typed, error, view, today } = props;
    const picks = [
      { value: today, label: 'Vandaag' },
      { value: addDays(today, -1), label: 'Gisteren' },
    ];
    return (
      <>
        <Branches
          name="kind"
          label={`Wat vraagt ${view.person.firstName}?`}
          value={typed('kind')}
          error={error('kind')}
          branches={kinds.map((value) => ({
            value,
            label: requestKinds[value].words,
            hint: requestKinds[value].hint,
            children: value === 'correction' ? <WhatIsWrong {...props} /> : null,
          }))}
        />
        <Field
          name="words"
          label="In eigen woorden"
          rows={2}
          value={typed('words') ?? ''}
          error={error('words')}
          maxLength={400}
          optional
        />
        <WhoAsks {...props} />
        <ChosenDay props={props} name="askedOn" label="Wanneer is het gevraagd?" picks={picks} first={today} />
      </>
    );
  },
};
