import { plain } from '../intake/person.ts';

/** "mw. K. Smit (5a)" is K. Smit: what stands around a name in a list of a school. */
const TITLES = new Set(['mw', 'mevr', 'mevrouw', 'dhr', 'meneer', 'mr', 'juf', 'meester', 'drs']);

const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/\(.*?\)/g, ' ')
    .replace(/\bde heer\b/gi, ' ')
    .split(/[\s,./]+/)
    .map(plain)
    .filter((word) => word !== '' && !TITLES.has(word));

/** Every word is one of the colleague's name, or the first letter of the first; and the last name is among them. */
function fits(words: readonly string[], colleague: readonly string[]): boolean {
  const last = colleague.at(-1);
  const first = colleague[0]?.charAt(0);
  if (last === undefined || words.length === 0 || !words.includes(last)) return false;
  return words.every((word) => colleague.includes(word) || (word.length === 1 && word === first));
}

/**
 * The one colleague whom a list of the school means with this name: "Smit, Karin", "K. Smit" and "mw. Smit" are Karin Smit as
 * long as no other Smit works there. undefined when nobody fits or more than one does: that is never guessed.
 */
export function colleagueNamed<C extends { readonly name: string }>(
  listed: string,
  colleagues: readonly C[],
): C | undefined {
  const words = wordsOf(listed);
  const whole = colleagues.filter(({ name }) => {
    const own = wordsOf(name);
    return own.length === words.length && own.every((word) => words.includes(word));
  });
  const found = whole.length > 0 ? whole : colleagues.filter(({ name }) => fits(words, wordsOf(name)));
  return found.length === 1 ? found[0] : undefined;
}
