import { describe, expect, it } from 'vitest';
import { checkEstimate, isSameEstimate, type TypedEstimate, type TypedGroup } from '#domain/money/estimate.ts';
import { numbersKnown } from '#domain/money/known-numbers.ts';
import { checkNorm, type TypedNorm } from '#domain/money/norm.ts';

const today = '2026-11-26';
const typed = (more: Partial<TypedNorm> = {}): TypedNorm => ({
  kinds: [
    { words: 'licht', low: '4', high: '' },
    { words: 'intensief', low: '22', high: '30' },
    { words: '', low: '', high: '' },
  ],
  rateLow: '65',
  rateHigh: '80,50',
  validFrom: '2027-01-01',
  why: 'Afgesproken in het overleg van november',
  ...more,
});
const faultsOf = (outcome: { ok: boolean; refusals?: readonly { code: string; field?: string }[] }) =>
  (outcome.refusals ?? []).map(({ code, field }) => `${code} at ${field}`);
const norm = () => {
  const checked = checkNorm(typed(), today);
  if (!checked.ok) throw new Error(faultsOf(checked).join());
  return checked.value.norm;
};

describe('A norm that is typed', () => {
  it('becomes kinds with hours, and a rate; an empty second box is the first', () => {
    expect(norm()).toEqual({
      kinds: [
        { key: 'kind-1', words: 'licht', hours: { low: 400, high: 400 } },
        { key: 'kind-2', words: 'intensief', hours: { low: 2200, high: 3000 } },
      ],
      rate: { low: 6500, high: 8050 },
    });
    const without = checkNorm(typed({ rateLow: '', rateHigh: '' }), today);
    expect(without).toMatchObject({ ok: true, value: { norm: { rate: null } } });
  });

  it('that is sent empty is told of hours, day and reason at once', () => {
    const kinds = typed().kinds.map(() => ({ words: '', low: '', high: '' }));
    expect(faultsOf(checkNorm({ kinds, rateLow: '', rateHigh: '', validFrom: undefined, why: '' }, today))).toEqual([
      'no-kinds at words-0',
      'hours-missing at low-0',
      'from-missing at from',
      'why-missing at why',
    ]);
  });

  it('is sent back with what must change at each box', () => {
    const kinds = [
      { words: '', low: '4', high: '' },
      { words: 'licht', low: '4.5', high: '' },
      { words: 'zwaar', low: '9', high: '8' },
    ];
    const wrong = { kinds, rateLow: '12.500', rateHigh: '', validFrom: today, why: '' };
    expect(faultsOf(checkNorm(wrong, today))).toEqual([
      'kind-words-missing at words-0',
      'hours-unclear at low-1',
      'hours-turned at high-2',
      'amount-unclear at rateLow',
      'from-past at from',
      'why-missing at why',
    ]);
    expect(faultsOf(checkNorm(typed({ kinds: [], rateLow: '' }), today))).toEqual([
      'no-kinds at words-0',
      'hours-missing at low-0',
      'rate-low-missing at rateLow',
    ]);
    expect(faultsOf(checkNorm(typed({ why: 'Over 111222333' }), today))).toEqual(['bsn at why']);
  });
});

const group = (more: Partial<TypedGroup> = {}): TypedGroup => ({
  name: 'Pro en vso',
  number: '212',
  source: 'DUO',
  shares: ['75', '25 %'],
  ...more,
});
const none = { name: '', number: '', source: '', shares: ['', ''] };
const estimate = (more: Partial<TypedEstimate> = {}): TypedEstimate => ({
  groups: [group(), none],
  there: '€ 100.000,00',
  thereWords: 'De bekostiging',
  ...more,
});

