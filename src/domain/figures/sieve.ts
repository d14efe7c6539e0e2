/** One row of a text file, of which only the chosen cells were held: by column, in the order of the file. */
export type SievedRow = { readonly line: number; readonly width: number; readonly cells: ReadonlyMap<number, string> };
/** Which columns of a header are kept; 'next' = this is a title, the header comes after it; undefined = nothing is read. */
export type Keep = (header: readonly string[]) => ReadonlySet<number> | 'next' | undefined;
export type Sieve = {
  /** Takes in the next piece of the file, of any length. */
  feed(text: string): void;
  /** After the last piece. False = a quote was opened and never closed: nothing of the file is sure. */
  end(): boolean;
  /** All text that it holds at this moment. What is not here, is nowhere. */
  held(): readonly string[];
};

const longestCell = 200;
const longestHeader = 20_000;
const newLine = '\n';
const candidates = [';', '\t', ','];

/** What stands between quotes is no separator: a title such as "Jongeren; regio" is one cell. */
const unquoted = (text: string): string => text.replaceAll(/"[^"]*"/g, (words) => '_'.repeat(words.length));
/** The sign that stands most often in the header. */
const separatorOf = (header: string): string => {
  const bare = unquoted(header);
  return candidates.toSorted((a, b) => bare.split(b).length - bare.split(a).length)[0] ?? ';';
};
function cut(line: string, separator: string): readonly string[] {
  let from = 0;
  const cells = unquoted(line).split(separator).map(({ length }) => line.slice(from, (from += length + 1) - 1)); // prettier-ignore
  return cells;
}
const headerCells = (line: string, separator: string): readonly string[] =>
  cut(line, separator).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );

/** Where it is in a row. `cell` is undefined in a column that is not kept: then a letter goes nowhere. */
type Place = {
  column: number;
  cell: string | undefined;
  /** The cell has begun: a quote is a quote only before that. */
  begun: boolean;
  quoted: boolean;
  closing: boolean;
  line: number;
  startedOn: number;
};

/** The rows of one file, letter by letter. Letters of a column that is not kept are dropped one by one. */
function rowReader(separator: string, kept: ReadonlySet<number>, line: number, onRow: (row: SievedRow) => void) {
  let cells = new Map<number, string>();
  const at: Place = { column: 0, cell: undefined, begun: false, quoted: false, closing: false, line, startedOn: line };
  const begin = (column: number) => {
    at.column = column;
    at.cell = kept.has(column) ? '' : undefined;
    at.begun = false;
    at.closing = false;
  };
  const closeCell = () => void (at.cell !== undefined && cells.set(at.column, at.cell.trim()));
  const closeRow = () => {
    closeCell();
    if (at.column > 0 || at.begun) onRow({ line: at.startedOn, width: at.column + 1, cells });
    cells = new Map();
    at.startedOn = at.line;
    begin(0);
  };
  const add = (letter: string) => {
    at.begun = true;
    if (at.cell !== undefined && at.cell.length < longestCell) at.cell += letter;
  };
  begin(0);
  return {
    take(letter: string) {
      if (letter === newLine) at.line++;
      if (at.quoted) {
        if (letter !== '"') return add(letter);
        at.quoted = false;
        at.closing = true;
      } else if (letter === '"' && at.closing) {
        at.quoted = true;
        at.closing = false;
        add(letter);
      } else if (letter === '"' && !at.begun) {
        at.quoted = true;
        at.begun = true;
      } else if (letter === separator) {
        closeCell();
        begin(at.column + 1);
      } else if (letter === newLine) closeRow();
      else add(letter);
    },
    end() {
      closeRow();
      return !at.quoted;
    },
    held: () => [...cells.values(), at.cell ?? ''],
  };
}

/**
 * Reads a text file with a header as it streams by, and holds the cells of the chosen columns only: a number of a person in another
 * column is never in memory as a whole. `keep` sees the header and names the columns; undefined = nothing of it is read.
 */
export function makeSieve(keep: Keep, onRow: (row: SievedRow) => void): Sieve {
  let header: string | undefined = '';
  let headerLine = 1;
  let reader: ReturnType<typeof rowReader> | undefined;
  const begin = (line: string) => {
    header = undefined;
    const separator = separatorOf(line);
    const kept = keep(headerCells(line, separator));
    if (kept === 'next') header = '';
    else if (kept) reader = rowReader(separator, kept, headerLine + 1, onRow);
    headerLine++;
  };
  const take = (letter: string) => {
    if (letter === '\r' || letter === '\0') return;
    if (header === undefined) reader?.take(letter);
    else if (letter === newLine) begin(header);
    else if (header.length > longestHeader) begin('');
    else header += letter;
  };
  return {
    feed(text) {
      for (const letter of text) take(letter);
    },
    end() {
      if (header !== undefined) begin(header);
      return reader?.end() ?? true;
    },
    held: () => [header ?? '', ...(reader?.held() ?? [])],
  };
}
