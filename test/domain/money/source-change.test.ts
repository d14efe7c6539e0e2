/** What changed in a source, whether somebody else must say yes, and which lines no longer fit. */
import { expect, it } from 'vitest';
import { changedIn, checkChange, linesOutside, needsAnother } from '#domain/money/source-change.ts';
import { fund, line, measure, older } from './cast.ts';

it('a name and conditions are words; an amount, a period, a purpose, an owner and a rule wait for somebody else', () => {
  const changed = (more: object) => changedIn(fund, { ...fund, ...more });
  expect(changed({})).toEqual([]);
  expect(changed({ name: 'Anders', conditions: 'Alleen in Soest' })).toEqual(['name', 'conditions']);
  expect(needsAnother(changed({ name: 'Anders', conditions: 'Alleen in Soest' }))).toBe(false);
  for (const more of [{ amount: 1 }, { amount: null }, { until: '2028-12-31' }, { partyId: 'p-eik' }, { rule: 'one' }, { purpose: { ...fund.purpose, untilAge: 22 } }])
    expect(needsAnother(changed(more))).toBe(true);
}); // prettier-ignore

it('the same purpose ticked in another order is no change', () => {
  const typed = { ...fund, purpose: { ...fund.purpose, uses: fund.purpose.uses.toReversed() } };
  expect(checkChange(fund, typed, 'Zomaar')).toMatchObject({ ok: false, refusals: [{ code: 'change-nothing' }] });
  const named = checkChange(fund, { ...typed, name: 'Anders' }, 'Zomaar');
  expect(named.ok && named.value.purpose.uses).toEqual(fund.purpose.uses);
});

it('the kind stays, and with it what the law asks of it', () => {
  const kept = checkChange({ ...fund, kind: 'spuk-programme' }, { ...fund, until: '2031-12-31' }, 'Langer');
  expect(kept).toMatchObject({ ok: false, refusals: [{ code: 'after-law' }, { code: 'programme-for-task' }] });
});

it('lines that fall outside the new purpose or period are counted; refused ones and exceptions are not', () => {
  const lines = [
    line({ year: 2026 }),
    line({ year: 2028 }),
    line({ year: 2028, state: 'refused' }),
    line({ year: 2028, exception: { why: 'Moest', broken: ['outside-period'] } }),
    line({ about: older.id }),
    line({ year: 2028, sourceId: 'vsv' }),
  ];
  const after = { ...fund, until: '2027-12-31', purpose: { ...fund.purpose, untilAge: 22 } };
  expect(linesOutside(fund, after, { lines, measures: [measure, older] })).toEqual([lines[1], lines[4]]);
});