describe('An estimate that is typed', () => {
  it('leaves empty rows out; no source is a guess, no number and no share are not known', () => {
    expect(checkEstimate(estimate({ groups: [none, group({ number: '1.250' })] }), norm(), true)).toMatchObject({
      value: { groups: [{ number: 1250, shares: { 'kind-1': 75, 'kind-2': 25 } }], there: 10_000_000 },
    });
    const unknown = group({ number: '', source: '', shares: ['', ''] });
    expect(checkEstimate(estimate({ groups: [unknown], there: '' }), norm(), true)).toMatchObject({
      value: { groups: [{ number: null, source: null, shares: null }], there: null },
    });
  });

  it('is sent back at the row that was wrong', () => {
    const groups = [none, group({ shares: ['75', '20'] }), group({ name: '', number: 'veel', shares: ['x', ''] })];
    expect(faultsOf(checkEstimate(estimate({ groups, there: '12.50' }), norm(), true))).toEqual([
      'group-name-missing at name-2',
      'people-unclear at number-2',
      'shares-not-100 at share-1-0',
      'share-unclear at share-2-0',
      'amount-unclear at there',
    ]);
    expect(faultsOf(checkEstimate(estimate({ groups: [none], there: '-5' }), norm(), true))).toEqual([
      'no-groups at name-0',
      'amount-negative at there',
    ]);
  });

  it('takes no number under ten for the region; an organisation counts its own', () => {
    const few = estimate({ groups: [group({ number: '9' })] });
    expect(faultsOf(checkEstimate(few, norm(), true))).toEqual(['people-too-few at number-0']);
    expect(checkEstimate(few, norm(), false).ok).toBe(true);
  });
});

describe('Numbers that are there already', () => {
  it('are those of the own count, of what may leave, and of what was published, each with its source', () => {
    const table = {
      kind: 'duo-vsv-vo-2015',
      title: 'DUO',
      source: 'DUO, open data',
      about: '2025-10-01',
      columns: ['Leerlingen', 'Van school'],
      rows: [
        { label: 'Eem en Vallei', figures: [9000, 212] },
        { label: 'Nederland', figures: [900_000, 18_000] },
      ],
    } as const;
    const own = new Map([['work-12h-3', { yes: 2, no: 1, unknown: 1 }]]);
    const outside = { printed: { 'neet=yes': 85 }, publishedOn: '2026-11-01' };
    const known = numbersKnown({ own, countedOn: '2026-11-01', tables: [table], outside });
    expect(known.map(({ words, number }) => [words, number])).toEqual([
      ['In het laatste jaar van school', 4],
      ['Zonder school en zonder werk, hele regio', 85],
      ['Van school, Eem en Vallei', 212],
    ]);
    expect(known[2]?.source).toBe('DUO, open data, over woensdag 1 oktober 2025');
  });

  it('are of the region and never of one school, and of no line whose name does not say of whom it is', () => {
    const sites = {
      kind: 'duo-vsv-vo-site',
      title: 'DUO',
      source: 'DUO, open data',
      about: '2025-10-01',
      columns: ['Leerlingen', 'Van school'],
      rows: [
        { label: 'De Eik', figures: [800, 11] },
        { label: 'De regio samen', figures: [9000, 212] },
        { label: 'Nederland', figures: [900_000, 18_000] },
      ],
    } as const;
    const norms = {
      ...sites,
      kind: 'other',
      columns: ['Norm vsv'],
      rows: [
        { label: '2016-2017', figures: [23_500] },
        { label: '2016-2017', figures: [9500] },
        { label: 'Soest', figures: [30] },
      ],
    } as const;
    const known = numbersKnown({ own: new Map(), countedOn: null, tables: [sites, norms], outside: undefined });
    expect(known.map(({ words, number }) => [words, number])).toEqual([
      ['Van school, De regio samen', 212],
      ['Norm vsv, Soest', 30],
    ]);
  });

  it('are none where nothing was counted, and a secret number is none', () => {
    const outside = { printed: { 'neet=yes': 'x' }, publishedOn: '2026-11-01' };
    expect(numbersKnown({ own: new Map(), countedOn: null, tables: [], outside })).toEqual([]);
  });
});

describe('An estimate that is sent again', () => {
  it('is the same whatever the order in which its parts were kept, and another by any number or by the norm', () => {
    const group = { name: 'mbo', number: 212, source: 'DUO', shares: { 'kind-1': 40, 'kind-2': 60 } };
    const first = { groups: [group], there: 500_00, thereWords: 'Subsidie', norm: norm() };
    const turned = { ...group, shares: { 'kind-2': 60, 'kind-1': 40 } };
    expect(isSameEstimate(first, { norm: norm(), thereWords: 'Subsidie', there: 500_00, groups: [turned] })).toBe(true);
    for (const other of [
      { ...first, there: null },
      { ...first, groups: [{ ...group, number: 213 }] },
      { ...first, groups: [{ ...group, shares: null }] },
      { ...first, norm: { ...norm(), rate: null } },
    ])
      expect(isSameEstimate(first, other)).toBe(false);
  });
});
