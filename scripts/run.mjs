// node scripts/run.mjs server | aanzet ...: starts a program of src/main.
// The source runs as it stands, by the tsx loader; beside it that source is made into one file for the next time, which
// loads in a quarter of the time. That file is named after the size and time of everything it was made from, so it can
// never be older than its source. Where nothing can be written everything works, only slower to start.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as nodeModule from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';

// Imported as a whole: an older Node has not all of it, and must come as far as the line that says so.
const { existsSync, globSync, statSync } = fs;
const { enableCompileCache, flushCompileCache } = nodeModule;
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error('Start met "npm start" of "npm run aanzet -- ...": dat brengt Node 24 mee.');
  process.exit(2);
}
const root = fileURLToPath(new URL('..', import.meta.url));
const entries = { server: 'src/main/server.tsx', aanzet: 'src/main/aanzet.ts' };
const [program] = process.argv.splice(2, 1);

/** Names what the source is now; changes when a file is touched. */
function sourceKey() {
  const hash = createHash('sha256').update(process.version);
  const files = globSync(['src/**/*.{ts,tsx}', 'fixtures/**/*.ts', 'package-lock.json', 'scripts/*.mjs'], {
    cwd: root,
  });
  for (const file of files.toSorted()) {
    const { mtimeMs, size } = statSync(join(root, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

if (!entries[program]) {
  console.error('node scripts/run.mjs server | aanzet');
  process.exit(2);
}
const build = join(root, 'var', 'build', sourceKey());
const made = join(build, 'main', `${program}.js`);
process.argv[1] = join(root, entries[program]);
enableCompileCache(join(root, 'var', 'build', 'compiled'));
if (existsSync(made)) {
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(made).href);
  flushCompileCache();
} else {
  (await import('tsx/esm/api')).register();
  await import(pathToFileURL(process.argv[1]).href);
  const maker = fileURLToPath(new URL('./make-build.mjs', import.meta.url));
  if (!process.env.AANZET_NO_BUILD)
    spawn(process.execPath, [maker, build], { detached: true, stdio: 'ignore' }).unref();
}
