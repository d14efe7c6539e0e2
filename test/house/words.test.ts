import { describe, expect, test } from 'vitest';
import { banned, bans, type Ban } from './words.ts';
import { read } from './source.ts';

const planted: Record<keyof typeof bans, readonly [file: string, text: string][]> = {
  sqlClock: [
    ['src/db/x.sql', 'made timestamptz default now()'],
    ['src/db/x.ts', 'sql`select * from turn where due_on < CURRENT_DATE`'],
    ['src/db/x.ts', 'sql`select clock_timestamp ()`'],
    ['src/db/x.sql', 'select current_timestamp'],
  ],
  clock: [
    ['src/web/x.tsx', 'const day = new Date();'],
    ['src/app/x.ts', 'const t = Date.now();'],
    ['src/cli/x.ts', "const d = new Date('2026-06-08');"],
  ],
  rawHtml: [['src/web/x.tsx', '<p dangerouslySetInnerHTML={{ __html: note }} />']],
  sleepingTest: [
    ['test/x.test.ts', "test.skip('a', () => {})"],
    ['test/x.test.ts', "describe.only('a', () => {})"],
    ['test/x.test.ts', "test.concurrent.todo('a')"],
    ['test/x.test.ts', 'test.skipIf(missing)("a", f)'],
    ['test/x.test.ts', "test('a', (run) => run.skip())"],
  ],
  switchedOff: [
    ['src/x.ts', '// @ts-ignore'],
    ['src/x.ts', '/* oxlint-disable no-console */'],
    ['src/x.ts', '// eslint-disable-next-line'],
  ],
  machinePath: [
    ['docs/x.md', 'see /work/main/README.md'],
    ['src/x.ts', "const dir = '/tmp/aanzet';"],
    ['README.md', '/root/.npmrc'],
  ],
};

const innocent: Record<keyof typeof bans, readonly [file: string, text: string]> = {
  sqlClock: ['src/db/x.sql', '-- never now()\nselect app_today(), known(a)'],
  clock: ['src/web/x.tsx', '// no new Date()\nconst at: Date = row.at;'],
  rawHtml: ['src/web/x.tsx', '<p>{note}</p>'],
  sleepingTest: ['test/x.test.ts', "test('a skipped line is told', () => {})"],
  switchedOff: ['src/x.ts', '// the linter says so'],
  machinePath: ['src/x.ts', "const path = '/jongeren/work/'; const home = 'https://example.org/work/a';"],
};

const all = Object.entries(bans) as [keyof typeof bans, Ban][];
describe.each(all)('%s', (name, ban) => {
  test('stands nowhere in the house', () => expect(banned(ban), ban.why).toEqual([]));
  test.each(planted[name])('is found when planted in %s: %s', (file, text) =>
    expect(banned(ban, new Map([[file, text]]))).toHaveLength(1),
  );
  test('leaves innocent text alone', () => expect(banned(ban, new Map([innocent[name]]))).toEqual([]));
  test('looks at something', () => expect(read(...ban.where).size).toBeGreaterThan(5));
  test('gives a reason for every exception', () =>
    expect(Object.values(ban.except ?? {}).every((reason) => reason.length > 20)).toBe(true));
});
