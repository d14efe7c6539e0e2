import { errorAt } from '#web/kit/error-summary.tsx';
import type { Receiver } from '#app/handover/commands.ts';
import type { ReceiverChoice, SenderView } from '#app/handover/views.ts';
import { handoverKinds, kindRow, type HandoverKind } from '#domain/handover/kinds.ts';
import { text } from '#web/door/form.ts';
import { Radios } from '#web/kit/choices.tsx';
import { Field } from '#web/kit/field.tsx';
import { Select } from '#web/kit/select.tsx';
import { type Mine, type Wrong } from './draft.tsx';
import { closedWords, dayWords } from './words.ts';

/** What stands in the form: per organisation its own fields, so that a second thought loses nothing. */
export type Typed = { readonly organisationId: string; readonly fields: Readonly<Record<string, string>> };
export const fieldOf = (kind: 'collega' | 'naam' | 'mail' | 'soort', { organisationId }: ReceiverChoice): string =>
  `${kind}-${organisationId}`;

export const fromForm = ({ form }: Mine): Typed => ({
  organisationId: text(form, 'ontvanger'),
  fields: Object.fromEntries([...form.keys()].map((key) => [key, text(form, key)])),
});
export function fromView({ handover }: SenderView): Typed {
  const at = handover.toOrganisationId;
  return {
    organisationId: at,
    fields: {
      [`soort-${at}`]: handover.kind,
      [`collega-${at}`]: handover.toMemberId ?? '',
      [`naam-${at}`]: handover.toName ?? '',
      [`mail-${at}`]: handover.toMail ?? '',
    },
  };
}

export function receiverOf({ organisationId, fields }: Typed): Receiver {
  const [memberId, name, mail] = ['collega', 'naam', 'mail'].map((kind) => fields[`${kind}-${organisationId}`]);
  const kind = handoverKinds.find(({ id }) => id === fields[`soort-${organisationId}`])?.id;
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

/** Everything that one organisation can be asked for: one line in the list. */
export type Offered = { readonly choice: ReceiverChoice; readonly kinds: readonly HandoverKind[] };
export const byOrganisation = (choices: readonly ReceiverChoice[]): readonly Offered[] =>
  choices
    .filter(({ first }) => first)
    .map((choice) => ({
      choice,
      kinds: choices.filter((one) => one.organisationId === choice.organisationId).map(({ kind }) => kind),
    }));

type OneProps = { choice: ReceiverChoice; kinds: readonly HandoverKind[]; typed: Typed; wrong: Wrong; demo?: boolean };
const errorHere = ({ choice, typed, wrong }: OneProps, field: string): string | undefined =>
  typed.organisationId === choice.organisationId ? errorAt(wrong.errors, field) : undefined;

/** Only where there is something to choose: go on there, or go on together. */
function WhichKind({ choice, kinds, typed }: OneProps) {
  if (kinds.length < 2) return null;
  const name = fieldOf('soort', choice);
  return (
    <Radios
      name={name}
      label="Wat vraag je?"
      value={typed.fields[name] ?? kinds[0]}
      choices={kinds.map((kind) => ({ value: kind, label: kindRow(kind).words }))}
    />
  );
}

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
  // Whom the directory knows there is not typed again. Another name has another mail address.
  const known = choice.colleagues.find(({ standIn, absentUntil }) => !standIn && !absentUntil);
  const isKnown = known !== undefined && [known.name, '', undefined].includes(typed.fields[name]);
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
        value={typed.fields[name] || known?.name}
        error={errorHere(props, name)}
      />
      <Field
        name={mail}
        label="Mailadres"
        hint="Geen mailadres? Dan bel je en leg je zelf vast wie overneemt."
        type="email"
        size="m"
        optional
        value={typed.fields[mail] || (isKnown && known.mail) || undefined}
        error={errorHere(props, mail)}
      />
    </>
  );
}

/** Why we propose it, what this hand-over is called, and how it gets there. */
export function hintOf({ choice, kinds }: Offered): string {
  const { kind, proposed, hasAccount, phone, closed } = choice;
  const why = kind === 'H9' ? 'deze school kent de jongere' : 'hier woont de jongere';
  const parts = [
    proposed && `Wij stellen voor: ${why}`,
    kinds.length === 1 && kindRow(kind).words,
    hasAccount ? 'Werkt met Aanzet' : 'Krijgt een link',
    hasAccount && phone && `Telefoon ${phone}`,
    closed.length > 0 && `Let op: ${closedWords(closed)}`,
  ];
  return `${parts.filter(Boolean).join('. ')}.`;
}

/** The fields of one receiver: a colleague to choose, or a name and where the link goes. */
export const OneReceiver = (props: OneProps) => (
  <>
    <WhichKind {...props} />
    {props.choice.hasAccount ? <WithAccount {...props} /> : <WithoutAccount {...props} />}
  </>
);
