/**
 * A young person on a day, and what the law asks: worked out by hand from the contract and the text of the law, before
 * the rules were written. A duty is a line of text, so that a jurist can read the table:
 * 'party strength act enrolment from..until status'; the order of the lines is the order of the answer.
 */
export type Scenario = {
  readonly name: string;
  readonly rules: readonly string[];
  readonly article: string;
  readonly on: string;
  readonly facts: Json;
  readonly expect: {
    readonly startkwalificatie?: boolean;
    readonly doelgroep?: 'met' | 'not-met' | 'undetermined';
    /** All duties, in order. '*' stands for what the law and the contract leave open. */
    readonly duties?: readonly string[];
    /** Duties that stand among others that this scenario says nothing about. */
    readonly has?: readonly string[];
    /** Acts that are not asked, as 'act' or 'act enrolment'. */
    readonly not?: readonly string[];
    /** A word that must stand in the reasons: the name of an assumption or a setting that the answer leans on. */
    readonly says?: readonly RegExp[];
  };
};
type Value = string | number | boolean;
export type Row = Readonly<Record<string, Value>>;
export type Json = Readonly<Record<string, string | readonly Row[]>>;
type Lists = Partial<Record<'enrolments' | 'papers' | 'offers' | 'absences' | 'consultations', readonly Row[]>>;

export const person = (birthDate: string, lists: Lists = {}): Json => ({
  birthDate,
  municipality: 'GM0327',
  ...lists,
});

const until = (day: string | undefined) => (day === undefined ? {} : { until: day });

export const school = (id: string, schoolKind: 'vo' | 'vavo' | 'ho' | 'pro', from: string, last?: string): Row => ({
  id,
  schoolKind,
  from,
  ...until(last),
});

type Profile = 'arbeidsmarkt' | 'vervolgonderwijs' | 'dagbesteding';
export const vso = (id: string, vsoProfile: Profile | '?', from: string, last?: string): Row => ({
  id,
  schoolKind: 'vso',
  ...(vsoProfile === '?' ? {} : { vsoProfile }),
  from,
  ...until(last),
});

/** An enrolment in mbo: 'bol 2', 'derde 1'; a question mark is what nobody wrote down: '? 2', 'bol ?'. */
export const mbo = (id: string, kind: string, from: string, last?: string, more: Row = {}): Row => {
  const [leerweg = '?', level = '?'] = kind.split(' ');
  return {
    id,
    schoolKind: 'mbo',
    ...(level === '?' ? {} : { mboLevel: Number(level) }),
    ...(leerweg === '?' ? {} : { leerweg }),
    from,
    ...until(last),
    ...more,
  };
};

/** A paper: 'diploma pro', 'diploma mbo 2', 'verklaring vso'. */
export const paper = (what: string, date: string, enrolmentId?: string): Row => {
  const [kind = '', of = '', level] = what.split(' ');
  return {
    kind,
    of,
    ...(level === undefined ? {} : { mboLevel: Number(level) }),
    date,
    ...(enrolmentId === undefined ? {} : { enrolmentId }),
  };
};

export const offer = (enrolmentId: string, date: string, used = false): Row => ({ enrolmentId, date, used });
export const absent = (enrolmentId: string, from: string, more: Row = {}): Row => ({
  enrolmentId,
  from,
  validReason: false,
  ...more,
});
export const spoke = (enrolmentId: string, date: string): Row => ({ enrolmentId, date });
