import type { PdfFile } from '#app/house.ts';
import type { Part } from '#domain/papers/paper.ts';
import { drawLine, drawn, widthOf, wrapped, type Doc, type Weight } from './pdf-fonts.ts';

/** A4 in points; `standing` turns for a table that is too wide. */
const sheet = { short: 595.28, long: 841.89, side: 51, top: 48, foot: 62 } as const;
const ink = { text: '#16202e', quiet: '#4a5568', line: '#b8c0cc', fill: '#e6eaf0' } as const;
type Look = { readonly size: number; readonly weight: Weight; readonly above: number; readonly ink: string };
const looks = {
  H1: { size: 19, weight: 'bold', above: 0, ink: ink.text },
  lead: { size: 11, weight: 'plain', above: 3, ink: ink.quiet },
  notice: { size: 10, weight: 'bold', above: 4, ink: ink.text },
  H2: { size: 12, weight: 'bold', above: 12, ink: ink.text },
  P: { size: 10, weight: 'plain', above: 3, ink: ink.text },
  cell: { size: 9, weight: 'plain', above: 0, ink: ink.text },
  head: { size: 9, weight: 'bold', above: 0, ink: ink.text },
} as const satisfies Readonly<Record<string, Look>>;
type Element = ReturnType<Doc['struct']>;
/** What is being written: the document, its structure, and how far the sheet is filled. */
type Pen = { readonly doc: Doc; readonly root: Element; y: number };
const leading = 1.35;
const heightOf = ({ size }: Look): number => size * leading;
const room = ({ doc }: Pen): number => doc.page.width - 2 * sheet.side;
const bottom = ({ doc }: Pen): number => doc.page.height - sheet.foot;

function nextSheet(pen: Pen): void {
  // What is open in the structure goes on there.
  pen.doc.continueOnNewPage();
  pen.y = sheet.top;
}

/** An element of the structure under `parent`; where a letter is drawn as another one, it says the text as it is. */
function element(pen: Pen, parent: Element, tag: string, text = '', more: object = {}): Element {
  const said = text.replaceAll(/\s+/g, ' ').normalize('NFC').trim();
  const made = pen.doc.struct(tag, { ...more, ...(drawn(said) !== said && { actual: said }) });
  parent.add(made);
  return made;
}

type Drawn = { readonly text: string; readonly look: Look; readonly x?: number; readonly wide?: number };
/** Lines from where the pen is, on a next sheet where they do not fit. */
function lines(pen: Pen, { text, look, x = sheet.side, wide = room(pen) }: Drawn): void {
  const { doc } = pen;
  for (const line of wrapped(doc, text, look.size, look.weight, wide)) {
    if (pen.y + heightOf(look) > bottom(pen)) nextSheet(pen);
    doc.fillColor(look.ink);
    drawLine(doc, line, { x, y: pen.y, size: look.size, weight: look.weight });
    pen.y += heightOf(look);
  }
}

/** A heading or a paragraph. A heading never stands alone at the foot. */
function block(pen: Pen, tag: 'H1' | 'H2' | 'P', text: string, look: Look): void {
  pen.y += look.above;
  if (tag !== 'P' && pen.y + heightOf(look) * 3 > bottom(pen)) nextSheet(pen);
  const made = element(pen, pen.root, tag, text);
  made.add(() => lines(pen, { text, look }));
  made.end();
}

function list(pen: Pen, items: readonly string[]): void {
  const look = looks.P;
  const whole = element(pen, pen.root, 'L');
  // The package has no option for it, and a list whose dots are letters must say that they are (ISO 14289-1, 7.6).
  (whole as unknown as { dictionary: { data: object } }).dictionary.data = {
    ...(whole as unknown as { dictionary: { data: object } }).dictionary.data,
    A: { O: 'List', ListNumbering: 'Disc' },
  };
  for (const text of items) {
    pen.y += look.above;
    if (pen.y + heightOf(look) > bottom(pen)) nextSheet(pen);
    const item = element(pen, whole, 'LI');
    const dot = element(pen, item, 'Lbl');
    dot.add(() => {
      pen.doc.fillColor(look.ink);
      drawLine(pen.doc, '•', { x: sheet.side + 3, y: pen.y, size: look.size, weight: look.weight });
    });
    const body = element(pen, item, 'LBody', text);
    body.add(() => lines(pen, { text, look, x: sheet.side + 15, wide: room(pen) - 15 }));
    item.end();
  }
  whole.end();
}

const pad = 4;
type Row = { readonly cells: readonly string[]; readonly look: Look; readonly tag: 'TH' | 'TD' };
const widthsOf = (pen: Pen, cells: number): number => room(pen) / Math.max(1, cells);
const rowHeight = (pen: Pen, { cells, look }: Row): number =>
  2 * pad +
  heightOf(look) *
    Math.max(
      1,
      ...cells.map(
        (text) => wrapped(pen.doc, text, look.size, look.weight, widthsOf(pen, cells.length) - 2 * pad).length,
      ),
    );

/** What nobody needs to hear: a line, a colour, the foot of a sheet. */
function artifact({ doc }: Pen, draw: () => void, options = {}): void {
  doc.markContent('Artifact', { type: 'Layout', ...options });
  draw();
  doc.endMarkedContent();
}

