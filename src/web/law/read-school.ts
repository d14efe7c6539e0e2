import type { Day } from '#law/day.ts';
import type { Absence, Consultation, Enrolment, Offer } from '#law/facts.ts';
import { oneOf, text } from '#web/door/form.ts';
import { isFilled, leerwegWords, levelWords, profileWords, schoolFields, schoolKinds } from './ask-fields.ts';
import type { Reading } from './reading.ts';

/** One school of the form: the enrolment, and what else happened there. */
export type School = {
  readonly enrolment: Enrolment;
  readonly offers: readonly Offer[];
  readonly absences: readonly Absence[];
  readonly consultations: readonly Consultation[];
};
type Names = ReturnType<typeof schoolFields>;

const keysOf = <T extends object>(words: T) => Object.keys(words) as (keyof T & string)[];

/** What hangs on the kind of school; what is not known stays away, and the law then says that it cannot tell. */
function kindOf({ form }: Reading, names: Names): Partial<Enrolment> {
  const kind = oneOf(form, names.kind, schoolKinds);
  if (kind === 'vso') {
    const vsoProfile = oneOf(form, names.profile, keysOf(profileWords));
    return vsoProfile ? { vsoProfile } : {};
  }
  if (kind !== 'mbo') return {};
  const level = oneOf(form, names.level, keysOf(levelWords));
  const leerweg = oneOf(form, names.leerweg, keysOf(leerwegWords));
  return {
    ...(level && { mboLevel: Number(level) as NonNullable<Enrolment['mboLevel']> }),
    ...(leerweg && { leerweg }),
  };
}

function offersOf(reading: Reading, names: Names, enrolmentId: string): School['offers'] {
  const used = text(reading.form, names.used) === 'yes';
  const first = reading.day(names.offer, used ? 'Vul in op welke dag de school dit aanbood.' : undefined);
  const again = reading.day(names.again);
  if (first && again && again < first) reading.wrong(names.again, 'Het nieuwe aanbod is eerder dan het eerste.');
  return [
    ...(first ? [{ enrolmentId, date: first, used }] : []),
    ...(again ? [{ enrolmentId, date: again, used: false }] : []),
  ];
}

function absencesOf(reading: Reading, names: Names, enrolmentId: string): School['absences'] {
  const { absent, absentUntil, reason, hours, reported } = names;
  if (![absent, absentUntil, reason, hours, reported].some((name) => isFilled(reading.form, name))) return [];
  const from = reading.day(absent, 'Vul in op welke dag het verzuim begon.');
  const until = reading.day(absentUntil);
  if (from && until && until < from) reading.wrong(absentUntil, 'Deze dag ligt voor het begin van het verzuim.');
  const valid = oneOf(reading.form, reason, ['yes', 'no'] as const);
  const hoursInFourWeeks = reading.count(hours, 200);
  const told = reading.day(reported);
  if (!from) return [];
  return [
    {
      enrolmentId,
      from,
      ...(valid && { validReason: valid === 'yes' }),
      ...(until && { until }),
      ...(hoursInFourWeeks !== undefined && { hoursInFourWeeks }),
      ...(told && { reported: told }),
    },
  ];
}

function enrolmentOf(reading: Reading, names: Names, n: number, born: Day | undefined): Enrolment | undefined {
  const schoolKind =
    oneOf(reading.form, names.kind, schoolKinds) ?? reading.wrong(names.kind, 'Kies wat voor school het is.');
  const from = reading.day(names.from, 'Vul de eerste dag op deze school in. Weet je het niet? Schat de dag.');
  const until = reading.day(names.until);
  if (from && born && from < born) reading.wrong(names.from, 'Deze dag ligt voor de dag van geboorte.');
  if (from && until && until < from) reading.wrong(names.until, 'De laatste dag ligt voor de eerste dag.');
  const passedParts = schoolKind === 'mbo' ? reading.count(names.passed, 99) : undefined;
  if (!schoolKind || !from) return undefined;
  return {
    id: `school-${n}`,
    schoolKind,
    ...kindOf(reading, names),
    from,
    ...(until && { until }),
    ...(passedParts !== undefined && { passedParts }),
  };
}

/** One school by its number; nothing at all in its fields means that there is none. */
export function readSchool(reading: Reading, n: number, born: Day | undefined): School | undefined {
  const names = schoolFields(n);
  if (!Object.values(names).some((name) => isFilled(reading.form, name))) return undefined;
  const enrolment = enrolmentOf(reading, names, n, born);
  const enrolmentId = `school-${n}`;
  const offers = offersOf(reading, names, enrolmentId);
  const consulted = reading.day(names.consulted);
  const absences = absencesOf(reading, names, enrolmentId);
  return (
    enrolment && { enrolment, offers, absences, consultations: consulted ? [{ enrolmentId, date: consulted }] : [] }
  );
}
