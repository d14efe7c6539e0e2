import { errorAt } from '#web/kit/error-summary.tsx';
import type { SenderView } from '#app/handover/views.ts';
import type { Day } from '#law/day.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Field } from '#web/kit/field.tsx';
import { type Wrong } from './draft.tsx';
import type { Said } from './meeting-form.tsx';
import { closedWords, dayWords } from './words.ts';
import { Phone } from '#web/person/who-line.tsx';

/** Before sending: the receiver is closed during its term, what that does to the answer day, and who answers meanwhile. */
export function ClosedFields({ view, said, wrong }: { view: SenderView; said: Said; wrong: Wrong }) {
  const { term, receiver } = view;
  if (term.closed.length === 0) return null;
  const known = term.closed.find(({ phone }) => phone !== null);
  const typed = wrong.errors.length > 0;
  return (
    <>
      <Alert tone="warn" title={`${receiver.organisation} is ${closedWords(term.closed)}.`}>
        <p>
          Die dagen tellen niet mee. De antwoorddag wordt {dayWords(term.answerBy)}. Wie neemt de telefoon op als zij
          gesloten zijn?
        </p>
      </Alert>
      <Field
        name="answersName"
        label="Wie neemt op?"
        size="m"
        optional={!term.standInNeeded}
        value={typed ? said('answersName') : (known?.answeredBy ?? '')}
        error={errorAt(wrong.errors, 'answersName')}
      />
      <Field
        name="answersPhone"
        label="Op welk nummer?"
        type="tel"
        size="m"
        optional={!term.standInNeeded}
        value={typed ? said('answersPhone') : (known?.phone ?? '')}
        error={errorAt(wrong.errors, 'answersPhone')}
      />
    </>
  );
}

const waits: readonly string[] = ['sent', 'asked', 'lapsed'];

/** After sending: that the receiver is or will be closed, that nothing is late meanwhile, and whom to call. */
export function ClosedNow({ view, today }: { view: SenderView; today: Day }) {
  const { handover, receiver, term } = view;
  const coming = term.closed.filter(({ until }) => until >= today);
  if (!waits.includes(handover.state) || coming.length === 0) return null;
  const { answersName, answersPhone } = handover;
  return (
    <Alert title={`${receiver.organisation} is ${closedWords(coming)}.`}>
      <p>Die dagen tellen niet mee. De herinneringen pauzeren zo lang.</p>
      {answersName && answersPhone && (
        <p>
          Dan neemt {answersName} op: <Phone phone={answersPhone} />.
        </p>
      )}
    </Alert>
  );
}
