/**
 * Who may import whom.
 *
 * Rooms: law ← domain ← app ← { db, outside, web, api, cli, jobs } ← main; those in braces never import one another.
 * Packages: law and domain use none, app a few by name, and only db and main speak to a database driver.
 * Streets: what lies directly in a street's folder is public; what lies in a folder below it is that street's own.
 * Files at the root of a room and the room main see everything in reach, for they wire.
 * A `*.test.ts` beside its source may use packages and test builders, but crosses no room border either.
 */
import { posix } from 'node:path';
import { isTest, lineOf, withoutComments, type Files } from './source.ts';

const core = ['law', 'domain'];
const may: Record<string, readonly string[]> = {
  law: [],
  domain: ['law'],
  app: core,
  db: [...core, 'app'],
  outside: [...core, 'app'],
  web: [...core, 'app'],
  api: [...core, 'app'],
  cli: [...core, 'app'],
  jobs: [...core, 'app'],
  main: [...core, 'app', 'db', 'outside', 'web', 'api', 'cli', 'jobs', 'fixtures'], // the demo region is filled from #fixtures
};
const forApp = new Set(['uuid', 'typebox', 'fastest-levenshtein', 'node:crypto']);
const drivers = new Set(['pg', 'kysely', '@electric-sql/pglite']);

const mention =
  /(?:(?<!['"`])\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*|\bresolve\s*\(\s*|\bnew URL\s*\(\s*)(['"`])([^'"`\n]+)\1/g;
const nameOf = (specifier: string) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

function packageAllowed(room: string, specifier: string): boolean {
  const name = nameOf(specifier);
  if (room === 'law' || room === 'domain') return false;
  if (room === 'app') return forApp.has(name);
  return room === 'db' || room === 'main' || !drivers.has(name);
}

/** A file in a folder below a street, imported from another street or another room. */
function isPrivate(from: string, to: string): boolean {
  const [, fromRoom, ...fromRest] = from.split('/');
  const [, toRoom, ...toRest] = to.split('/');
  const wires = fromRoom === 'main' || fromRest.length === 1;
  return toRest.length > 2 && !wires && !(fromRoom === toRoom && fromRest[0] === toRest[0]);
}

function allowed(file: string, specifier: string): boolean {
  const room = file.split('/')[1] ?? '';
  const inside = specifier.startsWith('#') || specifier.startsWith('.');
  if (!inside) return isTest(file) || packageAllowed(room, specifier);
  const to = specifier.startsWith('#') ? `src/${specifier.slice(1)}` : posix.join(posix.dirname(file), specifier);
  if (!to.startsWith('src/')) return isTest(file) && to.startsWith('test/');
  const other = to.split('/')[1] ?? '';
  return (other === room || (may[room] ?? []).includes(other)) && (isTest(file) || !isPrivate(file, to));
}

/** Every import that crosses a border it may not cross, as "file:line may not import x". */
export function breaches(files: Files): string[] {
  const found: string[] = [];
  for (const [file, source] of files) {
    for (const match of withoutComments(source).matchAll(mention)) {
      const specifier = match[2]!;
      const data =
        match[0].startsWith('new URL') && /^\.{1,2}\/[\w./-]*$/.test(specifier) && !/\.tsx?$/.test(specifier);
      if (!data && !/^(https?|data|file):/.test(specifier) && !allowed(file, specifier))
        found.push(`${file}:${lineOf(source, match.index)} may not import ${specifier}`);
    }
    if (!((file.split('/')[1] ?? '') in may)) found.push(`${file} is in no room of the house`);
  }
  return found;
}
