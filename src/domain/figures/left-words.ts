import type { Published } from './published.ts';
import type { LeftBecause } from './statline-slice.ts';

const lines = (n: number): string => (n === 1 ? '1 regel' : `${n} regels`);
const words: Readonly<Record<LeftBecause, string>> = {
  'other-municipality': 'van gemeenten van andere regio’s',
  'other-region': 'van andere regio’s',
  'larger-area': 'van provincies en andere grote gebieden',
  'unknown-area': 'van gebieden die we niet kennen',
  'odd-line': 'met een ander aantal cellen dan de kop',
  'not-chosen': 'die jullie niet kozen',
};

/** What of a file was not kept and why, as sentences. Nothing left out = none. */
export function leftWords({ leftOut }: Pick<Published, 'leftOut'>): readonly string[] {
  if (!leftOut) return [];
  const reasons = Object.entries(leftOut.because ?? {}) as readonly (readonly [LeftBecause, number])[];
  const columns = leftOut.columns.join(', ');
  if (leftOut.because === undefined)
    return [
      `Niet bewaard: ${lines(leftOut.lines)} van andere regio’s.`,
      ...(columns === '' ? [] : [`Ook niet: ${columns}. Die kolommen tellen we niet.`]),
    ];
  const told = reasons.map(([why, n]) => `${lines(n)} ${words[why]}`);
  return [
    ...(told.length === 0 ? [] : [`Niet bewaard: ${told.join(', ')}.`]),
    ...(columns === '' ? [] : [`Deze getallen kozen jullie niet: ${columns}.`]),
  ];
}
