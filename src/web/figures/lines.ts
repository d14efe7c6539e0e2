import type { Indicator, Tally } from '#domain/figures/indicator.ts';

export type Line = Pick<
  Indicator,
  'key' | 'title' | 'yesWords' | 'populationWords' | 'source' | 'version' | 'confirmed'
>;
export const inTime: Line = {
  key: 'taken-over-in-time',
  title: 'Overdracht op tijd overgenomen',
  yesWords: 'op tijd overgenomen',
  populationWords: 'wat jullie in een jaar overdroegen',
  source: 'Aanzet, wat de organisatie zelf vastlegde',
  version: '2026-1',
  confirmed: true,
};
type List = readonly Indicator[];
const starting = (list: List, ...starts: readonly string[]): readonly Line[] =>
  list.filter(({ key }) => starts.some((start) => key.startsWith(start)));
/** What is counted, in groups; vsv and geen-school-geen-werk are always one table. */
export const groupsOf = (
  list: List,
): readonly { readonly id: string; readonly name: string; readonly lines: readonly Line[] }[] => [
  { id: 'school', name: 'School en werk', lines: starting(list, 'neet', 'vsv-') },
  { id: 'left', name: 'Wie in het laatste jaar van school ging, stap voor stap', lines: starting(list, 'left-') },
  { id: 'work', name: 'Werk dat blijft', lines: starting(list, 'work-') },
  { id: 'says', name: 'Hoe het gaat, zeggen jongeren zelf', lines: starting(list, 'says-', 'asked-how') },
  { id: 'wish', name: 'Doen jongeren wat zij wilden', lines: starting(list, 'wish-followed') },
  { id: 'how', name: 'Hoe we werken', lines: [...starting(list, 'reached', 'one-contact', 'record-complete'), inTime] },
];

/** Everything that is counted of the own organisation. */
export const allLines = (list: List): readonly Line[] => groupsOf(list).flatMap(({ lines }) => lines);
/** The figure of a key, and those that are always shown beside it. */
export function besideOf(key: string, list: List): readonly Line[] {
  const beside = list.find((one) => one.key === key)?.beside ?? [];
  return allLines(list).filter((line) => line.key === key || beside.includes(line.key));
}
/** An answer in an address, and as it is read. */
export const answers = {
  ja: { answer: 'yes', words: 'ja' },
  nee: { answer: 'no', words: 'nee' },
  'niet-bekend': { answer: 'unknown', words: 'niet bekend' },
} as const satisfies Readonly<Record<string, { answer: keyof Tally; words: string }>>;
export type AnswerKey = keyof typeof answers;
/** The list behind a number. */
export const behindOf = (key: string, answer: AnswerKey): string => `/regio/cijfers/wie/${key}/${answer}`;
/** The sheet of a definition. */
export const sheetOf = (key: string): string => `/regio/cijfers/definitie/${key}`;
