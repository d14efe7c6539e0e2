import type { AtTable } from '#app/gathering/at-table.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { decisions, type Decision } from '#domain/gathering/decision.ts';
import { ownDate } from './own-date.ts';
import { dayParts, text } from '#web/door/form.ts';
import type { Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Section } from '#web/kit/layout.tsx';
import { atTablePath, decisionWords } from './words.ts';

export type Here = { visit: Visit<Member>; at: AtTable; errors: readonly FormError[] };

const possible = ({ handover }: AtTable): readonly Decision[] => [
  'agreed',
  ...(handover?.takenOverOn ? (['taken-over'] as const) : []),
  ...(handover && !handover.takenOverOn ? (['asked-back'] as const) : []),
  'point',
  'carried',
  'nothing',
];

/** The decision: nothing is chosen beforehand. Somebody who was faster stands above, and what was typed is still there. */
export function Decide({ visit, at, errors }: Here) {
  const { line } = at;
  const typing = errorAt(errors, 'decision') ?? errorAt(errors, 'because') ?? errorAt(errors, 'decidedOn');
  return (
    <Section title="Besluit" id="besluit">
      {line.decision !== null && (
        <Alert>
          <p>
            {decisionWords(line)}. Opgeschreven door {at.decidedBy ?? 'een collega'}.
          </p>
        </Alert>
      )}
      <Form action={`${atTablePath(line.id)}/besluit`} hidden={{ version: String(line.version) }}>
        <Radios
          name="decision"
          label={line.decision === null ? 'Wat besluiten jullie?' : 'Besluiten jullie toch iets anders?'}
          choices={possible(at).map((value) => ({ value, label: decisions[value] }))}
          value={typing ? text(visit.form, 'decision') : undefined}
          error={errorAt(errors, 'decision')}
        />
        <Field
          name="because"
          label="Waarom?"
          hint="Alleen als je doorschuift."
          value={typing ? text(visit.form, 'because') : ''}
          error={errorAt(errors, 'because')}
          maxLength={200}
          optional
        />
        <DateField
          name="decidedOn"
          label="Op welke dag besloten jullie dit?"
          hint="Stond het eerst op papier? Vul dan de dag van de tafel in."
          value={typing ? dayParts(visit.form, 'decidedOn') : ownDate(at.view.table.onDay)}
          error={errorAt(errors, 'decidedOn')}
        />
        <Button kind="main">Bewaar het besluit</Button>
      </Form>
    </Section>
  );
}

/** The hand-over that lies on the table: taken over or asked back on the spot, by the acts of the hand-over itself. */
export function OnTheSpot({ visit, at, errors }: Here) {
  const { handover, line } = at;
  const comes = at.view.table.onDay > at.today;
  if (!handover || comes || handover.takenOverOn !== null) return <Standing at={at} />;
  if (handover.side === 'sender' || !['sent', 'lapsed'].includes(handover.state)) return <Standing at={at} />;
  return (
    <Section title="Overnemen aan tafel" id="overname">
      <Form action={`${atTablePath(line.id)}/overname`} hidden={{ version: String(line.version) }}>
        <DateField
          name="meetOn"
          label="Wanneer maken jullie kennis?"
          value={dayParts(visit.form, 'meetOn')}
          error={errorAt(errors, 'meetOn')}
        />
        <Radios
          name="contactAfter"
          label="Wie is daarna de vaste contactpersoon?"
          choices={[
            { value: 'sender', label: 'Wie het nu is' },
            { value: 'receiver', label: 'Ik, of een collega hier' },
          ]}
          value={text(visit.form, 'contactAfter')}
          error={errorAt(errors, 'contactAfter')}
        />
        <Button kind="main">Neem over</Button>
      </Form>
      <Form action={`${atTablePath(line.id)}/vraag`} hidden={{ version: String(line.version) }}>
        <Field
          name="text"
          label="Of: wat wil je nog weten?"
          rows={2}
          value={text(visit.form, 'text')}
          error={errorAt(errors, 'text')}
          maxLength={400}
        />
        <Button>Vraag terug</Button>
      </Form>
    </Section>
  );
}

function Standing({ at }: { at: AtTable }) {
  const { handover } = at;
  if (!handover) return null;
  const words = handover.takenOverOn
    ? `${handover.to} nam over op ${longDay(handover.takenOverOn)}.`
    : `Er is een overdracht aan ${handover.to}.`;
  return (
    <Section title="Overdracht">
      <p>{words}</p>
      <p>
        <LinkButton href={`/overdrachten/${handover.id}`}>Open de overdracht</LinkButton>
      </p>
    </Section>
  );
}
