/**
 * Finds a real Chromium: `CHROMIUM`, a system one, else the one of the npm package `@sparticuz/chromium`.
 * AANZET_TEST_ONLY_NPM=1 sees no system browser. None at all is an error, never a skipped journey.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LaunchOptions } from 'playwright-core';
import { inMemory } from './in-memory.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const pack = `${root}node_modules/@sparticuz/chromium/`;
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
// The package's own list has --single-process and --disable-web-security, which hide faults of a content policy.
const args = ['--no-sandbox'];
// Playwright keeps what the parts of a browser share on the disk, for machines with little memory there.
const sharing = () => (inMemory() ? { ignoreDefaultArgs: ['--disable-dev-shm-usage'] } : {});

function system(): string | undefined {
  const named = process.env['CHROMIUM'];
  if (named && !existsSync(named)) throw new Error(`CHROMIUM names ${named}, which does not exist.`);
  return named ?? (process.env['AANZET_TEST_ONLY_NPM'] ? undefined : places.find((place) => existsSync(place)));
}

// The package names a fixed folder of its own; ours knows where the fonts really lie.
const fontsConf = (home: string) =>
  `<?xml version="1.0"?><fontconfig><dir>${home}/fonts/fonts</dir><dir>/usr/share/fonts</dir>` +
  `<cachedir>${home}/font-cache</cachedir></fontconfig>`;

async function unpack(home: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium');
  const made = `${home}.${process.pid}`;
  mkdirSync(made, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = made; // the package writes to the temporary folder, and reuses whatever version lies there
  const parts = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'];
  await Promise.all(parts.map((part) => inflate(`${pack}bin/${part}`)));
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  writeFileSync(`${made}/fonts.conf`, fontsConf(home));
  try {
    renameSync(made, home);
  } catch {
    rmSync(made, { recursive: true }); // another process was first
  }
}

async function fromNpm(): Promise<LaunchOptions> {
  if (!existsSync(`${pack}package.json`) || process.arch !== 'x64')
    throw new Error('No Chromium to test with. Install chromium, set CHROMIUM to one, or run "npm ci" (x64 only).');
  const { version } = JSON.parse(readFileSync(`${pack}package.json`, 'utf8')) as { version: string };
  const home = `${root}var/chromium-${version}`;
  if (!existsSync(home)) await unpack(home);
  const executablePath = `${home}/chromium`;
  const lacks = execFileSync('ldd', [executablePath], { encoding: 'utf8' }).includes('not found');
  const env = {
    ...(process.env as Record<string, string>),
    ...(lacks && { LD_LIBRARY_PATH: `${home}/al2023/lib` }),
    FONTCONFIG_FILE: `${home}/fonts.conf`,
  };
  return { executablePath, env, args };
}

/** What playwright's `chromium.launch` needs on this machine; throws a clear sentence when there is no browser. */
export async function chromiumHere(): Promise<LaunchOptions> {
  const executablePath = system();
  return { ...(executablePath ? { executablePath, args } : await fromNpm()), ...sharing() };
}
