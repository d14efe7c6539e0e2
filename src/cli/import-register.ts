import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listMembers } from '#app/access/doorkeeper.ts';
import { applyRegister } from '#app/intake/apply-import.ts';
import { runImport } from '#app/intake/run-import.ts';
import { beginRegister, type BeginRegister } from '#app/register/begin-register.ts';
import { checkRegister } from '#app/register/check-register.ts';
import { openRegister } from '#app/register/see-register.ts';
import type { OpenedImport } from '#app/intake/see-imports.ts';
import type { House } from '#app/house.ts';
import type { Member } from '#domain/access/actor.ts';
import { refusalWords } from '#domain/intake/refusal-words.ts';
import { ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import type { Command, Io } from './command.ts';
import { usageLine } from './line.ts';

/** Codes that end with 3: it may not. Everything else that is refused ends with 2: nothing was taken from it. */
const FORBIDDEN = new Set(['forbidden-column', 'number-in-name', 'not-allowed', 'not-a-doorstroompunt']);
const usage = usageLine('import register BESTAND --system JVS [--as NAAM] [--leave-out KOLOM]...');
const shape = {
  system: { type: 'string' },
  as: { type: 'string' },
  'leave-out': { type: 'string', multiple: true },
} as const;

function read(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: shape, allowPositionals: true });
    const [file] = positionals;
    return file !== undefined && positionals.length === 1 && values.system
      ? { ...values, file, system: values.system }
      : undefined;
  } catch {
    return undefined; // an option that does not exist
  }
}

/** The colleague of `--as`, else the first doorstroomcoach. Demo mode only: who signs in elsewhere uses a second factor. */
async function whoReads(house: House, as: string | undefined): Promise<Outcome<Member>> {
  const wanted = as?.trim().toLowerCase();
  const reader = (await listMembers(house)).find(({ name, role }) =>
    wanted === undefined ? role === 'doorstroomcoach' : name.toLowerCase() === wanted,
  );
  return reader ? ok(reader) : refuse('not-allowed', 'as');
}

async function readWhole(house: House, reader: Member, command: BeginRegister): Promise<Outcome<OpenedImport>> {
  const begun = await beginRegister(house, reader, command);
  if (!begun.ok) return begun;
  const checked = await checkRegister(house, reader, begun.value);
  if (!checked.ok) return checked;
  const applied = await applyRegister(house, reader, begun.value);
  if (!applied.ok) return applied;
  await runImport(house, begun.value.batchId);
  return openRegister(house, reader, begun.value);
}

function refused(io: Io, refusals: readonly Refusal[]): number {
  for (const words of new Set(refusals.map((refusal) => refusalWords(refusal)))) io.err(`${words}\n`);
  return refusals.some(({ code }) => FORBIDDEN.has(code)) ? 3 : 2;
}

function inWords({ batch, lines }: OpenedImport): string {
  const { new: fresh = 0, changed = 0, unchanged = 0 } = batch.counts;
  return [
    `${batch.total} regels gelezen: ${fresh} nieuw, ${changed} gewijzigd, ${unchanged} was al bekend.`,
    ...lines.map(({ outcome, message }) => `${outcome === 'question' ? 'Vraag' : 'Niet gelezen'}. ${message ?? ''}`),
    '',
  ].join('\n');
}

/** `aanzet import register`: exit 0 when the file was read, 2 when nothing was taken from it, 3 when it may not. */
export const importRegister: Command = {
  words: ['import', 'register'],
  help: 'import register BESTAND      leest een bestand uit het register (--system JVS)',
  usage,
  async run(args, io, { house }) {
    const wish = read(args);
    if (!wish) {
      io.err(usage);
      return 2;
    }
    if (!house.demo) return refused(io, refuse('only-demo').refusals);
    const bytes = await readFile(resolve(io.cwd, wish.file)).catch(() => undefined);
    if (!bytes) return refused(io, refuse('no-file', 'file').refusals);
    const reader = await whoReads(house, wish.as);
    if (!reader.ok) return refused(io, reader.refusals);
    const done = await readWhole(house, reader.value, {
      fileName: basename(wish.file),
      bytes: new Uint8Array(bytes),
      system: wish.system,
      leaveOut: wish['leave-out'] ?? [],
    });
    if (!done.ok) return refused(io, done.refusals);
    io.out(inWords(done.value));
    return 0;
  },
};
