import type * as docx from 'docx';
import type { PaperFile } from '#app/house.ts';
import { liesDown, type Part } from '#domain/papers/paper.ts';

/** Loaded when the first paper is asked for: a start need not wait for it. */
type Docx = typeof docx;
type Block = docx.Paragraph | docx.Table;
type Look = 'plain' | 'strong' | 'open';
const looks = {
  plain: {},
  strong: { bold: true },
  open: { italics: true, highlight: 'yellow' },
} as const satisfies Readonly<Record<Look, docx.IRunOptions>>;

/** What XML cannot hold: the package writes it as it is, and the file would not open. */
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const clean = (text: string): string => text.replaceAll(unwritable, '');

const run = ({ TextRun }: Docx, text: string, look: Look = 'plain'): docx.TextRun[] =>
  clean(text)
    .split(/\r?\n/)
    .map((line, at) => new TextRun({ ...looks[look], text: line, ...(at > 0 && { break: 1 }) }));
const para = ({ Paragraph }: Docx, children: docx.TextRun[], style?: string): docx.Paragraph =>
  new Paragraph({ children, ...(style && { style }) });

type TablePart = Extract<Part, { kind: 'table' }>;
/** The first row is said to be one of heads, and comes back on each sheet; a row is not cut in two. */
function table(word: Docx, { heads, rows, wide = heads.map(() => 1) }: TablePart): docx.Table {
  const { Table, TableRow, TableCell, WidthType, ShadingType } = word;
  const whole = wide.reduce((sum, share) => sum + share, 0);
  const shading = { type: ShadingType.CLEAR, color: 'auto', fill: 'E6EAF0' };
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      children: cells.map((text, at) => {
        const width = { size: (100 * (wide[at] ?? 1)) / whole, type: WidthType.PERCENTAGE };
        const children = [para(word, run(word, text), isHead ? 'TableHead' : 'TableText')];
        return new TableCell({ children, width, ...(isHead && { shading }) });
      }),
    });
  const all = [row(heads, true), ...rows.map((cells) => row(cells, false))];
  return new Table({ rows: all, width: { size: 100, type: WidthType.PERCENTAGE } });
}

function blocksOf(word: Docx, part: Part): readonly Block[] {
  const named = (label: string, rest: docx.TextRun[]) =>
    para(word, [...run(word, `${label}${label.endsWith('?') ? '' : ':'} `, 'strong'), ...rest]);
  if (part.kind === 'text') return part.lines.map((line) => para(word, run(word, line)));
  if (part.kind === 'list')
    return part.lines.map((line) => new word.Paragraph({ children: run(word, line), bullet: { level: 0 } }));
  if (part.kind === 'heading')
    return [new word.Paragraph({ heading: word.HeadingLevel.HEADING_2, children: run(word, part.line) })];
  if (part.kind === 'doubt') return [named('Nog niet bevestigd', run(word, part.line))];
  if (part.kind === 'facts') return part.facts.map(([label, value]) => named(label, run(word, value)));
  if (part.kind === 'table') return [para(word, run(word, part.caption), 'Caption'), table(word, part), para(word, [])];
  const { label, words } = part;
  return [named(label, words === undefined ? run(word, 'Nog in te vullen', 'open') : run(word, words))];
}

const style = (id: string, name: string, size: number, more: Partial<docx.IParagraphStyleOptions> = {}) => ({
  id,
  name,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  ...more,
  run: { size, color: '16202E', ...more.run },
});
const spaced = (before: number, after: number) => ({ spacing: { before, after } });
const styles: docx.IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 22, language: { value: 'nl-NL', eastAsia: 'nl-NL' } },
      paragraph: { spacing: { after: 120, line: 288 } },
    },
    title: { run: { size: 44, bold: true, color: '16202E' }, paragraph: spaced(0, 120) },
    heading1: { run: { size: 30, bold: true, color: '16202E' }, paragraph: { ...spaced(360, 120), keepNext: true } },
    heading2: { run: { size: 24, bold: true, color: '16202E' }, paragraph: { ...spaced(240, 80), keepNext: true } },
  },
  paragraphStyles: [
    style('Subtitle', 'Subtitle', 22, { run: { color: '4A5568' } }),
    style('Caption', 'caption', 22, { run: { bold: true }, paragraph: { ...spaced(180, 80), keepNext: true } }),
    style('TableHead', 'Table Head', 19, { run: { bold: true }, paragraph: spaced(40, 40) }),
    style('TableText', 'Table Text', 19, { paragraph: spaced(40, 40) }),
  ],
};

/**
 * A paper as a file for a word processor (.docx), as bytes: A4, in Dutch; headings, lists and tables are what they are called,
 * so that they are read aloud as such.
 */
export async function writePaper({ paper, about }: PaperFile): Promise<Uint8Array> {
  const word = await import('docx');
  const { Document, Footer, HeadingLevel, Packer, PageNumber, PageOrientation, Paragraph, TextRun } = word;
  const heading = (level: (typeof HeadingLevel)[keyof typeof HeadingLevel], text: string) =>
    new Paragraph({ heading: level, children: run(word, text) });
  const foot = new Paragraph({
    style: 'TableText',
    children: [...run(word, `${paper.title}. ${about} Blad `), new TextRun({ children: [PageNumber.CURRENT] })],
  });
  const orientation = liesDown(paper) ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const edge = { top: 1134, right: 1134, bottom: 1134, left: 1134 };
  const document = new Document({
    title: clean(paper.title),
    creator: 'Aanzet',
    lastModifiedBy: 'Aanzet',
    styles,
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838, orientation }, margin: edge } },
        footers: { default: new Footer({ children: [foot] }) },
        children: [
          heading(HeadingLevel.TITLE, paper.title),
          para(word, run(word, paper.lead), 'Subtitle'),
          para(word, run(word, about), 'Subtitle'),
          ...paper.sections.flatMap(({ title, parts }) => [
            heading(HeadingLevel.HEADING_1, title),
            ...parts.flatMap((part) => blocksOf(word, part)),
          ]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
