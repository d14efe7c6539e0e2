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

/** A row is not cut in two; the heads come back on each sheet, for the eye only. */
export function table(pen: Pen, of: TablePart): void {
  const { caption, heads, rows } = of;
  const wide = widthsOf(pen, of);
  const head: Row = { cells: heads, wide, look: looks.head, tag: 'TH' };
  pen.y += looks.notice.above;
  if (pen.y + heightOf(looks.notice) * 5 > bottom(pen)) nextSheet(pen);
  const whole = element(pen, pen.root, 'Table');
  const title = element(pen, whole, 'Caption', caption);
  title.add(() => lines(pen, { text: caption, look: looks.notice }));
  for (const one of [head, ...rows.map((cells): Row => ({ cells, wide, look: looks.cell, tag: 'TD' }))]) {
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
