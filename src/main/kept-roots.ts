import { appendFile, readFile } from 'node:fs/promises';
import type { House } from '#app/house.ts';
import type { KeptRoot } from '#app/ports/log.ts';

const read = async (file: string): Promise<readonly KeptRoot[]> => {
  const text = await readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return '';
    throw fault;
  });
  return [...text.matchAll(/^(\d+) ([0-9a-f]{64})$/gm)].map((m) => ({ number: Number(m[1]), root: m[2] ?? '' }));
};

/**
 * Roots of the sealed log in a text file beside the database, a line each. Whoever can write both can still lie: an
 * installation copies this file to another machine (docs/handbook). A demo that begins again begins this file again too.
 */
export const keptRoots = (file: string): House['roots'] => ({
  kept: () => read(file),
  keep: (roots) => appendFile(file, roots.map((r) => `${r.number} ${r.root}\n`).join('')),
});
