import { describe, expect, it } from 'vitest';
import { yearLines } from '#domain/figures/published-lines.ts';
import { alikeTables } from '#domain/figures/year-breaks.ts';
import { readPublished, type Published } from '#domain/figures/published.ts';

/** A table as it is kept, of what somebody typed. */
function table(
  csv: string,
  about: string,
  more: { readonly title?: string; readonly target?: string } = {},
): Published {
  const [header = [], ...rows] = csv.split('\n').map((line) => line.split(';'));
  const lines = rows.map((cells, at) => ({ line: at + 2, cells }));
  const typed = { title: 'Een tabel', source: 'DUO, open onderwijsdata', about, header, rows: lines, ...more };
  const read = readPublished(typed, '16', '2026-11-01');
  if (!read.ok) throw new Error(read.refusals.map(({ code }) => code).join());
  return read.value;
}
const whole = (pupils: number, left: number) =>
  `doorstroompuntregiocode;doorstroompuntregio;leerlingen_vo;vsv_vo;vsv_vo_pct\n16;Eem en Vallei;${pupils};${left};${(left / pupils) * 100}\n01;Oost-Groningen;1000;10;1`;

describe('what others published, year after year', () => {
  it('is the own region beside the country, oldest year first, with the source and the day of the newest', () => {
    const lines = yearLines([table(whole(1000, 30), '2016-10-01'), table(whole(1000, 50), '2015-10-01')]);
    const share = lines.find(({ measure }) => measure === 'Van de 100');
    expect(share).toMatchObject({ names: ['Eem en Vallei', 'Nederland'], about: '2016-10-01' });
    expect(share?.source).toBe('DUO, open onderwijsdata');
    expect(share?.years).toEqual([
      { year: '2015', figures: [5, 3], breaks: [] },
      { year: '2016', figures: [3, 2], breaks: [] },
    ]);
  });

  it('knows the same file of another year by its columns, and says with a sign what nobody knows of the country', () => {
    const step = (years: string, share: number) =>
      `doorstroompuntregiocode;doorstroompuntregio;pct_jikp_overstap_${years}\n16;Eem en Vallei;${share}`;
    const [line] = yearLines([
      table(step('2021_2022_naar_2022_2023', 81), '2022-10-01'),
      table(step('2022_2023_naar_2023_2024', 83), '2023-10-01'),
    ]);
    expect(line?.measure).toBe('Maakte de stap, van de 100');
    expect(line?.years.map(({ figures }) => figures)).toEqual([
      [81, '.'],
      [83, '.'],
    ]);
  });

  it('is also one table with a period on each line, as StatLine writes it', () => {
    const [line] = yearLines([table("Perioden;Amersfoort;Nederland\n2023/'24*;2,1;2,0\n2022/'23;x;2,2", '2024-07-31')]);
    expect(line?.names).toEqual(['Amersfoort', 'Nederland']);
    expect(line?.years.map(({ year, figures }) => [year, ...figures])).toEqual([
      ["2022/'23", 'x', 2.2],
      ["2023/'24*", 2.1, 2],
    ]);
  });

  it('is there without the country too, when the table has one line', () => {
    const region = (number: number) => `Regio;Zonder werk\nEem en Vallei;${number}`;
    const [line] = yearLines([table(region(2090), '2026-05-01'), table(region(2150), '2025-05-01')]);
    expect(line?.names).toEqual(['Eem en Vallei']);
    expect(line?.years).toEqual([
      { year: '2025', figures: [2150], breaks: [] },
      { year: '2026', figures: [2090], breaks: [] },
    ]);
    const two = 'Gemeente;Zonder werk\nSoest;20\nBaarn;30';
    expect(yearLines([table(two, '2026-05-01'), table(two, '2025-05-01')])).toEqual([]);
  });

  it('goes on under a name that is another only by its year, and says where the source or the lines are other', () => {
    const of = (number: number, more = '') => `Regio;Zonder werk\nEem en Vallei;${number}${more}`;
    const [line] = yearLines([
      table(of(2150), '2024-12-31', { title: 'Jongeren zonder werk, 2024' }),
      { ...table(of(2090, '\nNederland;9'), '2025-12-31', { title: 'Jongeren zonder werk 2025*' }), source: 'CBS' },
    ]);
    expect(line?.title).toBe('Jongeren zonder werk 2025*');
    expect(line?.years.map(({ figures }) => figures)).toEqual([
      [2150, '.'],
      [2090, 9],
    ]);
    expect(line?.years[1]?.breaks).toEqual([
      { what: 'source', was: 'DUO, open onderwijsdata', is: 'CBS' },
      { what: 'line', was: '', is: 'Nederland' },
    ]);
  });

  it('is broken where the numbers are of other people, or a column was not there yet', () => {
    const first = { ...table('Regio;A\nEem;1', '2024-12-31'), only: ['Geslacht: Mannen', 'Periode: 2024'] };
    const second = { ...table('Regio;A;B\nEem;2;3', '2025-12-31'), only: ['Geslacht: Totaal', 'Periode: 2025'] };
    const [a, b] = yearLines([first, second]);
    const people = { what: 'people', was: 'Geslacht: Mannen', is: 'Geslacht: Totaal' };
    expect(a?.years[1]?.breaks).toEqual([people]);
    expect(b?.years[1]?.breaks).toEqual([people, { what: 'column', was: '', is: 'B' }]);
  });

  it('draws no line through two names, and asks whether they are one count', () => {
    const one = table('Regio;A\nEem;1', '2024-12-31', { title: 'Jongeren zonder werk' });
    const other = table('Regio;A\nEem;2', '2025-12-31', { title: 'Jongeren zonder betaald werk' });
    expect(yearLines([one, other])).toEqual([]);
    expect(alikeTables([other, one])).toEqual([{ older: one.title, newer: other.title }]);
    expect(alikeTables([one, { ...other, title: 'Verzuim in het vo' }])).toEqual([]);
    expect(alikeTables([one, { ...other, columns: ['B'] }])).toEqual([]);
    expect(alikeTables([one, { ...other, title: 'Jongeren zonder werk 2025' }])).toEqual([]);
  });

  it('is not there for one year, a period that comes back, targets, or a list of places', () => {
    const places = 'Plaats;Aantal\nSoest;1\nBaarn;2\nLeusden;3\nNederland;9';
    const target = { target: 'model 2026' };
    const levels = 'Teljaar;Norm;Niveau\n2016-2017;9500;2\n2016-2017;3600;3';
    expect(yearLines([table(whole(1000, 30), '2016-10-01'), table(levels, '2017-09-30')])).toEqual([]);
    expect(yearLines([table(places, '2015-10-01'), table(places, '2016-10-01')])).toEqual([]);
    expect(yearLines([table(whole(9, 3), '2015-10-01', target), table(whole(9, 3), '2016-10-01', target)])).toEqual([]);
  });
});

describe('a file of DUO with every school site', () => {
  const sites = `vestigingscode;vestigingsnaam;gemeente;doorstroompuntregiocode;leerlingen;vsv_totaal
00PG00;De Eik;Soest;16;800;6
00PG01;De Beuk;Leusden;16;200;1
00PG02;De Es;Veendam;1;500;3`;
  it('keeps the own region with what it is together, and says what was left out', () => {
    const { kind, columns, rows, leftOut } = table(sites, '2015-10-01');
    expect([kind, ...columns]).toEqual(['duo-vsv-vo-site', 'Leerlingen', 'Van school']);
    expect(rows).toEqual([
      { label: 'De Eik', figures: [800, 6] },
      { label: 'De Beuk', figures: [200, 1] },
      { label: 'De regio samen', figures: [1000, 7] },
      { label: 'Nederland', figures: [1500, 10] },
    ]);
    expect(leftOut).toEqual({ lines: 1, columns: ['vestigingscode', 'gemeente'] });
  });

  it('is held when the code of a region is missing, whichever site it is', () => {
    const typed = sites.replace(';1;500', ';;500');
    expect(() => table(typed, '2015-10-01')).toThrow('no-region-code');
  });
});
