import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterMonths, afterSchool } from '#domain/figures/after-school.ts';
import { missedNow } from '#domain/figures/missed.ts';
import { whyNow } from '#domain/figures/why-not.ts';
import { whyNotKeys } from '#domain/wish/why-not.ts';
import { missedKeys } from '#domain/guidance/missed.ts';
import { againOn } from '#domain/figures/again-on.ts';
import { answersOn, readAnswers } from '#domain/figures/answers.ts';
import { answerOf } from '#domain/figures/indicator.ts';
import { indicators } from '#domain/figures/indicators.ts';
import { anyWork, type Known } from '#domain/figures/known.ts';
import { answers, type Answer } from '#domain/guidance/check-in.ts';
import { contracts, destinationKinds, type Contract, type DestinationKind, type Spell } from '#domain/guidance/destination.ts'; // prettier-ignore
import { categoryOn } from '#domain/guidance/exit-monitor.ts';
import { addDays, type Day } from '#law/day.ts';

const today = '2026-06-08';
/** Looked at on a day like any other, and on those after which months are counted oddly. */
const looks = ['2026-06-08', '2026-05-28', '2026-05-31', '2026-02-28', '2025-11-30'] as const;
/** Days around today, with those on which months are counted oddly more often than by chance. */
const day = (past: number, ahead: number): fc.Arbitrary<Day> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: -past, max: ahead }).map((n) => addDays(today, n)) },
    { weight: 2, arbitrary: fc.constantFrom('2026-02-28', '2025-02-28', '2025-11-30', '2026-05-31', '2026-05-28', '2025-05-31') }, // prettier-ignore
  );
const perhaps = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const period = fc.tuple(day(1500, 60), perhaps(fc.nat(900))).map(([from, long]) => ({
  from,
  ...(long !== undefined && { until: addDays(from, long) }),
}));
const enrolment = fc
  .tuple(period, fc.constantFrom('vo' as const, 'pro' as const, 'vso' as const, 'mbo' as const))
  .map(([of, schoolKind]) => ({ id: `${schoolKind} ${of.from}`, schoolKind, ...of }));
const spell = fc
  .record({
    kind: fc.constantFrom(...(Object.keys(destinationKinds) as DestinationKind[])),
    hours: fc.option(fc.integer({ min: 1, max: 40 })),
    contract: fc.option(fc.constantFrom(...(Object.keys(contracts) as Contract[]))),
    when: period,
    said: fc.integer({ min: -20, max: 300 }),
  })
  .map(({ kind, hours, contract, when, said }): Spell => ({
    kind,
    hours,
    contract,
    employer: null,
    source: 'talk',
    startOn: when.from,
    endOn: when.until ?? null,
    saidOn: addDays(when.from, said), // prettier-ignore
  }));
const paper = fc.tuple(day(1500, 60), fc.constantFrom(1 as const, 2 as const)).map(([date, mboLevel]) => ({
  kind: 'diploma' as const,
  of: 'mbo' as const,
  mboLevel,
  date,
}));
const askedHow = fc
  .tuple(
    day(400, 0),
    fc.option(fc.constantFrom(...(Object.keys(answers) as Answer[]))),
    fc.nat(20),
    fc.option(fc.subarray([...missedKeys], { minLength: 1 })),
  )
  .map(([on, answer, later, missed]) => ({
    on,
    answer,
    answeredOn: answer && addDays(on, -later),
    missed: answer && missed,
  })); // the newest question is not always the newest answer
const somebody: fc.Arbitrary<Known> = fc.record({
  birthDate: fc.option(fc.oneof(day(11_000, -5_000), fc.constantFrom('2010-06-20', '1999-06-30', '2004-02-29', '2010-07-01'))), // prettier-ignore
  municipality: fc.constantFrom('GM0307', null),
  enrolments: fc.option(fc.array(enrolment, { maxLength: 3 })),
  nothingBeside: fc.boolean(),
  papers: fc.array(paper, { maxLength: 2 }),
  exemptions: fc.array(period.map((of) => ({ article: '5' as const, ...of })), { maxLength: 1 }), // prettier-ignore
  spells: fc.array(spell, { maxLength: 3 }).map((these) => these.toSorted((a, b) => (a.startOn < b.startOn ? 1 : -1))),
  leftAlone: fc.boolean(),
  lastReachedOn: fc.option(day(300, 0)),
  lastTriedOn: fc.option(day(300, 0)),
  hasContact: fc.boolean(),
  asked: fc.array(askedHow, { maxLength: 2 }).map((these) => these.toSorted((a, b) => (a.on < b.on ? 1 : -1))),
  wish: fc.option(fc.constantFrom('work', 'school', 'work-and-school', 'day-activities')),
  whyNot: fc.option(fc.constantFrom(...whyNotKeys)),
});

describe('answers that are kept for the next count', () => {
  it('stand on every day until the one that is named for it, whoever it is', () => {
    let days = 0;
    let turned = 0;
    fc.assert(
      fc.property(somebody, fc.constantFrom(...looks), (known, from) => {
        const now = answersOn(known, from);
        const again = againOn(known, from);
        expect(again > from).toBe(true);
        let on = addDays(from, 1);
        for (const end = addDays(from, 40); on < again && on < end; on = addDays(on, 1), days++)
          expect(answersOn(known, on), `${from} to ${on}, again on ${again}`).toBe(now);
        if (answersOn(known, on) !== now) turned++;
      }),
      { seed: 43, numRuns: 1500 },
    );
    expect(days).toBeGreaterThan(5_000); // it is no art to look again tomorrow
    expect(turned).toBeGreaterThan(25);
  });

  it('say what was counted: every figure, what somebody does, and where', () => {
    fc.assert(
      fc.property(somebody, (known) => {
        const read = readAnswers(answersOn(known, today));
        for (const indicator of indicators) expect(read.of[indicator.key]).toBe(answerOf(indicator, known, today));
        expect(read.doing).toBe(categoryOn(known.spells, today).category);
        expect(read.municipality).toBe(known.municipality);
        expect(read.missed).toEqual(missedNow(known, today));
        expect(read.whyNot).toBe(whyNow(known, today));
        expect(read.after).toEqual(afterSchool(known, today));
      }),
      { seed: 44, numRuns: 100 },
    );
  });

  it('of who left school agree with the definitions: who works so many months later is at work there too', () => {
    let working = 0;
    fc.assert(
      fc.property(somebody, (known) => {
        const after = afterSchool(known, today);
        if (after === undefined || after === 'unknown') return;
        for (const [n, months] of afterMonths.entries()) {
          const yes = answerOf({ population: { is: 'everybody' }, yes: { is: 'works', profile: anyWork(true), on: months === 0 ? 'day' : { monthsAfterSchool: months } } }, known, today); // prettier-ignore
          const at = after.at[n];
          if (at === 'not-yet') continue;
          expect(at === 'work' || at === 'work-and-school').toBe(yes === 'yes');
          if (yes === 'yes') working++;
        }
      }),
      { seed: 46, numRuns: 800 },
    );
    expect(working).toBeGreaterThan(20);
  });

  it('that were kept before there were moments after school say nothing of them', () => {
    expect(readAnswers('yn work GM0307')).toMatchObject({ doing: 'work', after: undefined, municipality: 'GM0307' });
  });

  it('keep the name of a place that is no municipality whole', () => {
    const known = fc.sample(somebody, { seed: 45, numRuns: 1 })[0];
    if (!known) throw new Error('nobody');
    expect(readAnswers(answersOn({ ...known, municipality: 'Den Haag en omgeving' }, today)).municipality).toBe('Den Haag en omgeving'); // prettier-ignore
  });
});
