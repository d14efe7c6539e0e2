/** Goals as a file: a number and its unit stand in cells of their own, and what nobody knows is said. */
import { expect, it } from 'vitest';
import { goalRows } from '#web/figures/goals-file.ts';

const unknown = { key: 'neet-2027', period: '2027', began: undefined, beganAbout: { on: undefined, words: '' }, target: undefined, last: undefined, lastWords: undefined, lastSource: undefined, apart: undefined, changed: [], readings: [] }; // prettier-ignore
const known = { ...unknown, period: '2026', began: '2.150 jongeren', beganAbout: { on: '2025-05-01', words: 'Eem en Vallei' }, target: '12,5%', last: { on: '2026-05-01' }, lastWords: '1 jongere', apart: '3 meer dan het streefcijfer', changed: ['Meer scholen.', 'Eerder.'] } as const; // prettier-ignore

it('each goal says what it aims at, what it came to and what nobody knows', () => {
  const rows = goalRows([{ title: 'Zonder werk', definitions: [], goals: [known, unknown] }]);
  expect(rows[0]).toEqual(['Zonder werk', '2026', 'procent', '2.150', 'Eem en Vallei, 2025-05-01', '12,5', '1', '2026-05-01', 'opgeschreven in het programma', '3 meer dan het streefcijfer', 'Meer scholen. Eerder.', 'nog niet gekozen']); // prettier-ignore
  expect(rows[1]).toEqual(['Zonder werk', '2027', '', 'niet bekend', '', 'nog niet gekozen', 'niet bekend', '', '', 'niet te zeggen', '', 'nog niet gekozen']); // prettier-ignore
});
