import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listMembers } from '#app/access/doorkeeper.ts';
import { applyImport } from '#app/intake/apply-import.ts';
import { type BeginImport, beginImport } from '#app/intake/begin-import.ts';
import { checkImport, dryRunImport } from '#app/intake/check-import.ts';
import { runImport } from '#app/intake/run-import.ts';
import { importReport } from '#app/intake/see-imports.ts';
import type { House } from '#app/house.ts';
import type { Member } from '#domain/access/actor.ts';
import { columnsNamed } from '#domain/intake/columns.ts';
import { refusalWords } from '#domain/intake/refusal-words.ts';
import type { ImportReport } from '#domain/intake/report.ts';
import { isOwnSchool } from '#domain/intake/school.ts';
import { ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import type { Command, Io } from './command.ts';
import { usageLine } from './line.ts';

/** Codes that end with 3: it may not. Everything else that is refused ends with 2: nothing was taken from it. */
const FORBIDDEN = new Set(['forbidden-column', 'number-in-name', 'not-allowed', 'not-a-school', 'not-found']);
const usage = usageLine(
  'import leavers BESTAND --school NAAM [--period 2026-3] [--leave-out KOLOM]... [--as NAAM] [--dry-run] [--json]',
);
const shape = {
  school: { type: 'string' },
  period: { type: 'string' },
  as: { type: 'string' },
  'leave-out': { type: 'string', multiple: true },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

function read(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: shape, allowPositionals: true });
    const [file] = positionals;
    return file !== undefined && positionals.length === 1 && values.school
      ? { ...values, file, school: values.school }
      : undefined;
  } catch {
    return undefined; // an option that does not exist
  }
}
type Wish = NonNullable<ReturnType<typeof read>>;

/** The school by name or BRIN, and who reads: the colleague of `--as`, else the first begeleider there. Demo mode only. */
async function whoReads(house: House, { school, as }: Wish): Promise<Outcome<Member>> {
  const members = await listMembers(house);
  const brins = await house.withActor({ kind: 'system', name: 'doorkeeper' }, 'come-in', ({ directory }) =>
    directory.organisations(),
  );
  const found = brins.filter(
    ({ kind, brin, name, shortName }) =>
      ['pro', 'vso', 'mbo'].includes(kind) &&
      (isOwnSchool(school, { kind, brin: brin ?? '-', name, municipalityCode: null }) || shortName === school),
  );
  if (found.length !== 1)
    return refuse(found.length === 0 ? 'unknown-school' : 'ambiguous-school', 'school', { school });
  const persona = as?.trim().toLowerCase();
  const reader = members.find(({ name, role, organisationId }) =>
    persona === undefined ? organisationId === found[0]?.id && role === 'begeleider' : name.toLowerCase() === persona,
  );
  if (!reader || reader.organisationId !== found[0]?.id) return refuse('not-allowed', 'as');
  return ok(reader);
}

async function readWhole(house: House, reader: Member, command: BeginImport): Promise<Outcome<ImportReport>> {
  const begun = await beginImport(house, reader, command);
  if (!begun.ok) return begun;
  const checked = await checkImport(house, reader, begun.value);
  if (!checked.ok) return checked;
  const applied = await applyImport(house, reader, begun.value);
  if (!applied.ok) return applied;
  await runImport(house, begun.value.batchId);
  return importReport(house, reader, begun.value);
}

const count = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

/** The report in words: counts, then each row that needs somebody. */
function reportInWords(report: ImportReport, dryRun: boolean): string {
  const { rows, new: fresh, changed, unchanged, missing, rejected, questions } = report;
  return [
    `${dryRun ? 'Proef, er is niets bewaard. ' : ''}${count(rows, 'regel', 'regels')} gelezen: ${fresh} nieuw, ${changed} gewijzigd, ${unchanged} gelijk.`,
    ...(missing > 0
      ? [`${missing} niet meer op de lijst: vertrokken of vergeten? Geef antwoord op de pagina Inlezen.`]
      : []),
    ...rejected.map(({ message }) => `Niet gelezen. ${message}`),
    ...questions.map(({ message }) => `Vraag. ${message}`),
    '',
  ].join('\n');
}

function refused(io: Io, wish: Wish | undefined, refusals: readonly Refusal[]): number {
  for (const words of new Set(refusals.map((refusal) => refusalWords(refusal)))) io.err(`${words}\n`);
  if (wish?.json) io.out(`${JSON.stringify({ refused: refusals.map(({ code, values }) => ({ code, ...values })) })}\n`);
  return refusals.some(({ code }) => FORBIDDEN.has(code)) ? 3 : 2;
}

/** A name after `--leave-out` that is no column left nothing out: somebody should hear it, with a dry run beforehand. */
async function sayNotThere(io: Io, house: House, { fileName, bytes, leaveOut = [] }: BeginImport): Promise<void> {
  if (leaveOut.length === 0) return;
  const read = await house.readList(bytes, fileName);
  for (const name of read.ok ? leaveOut : [])
    if (read.ok && columnsNamed(read.value.header, [name]).length === 0)
      io.err(`Er is geen kolom "${name}" in dit bestand. Er is niets weggelaten met die naam.\n`);
}

/** `aanzet import leavers`: exit 0 when the file was read, 2 when nothing was taken from it, 3 when it may not. */
export const importLeavers: Command = {
  words: ['import', 'leavers'],
  help: 'import leavers BESTAND       leest de lijst van een school (--school NAAM)',
  usage,
  async run(args, io, { house }) {
    const wish = read(args);
    if (!wish) {
      io.err(usage);
      return 2;
    }
    // Who may sign in outside the demo does so with a second factor; until then there is nobody to act as here.
    if (!house.demo) return refused(io, wish, refuse('only-demo').refusals);
    const bytes = await readFile(resolve(io.cwd, wish.file)).catch(() => undefined);
    if (!bytes) return refused(io, wish, refuse('no-file', 'file', { file: basename(wish.file) }).refusals);
    const reader = await whoReads(house, wish);
    if (!reader.ok) return refused(io, wish, reader.refusals);
    const command: BeginImport = {
      fileName: basename(wish.file),
      bytes: new Uint8Array(bytes),
      leaveOut: wish['leave-out'] ?? [],
      ...(wish.period !== undefined && { period: wish.period }),
    };
    await sayNotThere(io, house, command);
    const dryRun = wish['dry-run'] === true;
    const done = dryRun
      ? await dryRunImport(house, reader.value, command)
      : await readWhole(house, reader.value, command);
    if (!done.ok) return refused(io, wish, done.refusals);
    if (wish.json) io.out(`${JSON.stringify(done.value)}\n`);
    else io.out(reportInWords(done.value, dryRun));
    return 0;
  },
};
