import { readFileSync } from 'node:fs';
import { runCommand } from '#cli/commands.ts';
import { resumeImports } from '#app/intake/run-import.ts';
import { readConfig } from '#main/config.ts';
import { openHouse } from '#main/open-house.ts';
import type { Running } from './server.ts';

type Said = { readonly code: number; readonly out: string };
/** The product on a home and database, opened in the process of the test. */
export type InHere = {
  /** Asks the database itself, as who owns the machine. */
  ask<T>(statement: string): Promise<T[]>;
  /** Finishes what a crash cut off, as every start does. */
  resume(): Promise<void>;
  /** Runs `aanzet ...` here. */
  run(...args: string[]): Promise<Said>;
};

let compiled: Promise<WebAssembly.Module> | undefined;
/** Keeps the embedded engine in this process as it was compiled: who opens it next need not compile it again. */
const engineStays = () =>
  (compiled ??= WebAssembly.compile(readFileSync('node_modules/@electric-sql/pglite/dist/pglite.wasm')));

/**
 * Opens once and asks many things: as what a start and the command line do, without the seconds that a process of its own
 * takes for each of them. For tests whose point is what is stored, not who asks.
 */
export async function inHere<T>({ env }: Pick<Running, 'env'>, work: (here: InHere) => Promise<T>): Promise<T> {
  if (!env['DATABASE_URL']) await engineStays();
  const open = await openHouse(readConfig(env));
  try {
    return await work({
      ask: async <R>(statement: string) => (await open.store.owner.query<R & object>(statement)).rows,
      resume: () => resumeImports(open.house, { alone: true }),
      async run(...args) {
        let out = '';
        const add = (text: string) => void (out += text);
        const code = await runCommand(args, { cwd: process.cwd(), out: add, err: add }, open.tools);
        return { code, out };
      },
    });
  } finally {
    await open.close();
  }
}
