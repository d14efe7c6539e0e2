import fc from 'fast-check';
import { addDays } from '#law/day.ts';
import type { Enrolment, Facts } from '#law/facts.ts';

/** Days around the start of the law, close enough to meet each other. */
const anyDay = fc.integer({ min: -700, max: 1000 }).map((n) => addDays('2025-12-01', n));
/** A day on which the law is in force. */
export const anyDayInForce = fc.integer({ min: 0, max: 1800 }).map((n) => addDays('2026-01-01', n));

const schoolKinds = ['pro', 'vso', 'vso', 'vo', 'vavo', 'mbo', 'mbo', 'ho'] as const;
const vsoProfiles = ['arbeidsmarkt', 'vervolgonderwijs', 'dagbesteding', undefined] as const;
const leerwegen = ['bol', 'bbl', 'derde', undefined] as const;
const paperKinds = ['diploma', 'diploma', 'verklaring', 'certificaat', 'mbo-verklaring', 'overgangsdocument'] as const;
const paperOf = ['pro', 'vso', 'vmbo', 'havo', 'vwo', 'mbo', 'mbo'] as const;
const ids = ['e1', 'e2', 'e3'] as const;
const anyLevel = fc.constantFrom(1, 2, 3, 4, undefined);
const maybe = <T>(any: fc.Arbitrary<T>) => fc.option(any, { nil: undefined });
const { assign, entries, fromEntries } = Object;
/** Without the keys that are undefined: a fact that is missing is not there. */
const known = <T extends object>(row: T) =>
  fromEntries(entries(row).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };

const anyEnrolment = (id: string) =>
  fc
    .record({
      schoolKind: fc.constantFrom(...schoolKinds),
      vsoProfile: fc.constantFrom(...vsoProfiles),
      mboLevel: anyLevel,
      leerweg: fc.constantFrom(...leerwegen),
      from: anyDay,
      days: maybe(fc.integer({ min: 0, max: 500 })),
      passedParts: fc.integer({ min: 0, max: 2 }),
    })
    .map(({ schoolKind, vsoProfile, mboLevel, leerweg, from, days, passedParts }) =>
      known({
        id,
        schoolKind,
        from,
        until: days === undefined ? undefined : addDays(from, days),
        ...(schoolKind === 'vso' && { vsoProfile }),
        ...(schoolKind === 'mbo' && { mboLevel, leerweg, passedParts }),
      }),
    ) as fc.Arbitrary<Enrolment>;

/** A day in or after the enrolment with this id: no diploma is older than its enrolment. */
const later = (enrolments: readonly Enrolment[], id: string | undefined, after: number) =>
  addDays(enrolments.find((one) => one.id === id)?.from ?? '2025-12-01', after);

/** What could be known of a young person: three enrolments at most, and whatever hangs on them. */
export const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    birthDate: fc.integer({ min: 0, max: 6600 }).map((n) => addDays('1996-02-27', n)),
    enrolments: fc
      .tuple(anyEnrolment('e1'), anyEnrolment('e2'), anyEnrolment('e3'), fc.integer({ min: 0, max: 3 }))
      .map(([a, b, c, n]) => [a, b, c].slice(0, n)),
    papers: fc.array(
      fc.record({
        kind: fc.constantFrom(...paperKinds),
        of: fc.constantFrom(...paperOf),
        mboLevel: fc.constantFrom(1, 2, 3, 4),
        after: fc.integer({ min: 0, max: 600 }),
        enrolmentId: fc.constantFrom(...ids, undefined),
      }),
      { maxLength: 3 },
    ),
    offers: fc.array(fc.record({ enrolmentId: fc.constantFrom(...ids), date: anyDay, used: fc.boolean() }), {
      maxLength: 3,
    }),
    absences: fc.array(
      fc.record({
        enrolmentId: fc.constantFrom(...ids),
        from: anyDay,
        days: maybe(fc.integer({ min: 0, max: 60 })),
        validReason: fc.constantFrom(false, false, true, undefined),
        hoursInFourWeeks: fc.constantFrom(15, 16, undefined),
        reported: maybe(anyDay),
      }),
      { maxLength: 3 },
    ),
    consultations: fc.array(fc.record({ enrolmentId: fc.constantFrom(...ids), date: anyDay }), { maxLength: 2 }),
  })
  .map(({ birthDate, enrolments, papers, offers, absences, consultations }) => ({
    birthDate,
    municipality: 'GM0327',
    enrolments,
    papers: papers.map(({ after, mboLevel, ...rest }) =>
      known({
        ...rest,
        date: later(enrolments, rest.enrolmentId, after),
        mboLevel: rest.of === 'mbo' ? mboLevel : undefined,
      }),
    ),
    offers,
    absences: absences.map(({ days, ...rest }) =>
      known(assign(rest, { until: days === undefined ? undefined : addDays(rest.from, days) })),
    ),
    consultations,
  })) as fc.Arbitrary<Facts>;

/** Somebody who left one school, with diplomas and offers of that school and perhaps a next one: terms run out. */
export const anyLeaver: fc.Arbitrary<Facts> = fc
  .record({
    kind: fc.constantFrom(
      { schoolKind: 'pro' },
      { schoolKind: 'vso', vsoProfile: 'arbeidsmarkt' },
      {
        schoolKind: 'mbo',
        mboLevel: 2,
        leerweg: 'bol',
      },
    ) as fc.Arbitrary<Omit<Enrolment, 'id' | 'from'>>,
    days: fc.integer({ min: 0, max: 300 }),
    diplomas: fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 2 }),
    offers: fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 1 }),
    used: fc.boolean(),
    next: maybe(
      fc.record({ after: fc.integer({ min: -30, max: 120 }), days: maybe(fc.integer({ min: 0, max: 900 })) }),
    ),
  })
  .map(({ kind, days, diplomas, offers, used, next }) => {
    const from = '2025-11-03';
    const began = next && addDays(from, days + next.after);
    const ended = began && next.days !== undefined && addDays(began, next.days);
    return {
      birthDate: '2005-05-02',
      municipality: 'GM0327',
      enrolments: [
        { id: 'e1', from, until: addDays(from, days), ...kind },
        ...(began ? [{ id: 'e2', schoolKind: 'vavo' as const, from: began, ...(ended && { until: ended }) }] : []),
      ],
      papers: diplomas.map((n) => ({
        kind: 'diploma' as const,
        of: kind.schoolKind as 'mbo',
        ...(kind.schoolKind === 'mbo' && { mboLevel: 2 as const }),
        date: addDays(from, n),
        enrolmentId: 'e1',
      })),
      offers: offers.map((n) => ({ enrolmentId: 'e1', date: addDays(from, n), used })),
    };
  });
