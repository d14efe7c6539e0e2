/** The linter's own rules, each shown to bite: a small house full of breaches, linted with our settings. */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const long = (n: number) => `export function long() {\n${'  void 0;\n'.repeat(n)}}\n`;
const planted: Record<string, readonly [rule: string, text: string]> = {
  'src/domain/turn/pg.ts': ['no-restricted-imports', "export { Pool } from 'pg';"],
  'src/domain/turn/node.ts': ['no-restricted-imports', "export { readFileSync } from 'node:fs';"],
  'src/domain/turn/out.ts': ['no-restricted-imports', "export { x } from '#db/x.ts';"],
  'src/domain/turn/up.ts': ['no-restricted-imports', "export { x } from '../../db/x.ts';"],
  'src/web/turn/up.ts': ['no-restricted-imports', "export { x } from '../../db/x.ts';"],
  'src/law/school/up.ts': ['no-restricted-imports', "export { x } from '#domain/turn/ok.ts';"],
  'src/app/turn/out.ts': ['no-restricted-imports', "export { x } from '#web/turn/x.ts';"],
  'src/web/turn/out.ts': ['no-restricted-imports', "export { x } from '#db/x.ts';"],
  'src/api/turn/out.ts': ['no-restricted-imports', "export { x } from '#web/turn/x.ts';"],
  'src/cli/turn/out.ts': ['no-restricted-imports', "export { x } from '#jobs/x.ts';"],
  'src/jobs/out.ts': ['no-restricted-imports', "export { x } from '#outside/mail/x.ts';"],
  'src/outside/mail/out.ts': ['no-restricted-imports', "export { x } from '#db/x.ts';"],
  'src/db/out.ts': ['no-restricted-imports', "export { x } from '#web/turn/x.ts';"],
  'src/domain/turn/date.ts': ['no-restricted-globals', 'export const today = new Date();'],
  'src/domain/turn/global.ts': ['no-restricted-globals', 'export const today = new globalThis.Date();'],
  'src/law/school/random.ts': ['no-restricted-properties', 'export const r = Math.random();'],
  'src/domain/turn/one.ts': ['no-cycle', "import { b } from '#domain/turn/two.ts';\nexport const a = () => b;"],
  'src/domain/turn/two.ts': ['no-cycle', "import { a } from '#domain/turn/one.ts';\nexport const b = () => a;"],
  'src/web/turn/danger.tsx': ['no-danger', "export const x = <p dangerouslySetInnerHTML={{ __html: '' }} />;"],
  'src/app/turn/any.ts': ['no-explicit-any', 'export const f = (x: any) => String(x);'],
  'src/app/turn/floating.ts': ['no-floating-promises', 'const f = async () => 1;\nexport const g = () => { f(); };'],
  'src/app/turn/long.ts': ['max-lines-per-function', long(51)],
};
const innocent: Record<string, string> = {
  'src/domain/turn/ok.ts':
    "import { a } from '#law/school/ok.ts';\nimport { b } from './near.ts';\nexport const x = a + b;",
  'src/domain/turn/near.ts': 'export const b = 1;',
  'src/law/school/ok.ts': 'export const a = 1;',
  'src/web/turn/ok.ts': "export { x } from '../kit/jobs-done.ts';\nexport { y } from './main/menu.ts';",
  'src/app/turn/ok.ts': `import { v7 } from 'uuid';\nexport const id = v7;\n${long(40)}`,
  'src/domain/turn/ok.test.ts': "import { test } from 'vitest';\ntest(String(new Date(0)), () => {});",
};

const house = mkdtempSync(join(tmpdir(), 'aanzet-lint-'));
const found = new Map<string, string[]>();
type Report = { diagnostics: { code: string; filename: string }[] };

beforeAll(async () => {
  const imports = Object.fromEntries(
    ['law', 'domain', 'app', 'db', 'web', 'outside', 'api', 'cli', 'jobs'].map((r) => [`#${r}/*`, `./src/${r}/*`]),
  );
  const texts = Object.entries(planted).map(([file, [, text]]) => [file, text] as const);
  for (const [file, text] of [...texts, ...Object.entries(innocent)]) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), text);
  }
  writeFileSync(join(house, 'package.json'), JSON.stringify({ name: 'planted', type: 'module', imports }));
  copyFileSync('.oxlintrc.json', join(house, '.oxlintrc.json'));
  writeFileSync(join(house, 'tsconfig.json'), JSON.stringify({ compilerOptions: { strict: true, types: [] } }));
  const ran = promisify(execFile)(resolve('node_modules/.bin/oxlint'), ['--type-aware', '-f', 'json'], { cwd: house });
  const { stdout } = await ran.catch((failed: { stdout: string }) => failed); // findings make it exit with 1
  for (const { code, filename } of (JSON.parse(stdout) as Report).diagnostics)
    found.set(filename, [...(found.get(filename) ?? []), code]);
});
afterAll(() => rmSync(house, { recursive: true }));

test.each(Object.entries(planted))('%s is caught', (file, [rule]) =>
  expect(found.get(file)?.join(' ') ?? 'nothing').toContain(`(${rule})`),
);
test.each(Object.keys(innocent))('%s is left alone', (file) => expect(found.get(file) ?? []).toEqual([]));
