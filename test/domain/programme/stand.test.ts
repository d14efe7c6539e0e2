/** How far a programme is, as the overview says on top; and that a gap leads to the question that fills it. */
import { expect, test } from 'vitest';
import { check, type Asked } from '#domain/programme/completeness.ts';
import { kinds } from '#domain/programme/kinds.ts';
import { backPlan, ownDays } from '#domain/programme/planning.ts';
import { standOf } from '#domain/programme/stand.ts';
import { aMeasure, aProgramme, said, towns, wrote } from './a-programme.ts';

const today = '2026-06-08';
const heard = (subject: string, done: 'adopted' | null) =>
  wrote('heard', { on: today, who: 'Jongerenraad', said: 'Bel eerder.', done, because: '' }, { subject });
const step = (subject: string, dueOn: string | null, doneOn: string | null = null) =>
  wrote('step', { dueOn, takes: null, doneOn }, { subject });
const asked = (over: Partial<Asked> = {}): Asked => ({
  programme: aProgramme(),
  towns,
  entries: [],
  budget: undefined,
  ...over,
});

test('an answer of a municipality counts once, also on an older text; a no is counted apart', () => {
  const entries = [said('yes', 'GM0307'), said('no', 'GM0327'), said('yes', 'GM0307')];
  expect(standOf(asked({ entries }), undefined, today).consent).toEqual({ asked: 2, said: 2, no: 1 });
  const newer = aProgramme({ sections: [aMeasure({}, { version: 2 })] });
  expect(standOf(asked({ entries, programme: newer }), undefined, today).consent.said).toBe(2);
});

test('a point of young people without an answer is open', () => {
  const entries = [heard('a', 'adopted'), heard('b', null)];
  expect(standOf(asked({ entries }), undefined, today).heard).toEqual({ points: 2, open: 1 });
});

test('of the plan the step that must be ready first of what is not done is named', () => {
  const entries = [step('hand-in', '2026-10-30'), step('analysis', null, '2026-05-27')];
  const stand = standOf(asked({ entries }), backPlan(ownDays(entries), []), today);
  expect([stand.planned, stand.next?.words]).toEqual([true, 'De streefcijfers zijn gekozen']);
  expect(standOf(asked(), undefined, today)).toMatchObject({ planned: false, next: undefined });
});

test('each question that a gap leads to is a question of that part', () => {
  const sections = aProgramme().sections.map((one) => ({
    ...one,
    content: one.kind === 'agreement' ? { text: 'Zo.' } : {},
  }));
  const programme = aProgramme({ sections });
  const led = check(asked({ programme }), today).flatMap(({ missing }) =>
    missing.filter(({ field }) => field !== undefined),
  );
  expect(new Set(led.map(({ field }) => field)).size).toBeGreaterThan(12);
  for (const { sectionId, field } of led) {
    const kind = sections.find(({ id }) => id === sectionId)?.kind ?? 'general';
    expect(kinds[kind].fields.map(({ key }) => key)).toContain(field);
  }
});
