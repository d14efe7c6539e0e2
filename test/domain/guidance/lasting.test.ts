import { describe, expect, it } from 'vitest';
import { answers, needsTalk, type Answer } from '#domain/guidance/check-in.ts';
import {
  checkSpell,
  endedWork,
  givesWay,
  spellOn,
  standingOf,
  type Spell,
  type TypedSpell,
} from '#domain/guidance/destination.ts';
import { categoryOn, countedAt } from '#domain/guidance/exit-monitor.ts';
import { inOrder, needOf, type Need, type NeedFacts } from '#domain/guidance/needs.ts';
import {
  checkRhythm,
  guidedUntil,
  isShort,
  nextMoment,
  proposed,
  rhythmOn,
  type PlanFacts,
} from '#domain/guidance/rhythm.ts';

const today = '2026-06-08';
const answerNames = Object.keys(answers) as Answer[];
const codes = (outcome: { ok: boolean; refusals?: readonly { code: string; field?: string }[] }) =>
  outcome.ok ? 'ok' : (outcome.refusals ?? []).map(({ code, field }) => `${field}:${code}`).join(' ');
const typed = (more: Partial<TypedSpell> = {}): TypedSpell => ({
  kind: 'work',
  employer: 'Bakkerij Van Dalen',
  hours: '24',
  contract: 'temporary',
  startOn: '2026-05-18',
  endOn: '',
  source: 'phone',
  saidOn: today,
  ...more,
});
const spell = (more: Partial<Spell> = {}): Spell => ({
  kind: 'work',
  employer: null,
  hours: null,
  contract: null,
  startOn: '2026-05-18',
  endOn: null,
  source: 'phone',
  saidOn: '2026-05-20',
  ...more,
});

describe('what somebody does after school', () => {
  it('is work with hours and contract, and for the rest says no more than its kind', () => {
    expect(checkSpell(typed(), today)).toMatchObject({ ok: true, value: { hours: 24, contract: 'temporary' } });
    const away = checkSpell(typed({ kind: 'away', employer: 'kliniek', hours: 'x' }), today);
    expect(away).toMatchObject({ ok: true, value: { employer: null, hours: null, contract: null } });
  });

  it.each([
    [{ kind: undefined }, 'kind:destination-missing'],
    [{ hours: '61' }, 'hours:hours-no-number'],
    [{ employer: 'Jan 111222333' }, 'employer:bsn'],
    [{ employer: 'x'.repeat(81) }, 'employer:text-too-long'],
    [{ startOn: '' }, 'startOn:start-missing'],
    [{ startOn: '2026-07-01' }, 'ok'],
    [{ endOn: undefined }, 'endOn:end-no-day'],
    [{ endOn: '2026-05-17' }, 'endOn:end-before-begin'],
    [{ source: undefined, saidOn: '' }, 'source:said-how-missing saidOn:said-day-missing'],
    [{ saidOn: '2026-06-09' }, 'saidOn:said-later'],
  ] as const)('typed with %j: %s', (more, said) => expect(codes(checkSpell(typed(more), today))).toBe(said));

  it('counts as known for so many months as the region agreed, and is asked again then', () => {
    expect(standingOf(spell(), today, 6)).toBe('now');
    expect(standingOf(spell(), '2026-11-20', 6)).toBe('ask-again');
    expect(standingOf(spell({ endOn: '2026-06-01' }), today, 6)).toBe('over');
    expect(standingOf(spell({ startOn: '2026-07-01' }), today, 6)).toBe('later');
  });

  it('gives way to what begins later, and was wrong when another begins no later', () => {
    expect(givesWay(spell(), { startOn: '2026-06-01' })).toEqual({ endOn: '2026-05-31' });
    expect(givesWay(spell(), { startOn: '2026-05-18' })).toBe('wrong');
    expect(givesWay(spell({ endOn: '2026-05-20' }), { startOn: '2026-06-01' })).toBeUndefined();
  });

  it('is lost when work ended and nothing came after it', () => {
    const ended = spell({ endOn: '2026-06-05' });
    expect(endedWork([ended], today)).toBe(ended);
    expect(endedWork([spell({ kind: 'school', startOn: '2026-06-06' }), ended], today)).toBeUndefined();
    expect(endedWork([spell({ kind: 'school', endOn: '2026-06-05' })], today)).toBeUndefined();
    expect(spellOn([ended], '2026-06-05')).toBe(ended); // the last day is still work
  });
});

