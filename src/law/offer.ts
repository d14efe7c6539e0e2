import type { Status } from './answer.ts';
import { type Day, addDays, addMonths } from './day.ts';
import type { Enrolment } from './facts.ts';
import type { Cited } from './in-force.ts';
import { type Owed, owedFor } from './owed.ts';
import { doubtOf } from './settings.ts';
import { type PlacedPaper, type Weighing, after, lawBegan, leftOn, note, owe } from './weighing.ts';
import { asDoubt, assumed, inWords } from './words.ts';

/** The kinds of school that owe or may make an offer. */
type Offering = 'pro' | 'vso' | 'mbo';

type Following = 'none' | 'goes-on' | 'ended';
const furtherSchools = new Set(['vo', 'vavo', 'mbo', 'ho']);

/** R03: a next enrolment that starts soon enough after the last day and goes on after it. */
function followingOf(enrolment: Enrolment, last: Day, weighing: Weighing): Following {
  const latest = addMonths(last, weighing.settings.aansluitendMonths);
  const following = weighing.enrolments.filter(
    ({ id, schoolKind, from, until }) =>
      id !== enrolment.id && furtherSchools.has(schoolKind) && from <= latest && (until === undefined || until > last),
  );
  if (following.length === 0) return 'none';
  return following.some((one) => leftOn(one, weighing) === undefined) ? 'goes-on' : 'ended';
}

/** The first diploma of that enrolment, or one of which that is unclear (R05): what lapsed never reopens by a second. */
function diplomaFor({ id, mboLevel }: Enrolment, { papers }: Weighing): PlacedPaper | undefined {
  const diplomas = papers
    .filter(
      ({ kind, of, enrolmentId, unclear, mboLevel: level }) =>
        kind === 'diploma' && of === 'mbo' && (enrolmentId === id || (unclear && (mboLevel ?? level) === level)),
    )
    .toSorted((a, b) => Number(a.unclear) - Number(b.unclear) || (a.date < b.date ? -1 : 1));
  return diplomas[0];
}

const words = {
  enrolled: 'De jongere is ingeschreven, dus de taak loopt nog.',
  field: {
    vso: asDoubt('Welk profiel heeft de jongere op het vso?'),
    mbo: asDoubt('Welk niveau en welke leerweg doet de jongere in het mbo?'),
  },
  transition: asDoubt(
    'Dit begon voor 1 januari 2026. De wet heeft geen overgangsregel die we vonden. Geldt de taak dan ook?',
  ),
  paper: asDoubt('Bij welke inschrijving hoort het diploma?'),
  ended: asDoubt(
    'De jongere ging meteen door naar een volgende opleiding en stopte daar. Heeft de oude school dan weer een taak?',
  ),
  deviation: {
    pro: `${assumed.deviation} (WVO 2020 2.31a lid 6).`,
    vso: `${assumed.deviation} (WEC 44 lid 7).`,
    mbo: `${assumed.deviation} (WEB 9.2.12 lid 7).`,
  },
  noDiploma: 'Wie zonder diploma stopt met het mbo, krijgt van die school geen aanbod meer.',
  doubted: 'Misschien moet de school loopbaanbegeleiding aanbieden. Er is nog een vraag open.',
  strength: {
    must: 'De school moet loopbaanbegeleiding aanbieden.',
    may: 'De school mag loopbaanbegeleiding aanbieden, maar hoeft dat niet.',
  },
} as const;

/** What the duties of one enrolment share once somebody has left. */
type Term = {
  readonly enrolment: Enrolment;
  readonly owed: Owed;
  /** The day at which the term starts: of leaving, or of the mbo diploma. */
  readonly begin: Day;
  readonly until: Day;
  /** Why the status is undetermined; empty when it is not. */
  readonly doubts: readonly string[];
};

/** R02 to R05: the offer of loopbaanbegeleiding, and the second one at pro and vso. */
export function weighOffers(weighing: Weighing): void {
  for (const enrolment of weighing.enrolments) {
    const owed = owedFor(enrolment);
    const rule = weighing.law.offer[enrolment.schoolKind as Offering];
    if (!owed || !rule) continue;
    const last = leftOn(enrolment, weighing);
    if (last === undefined) oweWhileEnrolled(weighing, rule, enrolment, owed);
    else oweAfterLeaving(weighing, rule, enrolment, owed, last);
  }
}

function fieldDoubt({ schoolKind }: Enrolment, owed: Owed): readonly string[] {
  return owed.open ? [words.field[schoolKind as 'vso' | 'mbo']] : [];
}

/** Must or may; or neither said, while a question is open. */
function saidOf({ strength }: Owed, doubts: readonly string[]): string {
  return doubts.length > 0 ? words.doubted : words.strength[strength];
}

function isOffered(weighing: Weighing, { id }: Enrolment, from: Day): boolean {
  return weighing.offers.some(({ enrolmentId, date }) => enrolmentId === id && date >= from);
}

