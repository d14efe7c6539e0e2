import { text } from '#web/door/form.ts';
import { Branches } from '#web/kit/branches.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { Details } from '#web/kit/details.tsx';
import { Field } from '#web/kit/field.tsx';
import { Section } from '#web/kit/layout.tsx';
import { Tick } from '#web/kit/tick.tsx';
import { DayField, type FieldsOf } from './day-field.tsx';
import {
  isFilled,
  leerwegWords,
  levelWords,
  profileWords,
  schoolFields,
  schoolKinds,
  schoolWords,
  type SchoolKind,
} from './ask-fields.ts';

type Props = { of: FieldsOf; names: ReturnType<typeof schoolFields> };
const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

function OneOf({
  of: { form, error },
  name,
  label,
  words,
}: {
  of: FieldsOf;
  name: string;
  label: string;
  words: Readonly<Record<string, string>>;
}) {
  return (
    <Radios
      name={name}
      label={label}
      choices={choicesOf(words)}
      value={text(form, name)}
      error={error(name)}
      optional
      flow
    />
  );
}

/** What only this kind of school asks. */
function OfKind({ kind, of, names }: Props & { kind: SchoolKind }) {
  if (kind === 'vso') return <OneOf of={of} name={names.profile} label="Welk profiel?" words={profileWords} />;
  return (
    <>
      <OneOf of={of} name={names.level} label="Welk niveau?" words={levelWords} />
      <OneOf of={of} name={names.leerweg} label="Hoe leert de jongere?" words={leerwegWords} />
      <Field
        name={names.passed}
        label="Hoeveel onderdelen haalde de jongere?"
        hint="Alleen wat niet op een diploma of certificaat staat."
        size="s"
        inputMode="numeric"
        value={text(of.form, names.passed)}
        error={of.error(names.passed)}
        autocomplete="off"
        maxLength={2}
        optional
      />
    </>
  );
}

const anyOf = ({ of: { form, error } }: Props, ...fields: readonly string[]): boolean =>
  fields.some((name) => isFilled(form, name) || error(name) !== undefined);

function Guidance(props: Props) {
  const { of, names } = props;
  const { offer, used, again, consulted } = names;
  return (
    <Details summary="Bood de school begeleiding aan?" open={anyOf(props, offer, used, again, consulted)}>
      <p>
        De wet noemt dit loopbaanbegeleiding: advies en hulp bij de stap naar werk of een andere school. Weet je het
        niet? Laat dit leeg.
      </p>
      <DayField of={of} name={offer} label="Op welke dag bood de school dit aan?" optional />
      <Tick
        name={used}
        value="yes"
        label="De jongere gebruikte dit in het eerste jaar na school"
        checked={text(of.form, used) === 'yes'}
      />
      <DayField
        of={of}
        name={again}
        label="Op welke dag bood de school dit opnieuw aan?"
        hint="Bij praktijkonderwijs en vso, in het tweede jaar na school."
        optional
      />
      <DayField
        of={of}
        name={consulted}
        label="Op welke dag sprak het Doorstroompunt hierover met de school?"
        optional
      />
    </Details>
  );
}

function Absence(props: Props) {
  const { of, names } = props;
  const { absent, absentUntil, reason, hours, reported } = names;
  return (
    <Details summary="Miste de jongere lessen?" open={anyOf(props, absent, absentUntil, reason, hours, reported)}>
      <DayField of={of} name={absent} label="Vanaf welke dag?" optional />
      <DayField of={of} name={absentUntil} label="Tot en met welke dag?" hint="Leeg = het duurt nog." optional />
      <OneOf
        of={of}
        name={reason}
        label="Was er een geldige reden?"
        words={{ yes: 'Ja, bijvoorbeeld ziekte', no: 'Nee' }}
      />
      <Field
        name={hours}
        label="Hoeveel uren in vier weken?"
        size="s"
        inputMode="numeric"
        value={text(of.form, hours)}
        error={of.error(hours)}
        autocomplete="off"
        maxLength={3}
        optional
      />
      <DayField of={of} name={reported} label="Op welke dag meldde de school dit?" optional />
    </Details>
  );
}

/** One school: what kind, from and until, and folded what not everybody knows. */
export function SchoolFields({ of, n }: { of: FieldsOf; n: number }) {
  const names = schoolFields(n);
  const asks = (kind: SchoolKind) => kind === 'vso' || kind === 'mbo';
  return (
    <Section title={n === 1 ? 'School' : `School ${n}`}>
      <Branches
        name={names.kind}
        label="Wat voor school is of was het?"
        hint={n === 1 ? 'Ook als de jongere er al weg is. Geen school? Laat dit leeg.' : undefined}
        branches={schoolKinds.map((kind) => ({
          value: kind,
          label: schoolWords[kind],
          children: asks(kind) ? <OfKind kind={kind} of={of} names={names} /> : null,
        }))}
        value={text(of.form, names.kind)}
        error={of.error(names.kind)}
        optional
      />
      <DayField
        of={of}
        name={names.from}
        label="Eerste dag op deze school"
        hint="Weet je het niet precies? Schat de dag."
      />
      <DayField of={of} name={names.until} label="Laatste dag" hint="Leeg = de jongere zit er nog op." optional />
      <Guidance of={of} names={names} />
      <Absence of={of} names={names} />
    </Section>
  );
}
