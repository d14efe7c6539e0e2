import { changeReach } from '#app/person/change-reach.ts';
import { text } from '#web/door/form.ts';
import { Field } from '#web/kit/field.tsx';
import type { CaseForm } from './form-page.tsx';

/** Another number or address, as who guides heard it. */
export const reachForm: CaseForm = {
  path: 'nummer',
  act: 'change-reach',
  when: ({ ownRecord }) => ownRecord,
  title: 'Nummer of mail wijzigen',
  lead: ({ person }) => `Werkt een nummer van ${person.firstName} niet meer? Maak het vak dan leeg.`,
  submit: 'Bewaar',
  firstField: 'phone',
  notice: 'reach-kept',
  run: ({ form, house, actor }, caseId, seen) =>
    changeReach(house, actor, {
      caseId,
      phone: text(form, 'phone'),
      mail: text(form, 'mail'),
      parentContact: text(form, 'parentContact'),
      seen,
    }),
  fields: ({ view: { contact, enrolment }, typed, error }) => (
    <>
      <Field
        name="phone"
        label="Telefoon"
        size="m"
        type="tel"
        value={typed('phone') ?? contact?.phone ?? ''}
        error={error('phone')}
        autocomplete="off"
        optional
      />
      <Field
        name="mail"
        label="Mail"
        size="m"
        type="email"
        value={typed('mail') ?? contact?.mail ?? ''}
        error={error('mail')}
        autocomplete="off"
        optional
      />
      <Field
        name="parentContact"
        label="Ouder: nummer of mail"
        size="m"
        value={typed('parentContact') ?? contact?.parentContact ?? ''}
        error={error('parentContact')}
        autocomplete="off"
        optional
      />
      {enrolment?.source === 'lijst' && <p>Wijzig dit ook in jullie leerlingadministratie.</p>}
    </>
  ),
};