function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function oweWhileEnrolled(weighing: Weighing, rule: Cited, enrolment: Enrolment, owed: Owed): void {
  const doubts = fieldDoubt(enrolment, owed);
  const done = isOffered(weighing, enrolment, '');
  owe(weighing, rule, {
    party: 'school',
    act: 'offer-loopbaanbegeleiding',
    strength: owed.strength,
    from: laterOf(enrolment.from, lawBegan),
    until: null,
    status: doubts.length > 0 ? 'undetermined' : done ? 'done' : 'open',
    enrolmentId: enrolment.id,
    because: [saidOf(owed, doubts), words.enrolled, ...doubts],
  });
}

function oweAfterLeaving(weighing: Weighing, rule: Cited, enrolment: Enrolment, owed: Owed, last: Day): void {
  const diploma = enrolment.schoolKind === 'mbo' ? diplomaFor(enrolment, weighing) : undefined;
  const begin = enrolment.schoolKind === 'mbo' ? diploma?.date : last;
  noteBegin(weighing, enrolment, begin);
  if (begin === undefined || !rule.term) return;
  const until = after(begin, rule.term);
  if (until < lawBegan) return;
  const following = owed.strength === 'must' ? followingOf(enrolment, last, weighing) : 'none';
  if (following === 'goes-on' && owed.excepted) return exceptFollowing(weighing, enrolment);
  const term = {
    enrolment,
    owed,
    begin,
    until,
    doubts: [
      ...fieldDoubt(enrolment, owed),
      ...(begin < lawBegan ? [words.transition] : []),
      ...(diploma?.unclear ? [words.paper] : []),
      ...(following === 'ended' ? [words.ended, doubtOf('aansluitendMonths')] : []),
    ],
  };
  oweOffer(weighing, rule, term);
  oweRenewed(weighing, term);
}

/** R05: from which day the term runs; at the mbo from the diploma, and without one it never begins. */
function noteBegin(weighing: Weighing, { id, schoolKind }: Enrolment, begin: Day | undefined): void {
  const said = begin === undefined ? words.noDiploma : `De termijn begint op ${inWords(begin)}.`;
  const inputs = { enrolmentId: id, begin: begin ?? null };
  const outcome = begin === undefined ? 'not-met' : 'computed';
  note(weighing, weighing.law.begin[schoolKind as Offering], inputs, outcome, [said]);
}

function exceptFollowing(weighing: Weighing, enrolment: Enrolment): void {
  const months = weighing.settings.aansluitendMonths;
  note(
    weighing,
    weighing.law.following[enrolment.schoolKind as Offering],
    { enrolmentId: enrolment.id, months },
    'met',
    [
      `De jongere begon binnen ${months} maanden aan een volgende opleiding, dus de oude school hoeft niets aan te bieden.`,
      doubtOf('aansluitendMonths'),
    ],
  );
}

function statusOf({ doubts, until }: Term, done: boolean, day: Day): Status {
  if (doubts.length > 0) return 'undetermined';
  if (done) return 'done';
  return day > until ? 'lapsed' : 'open';
}

function oweOffer(weighing: Weighing, rule: Cited, term: Term): void {
  const { enrolment, owed, begin, until, doubts } = term;
  const started = enrolment.schoolKind === 'mbo' ? 'het diploma' : 'het einde van de inschrijving';
  owe(weighing, rule, {
    party: 'school',
    act: 'offer-loopbaanbegeleiding',
    strength: owed.strength,
    from: laterOf(enrolment.from, lawBegan),
    until,
    status: statusOf(term, isOffered(weighing, enrolment, ''), weighing.day),
    enrolmentId: enrolment.id,
    because: [
      saidOf(owed, doubts),
      `De termijn loopt van ${started} (${inWords(begin)}) tot en met ${inWords(until)}.`,
      words.deviation[enrolment.schoolKind as Offering],
      ...(owed.strength === 'must'
        ? [
            `Er is geen volgende opleiding die binnen ${weighing.settings.aansluitendMonths} maanden begon en nog loopt.`,
            doubtOf('aansluitendMonths'),
          ]
        : []),
      ...doubts,
    ],
  });
}

/** R04: a new offer in the second year, when none was used in the first. */
function oweRenewed(weighing: Weighing, term: Term): void {
  const { enrolment, begin, until, doubts } = term;
  const rule = weighing.law.renew[enrolment.schoolKind as 'pro' | 'vso'];
  if (!rule?.term) return;
  const from = addDays(after(begin, rule.term), 1);
  const used = weighing.offers.some((offer) => offer.enrolmentId === enrolment.id && offer.used && offer.date < from);
  if (used) return;
  const status = statusOf(term, isOffered(weighing, enrolment, from), weighing.day);
  owe(weighing, rule, {
    party: 'school',
    act: 'renew-offer',
    strength: 'must',
    from,
    until,
    status: status === 'open' && weighing.day < from ? 'not-yet' : status,
    enrolmentId: enrolment.id,
    because: [
      'In het eerste jaar na school werd geen aanbod gebruikt.',
      `De school doet opnieuw een aanbod van ${inWords(from)} tot en met ${inWords(until)}.`,
      words.deviation[enrolment.schoolKind as Offering],
      ...doubts,
    ],
  });
}
