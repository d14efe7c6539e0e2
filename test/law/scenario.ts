import type { Absence, Consultation, Enrolment, Facts, Offer, Paper } from '#law/facts.ts';
import type { Settings } from '#law/settings.ts';

/**
 * A young person on a day, and what the law asks: worked out by hand from the contract and the text of the law, before
 * the rules were written. A duty is a line of text, so that a jurist can read the table:
 * 'party strength act enrolment from..until status'. '*' stands for what the law and the contract leave open.
 */
export type Scenario = {
  readonly name: string;
  readonly rules: readonly string[];
  readonly article: string;
  readonly on: string;
  readonly facts: Facts;
  /** Where a region chose otherwise than Aanzet. */
  readonly settings?: Partial<Settings>;
  readonly expect: {
    /** The exemption that makes a person decide, 'LPW 5a'; 'none' when nobody has to. */
    readonly approach?: string;
    /** The article of the exception that took the offer of the old school away (R03). */
    readonly excepted?: string;
    readonly startkwalificatie?: boolean;
    readonly doelgroep?: 'met' | 'not-met' | 'undetermined';
    /** All duties, in order. */
    readonly duties?: readonly string[];
    /** Duties that stand among others that this scenario says nothing about. */
    readonly has?: readonly string[];
    /** Acts that are not asked, as 'act' or 'act enrolment'. */
    readonly not?: readonly string[];
    /** What must stand in the reasons: an assumption, a setting or a question that the answer leans on. */
    readonly says?: readonly RegExp[];
  };
};

type Profile = NonNullable<Enrolment['vsoProfile']>;
type Level = NonNullable<Enrolment['mboLevel']>;

export const person = (birthDate: string, lists: Partial<Facts> = {}): Facts => ({
  birthDate,
  municipality: 'GM0327',
  ...lists,
});

const until = (day: string | undefined) => (day === undefined ? {} : { until: day });

export const school = (
  id: string,
  schoolKind: 'vo' | 'vavo' | 'ho' | 'pro',
  from: string,
  last?: string,
): Enrolment => ({
  id,
  schoolKind,
  from,
  ...until(last),
});

/** An enrolment in vso; a question mark is a profile that nobody wrote down. */
export const vso = (id: string, vsoProfile: Profile | '?', from: string, last?: string): Enrolment => ({
  id,
  schoolKind: 'vso',
  ...(vsoProfile === '?' ? {} : { vsoProfile }),
  from,
  ...until(last),
});

/** An enrolment in mbo: 'bol 2', 'derde 1'; a question mark is what nobody wrote down: '? 2', 'bol ?'. */
export const mbo = (
  id: string,
  kind: string,
  from: string,
  last?: string,
  more: Partial<Enrolment> = {},
): Enrolment => {
  const [leerweg = '?', level = '?'] = kind.split(' ');
  return {
    id,
    schoolKind: 'mbo',
    ...(level === '?' ? {} : { mboLevel: Number(level) as Level }),
    ...(leerweg === '?' ? {} : { leerweg: leerweg as NonNullable<Enrolment['leerweg']> }),
    from,
    ...until(last),
    ...more,
  };
};

/** A paper: 'diploma pro', 'diploma mbo 2', 'verklaring vso'. */
export const paper = (what: string, date: string, enrolmentId?: string): Paper => {
  const [kind, of, level] = what.split(' ') as [Paper['kind'], Paper['of'], string?];
  return {
    kind,
    of,
    ...(level === undefined ? {} : { mboLevel: Number(level) as Level }),
    date,
    ...(enrolmentId === undefined ? {} : { enrolmentId }),
  };
};

export const offer = (enrolmentId: string, date: string, used = false): Offer => ({ enrolmentId, date, used });
export const absent = (enrolmentId: string, from: string, more: Partial<Absence> = {}): Absence => ({
  enrolmentId,
  from,
  validReason: false,
  ...more,
});
export const spoke = (enrolmentId: string, date: string): Consultation => ({ enrolmentId, date });
