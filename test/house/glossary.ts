/**
 * Words that must stand in docs/glossary.md: each folder below a room, and each Dutch word in the code of the inner
 * rooms. A word counts as Dutch by its spelling or because it holds a stem that a law or the field uses; a name in
 * another language that looks so stands in `notDutch`.
 */
import { withoutComments, type Files } from './source.ts';

const stems =
  /aa|uu|ij(?=[bdfgklmnpst]|$)|schap|gemeente|regio(?!n)|plicht|kwalificatie|inzage|afgescherm|beheer|klant|jongere|begeleid|doorstroom|doorstrom|leerweg|overgang|loopbaan|opleiding|teamleider|startkw/;
const notDutch = new Set(['aanzet', 'denhaag']); // the product, a town

/** What the glossary explains: the words in its first column. */
export const explained = (glossary: string): Set<string> =>
  new Set([...glossary.matchAll(/^\| `([^`]+)` \|/gm)].map((m) => m[1]!));

/** The folders right below a room, from paths of files. */
export const folders = (paths: Iterable<string>): Set<string> =>
  new Set([...paths].flatMap((path) => path.split('/').slice(2, -1).slice(0, 1)));

const strings = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g;
const patterns = /(?<=[=(,:[?]\s*)\/(?![*/])(?:[^/\\\n]|\\.)+\/[dgimsuvy]*/g;
const words = (identifier: string) => identifier.split(/_|(?<=[a-z\d])(?=[A-Z])/).map((word) => word.toLowerCase());

/** Dutch words in identifiers and in the closed lists of a type (`'a' | 'b'`); text for people is no identifier. */
export function dutchWords(files: Files): Set<string> {
  const found = new Set<string>();
  for (const text of files.values()) {
    const code = withoutComments(text);
    const choices = [...code.matchAll(/\|\s*'([a-z-]+)'/g)].map((m) => m[1]!);
    const identifiers =
      code
        .replaceAll(patterns, ' ')
        .replaceAll(strings, ' ')
        .match(/[A-Za-z_]\w*/g) ?? [];
    for (const word of [...choices, ...identifiers.flatMap(words)])
      if (stems.test(word) && !notDutch.has(word)) found.add(word);
  }
  return found;
}
