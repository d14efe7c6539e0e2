import { changeName } from '#app/person/change-name.ts';
import { recordDeath } from '#app/turn/record-death.ts';
import { pickedDay, text } from '#web/door/form.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Field } from '#web/kit/field.tsx';
import type { CaseForm } from './form-page.tsx';
import { HeardOn } from './outcome-forms.tsx';

/** Another name: the old one is only searched, and shown nowhere. */
export const nameForm: CaseForm = {
  path: 'naam',
  act: 'change-name',
  when: ({ ownRecord }) => ownRecord,
  title: 'Naam wijzigen',
  lead: () => 'De oude naam staat daarna nergens meer. Met zoeken vind je hem nog een jaar.',
  submit: 'Bewaar de naam',
  firstField: 'firstName',
  notice: 'name-kept',
  run: ({ form, house, actor }, caseId, seen) =>
    changeName(house, actor, {
      caseId,
      firstName: text(form, 'firstName'),
      infix: text(form, 'infix'),
      familyName: text(form, 'familyName'),
      seen,
    }),
  fields: ({ view: { person, enrolment }, typed, error }) => {
    const field = (name: 'firstName' | 'infix' | 'familyName', label: string) => (
      <Field
        name={name}
        label={label}
        size={name === 'infix' ? 's' : 'm'}
        value={typed(name) ?? person[name] ?? ''}
        error={error(name)}
        optional={name === 'infix'}
        autocomplete="off"
        maxLength={80}
      />
    );
    return (
      <>
        {field('firstName', 'Roepnaam')}
        {field('infix', 'Tussenvoegsel')}
        {field('familyName', 'Achternaam')}
        {enrolment?.source === 'lijst' && (
          <p>Wijzig de naam ook in jullie leerlingadministratie. Anders komt de oude terug met de volgende lijst.</p>
        )}
      </>
    );
  },
};

/** A young person died: one page, few words, and everything stops. */
export const deathForm: CaseForm = {
  path: 'overleden',
  act: 'record-death',
  when: ({ outcome, state }) => state !== 'linked' && outcome?.reason !== 'deceased',
  title: 'Overleden',
  lead: ({ person }) => `Dit leg je vast als ${person.firstName} is overleden.`,
  submit: 'Leg vast en stop alles',
  kind: 'stop',
  firstField: 'heardOn',
  notice: 'death-kept',
  run: ({ form, house, actor }, caseId, seen) =>
    recordDeath(house, actor, {
      caseId,
      heardOn: pickedDay(form, 'heardOn') ?? '',
      heardBy: text(form, 'heardBy'),
      seen,
    }),
  fields: (props) => {
    const { view } = props;
    const asked = view.handover && view.handover.sentByUs ? view.handover.receiver : undefined;
    return (
      <>
        <Alert title="Wat er dan gebeurt">
          <ul>
            <li>Niemand is meer aan zet. Er komt geen bericht en geen herinnering meer.</li>
            <li>Een overdracht die nog loopt, wordt ingetrokken. De link werkt niet meer.</li>
            <li>{view.person.firstName} staat niet meer op lijsten om te bellen.</li>
          </ul>
          <p>Aanzet vertelt het aan niemand. Bel zelf wie het moet weten{asked ? `, ook ${asked}` : ''}.</p>
        </Alert>
        <HeardOn props={props} name="heardOn" label="Wanneer hoorden jullie het?" />
      </>
    );
  },
};
