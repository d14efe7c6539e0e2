import type { Separator } from '#domain/intake/table.ts';

const CANDIDATES = [';', '\t', ','] as const;
const LINES_LOOKED_AT = 20;

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
  let best: { sign: Separator; same: number; cells: number } = { sign: '', same: 0, cells: 0 };
  for (const sign of CANDIDATES) {
    const cells = count(lines[0] ?? '', sign);
    if (cells === 0) continue;
    const same = lines.filter((line) => count(line, sign) === cells).length;
    if (same > best.same || (same === best.same && cells > best.cells)) best = { sign, same, cells };
  }
  return best.sign;
}

function count(line: string, sign: string): number {
  return line.split(sign).length - 1;
}
