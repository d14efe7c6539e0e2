import { extendGuidance } from '#app/guidance/extend-guidance.ts';
import { longDay } from '#domain/day-words.ts';
import { extendReasons, extendSaid, type ExtendReason } from '#domain/guidance/extension.ts';
import { day, dayParts, oneOf } from '#web/door/form.ts';
import type { Page } from '#web/door/visit.ts';
import { Radios } from '#web/kit/choices.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { pagesOf, type CaseForm } from '#web/turn/form-page.tsx';

const reasons = Object.keys(extendReasons) as ExtendReason[];
const saids = Object.keys(extendSaid) as (keyof typeof extendSaid)[];
const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** Guidance that goes on longer than the region agreed. */
const extendForm: CaseForm = {
  path: 'langer',
  act: 'extend-guidance',
  when: ({ afterSchool, state }) => afterSchool !== null && state === 'active',
  title: 'Langer begeleiden',
  lead: ({ person, afterSchool }) =>
    afterSchool ? `De begeleiding van ${person.firstName} loopt nu tot en met ${longDay(afterSchool.until)}.` : '',
  submit: 'Leg vast',
  firstField: 'until',
  notice: 'guidance-extended',
  run: ({ form, house, actor }, caseId) =>
    extendGuidance(house, actor, {
      caseId,
      until: day(form, 'until'),
      because: oneOf(form, 'because', reasons),
      said: oneOf(form, 'said', saids),
    }),
  fields: ({ view, form, typed, error }) => {
    const lawUntil = view.afterSchool?.lawUntil;
    return (
      <>
        <DateField
          name="until"
          label="Tot en met welke dag?"
          hint={lawUntil ? `Van de wet mag het tot en met ${longDay(lawUntil)}.` : 'Hooguit een jaar erbij.'}
          value={typed('until-day') === undefined ? undefined : dayParts(form, 'until')}
          error={error('until')}
        />
        <Radios
          name="because"
          label="Waarom is er meer tijd nodig?"
          choices={choicesOf(extendReasons)}
          value={typed('because')}
          error={error('because')}
        />
        <Radios
          name="said"
          label={`Wat vindt ${view.person.firstName} daarvan?`}
          hint="Vraag het eerst. Begeleiding mag, en hoeft niet."
          choices={choicesOf(extendSaid)}
          value={typed('said')}
          error={error('said')}
        />
      </>
    );
  },
};
export const extendPages: readonly Page[] = pagesOf(extendForm);
