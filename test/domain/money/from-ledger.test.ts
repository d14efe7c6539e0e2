import { describe, expect, it } from 'vitest';
import { yearRows } from '#domain/money/account.ts';
import { accountsOf, mapMeasures, potsOf, sourcesOf } from '#domain/money/from-ledger.ts';
import type { Line } from '#domain/money/line.ts';
import { mapOf } from '#domain/money/map.ts';
import { overviewOf } from '#domain/money/overview.ts';
import type { Source } from '#domain/money/source.ts';

const source = (id: string, kind: Source['kind'], more: Partial<Source> = {}): Source => ({
  id,
  kind,
  name: id,
  partyId: 'ed',
  purpose: { uses: ['measure', 'general'], measures: [], groups: [], fromAge: null, untilAge: null },
  from: '2026-01-01',
  until: '2029-12-31',
  conditions: '',
  amount: 1000,
  archivedOn: null,
  rule: kind === 'pot' ? 'one' : null,
  ...more,
});
let made = 0;
const line = (sourceId: string, kind: Line['kind'], cents: number, more: Partial<Line> = {}): Line => ({
  id: `line ${++made}`,
  sourceId,
  partyId: 'ed',
  kind,
  use: kind === 'received' || kind === 'contributed' ? null : 'measure',
  about: kind === 'received' || kind === 'contributed' ? null : 'coach',
  potId: null,
  year: 2026,
  on: '2026-06-01',
  cents,
  what: 'iets',
  reference: null,
  corrects: null,
  settles: null,
  exception: null,
  state: 'agreed',
  entered: { memberId: 'ed', name: 'Ed Kamp', organisationId: 'ed' },
  enteredOn: '2026-06-01',
  signs: [],
  ...more,
});

const spuk = source('spuk', 'spuk-programme');
const school = source('school', 'contact-school', { partyId: 'roc' });
const pot = source('pot', 'pot', { amount: null });
const ledger = {
  sources: [spuk, school, pot, source('eigen', 'own')],
  lines: [
    line('spuk', 'received', 900),
    line('spuk', 'planned', 400),
    line('spuk', 'planned', 50, { use: 'task', about: 'een taak van vroeger' }),
    line('spuk', 'spent', 100),
    line('spuk', 'spent', 40, { state: 'waiting' }),
    line('spuk', 'contributed', 300, { potId: 'pot' }),
    line('school', 'contributed', 100, { potId: 'pot', partyId: 'roc' }),
    line('pot', 'planned', 350),
    line('pot', 'spent', 201),
  ],
};

describe('The money as it is kept', () => {
  it('lies on the map to the same sums as the overview, a task that we do not know too', () => {
    const overview = overviewOf(ledger);
    const measures = [{ id: 'coach', title: 'Een coach', groups: [], fromAge: null, untilAge: null, task: 'none' }];
    const map = mapOf(sourcesOf(overview), mapMeasures(measures));
    expect(map.total).toBe(overview.total.planned);
    expect(map.rows.find(({ is }) => is === 'general')?.total).toBe(50);
    expect(map.sources.map(({ programme }) => programme)).toEqual([true, true, false, false]);
  });

  it('is accounted for by source, and what a pot spent is laid at each source by what came of it', () => {
    const accounts = accountsOf(ledger);
    expect(accounts.map(({ form, name }) => [form, name])).toEqual([['sisa', 'spuk'], ['g2', 'school']]); // prettier-ignore
    const [ofSpuk, ofSchool] = accounts.map((account) => yearRows(account, 2026));
    // 201 cents of the pot: three quarters of the one, a quarter of the other, to the cent.
    expect(ofSpuk).toMatchObject([{ received: 900, spent: 251, rest: 649 }]);
    expect(ofSchool).toMatchObject([{ spent: 50, rest: -50 }]);
    expect(potsOf(ledger)).toEqual([
      { name: 'pot', brought: [{ partyId: 'ed', cents: 300 }, { partyId: 'roc', cents: 100 }] }, // prettier-ignore
    ]);
  });
});
