/** A name says what is in it; a drawer for everything is where things get lost. */
const empty = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'shared', 'lib', 'stuff', 'tools']);

/** Every path with a folder or file whose name says nothing, as "path: word says nothing". */
export const emptyNames = (paths: Iterable<string>): string[] =>
  [...paths].flatMap((path) => {
    const words = path.split('/').map((part) => part.split('.')[0]!.toLowerCase());
    return words.filter((word) => empty.has(word)).map((word) => `${path}: ${word} says nothing`);
  });
