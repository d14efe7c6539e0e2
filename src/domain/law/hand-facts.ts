import { isDay, type Day } from '#law/day.ts';
import {
  exemptionArticles,
  leerwegen,
  paperKinds,
  paperOf,
  schoolKinds,
  vsoProfiles,
  type MboLevel,
} from '#law/facts.ts';
import { ok, refuse, type Outcome, type Refusal } from '../outcome.ts';

/** Where a fact comes from, in the words of the page: a closed list, so that no words about a person are asked for. */
export const factSources = {
  'young-person': 'De jongere vertelde het',
  parent: 'Een ouder of vertegenwoordiger vertelde het',
  school: 'School vertelde het',
  register: 'Uit het register van DUO of een ander systeem',
  'paper-seen': 'Ik zag het papier',
  municipality: 'Van de gemeente',
  'own-decision': 'Eigen besluit',
} as const;
export type FactSource = keyof typeof factSources;

const mboLevels = [1, 2, 3, 4] as const satisfies readonly MboLevel[];
/** Which of the two residences: of the BRP (Doorstroompunt, DUO), or where somebody really is (work and income). */
const residences = ['brp', 'stay'] as const;
/** Residence that is no municipality: valid, and different from not known. */
export const placesElsewhere = {
  'no-address': 'Geen vast adres',
  'letter-address': 'Briefadres',
  abroad: 'Buitenland',
  institution: 'Instelling of azc',
} as const;

/** null = nobody knows it yet; that is a value of its own. */
export type EnrolmentFact = {
  readonly kind: 'enrolment';
  /** It completes what the own record says of the own school. */
  readonly own: boolean;
  readonly schoolKind: (typeof schoolKinds)[number];
  readonly vsoProfile: (typeof vsoProfiles)[number] | null;
  readonly mboLevel: MboLevel | null;
  readonly leerweg: (typeof leerwegen)[number] | null;
  readonly from: Day | null;
  /** The last day enrolled; null = still enrolled. */
  readonly until: Day | null;
  readonly passedParts: number | null;
};
export type PaperFact = {
  readonly kind: 'paper';
  readonly paper: (typeof paperKinds)[number];
  readonly of: (typeof paperOf)[number];
  readonly mboLevel: MboLevel | null;
  readonly on: Day;
};
/** The article without its letter: one of those of article 5 tells of health (field finding 13). */
type ExemptionFact = {
  readonly kind: 'exemption';
  readonly article: (typeof exemptionArticles)[number];
  readonly from: Day;
  readonly until: Day | null;
};
export type ResidenceFact = {
  readonly kind: 'residence';
  readonly which: (typeof residences)[number];
  /** CBS code, or one of `placesElsewhere`. */
  readonly place: string;
};
/**
 * Why a Doorstroompunt helps before it spoke with school: WEB 9.2.5 lid 7 leaves that to a person. A closed list. It is about
 * the young person, at any moment, also when no question was asked. Not the same as a question that a school left unanswered
 * past its last day (`goOnReasons`, domain/guidance/two-facts.ts): that one was asked and waited for, and says nothing of the
 * young person.
 */
export const overrideReasons = {
  'no-waiting': 'Wachten is niet goed voor de jongere',
  'school-unreachable': 'School is niet te bereiken',
  'asked-for-it': 'De jongere vraagt zelf nu om hulp',
} as const;
type OverrideReason = keyof typeof overrideReasons;
type OverrideFact = { readonly kind: 'override'; readonly reason: OverrideReason };
export type FactDetails = EnrolmentFact | PaperFact | ExemptionFact | ResidenceFact | OverrideFact;
export type FactKind = FactDetails['kind'];
/** A fact that a colleague wrote down, with where it comes from and of which day that is. */
export type HandFact = {
  readonly id: string;
  readonly details: FactDetails;
  readonly source: FactSource;
  readonly sourceOn: Day;
  readonly writtenOn: Day;
};

/** As it was typed: '' for an empty day, undefined for one that does not exist. */
type TypedDay = Day | undefined;
type TypedEnrolment = {
  readonly kind: 'enrolment';
  readonly own: boolean;
  readonly schoolKind: string;
  readonly vsoProfile: string;
  readonly mboLevel: string;
  readonly leerweg: string;
  readonly from: TypedDay;
  readonly until: TypedDay;
  readonly passedParts: string;
};
type TypedPaper = {
  readonly kind: 'paper';
  readonly paper: string;
  readonly of: string;
  readonly mboLevel: string;
  readonly on: TypedDay;
};
type TypedExemption = {
  readonly kind: 'exemption';
  readonly article: string;
  readonly from: TypedDay;
  readonly until: TypedDay;
};
type TypedResidence = { readonly kind: 'residence'; readonly which: string; readonly place: string };
type TypedOverride = { readonly kind: 'override'; readonly reason: string };
export type TypedFact = (TypedEnrolment | TypedPaper | TypedExemption | TypedResidence | TypedOverride) & {
  readonly source: string;
  readonly sourceOn: TypedDay;
};

const one = <T extends string>(list: readonly T[], text: string): T | null =>
  list.find((each) => each === text) ?? null;
const level = (text: string): MboLevel | null => mboLevels.find((each) => String(each) === text) ?? null;
const dayOr = (typed: TypedDay): Day | null => (typed === undefined || typed === '' ? null : typed);
const fault = (code: string, field: string): readonly Refusal[] => refuse(code, field).refusals;

