import { errorAt } from '#web/kit/error-summary.tsx';
import type { SenderView } from '#app/handover/views.ts';
import { addWorkingDays } from '#law/working-days.ts';
import type { Day } from '#law/day.ts';
import { Button } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { Details } from '#web/kit/details.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { isTold, joins, meetsAlone } from './between-words.ts';
import { pathOf, type Wrong } from './draft.tsx';
import { PickDay, type Said } from './meeting-form.tsx';
import { shortName } from './words.ts';

/** Which form was sent and came back, with what was typed in it. */
export type Returned = { readonly form: string; readonly said: Said; readonly wrong: Wrong };
type Props = { view: SenderView; today: Day; back: Returned };

/** What belongs to the form of that name: nothing when another one was sent. */
export const backAt = ({ form, said, wrong }: Returned, name: string): Pick<Returned, 'said' | 'wrong'> =>
  form === name ? { said, wrong } : { said: () => '', wrong: { errors: [] } };

/** Who stays the fixed contact person after the meeting; the one whom the young person knows, unless told otherwise. */
export function ContactAfter({
  sender,
  taker,
  said,
  error,
}: {
  sender: string;
  taker: string;
  said: Said;
  error?: string | undefined;
}) {
  return (
    <Radios
      name="contactAfter"
      label="Wie blijft de vaste contactpersoon?"
      value={said('contactAfter') || 'sender'}
      error={error}
      choices={[
        { value: 'sender', label: sender },
        { value: 'receiver', label: taker },
      ]}
    />
  );
}

export function AnswerForm({ view, back }: Props) {
  if (!view.steps.includes('answer')) return null;
  const { said, wrong } = backAt(back, 'antwoord');
  return (
    <Form action={`${pathOf(view.handover.id)}/antwoord`}>
      <Field name="text" label="Jouw antwoord" rows={3} value={said('text')} error={errorAt(wrong.errors, 'text')} />
      <Button kind="main">Antwoord versturen</Button>
    </Form>
  );
}

export function OralForm({ view, today, back }: Props) {
  if (!view.steps.includes('take-over-orally')) return null;
  const { said, wrong } = backAt(back, 'mondeling');
  const days = [addWorkingDays(today, 3), addWorkingDays(today, 6)];
  return (
    <Details
      summary={`Mondeling ${joins(view.between) ? 'ja gezegd' : 'overgenomen'}? Leg het vast`}
      open={back.form === 'mondeling'}
    >
      <Form action={`${pathOf(view.handover.id)}/mondeling`}>
        <Field
          name="by"
          label={joins(view.between) ? 'Wie doet mee?' : 'Wie nam het over?'}
          hint="Naam en functie"
          size="m"
          value={said('by')}
          error={errorAt(wrong.errors, 'by')}
        />
        <PickDay
          name="meetOn"
          label={meetsAlone(view.between) ? 'Wanneer spreekt die de jongere?' : 'Wanneer is de kennismaking?'}
          days={days}
          said={said}
          wrong={wrong}
        />
        {isTold(view.between) ? (
          <input type="hidden" name="contactAfter" value={joins(view.between) ? 'sender' : 'receiver'} />
        ) : (
          <ContactAfter
            sender="Ik, of wie nu de vaste contactpersoon is"
            taker="Wie overneemt"
            said={said}
            error={errorAt(wrong.errors, 'contactAfter')}
          />
        )}
        <Button kind="main">Vastleggen</Button>
      </Form>
    </Details>
  );
}

/** Only where a link was sent and can still be used. */
export function RenewForm({ view }: { view: SenderView }) {
  const { handover, receiver } = view;
  const waits = ['sent', 'asked', 'lapsed', 'taken-over'].includes(handover.state);
  if (receiver.hasAccount || handover.toMail === null || !waits) return null;
  return (
    <Details summary="Werkt de link of de code niet?">
      <p>{shortName(receiver)} krijgt een nieuwe mail. De oude link en code werken dan niet meer.</p>
      <Form action={`${pathOf(handover.id)}/nieuwe-link`} inline>
        <Button>Nieuwe link en code</Button>
      </Form>
    </Details>
  );
}

export function WithdrawForm({ view }: { view: SenderView }) {
  const { handover, receiver } = view;
  if (!view.steps.includes('withdraw')) return null;
  const sent = handover.sentOn !== null;
  return (
    <Details summary={sent ? 'Overdracht intrekken' : 'Concept weggooien'}>
      {sent && <p>De pagina en de link van {shortName(receiver)} gaan meteen dicht.</p>}
      {handover.takenOverOn && <p>{receiver.organisation} houdt wat zij al las. Er komt niets nieuws bij.</p>}
      <p>Jij bent daarna weer aan zet.</p>
      <Form action={`${pathOf(handover.id)}/intrekken`} inline>
        <Button kind="stop">{sent ? 'Trek de overdracht in' : 'Gooi het concept weg'}</Button>
      </Form>
    </Details>
  );
}
