import { recordMove } from '#app/handover/record-move.ts';
import { isSchool } from '#domain/person/new-person.ts';
import { day, text } from '#web/door/form.ts';
import { DateField } from '#web/kit/date-field.tsx';
import { Field } from '#web/kit/field.tsx';
import type { CaseForm } from '#web/turn/form-page.tsx';

/** Verhuisd: where the young person lives now; for another municipality's the turn becomes to hand over. */
export const moveForm: CaseForm = {
  path: 'verhuisd',
  act: 'record-move',
  title: 'Verhuisd',
  lead: ({ person }) => `Waar woont ${person.firstName} nu? Nu staat er: ${person.place}.`,
  submit: 'Leg de verhuizing vast',
  firstField: 'place',
  notice: 'moved',
  run: ({ form, house, actor }, caseId, seen) =>
    recordMove(house, actor, { caseId, place: text(form, 'place'), since: day(form, 'since') ?? '', seen }),
  fields: ({ me, view, typed, error }) => (
    <>
      <Field
        name="place"
        label="Nieuwe woonplaats"
        size="m"
        value={typed('place')}
        error={error('place')}
        autocomplete="off"
        maxLength={80}
      />
      <DateField
        name="since"
        label="Sinds welke dag?"
        value={{
          day: typed('since-day') ?? '',
          month: typed('since-month') ?? '',
          year: typed('since-year') ?? '',
        }}
        error={error('since')}
      />
      {!isSchool(me.organisationKind) && (
        <p>
          Woont {view.person.firstName} nu bij een andere gemeente? Dan draag je over aan de collega daar. De school
          verandert niet.
        </p>
      )}
    </>
  ),
};
