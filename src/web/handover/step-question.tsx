import { editHandover } from '#app/handover/edit-handover.ts';
import type { SenderView } from '#app/handover/views.ts';
import { kindRow } from '#domain/handover/kinds.ts';
import { number, text } from '#web/door/form.ts';
import { gone, type Reply } from '#web/door/visit.ts';
import { Form } from '#web/kit/form.tsx';
import {
  AgainWarning,
  changed,
  errorAt,
  fine,
  idOf,
  isGone,
  onward,
  onDraft,
  pathOf,
  StepButtons,
  stepPage,
  type Mine,
  type Wrong,
} from './draft.tsx';
import { errorsOf } from './refusals.ts';
import { becauseName, SensitiveField, withoutSensitive } from './sensitive-field.tsx';
import { closedWords, dayWords, shortName } from './words.ts';

const opening = 'Ik vraag jou om ';
type Typed = { readonly question: string; readonly because: string; readonly was: string; readonly taken?: boolean };

const fromForm = ({ form }: Mine): Typed => {
  const typed = text(form, 'question');
  return {
    question: typed === opening.trim() ? '' : typed,
    because: text(form, becauseName('question')),
    was: text(form, 'was'),
  };
};

function theirs({ question, was }: Typed, view: SenderView, wrong: Wrong) {
  const kept = view.handover.question;
  if (wrong.changedBy === undefined || kept === was || kept === question) return undefined;
  return { by: wrong.changedBy, text: kept };
}

function questionPage(visit: Mine, view: SenderView, typed: Typed, wrong: Wrong = fine): Reply {
  const { handover, youngPerson, receiver } = view;
  const days = kindRow(handover.kind).answerWorkingDays;
  const { answerBy, closed } = view.term;
  return stepPage({
    visit,
    step: 2,
    caseId: handover.caseId,
    fullName: youngPerson.fullName,
    wrong,
    children: (
      <>
        <AgainWarning view={view} />
        <Form
          action={`${pathOf(handover.id)}/vraag`}
          hidden={{ version: String(handover.version), was: handover.question }}
        >
          <SensitiveField
            name="question"
            label={`Wat vraag je aan ${shortName(receiver)}, in één zin?`}
            hint={`Bijvoorbeeld: Ik vraag jou om ${youngPerson.firstName} te helpen bij het zoeken van werk.`}
            rows={3}
            value={typed.question || opening}
            error={errorAt(wrong, 'question')}
            because={typed.because}
            taken={typed.taken ?? false}
            theirs={theirs(typed, view, wrong)}
          />
          <p>
            Na het versturen heeft {shortName(receiver)} {days} werkdagen. Verstuur je vandaag? Dan is dat uiterlijk{' '}
            <strong>{dayWords(answerBy)}</strong>.
            {closed.length > 0 && ` ${receiver.organisation} is ${closedWords(closed)}. Die dagen tellen niet mee.`}
          </p>
          <StepButtons step={2} handoverId={handover.id} />
        </Form>
      </>
    ),
  });
}

export const showQuestion = (visit: Mine): Promise<Reply> =>
  onDraft(visit, (view) => {
    const { question } = view.handover;
    return questionPage(visit, view, { question, because: '', was: question });
  });

const again = (visit: Mine, typed: Typed, wrong: (view: SenderView) => Wrong): Promise<Reply> =>
  onDraft(visit, (view) => questionPage(visit, view, typed, wrong(view)));

/** POST of step 2: keeps the question; asks about words that may say too much. */
export async function keepQuestion(visit: Mine): Promise<Reply> {
  const typed = fromForm(visit);
  const version = number(visit.form, 'version');
  if (visit.form.has('weg'))
    return again(visit, { ...typed, question: withoutSensitive(typed.question), because: '', taken: true }, (view) =>
      view.handover.version === version ? fine : { errors: [], changedBy: view.changedBy ?? 'Een collega' },
    );
  const stops = visit.form.has('stop');
  if (typed.question === '' && !stops)
    return again(visit, typed, () => ({ errors: errorsOf([{ code: 'question-missing' }], 'question') }));
  const kept = await editHandover(visit.house, visit.actor, {
    handoverId: idOf(visit),
    version,
    question: typed.question,
    ...(typed.because && { keepQuestionBecause: typed.because }),
  });
  if (kept.ok) return onward(visit, 2);
  if (isGone(kept.refusals)) return gone;
  return again(visit, typed, (view) =>
    changed(kept.refusals)
      ? { errors: [], changedBy: view.changedBy ?? 'Een collega' }
      : { errors: errorsOf(kept.refusals, 'question') },
  );
}
