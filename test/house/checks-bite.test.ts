/** The compiler inside the linter, formatter and unused-code check, each shown to fail on a small house with one planted breach. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const house = mkdtempSync(join(tmpdir(), 'aanzet-tools-'));
afterAll(() => rmSync(house, { recursive: true }));

const sound = {
  'package.json': JSON.stringify({ name: 'planted', type: 'module' }),
  'knip.json': JSON.stringify({ entry: ['src/start.ts'], project: ['src/**/*.ts'] }),
  'src/start.ts': "import { day } from './day.ts';\n\nconsole.log(day(1));\n",
  'src/day.ts': 'export const day = (n: number): string => String(n);\n',
};
type Files = Readonly<Record<string, string>>;

function build(files: Files): string {
  const at = mkdtempSync(join(house, 'h-'));
  for (const file of ['tsconfig.json', '.oxlintrc.json', '.oxfmtrc.json']) cpSync(file, join(at, file));
  for (const [file, text] of Object.entries({ ...sound, ...files })) {
    mkdirSync(dirname(join(at, file)), { recursive: true });
    writeFileSync(join(at, file), text);
  }
  symlinkSync(resolve('node_modules'), join(at, 'node_modules'));
  return at;
}
const tools = {
  oxlint: ['--type-aware', '--type-check', '--deny-warnings'],
  oxfmt: ['--check', 'src'],
  knip: ['--no-progress'],
} as const;
function run(tool: keyof typeof tools, files: Files) {
  const { status, stdout, stderr } = spawnSync(resolve(`node_modules/.bin/${tool}`), tools[tool], {
    cwd: build(files),
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

test.each(Object.keys(tools) as (keyof typeof tools)[])('%s is content with a sound house', (tool) => {
  expect(run(tool, {})).toMatchObject({ status: 0 });
});

test.each([
  [
    'oxlint',
    'a number where text must be',
    { 'src/start.ts': "import { day } from './day.ts';\n\nconsole.log(day('1'));\n" },
    'TS2345',
  ],
  [
    'oxlint',
    'a value that may be missing',
    { 'src/start.ts': "import { day } from './day.ts';\n\nconsole.log(day([1][0]));\n" },
    'TS2345',
  ],
  [
    'oxfmt',
    'a line that is not laid out',
    { 'src/day.ts': 'export const day=(n:number):string=>String(n)\n' },
    'src/day.ts',
  ],
  ['knip', 'a file that nobody reads', { 'src/dead.ts': 'export const dead = 1;\n' }, 'src/dead.ts'],
  ['knip', 'an export that nobody uses', { 'src/day.ts': `${sound['src/day.ts']}export const dead = 1;\n` }, 'dead'],
] as const)('%s finds %s', (tool, _what, files, sign) => {
  const { status, said } = run(tool, files);
  expect([status === 0, said]).toEqual([false, expect.stringContaining(sign)]);
});
