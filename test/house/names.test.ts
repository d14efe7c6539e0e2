import { expect, test } from 'vitest';
import { emptyNames } from './names.ts';
import { read } from './source.ts';

test('every folder and file says what is in it', () =>
  expect(emptyNames(read('{src,test,bench,scripts,docs}/**/*.*').keys())).toEqual([]));

test.each([
  'src/domain/utils/day.ts',
  'src/app/helpers/x.ts',
  'src/web/shared/x.tsx',
  'test/helpers.ts',
  'src/misc/a.ts',
])('a planted drawer is found: %s', (path) => expect(emptyNames([path])).toHaveLength(1));

test('a word that only contains such a word is fine', () =>
  expect(emptyNames(['src/domain/commons-act/day.ts', 'src/web/kit/shared-note.tsx'])).toEqual([]));

test('every decision and every migration has a number of its own', () => {
  for (const files of ['docs/decisions/*.md', 'src/db/migrations/*.sql']) {
    const numbers = [...read(files).keys()].map((path) => path.split('/').at(-1)?.slice(0, 4));
    expect(numbers.length).toBeGreaterThan(20);
    expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
  }
  for (const [path, text] of read('docs/decisions/*.md'))
    expect(text.slice(0, 6), path).toBe(`# ${path.split('/').at(-1)?.slice(0, 4)}`);
});
