import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type PDFKit from 'pdfkit';
import { openFont } from './woff.ts';

/** One document that is being written. */
export type Doc = InstanceType<typeof PDFKit>;

/**
 * The letters that go into the file: Noto Sans, cut by its makers into sets of writing. Latin comes first, so that a name with
 * one letter of elsewhere (Yağmur, Łukasz) changes font for that letter only.
 */
const sets = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext'] as const;
type LetterSet = (typeof sets)[number];
const weights = { plain: 400, bold: 700 } as const;
export type Weight = keyof typeof weights;

const home = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans/package.json'));
const read = (name: string): Uint8Array => readFileSync(join(home, name));

type Ranges = readonly (readonly [from: number, to: number])[];
let ranges: ReadonlyMap<LetterSet, Ranges> | undefined;
/** Which letters each set has, as the package itself says it. */
function rangesOf(set: LetterSet): Ranges {
  ranges ??= (() => {
    const said = JSON.parse(Buffer.from(read('unicode.json')).toString('utf8')) as Record<LetterSet, string>;
    const pair = (range: string) => {
      const [from = '', to = from] = range.replace('U+', '').split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
    };
    return new Map(sets.map((one) => [one, said[one].split(',').map(pair)]));
  })();
  return ranges.get(set) ?? [];
}
const has = (set: LetterSet, letter: string): boolean => {
  const code = letter.codePointAt(0) ?? 0;
  return rangesOf(set).some(([from, to]) => code >= from && code <= to);
};
const setOf = (letter: string): LetterSet | undefined => sets.find((set) => has(set, letter));

/** The same text in letters that the fonts have: a question mark for any other, and nothing for what is no letter at all. */
export const drawn = (text: string): string =>
  Array.from(text.normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ''), (letter) =>
    setOf(letter) === undefined ? '?' : letter,
  ).join('');

type Piece = { readonly set: LetterSet; text: string };
/** A text in pieces that are each of one font. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const letter of text) {
    const last = pieces.at(-1);
    // A space or a comma stays with the letters before it.
    const set = last && has(last.set, letter) ? last.set : (setOf(letter) ?? 'latin');
    if (last?.set === set) last.text += letter;
    else pieces.push({ set, text: letter });
  }
  return pieces;
}

/** Reading a font takes longer than writing a document with it, so each is read once; what goes into a file is cut anew. */
const opened = new Map<string, object>();
type Inside = {
  readonly _font: { readonly font: object };
  readonly _registeredFonts: Readonly<Record<string, object>>;
};
function take(doc: Doc, set: LetterSet, weight: Weight): void {
  const name = `${set}-${weights[weight]}`;
  const inside = doc as unknown as Inside;
  if (!(name in inside._registeredFonts)) {
    const source = opened.get(name) ?? openFont(read(`files/noto-sans-${name}-normal.woff`));
    doc.registerFont(name, source as unknown as string);
  }
  doc.font(name);
  opened.set(name, inside._font.font);
}

/** How wide a text is at this size, in points. */
export function widthOf(doc: Doc, text: string, size: number, weight: Weight): number {
  let width = 0;
  for (const piece of piecesOf(text)) {
    take(doc, piece.set, weight);
    width += doc.fontSize(size).widthOfString(piece.text);
  }
  return width;
}

/** Draws one line; `y` is the top of its letters. */
export function drawLine(doc: Doc, text: string, at: { x: number; y: number; size: number; weight: Weight }): void {
  let { x } = at;
  for (const piece of piecesOf(text)) {
    take(doc, piece.set, at.weight);
    doc.fontSize(at.size).text(piece.text, x, at.y, { lineBreak: false });
    x += doc.widthOfString(piece.text);
  }
}

/** As much of a word as fits, and the rest. */
function cut(doc: Doc, word: string, size: number, weight: Weight, room: number): readonly [string, string] {
  const letters = Array.from(word);
  let fits = letters.length;
  while (fits > 1 && widthOf(doc, letters.slice(0, fits).join(''), size, weight) > room) fits--;
  return [letters.slice(0, fits).join(''), letters.slice(fits).join('')];
}

/**
 * A text as lines that fit; a word that is too long for a line is cut. The space between two lines stays at the end of the
 * first, so that who copies or listens hears two words.
 */
export function wrapped(doc: Doc, text: string, size: number, weight: Weight, room: number): readonly string[] {
  const lines: string[] = [];
  const wide = (word: string) => widthOf(doc, word, size, weight);
  const space = wide(' ');
  let [line, filled] = ['', 0];
  for (const word of drawn(text.replaceAll(/\s+/g, ' ')).split(' ').filter(Boolean)) {
    const width = wide(word);
    if (line !== '' && filled + space + width <= room) {
      [line, filled] = [`${line} ${word}`, filled + space + width];
      continue;
    }
    if (line !== '') lines.push(`${line} `);
    let rest = word;
    while (wide(rest) > room) {
      const [head, tail] = cut(doc, rest, size, weight, room);
      lines.push(head);
      rest = tail;
    }
    [line, filled] = [rest, wide(rest)];
  }
  return line === '' ? lines : [...lines, line];
}
