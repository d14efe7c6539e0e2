/** What somebody types behind `npm run aanzet --`: help does nothing, a mistake does nothing, and what breaks is said. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { commands, helpFor, runCommand } from '#cli/commands.ts';
import type { Tools } from '#cli/command.ts';
import { helpAskedOn } from '#cli/line.ts';
import { findPlain, plainCommands } from '#cli/plain.ts';
import { askServer, listenForCommands } from '#main/socket.ts';

const folder = mkdtempSync(join(tmpdir(), 'aanzet-line-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function terminal() {
  const said = { out: '', err: '' };
  const io = {
    cwd: folder,
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
    input: () => Promise.resolve(''),
  };
  return { said, io };
}
/** Tools that cannot be used: whoever touches one fails. */
const untouched = new Proxy({} as Tools, {
  get: (_, name) => {
    throw new Error(`${String(name)} was used`);
  },
});

test('help is asked with the word, the option or the letter, of one command or of a first word', () => {
  expect(helpAskedOn(['help'])).toEqual([]);
  expect(helpAskedOn(['help', 'import', 'leavers'])).toEqual(['import', 'leavers']);
  expect(helpAskedOn(['import', 'leavers', '-h'])).toEqual(['import', 'leavers']);
  expect(helpAskedOn(['region', 'invite', '--help'])).toEqual(['region', 'invite']);
  expect(helpAskedOn(['law', 'print', '--', '--help'])).toBeUndefined();
  expect(helpAskedOn(['audit', 'verify'])).toBeUndefined();
  expect(helpFor([]).match(/^ {2}\S/gm)).toHaveLength(commands.length + plainCommands.length);
  expect(helpFor(['region']).match(/^ {2}\S/gm)).toHaveLength(5);
  expect(helpFor(['import', 'leavers', 'a.csv'])).toContain('[--dry-run]');
});

test('the line of each command begins with its own words', () => {
  for (const { words, usage } of [...commands, ...plainCommands])
    expect(usage).toContain(`npm run --silent aanzet -- ${words.join(' ')}`);
});

test('an option that does not exist is refused by each command before it does anything', async () => {
  for (const { words } of commands) {
    const { said, io } = terminal();
    expect(await runCommand([...words, '--nooit'], io, untouched), words.join(' ')).toBe(2);
    expect(said.err).toContain('Dit ken ik niet: --nooit\nEr is niets gedaan. Gebruik: ');
    expect(said.out).toBe('');
  }
  for (const { words } of plainCommands) {
    const { said, io } = terminal();
    expect(await findPlain(words)?.run(['--nooit'], io), words.join(' ')).toBe(2);
    expect([said.out, said.err.includes('--nooit')]).toEqual(['', true]);
  }
});

test('what breaks in the running server is said in one line with exit 2, and the server hears the next command', async () => {
  const path = join(folder, 'sock');
  const server = await listenForCommands(path, ([word], io) => {
    if (word === 'break') return Promise.reject(new Error('Hier kan geen bestand staan.'));
    io.out('ja\n');
    return Promise.resolve(0);
  });
  const broken = terminal();
  expect(await askServer(path, ['break'], broken.io)).toBe(2);
  expect(broken.said.err).toBe('Hier kan geen bestand staan.\n');
  const next = terminal();
  expect(await askServer(path, ['ready'], next.io)).toBe(0);
  expect(next.said.out).toBe('ja\n');
  server.close();
  expect(await askServer(path, ['ready'], next.io)).toBeUndefined();
});
