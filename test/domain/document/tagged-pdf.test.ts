import { describe, expect, it, test } from 'vitest';
import { taggedPdf, type Piece } from '#web/document/tagged-pdf.ts';
import { drawn, wrapped } from '#web/document/pdf-text.ts';

const text = (pieces: readonly Piece[]): string =>
  Buffer.from(taggedPdf('Titel', pieces, 'Versie 1.')).toString('latin1');
const said = 'Samira werkt graag in een bakkerij en staat vroeg op. ';
const pieces: readonly Piece[] = [
  { tag: 'H1', text: 'Overgangsdocument van Samira' },
  { tag: 'P', text: 'Eén (1) zin.' },
];

describe('a tagged PDF', () => {
  test('says its language and title, and each piece has a tag in reading order', () => {
    const file = text(pieces);
    expect(file.startsWith('%PDF-1.7')).toBe(true);
    for (const part of ['/Lang (nl-NL)', '/Marked true', '/DisplayDocTitle true', '/StructTreeRoot'])
      expect(file).toContain(part);
    expect([...file.matchAll(/\/StructElem \/S \/(\w+)/g)].map(([, tag]) => tag)).toEqual(['Document', 'H1', 'P']);
    expect(file).toContain('/H1 <</MCID 0>> BDC');
    expect(file).toContain('/P <</MCID 1>> BDC');
    expect(file).toContain(String.raw`(E\351n \(1\) zin.)`);
  });

  test('each object begins where the table says', () => {
    const file = text(pieces);
    const table = Number(/startxref\n(\d+)/.exec(file)?.[1]);
    expect(file.slice(table, table + 4)).toBe('xref');
    const offsets = [...file.slice(table).matchAll(/^(\d{10}) 00000 n/gm)].map(([, at]) => Number(at));
    expect(offsets.length).toBeGreaterThan(8);
    for (const [n, at] of offsets.entries()) expect(file.slice(at, at + 8)).toContain(`${n + 1} 0 obj`);
    for (const [, length, stream = ''] of file.matchAll(/<<\/Length (\d+)>>\nstream\n([^]*?)\nendstream/g))
      expect(stream.length).toBe(Number(length));
  });

  test('a document of the most letters fits on two sheets, and what goes on to the next is one piece still', () => {
    const lines = Array.from({ length: 27 }, () => ({ tag: 'P', text: said.repeat(4) }) as const);
    const sheets = [...text(lines).matchAll(/\/Type \/Page /g)].length;
    expect(said.length * 4 * 27).toBeGreaterThan(5800);
    expect(sheets).toBeLessThanOrEqual(2);
    const one = text([{ tag: 'P', text: said.repeat(200) }]);
    expect([...one.matchAll(/\/StructElem \/S \/P/g)].length).toBe(1);
    expect([...one.matchAll(/\/MCR/g)].length).toBeGreaterThan(1);
  });

  it.each([
    ['Şamira Łukaszewska', 'Samira Lukaszewska'],
    ['“één” € 5 – goed', '“één” € 5 – goed'],
    ['日', '?'],
  ])('draws %s as %s, and the structure says it as it is', (name, letters) => {
    expect(drawn(name)).toBe(letters);
    expect(text([{ tag: 'P', text: name }]).includes('/ActualText <FEFF')).toBe(name !== letters);
  });

  test('no line is wider than its room, and no word is lost', () => {
    const words = `${said}${'x'.repeat(300)} einde`;
    const lines = wrapped(words, 10, false, 200);
    expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
    expect(lines.length).toBeGreaterThan(5);
  });
});