function row(pen: Pen, of: Row, cell: (text: string, draw: () => void) => void): void {
  const height = rowHeight(pen, of);
  const wide = widthsOf(pen, of.cells.length);
  const top = pen.y;
  artifact(pen, () => {
    if (of.tag === 'TH') pen.doc.rect(sheet.side, top, room(pen), height).fill(ink.fill);
    pen.doc
      .moveTo(sheet.side, top + height)
      .lineTo(sheet.side + room(pen), top + height)
      .lineWidth(0.5)
      .strokeColor(ink.line)
      .stroke();
  });
  for (const [at, text] of of.cells.entries())
    cell(text, () => {
      pen.y = top + pad;
      lines(pen, { text, look: of.look, x: sheet.side + at * wide + pad, wide: wide - 2 * pad });
    });
  pen.y = top + height;
}

type TablePart = Extract<Part, { kind: 'table' }>;
/** A row is not cut in two; the heads come back on each sheet, for the eye only. */
function table(pen: Pen, { caption, heads, rows }: TablePart): void {
  const head: Row = { cells: heads, look: looks.head, tag: 'TH' };
  pen.y += looks.notice.above;
  if (pen.y + heightOf(looks.notice) * 5 > bottom(pen)) nextSheet(pen);
  const whole = element(pen, pen.root, 'Table');
  const title = element(pen, whole, 'Caption', caption);
  title.add(() => lines(pen, { text: caption, look: looks.notice }));
  for (const of of [head, ...rows.map((cells): Row => ({ cells, look: looks.cell, tag: 'TD' }))]) {
    if (pen.y + rowHeight(pen, of) > bottom(pen)) {
      nextSheet(pen);
      if (of !== head) row(pen, head, (_, draw) => artifact(pen, draw));
    }
    const line = element(pen, whole, 'TR');
    row(pen, of, (text, draw) => {
      const made = element(pen, line, of.tag, text, of.tag === 'TH' ? { scope: 'Column' } : {});
      made.add(draw);
    });
    line.end();
  }
  whole.end();
  pen.y += pad;
}

function part(pen: Pen, of: Part): void {
  const paragraph = (text: string) => block(pen, 'P', text, looks.P);
  if (of.kind === 'table') table(pen, of);
  else if (of.kind === 'list') list(pen, of.lines);
  else if (of.kind === 'text') of.lines.flatMap((line) => line.split('\n')).forEach(paragraph);
  else if (of.kind === 'facts') of.facts.forEach(([label, value]) => paragraph(`${label}: ${value}`));
  else if (of.kind === 'doubt') paragraph(`Nog niet bevestigd: ${of.line}`);
  else paragraph(`${of.label}: ${of.words ?? 'Nog in te vullen'}`);
}

/** The foot of each sheet, outside the structure. */
function feet(pen: Pen, foot: string): void {
  const { doc } = pen;
  const { start, count } = doc.bufferedPageRange();
  const small = { size: 8, weight: 'plain' } as const;
  for (let at = start; at < start + count; at++) {
    doc.switchToPage(at);
    const number = `Blad ${at + 1} van ${count}`;
    const y = doc.page.height - sheet.foot + 18;
    const wide = room(pen) - widthOf(doc, number, small.size, small.weight) - 20;
    const options = { type: 'Pagination', attached: ['Bottom'] };
    artifact(
      pen,
      () => {
        doc
          .moveTo(sheet.side, y - 6)
          .lineTo(sheet.side + room(pen), y - 6)
          .lineWidth(0.5)
          .strokeColor(ink.line)
          .stroke();
        doc.fillColor(ink.quiet);
        for (const [line, text] of wrapped(doc, foot, small.size, small.weight, wide).slice(0, 2).entries())
          drawLine(doc, text, { x: sheet.side, y: y + line * 10.5, ...small });
        const width = widthOf(doc, number, small.size, small.weight);
        drawLine(doc, number, { x: sheet.side + room(pen) - width, y, ...small });
      },
      options,
    );
  }
}

/** Lies down when a table is too wide to stand. */
const liesDown = ({ sections }: PdfFile): boolean =>
  sections.some(({ parts }) => parts.some((one) => one.kind === 'table' && one.heads.length > 4));

/**
 * A PDF that can be read aloud (PDF/UA-1): everything stands in a structure in reading order, the fonts are in the file, and
 * language and title are said. The same words on the same day give the same bytes. Loaded when the first one is asked for.
 */
export async function writePdf(file: PdfFile): Promise<Uint8Array> {
  const { default: PDFDocument } = await import('pdfkit');
  const size = [sheet.short, sheet.long] as const;
  const doc = new PDFDocument({
    pdfVersion: '1.7',
    subset: 'PDF/UA' as 'PDF/A-2a',
    tagged: true,
    displayTitle: true,
    lang: 'nl-NL',
    // No font of the reader's: those are never in the file.
    font: null as unknown as string,
    bufferPages: true,
    size: liesDown(file) ? [size[1], size[0]] : [size[0], size[1]],
    margin: 0,
    info: {
      // The package writes the title into XML as it stands.
      Title: file.title.replaceAll(/[<>&]/g, ' '),
      Producer: 'Aanzet',
      Creator: 'Aanzet',
      CreationDate: new Date(`${file.madeOn}T12:00:00Z`),
    },
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  const pen: Pen = { doc, root, y: sheet.top };
  block(pen, 'H1', file.heading, looks.H1);
  if (file.lead) block(pen, 'P', file.lead, looks.lead);
  for (const notice of file.notices) block(pen, 'P', notice, looks.notice);
  for (const { title, parts } of file.sections) {
    block(pen, 'H2', title, looks.H2);
    for (const one of parts) part(pen, one);
  }
  root.end();
  feet(pen, file.foot);
  doc.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of doc) chunks.push(chunk as Uint8Array);
  return new Uint8Array(Buffer.concat(chunks));
}
