import { describe, expect, it } from 'vitest';
import { kindFacts } from '#domain/figures/published-kinds.ts';
import { readPublished, type TypedPublished } from '#domain/figures/published.ts';
import { readNumber } from '#domain/figures/read-number.ts';

const typed = (csv: string, more: Partial<TypedPublished> = {}): TypedPublished => {
  const [header = [], ...rows] = csv.trim().split('\n').map((line) => line.split(';')); // prettier-ignore
  return {
    title: 'Aanmeldingen',
    source: 'Verslag van vijf bijeenkomsten',
    about: '2023-02-02',
    header,
    rows: rows.map((cells, at) => ({ line: at + 2, cells })),
    ...more,
  };
};
const read = (csv: string, more: Partial<TypedPublished> = {}, region = '16') =>
  readPublished(typed(csv, more), region, '2026-09-01');
const codes = (csv: string, more: Partial<TypedPublished> = {}) => {
  const outcome = read(csv, more);
  return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
};

/** Table 1 of source 002 as it was printed. */
const table1 = `
Bijeenkomst;Totaal;Gemeente;School;Regio;Werkgever;Anders
17 januari - Eindhoven;51;16;10;16;2;5
19 januari - Rotterdam;52;14;12;14;1;7
24 januari - Meppel;41;6;14;14;1;3
31 januari - Apeldoorn;40;6;14;9;3;5
2 februari - Amsterdam;69;13;17;20;8;7
Totaal;237;55;67;73;15;27`;

describe('a table that somebody published', () => {
  it('is loaded as it was printed, with every total that does not add up beside it: Table 1 of source 002', () => {
    const outcome = read(table1);
    if (!outcome.ok) throw new Error('refused');
    const { differences, rows } = outcome.value;
    expect(rows[0]?.figures).toEqual([51, 16, 10, 16, 2, 5]);
    expect(differences.map(({ stated, added }) => [stated, added])).toEqual([
      [51, 49],
      [52, 48],
      [41, 38],
      [40, 37],
      [69, 65],
      [237, 253],
    ]);
    expect(differences.at(-1)?.where).toBe('Kolom Totaal');
  });

  it('is added up again whatever the total is called', () => {
    for (const name of ['Eindtotaal', 'Samen', 'Som', 'totaal generaal']) {
      const outcome = read(`Plaats;A;B;${name}\nSoest;1;2;4`);
      expect(outcome.ok && outcome.value.differences).toEqual([{ where: 'Soest', stated: 4, added: 3 }]);
    }
  });

  it('with percentages and parts of one in the same column is asked about, and not guessed', () => {
    expect(codes('Plaats;Deel\nSoest;12%\nBaarn;0,12')).toEqual(['share-mixed']);
    expect(codes('Plaats;Deel\nSoest;12%\nBaarn;0,5%')).toEqual([]);
    expect(codes('Plaats;Deel\nSoest;0,12\nBaarn;0,5')).toEqual([]);
  });

  it('with targets says of which version of the model they are, and is refused without', () => {
    const outcome = read('Gemeente;Streef\nSoest;12', { target: ' model juni 2026 ' });
    expect(outcome.ok && outcome.value.target).toBe('model juni 2026');
    expect(codes('Gemeente;Streef\nSoest;12', { target: '' })).toEqual(['version-missing']);
    expect(codes('Gemeente;Streef\nSoest;12', { target: '111222333' })).toEqual(['bsn']);
    const plain = read('Gemeente;Aantal\nSoest;12');
    expect(plain.ok && plain.value.target).toBeNull();
  });

  it('with all regions in it keeps the own region and the country, and never a ranking', () => {
    const csv = `doorstroompuntregiocode;doorstroompuntregio;vestigingen;leerlingen_vo;vsv_vo;vsv_vo_pct
15;Elders;10;1000;10;1.00
16;Eem en Vallei;20;3000;15;0.50`;
    const outcome = read(csv);
    if (!outcome.ok) throw new Error('refused');
    expect(outcome.value.kind).toBe('duo-vsv-vo-2015');
    expect(outcome.value.rows).toEqual([
      { label: 'Eem en Vallei', figures: [20, 3000, 15, 0.5] },
      { label: 'Nederland', figures: [30, 4000, 25, 0.63] },
    ]);
    expect(kindFacts('duo-vsv-vo-2015').note).toContain('zonder mbo');
    expect(codes(csv.replace('15;Elders', ';Elders'))).toEqual(['no-region-code']);
    const elsewhere = readPublished(typed(csv), '17', '2026-09-01');
    expect(elsewhere).toMatchObject({ ok: false, refusals: [{ code: 'region-not-in-file' }] });
  });

  it('a share is never averaged: of the country it says nothing', () => {
    const csv = `doorstroompuntregiocode;doorstroompuntregio;pct_jikp_overstap_2021_2022_naar_2022_2023
01;Noord;77
16;Eem en Vallei;80`;
    const outcome = read(csv);
    expect(outcome).toMatchObject({ value: { rows: [{ figures: [80] }, { label: 'Nederland', figures: ['.'] }] } });
  });

  it('asks instead of guessing', () => {
    expect(codes('Jaar;Jongeren\n2024;12.500')).toEqual(['number-unclear']);
    expect(codes('Jaar;Jongeren\n2024;veel')).toEqual(['number-unclear']);
    expect(codes('Jaar;Jongeren')).toEqual(['table-no-lines']);
    expect(codes('Jaar;Jongeren\n2024;12', { about: '2026-09-02' })).toEqual(['about-ahead']);
    expect(codes('Jaar;Jongeren\n2024;12', { title: ' ', source: '', about: undefined })).toEqual([
      'title-missing',
      'source-missing',
      'about-missing',
    ]);
    expect(codes('Jaar;Jongeren\n2024;12', { source: '999990445' })).toEqual(['bsn']);
    expect(codes(`Jaar;Jongeren\n${'2024;1\n'.repeat(61)}`)).toEqual(['table-too-long']);
  });

  it.each([
    ['1.234.567', 1_234_567],
    ['1.234,5', 1234.5],
    ['0,54', 0.54],
    ['0.125', 0.125],
    ['12%', 12],
    ['187 000', 187_000],
    ['x', 'x'],
    ['NULL', '.'],
    ['', ''],
  ])('reads %s', (text, value) => expect(readNumber(text)).toEqual({ ok: true, value }));
});
