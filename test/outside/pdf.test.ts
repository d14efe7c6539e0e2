/** A PDF, read back: what PDF/UA asks and a program can see, and that every letter is in the file. */
import { expect, test } from 'vitest';
import type { PdfFile } from '#app/house.ts';
import { heading, list, table, text, type Part } from '#domain/papers/paper.ts';
import { writePdf } from '#outside/files/out/pdf.ts';
import { drawnOn, objectsIn, pagesIn, refs, type Objects } from '../pdf.ts';

const said = 'Samira werkt graag in een bakkerij en staat vroeg op. ';
const fileOf = (...parts: readonly Part[]): PdfFile => ({
  title: 'Overgangsdocument',
  heading: 'Overgangsdocument van Yağmur Çelik-Łukaszewska',
  lead: '18 jaar, Leusden',
  notices: ['Niet bevestigd door jongere.'],
  foot: 'Versie 3. Voorbeeld, verzonnen mensen.',
  madeOn: '2026-06-08',
  sections: [{ title: 'Dit wil Yağmur', parts }],
});

async function read(file: PdfFile) {
  const objects = objectsIn(await writePdf(file));
  const all = [...objects.values()];
  const pages = pagesIn(objects);
  return { objects, all, pages, drawn: pages.map((page) => drawnOn(objects, page)) };
}
/** The structure as it is read aloud. */
function structure(objects: Objects, from: number): unknown {
  const at = objects.get(from) ?? '';
  const tag = /\/S \/(\w+)/.exec(at)?.[1];
  const kids = refs(at, 'K').map((kid) => structure(objects, kid));
  return kids.length === 0 ? tag : [tag, ...kids];
}
const treeOf = ({ objects, all }: Awaited<ReturnType<typeof read>>): unknown =>
  structure(objects, refs(all.find((one) => one.includes('/Type /StructTreeRoot')) ?? '', 'K')[0] ?? 0);

const rows = Array.from({ length: 60 }, (_, n) => [`Veld ${n}`, 'Om te bellen']);

test('it says that it is PDF/UA, its language and its title, and the order of each page is that of the structure', async () => {
  const { all, pages } = await read(fileOf(text(said.repeat(200))));
  const whole = all.join('\n');
  for (const part of ['/Marked true', '/Lang (nl-NL)', '/DisplayDocTitle true', '<pdfuaid:part>1</pdfuaid:part>'])
    expect(whole).toContain(part);
  expect(whole).toContain('<rdf:li xml:lang="x-default">Overgangsdocument</rdf:li>');
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(page).toMatch(/\/StructParents \d+\n\/Tabs \/S/);
});

test('headings, lists and tables are what they are called, and nothing is drawn outside a tag', async () => {
  const made = await read(fileOf(text('Een zin.'), list('Eén', 'Twee'), table('Wat gaat mee', ['Veld'], [['Naam']])));
  expect(treeOf(made)).toEqual([
    'Document',
    'H1',
    'P',
    'P',
    'H2',
    'P',
    ['L', ['LI', 'Lbl', 'LBody'], ['LI', 'Lbl', 'LBody']],
    ['Table', 'Caption', ['TR', 'TH'], ['TR', 'TD']],
  ]);
  expect(made.all.join('\n')).toMatch(/\/Scope \/Column[^]*\/ListNumbering \/Disc|\/ListNumbering \/Disc[^]*\/Scope/);
  const long = await read(fileOf(table('Wat gaat mee', ['Veld', 'Waarom'], rows)));
  for (const page of [...made.drawn, ...long.drawn]) for (const { mark } of page) expect(mark).not.toBe('');
  // The heads come back on each sheet, and only the first ones are heard.
  const heads = long.drawn.map((page) => page.filter(({ text: words }) => words === 'Waarom').map(({ mark }) => mark));
  expect(heads.length).toBeGreaterThan(1);
  expect(heads.map(([mark = '']) => mark.split(' ')[0])).toEqual(['TH', ...heads.slice(1).map(() => 'Artifact')]);
});

