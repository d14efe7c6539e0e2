import type { Part } from '#domain/papers/paper.ts';
import {
  artifact,
  bottom,
  element,
  heightOf,
  ink,
  lines,
  looks,
  nextSheet,
  room,
  sheet,
  type Look,
  type Pen,
} from './pdf-pen.ts';
import { wrapped } from './pdf-fonts.ts';

type TablePart = Extract<Part, { kind: 'table' }>;
const pad = 4;
type Row = {
  readonly cells: readonly string[];
  /** Of each column, in points. */
  readonly wide: readonly number[];
  readonly look: Look;
  readonly tag: 'TH' | 'TD';
};
function widthsOf(pen: Pen, { heads, wide = heads.map(() => 1) }: TablePart): readonly number[] {
  const all = wide.reduce((sum, share) => sum + share, 0);
  return wide.map((share) => (room(pen) * share) / all);
}
const rowHeight = (pen: Pen, { cells, look, wide }: Row): number =>
  2 * pad +
  heightOf(look) *
    Math.max(
      1,
      ...cells.map((text, at) => wrapped(pen.doc, text, look.size, look.weight, (wide[at] ?? 0) - 2 * pad).length),
    );

function row(pen: Pen, of: Row, cell: (text: string, draw: () => void) => void): void {
  const height = rowHeight(pen, of);
  const top = pen.y;
  let x = sheet.side + pad;
  artifact(pen, () => {
    if (of.tag === 'TH') pen.doc.rect(sheet.side, top, room(pen), height).fill(ink.fill);
    pen.doc
      .moveTo(sheet.side, top + height)
      .lineTo(sheet.side + room(pen), top + height)
      .lineWidth(0.5)
      .strokeColor(ink.line)
      .stroke();
  });
  for (const [at, text] of of.cells.entries()) {
    const [from, room] = [x, of.wide[at] ?? 0];
    cell(text, () => {
      pen.y = top + pad;
      lines(pen, { text, look: of.look, x: from, wide: room - 2 * pad });
    });
    x += room;
  }
  pen.y = top + height;
}

type Rows = { readonly head: Row; readonly body: readonly Row[] };
function rowsOf(pen: Pen, of: TablePart): Rows {
  const wide = widthsOf(pen, of);
  const body = of.rows.map((cells): Row => ({ cells, wide, look: looks.cell, tag: 'TD' }));
  return { head: { cells: of.heads, wide, look: looks.head, tag: 'TH' }, body };
}
const beginOf = (pen: Pen, { head, body }: Rows): number =>
  [head, ...body.slice(0, 1)].reduce((sum, one) => sum + rowHeight(pen, one), heightOf(looks.notice));
/** How high a table is up to its first row: less is no use at the foot of a sheet. */
export const tableBegin = (pen: Pen, of: TablePart): number => looks.notice.above + beginOf(pen, rowsOf(pen, of));

/** A row is not cut in two; the heads come back on each sheet, for the eye only. */
export function table(pen: Pen, of: TablePart): void {
  const { caption } = of;
  const rows = rowsOf(pen, of);
  const { head, body } = rows;
  pen.y += looks.notice.above;
  if (pen.y + beginOf(pen, rows) > bottom(pen)) nextSheet(pen);
  const whole = element(pen, pen.root, 'Table');
  const title = element(pen, whole, 'Caption', caption);
  title.add(() => lines(pen, { text: caption, look: looks.notice }));
  for (const one of [head, ...body]) {
    if (pen.y + rowHeight(pen, one) > bottom(pen)) {
      nextSheet(pen);
      if (one !== head) row(pen, head, (_, draw) => artifact(pen, draw));
    }
    const line = element(pen, whole, 'TR');
    row(pen, one, (text, draw) => {
      const made = element(pen, line, one.tag, text, one.tag === 'TH' ? { scope: 'Column' } : {});
      made.add(draw);
    });
    line.end();
  }
  whole.end();
  pen.y += pad;
}
