import type { Indicator } from '#domain/figures/indicator.ts';
import { counted } from '#domain/figures/indicators.ts';

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
const starting = (...starts: readonly string[]): readonly Line[] =>
  counted.filter(({ key }) => starts.some((start) => key.startsWith(start)));
/** What is counted, in three groups; vsv and geen-school-geen-werk are always one table. */
export const groups: readonly { readonly name: string; readonly lines: readonly Line[] }[] = [
  { name: 'School en werk', lines: starting('neet', 'vsv-') },
  { name: 'Werk dat blijft', lines: starting('work-') },
  { name: 'Hoe we werken', lines: [...starting('reached', 'one-contact', 'record-complete'), inTime] },
];

/** Everything that is counted of the own organisation. */
export const allLines: readonly Line[] = groups.flatMap(({ lines }) => lines);
/** The figure of a key, and those that are always shown beside it. */
export function besideOf(key: string): readonly Line[] {
  const beside = counted.find((one) => one.key === key)?.beside ?? [];
  return allLines.filter((line) => line.key === key || beside.includes(line.key));
}
/** The sheet of a definition. */
export const sheetOf = (key: string): string => `/regio/cijfers/definitie/${key}`;
