/** The plan backwards from the day of handing in. */
import { describe, expect, test } from 'vitest';
import { backPlan, checkStep, lateness, moves, ownDays, stepKeys, waitsFor } from '#domain/programme/planning.ts';
import { addDays } from '#law/day.ts';
import { isWorkingDay } from '#law/working-days.ts';
import { wrote } from './a-programme.ts';

const step = (subject: string, over: object) =>
  wrote('step', { dueOn: null, takes: null, doneOn: null, ...over }, { subject });
const deadline = step('hand-in', { dueOn: '2026-12-18' });
const autumn = { from: '2026-10-19', until: '2026-10-23' };
const planOf = (closed: readonly { from: string; until: string }[], ...own: Parameters<typeof ownDays>[0]) =>
  backPlan(ownDays([deadline, ...own]), closed) ?? [];
const ready = (plan: ReturnType<typeof planOf>, key: string) => plan.find((one) => one.key === key)?.ready ?? '';

describe('a plan', () => {
  test('is not there without a day of handing in', () => expect(backPlan(ownDays([]), [])).toBeUndefined());

  test('puts every step before what waits for it, on working days outside holidays', () => {
    const plan = planOf([autumn]);
    expect(plan.map(({ key }) => key)).toEqual(stepKeys);
    for (const one of plan) {
      for (const next of plan.filter(({ after }) => after.includes(one.key))) expect(one.ready < next.begin).toBe(true);
      for (const day of [one.begin, one.ready]) {
        expect(isWorkingDay(day)).toBe(true);
        expect(autumn.from <= day && day <= autumn.until).toBe(false);
      }
    }
    expect(ready(plan, 'hand-in')).toBe('2026-12-18');
    expect(ready(plan, 'adopt')).toBe('2026-12-11');
  });

  test('begins a week earlier when everybody is away for a week', () => {
    expect(ready(planOf([autumn]), 'analysis')).toBe(addDays(ready(planOf([]), 'analysis'), -7));
  });

  test('shifts what comes before when a day moves, and says what shifts', () => {
    const before = planOf([]);
    const after = planOf([], step('adopt', { dueOn: '2026-12-04' }));
    expect(moves(before, after)[0]).toMatchObject({ key: 'analysis' });
    expect(moves(before, after).map(({ key }) => key)).not.toContain('hand-in');
    const done = step('analysis', { doneOn: '2026-05-01' });
    expect(moves(planOf([], done), planOf([], done, step('adopt', { dueOn: '2026-12-04' })))[0]?.key).toBe('targets');
    expect(moves(before, after)).toContainEqual({
      key: 'adopt',
      words: 'Het programma is vastgesteld',
      from: '2026-12-11',
      to: '2026-12-04',
    });
  });

  test('keeps a day that is too late for what follows, and says so', () => {
    const plan = planOf([], step('adopt', { dueOn: '2026-12-17' }));
    expect(plan.find(({ key }) => key === 'adopt')).toMatchObject({
      ready: '2026-12-17',
      tooLateFor: 'Het programma is verstuurd',
    });
  });

  test('says who is late and what a step waits for', () => {
    const plan = planOf([], step('analysis', { doneOn: '2026-05-01' }));
    const [analysis, targets] = plan;
    expect(analysis && lateness(analysis, '2026-12-01')).toBe('done');
    expect(targets && lateness(targets, addDays(targets.ready, 1))).toBe('late');
    expect(targets && lateness(targets, targets.begin)).toBe('busy');
    expect(targets && lateness(targets, addDays(targets.begin, -1))).toBe('ahead');
    const measures = plan.find(({ key }) => key === 'measures');
    expect(measures && waitsFor(measures, plan).map(({ key }) => key)).toEqual(['targets', 'youth']);
  });

  test('takes a whole number of working days, and is done on a day that was', () => {
    const codes = (over: object) => {
      const done = checkStep({ dueOn: '', takes: 5, doneOn: '', ...over }, '2026-06-08');
      return done.ok ? 'ok' : done.refusals[0]?.code;
    };
    expect(codes({})).toBe('ok');
    expect(codes({ takes: 0 })).toBe('step-takes-wrong');
    expect(codes({ takes: Number.NaN })).toBe('step-takes-wrong');
    expect(codes({ dueOn: '2026-02-31' })).toBe('programme-no-day');
    expect(codes({ doneOn: '2026-06-09' })).toBe('programme-day-ahead');
  });
});