/** A day that may stay empty, and may not be one that does not exist. */
const dayFault = (typed: TypedDay, field: string): readonly Refusal[] =>
  typed === undefined ? fault('no-such-day', field) : [];
const neededDay = (typed: TypedDay, field: string): readonly Refusal[] =>
  typed === undefined || !isDay(typed) ? fault('day-missing', field) : [];
const order = (from: TypedDay, until: TypedDay): readonly Refusal[] =>
  from && until && until < from ? fault('ends-before-begin', 'until') : [];

function enrolment(typed: TypedEnrolment): Outcome<EnrolmentFact> {
  const schoolKind = one(schoolKinds, typed.schoolKind);
  const parts = typed.passedParts.trim();
  const refusals = [
    ...(schoolKind === null ? fault('school-kind-missing', 'schoolKind') : []),
    ...dayFault(typed.from, 'from'),
    // Of the own school the record says when it began; of another nothing does.
    ...(typed.own || typed.from === undefined ? [] : neededDay(typed.from, 'from')),
    ...dayFault(typed.until, 'until'),
    ...order(typed.from, typed.until),
    ...(/^\d{0,2}$/.test(parts) ? [] : fault('parts-no-number', 'passedParts')),
  ];
  if (schoolKind === null || refusals.length > 0) return { ok: false, refusals };
  const { kind, own } = typed;
  const mbo = schoolKind === 'mbo';
  return ok({
    kind,
    own,
    schoolKind,
    vsoProfile: schoolKind === 'vso' ? one(vsoProfiles, typed.vsoProfile) : null,
    mboLevel: mbo ? level(typed.mboLevel) : null,
    leerweg: mbo ? one(leerwegen, typed.leerweg) : null,
    from: dayOr(typed.from),
    until: dayOr(typed.until),
    passedParts: mbo && parts !== '' ? Number(parts) : null,
  });
}

function paper(typed: TypedPaper): Outcome<PaperFact> {
  const kind = one(paperKinds, typed.paper);
  const of = one(paperOf, typed.of);
  const mboLevel = level(typed.mboLevel);
  const refusals = [
    ...(kind === null ? fault('paper-missing', 'paper') : []),
    ...(of === null ? fault('paper-of-missing', 'of') : []),
    ...(of === 'mbo' && mboLevel === null ? fault('level-missing', 'mboLevel') : []),
    ...neededDay(typed.on, 'on'),
  ];
  if (kind === null || of === null || refusals.length > 0) return { ok: false, refusals };
  return ok({ kind: 'paper', paper: kind, of, mboLevel: of === 'mbo' ? mboLevel : null, on: typed.on ?? '' });
}

function exemption(typed: TypedExemption): Outcome<ExemptionFact> {
  const article = one(exemptionArticles, typed.article);
  const refusals = [
    ...(article === null ? fault('article-missing', 'article') : []),
    ...neededDay(typed.from, 'from'),
    ...dayFault(typed.until, 'until'),
    ...order(typed.from, typed.until),
  ];
  if (article === null || refusals.length > 0) return { ok: false, refusals };
  return ok({ kind: 'exemption', article, from: typed.from ?? '', until: dayOr(typed.until) });
}

function residence(typed: TypedResidence): Outcome<ResidenceFact> {
  const which = one(residences, typed.which);
  const known = Object.hasOwn(placesElsewhere, typed.place) || /^GM\d{4}$/.test(typed.place);
  const refusals = [
    ...(which === null ? fault('residence-missing', 'which') : []),
    ...(known ? [] : fault('place-missing', 'place')),
  ];
  if (which === null || refusals.length > 0) return { ok: false, refusals };
  return ok({ kind: 'residence', which, place: typed.place });
}

const isReason = (text: string): text is OverrideReason => Object.hasOwn(overrideReasons, text);
const override = ({ kind, reason }: TypedOverride): Outcome<OverrideFact> =>
  isReason(reason) ? ok({ kind, reason }) : refuse('override-missing', 'reason');

function detailsOf(typed: TypedFact): Outcome<FactDetails> {
  if (typed.kind === 'enrolment') return enrolment(typed);
  if (typed.kind === 'paper') return paper(typed);
  if (typed.kind === 'override') return override(typed);
  return typed.kind === 'exemption' ? exemption(typed) : residence(typed);
}

export type CheckedFact = Pick<HandFact, 'details' | 'source' | 'sourceOn'>;
/**
 * A fact of what was typed. Refusals by field: what is missing, a day that does not exist, an end before its beginning,
 * source-missing, source-later. Only `until` of an enrolment may lie ahead: a planned end.
 */
export function checkFact(typed: TypedFact, today: Day): Outcome<CheckedFact> {
  const details = detailsOf(typed);
  const source = Object.hasOwn(factSources, typed.source) ? (typed.source as FactSource) : undefined;
  const later = typed.sourceOn !== undefined && typed.sourceOn > today;
  const refusals = [
    ...(details.ok ? [] : details.refusals),
    ...(source === undefined ? fault('source-missing', 'source') : []),
    ...neededDay(typed.sourceOn, 'sourceOn'),
    ...(later ? fault('source-later', 'sourceOn') : []),
  ];
  if (!details.ok || source === undefined || refusals.length > 0) return { ok: false, refusals };
  return ok({ details: details.value, source, sourceOn: typed.sourceOn ?? '' });
}
