/** Text without accents, capitals, hyphens and apostrophes: words of letters and digits with one space between them. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i')
    .replaceAll(/['’‘`´]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A name as it is searched, the column young_person.search_name: 'Zoë', 'El', "Amrani-D'Hond" → 'zoe el amrani dhond'. */
export const searchName = (firstName: string, infix: string | null, familyName: string): string =>
  fold(`${firstName} ${infix ?? ''} ${familyName}`);

/** The words that somebody looks for, at most six; order means nothing. */
export const searchWords = (typed: string): readonly string[] =>
  [...new Set(fold(typed).split(' '))].filter(Boolean).slice(0, 6);

/** How one word is looked for, as patterns of SQL LIKE on ' <search_name> '. */
export type WordPatterns = {
  /** A word that begins like this. */
  readonly begins: string;
  /** With one typo one half of the word is still whole; without either half no typo needs a look. Cheap first. */
  readonly halves: readonly string[];
  /** Whole words at one typo: another letter, one too many, one too few, or two that changed places. */
  readonly typos: readonly string[];
};

/**
 * The patterns for a folded word. Words under four letters get no typos: everything looks like everything then.
 * A forgotten space counts as a typo too ('elamrani' finds 'el amrani'). Exact, in the database, without an extension and
 * without a name leaving it that is not an answer.
 */
export function wordPatterns(word: string): WordPatterns {
  const letters = Array.from(word);
  if (letters.length < 4) return { begins: `% ${word}%`, halves: [], typos: [] };
  const with_ = (at: number, remove: number, put: string) =>
    `% ${letters.slice(0, at).join('')}${put}${letters.slice(at + remove).join('')} %`;
  const typos = letters.flatMap((_, at) => [
    with_(at, 1, '_'),
    with_(at, 0, '_'),
    with_(at, 1, ''),
    ...(at > 0 ? [with_(at - 1, 2, `${letters[at]}${letters[at - 1]}`)] : []),
  ]);
  const middle = Math.ceil(letters.length / 2);
  const [head, tail] = [letters.slice(0, middle - 1).join(''), letters.slice(middle + 1).join('')];
  return {
    begins: `% ${word}%`,
    // One letter short on each side: a change of places may stand on the border of the halves.
    halves: [`% ${head}%`, `%${tail} %`],
    typos: [...new Set([...typos, with_(letters.length, 0, '_')])],
  };
}
