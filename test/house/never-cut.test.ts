import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Where colleagues paste from a paper of their own: a box that is full would lose the end of it without a word. */
const pages = globSync('src/web/{programme,report,money,figures}/*.tsx');

test('no box of the programme, the money, the report or the figures cuts what somebody pastes', () => {
  expect(pages.length).toBeGreaterThan(60);
  expect(pages.filter((page) => readFileSync(page, 'utf8').includes('maxLength'))).toEqual([]);
});
