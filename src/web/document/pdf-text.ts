/**
 * Letters as the fonts of every PDF reader have them (Helvetica, WinAnsi). Widths are of Adobe's font metrics, in
 * thousandths of the size; an accent takes no room.
 */
const widths =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
    .split(' ')
    .map(Number);
/** Beyond Latin-1, by its place in WinAnsi; a space is no letter there. */
const beyond = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const firstBeyond = 0x80;
/** Letters without an accent to take off. */
const alike: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ħ: 'h', Ħ: 'H' };

const base = (letter: string): string => alike[letter] ?? letter.normalize('NFD').charAt(0);

/** The code of a letter; undefined when the fonts do not have it. */
function codeOf(letter: string): number | undefined {
  const code = letter.charCodeAt(0);
  if (code < 0x7f || (code >= 0xa0 && code <= 0xff)) return code;
  const at = beyond.indexOf(letter);
  return at < 0 ? undefined : firstBeyond + at;
}

/** The same text in letters that there are: ş becomes s, and what is no letter at all a question mark. */
export const drawn = (text: string): string =>
  Array.from(text.normalize('NFC'), (letter) =>
    codeOf(letter) !== undefined ? letter : codeOf(base(letter)) !== undefined ? base(letter) : '?',
  ).join('');

/** How wide a text is at this size; bold is a little wider. */
function widthOf(text: string, size: number, bold: boolean): number {
  const sum = Array.from(drawn(text)).reduce(
    (all, letter) => all + (widths[base(letter).charCodeAt(0) - 32] ?? 556),
    0,
  );
  return (sum * size * (bold ? 1.1 : 1)) / 1000;
}

/** A text as lines that fit; a word that is too long for a line is cut. */
export function wrapped(text: string, size: number, bold: boolean, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    let rest = word;
    const joined = line === '' ? rest : `${line} ${rest}`;
    if (widthOf(joined, size, bold) <= room) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    while (widthOf(rest, size, bold) > room) {
      let fits = rest.length;
      while (fits > 1 && widthOf(rest.slice(0, fits), size, bold) > room) fits--;
      lines.push(rest.slice(0, fits));
      rest = rest.slice(fits);
    }
    line = rest;
  }
  return line === '' ? lines : [...lines, line];
}

/** A text between brackets as it stands in a content stream. */
export const literal = (text: string): string =>
  `(${Array.from(drawn(text), (letter) => {
    const code = codeOf(letter) ?? 0x3f;
    if ('()\\'.includes(letter)) return `\\${letter}`;
    return code < 0x20 || code > 0x7e ? `\\${code.toString(8).padStart(3, '0')}` : letter;
  }).join('')})`;

/** A text as every reader of the file's structure gets it, whatever the fonts have. */
export const unicode = (text: string): string =>
  `<FEFF${[...Array(text.length).keys()].map((n) => text.charCodeAt(n).toString(16).toUpperCase().padStart(4, '0')).join('')}>`;
