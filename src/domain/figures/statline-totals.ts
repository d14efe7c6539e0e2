import type { Figure } from './read-number.ts';
import { inLabel, type Choice } from './statline-choice.ts';
import type { Cut, Slice } from './statline-slice.ts';

type KeptLine = { readonly label: string; readonly keys: readonly string[]; readonly figures: readonly Figure[] };
type Checked = { readonly where: string; readonly stated: number; readonly added: number };

/** Of these nothing can be added up. */
const shareWords = /percentage|procent|%|gemiddeld|aandeel|mediaan|per \d/i;
const isShare = (measure: string): boolean => shareWords.test(measure);

/** The value that is the sum of others, with those others; of an area only when each municipality of it is there. */
function sumsIn(cuts: readonly Cut[]): readonly { readonly total: string; readonly parts: readonly string[] }[] {
  const whole = cuts.filter(({ isTotal }) => isTotal);
  const [total] = whole;
  const rest = cuts.flatMap(({ key, isTotal }) => (isTotal ? [] : [key]));
  const own = total && whole.length === 1 && rest.length > 1 ? [{ total: total.key, parts: rest }] : [];
  return [...own, ...cuts.flatMap(({ key, parts }) => (parts && parts.length > 1 ? [{ total: key, parts }] : []))];
}

/** The numbers of the parts added up; undefined when one of them is not there or not known. */
function addUp(parts: readonly (KeptLine | undefined)[], at: number): number | undefined {
  const numbers = parts.map((line) => (line?.figures[at] === '-' ? 0 : line?.figures[at]));
  const known = numbers.filter((one): one is number => typeof one === 'number');
  return known.length === numbers.length ? known.reduce((sum, one) => sum + one, 0) : undefined;
}

/** Where more than half of the sums lie a quarter or more off, the values lie within one another and are no parts of a total. */
const areNoParts = (checked: readonly Checked[]): boolean =>
  checked.filter(({ stated, added }) => Math.abs(added - stated) > Math.abs(stated) / 4).length > checked.length / 2;

/**
 * Totals that are not what their parts add up to (R8), and the columns whose values lie within one another ('15 tot 27', '15 tot 20'), of
 * which no total can be checked. CBS rounds: a small difference is no mistake. Nothing is corrected.
 */
export function checkTotals(slice: Slice, choice: Choice, lines: readonly KeptLine[]) {
  const byKeys = new Map(lines.map((line) => [line.keys.join('\n'), line]));
  const within: string[] = [];
  const differences: Checked[] = [];
  for (const at of inLabel(slice, choice)) {
    const { name, cuts } = slice.dimensions[at] ?? { name: '', cuts: [] };
    const checked = sumsIn(cuts).flatMap(({ total, parts }) =>
      lines.flatMap((line) => {
        if (line.keys[at] !== total) return [];
        const others = parts.map((part) => byKeys.get(line.keys.with(at, part).join('\n')));
        return choice.measures.flatMap((measure, column): readonly Checked[] => {
          const stated = line.figures[column];
          const words = slice.measures[measure] ?? '';
          const added = isShare(words) ? undefined : addUp(others, column);
          return typeof stated === 'number' && added !== undefined
            ? [{ where: choice.measures.length > 1 ? `${line.label}, ${words}` : line.label, stated, added }]
            : [];
        });
      }),
    );
    if (checked.length > 0 && areNoParts(checked)) within.push(name);
    else differences.push(...checked.filter(({ stated, added }) => Math.abs(stated - added) > 0.005));
  }
  return { differences, within };
}
