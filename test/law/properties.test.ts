import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Duty } from '#law/answer.ts';
import { ageOn, isDay } from '#law/day.ts';
import { dutiesOn, judge } from '#law/duties.ts';
import type { Facts } from '#law/facts.ts';
import { sortKey } from './check.ts';
import { anyDayInForce, anyFacts, anyLeaver } from './any-facts.ts';

const runs = { numRuns: 400 };
const always = (holds: (facts: Facts, day: string) => void) =>
  fc.assert(
    fc.property(anyFacts, anyDayInForce, (facts, day) => {
      holds(facts, day);
    }),
    runs,
  );
const keyOf = ({ act, enrolmentId, from }: Duty) => `${act} ${enrolmentId} ${from}`;

/** The facts with everything that is dated after the day taken out, and every end that is later left open. */
function knownOn(facts: Facts, day: string): Facts {
  const past = (date: string | undefined) => date !== undefined && date <= day;
  const open = <T extends { until?: string; reported?: string }>({ until, reported, ...rest }: T) => ({
    ...rest,
    ...(past(until) && { until }),
    ...(past(reported) && { reported }),
  });
  return {
    ...facts,
    enrolments: (facts.enrolments ?? []).filter(({ from }) => past(from)).map(open),
    papers: (facts.papers ?? []).filter(({ date }) => past(date)),
    offers: (facts.offers ?? []).filter(({ date }) => past(date)),
    absences: (facts.absences ?? []).filter(({ from }) => past(from)).map(open),
    consultations: (facts.consultations ?? []).filter(({ date }) => past(date)),
  } as Facts;
}

const words = {
  party: ['school', 'doorstroompunt', 'gemeente'],
  strength: ['must', 'may'],
  status: ['open', 'not-yet', 'done', 'lapsed', 'undetermined'],
  outcome: ['met', 'not-met', 'undetermined'],
};
const sentences = (because: readonly string[]) =>
  because.length > 0 && because.every((said) => /^\S.*[.?]$/s.test(said));

function hasShape(answer: Answer, day: string): boolean {
  const { doorstroompuntDoelgroep: group } = answer;
  return (
    answer.date === day &&
    typeof answer.startkwalificatie === 'boolean' &&
    words.outcome.includes(group.outcome) &&
    sentences(group.because) &&
    answer.duties.every(
      (duty) =>
        /^R\d\d$/.test(duty.rule) &&
        /^(WEB|WEC|LPW|WVO 2020) \d/.test(duty.article) &&
        words.party.includes(duty.party) &&
        words.strength.includes(duty.strength) &&
        words.status.includes(duty.status) &&
        isDay(duty.from) &&
        (duty.until === null || isDay(duty.until)) &&
        duty.due === null &&
        sentences(duty.because),
    )
  );
}

