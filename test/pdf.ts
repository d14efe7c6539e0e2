/** Reads a PDF of our own back, so that tests see what is in it. */
import { inflateSync } from 'node:zlib';

export type Objects = ReadonlyMap<number, string>;
/** The objects of a file by number, streams opened. */
export function objectsIn(bytes: Uint8Array): Objects {
  const file = Buffer.from(bytes).toString('latin1');
  const at = Number(/startxref\n(\d+)/.exec(file)?.[1]);
  const offsets = [...file.slice(at).matchAll(/^(\d{10}) 00000 n/gm)].map(([, offset]) => Number(offset));
  return new Map(
    offsets.map((offset, n) => {
      const from = file.slice(offset);
      if (!from.startsWith(`${n + 1} 0 obj`)) throw new Error(`object ${n + 1} is not where the table says`);
      const head = from.slice(0, from.indexOf('endobj'));
      const begin = head.indexOf('stream\n');
      if (begin < 0) return [n + 1, head];
      const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
      const body = from.slice(begin + 7, begin + 7 + length);
      const open = head.includes('FlateDecode') ? inflateSync(Buffer.from(body, 'latin1')).toString('latin1') : body;
      return [n + 1, head.slice(0, begin) + open];
    }),
  );
}
/** The objects that an entry of an object leads to. */
export const refs = (from: string, name: string): number[] =>
  [...(new RegExp(`/${name} \\[?((?:\\d+ 0 R ?)+)`).exec(from)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, n]) =>
    Number(n),
  );

/** Which letter each code of a font is. */
function lettersOf(objects: Objects, font: number): readonly string[] {
  const map = objects.get(refs(objects.get(font) ?? '', 'ToUnicode')[0] ?? 0) ?? '';
  return [...map.matchAll(/> \[(.*)\]/g)].flatMap(([, all = '']) =>
    [...all.matchAll(/<([^>]*)>/g)].map(([, hex = '']) =>
      hex
        .split(' ')
        .map((code) => String.fromCharCode(Number.parseInt(code, 16)))
        .join(''),
    ),
  );
}

/** What is drawn on a page: each text with the mark that it stands under. Drawing outside any mark is ''. */
export function drawnOn(objects: Objects, page: string) {
  const resources = objects.get(refs(page, 'Resources')[0] ?? 0) ?? '';
  const fonts = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, n]) => [name, Number(n)]));
  const content = (objects.get(refs(page, 'Contents')[0] ?? 0) ?? '').replaceAll(/<<\n[^]*?\n>>/g, (dictionary) =>
    dictionary.replaceAll('\n', ' '),
  );
  const found: { mark: string; text: string }[] = [];
  const open: string[] = [];
  let letters: readonly string[] = [];
  for (const line of content.split('\n')) {
    const begins = /^\/(\w+) .*B(?:DC|MC)$/.exec(line);
    if (begins) open.push(begins[1] === 'Artifact' ? 'Artifact' : `${begins[1]} ${/MCID (\d+)/.exec(line)?.[1]}`);
    if (line === 'EMC') open.pop();
    const font = /^\/(F\d+) [\d.]+ Tf$/.exec(line);
    if (font) letters = lettersOf(objects, fonts.get(font[1]) ?? 0);
    const mark = open.at(-1) ?? '';
    if (line.endsWith(' TJ')) {
      const codes = [...line.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
      found.push({ mark, text: codes.map((code) => letters[Number.parseInt(code, 16)] ?? '').join('') });
    } else if (/^(?:f|S|B)$/.test(line)) found.push({ mark, text: '' });
  }
  if (open.length > 0) throw new Error(`never ended: ${open.join(', ')}`);
  return found;
}
/** The sheets, in their order. */
export const pagesIn = (objects: Objects): readonly string[] =>
  [...objects.values()].filter((one) => /\/Type \/Page\b/.test(one));
/** Every word that is drawn. */
export function wordsIn(bytes: Uint8Array): string {
  const objects = objectsIn(bytes);
  return pagesIn(objects)
    .flatMap((page) => drawnOn(objects, page).map(({ text }) => text))
    .join('');
}
