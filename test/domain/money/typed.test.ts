import { expect, test } from 'vitest';
import { readLineForm, readPlanForm, readSourceForm } from '#domain/money/typed.ts';

const today = '2026-06-08';
const line = { sourceId: '', kind: '', target: '', potId: '', year: '', amount: '', means: '', what: ' ', corrects: '', settles: '', because: '' }; // prettier-ignore
const source = { kind: '', name: '', partyId: '', uses: [], measures: [], groups: [], fromAge: '', untilAge: '', from: '', until: undefined, conditions: '', amount: '', means: '', rule: '' }; // prettier-ignore
const said = (outcome: ReturnType<typeof readLineForm | typeof readPlanForm | typeof readSourceForm>) =>
  outcome.ok ? [] : outcome.refusals.map(({ code, field }) => `${code} at ${field ?? '?'}`);

test('an empty amount says all that misses at once, in the order of the form', () => {
  expect(said(readLineForm(line, today))).toEqual([
    'source-missing at sourceId',
    'line-kind-missing at kind',
    'year-missing at year',
    'amount-missing at amount',
    'what-missing at what',
  ]);
});

test('an empty source says all that misses at once, in the order of the form', () => {
  expect(said(readSourceForm(source))).toEqual([
    'name-missing at name',
    'kind-missing at kind',
    'party-missing at partyId',
    'uses-missing at uses',
    'from-missing at from',
    'until-missing at until',
  ]);
});

test('a plan without words says so once at its own field, and not at each part that somebody pays', () => {
  const shares = ['a', 'b'].map((sourceId) => ({ sourceId, amount: '50', means: '' }));
  const plan = { target: 'general', year: '2026', cost: '100', means: '', what: '', shares };
  expect(said(readPlanForm(plan, today))).toEqual(['what-missing at what']);
});
