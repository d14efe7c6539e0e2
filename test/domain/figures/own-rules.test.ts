/** What a region itself agrees about figures. */
import { describe, expect, it } from 'vitest';
import { countedWith } from '#domain/figures/indicators.ts';
import { checkRules, type TypedRules } from '#domain/figures/own-rules.ts';

const typed = (more: Partial<TypedRules> = {}): TypedRules => ({
  least: '15',
  hours: '20',
  months: '3',
  contracts: ['permanent', 'temporary'],
  zzp: true,
  withLearning: false,
  validFrom: '2026-07-01',
  why: 'Besloten in het overleg van juni',
  ...more,
});
const check = (more: Partial<TypedRules> = {}, before = 10) => checkRules(typed(more), before, '2026-06-08');
const codes = (more: Partial<TypedRules> = {}, before = 10) => {
  const checked = check(more, before);
  return checked.ok ? [] : checked.refusals.map(({ code }) => code);
};

describe('the rules of a region', () => {
  it('raise the least number and never lower it', () => {
    expect(codes()).toEqual([]);
    expect(codes({ least: '10' })).toEqual([]);
    expect(codes({ least: '9' })).toEqual(['least-lowered']);
    expect(codes({ least: '14' }, 15)).toEqual(['least-lowered']);
    expect(codes({ least: 'tien' })).toEqual(['least-number']);
  });

  it('have work of their own, or none; every contract is no choice', () => {
    const own = check();
    expect(own.ok && own.value.work).toEqual({ minHours: 20, months: 3, contracts: ['permanent', 'temporary'], zzp: true, withLearning: false }); // prettier-ignore
    const none = check({ hours: '', months: '' });
    expect(none.ok && none.value.work).toBeNull();
    const every = check({ contracts: [] });
    expect(every.ok && every.value.work?.contracts).toBeNull();
    expect(codes({ hours: '80' })).toEqual(['work-hours']);
    expect(codes({ months: '-1' })).toEqual(['work-months']);
  });

  it('begin on a day that comes, with why', () => {
    expect(codes({ validFrom: '2026-06-08' })).toEqual(['rules-later']);
    expect(codes({ validFrom: '' })).toEqual(['rules-no-day']);
    expect(codes({ why: ' ' })).toEqual(['rules-why']);
    expect(codes({ why: '111222333' })).toEqual(['bsn']);
  });

  it('count beside what Aanzet counts, and another profile is another version', () => {
    const profile = { minHours: 20, months: 3, contracts: null, zzp: true, withLearning: true };
    const with1 = countedWith({ profile, since: '2026-07-01' });
    expect(with1.slice(0, countedWith(undefined).length)).toEqual(countedWith(undefined));
    const own = with1.filter(({ key }) => key.startsWith('work-own-'));
    expect(own.map(({ key, version }) => [key, version])).toEqual(
      [3, 6, 12, 24].map((months) => [`work-own-${months}`, 'regio-2026-07-01']),
    );
    expect(own[0]?.title).toBe('Werk na 3 maanden: 20 uur of meer, 3 maanden achter elkaar, elk contract, ook zzp, leren en werken telt mee'); // prettier-ignore
    expect(own[0]?.beside).toEqual(['work-12h-3', 'work-24h-3']);
  });
});
