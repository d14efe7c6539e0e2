/** docs/asvs.md says what shows that a requirement holds: it may name no test that is not there, and leaves no incident out. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const rows = readFileSync('docs/asvs.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const named = rows.flatMap(([, , , shown = '']) => [...shown.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path));

test('every file that is named exists', () => {
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test('every row has a test or a reason, and the twenty-one incidents stand there in order', () => {
  expect(rows.filter(([, , asked, shown]) => !asked || !shown)).toEqual([]);
  const numbers = rows.map(([, number = '']) => number);
  expect(numbers.slice(-21)).toEqual(Array.from({ length: 21 }, (_, n) => String(n + 1)));
});
