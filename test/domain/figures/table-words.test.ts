/** Why a table is not read: which column, what stands there, and what to do. */
import { describe, expect, it } from 'vitest';
import { readPublished } from '#domain/figures/published.ts';
import { tableWords } from '#domain/figures/table-words.ts';

function said(csv: string): string {
  const [header = [], ...rows] = csv.split('\n').map((line) => line.split(';'));
  const lines = rows.map((cells, at) => ({ line: at + 2, cells }));
  const typed = { title: 'Een tabel', source: 'DUO', about: '2025-01-01', header, rows: lines };
  const read = readPublished(typed, '16', '2026-11-01');
  return read.ok ? 'gelezen' : read.refusals.map(tableWords).join(' | ');
}

describe('a table that is not read', () => {
  it('names a column without a name, and one whose name stands twice: nothing of it is left out silently', () => {
    expect(said('Gemeente;Aantal;\nSoest;1;\nBaarn;2;7')).toBe(
      'Kolom 3 heeft geen naam. Op regel 3 staat daar “7”. Geef de kolom een naam, of haal haar weg.',
    );
    expect(said('Gemeente;Aantal;\nSoest;1;')).toBe('gelezen'); // an empty column at the end says nothing
    expect(said(';Aantal\nSoest;1')).toBe('gelezen'); // the first column holds the names of the lines
    expect(said('Gemeente;2024;2024\nSoest;1;2')).toContain('Kolom 2 en kolom 3 heten allebei “2024”.');
  });

  it('tells a number that may be two from a word that is none', () => {
    expect(said('Jaar;Jongeren\n2024;12.500')).toContain('in de kolom Jongeren, staat “12.500”. Dat kan met een komma');
    expect(said('Jaar;Jongeren\n2024;veel')).toContain('staat “veel”. Dat is geen getal. Vul een getal in.');
  });

  it('says what was found where a table was expected', () => {
    expect(said('Jaar,Jongeren\n2024,12')).toContain('We vonden één kolom: “Jaar,Jongeren”.');
    expect(said('Jaar;Jongeren')).toContain('Onder de kop staat geen regel. De kop is: Jaar, Jongeren.');
    const other = 'doorstroompuntregiocode;doorstroompuntregio;leerlingen_vo;vsv_vo\n15;Elders;100;1';
    expect(said(other)).toContain('In de kolom doorstroompuntregiocode staat geen 16.');
    expect(said(`${other}\n;Nergens;1;1`)).toContain('Op regel 3 is de kolom doorstroompuntregiocode leeg.');
  });
});
