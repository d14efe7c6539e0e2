import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read } from './source.ts';
import { exempt, tooLong } from './sizes.ts';

const long = (n: number) => 'x\n'.repeat(n);

test('no file is longer than its cap', () =>
  expect(tooLong(read('{src,test,bench}/**/*.{ts,tsx,sql,css}', 'scripts/*.mjs', '*.ts'))).toEqual([]));

test('a source of 251 lines and a test of 401 are found, one line less is not', () => {
  expect(tooLong(new Map([['src/db/x.sql', long(251)]]))).toEqual(['src/db/x.sql has 251 lines, 250 is the most']);
  expect(tooLong(new Map([['test/x.test.ts', long(401)]]))).toEqual(['test/x.test.ts has 401 lines, 400 is the most']);
  expect(tooLong(new Map([['src/x.ts', long(250)]]))).toEqual([]);
  expect(tooLong(new Map([['src/x.ts', long(900)]]), { 'src/x.ts': 'a table' })).toEqual([]);
});

test('every exemption names a file that exists and gives a reason', () => {
  for (const [file, reason] of Object.entries(exempt)) {
    expect(existsSync(file), file).toBe(true);
    expect(reason.length, file).toBeGreaterThan(20);
  }
});

test('the linter lets long functions pass in tests and in exempt files only', () => {
  const [config] = read('.oxlintrc.json').values();
  const { overrides } = JSON.parse(config!) as { overrides: { files: string[]; rules: Record<string, unknown> }[] };
  const loose = overrides.filter(({ rules }) => rules['max-lines-per-function'] === 'off').flatMap((o) => o.files);
  expect(loose.filter((files) => files !== 'test/**' && files !== '**/*.test.{ts,tsx}' && !exempt[files])).toEqual([]);
});
