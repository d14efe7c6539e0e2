/** The meeting map and what is decided in a meeting: rules only. */
import { describe, expect, it } from 'vitest';
import { gapsInMap, overlapsIn, quarterWords, type Mapped } from '#domain/series/map.ts';
import { checkDecision, checkQuestion, doneOf } from '#domain/series/point.ts';
import { checkDate, checkSeries, dateWanted, lastAndNext } from '#domain/series/series.ts';

const today = '2026-11-26';
const meets = (id: string, more: Partial<Mapped> = {}): Mapped => ({
  id,
  name: id,
  kind: 'quarterly',
  level: 'operational',
  purpose: 'absence',
  rhythm: 'quarterly',
  madeOn: '2026-09-01',
  partyIds: ['eik', 'punt', 'plicht'],
  days: ['2026-09-10', '2026-11-05'],
  ...more,
});
const schools = [
  { id: 'eik', kind: 'pro' },
  { id: 'linde', kind: 'vso' },
  { id: 'punt', kind: 'doorstroompunt' },
] as const;
const codes = (outcome: { ok: boolean; refusals?: readonly { code: string; field?: string | undefined }[] }) =>
  outcome.ok ? [] : outcome.refusals?.map(({ code, field }) => `${field} ${code}`);

describe('the meeting map', () => {
  it('finds two meetings with the same people for the same thing in the same quarter', () => {
    const second = meets('tweede', {
      partyIds: ['eik', 'punt', 'leusden'],
      rhythm: 'twice-a-year',
      days: ['2026-11-20'],
    });
    const [found, ...others] = overlapsIn([meets('eerste'), second], today);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ sharedIds: ['eik', 'punt'], quarters: ['2026-4'] });
    expect(quarterWords('2026-4')).toBe('het vierde kwartaal van 2026');
  });

  it.each([
    ['another purpose', { purpose: 'figures' }],
    ['another level', { level: 'board' }],
    ['a netwerkbespreking', { kind: 'network' }],
    ['an overstaptafel', { kind: 'table' }],
    ['one party in common', { partyIds: ['eik', 'leusden', 'soest'] }],
    ['few of the people', { partyIds: ['eik', 'punt', 'a', 'b', 'c'], days: ['2026-11-20'] }],
    ['another quarter', { rhythm: 'yearly', days: ['2027-02-01'] }],
    ['another school year', { rhythm: 'yearly', days: ['2026-05-01'] }],
  ] as const)('does not call %s the same', (what, more) => {
    const first = meets('eerste', what === 'few of the people' ? { partyIds: ['eik', 'punt', 'x', 'y', 'z'] } : {});
    expect(overlapsIn([first, meets('tweede', more)], today)).toEqual([]);
  });

  it('says which school had no netwerkbespreking this school year, and which had more than three', () => {
    const network = { kind: 'network', rhythm: 'twice-a-year' } as const;
    const gaps = (days: readonly string[]) =>
      gapsInMap([meets('nb', { ...network, partyIds: ['eik', 'punt'], days })], schools, today)
        .filter((gap) => 'organisationId' in gap)
        .map((gap) => ('organisationId' in gap ? `${gap.organisationId} ${gap.kind}` : ''));
    expect(gaps([])).toEqual(['eik no-network', 'linde no-network']);
    expect(gaps(['2026-07-31'])).toContain('eik no-network');
    expect(gaps(['2026-08-01'])).toEqual(['linde no-network']);
    expect(gaps(['2026-09-01', '2026-10-01', '2026-11-01', '2027-01-01'])).toEqual([
      'eik many-networks',
      'linde no-network',
    ]);
  });

  it('says which quarter went by without its meeting, from when the meeting was there, and which level nobody meets at', () => {
    const gaps = gapsInMap([meets('kwartaal', { days: ['2026-09-10'] })], [], today);
    expect(gaps).toEqual([
      { kind: 'quarter-empty', seriesId: 'kwartaal', quarter: '2026-4' },
      { kind: 'no-level', level: 'policy' },
      { kind: 'no-level', level: 'board' },
    ]);
    expect(gapsInMap([meets('nieuw', { days: [], madeOn: '2027-01-02' })], [], '2027-01-03')).toContainEqual(
      { kind: 'quarter-empty', seriesId: 'nieuw', quarter: '2027-1' }, // prettier-ignore
    );
  });
});

