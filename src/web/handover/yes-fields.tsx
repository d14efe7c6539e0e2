import type { SenderView } from '#app/handover/views.ts';
import { workingDaysBack } from '#domain/calendar/working-days.ts';
import type { Day } from '#domain/day.ts';
import { yesHows } from '#domain/handover/handover.ts';
import { representatives, type YesBy } from '#domain/handover/yes.ts';
import { Radios } from '#web/kit/choices.tsx';
import { Field } from '#web/kit/field.tsx';
import { errorAt, type Wrong } from './draft.tsx';
import { PickDay, type Said } from './meeting-form.tsx';
import { yesHowWords } from './words.ts';

export type Part = { view: SenderView; said: Said; wrong: Wrong; today: Day };
export const isMbo = ({ yes }: SenderView): boolean => yes.article.startsWith('WEB');
export const recentDays = (today: Day): readonly Day[] => [today, workingDaysBack(today, 1)];

/** Whose answer this form can take: what the rule says, or all who might when it is not known yet who decides. */
function whoMay(view: SenderView): readonly YesBy[] {
  if (isMbo(view)) return ['self'];
  return view.youngPerson.age < 18 ? ['parent', 'guardian', 'self'] : ['self', 'curator', 'mentor'];
}

/** Where another decides: who that is, and what the young person thinks. */
function ForAnother({ view, said, wrong, field }: Part & { field: 'yesName' | 'ownView' }) {
  if (isMbo(view)) return null;
  const { firstName } = view.youngPerson;
  const shared = { name: field, optional: true, value: said(field), error: errorAt(wrong, field) };
  if (field === 'yesName') return <Field {...shared} label="Naam, als een ander het zei" size="m" />;
  return (
    <Field {...shared} label={`Wat vindt ${firstName} er zelf van?`} hint="Nodig als een ander beslist." rows={2} />
  );
}

/** Who said it, how, on which day, and the own view. */
export function YesFields(part: Part) {
  const { view, said, wrong, today } = part;
  const { firstName } = view.youngPerson;
  return (
    <>
      <Radios
        name="by"
        label="Wie zei het?"
        value={said('by')}
        error={errorAt(wrong, 'by')}
        choices={whoMay(view).map((by) => ({ value: by, label: by === 'self' ? firstName : representatives[by] }))}
      />
      <ForAnother {...part} field="yesName" />
      <Radios
        name="how"
        label="Hoe?"
        flow
        value={said('how')}
        error={errorAt(wrong, 'how')}
        choices={yesHows.map((how) => ({ value: how, label: yesHowWords[how].replace(/^./, (c) => c.toUpperCase()) }))}
      />
      <PickDay name="yesOn" label="Op welke dag?" days={recentDays(today)} said={said} wrong={wrong} />
      <ForAnother {...part} field="ownView" />
    </>
  );
}
