/** Which money goes where: sources, tasks of the law and measures, with what is paid twice and what by nobody (US-10.6). */
import { sum, type Cents } from './amount.ts';
import { isMeant } from './overview.ts';
import { statutoryTasks, type TaskKey } from './source.ts';

/** What money can be for. A measure is a section of the programme; `general` is the cost of the programme itself. */
export type Purpose =
  | { readonly is: 'task'; readonly task: TaskKey }
  | { readonly is: 'measure'; readonly id: string }
  | { readonly is: 'general' };
/** Cents of one source for one purpose. */
export type Flow = { readonly to: Purpose; readonly cents: Cents };
/** `programme`: money of the regional programme, which never pays a task of the law (R16). */
export type MapSource = {
  readonly id: string;
  readonly name: string;
  readonly programme: boolean;
  readonly flows: readonly Flow[];
};
/** `task`: which task of the law it looks like; null = none, or nobody said. */
export type MapMeasure = { readonly id: string; readonly title: string; readonly task: TaskKey | null };

/** `cells` in the order of the sources, in cents; null = nothing of that source. */
export type MapRow = {
  readonly key: string;
  readonly words: string;
  readonly is: Purpose['is'];
  readonly cells: readonly (Cents | null)[];
  readonly total: number;
};
/** Something to talk about. Two sources may be right: it says that they are two, not that it is wrong. */
export type Finding =
  | { readonly is: 'double'; readonly row: string; readonly sources: readonly string[] }
  | { readonly is: 'hole'; readonly row: string }
  | { readonly is: 'overlap'; readonly row: string; readonly task: string; readonly sources: readonly string[] }
  | { readonly is: 'idle'; readonly source: string };
export type MoneyMap = {
  readonly sources: readonly Pick<MapSource, 'id' | 'name' | 'programme'>[];
  readonly rows: readonly MapRow[];
  /** In the order of the sources. */
  readonly totals: readonly number[];
  readonly total: number;
  readonly findings: readonly Finding[];
};

const keyOf = (to: Purpose): string =>
  to.is === 'task' ? `task:${to.task}` : to.is === 'measure' ? `measure:${to.id}` : 'general';
const sumOf = (cells: readonly (Cents | null)[]): Cents => sum(cells.map((cell) => cell ?? 0));
const tasks = Object.keys(statutoryTasks) as readonly TaskKey[];

/** 'Begeleiden naar werk (PW 7a)': a task of the law as a row is called. */
export function taskWords(task: TaskKey): string {
  const { words, article } = statutoryTasks[task];
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)} (${article})`;
}

type Row = Pick<MapRow, 'key' | 'words' | 'is'>;
/** A measure that stands no longer in the programme keeps its money in sight. */
function rowsOf(sources: readonly MapSource[], measures: readonly MapMeasure[]): readonly Row[] {
  const there = new Set(measures.map(({ id }) => id));
  const flows = sources.flatMap((source) => source.flows);
  const gone = new Set(flows.flatMap(({ to }) => (to.is === 'measure' && !there.has(to.id) ? [to.id] : [])));
  return [
    ...tasks.map((task): Row => ({
      key: keyOf({ is: 'task', task }),
      words: taskWords(task),
      is: 'task',
    })),
    ...measures.map(({ id, title }): Row => ({ key: keyOf({ is: 'measure', id }), words: title, is: 'measure' })),
    ...[...gone].map((id): Row => ({
      key: keyOf({ is: 'measure', id }),
      words: 'Maatregel die niet meer in het programma staat',
      is: 'measure',
    })),
    { key: 'general', words: 'Algemene kosten', is: 'general' },
  ];
}

function findingsOf(
  rows: readonly MapRow[],
  sources: readonly MapSource[],
  measures: readonly MapMeasure[],
): readonly Finding[] {
  const payersOf = ({ cells }: MapRow) => sources.filter((_, at) => isMeant(cells[at] ?? null));
  const taskOf = new Map(measures.map(({ id, task }) => [keyOf({ is: 'measure', id }), task]));
  return [
    ...rows.flatMap((row): readonly Finding[] => {
      const payers = payersOf(row);
      const task = taskOf.get(row.key);
      const programme = payers.filter((source) => source.programme).map(({ name }) => name);
      const double = payers.length > 1 && row.is !== 'general';
      return [
        ...(double ? [{ is: 'double' as const, row: row.words, sources: payers.map(({ name }) => name) }] : []),
        ...(payers.length === 0 ? [{ is: 'hole' as const, row: row.words }] : []),
        ...(task && programme.length > 0
          ? [{ is: 'overlap' as const, row: row.words, task: statutoryTasks[task].words, sources: programme }]
          : []),
      ];
    }),
    ...sources.flatMap(({ name, flows }): readonly Finding[] =>
      sum(flows.map(({ cents }) => cents)) === 0 ? [{ is: 'idle', source: name }] : [],
    ),
  ];
}

/** The map of this money. Its sums are those of the flows: nothing falls off. */
export function mapOf(sources: readonly MapSource[], measures: readonly MapMeasure[]): MoneyMap {
  const rows = rowsOf(sources, measures).map((row): MapRow => {
    const cells = sources.map(({ flows }) => {
      const here = flows.filter(({ to }) => keyOf(to) === row.key);
      return here.length === 0 ? null : sum(here.map(({ cents }) => cents));
    });
    return { ...row, cells, total: sumOf(cells) };
  });
  const totals = sources.map((_, at) => sumOf(rows.map(({ cells }) => cells[at] ?? null)));
  return {
    sources: sources.map(({ id, name, programme }) => ({ id, name, programme })),
    rows,
    totals,
    total: sum(totals),
    findings: findingsOf(rows, sources, measures),
  };
}
