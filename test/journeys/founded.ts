import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { restore } from '#db/backup.ts';
import { aPool, type EngineName } from '../engines.ts';
import { inHere, type InHere } from './in-here.ts';
import { sampleList } from './sample.ts';
import { servedHere } from './served-here.ts';
import { addressesOf, again, aHome, databaseFor, endingWith, type Running, startServer } from './server.ts';

const madeFrom = ['src/**/*.{ts,tsx,sql}', 'fixtures/**/*.{ts,csv}', 'data/*', 'package-lock.json'];

function nameOfThisCode(): string {
  const hash = createHash('sha256');
  for (const file of globSync(madeFrom).toSorted()) hash.update(file).update(readFileSync(file));
  return `var/test/founded-${hash.digest('hex').slice(0, 16)}`;
}

/** Lets the product found its demo region once for this code, and keeps the folder and a backup of it. */
async function found(folder: string): Promise<void> {
  const making = `${folder}.making`;
  try {
    mkdirSync(making, { recursive: false });
  } catch {
    for (let n = 0; existsSync(making) && n < 600; n++) await setTimeout(200); // another worker is making it
    return;
  }
  for (const old of globSync('var/test/founded-*'))
    if (!making.startsWith(old)) rmSync(old, { recursive: true, force: true });
  try {
    await make(making);
  } catch (fault) {
    rmSync(making, { recursive: true, force: true }); // else everybody after this one would wait for it
    throw fault;
  }
  renameSync(making, folder);
}

/** Runs one command in an open house; throws what it said when it failed. */
async function done(at: InHere, ...args: string[]): Promise<void> {
  const { code, out } = await at.run(...args);
  if (code !== 0) throw new Error(`aanzet ${args.join(' ')}: ${out}`);
}

async function make(folder: string): Promise<void> {
  const running = await startServer({ home: resolve(folder, 'home') });
  await running.stop();
  await inHere(running, async (at) => {
    await done(at, 'audit', 'seal');
    await done(at, 'backup', resolve(folder, 'founded.jsonl.gz'));
  });
  cpSync(`${folder}/home`, `${folder}/home-with-list`, { recursive: true });
  await inHere({ env: { ...running.env, AANZET_DIR: resolve(folder, 'home-with-list') } }, async (at) => {
    await done(at, 'import', 'leavers', sampleList, '--school', 'De Eik', '--leave-out', 'BSN');
    await done(at, 'backup', resolve(folder, 'list-read.jsonl.gz'));
  });
}

let here: Promise<string> | undefined;
/** Asked once a test file: the code is not read again for each test. */
const founded = (): Promise<string> => (here ??= findOrFound());

async function findOrFound(): Promise<string> {
  mkdirSync('var/test', { recursive: true });
  const folder = nameOfThisCode();
  if (!existsSync(folder)) await found(folder);
  return resolve(folder);
}

/** The founded region as a database on PostgreSQL, filled by the first test file of this run that asks for it. */
async function template(backup: string): Promise<string> {
  const name = `${inject('postgres').template}_${basename(backup).replace(/[.].*/, '').replace('-', '_')}`;
  const admin = new pg.Client(inject('postgres').login);
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock(726482)'); // two workers may ask at once
    const { rows } = await admin.query('select from pg_database where datname = $1', [name]);
    if (rows.length > 0) return name;
    await admin.query(`create database ${name}_making template ${inject('postgres').template} strategy file_copy`);
    const owner = aPool({ connectionString: addressesOf(`${name}_making`).DATABASE_OWNER_URL, max: 1 });
    await restore(owner, backup);
    await owner.end();
    await admin.query(`alter database ${name}_making rename to ${name}`);
    return name;
  } finally {
    await admin.end();
  }
}

/**
 * A home with the founded region in it, and the environment to run the product there, on either engine. The list of De Eik
 * may have been read: what a journey is not about need not be clicked again.
 */
export async function aFoundedHome(
  engine: EngineName,
  { listRead = false } = {},
): Promise<Pick<Running, 'home' | 'env'>> {
  const from = await founded();
  const home = aHome();
  const filled = listRead ? `${from}/home-with-list` : `${from}/home`;
  const backup = `${from}/${listRead ? 'list-read' : 'founded'}.jsonl.gz`;
  const database = await databaseFor(engine, engine === 'pglite' ? undefined : await template(backup));
  const env = { ...process.env, ...database, AANZET_DIR: home, PORT: '0', AANZET_PER_MINUTE: '0' };
  if (engine === 'pglite') cpSync(filled, home, { recursive: true });
  else
    for (const file of ['cookie-secret', 'seals.txt', 'mail'])
      cpSync(`${filled}/${file}`, `${home}/${file}`, { recursive: true });
  return { home, env };
}

/**
 * The product, running on a founded region of this test's own. On PostgreSQL where the engine is not the point: it starts in
 * less than half the time of the embedded one and answers twice as fast.
 */
export async function aFoundedServer(engine: EngineName = 'postgres', env: NodeJS.ProcessEnv = {}): Promise<Running> {
  const at = await aFoundedHome(engine);
  // Something of its own is asked of the process: it gets one.
  if (engine === 'pglite' || Object.keys(env).length > 0) return again(at.home, { ...at.env, ...env });
  return servedHere(at.home, at.env);
}

/** The same, after Karin Smit's school read its list of leavers. */
export async function aServerWithTheList(): Promise<Running> {
  const at = await aFoundedHome('postgres', { listRead: true });
  return servedHere(at.home, at.env);
}

/** One server for all tests of a file, which then must not disturb each other. Asked inside a test. */
export function shared(make: () => Promise<Running>): () => Promise<Running> {
  const ends: (() => unknown)[] = [];
  let one: Promise<Running> | undefined;
  afterAll(async () => {
    for (const end of ends.toReversed()) await end();
  });
  return () => (one ??= endingWith(ends, make));
}
