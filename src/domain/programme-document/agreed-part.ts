import { table, type Section as Chapter } from '../papers/paper.ts';
import type { TownSaid } from '../programme/agreed.ts';
import { listed } from '../programme/filled.ts';
import { sectionsOf, type Programme } from '../programme/programme.ts';
import type { Told } from './told.ts';

/** Why a measure does not hold in a municipality: 'Leusden: het wijkteam doet dit al.' */
export const whyNot = ({ towns = [] }: Told, measureId: string): readonly string[] =>
  towns.flatMap((one) => (one.measureId === measureId && one.answer === 'no' ? [`${one.town}: ${one.why}`] : []));

/** By id the number that a measure has in the paper. */
const numbers = (programme: Programme): ReadonlyMap<string, number> =>
  new Map(sectionsOf(programme, 'measure').map(({ id }, at) => [id, at + 1]));
/** 'Alle 6', or 'Maatregel 1, 2 en 4'. */
function numbered(at: readonly number[], of: number): string {
  if (at.length === 0) return '–';
  if (at.length === of && of > 1) return `Alle ${of}`;
  return `Maatregel ${listed(at.toSorted((a, b) => a - b).map(String))}`;
}

/** Of each municipality for which measures it said yes, and why no. */
export function townsChapter({ programme, towns = [] }: Told): readonly Chapter[] {
  const at = numbers(programme);
  const here = towns.filter(({ measureId }) => at.has(measureId));
  if (here.every(({ answer }) => answer === null)) return [];
  const names = [...new Set(here.map(({ town }) => town))];
  const rows = names.map((name) => {
    const own = here.filter(({ town }) => town === name);
    const of = (answer: TownSaid['answer']) =>
      numbered(own.filter((one) => one.answer === answer).map(({ measureId }) => at.get(measureId) ?? 0), at.size); // prettier-ignore
    const no = own
      .filter(({ answer }) => answer === 'no')
      .map(({ measureId, why }) => `Maatregel ${at.get(measureId) ?? 0}: ${why}`);
    return [name, of('yes'), no.length === 0 ? '–' : no.join(' '), of(null)];
  });
  const heads = ['Gemeente', 'Ja', 'Nee, en waarom', 'Nog niets gezegd'];
  return [
    {
      id: 'gemeenten',
      title: 'Wat gemeenten zeiden',
      parts: [table('Per gemeente: waar ja op, waar nee op', heads, rows, [2, 2.5, 4, 2.5])],
    },
  ];
}
/** Which college or board decided what. */
export function decidedChapter({ decided = [] }: Told): readonly Chapter[] {
  if (decided.length === 0) return [];
  const rows = decided.map(({ name, words }) => [name, words]);
  return [
    {
      id: 'besluiten',
      title: 'Wie besloot',
      parts: [table('Besluiten van colleges en besturen', ['Wie', 'Besluit'], rows, [3, 4])],
    },
  ];
}
