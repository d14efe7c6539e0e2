import { errorAt } from '#web/kit/error-summary.tsx';
import type { SenderView } from '#app/handover/views.ts';
import { workingDaysBack } from '#law/working-days.ts';
import type { Day } from '#law/day.ts';
import { yesHows } from '#domain/handover/handover.ts';
import { representatives, type YesBy } from '#domain/handover/yes.ts';
import { Branches, type Branch } from '#web/kit/branches.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { Field } from '#web/kit/field.tsx';
import { theirDesk } from './between-words.ts';
import { type Wrong } from './draft.tsx';
import { PickDay, type Said } from './meeting-form.tsx';
import { yesHowWords } from './words.ts';

export type Part = { view: SenderView; said: Said; wrong: Wrong; today: Day };
/** Whether it depends on the young person deciding alone. */
export const asksCapacity = ({ yes }: SenderView): boolean => yes?.capacity !== undefined;
export const recentDays = (today: Day): readonly Day[] => [today, workingDaysBack(today, 1)];

/** Whose answer this form can take: what the rule says, or all who might when it is not known yet who decides. */
function whoMay(view: SenderView): readonly YesBy[] {
  if (asksCapacity(view)) return ['self', 'curator', 'mentor'];
  return view.yes?.who === 'representative' ? [...view.yes.by, 'self'] : ['self'];
}

/** Where another decides: who that is, and what the young person thinks. Each has fields of its own name. */
const another = (by: YesBy, { view, said, wrong }: Part): Branch['children'] => {
  const [name, ownView] = [`yesName-${by}`, `ownView-${by}`];
  const known = view.speakers.find(({ kind, standing }) => kind === by && standing === 'speaks')?.name ?? '';
  return (
    <>
      <Field name={name} label="Naam" size="m" value={said(name) || known} error={errorAt(wrong.errors, name)} />
      <Field
        name={ownView}
        label={`Wat vindt ${view.youngPerson.firstName} er zelf van?`}
        rows={2}
        value={said(ownView)}
        error={errorAt(wrong.errors, ownView)}
      />
    </>
  );
};

/** Yes or no, who said it, how, and on which day. */
export function YesFields(part: Part) {
  const { view, said, wrong, today } = part;
  const { firstName } = view.youngPerson;
  return (
    <>
      <Radios
        name="answer"
        label="Wat is het antwoord?"
        value={said('answer')}
        error={errorAt(wrong.errors, 'answer')}
        choices={[
          { value: 'yes', label: 'Ja' },
          { value: 'no', label: 'Nee', hint: `Dan gaat er niets naar ${theirDesk(view.between)}.` },
        ]}
      />
      <Branches
        name="by"
        label="Wie zei het?"
        value={said('by')}
        error={errorAt(wrong.errors, 'by')}
        branches={whoMay(view).map((by) => ({
          value: by,
          label: by === 'self' ? firstName : representatives[by],
          children: by === 'self' ? null : another(by, part),
        }))}
      />
      <Radios
        name="how"
        label="Hoe?"
        flow
        value={said('how')}
        error={errorAt(wrong.errors, 'how')}
        choices={yesHows.map((how) => ({ value: how, label: yesHowWords[how].replace(/^./, (c) => c.toUpperCase()) }))}
      />
      <PickDay name="yesOn" label="Op welke dag?" days={recentDays(today)} said={said} wrong={wrong} />
    </>
  );
}
