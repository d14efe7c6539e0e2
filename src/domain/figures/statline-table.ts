import type { Day } from '#law/day.ts';
import type { Outcome, Refusal } from '../outcome.ts';
import { typedFaults } from './published-faults.ts';
import type { Published, TypedPublished } from './published.ts';
import type { Figure } from './read-number.ts';
import { chosenLines, choiceFaults, inLabel, type Choice } from './statline-choice.ts';
import { readCell, type Slice, type SliceLine } from './statline-slice.ts';
import { checkTotals } from './statline-totals.ts';

type Typed = Pick<TypedPublished, 'title' | 'source' | 'about' | 'target'>;

/** Numbers of a line; in open data without one sign of CBS an empty cell is only not known, and gets the sign that says so. */
function figuresOf(slice: Slice, choice: Choice, line: SliceLine, noSigns: boolean, faults: Refusal[]) {
  return choice.measures.map((at): Figure => {
    const text = line.cells[at] ?? '';
    const read = readCell(slice.layout, text);
    if (read.ok) return read.value === '' && noSigns ? '.' : read.value;
    const column = slice.measures[at] ?? '';
    faults.push({
      code: 'number-unclear',
      field: 'file',
      values: { line: line.line, column, text: text.slice(0, 20) },
    });
    return '.';
  });
}

const wordsOf = (slice: Slice, at: number, key: string | undefined): string =>
  slice.dimensions[at]?.cuts.find((cut) => cut.key === key)?.words ?? '';
const labelOf = (slice: Slice, columns: readonly number[], { keys }: SliceLine): string =>
  columns.map((at) => wordsOf(slice, at, keys[at])).join(', ') || 'Alles samen';

/** The last day of the newest period that stays; undefined when we cannot read one. */
function lastDay(slice: Slice, lines: readonly SliceLine[]): Day | undefined {
  const at = slice.dimensions.findIndex(({ what }) => what === 'period');
  const kept = new Set(lines.map(({ keys }) => keys[at]));
  const ends = slice.dimensions[at]?.cuts.flatMap(({ key, ends: end }) => (end && kept.has(key) ? [end] : []));
  return ends?.toSorted().at(-1);
}

/** What was left empty beside a file of StatLine, filled in from the file. */
export function filledFrom(slice: Slice, choice: Choice, typed: Typed): Typed {
  const filled = {
    ...typed,
    title: typed.title.trim() || slice.title.slice(0, 100),
    source: typed.source.trim() || `${slice.source || 'CBS'} StatLine`.slice(0, 100),
  };
  return { ...filled, about: typed.about ?? lastDay(slice, chosenLines(slice, choice)) };
}

/** What stands in every line and so in no name: 'Geslacht: Totaal mannen en vrouwen'. */
const onlyOf = (slice: Slice, { cuts }: Choice): readonly string[] =>
  slice.dimensions.flatMap(({ name }, at) => {
    const chosen = cuts[at];
    return chosen && 'only' in chosen ? [`${name}: ${wordsOf(slice, at, chosen.only)}`] : [];
  });

/**
 * A file of StatLine as a table: the chosen columns make the name of a line, of each other column one value stays. Refusals by field:
 * those of typedFaults and choiceFaults, number-unclear.
 */
export function statlineTable(slice: Slice, choice: Choice, typed: Typed, today: Day): Outcome<Published> {
  const filled = filledFrom(slice, choice, typed);
  const faults: Refusal[] = [...typedFaults(filled, today), ...choiceFaults(slice, choice)];
  if (faults.length > 0) return { ok: false, refusals: faults };
  const kept = chosenLines(slice, choice);
  const noSigns =
    slice.layout === 'keys' && !slice.lines.some(({ cells }) => cells.some((cell) => /^[.x-]$/.test(cell)));
  const columns = inLabel(slice, choice);
  const lines = kept.map((line) => ({
    label: labelOf(slice, columns, line),
    keys: line.keys,
    figures: figuresOf(slice, choice, line, noSigns, faults),
  }));
  if (faults.length > 0) return { ok: false, refusals: faults.slice(0, 10) };
  const { differences, within } = checkTotals(slice, choice, lines);
  const notChosen = slice.lines.length - kept.length;
  const because = { ...slice.left, ...(notChosen > 0 && { 'not-chosen': notChosen }) };
  const columnsLeft = slice.measures.filter((_, at) => !choice.measures.includes(at));
  const gone = Object.values(because).reduce((sum, one) => sum + one, 0);
  const table: Published = {
    kind: 'cbs-statline',
    title: filled.title,
    source: filled.source,
    about: filled.about ?? today,
    target: filled.target?.trim() ?? null,
    columns: choice.measures.map((at) => slice.measures[at] ?? ''),
    rows: lines.map(({ label, figures }) => ({ label, figures })),
    differences,
    only: onlyOf(slice, choice),
    within,
    ...((gone > 0 || columnsLeft.length > 0) && { leftOut: { lines: gone, columns: columnsLeft, because } }),
  };
  return { ok: true, value: table };
}