describe('a date for a meeting', () => {
  const planned = (onDay: string) => ({ onDay, state: 'planned' }) as const;
  const quarterly = { rhythm: 'quarterly', madeOn: '2026-06-01' } as const;

  it('is asked six weeks before it should be there, counted from the last one', () => {
    expect(dateWanted(quarterly, [planned('2026-09-10')], '2026-10-28')).toBeUndefined();
    expect(dateWanted(quarterly, [planned('2026-09-10')], '2026-10-29')).toBe('2026-12-10');
    expect(dateWanted(quarterly, [], '2026-11-26')).toBe('2026-09-01');
  });
  it('is not asked when there is one, or when it is held only when needed; one that was called off is none', () => {
    expect(dateWanted(quarterly, [planned('2026-09-10'), planned('2026-12-01')], today)).toBeUndefined();
    expect(dateWanted({ ...quarterly, rhythm: 'when-needed' }, [], today)).toBeUndefined();
    const off = { onDay: '2026-12-01', state: 'cancelled' } as const;
    expect(dateWanted(quarterly, [planned('2026-09-10'), off], today)).toBe('2026-12-10');
    expect(lastAndNext([planned(today)], today)).toEqual({ last: undefined, next: planned(today) });
  });
  it('needs a day, two times in order and a place', () => {
    const wrong = checkDate({ onDay: '', begins: 'ochtend', ends: '', place: '' }, today);
    expect(codes(wrong)).toEqual(['onDay meeting-no-day', 'begins meeting-no-time', 'place meeting-place-missing']);
    const typed = { onDay: '2026-12-01', begins: '13.30', ends: '9:00', place: 'Stadhuis 111222333' };
    expect(codes(checkDate(typed, today))).toEqual(['ends meeting-backwards', 'place bsn']);
    expect(checkDate({ ...typed, ends: '15:00', place: 'Stadhuis' }, today)).toMatchObject({
      value: { begins: '13:30', ends: '15:00' },
    });
  });
  it('belongs to a meeting with a name, a kind and two organisations', () => {
    const typed = {
      name: ' ',
      kind: undefined,
      level: 'policy',
      purpose: 'figures',
      rhythm: 'yearly',
      partyIds: ['a', 'a'],
    } as const;
    expect(codes(checkSeries(typed))).toEqual([
      'name meeting-name-missing',
      'kind meeting-kind-missing',
      'partyIds parties-missing',
    ]);
  });
});

describe('what a meeting decides', () => {
  const decided = { words: 'Eén lijst maken', whoMemberId: 'mo', dueOn: '2026-12-15' };
  it('is a promise with a person and a day; without one of them it stays a question', () => {
    expect(checkDecision(decided, today)).toMatchObject({ value: { kind: 'decision', dueOn: '2026-12-15' } });
    for (const part of [{ whoMemberId: undefined }, { dueOn: '' }])
      expect(checkDecision({ ...decided, ...part }, today)).toMatchObject({
        value: { kind: 'question', whoMemberId: null, dueOn: null },
      });
  });
  it('is refused without words, with a bsn, or on a day that went by', () => {
    expect(codes(checkDecision({ words: '', whoMemberId: 'mo', dueOn: '2026-11-25' }, today))).toEqual(['words point-missing', 'dueOn due-past']); // prettier-ignore
    expect(codes(checkQuestion('over 111222333'))).toEqual(['words bsn']);
  });
  it('opens the next one with how much was done', () => {
    const points = [
      { kind: 'decision', doneOn: today },
      { kind: 'decision', doneOn: null },
      { kind: 'question', doneOn: today },
    ] as const;
    expect(doneOf(points)).toEqual({ done: 1, all: 2 });
    expect(doneOf([{ kind: 'question', doneOn: null }])).toBeUndefined();
  });
});
