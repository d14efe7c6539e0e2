import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { asAdmin, type EngineName } from '../engines.ts';
import { inMemory } from '../in-memory.ts';

export type Running = {
  readonly url: string;
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
  /** Everything that the server said so far, both streams. */
  log(): string;
  /** As by the plug: no goodbye. Resolves when the process is gone. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};
export type Wish = { readonly engine?: EngineName; readonly env?: NodeJS.ProcessEnv };

const listening = /Aanzet staat klaar: (http:\/\/\S+)/;

type End = () => unknown;
let ends: End[] | undefined;
/** What has to be done when whoever asked is ready: the test, or the file while endingWith() runs. */
export const atEnd = (end: End) => void (ends ? ends.push(end) : onTestFinished(async () => void (await end())));
/** What `make` leaves behind is not of the test that runs: it is added to `all`, for who called to end. */
export async function endingWith<T>(all: End[], make: () => Promise<T>): Promise<T> {
  ends = all;
  try {
    return await make();
  } finally {
    ends = undefined;
  }
}

/** A database of this test's own, as the two addresses that an installation has: empty, or a copy of `from`. */
export async function databaseFor(engine: EngineName, from?: string): Promise<Record<string, string>> {
  if (engine === 'pglite') return {};
  const { template } = inject('postgres');
  const database = `journey_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(`create database ${database} template ${from ?? template} strategy file_copy`);
  atEnd(() => asAdmin(`drop database if exists ${database} with (force)`));
  return addressesOf(database);
}

/** How the product reaches a database of the native server: as who serves, and as its owner. */
export function addressesOf(database: string) {
  const { login, servingPassword } = inject('postgres');
  const url = (user: string, password?: string) =>
    `postgres://${user}${password ? `:${password}` : ''}@/${database}?host=${encodeURIComponent(login.host)}&port=${login.port}`;
  return {
    DATABASE_URL: url('aanzet_serving', servingPassword),
    DATABASE_OWNER_URL: url(login.user, login.password),
    AANZET_DEMO: '1',
  };
}

/** An own folder that goes with the test; in memory where there is room, since a disk takes a second over the files of a database. */
export function aHome(): string {
  mkdirSync('var/test', { recursive: true });
  const home = mkdtempSync(join(inMemory() ?? resolve('var/test'), 'aanzet-journey-'));
  atEnd(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

function ready(child: ChildProcess, log: () => string): Promise<string> {
  return new Promise((found, fail) => {
    const look = () => {
      const url = listening.exec(log())?.[1];
      if (url) found(url);
    };
    child.stdout?.on('data', look);
    child.once('exit', (code) => fail(new Error(`the server ended with ${code}:\n${log()}`)));
  });
}

/** Starts what `npm start` starts, on a free port. It ends with the test. */
export async function startServer({ home, env, ...wish }: Wish & { home?: string } = {}): Promise<Running> {
  const at = home ?? aHome();
  const all = {
    ...process.env,
    ...(await databaseFor(wish.engine ?? 'pglite')),
    AANZET_DIR: at,
    PORT: '0',
    AANZET_PER_MINUTE: '0',
    ...env,
  };
  return again(at, all);
}

/** Starts on the same home and database once more, as after a crash. */
export async function again(home: string, env: NodeJS.ProcessEnv): Promise<Running> {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'server'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  const gone = new Promise<void>((resolveGone) => child.once('exit', () => resolveGone()));
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await gone;
  };
  atEnd(() => end('SIGKILL'));
  const url = await ready(child, () => said);
  return { url, home, env, log: () => said, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

/** Runs `aanzet ...` beside the server (or alone), as a user of the terminal would. */
export function aanzet(
  running: Pick<Running, 'env'>,
  ...args: string[]
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'aanzet', ...args], {
    env: running.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  return new Promise((done) => child.once('close', (code) => done({ code, out, err })));
}
