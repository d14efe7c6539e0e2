import type { PdfFile } from '#app/house.ts';
import { liesDown, type Part } from '#domain/papers/paper.ts';
import { drawLine, widthOf, wrapped } from './pdf-fonts.ts';
import {
  artifact,
  block,
  bottom,
  element,
  heightOf,
  ink,
  lines,
  looks,
  nextSheet,
  room,
  sheet,
  type Pen,
} from './pdf-pen.ts';
import { table, tableBegin } from './pdf-table.ts';

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

/** A label with its colon; a question has its own sign. */
const asked = (label: string): string => (label.endsWith('?') ? label : `${label}:`);
/** How high the begin is of what stands under a heading. */
function beginOf(pen: Pen, [first, ...rest]: readonly Part[]): number {
  if (first === undefined) return 0;
  if (first.kind === 'table') return tableBegin(pen, first);
  if (first.kind === 'heading') return looks.H3.above + heightOf(looks.H3) + beginOf(pen, rest);
  return looks.P.above + 2 * heightOf(looks.P);
}
function part(pen: Pen, of: Part, rest: readonly Part[]): void {
  const paragraph = (text: string) => block(pen, 'P', text, looks.P);
  if (of.kind === 'table') table(pen, of);
  else if (of.kind === 'heading') block(pen, 'H3', of.line, looks.H3, beginOf(pen, rest));
  else if (of.kind === 'list') list(pen, of.lines);
  else if (of.kind === 'text') of.lines.flatMap((line) => line.split('\n')).forEach(paragraph);
  else if (of.kind === 'facts') of.facts.forEach(([label, value]) => paragraph(`${asked(label)} ${value}`));
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
  for (const { title, parts, id } of file.sections) {
    block(pen, 'H2', title, looks.H2, beginOf(pen, parts));
    // What a list of contents leads to on a screen is a bookmark here.
    if (id !== undefined) doc.outline.addItem(title, { top: pen.y - heightOf(looks.H2) } as object);
    for (const [at, one] of parts.entries()) part(pen, one, parts.slice(at + 1));
  }
  root.end();
  feet(pen, file.foot);
  doc.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of doc) chunks.push(chunk as Uint8Array);
  return new Uint8Array(Buffer.concat(chunks));
}
