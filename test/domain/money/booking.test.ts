import { describe, expect, it } from 'vitest';
import { checkLine, checkShares, type Around, type TypedLine } from '#domain/money/booking.ts';
import { checkSource, overlapsWith, type Source } from '#domain/money/source.ts';
import { fund, line, measure, older, pot, vsv } from './cast.ts';

const around = (more: Partial<Around> = {}): Around => ({ sources: [vsv, fund, pot], measures: [measure, older], lines: [], ...more }); // prettier-ignore
const typed = (more: Partial<TypedLine> = {}): TypedLine => ({
  sourceId: 'vsv',
  kind: 'spent',
  use: 'measure',
  about: 'm1',
  potId: null,
  year: 2026,
  on: '2026-06-01',
  cents: 9_000_00,
  what: 'Begeleiding',
  reference: null,
  corrects: null,
  settles: null,
  because: '',
  ...more,
});
const codes = (more: Partial<TypedLine>, at: Partial<Around> = {}) => {
  const checked = checkLine(typed(more), around(at));
  return checked.ok ? 'ok' : checked.refusals.map(({ code }) => code).join(' ');
};

describe('a booking', () => {
  it('of € 9.000 of the vsv line on a measure for who is 26 is outside its purpose, and stands only as an exception with a reason', () => {
    expect(codes({})).toBe('ok');
    const refused = checkLine(typed({ about: 'm26' }), around());
    expect(refused).toEqual({ ok: false, refusals: [{ code: 'outside-purpose', field: 'about', values: { way: 'age' } }] }); // prettier-ignore
    expect(codes({ about: 'm26', because: 'Zo maar' })).toBe('because-short');
    const kept = checkLine(typed({ about: 'm26', because: 'Niemand anders betaalt dit jaar.' }), around());
    expect(kept.ok && kept.value.exception).toEqual({ why: 'Niemand anders betaalt dit jaar.', broken: ['outside-purpose'] }); // prettier-ignore
    const inside = checkLine(typed({ because: 'Niemand anders betaalt.' }), around());
    expect(inside.ok && inside.value.exception).toBeNull();
  });
  it('of programme money on a task of the law is refused with its article, and no reason helps', () => {
    const because = 'Twee partners vinden het goed.';
    const task = checkLine(typed({ use: 'task', about: 'PW7a', because }), around());
    expect(task.ok ? [] : task.refusals).toEqual([{ code: 'statutory-task', field: 'about', values: { article: 'PW 7a' } }]); // prettier-ignore
    const asMeasure = { measures: [{ ...measure, task: '9.2.5' }] };
    expect(codes({ because }, asMeasure)).toBe('statutory-measure');
    expect(codes({ sourceId: 'fund', use: 'task', about: 'PW7a' })).toBe('ok');
    expect(codes({ sourceId: 'fund' }, asMeasure)).toBe('ok');
  });
  it('outside the period of a source is refused; after the term of the law also as an exception', () => {
    const short: Source = { ...fund, until: '2026-12-31' };
    const because = 'De rekening kwam later binnen.';
    expect(codes({ sourceId: 'fund', year: 2027, on: '2027-02-01' }, { sources: [short] })).toBe('outside-period');
    expect(codes({ sourceId: 'fund', year: 2027, on: '2027-02-01', because }, { sources: [short] })).toBe('ok');
    expect(codes({ year: 2030, on: '2030-02-01', because })).toBe('outside-law-period');
  });
  it('of a source that was closed, of nothing, without words or with a BSN is refused', () => {
    expect(codes({ because: 'Het kan niet anders.' }, { sources: [{ ...vsv, archivedOn: '2026-05-01' }] })).toBe('source-archived'); // prettier-ignore
    expect(codes({ cents: 0, what: ' ' })).toBe('amount-zero what-missing');
    expect(codes({ what: 'Voor 111222333' })).toBe('bsn');
    expect([codes({ about: 'weg' }), codes({ use: null }), codes({ sourceId: 'weg' })]).toEqual([
      'measure-missing',
      'use-missing',
      'source-missing',
    ]);
  });
  it('below nought is a correction of a line, and never takes back more than is left of it', () => {
    const first = line({ id: 'first', sourceId: 'vsv', cents: 9_000_00 });
    const before = line({ sourceId: 'vsv', cents: -4_000_00, corrects: 'first', state: 'waiting' });
    const lines = [first, before];
    expect(codes({ cents: -1 })).toBe('negative-needs-reference');
    expect(codes({ cents: -5_000_00, corrects: 'first' }, { lines })).toBe('ok');
    expect(codes({ cents: -5_000_01, corrects: 'first' }, { lines })).toBe('correction-too-large');
    expect(codes({ cents: -1, corrects: 'first', about: 'm26' }, { lines })).toBe('correction-unknown');
    expect(codes({ cents: -1, corrects: 'first' }, { lines: [{ ...first, state: 'refused' }] })).toBe('correction-unknown'); // prettier-ignore
  });
  it('of a pot is at most what is in it, also with what still waits', () => {
    const lines = [
      line({ kind: 'contributed', use: null, about: null, potId: 'pot', cents: 10_000_00 }),
      line({ sourceId: 'pot', kind: 'spent', cents: 6_000_00, state: 'waiting' }),
    ];
    expect(codes({ sourceId: 'pot', cents: 4_000_00 }, { lines })).toBe('ok');
    expect(codes({ sourceId: 'pot', cents: 4_000_01 }, { lines })).toBe('pot-too-small');
    const giving = { sourceId: 'fund', kind: 'contributed', use: null, about: null, potId: 'pot' } as const;
    expect([codes(giving), codes({ ...giving, potId: 'vsv' }), codes({ ...giving, sourceId: 'pot' })]).toEqual(['ok', 'pot-missing', 'pot-missing']); // prettier-ignore
  });
});

