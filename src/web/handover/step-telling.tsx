import { errorAt } from '#web/kit/error-summary.tsx';
import { tellYoungPerson } from '#app/handover/tell-young-person.ts';
import type { SenderView } from '#app/handover/views.ts';
import { yesHows } from '#domain/handover/handover.ts';
import { refuse } from '#domain/outcome.ts';
import { number, oneOf, pickedDay } from '#web/door/form.ts';
import { go, gone, type Reply } from '#web/door/visit.ts';
import { Radios } from '#web/kit/choices.tsx';
import { Form } from '#web/kit/form.tsx';
import { isTold, joins } from './between-words.ts';
import {
  changed,
  fine,
  idOf,
  isGone,
  onDraft,
  onward,
  pathOf,
  StepButtons,
  stepPage,
  stepsOf,
  type Mine,
  type Wrong,
} from './draft.tsx';
import { PickDay, type Said } from './meeting-form.tsx';
import { keptDay } from './reading-form.tsx';
import { errorsOf } from './refusals.ts';
import { typedIn, yesHowWords } from './words.ts';
import { recentDays } from './yes-fields.tsx';

function keptTelling({ handover }: SenderView): Said {
  const kept: Readonly<Record<string, string>> = {
    ...keptDay('toldOn', handover.toldOn),
    how: handover.toldHow ?? '',
  };
  return (name) => kept[name] ?? '';
}

function tellingPage(visit: Mine, view: SenderView, said: Said, wrong: Wrong = fine): Reply {
  const { handover, youngPerson, receiver, between } = view;
  return stepPage({
    visit,
    step: 4,
    caseId: handover.caseId,
    fullName: youngPerson.fullName,
    between,
    lead: `Een ja is hier niet nodig. Vertel ${youngPerson.firstName} wel ${joins(between) ? 'wie er mee gaat helpen' : 'wie er nu is'}: ${receiver.organisation}.`,
    wrong,
    children: (
      <Form action={`${pathOf(handover.id)}/verteld`} hidden={{ version: String(handover.version) }}>
        <PickDay
          name="toldOn"
          label={`Wanneer vertelde je het ${youngPerson.firstName}?`}
          days={recentDays(visit.today)}
          said={said}
          wrong={wrong}
        />
        <Radios
          name="how"
          label="Hoe?"
          flow
          value={said('how')}
          error={errorAt(wrong.errors, 'how')}
          choices={yesHows.map((how) => ({
            value: how,
            label: yesHowWords[how].replace(/^./, (c) => c.toUpperCase()),
          }))}
        />
        <StepButtons step={4} handoverId={handover.id} />
      </Form>
    ),
  });
}

/** Where the last step of another course is. */
const lastStep = (between: SenderView['between']): string => stepsOf(between).at(-1)?.path ?? 'controle';

/** GET: where a yes is asked, step four is to read together. */
export const showTelling = (visit: Mine): Promise<Reply> =>
  onDraft(visit, (view) =>
    isTold(view.between)
      ? tellingPage(visit, view, keptTelling(view))
      : go(`${pathOf(idOf(visit))}/${lastStep(view.between)}`),
  );

async function keep(visit: Mine, { handover }: SenderView): Promise<Reply> {
  const { form, house, actor } = visit;
  const [how, on] = [oneOf(form, 'how', yesHows), pickedDay(form, 'toldOn') || ''];
  const version = number(form, 'version');
  if (form.has('stop') && !how && !on) return onward(visit, 4);
  // The same again takes nothing away.
  if (handover.toldOn === on && handover.toldHow === how && handover.version === version) return onward(visit, 4);
  const kept = how
    ? await tellYoungPerson(house, actor, { handoverId: handover.id, version, on, how })
    : refuse('how-missing', 'how');
  if (kept.ok) return onward(visit, 4);
  if (isGone(kept.refusals)) return gone;
  return onDraft(visit, (now) =>
    tellingPage(
      visit,
      now,
      typedIn(form),
      changed(kept.refusals)
        ? { errors: [], changedBy: now.changedBy ?? 'Een collega' }
        : { errors: errorsOf(kept.refusals, 'how', { on: 'toldOn' }) },
    ),
  );
}
/** POST of step 4 where nobody is asked for a yes: when and how the young person heard of it. */
export const keepTelling = (visit: Mine): Promise<Reply> => onDraft(visit, (view) => keep(visit, view));