describe('the rhythm of contact', () => {
  const plan = (more: Partial<PlanFacts> = {}): PlanFacts => ({
    begin: '2026-04-02',
    lawUntil: '2028-04-02',
    effort: 'light',
    workSince: null,
    lostOn: null,
    lastContactOn: null,
    ...more,
  });

  it('is what the region agreed for the day, else a proposal that nobody confirmed', () => {
    const mine = { ...proposed, workWeeks: [1] };
    const agreed = [{ validFrom: '2026-06-01', rhythm: mine }, { validFrom: '2026-09-01', rhythm: proposed }]; // prettier-ignore
    expect(rhythmOn(agreed, today)).toEqual({ rhythm: mine, origin: 'region', since: '2026-06-01' });
    expect(rhythmOn(agreed, '2026-05-31').origin).toBe('proposed');
  });

  it('has moments in week 2, 6 and 12 of new work and in month 3, 6, 12 and 24; only reaching somebody meets one', () => {
    const at = (more: Partial<PlanFacts>) => nextMoment(proposed, plan(more))?.on;
    expect(at({})).toBe('2026-07-02');
    expect(at({ workSince: '2026-05-18' })).toBe('2026-06-01');
    expect(at({ workSince: '2026-05-18', lastContactOn: '2026-05-24' })).toBe('2026-06-01');
    expect(at({ workSince: '2026-05-18', lastContactOn: '2026-05-25' })).toBe('2026-06-29'); // a week early counts
    expect(at({ effort: 'intensive', lastContactOn: '2026-06-08' })).toBe('2026-06-29');
    expect(at({ lastContactOn: '2027-03-30' })).toBeUndefined(); // the last before the end is met
  });

  it('counts anew from the day on which work was lost, and never beyond the law', () => {
    expect(guidedUntil(proposed, plan())).toBe('2027-04-02');
    expect(guidedUntil(proposed, plan({ lostOn: today }))).toBe('2027-06-08');
    expect(guidedUntil(proposed, plan({ lostOn: '2027-09-01' }))).toBe('2028-04-02');
    expect(nextMoment(proposed, plan({ lostOn: today, lastContactOn: today }))?.on).toBe('2026-06-22');
    expect([isShort('2026-04-02', '2026-09-30'), isShort('2026-04-02', '2026-10-01')]).toEqual([true, false]);
  });

  it('is agreed in numbers from a day on', () => {
    const form = { workWeeks: '6, 2 12', afterMonths: '3', intensiveWeeks: '4', signalDays: '3', statusMonths: '6', guideMonths: '24', validFrom: today }; // prettier-ignore
    expect(checkRhythm(form, today)).toMatchObject({ ok: true, value: { rhythm: { workWeeks: [2, 6, 12] } } });
    const wrong = { ...form, workWeeks: 'x', signalDays: '0', validFrom: '2026-06-07' };
    expect(codes(checkRhythm(wrong, today))).toBe('workWeeks:rhythm-list signalDays:rhythm-number validFrom:due-past');
  });
});

describe('how somebody is', () => {
  it('goes to a person unless it is plainly fine', () => {
    expect(answerNames.filter(needsTalk)).toEqual(['doubt', 'call-me', 'stopped', 'unclear']);
  });

  const facts = (more: Partial<NeedFacts> = {}): NeedFacts => ({
    checkIn: null,
    talkedAfterAnswer: false,
    lostOn: null,
    talkedAfterLoss: false,
    heardOn: null,
    momentOn: null,
    askAgainOn: null,
    ...more,
  });
  const asked = { askedOn: '2026-06-01', answer: null, answeredOn: null };
  const said = { askedOn: '2026-06-01', answer: 'unclear', answeredOn: '2026-06-02' } as const;
  it.each([
    [{}, undefined],
    [{ checkIn: said }, 'unclear'],
    [{ checkIn: said, talkedAfterAnswer: true }, undefined],
    [{ checkIn: { ...said, answer: 'well' as const }, heardOn: '2026-06-02' }, undefined],
    [{ checkIn: asked }, 'no-answer'],
    [{ checkIn: { ...asked, askedOn: '2026-06-07' } }, undefined], // it went out yesterday
    [{ checkIn: asked, heardOn: '2026-06-03' }, undefined],
    [{ lostOn: today, momentOn: '2026-06-01' }, 'lost-work'],
    [{ lostOn: today, talkedAfterLoss: true }, undefined],
    [{ momentOn: today }, 'moment'],
    [{ momentOn: '2026-06-09', askAgainOn: '2026-06-01' }, 'status'],
  ] as const)('with %j somebody is on the list for %s', (more, kind) =>
    expect(needOf(facts(more), today)?.kind).toBe(kind),
  );

  it('goes signals first, then who was silent longest, who was never reached before all', () => {
    const line = (kind: Need['kind'], since: string, heardOn: string | null) => ({ need: { kind, since, heardOn } });
    const lines = [
      line('no-answer', '2026-05-01', '2026-04-01'),
      line('moment', '2026-06-01', null),
      line('doubt', '2026-06-05', '2026-06-05'),
      line('status', '2026-01-01', '2026-03-01'),
      line('call-me', '2026-06-04', null),
    ];
    expect(inOrder(lines).map(({ need }) => need.kind)).toEqual(['call-me', 'doubt', 'moment', 'status', 'no-answer']);
  });
});

describe('the Uitstroommonitor', () => {
  it('counts on 1 November who left in the year before, and once more after one and two years', () => {
    expect(countedAt('2026-11-01').map(({ on, leftFrom, leftUntil }) => [on, leftFrom, leftUntil])).toEqual([
      ['2026-11-01', '2025-11-01', '2026-10-31'],
      ['2026-11-01', '2024-11-01', '2025-10-31'],
      ['2026-11-01', '2023-11-01', '2024-10-31'],
    ]);
    expect(countedAt('2026-10-31')[0]?.on).toBe('2025-11-01');
  });

  it.each([
    [[spell()], 'work'],
    [[spell({ kind: 'work-and-school' })], 'work-and-bbl'],
    [[spell({ kind: 'away' })], 'unknown'],
    [[spell({ endOn: '2026-06-05' })], 'nothing'],
    [[spell({ startOn: '2026-12-01' })], 'unknown'],
    [[], 'unknown'],
  ] as const)('puts %j into %s, never by a guess', (spells, category) =>
    expect(categoryOn(spells, '2026-11-01').category).toBe(category),
  );
});
