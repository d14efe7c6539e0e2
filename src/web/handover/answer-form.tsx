import { errorAt } from '#web/kit/error-summary.tsx';
import type { ReceiverView } from '#app/handover/views.ts';
import { addWorkingDays } from '#law/working-days.ts';
import type { Day } from '#law/day.ts';
import { backReasons } from '#domain/handover/handover.ts';
import { kindRow } from '#domain/handover/kinds.ts';
import { Branches, type Branch } from '#web/kit/branches.tsx';
import { Button } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { Details } from '#web/kit/details.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Select } from '#web/kit/select.tsx';
import { arrives, isTold, joins, meetsAlone } from './between-words.ts';
import { type Wrong } from './draft.tsx';
import { PickDay, type Said } from './meeting-form.tsx';
import { ContactAfter } from './sender-forms.tsx';
import { shortName } from './words.ts';

type Choice = { readonly value: string; readonly label: string };
type Props = {
  view: ReceiverView;
  action: string;
  today: Day;
  said: Said;
  wrong: Wrong;
  /** For who writes from outside: when it is read, and whom to call now. */
  help?: string | undefined;
  /** Who else of the own organisation may do it; empty for a guest. */
  colleagues: readonly Choice[];
};

function buttonOf({ between }: ReceiverView): string {
  if (joins(between)) return 'Meedoen en kennismaking plannen';
  return meetsAlone(between) ? 'Overnemen' : 'Overnemen en kennismaking plannen';
}

const takeOver = ({ view, today, said, wrong }: Props): Branch => ({
  value: 'neem-over',
  label: joins(view.between)
    ? `Ik help ${view.youngPerson.firstName} mee`
    : `Ik neem ${view.youngPerson.firstName} over`,
  children: (
    <>
      <PickDay
        name="meetOn"
        label={
          meetsAlone(view.between)
            ? `Wanneer spreek je ${view.youngPerson.firstName}?`
            : `Wanneer maak je kennis, samen met ${shortName(view.sender)}?`
        }
        days={[addWorkingDays(today, 3), addWorkingDays(today, 6)]}
        said={said}
        wrong={wrong}
      />
      {isTold(view.between) ? (
        <input type="hidden" name="contactAfter" value={joins(view.between) ? 'sender' : 'receiver'} />
      ) : (
        <ContactAfter sender={view.sender.name} taker="Ik" said={said} error={errorAt(wrong.errors, 'contactAfter')} />
      )}
      <Button kind="main">{buttonOf(view)}</Button>
    </>
  ),
});

const colleague = ({ view, said, wrong, colleagues }: Props): Branch => ({
  value: 'collega',
  label: `Een collega ${joins(view.between) ? 'helpt' : 'neemt'} ${view.youngPerson.firstName} ${joins(view.between) ? 'mee' : 'over'}`,
  children: (
    <>
      <Select
        name="collega"
        label="Welke collega?"
        placeholder="Kies een collega"
        options={colleagues}
        value={said('collega')}
        error={errorAt(wrong.errors, 'collega')}
      />
      <Button kind="main">Geef door</Button>
    </>
  ),
});

const ask = ({ view, said, wrong, help }: Props): Branch => ({
  value: 'vraag',
  label: 'Ik wil eerst iets vragen',
  children: (
    <>
      <Field
        name="vraag"
        label={`Jouw vraag aan ${shortName(view.sender)}`}
        rows={2}
        hint={help}
        value={said('vraag')}
        error={errorAt(wrong.errors, 'vraag')}
      />
      <Button kind="main">Vraag versturen</Button>
    </>
  ),
});

/** After a move there is one reason: the young person does not live there. */
function reasonsOf({ between }: ReceiverView): readonly Choice[] {
  const { refuseOnly } = kindRow(between.kind);
  return Object.entries(backReasons)
    .filter(([value]) => refuseOnly === undefined || value === refuseOnly)
    .map(([value, label]) => ({ value, label }));
}

const back = ({ view, said, wrong, help }: Props): Branch => ({
  value: 'terug',
  label: 'Ik stuur het terug',
  children: (
    <>
      <Radios
        name="reason"
        label={`Waarom? ${shortName(view.sender)} leest dit.`}
        value={said('reason')}
        error={errorAt(wrong.errors, 'reason')}
        choices={reasonsOf(view)}
      />
      <Field
        name="words"
        label="Uitleg"
        hint={[kindRow(view.between.kind).refuseOnly ? undefined : 'Nodig bij Anders.', help].filter(Boolean).join(' ')}
        optional
        value={said('words')}
        error={errorAt(wrong.errors, 'words')}
      />
      <Field
        name="whoElse"
        label="Wie kan wel helpen?"
        optional
        value={said('whoElse')}
        error={errorAt(wrong.errors, 'whoElse')}
      />
      <Button kind="main">Terugsturen</Button>
    </>
  ),
});

/** Of what arrived a question is all that can be said back. */
function AskForm(props: Props) {
  const { view, wrong, action } = props;
  return (
    <Details summary={`Iets vragen aan ${shortName(view.sender)}`} open={wrong.errors.length > 0}>
      <Form action={action} hidden={{ keuze: 'vraag' }}>
        {ask(props).children}
      </Form>
    </Details>
  );
}

/** What the receiver answers; nothing is chosen beforehand. Only what the table allows now is offered. */
export function AnswerForm(props: Props) {
  const { steps } = props.view;
  const branches = [
    ...(steps.includes('take-over') ? [takeOver(props)] : []),
    ...(steps.includes('take-over') && props.colleagues.length > 0 ? [colleague(props)] : []),
    ...(steps.includes('ask') ? [ask(props)] : []),
    ...(steps.includes('send-back') ? [back(props)] : []),
  ];
  if (branches.length === 0) return null;
  // One thing is left to do: then there is nothing to choose.
  if (arrives(props.view.between)) return <AskForm {...props} />;
  return (
    <Form action={props.action}>
      <Branches
        name="keuze"
        label="Wat doe je?"
        value={props.said('keuze')}
        error={errorAt(props.wrong.errors, 'keuze')}
        branches={branches}
      />
    </Form>
  );
}
