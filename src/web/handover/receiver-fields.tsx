import type { Receiver } from '#app/handover/commands.ts';
import type { ReceiverChoice, SenderView } from '#app/handover/views.ts';
import { handoverKinds, kindRow } from '#domain/handover/kinds.ts';
import { text } from '#web/door/form.ts';
import { Field } from '#web/kit/field.tsx';
import { Select } from '#web/kit/select.tsx';
import { errorAt, type Mine, type Wrong } from './draft.tsx';
import { closedWords, dayWords } from './words.ts';

/** What stands in the form: per choice its own fields, so that a second thought loses nothing. */
export type Typed = { readonly chosen: string; readonly fields: Readonly<Record<string, string>> };
/** An organisation, and the kind where it is not the first that leads there: one organisation may be asked for two things. */
export const choiceValue = ({
  organisationId,
  kind,
  first,
}: Pick<ReceiverChoice, 'organisationId' | 'kind' | 'first'>) => (first ? organisationId : `${organisationId}_${kind}`);
export const fieldOf = (kind: 'collega' | 'naam' | 'mail', choice: ReceiverChoice): string =>
  `${kind}-${choiceValue(choice)}`;

export const fromForm = ({ form }: Mine): Typed => ({
  chosen: text(form, 'ontvanger'),
  fields: Object.fromEntries([...form.keys()].map((key) => [key, text(form, key)])),
});
export function fromView({ handover }: SenderView, choices: readonly ReceiverChoice[]): Typed {
  const { toOrganisationId, kind } = handover;
  const choice = choices.find((one) => one.organisationId === toOrganisationId && one.kind === kind);
  const at = choice ? choiceValue(choice) : toOrganisationId;
  return {
    chosen: at,
    fields: {
      [`collega-${at}`]: handover.toMemberId ?? '',
      [`naam-${at}`]: handover.toName ?? '',
      [`mail-${at}`]: handover.toMail ?? '',
    },
  };
}

export function receiverOf({ chosen, fields }: Typed): Receiver {
  const [memberId, name, mail] = ['collega', 'naam', 'mail'].map((kind) => fields[`${kind}-${chosen}`]);
  const [organisationId = '', id] = chosen.split('_');
  const kind = handoverKinds.find((one) => one.id === id)?.id;
  return {
    organisationId,
    ...(kind && { kind }),
    ...(memberId && { memberId }),
    ...(name && { name }),
    ...(mail && { mail }),
  };
}

function colleagueLabel({ name, jobTitle, absentUntil, standIn }: ReceiverChoice['colleagues'][number]): string {
  const away = standIn
    ? `, afwezig: ${standIn.name} neemt waar`
    : absentUntil
      ? `, terug na ${dayWords(absentUntil)}`
      : '';
  return `${name}, ${jobTitle}${away}`;
}

type OneProps = { choice: ReceiverChoice; typed: Typed; wrong: Wrong; demo?: boolean };
const errorHere = ({ choice, typed, wrong }: OneProps, field: string): string | undefined =>
  typed.chosen === choiceValue(choice) ? errorAt(wrong, field) : undefined;

function WithAccount(props: OneProps) {
  const { choice, typed } = props;
  const name = fieldOf('collega', choice);
  return (
    <Select
      name={name}
      label="Wie vraag je?"
      placeholder="Het hele team"
      optional
      options={choice.colleagues.map((one) => ({ value: one.memberId, label: colleagueLabel(one) }))}
      value={typed.fields[name]}
      error={errorHere(props, name)}
    />
  );
}

function WithoutAccount(props: OneProps) {
  const { choice, typed } = props;
  const [name, mail] = [fieldOf('naam', choice), fieldOf('mail', choice)];
  return (
    <>
      <p>
        Werkt niet met Aanzet en krijgt een link in de mail. De code zeg jij zelf, aan de telefoon
        {choice.phone && `: ${choice.phone}`}.
      </p>
      <Field
        name={name}
        label="Naam"
        hint={props.demo ? 'Verzin een naam en een mailadres dat eindigt op example.org.' : undefined}
        size="m"
        value={typed.fields[name]}
        error={errorHere(props, name)}
      />
      <Field
        name={mail}
        label="Mailadres"
        hint="Geen mailadres? Dan bel je en leg je zelf vast wie overneemt."
        type="email"
        size="m"
        optional
        value={typed.fields[mail]}
        error={errorHere(props, mail)}
      />
    </>
  );
}

/** Why we propose it, what this hand-over is called, and how it gets there. */
export function hintOf({ kind, proposed, hasAccount, phone, closed }: ReceiverChoice): string {
  const why = kind === 'H9' ? 'deze school kent de jongere' : 'hier woont de jongere';
  const parts = [
    proposed && `Wij stellen voor: ${why}`,
    kindRow(kind).words,
    hasAccount ? 'Werkt met Aanzet' : 'Krijgt een link',
    hasAccount && phone && `Telefoon ${phone}`,
    closed.length > 0 && `Let op: ${closedWords(closed)}`,
  ];
  return `${parts.filter(Boolean).join('. ')}.`;
}

/** The fields of one receiver: a colleague to choose, or a name and where the link goes. */
export const OneReceiver = (props: OneProps) =>
  props.choice.hasAccount ? <WithAccount {...props} /> : <WithoutAccount {...props} />;
