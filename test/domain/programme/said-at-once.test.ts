/** A form of the programme that is wrong says everything that is wrong at once, and how much too long a text is. */
import { expect, test } from 'vitest';
import { checkConsent } from '#domain/programme/consent.ts';
import { checkDecision } from '#domain/programme/decision.ts';
import { answerHeard, checkHeard, pointsIn } from '#domain/programme/hearing.ts';
import { checkStep } from '#domain/programme/planning.ts';
import { checkReview } from '#domain/programme/review.ts';

const today = '2026-06-08';
const codes = (done: { ok: boolean; refusals?: readonly { code: string; field?: string }[] }) =>
  done.ok ? [] : (done.refusals ?? []).map(({ code, field }) => `${code} ${field}`);
const nothing = { plannedOn: '', decidedOn: '', outcome: undefined, words: '' } as const;

test('a form that is sent empty names every field that is missing, in the order of the page', () => {
  expect(codes(checkHeard({ on: '', who: '', said: ' ' }, today))).toEqual([
    'programme-no-day on',
    'heard-who-missing who',
    'heard-said-missing said',
  ]);
  expect(codes(checkConsent({ answer: undefined, why: '', saidBy: '', saidOn: '' }, 1, today))).toEqual([
    'consent-answer-missing answer',
    'consent-said-by-missing saidBy',
    'programme-no-day saidOn',
  ]);
  expect(codes(checkReview(undefined, ''))).toEqual(['review-outcome-missing outcome', 'review-why-missing why']);
  expect(codes(checkStep({ dueOn: '2026-02-31', takes: 0, doneOn: '2026-06-09' }, today))).toEqual([
    'programme-no-day dueOn',
    'step-takes-wrong takes',
    'programme-day-ahead doneOn',
  ]);
});

test('each line that young people said is a point of its own, without its dash or number', () => {
  expect(pointsIn('- Bel ons eerder.\n\n 2. App ook.\n• 3 maal bellen is genoeg.\n')).toEqual([
    'Bel ons eerder.',
    'App ook.',
    '3 maal bellen is genoeg.',
  ]);
});

test('a text that does not fit says how many letters too many, and what else is wrong', () => {
  const said = checkHeard({ on: '2026-06-09', who: 'a'.repeat(201), said: 'a'.repeat(1040) }, today);
  expect(said.ok ? [] : said.refusals).toEqual([
    { code: 'programme-day-ahead', field: 'on' },
    { code: 'text-too-long', field: 'who', values: { most: 200, over: 1 } },
    { code: 'text-too-long', field: 'said', values: { most: 1000, over: 40 } },
  ]);
  const heard = { on: '2026-05-20', who: 'De raad', said: 'Bel.', done: null, because: '' };
  expect(codes(answerHeard(heard, undefined, 'a'.repeat(1001)))).toEqual([
    'heard-done-missing done',
    'text-too-long because',
  ]);
  expect(answerHeard(heard, 'not', 'a'.repeat(1000)).ok).toBe(true);
});

test('a decision is a day and an outcome: one without the other is not kept, and nothing at all is no decision', () => {
  expect(codes(checkDecision(nothing, today))).toEqual(['decision-nothing plannedOn']);
  expect(codes(checkDecision({ ...nothing, words: 'Ze twijfelen.' }, today))).toEqual(['decision-nothing plannedOn']);
  const outcome = { ...nothing, outcome: 'yes' } as const;
  expect(codes(checkDecision(outcome, today))).toEqual(['decision-day-missing decidedOn']);
  expect(codes(checkDecision({ ...outcome, plannedOn: '2026-09-01' }, today))).toEqual([
    'decision-day-missing decidedOn',
  ]);
  expect(codes(checkDecision({ ...nothing, decidedOn: '2026-06-09' }, today))).toEqual([
    'programme-day-ahead decidedOn',
    'decision-outcome-missing outcome',
  ]);
  expect(checkDecision({ ...nothing, plannedOn: '2026-09-01', words: ' Eerst de raad. ' }, today)).toEqual({
    ok: true,
    value: { plannedOn: '2026-09-01', decidedOn: null, outcome: null, words: 'Eerst de raad.' },
  });
  expect(checkDecision({ ...outcome, decidedOn: today }, today).ok).toBe(true);
});

test('"Nog niets bekend" clears a decision that was written by mistake, also with the day still in its box', () => {
  const kept = checkDecision({ ...nothing, decidedOn: '2026-06-01', outcome: 'unknown' }, today);
  expect(kept).toEqual({ ok: true, value: { plannedOn: null, decidedOn: null, outcome: null, words: '' } });
  const planned = checkDecision({ ...nothing, plannedOn: '2026-09-01', outcome: 'unknown' }, today);
  expect(planned).toMatchObject({ ok: true, value: { plannedOn: '2026-09-01', decidedOn: null } });
});
