import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum } from '#domain/money/amount.ts';
import { neededFor, signLine, stateAfter } from '#domain/money/approval.ts';
import type { By, Line, Sign } from '#domain/money/line.ts';
import { mapMeasures, sourcesOf } from '#domain/money/from-ledger.ts';
import { mapOf } from '#domain/money/map.ts';
import {
  exceptionsOf,
  forMeasure,
  gapsOf,
  overviewOf,
  overviewOfYear,
  sourcesTogether,
  yearsOf,
} from '#domain/money/overview.ts';
import { contributorsOf, potState, roomInPot } from '#domain/money/pot.ts';
import { anneke, bas, ed, fund, line, marja, measure, older, pot, vsv } from './cast.ts';

const put = (partyId: string, cents: number, more: Partial<Line> = {}) =>
  line({ kind: 'contributed', use: null, about: null, potId: 'pot', partyId, cents, ...more });
const yes = (by: By): Sign => ({ ...by, on: '2026-06-02', yes: true, why: '' });
const no = (by: By): Sign => ({ ...yes(by), yes: false, why: 'Te duur.' });

describe('a pot of € 480.000 with three contributors', () => {
  const lines = [
    put('p-soest', 160_000_00),
    put('p-amersfoort', 200_000_00),
    put('p-roc', 120_000_00),
    put('p-eik', 5_00, { state: 'waiting' }),
    line({ sourceId: 'pot', partyId: 'p-amersfoort', cents: 100_000_01 }),
    line({ sourceId: 'pot', partyId: 'p-amersfoort', cents: 7, state: 'waiting' }),
  ];
  it('says to each of them what was put in, spent and left, and the shares are the whole', () => {
    const state = potState(pot, lines);
    expect(state).toMatchObject({ put: 480_000_00, waiting: 5_00, spent: 100_000_01, balance: 379_999_99 });
    expect(state.shares.map(({ put: given }) => given)).toEqual([160_000_00, 200_000_00, 120_000_00]);
    expect(sum(state.shares.map(({ spent }) => spent))).toBe(state.spent);
    expect(sum(state.shares.map(({ left }) => left))).toBe(state.balance);
    expect(contributorsOf(pot, lines)).toEqual(['p-soest', 'p-amersfoort', 'p-roc']);
  });
  it('gives out no more than is in it', () => {
    expect(roomInPot(pot, lines, 'spent')).toBe(480_000_00 - 100_000_08);
    expect(roomInPot(pot, lines, 'planned')).toBe(480_000_00);
  });
});

describe('what somebody wrote down', () => {
  const fresh = (signs: readonly Sign[], entered = ed) => ({ entered, signs, state: 'waiting' as const });
  it('counts after another person said yes, and never by the one who wrote it', () => {
    const needed = neededFor({ kind: 'spent', exception: null }, null, []);
    expect(stateAfter(fresh([]), needed)).toBe('waiting');
    expect(stateAfter(fresh([yes(ed)]), needed)).toBe('waiting');
    expect(stateAfter(fresh([yes(marja)]), needed)).toBe('agreed');
    expect(stateAfter(fresh([yes(marja), no(bas)]), needed)).toBe('refused');
    const refused = signLine(fresh([]), yes(ed));
    expect(refused.ok ? '' : refused.refusals[0]?.code).toBe('own-line');
    const silent = signLine(fresh([]), { ...no(marja), why: ' ' });
    expect(silent.ok ? '' : silent.refusals[0]?.code).toBe('no-needs-why');
    const long = signLine(fresh([]), { ...no(marja), why: 'a'.repeat(503) });
    expect(long).toMatchObject({ refusals: [{ code: 'text-too-long', values: { most: 500, over: 3 } }] });
    expect(signLine({ ...fresh([]), state: 'agreed' }, yes(marja)).ok).toBe(false);
  });
  it('outside its purpose counts after two people of two organisations', () => {
    const needed = neededFor({ kind: 'spent', exception: { why: 'Omdat het moet.', broken: [] } }, null, []);
    const colleague = { ...marja, memberId: 'karin' };
    expect(stateAfter(fresh([yes(marja)]), needed)).toBe('waiting');
    expect(stateAfter(fresh([yes(marja), yes(colleague)]), needed)).toBe('waiting');
    expect(stateAfter(fresh([yes(marja), yes(bas)]), needed)).toBe('agreed');
  });
  it('about a plan for a pot counts when as many contributors agree as its rule says', () => {
    const three = ['eik', 'roc', 'soest'];
    const plan = { kind: 'planned', exception: null } as const;
    const all = neededFor(plan, 'all', three);
    expect(stateAfter(fresh([yes(marja), yes(anneke)]), all)).toBe('waiting');
    expect(stateAfter(fresh([yes(marja), yes(anneke), yes(bas)]), all)).toBe('agreed');
    expect(stateAfter(fresh([yes(anneke), yes(bas)], marja), all)).toBe('agreed');
    const most = neededFor(plan, 'most', three);
    expect([stateAfter(fresh([yes(marja)]), most), stateAfter(fresh([yes(marja), yes(bas)]), most)]).toEqual(['waiting', 'agreed']); // prettier-ignore
    expect(stateAfter(fresh([yes(marja)]), neededFor({ ...plan, kind: 'spent' }, 'all', three))).toBe('agreed');
  });
});

