import { drawn, literal, unicode, wrapped } from './pdf-text.ts';

/**
 * A PDF with tags, for a file of a school or municipality: headings and texts in reading order, language and title, so that
 * it can be read aloud. The fonts are those of the reader and not in the file, so it does not claim PDF/UA.
 */
export type Piece = { readonly tag: 'H1' | 'H2' | 'P'; readonly text: string };
type Style = { readonly size: number; readonly bold: boolean; readonly above: number };
const styles: Readonly<Record<Piece['tag'], Style>> = {
  H1: { size: 18, bold: true, above: 0 },
  H2: { size: 12, bold: true, above: 9 },
  P: { size: 10, bold: false, above: 2 },
};
// A4 in points.
const paper = { width: 595, height: 842, side: 51, top: 48, foot: 54 } as const;
const room = paper.width - 2 * paper.side;

/** A run of lines of one piece on one sheet. */
type Run = { readonly piece: number; readonly sheet: number; readonly mark: number; readonly draws: readonly string[] };

/** Where each line comes: piece by piece, on a next sheet where it does not fit. */
function laidOut(pieces: readonly Piece[]): readonly Run[] {
  const runs: Run[] = [];
  let sheet = 0;
  let y: number = paper.height - paper.top;
  for (const [piece, { tag, text }] of pieces.entries()) {
    const { size, bold, above } = styles[tag];
    y -= above;
    // A heading never stands alone at the foot.
    if (tag !== 'P' && y - size * 4 < paper.foot) [sheet, y] = [sheet + 1, paper.height - paper.top];
    let draws: string[] = [];
    const end = () => {
      const mark = runs.filter((run) => run.sheet === sheet).length;
      if (draws.length > 0) runs.push({ piece, sheet, mark, draws });
      draws = [];
    };
    for (const line of wrapped(text, size, bold, room)) {
      if (y - size * 1.3 < paper.foot) {
        end();
        [sheet, y] = [sheet + 1, paper.height - paper.top];
      }
      y -= size * 1.3;
      draws.push(`BT /${bold ? 'B' : 'R'} ${size} Tf ${paper.side} ${y.toFixed(1)} Td ${literal(line)} Tj ET`);
    }
    end();
  }
  return runs;
}

const footer = (words: string, sheet: number, sheets: number): string =>
  `/Artifact BMC BT /R 8 Tf ${paper.side} 36 Td ${literal(`${words} Blad ${sheet + 1} van ${sheets}.`)} Tj ET EMC`;

/** What is drawn on one sheet, each run under its own mark. */
function contentOf(runs: readonly Run[], pieces: readonly Piece[], sheet: number, foot: string): string {
  const here = runs.filter((run) => run.sheet === sheet);
  return [
    ...here.map(({ piece, mark, draws }) => `/${pieces[piece]?.tag} <</MCID ${mark}>> BDC\n${draws.join('\n')}\nEMC`),
    foot,
  ].join('\n');
}

/** The file out of its objects, with the table of where each one begins. */
function fileOf(objects: readonly string[], info: number): Uint8Array {
  let file = '%PDF-1.7\n%\xE2\xE3\xCF\xD3\n';
  const at: number[] = [];
  for (const [n, body] of objects.entries()) {
    at.push(file.length);
    file += `${n + 1} 0 obj\n${body}\nendobj\n`;
  }
  const table = at.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `trailer\n<</Size ${size} /Root 1 0 R /Info ${info} 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(`${file}xref\n0 ${size}\n0000000000 65535 f \n${table}${end}`, 'latin1'));
}

const font = (name: string): string => `<</Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding>>`;

/** Makes the file. `title` stands in the frame of the reader: no name of anybody. `foot` is on every sheet, outside the tags. */
export function taggedPdf(title: string, pieces: readonly Piece[], foot: string): Uint8Array {
  const runs = laidOut(pieces);
  const sheets = Math.max(1, ...runs.map(({ sheet }) => sheet + 1));
  // 1 catalog, 2 pages, 3-4 fonts, 5 structure, 6 its document, 7 which mark is of what, 8 info; then sheets and pieces.
  const sheetAt = (sheet: number) => 9 + sheet * 2;
  const pieceAt = (piece: number) => 9 + sheets * 2 + piece;
  const all = [...Array(sheets).keys()];
  const marks = (sheet: number) =>
    runs.filter((run) => run.sheet === sheet).map(({ piece }) => `${pieceAt(piece)} 0 R`);
  const objects = [
    `<</Type /Catalog /Pages 2 0 R /StructTreeRoot 5 0 R /MarkInfo <</Marked true>> /Lang (nl-NL) /ViewerPreferences <</DisplayDocTitle true>>>>`,
    `<</Type /Pages /Count ${sheets} /Kids [${all.map((n) => `${sheetAt(n)} 0 R`).join(' ')}]>>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<</Type /StructTreeRoot /K [6 0 R] /ParentTree 7 0 R /ParentTreeNextKey ${sheets}>>`,
    `<</Type /StructElem /S /Document /P 5 0 R /K [${pieces.map((_, n) => `${pieceAt(n)} 0 R`).join(' ')}]>>`,
    `<</Nums [${all.map((n) => `${n} [${marks(n).join(' ')}]`).join(' ')}]>>`,
    `<</Title ${unicode(title)}>>`,
    ...all.flatMap((n) => {
      const stream = contentOf(runs, pieces, n, footer(foot, n, sheets));
      const box = `/MediaBox [0 0 ${paper.width} ${paper.height}] /Resources <</Font <</R 3 0 R /B 4 0 R>>>>`;
      return [
        `<</Type /Page /Parent 2 0 R ${box} /Contents ${sheetAt(n) + 1} 0 R /StructParents ${n} /Tabs /S>>`,
        `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
      ];
    }),
    ...pieces.map(({ tag, text }, piece) => {
      const own = runs.filter((run) => run.piece === piece);
      const kids = own.map(({ sheet, mark }) => `<</Type /MCR /Pg ${sheetAt(sheet)} 0 R /MCID ${mark}>>`);
      // Where a letter is drawn as another one, the structure says the text as it is.
      const really = drawn(text) === text.normalize('NFC') ? '' : ` /ActualText ${unicode(text)}`;
      return `<</Type /StructElem /S /${tag} /P 6 0 R /K [${kids.join(' ')}]${really}>>`;
    }),
  ];
  return fileOf(objects, 8);
}
