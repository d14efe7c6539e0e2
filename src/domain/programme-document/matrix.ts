import { partyOf, sectionsOf, type Party, type Programme } from '../programme/programme.ts';
import { listOf, textOf, type Section } from '../programme/section.ts';
import { measureTitle, type Told } from './told.ts';

type Task = {
  readonly words: string;
  readonly article: string;
  /** The choice of a measure that says "this is that task itself". */
  readonly key: string;
  /** Whose task it is by law. */
  readonly isOf: (party: Party) => boolean;
};
const towns = ['contactgemeente', 'centrumgemeente', 'municipality'];
/** The tasks of the law that a measure comes on top of (REG 2.5(2)e). */
export const tasks: readonly Task[] = [
  {
    key: '9.2.5',
    words: 'Doorstroompunt',
    article: 'WEB 9.2.5',
    isOf: ({ role, name }) => towns.includes(role) || /^doorstroompunt/i.test(name),
  },
  {
    key: 'PW7a',
    words: 'Hulp naar werk',
    article: 'PW 7a',
    isOf: ({ role }) => role === 'wi' || role === 'centrumgemeente',
  },
  { key: '9.2.12', words: 'Hulp na het mbo', article: 'WEB 9.2.12', isOf: ({ schoolKind }) => schoolKind === 'mbo' },
  { key: '2.31a', words: 'Hulp na het pro', article: 'WVO 2.31a', isOf: ({ schoolKind }) => schoolKind === 'pro' },
  { key: 'WEC44', words: 'Hulp na het vso', article: 'WEC 44', isOf: ({ schoolKind }) => schoolKind === 'vso' },
];
/** How a measure stands to a task: it is that task, who leads it has that task, or one who joins has. */
export type Cell = 'is-the-task' | 'leads' | 'joins' | 'none';
export const cellWords: Readonly<Record<Cell, string>> = {
  'is-the-task': 'Is deze taak zelf',
  leads: 'Trekker heeft deze taak',
  joins: 'Partner heeft deze taak',
  none: 'Raakt deze taak niet',
};
export type MatrixRow = { readonly section: Section; readonly title: string; readonly cells: readonly Cell[] };

function cellOf(programme: Pick<Programme, 'parties'>, section: Section, task: Task): Cell {
  if (textOf(section, 'statutoryTask') === task.key) return 'is-the-task';
  const owner = partyOf(programme, textOf(section, 'owner'));
  if (owner && task.isOf(owner)) return 'leads';
  const joins = listOf(section, 'partners').some((id) => {
    const party = partyOf(programme, id);
    return party !== undefined && task.isOf(party);
  });
  return joins ? 'joins' : 'none';
}
/** Every measure against every task of the law. */
export const taskMatrix = ({ programme, stops }: Pick<Told, 'programme' | 'stops'>): readonly MatrixRow[] =>
  sectionsOf(programme, 'measure').map((section) => ({
    section,
    title: measureTitle({ stops }, section),
    cells: tasks.map((task) => cellOf(programme, section, task)),
  }));
/** What the matrix points at: a task that no measure touches, and a measure that is a task of the law. */
export function matrixNotes(rows: readonly MatrixRow[]): readonly string[] {
  if (rows.length === 0) return [];
  const untouched = tasks.filter((_, at) => rows.every(({ cells }) => cells[at] === 'none'));
  const same = rows.flatMap(({ title, cells }) =>
    tasks.flatMap(({ article }, at) =>
      cells[at] === 'is-the-task'
        ? [`${title} is al een taak van de wet (${article}). Daar is geen programmageld voor.`]
        : [],
    ),
  );
  return [...same, ...untouched.map(({ words, article }) => `Geen enkele maatregel raakt: ${words} (${article}).`)];
}
