/** A name in its three parts; the first name may be empty, a family name never is. */
export type NameParts = { readonly firstName: string; readonly infix: string | null; readonly familyName: string };

type NameCells = {
  readonly firstName: string;
  readonly infix: string;
  readonly familyName: string;
  readonly fullName: string;
};

const INFIX_WORDS = new Set(
  "van de den der het 't ’t 'd d' te ten ter in op aan bij tot uit onder over voor la le les du des do da dos das del della di von vom zu zum v.d. v/d vd v.".split(
    ' ',
  ),
);

/**
 * The parts of a name from whatever columns a list has: three columns, 'de Wit' in one, 'Wit, Sam de' or 'Sam de Wit'.
 * null when there is no family name.
 */
export function readName(cells: NameCells): NameParts | null {
  if (cells.familyName !== '') return fromFamilyName(cells, cells.familyName);
  if (cells.fullName === '') return null;
  const whole = cells.fullName;
  if (cells.firstName === '' || whole.includes(',')) return { ...fromOneCell(whole), ...given(cells) };
  // 'Naam' beside 'Roepnaam': the whole name, or only the family name.
  const rest = whole.toLowerCase().startsWith(`${cells.firstName.toLowerCase()} `)
    ? whole.slice(cells.firstName.length).trim()
    : whole;
  return fromFamilyName(cells, rest);
}

function given(cells: NameCells): { firstName?: string; infix?: string } {
  return {
    ...(cells.firstName !== '' && { firstName: cells.firstName }),
    ...(cells.infix !== '' && { infix: cells.infix }),
  };
}

function fromFamilyName(cells: NameCells, familyName: string): NameParts {
  if (familyName.includes(',') && (cells.firstName === '' || cells.infix === '')) return withComma(familyName, cells);
  if (cells.infix !== '') return { firstName: cells.firstName, infix: cells.infix, familyName };
  return { firstName: cells.firstName, ...splitInfix(familyName) };
}

/** 'Wit, de' in the column of the family name, or the whole name when there is no first name yet. */
function withComma(text: string, cells: NameCells): NameParts {
  const [before, after] = parted(text);
  if (cells.firstName === '') return { ...fromOneCell(text), ...given(cells) };
  if (before === '' || !isInfix(after)) return { firstName: cells.firstName, ...splitInfix(text) };
  return { firstName: cells.firstName, infix: after, familyName: before };
}

function parted(text: string): [string, string] {
  const at = text.indexOf(',');
  return [
    text.slice(0, at).trim(),
    text
      .slice(at + 1)
      .replaceAll(',', ' ')
      .trim(),
  ];
}

function fromOneCell(text: string): NameParts {
  if (text.includes(',')) {
    const [before, after] = parted(text);
    if (before === '' || after === '')
      return fromOneCell(text.replaceAll(',', ' ').trim() || text.replaceAll(',', '-'));
    const { first, infix } = trailingInfix(after);
    const family = splitInfix(before);
    return { firstName: first, infix: infix ?? family.infix, familyName: family.familyName };
  }
  const words = text.split(' ');
  const at = words.findIndex((word, place) => place > 0 && place < words.length - 1 && isInfix(word));
  const cut = at > 0 ? at : 1;
  if (words.length === 1) return { firstName: '', infix: null, familyName: text };
  return { firstName: words.slice(0, cut).join(' '), ...splitInfix(words.slice(cut).join(' ')) };
}

/** 'Jesse van' is Jesse with 'van' from 'Dam, Jesse van'. */
function trailingInfix(text: string): { first: string; infix: string | null } {
  const words = text.split(' ');
  let cut = words.length;
  while (cut > 1 && isInfix(words[cut - 1] ?? '')) cut--;
  return { first: words.slice(0, cut).join(' '), infix: cut < words.length ? words.slice(cut).join(' ') : null };
}

function splitInfix(familyName: string): { infix: string | null; familyName: string } {
  const words = familyName.split(' ');
  let cut = 0;
  while (cut < words.length - 1 && isInfix(words[cut] ?? '')) cut++;
  if (cut === 0) return { infix: null, familyName };
  return { infix: words.slice(0, cut).join(' '), familyName: words.slice(cut).join(' ') };
}

function isInfix(text: string): boolean {
  return (
    text !== '' &&
    text
      .toLowerCase()
      .split(' ')
      .every((word) => INFIX_WORDS.has(word))
  );
}
