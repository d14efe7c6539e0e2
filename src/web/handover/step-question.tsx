import { errorAt } from '#web/kit/error-summary.tsx';
import { editHandover } from '#app/handover/edit-handover.ts';
import type { SenderView } from '#app/handover/views.ts';
import type { Draft } from '#app/ports/drafts.ts';
import { kindRow } from '#domain/handover/kinds.ts';
import { number, text } from '#web/door/form.ts';
import { gone, type Reply } from '#web/door/visit.ts';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { arrives, withUs } from './between-words.ts';
import { DraftLine, typedIn } from '#web/person/draft-line.tsx';
import {
  AgainWarning,
  changed,
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
type Typed = {
  readonly question: string;
  readonly because: string;
  readonly was: string;
  readonly necessity: string;
  readonly taken?: boolean;
  readonly kept?: Draft;
};

const fromForm = ({ form }: Pick<Mine, 'form'>): Typed => {
  const typed = text(form, 'question');
  return {
    question: typed === opening.trim() ? '' : typed,
    because: text(form, becauseName('question')),
    was: text(form, 'was'),
    necessity: text(form, 'necessity'),
  };
};

function theirs({ question, was, kept: draft }: Typed, view: SenderView, wrong: Wrong) {
  const kept = view.handover.question;
  const by = wrong.changedBy ?? (draft && (view.changedBy ?? 'je collega'));
  if (by === undefined || kept === was || kept === question) return undefined;
  return { by, text: kept };
}

/** When it must be answered; of what arrives by law there is no answer, and it cannot come back. */
function Term({ view }: { view: SenderView }) {
  const { handover, receiver, between } = view;
  const { answerBy, closed } = view.term;
  const shut = closed.length > 0 && ` ${receiver.organisation} is ${closedWords(closed)}. Die dagen tellen niet mee.`;
  if (arrives(between))
    return (
      <p>
        Volgens de wet is dit een taak van {receiver.organisation}. Na het versturen ligt de beurt daar, met{' '}
        {kindRow(handover.kind).answerWorkingDays} werkdagen voor het eerste contact. Terugsturen kan niet, een vraag
        stellen wel.{shut}
      </p>
    );
  return (
    <p>
      Na het versturen heeft {shortName(receiver)} {kindRow(handover.kind).answerWorkingDays} werkdagen. Verstuur je
      vandaag? Dan is dat uiterlijk <strong>{dayWords(answerBy)}</strong>.{shut}
    </p>
  );
}

/** Involving another while school leads: why that is needed for this young person. It stays at school. */
function Necessity({ view, typed, wrong }: { view: SenderView; typed: Typed; wrong: Wrong }) {
  if (!kindRow(view.handover.kind).necessity) return null;
  return (
    <Field
      name="necessity"
      label={`Waarom is dit nodig voor ${view.youngPerson.firstName}?`}
      hint={`Dit blijft ${withUs(view.between)}. ${shortName(view.receiver)} leest het niet.`}
      rows={2}
      value={typed.necessity}
      error={errorAt(wrong.errors, 'necessity')}
    />
  );
}

function questionPage(visit: Mine, view: SenderView, typed: Typed, wrong: Wrong = fine): Reply {
  const { handover, youngPerson, receiver } = view;
  return stepPage({
    visit,
    step: 2,
    caseId: handover.caseId,
    fullName: youngPerson.fullName,
    between: view.between,
    wrong,
    children: (
      <>
        <AgainWarning view={view} />
        <Form
          action={`${pathOf(handover.id)}/vraag`}
          hidden={{ version: String(handover.version), was: handover.question }}
          keeps={`${pathOf(handover.id)}/vraag/concept`}
        >
          <SensitiveField
            name="question"
            label={`Wat vraag je aan ${shortName(receiver)}, in één zin?`}
            hint={`Bijvoorbeeld: Ik vraag jou om ${youngPerson.firstName} te helpen bij het zoeken van werk.`}
            rows={3}
            value={typed.question || opening}
            error={errorAt(wrong.errors, 'question')}
            because={typed.because}
            taken={typed.taken ?? false}
            theirs={theirs(typed, view, wrong)}
          />
          <Necessity view={view} typed={typed} wrong={wrong} />
          <Term view={view} />
          <StepButtons step={2} handoverId={handover.id} between={view.between} />
          <DraftLine kept={typed.kept} action={`${pathOf(handover.id)}/vraag/concept`} />
        </Form>
      </>
    ),
  });
}

export const showQuestion = (visit: Mine): Promise<Reply> =>
  onDraft(visit, (view) => {
    const { question, necessity } = view.handover;
    const kept = view.drafts.question;
    if (kept) return questionPage(visit, view, { ...fromForm({ form: typedIn(kept) }), kept });
    return questionPage(visit, view, { question, because: '', was: question, necessity: necessity ?? '' });
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
  const missing = [
    ...(typed.question === '' ? [{ code: 'question-missing', field: 'question' }] : []),
    ...(visit.form.has('necessity') && typed.necessity === ''
      ? [{ code: 'necessity-missing', field: 'necessity' }]
      : []),
  ];
  if (missing.length > 0 && !stops) return again(visit, typed, () => ({ errors: errorsOf(missing, 'question') }));
  const kept = await editHandover(visit.house, visit.actor, {
    handoverId: idOf(visit),
    version,
    question: typed.question,
    ...(typed.because && { keepQuestionBecause: typed.because }),
    ...(visit.form.has('necessity') && { necessity: typed.necessity }),
  });
  if (kept.ok) return onward(visit, 2);
  if (isGone(kept.refusals)) return gone;
  return again(visit, typed, (view) =>
    changed(kept.refusals)
      ? { errors: [], changedBy: view.changedBy ?? 'Een collega' }
      : { errors: errorsOf(kept.refusals, 'question') },
  );
}
