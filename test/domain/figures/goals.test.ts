/** Goals beside what they came to, with what changed. */
import { describe, expect, it } from 'vitest';
import { goalsOf } from '#domain/figures/goals.ts';
import type { Content, Section } from '#domain/programme/section.ts';

const target = (key: string, content: Content): Section => ({
  id: key,
  kind: 'target',
  key,
  position: 1,
  version: 1,
  content: { unit: 'young people', definition: 'neet', ...content },
  by: 'Ed Kamp',
  on: '2026-01-10',
});
const programme = (...sections: readonly Section[]) => ({ sections });
const aimed = target('neet-2026', { baseline: 1250, baselineOn: '2025-10-01', target: 1100 });
const read = [
  { on: '2026-10-01', value: 1180, note: 'Alle scholen leveren nu aan.' },
  { on: '2026-04-01', value: 1210, note: '' },
  { on: '2026-11-01', value: null, note: '' },
];

describe('a goal beside what it came to', () => {
  it('has the newest number that is known, how far it lies from the goal, and what was written with it', () => {
    const [group] = goalsOf(programme(aimed), programme(target('neet-2026', { ...aimed.content, readings: read })));
    const [goal] = group?.goals ?? [];
    expect(goal).toMatchObject({
      period: '2026',
      began: '1.250 jongeren',
      beganAbout: { on: '2025-10-01', words: '' },
      target: '1.100 jongeren',
      lastWords: '1.180 jongeren',
      apart: '80 meer dan het streefcijfer',
      changed: ['Alle scholen leveren nu aan.'],
    });
    expect(goal?.last?.on).toBe('2026-10-01');
    expect(goal?.readings.map(({ on }) => on)).toEqual(['2026-04-01', '2026-10-01', '2026-11-01']);
    expect(group?.definitions).toEqual([{ key: 'neet', title: 'Geen school en geen werk' }]);
  });

  it('says what the draft changed since it was adopted, and subtracts nothing that is counted otherwise', () => {
    const draft = target('neet-2026', {
      ...aimed.content,
      definition: 'neet-without-zzp',
      target: 1150,
      readings: read,
    });
    const goal = goalsOf(programme(aimed), programme(draft))[0]?.goals[0];
    expect(goal?.target).toBe('1.100 jongeren');
    expect(goal?.apart).toBeUndefined();
    expect(goal?.changed).toEqual([
      'Alle scholen leveren nu aan.',
      'In het concept staat een ander streefcijfer: 1.150 jongeren.',
      'In het concept wordt anders geteld: Geen school en geen werk, als zzp niet meetelt als werk.',
    ]);
  });

  it('of percentages is so many points apart; without a number nothing is said', () => {
    const share = { unit: 'percent', target: 8.5, readings: [{ on: '2026-10-01', value: 7, note: '' }] };
    expect(goalsOf(programme(target('neet-2027', share)), programme(target('neet-2027', share)))[0]?.goals[0]?.apart).toBe('1,5 procentpunt minder dan het streefcijfer'); // prettier-ignore
    const empty = target('neet-2028', {});
    expect(goalsOf(programme(empty), programme(empty))[0]?.goals[0]).toMatchObject({ apart: undefined, last: undefined, target: undefined, changed: [] }); // prettier-ignore
  });
});
