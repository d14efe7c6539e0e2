import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { undecided, wanted } from './dependencies.ts';
import { read } from './source.ts';

const packages = wanted(read('package-lock.json').get('package-lock.json') ?? '');
const records = [...read('docs/decisions/*.md').values()].join('\n');
const record = '| Package | Licence |\n|---|---|\n| `left` | MIT | x |\n';

test('every package stands in a decision record with its licence', () => {
  expect(packages.length).toBeGreaterThan(20);
  expect(undecided(packages, records)).toEqual([]);
});

test('a package without a row and a row with another licence are found', () => {
  expect(undecided([{ name: 'right', licence: 'MIT' }], record)).toEqual(['right stands in no decision record']);
  expect(undecided([{ name: 'left', licence: 'GPL-3.0' }], record)).toEqual(['left is GPL-3.0, the record says MIT']);
  expect(undecided([{ name: 'left', licence: 'MIT' }], record)).toEqual([]);
});

const complete = (...folder: string[]) => [process.execPath, ['scripts/lock-is-complete.mjs', ...folder]] as const;

test('the lock file is complete', () => {
  expect(execFileSync(...complete(), { encoding: 'utf8' })).toBe('');
});

test('a lock file that lacks a binary of another system, or a package, is found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aanzet-lock-'));
  const lock = {
    '': { dependencies: { tool: '1.0.0' } },
    'node_modules/tool': { optionalDependencies: { 'tool-linux': '1.0.0', 'tool-mac': '1.0.0' } },
    'node_modules/tool-linux': {},
  };
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: lock }));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ dependencies: { tool: '1.0.0', other: '2.0.0' } }));
  const { stdout, status } = spawnSync(...complete(folder), { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect(stdout).toBe('node_modules/tool lacks tool-mac\ndependencies lacks other 2.0.0\n');
  expect(status).toBe(1);
});
