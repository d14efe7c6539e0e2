import { drawLine, drawn, wrapped, type Doc, type Weight } from './pdf-fonts.ts';

/** A4 in points; `standing` turns for a table that is too wide. */
export const sheet = { short: 595.28, long: 841.89, side: 51, top: 48, foot: 62 } as const;
/** Colours. */
export const ink = { text: '#16202e', quiet: '#4a5568', line: '#b8c0cc', fill: '#e6eaf0' } as const;
/** How letters look: size and room above in points. */
export type Look = { readonly size: number; readonly weight: Weight; readonly above: number; readonly ink: string };
/** The looks of each kind of line. */
export const looks = {
  H1: { size: 19, weight: 'bold', above: 0, ink: ink.text },
  lead: { size: 11, weight: 'plain', above: 3, ink: ink.quiet },
  notice: { size: 10, weight: 'bold', above: 4, ink: ink.text },
  H2: { size: 12, weight: 'bold', above: 12, ink: ink.text },
  H3: { size: 10.5, weight: 'bold', above: 9, ink: ink.text },
  P: { size: 10, weight: 'plain', above: 3, ink: ink.text },
  cell: { size: 9, weight: 'plain', above: 0, ink: ink.text },
  head: { size: 9, weight: 'bold', above: 0, ink: ink.text },
} as const satisfies Readonly<Record<string, Look>>;
type Element = ReturnType<Doc['struct']>;
/** What is being written: the document, its structure, and how far the sheet is filled. */
export type Pen = { readonly doc: Doc; readonly root: Element; y: number };
const leading = 1.35;
/** Of one line. */
export const heightOf = ({ size }: Look): number => size * leading;
/** Between the sides of the sheet. */
export const room = ({ doc }: Pen): number => doc.page.width - 2 * sheet.side;
/** Where the foot of the sheet begins. */
export const bottom = ({ doc }: Pen): number => doc.page.height - sheet.foot;

/** Goes on at the top of a next sheet. */
export function nextSheet(pen: Pen): void {
  // What is open in the structure goes on there.
  pen.doc.continueOnNewPage();
  pen.y = sheet.top;
}

/** An element of the structure under `parent`; where a letter is drawn as another one, it says the text as it is. */
export function element(pen: Pen, parent: Element, tag: string, text = '', more: object = {}): Element {
  const said = text.replaceAll(/\s+/g, ' ').normalize('NFC').trim();
  const made = pen.doc.struct(tag, { ...more, ...(drawn(said) !== said && { actual: said }) });
  parent.add(made);
  return made;
}

type Drawn = { readonly text: string; readonly look: Look; readonly x?: number; readonly wide?: number };
/** Lines from where the pen is, on a next sheet where they do not fit. */
export function lines(pen: Pen, { text, look, x = sheet.side, wide = room(pen) }: Drawn): void {
  const { doc } = pen;
  for (const line of wrapped(doc, text, look.size, look.weight, wide)) {
    if (pen.y + heightOf(look) > bottom(pen)) nextSheet(pen);
    doc.fillColor(look.ink);
    drawLine(doc, line, { x, y: pen.y, size: look.size, weight: look.weight });
    pen.y += heightOf(look);
  }
}

/** A heading or a paragraph. A heading never stands alone at the foot: `after` is how high the begin of what follows is. */
export function block(pen: Pen, tag: 'H1' | 'H2' | 'H3' | 'P', text: string, look: Look, after = 0): void {
  pen.y += look.above;
  if (tag !== 'P' && pen.y + heightOf(look) + after > bottom(pen)) nextSheet(pen);
  const made = element(pen, pen.root, tag, text);
  made.add(() => lines(pen, { text, look }));
  made.end();
}

/** What nobody needs to hear: a line, a colour, the foot of a sheet. */
export function artifact({ doc }: Pen, draw: () => void, options = {}): void {
  doc.markContent('Artifact', { type: 'Layout', ...options });
  draw();
  doc.endMarkedContent();
}