describe('the table of all the money', () => {
  it('tells of each promise what is not paid yet, and what is left of the plan', () => {
    const promised = line({ id: 'p', kind: 'committed', cents: 500 });
    const lines = [
      line({ kind: 'planned', cents: 1000 }),
      promised,
      line({ kind: 'committed', cents: -100, corrects: 'p' }),
      line({ id: 's', cents: 300, settles: 'p' }),
      line({ cents: -50, corrects: 's' }),
      line({ cents: 20 }),
    ];
    const [row] = overviewOf({ sources: [fund], lines }).rows;
    expect(row?.sum).toEqual({ planned: 1000, committed: 150, spent: 270, left: 580 });
  });
  it('counts money in a pot once, where the pot pays, and tells what is free of each source', () => {
    const lines = [
      put('p-soest', 400),
      line({ kind: 'planned', cents: 100 }),
      line({ sourceId: 'pot', kind: 'planned', cents: 300 }),
      line({ kind: 'planned', cents: 9, state: 'waiting' }),
    ];
    const all = overviewOf({ sources: [{ ...fund, amount: 1000 }, pot, { ...vsv, amount: null }], lines });
    expect(all.total.planned).toBe(400);
    expect(all.waiting).toBe(1);
    expect(all.rows.map(({ amount, free }) => [amount, free])).toEqual([[1000, 500], [400, 100], [null, null]]); // prettier-ignore
    expect(sum(forMeasure(all, 'm1').map(({ planned }) => planned))).toBe(400);
  });
  it('adds up in every direction, whatever was written', () => {
    const some = fc.record({
      sourceId: fc.constantFrom('fund', 'vsv', 'pot'),
      kind: fc.constantFrom('planned', 'committed', 'spent', 'received'),
      about: fc.constantFrom('m1', 'm26', null),
      cents: fc.integer({ min: 1, max: 1e12 }),
      state: fc.constantFrom('agreed', 'waiting', 'refused'),
    });
    const asLine = ({ kind, about, ...more }: { kind: string; about: string | null } & Partial<Line>): Line =>
      kind === 'received' ? line({ ...more, kind, use: null, about: null }) : line({ ...more, kind: kind as Line['kind'], use: about === null ? 'general' : 'measure', about }); // prettier-ignore
    fc.assert(
      fc.property(fc.array(some, { maxLength: 40 }), (raw) => {
        const lines = raw.map((one) => asLine(one as Parameters<typeof asLine>[0]));
        const { rows, total } = overviewOf({ sources: [fund, vsv, pot], lines });
        const agreed = (kind: string) => sum(lines.filter((one) => one.kind === kind && one.state === 'agreed').map(({ cents }) => cents)); // prettier-ignore
        const cells = rows.flatMap((row) => row.cells);
        return (
          total.planned === agreed('planned') &&
          total.spent === agreed('spent') &&
          total.committed === agreed('committed') &&
          sum(cells.map(({ planned }) => planned)) === total.planned &&
          total.left === total.planned - total.committed - total.spent
        );
      }),
    );
  });
  it('says by year what is promised and not paid yet, so that the years are the whole', () => {
    const lines = [
      line({ id: 'promise', kind: 'committed', year: 2026, cents: 40_000_00 }),
      line({ kind: 'spent', year: 2027, cents: 14_250_00, settles: 'promise' }),
      line({ kind: 'spent', year: 2027, cents: 5_00, state: 'waiting' }),
    ];
    const years = yearsOf(lines);
    expect(years.map(({ year, committed, spent }) => [year, committed, spent])).toEqual([[2026, 25_750_00, 0], [2027, 0, 14_250_00]]); // prettier-ignore
    const { total } = overviewOf({ sources: [fund, vsv, pot], lines });
    expect(sum(years.map(({ committed }) => committed))).toBe(total.committed);
  });
  it('says what all sources are together: what is free is what was granted without what has a purpose, a pot counted once', () => {
    const sources = [{ ...fund, amount: 100_000_00 }, { ...vsv, amount: 50_000_00 }, pot];
    const lines = [
      put('p-soest', 40_000_00),
      line({ kind: 'planned', cents: 10_000_00 }),
      line({ kind: 'planned', sourceId: 'pot', cents: 25_000_00 }),
    ];
    const overview = overviewOf({ sources, lines });
    const together = sourcesTogether(overview);
    expect(together).toEqual({
      amount: 150_000_00,
      received: 0,
      contributed: 40_000_00,
      free: 115_000_00,
      known: true,
    });
    expect(together.free).toBe(together.amount - overview.total.planned);
    expect(sourcesTogether(overviewOf({ sources: [{ ...fund, amount: null }], lines: [] })).known).toBe(false);
  });
  it('shows one year by itself, and all years together are the whole', () => {
    const lines = [
      line({ kind: 'planned', year: 2026, cents: 60_000_00 }),
      line({ kind: 'planned', sourceId: 'vsv', year: 2027, cents: 9_000_00 }),
      line({ id: 'promise', kind: 'committed', year: 2026, cents: 40_000_00 }),
      line({ kind: 'spent', year: 2027, cents: 14_250_00, settles: 'promise' }),
    ];
    const ledger = { sources: [fund, vsv], lines };
    const [first, second] = [overviewOfYear(ledger, 2026), overviewOfYear(ledger, 2027)];
    expect(first.total).toEqual({ planned: 60_000_00, committed: 25_750_00, spent: 0, left: 34_250_00 });
    expect(first.rows.map(({ cells }) => cells.length)).toEqual([1, 0]);
    expect(second.rows.map(({ cells }) => cells.map(({ planned, spent }) => [planned, spent]))).toEqual([[[0, 14_250_00]], [[9_000_00, 0]]]); // prettier-ignore
    const { total } = overviewOf(ledger);
    for (const key of ['planned', 'committed', 'spent', 'left'] as const)
      expect(first.total[key] + second.total[key]).toBe(total[key]);
  });
  it('tells which measure nobody pays and which two pay, also to who sees a part of the money only', () => {
    const lines = [line({ kind: 'planned' }), line({ kind: 'planned', sourceId: 'vsv', cents: 5 })];
    const all = overviewOf({ sources: [{ ...fund, amount: 10 }, vsv], lines });
    const ids = (measures: readonly { id: string }[]) => measures.map(({ id }) => id);
    const gaps = gapsOf(all, [measure, older], []);
    expect([ids(gaps.empty), ids(gaps.double), gaps.over.map(({ source }) => source.id)]).toEqual([['m26'], ['m1'], ['fund']]); // prettier-ignore
    const others = [{ kind: 'pot', about: 'm26', cents: 1 }];
    expect(ids(gapsOf(all, [measure, older], others).empty)).toEqual([]);
  });
  it('calls a measure double by what was planned, as the map does: what was paid without a plan is no second source', () => {
    const lines = [line({ kind: 'planned' }), line({ kind: 'spent', sourceId: 'vsv', cents: 5 })];
    const all = overviewOf({ sources: [fund, vsv], lines });
    const map = mapOf(sourcesOf(all), mapMeasures([measure, older]));
    const ids = (measures: readonly { title: string }[]) => measures.map(({ title }) => title);
    const gaps = gapsOf(all, [measure, older], []);
    const rows = (is: string) => map.findings.flatMap((one) => (one.is === is && 'row' in one ? [one.row] : []));
    const titles = [measure.title, older.title];
    expect(ids(gaps.double)).toEqual(rows('double'));
    expect(ids(gaps.double)).toEqual([]);
    expect(ids(gaps.empty)).toEqual(rows('hole').filter((row) => titles.includes(row)));
    expect(ids(gaps.empty)).toEqual([older.title]);
  });
  it('keeps apart what was booked all the same', () => {
    const exception = { why: 'Niemand anders betaalt.', broken: ['outside-purpose'] };
    const lines = [line({ exception }), line({ exception, state: 'waiting' }), line()];
    expect(exceptionsOf({ lines, sources: [] })).toEqual([lines[0]]);
  });
});
