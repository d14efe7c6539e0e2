/** The map that a region keeps: one thing changed at a time, and what is wrong with it said by field. */
import { describe, expect, test } from 'vitest';
import { factsOf } from '#domain/routemap/answers.ts';
import { movedBetween, usedIn } from '#domain/routemap/compare.ts';
import { checkMap, type MapChange, type TypedRule, type TypedStep } from '#domain/routemap/own-map.ts';
import { ruleFor, shippedMap, stepsFor, type RouteMap } from '#domain/routemap/rules.ts';

const today = '2026-06-08';
const region = ['GM0307'];
const none = { age: [], now: [], paper: [], wish: [] };
let ids = 0;
const check = (change: MapChange, more: { before?: RouteMap; own?: boolean; why?: string; validFrom?: string } = {}) =>
  checkMap(
    { change, validFrom: more.validFrom ?? '2026-06-10', why: more.why ?? 'De regio vroeg erom.' },
    { today, before: more.before ?? shippedMap, own: more.own ?? true, newId: () => `id-${++ids}` },
  );
const faults = (...asked: Parameters<typeof check>): readonly string[] => {
  const checked = check(...asked);
  return checked.ok ? [] : checked.refusals.map(({ code, field }) => `${code} ${field ?? ''}`.trim());
};
const mapOf = (...asked: Parameters<typeof check>): RouteMap => {
  const checked = check(...asked);
  if (!checked.ok) throw new Error(JSON.stringify(checked.refusals));
  return checked.value.map;
};
const rule = (typed: Partial<TypedRule>): MapChange => ({
  kind: 'rule',
  typed: { id: '', place: '1', when: none, to: 'wi', away: false, ...typed },
});
const step = (typed: Partial<Omit<TypedStep, 'texts'>> & { nl?: string; ar?: string }): MapChange => ({
  kind: 'step',
  typed: { id: '', when: none, away: false, ...typed, texts: { nl: typed.nl ?? '', en: '', ar: typed.ar ?? '', uk: '' } },
}); // prettier-ignore
const dutch = { age: '23-26', now: 'work', paper: 'abroad', wish: 'dutch', place: 'GM0307' } as const;

describe('a rule of the region', () => {
  test('comes at its place, and who it takes comes to another party', () => {
    const own = mapOf(rule({ when: { ...none, wish: ['dutch'] }, place: '3', to: 'wi' }));
    expect(own.rules.map(({ to }) => to).indexOf('wi')).toBeLessThan(3);
    expect([ruleFor(shippedMap, factsOf(dutch)).to, ruleFor(own, factsOf(dutch)).to]).toEqual(['doorstroompunt', 'wi']);
    expect(movedBetween(shippedMap, own, region)[0]).toEqual({
      from: 'doorstroompunt',
      to: 'wi',
      ways: 231,
      example: expect.objectContaining({ wish: 'dutch' }),
    });
  });

  test('asks for something: no answer, and every answer, say nothing', () => {
    expect(faults(rule({}))).toEqual(['route-when age']);
    const all = ['work', 'job-stops', 'school', 'money', 'dutch', 'home', 'unknown'];
    expect(faults(rule({ when: { ...none, wish: all } }))).toEqual(['route-when age']);
    expect(faults(rule({ when: { ...none, wish: ['verzonnen'] }, to: 'verzonnen', place: 'x' }))).toEqual([
      'route-when age',
      'route-to to',
      'route-place place',
    ]);
  });

  test('that holds always stays, and stays the last: nobody stands nowhere', () => {
    expect(faults(rule({ id: 'everybody', away: true }))).toEqual(['route-last-stays away']);
    const own = mapOf(rule({ id: 'everybody', when: { ...none, age: ['12-15'] }, place: '1', to: 'contactgemeente' }));
    expect(own.rules.at(-1)).toEqual({ id: 'everybody', when: {}, to: 'contactgemeente' });
    expect(faults(rule({ when: { ...none, wish: ['dutch'] }, place: String(shippedMap.rules.length + 1) }))).toEqual([
      'route-place place',
    ]);
  });

  test('behind one that takes everybody of it has no way at all, and the count says so', () => {
    const own = mapOf(rule({ when: { ...none, age: ['12-15'], wish: ['dutch'] }, place: '8' }));
    const extra = own.rules[7]?.id ?? '';
    const first = mapOf(rule({ when: { ...none, age: ['12-15'] }, place: '1', to: 'leerplicht' }), { before: own });
    expect([usedIn(own, region).byRule.has(extra), usedIn(first, region).byRule.has(extra)]).toEqual([true, false]);
  });
});

describe('a sentence of the region', () => {
  test('is said for its answers, and its Arabic is kept beside its Dutch', () => {
    const own = mapOf(
      step({ nl: 'Het taalcafé is elke dinsdag.', ar: 'مقهى اللغة', when: { ...none, wish: ['dutch'] } }),
    );
    const id = own.steps.at(-1)?.step ?? 'ask-mentor';
    expect(stepsFor(own, factsOf(dutch))).toContain(id);
    expect(own.words?.[id]).toEqual({ nl: 'Het taalcafé is elke dinsdag.', ar: 'مقهى اللغة' });
  });

  test('goes away with its words; what lives elsewhere keeps its own question', () => {
    const own = mapOf(step({ id: 'before-27', nl: 'Bel op tijd.', when: { ...none, age: ['23-26'] } }));
    expect(own.words?.['before-27']?.nl).toBe('Bel op tijd.');
    const without = mapOf(step({ id: 'before-27', away: true }), { before: own });
    expect([without.words, without.steps.some(({ step: one }) => one === 'before-27')]).toEqual([{}, false]);
    expect(mapOf(step({ id: 'no-place-needed', nl: 'Bel toch.' })).steps.find(({ step: one }) => one === 'no-place-needed')?.when).toBe('lives-elsewhere'); // prettier-ignore
  });

  test('never holds a BSN, and says something in Dutch', () => {
    expect(faults(step({ nl: 'Bel 111222333', when: { ...none, wish: ['dutch'] } }))).toEqual(['bsn text-nl']);
    expect(faults(step({ ar: 'مقهى', when: { ...none, wish: ['dutch'] } }))).toEqual(['route-text text-nl']);
  });
});

test('a region agrees with the map as it is once; begins tomorrow or later, and says why', () => {
  expect(mapOf({ kind: 'as-it-is' }, { own: false })).toEqual(shippedMap);
  expect(faults({ kind: 'as-it-is' })).toEqual(['route-same why']);
  expect(faults({ kind: 'as-it-is' }, { own: false, validFrom: today, why: ' ' })).toEqual([
    'route-later validFrom',
    'route-why why',
  ]);
  expect(faults(rule({ id: 'nooit' }))).toEqual(['not-found']);
});
