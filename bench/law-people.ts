import { type Day, addDays } from '#law/day.ts';
import type { Absence, Enrolment, Facts, Offer, Paper } from '#law/facts.ts';

/** The same row of numbers between 0 and 1 for the same seed. */
function rowOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const kinds = ['pro', 'vso', 'vo', 'vavo', 'mbo', 'mbo', 'mbo', 'ho'] as const;
const profiles = ['arbeidsmarkt', 'vervolgonderwijs', 'dagbesteding', undefined] as const;
const leerwegen = ['bol', 'bol', 'bbl', 'derde', undefined] as const;
const levels = [1, 2, 3, 4, undefined] as const;

type Chance = ReturnType<typeof chanceOn>;

/** Draws from the row; nothing that it draws is dated after the day. */
function chanceOn(next: () => number, day: Day) {
  const upTo = (n: number) => Math.floor(next() * n);
  return {
    day,
    upTo,
    one: <T>(of: readonly T[]): T => of[upTo(of.length)] as T,
    is: (share: number) => next() < share,
    ago: (days: number): Day => addDays(day, -upTo(days)),
    between: (from: Day, days: number): Day => [addDays(from, upTo(days)), day].toSorted()[0] ?? day,
  };
}

function enrolment(id: string, { day, upTo, one, is, ago, between }: Chance): Enrolment {
  const [schoolKind, vsoProfile, leerweg, mboLevel] = [one(kinds), one(profiles), one(leerwegen), one(levels)];
  const from = ago(2200);
  const until = between(from, 1500);
  return {
    id,
    schoolKind,
    from,
    ...(schoolKind === 'vso' && vsoProfile && { vsoProfile }),
    ...(schoolKind === 'mbo' && { passedParts: upTo(3), ...(leerweg && { leerweg }), ...(mboLevel && { mboLevel }) }),
    ...(is(0.7) && until < day && { until }),
  };
}

function paper({ id, schoolKind, from, until, mboLevel }: Enrolment, { one, between }: Chance): Paper {
  const date = between(until ?? from, 60);
  if (schoolKind === 'mbo') {
    const kind = one(['diploma', 'diploma', 'mbo-verklaring', 'certificaat'] as const);
    return { kind, of: 'mbo', mboLevel: mboLevel ?? one([1, 2, 3, 4] as const), date, enrolmentId: id };
  }
  const kind = one(['diploma', 'verklaring', 'certificaat'] as const);
  if (schoolKind === 'vso')
    return { kind: one([kind, 'overgangsdocument'] as const), of: 'vso', date, enrolmentId: id };
  return { kind, of: schoolKind === 'pro' ? 'pro' : one(['vmbo', 'havo', 'vwo'] as const), date, enrolmentId: id };
}

function offer({ id, from }: Enrolment, { is, between }: Chance): Offer {
  return { enrolmentId: id, date: between(from, 1500), used: is(0.3) };
}

function absence({ id }: Enrolment, { upTo, is, ago, between }: Chance): Absence {
  const from = ago(80);
  return {
    enrolmentId: id,
    from,
    validReason: is(0.2),
    ...(is(0.8) && { hoursInFourWeeks: 8 + upTo(16) }),
    ...(is(0.3) && { reported: between(from, 40) }),
  };
}

/** So many young people, the same for the same seed: up to `most` enrolments, some with a paper, an offer, an absence. */
export function youngPeople(seed: number, day: Day, count: number, most: number): Facts[] {
  const chance = chanceOn(rowOf(seed), day);
  return Array.from({ length: count }, () => {
    const enrolments = Array.from({ length: chance.upTo(most + 1) }, (_, at) => enrolment(`e${at + 1}`, chance));
    const some = (share: number) => enrolments.filter(() => chance.is(share));
    return {
      birthDate: addDays('1998-01-01', chance.upTo(5000)),
      municipality: 'GM0307',
      enrolments,
      papers: some(0.6).map((one) => paper(one, chance)),
      offers: some(0.4).map((one) => offer(one, chance)),
      absences: some(0.3).map((one) => absence(one, chance)),
    };
  });
}
