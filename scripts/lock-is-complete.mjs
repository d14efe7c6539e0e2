// Prints what the lock file lacks: an optional binary that the registry did not serve makes `npm ci` fail elsewhere.
import { readFileSync } from 'node:fs';

const all = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
let lacks = 0;
for (const [at, entry] of Object.entries(all))
  for (const optional of Object.keys(entry.optionalDependencies ?? {}))
    if (!all[`node_modules/${optional}`] && !all[`${at}/node_modules/${optional}`]) {
      console.log(`${at} lacks ${optional}`);
      lacks++;
    }
process.exitCode = lacks ? 1 : 0;
