import { expect, it } from 'vitest';
import { keptTables } from '#db/request/kept-tables.ts';
import { partTitles } from '#web/request/request-words.ts';

/** On paper elsewhere: with whom was shared, and where a value comes from. */
const elsewhere: readonly string[] = ['case_access', 'field_source'];

it('everything that is kept of somebody has a title in the answer on paper', () => {
  expect(keptTables.filter((table) => !elsewhere.includes(table) && !(table in partTitles))).toEqual([]);
});
