import { declareNoView } from '#app/turn/declare-no-view.ts';
import { endCase } from '#app/turn/end-case.ts';
import { setContact } from '#app/turn/set-contact.ts';
import { shieldCase } from '#app/turn/shield.ts';
import { refuse } from '#domain/outcome.ts';
import { endReasons } from '#domain/turn/ending.ts';
import { all, id, ids, text } from '#web/door/form.ts';
import { Button } from '#web/kit/button.tsx';
import { Checkboxes, Radios } from '#web/kit/choices.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Select } from '#web/kit/select.tsx';
import { BesideWish, whyIn } from '#web/wish/why-fields.tsx';
import type { CaseForm } from './form-page.tsx';

export const contactForm: CaseForm = {
  path: 'contactpersoon',
  act: 'assign',
  title: 'Vaste contactpersoon',
  lead: ({ person }) => `Wie kent ${person.firstName} het best? Kies wie het blijft, ook na school.`,
  submit: 'Bewaar',
  firstField: 'memberId',
  notice: 'contact-set',
  run: async ({ form, house, actor }, caseId, seen) => {
    const memberId = id(form, 'memberId');
    return memberId === undefined
      ? refuse('holder-unknown', 'memberId')
      : setContact(house, actor, { caseId, memberId, seen, introduced: all(form, 'introduced').length > 0 });
  },
  fields: ({ view, form, colleagues, typed, error }) => (
    <>
      <Select
        name="memberId"
        label="Vaste contactpersoon"
        placeholder="Kies een collega"
        options={colleagues.map(({ id: value, name }) => ({ value, label: name }))}
        value={typed('memberId') ?? view.contactMemberId ?? undefined}
        error={error('memberId')}
      />
      {view.contactMemberId && (
        <Checkboxes
          name="introduced"
          label={`Kent ${view.person.firstName} de nieuwe contactpersoon al?`}
          hint="Nog niet? Dan krijgt de nieuwe contactpersoon de beurt om kennis te maken."
          choices={[{ value: 'yes', label: 'Ja, we spraken elkaar samen' }]}
          values={all(form, 'introduced')}
          optional
        />
      )}
    </>
  ),
};

export const endForm: CaseForm = {
  path: 'stoppen',
  act: 'end-case',
  title: 'Begeleiding stopt',
  lead: ({ person }) => `Daarna is niemand meer aan zet voor ${person.firstName}. Je kunt later opnieuw beginnen.`,
  submit: 'Stop de begeleiding',
  kind: 'stop',
  firstField: 'reason',
  notice: 'case-ended',
  run: ({ form, house, actor }, caseId, seen) =>
    endCase(house, actor, {
      caseId,
      reason: text(form, 'reason'),
      words: text(form, 'words') || null,
      youngPersonTold: all(form, 'told').length > 0,
      why: whyIn(form),
      seen,
    }),
  fields: ({ view, form, typed, error, ...props }) => (
    <>
      <Radios
        name="reason"
        label="Waarom stopt de begeleiding?"
        choices={Object.entries(endReasons).map(([value, label]) => ({ value, label }))}
        value={typed('reason')}
        error={error('reason')}
      />
      <Field
        name="words"
        label="In je eigen woorden"
        size="m"
        value={typed('words')}
        error={error('words')}
        maxLength={200}
        optional
      />
      <Checkboxes
        name="told"
        label={`Weet ${view.person.firstName} het?`}
        choices={[{ value: 'yes', label: `Ja, we spraken erover. Of ${view.person.firstName} wil het zelf.` }]}
        values={all(form, 'told')}
        error={error('told')}
      />
      {view.wish?.followed !== true && (
        <BesideWish
          {...{ view, form, typed, error, ...props }}
          fits="Is dat gelukt? Dan hoef je hier niets te kiezen."
        />
      )}
    </>
  ),
};

export const shieldForm: CaseForm = {
  path: 'afgeschermd',
  act: 'shield',
  title: 'Afschermen',
  lead: ({ person }) =>
    `Alleen wie je kiest, ziet ${person.firstName} nog. Op lijsten en bij zoeken staat ${person.firstName} voor niemand meer.`,
  submit: 'Scherm af',
  firstField: 'named',
  notice: 'shielded',
  after: '/werk',
  run: ({ form, house, actor }, caseId, seen) => shieldCase(house, actor, { caseId, named: ids(form, 'named'), seen }),
  fields: ({ view, me, colleagues, form, typed, error }) => (
    <Checkboxes
      name="named"
      label="Wie mag deze jongere nog zien?"
      hint="Je komt er via Mijn werk. Elke keer dat iemand de pagina opent, horen de anderen dat."
      choices={colleagues.map(({ id: value, name }) => ({ value, label: name }))}
      values={typed('version') === undefined ? (view.shielded?.named ?? [me.memberId]) : all(form, 'named')}
      error={error('named')}
    />
  ),
  below: ({ view }) =>
    view.shielded && (
      <Form action={`/jongeren/${view.caseId}/afgeschermd/uit`} inline>
        <Button>Haal de afscherming weg</Button>
      </Form>
    ),
};

export const noViewForm: CaseForm = {
  path: 'geen-inzage',
  act: 'declare-no-view',
  title: 'Ik ken deze jongere privé',
  lead: ({ person }) =>
    `Je ziet ${person.firstName} dan nergens meer. Ben jij aan zet? Dan krijgt een collega de beurt.`,
  submit: 'Ja, laat mij dit niet meer zien',
  kind: 'stop',
  firstField: 'geen-inzage',
  notice: 'no-view',
  after: '/werk',
  run: ({ house, actor }, caseId) => declareNoView(house, actor, { caseId }),
  fields: () => <p>Familie, buren of vrienden begeleid je niet. Je hoeft niet te zeggen wie het is.</p>,
};
