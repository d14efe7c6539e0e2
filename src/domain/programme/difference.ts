import { inWords, type Names } from './in-words.ts';
import { kinds, type Field, type SectionKind } from './kinds.ts';
import type { Content } from './section.ts';

export type Piece = { readonly how: 'same' | 'gone' | 'new'; readonly text: string };
export type FieldDifference = { readonly field: Field; readonly pieces: readonly Piece[] };

/** "Dat is zo. En dit ook." as two; a line is one at least. */
const sentencesOf = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => line.split(/(?<=[.!?])\s+/)).filter((sentence) => sentence !== '');

/** How many sentences the rests from each place on have in common, in order. */
function inCommon(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0));
  for (let b = before.length - 1; b >= 0; b--)
    for (let a = after.length - 1; a >= 0; a--)
      table[b]![a] =
        before[b] === after[a] ? table[b + 1]![a + 1]! + 1 : Math.max(table[b + 1]![a]!, table[b]![a + 1]!);
  return table;
}

/** What went and what came, sentence by sentence; what stayed stands between them. */
export function comparedBySentence(before: readonly string[], after: readonly string[]): readonly Piece[] {
  const [was, is] = [sentencesOf(before), sentencesOf(after)];
  const table = inCommon(was, is);
  const pieces: Piece[] = [];
  let [b, a] = [0, 0];
  while (b < was.length || a < is.length) {
    const [old, fresh] = [was[b], is[a]];
    if (old !== undefined && old === fresh) {
      pieces.push({ how: 'same', text: old });
      [b, a] = [b + 1, a + 1];
    } else if (old !== undefined && (fresh === undefined || table[b + 1]![a]! >= table[b]![a + 1]!)) {
      pieces.push({ how: 'gone', text: old });
      b++;
    } else {
      pieces.push({ how: 'new', text: fresh ?? '' });
      a++;
    }
  }
  return pieces;
}

/**
 * What somebody typed on top of `base`, laid on what another wrote there meanwhile: a field that was not touched is the other's,
 * a field that was touched stays as typed.
 */
export function laidOn(kind: SectionKind, base: Content, newest: Content, typed: Content): Content {
  const same = (key: string): boolean => JSON.stringify(typed[key]) === JSON.stringify(base[key]);
  const pairs = kinds[kind].fields.map(({ key }) => [key, (same(key) ? newest : typed)[key]] as const);
  return Object.fromEntries(pairs.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}

/** The fields in which two versions of a section differ, each by sentence. */
export function differences(
  kind: SectionKind,
  before: Content,
  after: Content,
  names: Names,
): readonly FieldDifference[] {
  return kinds[kind].fields.flatMap((field) => {
    const was = inWords(field, before[field.key], names);
    const is = inWords(field, after[field.key], names);
    const pieces = comparedBySentence(was, is);
    return pieces.every(({ how }) => how === 'same') ? [] : [{ field, pieces }];
  });
}
