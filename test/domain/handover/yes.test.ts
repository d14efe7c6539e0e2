import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capacities, representatives, whoSaysYes, yesTable } from '#domain/handover/yes.ts';

const schools = ['pro', 'vso', 'mbo'] as const;

describe('wie moet ja zeggen', () => {
  it.each([
    ['pro', 18, 'yes', 'self', 'WVO 2020 art. 2.31b'],
    ['vso', 20, 'yes', 'self', 'WEC art. 44a'],
    ['pro', 17, 'unknown', 'representative', 'WVO 2020 art. 2.31b'],
    ['vso', 18, 'no', 'representative', 'WEC art. 44a'],
    ['pro', 18, 'unknown', 'ask-capacity', 'WVO 2020 art. 2.31b'],
    ['mbo', 16, 'unknown', 'self', 'WEB art. 9.2.13 lid 2'],
  ] as const)('%s, %i years, handelingsbekwaam %s: %s (%s)', (from, age, capacity, who, article) => {
    expect(whoSaysYes({ basis: 'statutory', from, age, capacity })).toMatchObject({ who, article });
  });

  it('is answered for every school kind, age and capacity, with an article', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...schools),
        fc.integer({ min: 12, max: 40 }),
        fc.constantFrom(...capacities),
        (from, age, capacity) => {
          const rule = whoSaysYes({ basis: 'statutory', from, age, capacity });
          expect(rule.article).not.toBe('');
          expect(rule.by.length > 0).toBe(rule.who !== 'ask-capacity');
        },
      ),
    );
  });

  it.each([
    ['mbo', 15, 'unknown', 'representative'],
    ['pro', 16, 'unknown', 'self'],
    ['wi', 17, 'no', 'self'],
    ['doorstroompunt', 19, 'yes', 'self'],
    ['doorstroompunt', 19, 'no', 'representative'],
    ['vso', 18, 'unknown', 'ask-capacity'],
  ] as const)(
    'where only toestemming carries it: %s, %i years, handelingsbekwaam %s: %s',
    (from, age, capacity, who) => {
      expect(whoSaysYes({ basis: 'toestemming', from, age, capacity })).toMatchObject({ who, basis: 'toestemming' });
    },
  );

  it('hears the young person whenever another decides', () => {
    for (const row of yesTable) expect(row.heard).toBe(row.who === 'representative');
  });

  it('lets parents and voogd speak for a minor, curator and mentor for an adult, and a bewindvoerder for nobody', () => {
    expect(whoSaysYes({ basis: 'statutory', from: 'pro', age: 17, capacity: 'unknown' }).by).toEqual([
      'parent',
      'guardian',
    ]);
    expect(whoSaysYes({ basis: 'statutory', from: 'vso', age: 18, capacity: 'no' }).by).toEqual(['curator', 'mentor']);
    expect(Object.values(representatives).join()).not.toMatch(/bewind|pleeg/i);
  });
});
