import type { Separator } from '#domain/intake/table.ts';

const CANDIDATES = [';', '\t', ','] as const;
const LINES_LOOKED_AT = 20;
/** So many lines of title an export has at most above the names of its columns. */
export const TITLE_LINES = 9;

/**
 * The separator that gives the most lines the same number of cells as the header; '' when none stands in the header.
 * A comma inside a name or an address loses this way from the `;` of a Dutch Excel.
 */
export function findSeparator(text: string): Separator {
  const lines = text
    .slice(0, 65_536)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_LOOKED_AT);
  const first = bestOf(lines, 0);
  if (first.same * 2 > lines.length || lines.length < 3) return first.sign;
  // A title above the names of the columns, as many an export has: few lines look like it.
  return lines
    .slice(0, TITLE_LINES + 1)
    .map((_, at) => bestOf(lines, at))
    .reduce((best, next) => (next.same > best.same ? next : best), first).sign;
}

/** The best separator when the line at `at` has the names of the columns. */
function bestOf(lines: readonly string[], at: number): { sign: Separator; same: number } {
  let best: { sign: Separator; same: number; cells: number } = { sign: '', same: 0, cells: 0 };
  for (const sign of CANDIDATES) {
    const cells = count(lines[at] ?? '', sign);
    if (cells === 0) continue;
    const same = lines.slice(at).filter((line) => count(line, sign) === cells).length;
    if (same > best.same || (same === best.same && cells > best.cells)) best = { sign, same, cells };
  }
  return best;
}

function count(line: string, sign: string): number {
  return line.split(sign).length - 1;
}