describe('shares of a cost', () => {
  it('that do not add up are refused, and both sums are told', () => {
    expect(checkShares(100, [60, 40]).ok).toBe(true);
    expect(checkShares(100, [60, 41])).toEqual({ ok: false, refusals: [{ code: 'shares-differ', field: 'cost', values: { cost: 100, added: 101 } }] }); // prettier-ignore
  });
});

describe('a source', () => {
  const { id: _id, archivedOn: _on, ...fresh } = vsv;
  const faults = (more: Partial<Source>) => {
    const checked = checkSource({ ...fresh, ...more });
    return checked.ok ? 'ok' : checked.refusals.map(({ code }) => code).join(' ');
  };
  it('of the regulation keeps to its term, and programme money is never for a task of the law', () => {
    expect(faults({})).toBe('ok');
    expect(faults({ until: '2030-01-01' })).toBe('after-law');
    expect(faults({ kind: 'reserve-2021', until: '2027-01-01' })).toBe('after-law');
    expect(faults({ kind: 'municipal', until: '2031-12-31' })).toBe('ok');
    expect(faults({ purpose: { ...vsv.purpose, uses: ['task'] } })).toBe('programme-for-task');
    expect(faults({ purpose: { ...vsv.purpose, fromAge: 24, untilAge: 20 } })).toBe('ages');
    expect(faults({ name: ' ', until: '2025-01-01' })).toBe('name-missing until-first');
  });
  it('of the same subsidy of the same party in the same time is told, never refused', () => {
    const next: Source = { ...vsv, id: 'next', from: '2029-12-31' };
    expect(overlapsWith(next, [vsv, next]).map(({ id }) => id)).toEqual(['vsv']);
    expect(overlapsWith({ ...next, partyId: 'p-eik' }, [vsv])).toEqual([]);
    expect(overlapsWith(next, [{ ...vsv, archivedOn: '2026-02-01' }])).toEqual([]);
    expect(overlapsWith({ ...fund, id: 'other' }, [fund])).toEqual([]);
  });
});