describe('whatever is known of whomever, on whatever day', () => {
  test('the answer has the shape of the contract', () => {
    always((facts, day) => expect(hasShape(dutiesOn(facts, day), day)).toBe(true));
  });

  test('the duties stand by party, last day and act', () => {
    always((facts, day) => {
      const keys = dutiesOn(facts, day).duties.map(sortKey);
      expect(keys).toEqual(keys.toSorted());
    });
  });

  test('a lapsed duty never reopens on a later day', () => {
    let lapsed = 0;
    fc.assert(
      fc.property(anyLeaver, anyDayInForce, anyDayInForce, (facts, one, other) => {
        const [day, next] = [one, other].toSorted() as [string, string];
        const over = dutiesOn(facts, day)
          .duties.filter(({ status }) => status === 'lapsed')
          .map(keyOf);
        lapsed += over.length;
        const alive = dutiesOn(facts, next).duties.filter(({ status }) => status === 'open' || status === 'not-yet');
        expect(alive.map(keyOf).filter((key) => over.includes(key))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
    expect(lapsed).toBeGreaterThan(50);
  });

  test('no duty ends before it begins, and its status fits the day', () => {
    const seen = new Set<string>();
    always((facts, day) => {
      for (const { act, from, until, status } of dutiesOn(facts, day).duties) {
        seen.add(`${act} ${status}`);
        expect(until === null || from <= until).toBe(true);
        if (status === 'open') expect(from <= day && (until === null || day <= until)).toBe(true);
        if (status === 'not-yet') expect([act, from > day]).toEqual(['renew-offer', true]);
        if (status === 'lapsed') {
          expect(until !== null && until < day).toBe(true);
          expect(['offer-loopbaanbegeleiding', 'renew-offer']).toContain(act);
        }
      }
    });
    expect(seen.size).toBeGreaterThan(12);
  });

  test('27 or older is never in the group of the Doorstroompunt', () => {
    let old = 0;
    always((facts, day) => {
      if (ageOn(facts.birthDate, day) < 27) return;
      old++;
      expect(dutiesOn(facts, day).doorstroompuntDoelgroep.outcome).toBe('not-met');
    });
    expect(old).toBeGreaterThan(20);
  });

  test('nor is who has a startkwalificatie, and it is never lost', () => {
    fc.assert(
      fc.property(anyFacts, anyDayInForce, anyDayInForce, (facts, one, other) => {
        const [day, next] = [one, other].toSorted() as [string, string];
        const answer = dutiesOn(facts, day);
        if (!answer.startkwalificatie) return;
        expect(answer.doorstroompuntDoelgroep.outcome).toBe('not-met');
        expect(dutiesOn(facts, next).startkwalificatie).toBe(true);
      }),
      runs,
    );
  });

  test('only for who is in the group the Doorstroompunt must consult', () => {
    always((facts, day) => {
      const { doorstroompuntDoelgroep, duties } = dutiesOn(facts, day);
      if (duties.some(({ party }) => party === 'doorstroompunt')) expect(doorstroompuntDoelgroep.outcome).toBe('met');
    });
  });

  test('facts dated later change nothing', () => {
    always((facts, day) => expect(dutiesOn(facts, day)).toEqual(dutiesOn(knownOn(facts, day), day)));
  });

  test('the order of the facts does not matter', () => {
    const shuffled = (facts: Facts) =>
      fc.record({
        birthDate: fc.constant(facts.birthDate),
        municipality: fc.constant(facts.municipality),
        enrolments: mixed(facts.enrolments),
        papers: mixed(facts.papers),
        offers: mixed(facts.offers),
        absences: mixed(facts.absences),
        consultations: mixed(facts.consultations),
      });
    const both = anyFacts.chain((facts) => fc.tuple(fc.constant(facts), shuffled(facts)));
    fc.assert(
      fc.property(both, anyDayInForce, ([facts, other], day) => {
        expect(dutiesOn(other, day)).toEqual(dutiesOn(facts, day));
      }),
      runs,
    );
  });

  test('of two vso schools that end the kwalificatieplicht the same one is named, whichever was written first', () => {
    const left = (vsoProfile: 'arbeidsmarkt' | 'dagbesteding', id: string) =>
      ({ id, schoolKind: 'vso', from: '2025-08-01', until: '2026-02-01', vsoProfile }) as const;
    const schools = [left('dagbesteding', 'e1'), left('arbeidsmarkt', 'e2')];
    const facts = {
      birthDate: '2009-05-01',
      municipality: 'GM0327',
      papers: [],
      offers: [],
      absences: [],
      consultations: [],
    };
    const [one, other] = [schools, schools.toReversed()].map((enrolments) =>
      dutiesOn({ ...facts, enrolments }, '2026-09-01'),
    );
    expect(one).toEqual(other);
    expect(JSON.stringify(one)).toContain('Er is geen kwalificatieplicht (vso arbeidsmarkt');
  });

  test('what is undetermined carries a question', () => {
    let open = 0;
    always((facts, day) => {
      const { duties, doorstroompuntDoelgroep: group } = dutiesOn(facts, day);
      const doubted = [
        ...duties.filter(({ status }) => status === 'undetermined'),
        ...(group.outcome === 'undetermined' ? [group] : []),
      ];
      open += doubted.length;
      for (const { because } of doubted) expect(because.some((said) => said.includes('?'))).toBe(true);
    });
    expect(open).toBeGreaterThan(20);
  });

  test('with receipts the answer is the same, and each duty has one', () => {
    always((facts, day) => {
      const { answer, receipts } = judge(facts, day);
      expect(answer).toEqual(dutiesOn(facts, day));
      for (const { rule, article, because } of answer.duties)
        expect(receipts).toContainEqual(expect.objectContaining({ rule, article, words: because }));
    });
  });
});

const mixed = <T>(list: readonly T[] = []) =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
