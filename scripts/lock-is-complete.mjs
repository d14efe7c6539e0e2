// Prints what a lock file lacks. An optional binary that the registry did not serve makes `npm ci` fail elsewhere,
// and so does a dependency of package.json that the lock file does not know. Argument: a folder (default: this one).
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url));
const read = (name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
const all = read('package-lock.json').packages;
const lacks = [];
for (const [at, entry] of Object.entries(all))
  for (const optional of Object.keys(entry.optionalDependencies ?? {}))
    if (!all[`node_modules/${optional}`] && !all[`${at}/node_modules/${optional}`])
      lacks.push(`${at} lacks ${optional}`);
const wanted = read('package.json');
for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'])
  for (const [name, version] of Object.entries(wanted[kind] ?? {}))
    if (all['']?.[kind]?.[name] !== version) lacks.push(`${kind} lacks ${name} ${version}`);
for (const line of lacks) console.log(line);
process.exitCode = lacks.length ? 1 : 0;
