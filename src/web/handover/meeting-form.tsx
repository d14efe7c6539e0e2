import { errorAt } from '#web/kit/error-summary.tsx';
import type { RecordMeeting } from '#app/handover/commands.ts';
import { addWorkingDays, workingDaysBack } from '#law/working-days.ts';
import type { Day } from '#law/day.ts';
import type { Step } from '#domain/handover/states.ts';
import type { Refusal } from '#domain/outcome.ts';
import { oneOf, pickedDay, text } from '#web/door/form.ts';
import type { Form as Sent } from '#web/door/visit.ts';
import { Branches, type Branch } from '#web/kit/branches.tsx';
import { Button } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { type Wrong } from './draft.tsx';
import { errorsOf } from './refusals.ts';
import { dayWords } from './words.ts';

const outcomes = ['together', 'phone', 'not-there', 'go-on'] as const;
export type Said = (name: string) => string;
export const nothingSaid: Said = () => '';

type DayProps = { name: string; label: string; days: readonly Day[]; said: Said; wrong: Wrong };
/** A day with two quick picks, kept as it was typed. */
export function PickDay({ name, label, days, said, wrong }: DayProps) {
  return (
    <DateField
      name={name}
      label={label}
      picks={days.map((value) => ({ value, label: dayWords(value).replace(/^./, (c) => c.toUpperCase()) }))}
      picked={said(`${name}-pick`)}
      value={{ day: said(`${name}-day`), month: said(`${name}-month`), year: said(`${name}-year`) }}
      error={errorAt(wrong.errors, name)}
    />
  );
}

type MeetingFormProps = {
  action: string;
  steps: readonly Step[];
  today: Day;
  firstName: string;
  said: Said;
  wrong: Wrong;
};
function met(outcome: 'together' | 'phone', label: string, { today, said, wrong }: MeetingFormProps): Branch {
  const days = [today, workingDaysBack(today, 1)];
  return {
    value: outcome,
    label,
    children: (
      <>
        <PickDay name={`${outcome}On`} label="Op welke dag?" days={days} said={said} wrong={wrong} />
        <Button kind="main">Kennismaking vastleggen</Button>
      </>
    ),
  };
}

const missed = ({ today, firstName, said, wrong }: MeetingFormProps): Branch => ({
  value: 'not-there',
  label: `${firstName} kwam niet`,
  children: (
    <>
      <PickDay
        name="nextOn"
        label="Wanneer proberen jullie het weer?"
        days={[addWorkingDays(today, 3), addWorkingDays(today, 6)]}
        said={said}
        wrong={wrong}
      />
      <Button kind="main">Nieuwe dag vastleggen</Button>
    </>
  ),
});

const goOn = ({ firstName, said, wrong }: MeetingFormProps): Branch => ({
  value: 'go-on',
  label: 'Weer niet gekomen: ik ga toch verder',
  children: (
    <>
      <Field
        name="reason"
        label={`Waarom ga je verder? ${firstName} leest dit.`}
        rows={2}
        value={said('reason')}
        error={errorAt(wrong.errors, 'reason')}
      />
      <Button kind="main">Verder gaan</Button>
    </>
  ),
});

/** How the meeting of the three went; the second time nobody came the receiver may go on. */
export function MeetingForm(props: MeetingFormProps) {
  const { action, steps, said, wrong } = props;
  if (!steps.includes('meet')) return null;
  return (
    <Form action={action}>
      <Branches
        name="hoe"
        label="Hoe ging de kennismaking?"
        value={said('hoe')}
        error={errorAt(wrong.errors, 'hoe')}
        branches={[
          met('together', 'We waren bij elkaar', props),
          met('phone', 'We spraken elkaar aan de telefoon', props),
          missed(props),
          ...(steps.includes('go-on') ? [goOn(props)] : []),
        ]}
      />
    </Form>
  );
}

/** The form as a command, or undefined when nothing was chosen. */
export function readMeeting(form: Sent, handoverId: string): RecordMeeting | undefined {
  const outcome = oneOf(form, 'hoe', outcomes);
  if (outcome === undefined) return undefined;
  if (outcome === 'not-there') return { handoverId, outcome, nextOn: pickedDay(form, 'nextOn') || '' };
  if (outcome === 'go-on') return { handoverId, outcome, reason: text(form, 'reason') };
  return { handoverId, outcome, on: pickedDay(form, `${outcome}On`) || '' };
}
/** Refusals of the act at the fields of the form. */
export const meetingErrors = (refusals: readonly Refusal[], form: Sent) =>
  errorsOf(refusals, 'hoe', { on: `${text(form, 'hoe')}On` });
