// node scripts/make-build.mjs FOLDER: makes the source into one file a program, for scripts/run.mjs. By hand it is never needed.
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [, , folder] = process.argv;
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
setPriority(constants.priority.PRIORITY_LOW); // whoever started wants the processor first

// A module knows its folder by import.meta.url: in one file all would have the same.
const ownAddress = {
  name: 'own address',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/](src|fixtures)[\\/].*\.tsx?$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: path.endsWith('x') ? 'tsx' : 'ts',
    })),
};

const making = `${folder}.${process.pid}`;
const dayAgo = Date.now() - 86_400_000; // a younger one may be in use
for (const old of globSync(join(dirname(folder), '*')))
  if (statSync(old).mtimeMs < dayAgo) rmSync(old, { recursive: true, force: true });
mkdirSync(making, { recursive: true });
try {
  await build({
    entryPoints: { 'main/server': 'src/main/server.tsx', 'main/aanzet': 'src/main/aanzet.ts' },
    outdir: making,
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'error',
    plugins: [ownAddress],
  });
  if (!existsSync(folder)) renameSync(making, folder);
} finally {
  rmSync(making, { recursive: true, force: true });
}