test('a part of a section has its own heading, and a section that the contents lead to is a bookmark', async () => {
  const file = fileOf(heading('Eerste deel'), text('Een zin.'));
  const made = await read({ ...file, sections: file.sections.map((one) => ({ ...one, id: 'wil' })) });
  expect(treeOf(made)).toEqual(['Document', 'H1', 'P', 'P', 'H2', 'H3', 'P']);
  expect(made.all.filter((one) => /\/Dest \[\d+ 0 R \/XYZ/.test(one))).toHaveLength(1);
  expect((await read(file)).all.join('\n')).not.toContain('/Dest ');
});

test('a heading goes along to the next sheet with the begin of what stands under it: a table up to its first row', async () => {
  for (let n = 30; n < 50; n++) {
    const filler = Array.from({ length: n }, (_, at) => `Regel ${at}`);
    const { drawn } = await read(fileOf(text(...filler), heading('Een kop'), table('Wat', ['A'], [[said.repeat(5)]])));
    const at = (tag: string) => drawn.findIndex((page) => page.some(({ mark }) => mark.startsWith(tag)));
    expect([n, at('H3'), at('TH')]).toEqual([n, at('TD'), at('TD')]);
  }
});

test('columns are as wide as they ask: a long text in a wide one takes fewer lines', async () => {
  const long = [['Kort', said.repeat(6)]];
  const linesOf = async (wide?: readonly number[]) =>
    (await read(fileOf(table('Wat', ['A', 'B'], long, wide)))).drawn.flat().filter(({ mark }) => mark.startsWith('TD'))
      .length;
  expect(await linesOf([1, 4])).toBeLessThan(await linesOf());
});

test('every letter of a name is in the file, in Latin with its accents and in Cyrillic; another one is said and not drawn', async () => {
  const names = 'Şamira Łukaszewska, Yağmur Çelik, Nguyễn, Ḥusayn, Олена Шевченко';
  const { all, drawn, objects } = await read(fileOf(text(names), text('日本')));
  const fonts = all.filter((one) => one.includes('/Type /FontDescriptor'));
  expect(fonts.length).toBeGreaterThan(2);
  for (const font of fonts) expect(objects.get(refs(font, 'FontFile2')[0] ?? 0)?.length ?? 0).toBeGreaterThan(500);
  expect(all.join('\n')).not.toMatch(/\/Subtype \/Type1\b|Helvetica/);
  const words = drawn.flat().map((one) => one.text);
  expect(words.join('')).toContain(names.normalize('NFC'));
  expect(words.join('')).not.toContain('\0');
  expect(words).toContain('??');
  const really = Buffer.from('\uFEFF日本', 'utf16le').swap16().toString('latin1');
  expect(all.join('\n')).toContain(`/ActualText (${really})`);
});

test('the foot is on each sheet and is not read aloud, and what goes on to the next sheet is one piece still', async () => {
  const made = await read(fileOf(text(said.repeat(200))));
  for (const [at, page] of made.drawn.entries()) {
    const foot = page.filter(({ mark, text: words }) => mark === 'Artifact' && words !== '').map((one) => one.text);
    expect(foot.join('|')).toContain('Voorbeeld, verzonnen mensen.');
    expect(foot).toContain(`Blad ${at + 1} van ${made.pages.length}`);
  }
  expect(JSON.stringify(treeOf(made)).match(/"P"/g)?.length).toBe(3);
});

test('a document of the most letters fits on two sheets, a word wider than a line is cut, and no word is lost', async () => {
  const lines = Array.from({ length: 27 }, () => said.repeat(4));
  expect(lines.join('').length).toBeGreaterThan(5800);
  expect((await read(fileOf(list(...lines)))).pages.length).toBe(2);
  const words = `${said}${'x'.repeat(300)} einde`;
  const { drawn } = await read(fileOf(text(words)));
  const all = drawn.flat().flatMap(({ mark, text: one }) => (mark.startsWith('P') ? [one] : []));
  expect(all.join('').replaceAll(' ', '')).toContain(words.replaceAll(' ', ''));
  expect(all.join('')).toContain('vroeg op. xxx');
});

test('the same words on the same day are the same bytes', async () => {
  const file = fileOf(list('Eén', 'Twee'));
  expect(Buffer.from(await writePdf(file)).equals(Buffer.from(await writePdf(file)))).toBe(true);
  expect(Buffer.from(await writePdf({ ...file, madeOn: '2026-06-09' })).equals(Buffer.from(await writePdf(file)))).toBe(
    false,
  );
});
