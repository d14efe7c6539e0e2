import type { Duty, Receipt } from './answer.ts';
import { type Day, addMonths, addDays, addYears, isDay } from './day.ts';
import type { Absence, Consultation, Enrolment, Exemption, Facts, Offer, Paper } from './facts.ts';
import type { Cited, Law } from './in-force.ts';
import type { Term } from './rule.ts';
import type { Settings } from './settings.ts';

/** The law on the duties of schools, Doorstroompunt and municipality began on this day (Stb. 2025, 210). */
export const lawBegan: Day = '2026-01-01';

/** A paper with the enrolment it belongs to; `unclear` when it names none and more than one fits. */
export type PlacedPaper = Paper & { readonly unclear: boolean };

/** One young person on one day: what is known by then, and the law in force. */
export type Weighing = {
  readonly day: Day;
  readonly birthDate: Day;
  readonly enrolments: readonly Enrolment[];
  readonly papers: readonly PlacedPaper[];
  readonly offers: readonly Offer[];
  readonly absences: readonly Absence[];
  readonly consultations: readonly Consultation[];
  readonly exemptions: readonly Exemption[];
  readonly settings: Settings;
  readonly law: Law;
  readonly startkwalificatie: boolean;
  readonly duties: Duty[];
  /** Only when receipts are asked for: a list of fifty thousand young people does not need them. */
  readonly receipts?: Receipt[];
};

const none: readonly never[] = [];

/** What is known on the day. Facts dated later are left out; an end that is later is a plan, so it is still going on. */
export function weighingOf(facts: Facts, day: Day, settings: Settings, law: Law, receipts?: Receipt[]): Weighing {
  const enrolments = (facts.enrolments ?? none).filter(({ from }) => from <= day);
  const papers = (facts.papers ?? none).filter(({ date }) => date <= day).map((paper) => placed(paper, enrolments));
  return {
    day,
    birthDate: facts.birthDate,
    enrolments,
    papers,
    offers: (facts.offers ?? none).filter(({ date }) => date <= day),
    absences: (facts.absences ?? none).filter(({ from }) => from <= day),
    consultations: (facts.consultations ?? none).filter(({ date }) => date <= day),
    exemptions: (facts.exemptions ?? none).filter(({ from }) => from <= day),
    settings,
    law,
    startkwalificatie: papers.some(givesStartkwalificatie),
    duties: [],
    ...(receipts && { receipts }),
  };
}

function placed(paper: Paper, enrolments: readonly Enrolment[]): PlacedPaper {
  if (paper.enrolmentId !== undefined) return { ...paper, unclear: false };
  const fitting = enrolments.filter(
    ({ schoolKind, from, mboLevel = paper.mboLevel }) =>
      schoolKind === paper.of && from <= paper.date && mboLevel === paper.mboLevel,
  );
  const [only] = fitting;
  return fitting.length === 1 && only
    ? { ...paper, enrolmentId: only.id, unclear: false }
    : { ...paper, unclear: only !== undefined };
}

/** LPW 1 onder f: mbo 2, 3 or 4, havo, vwo. */
export function givesStartkwalificatie({ kind, of, mboLevel = 1 }: Paper): boolean {
  return kind === 'diploma' && (of === 'havo' || of === 'vwo' || (of === 'mbo' && mboLevel > 1));
}

/** The last day of an enrolment that is over on the day of the weighing; undefined while somebody is enrolled. */
export function leftOn({ until }: Enrolment, { day }: Weighing): Day | undefined {
  return until !== undefined && until < day ? until : undefined;
}

/** The day on which somebody reaches the age. */
export function birthdayOf({ birthDate, settings }: Pick<Weighing, 'birthDate' | 'settings'>, age: number): Day {
  const year = String(Number(birthDate.slice(0, 4)) + age).padStart(4, '0');
  const day = year + birthDate.slice(4);
  return isDay(day) ? day : `${year}-${settings.leapBirthday}`;
}

/** The same day a term later, as the law counts months and years. */
export function after(day: Day, { n, unit }: Term): Day {
  if (unit === 'weeks') return addDays(day, n * 7);
  return unit === 'months' ? addMonths(day, n) : addYears(day, n);
}

/** Writes a receipt when receipts are asked for. */
export function note(
  weighing: Weighing,
  rule: Cited | undefined,
  inputs: Receipt['inputs'],
  outcome: Receipt['outcome'],
  words: readonly string[],
): void {
  if (rule)
    weighing.receipts?.push({ rule: rule.id, article: rule.citation, version: rule.validFrom, inputs, outcome, words });
}

/** Adds a duty, and a receipt when they are asked for. */
export function owe(weighing: Weighing, rule: Cited, duty: Omit<Duty, 'rule' | 'article' | 'due'>): void {
  weighing.duties.push({
    rule: rule.id,
    article: rule.citation,
    party: duty.party,
    act: duty.act,
    strength: duty.strength,
    from: duty.from,
    until: duty.until,
    due: null,
    status: duty.status,
    enrolmentId: duty.enrolmentId,
    because: duty.because,
  });
  weighing.receipts?.push({
    rule: rule.id,
    article: rule.citation,
    version: rule.validFrom,
    inputs: { enrolmentId: duty.enrolmentId, from: duty.from, until: duty.until, status: duty.status },
    outcome: duty.status === 'undetermined' ? 'undetermined' : 'met',
    words: duty.because,
  });
}
