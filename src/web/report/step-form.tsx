import type { ReportView } from '#app/report/report-view.ts';
import type { Member } from '#domain/access/actor.ts';
import type { StepSeen } from '#domain/report/steps.ts';
import { asksOf } from '#domain/report/typed-step.ts';
import { dayParts, text } from '#web/door/form.ts';
import type { Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { Details } from '#web/kit/details.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { here } from './parts.tsx';

type Props = { visit: Visit<Member>; view: ReportView; turn: StepSeen; at: string; errors: readonly FormError[] };

const buttons: Readonly<Record<StepSeen['kind'], string>> = {
  counters: 'Schrijf op dat er geen tellers komen',
  figures: 'Zet de cijfers vast',
  draft: 'Het concept is klaar om te lezen',
  read: 'Het concept is gelezen',
  college: 'Schrijf het besluit op',
  'handed-in': 'Het verslag is ingeleverd',
};
const byWords: Partial<Readonly<Record<StepSeen['kind'], string>>> = {
  college: 'Welk college besloot?',
  counters: 'Wie zei dat?',
  read: 'Wie las het?',
};
const wordsOf: Readonly<Record<StepSeen['kind'], string>> = {
  counters: 'Waarom komen er geen tellers?',
  figures: 'Opmerking',
  draft: 'Iets om bij te lezen',
  read: 'Wat vond de lezer?',
  college: 'Wat is er besloten?',
  'handed-in': 'Hoe weet je dat het is ontvangen?',
};

type FieldsProps = Pick<Props, 'visit' | 'turn' | 'errors'> & { own: boolean; action: string; kind: 'main' | 'second' };
/** What a step asks, and its button. */
function StepFields({ visit, turn, errors, own, action, kind }: FieldsProps) {
  const { form } = visit;
  const asks = asksOf(turn, own);
  return (
    <Form action={action} hidden={{ step: turn.key }}>
      {asks.byName && (
        <Field
          name="byName"
          label={byWords[turn.kind] ?? 'Wie deed het?'}
          hint={turn.kind === 'college' ? 'Bijvoorbeeld: het college van Amersfoort.' : 'Naam en functie.'}
          value={text(form, 'byName')}
          error={errorAt(errors, 'byName')}
        />
      )}
      {asks.day && (
        <DateField name="on" label="Op welke dag?" value={dayParts(form, 'on')} error={errorAt(errors, 'on')} />
      )}
      <Field
        name="words"
        label={wordsOf[turn.kind]}
        rows={2}
        value={text(form, 'words')}
        error={errorAt(errors, 'words')}
        optional={!asks.words}
      />
      <Button kind={kind}>{buttons[turn.kind]}</Button>
    </Form>
  );
}

/** What who looks can do with the step on turn: take it, or write down what a party without an account said. */
export function StepForms({ visit, view, turn, at, errors }: Props) {
  const shared = { visit, turn, errors };
  if (turn.kind === 'figures' && view.mayKeep)
    return (
      <Form action={`${at}/cijfers`} inline>
        <Button kind="main">{buttons.figures}</Button>
      </Form>
    );
  if (turn.kind === 'counters' && view.mine)
    return (
      <LinkButton kind="main" href={`${here}/tellers?jaar=${view.report.year}`}>
        Naar de tellers
      </LinkButton>
    );
  if (turn.kind === 'read' && view.mine) return <StepFields {...shared} own action={`${at}/gelezen`} kind="main" />;
  if (!view.mayKeep) return null;
  if (turn.who === 'owner') return <StepFields {...shared} own action={`${at}/stap`} kind="main" />;
  const form = <StepFields {...shared} own={false} action={`${at}/stap`} kind="second" />;
  const open = errors.length > 0 || turn.reader?.organisationId === null;
  return (
    <Details summary={turn.kind === 'counters' ? 'Komen er geen tellers?' : 'Zei de lezer het tegen jou?'} open={open}>
      {form}
    </Details>
  );
}
