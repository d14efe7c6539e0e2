import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listMembers } from '#app/access/doorkeeper.ts';
import { countRegisterFile } from '#app/figures/count-register-file.ts';
import { seeRegisterCounts } from '#app/figures/see-register-counts.ts';
import { keepTable } from '#app/figures/keep-table.ts';
import { keepStatline, openStatline } from '#app/figures/read-statline.ts';
import { questionsIn } from '#domain/figures/code-words.ts';
import { duoWords } from '#domain/figures/duo-words.ts';
import { leftWords } from '#domain/figures/left-words.ts';
import type { Published } from '#domain/figures/published.ts';
import { readFileName } from '#domain/figures/register-layouts.ts';
import { choiceByWords } from '#domain/figures/statline-choice.ts';
import { tableWords } from '#domain/figures/table-words.ts';
import { refusalWords } from '#domain/intake/refusal-words.ts';
import { refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import type { Member } from '#domain/access/actor.ts';
import type { House } from '#app/house.ts';
import type { Command, Io } from './command.ts';
import { usageLine } from './line.ts';

const usage = `${usageLine('table import BESTAND --title NAAM --source BRON --about DAG [--target VERSIE] [--replace] --as NAAM')}Van CBS StatLine: table import BESTAND [--keep Kolom=waarde] [--keep Kolom=elke] --as NAAM\nVan DUO (A04, A14, NRSP, NenR): table import BESTAND --as NAAM [--layout A04]\n`;
const options = {
  title: { type: 'string' },
  source: { type: 'string' },
  about: { type: 'string' },
  as: { type: 'string' },
  layout: { type: 'string' },
  target: { type: 'string' },
  keep: { type: 'string', multiple: true },
  replace: { type: 'boolean' },
} as const;
const forbidden = new Set(['not-allowed', 'not-found', 'only-demo', 'not-a-doorstroompunt']);

function read(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file] = positionals;
    return file !== undefined && positionals.length === 1 ? { ...values, file } : undefined;
  } catch {
    return undefined; // an option that does not exist
  }
}
type Wish = NonNullable<ReturnType<typeof read>>;
function refused(io: Io, refusals: readonly Refusal[], words: (refusal: Refusal) => string): number {
  for (const refusal of refusals) io.err(`${refusal.code === 'no-file' ? refusalWords(refusal) : words(refusal)}\n`);
  return refusals.some(({ code }) => forbidden.has(code)) ? 3 : 2;
}

/** A file of DUO is counted while it is read: no line of it is in memory as a whole. */
async function countDuo(io: Io, house: House, as: Member, path: string, layout: string): Promise<number> {
  if (!(await stat(path).catch(() => undefined))?.isFile())
    return refused(io, refuse('no-file').refusals, refusalWords);
  const pieces = createReadStream(path) as AsyncIterable<Uint8Array>;
  const counted = await countRegisterFile(house, as, { fileName: basename(path), pieces, layout });
  if (!counted.ok) return refused(io, counted.refusals, duoWords);
  const { lines, unknown, dropped } = counted.value;
  io.out(`Geteld: ${lines} regels van ${counted.value.layout}. Losgelaten: ${dropped.join(', ')}.\n`);
  if (unknown.length > 0) io.out(`Kolommen die we niet kennen: ${unknown.join(', ')}.\n`);
  const words = await seeRegisterCounts(house, as, {});
  const open = words.ok ? questionsIn({ ...counted.value, loadedOn: house.today() }, words.value.words).length : 0;
  if (open > 0) io.out(`Codes waarvan niemand zei wat ze betekenen: ${open}. Zeg het bij Tellingen van DUO.\n`);
  return 0;
}

/** A file of StatLine is read as it streams by, of any size; any other table as a whole. */
async function keepOnce(
  house: House,
  as: Member,
  path: string,
  wish: Wish & { readonly replaces?: string },
): Promise<Outcome<Published>> {
  const { title = '', source = '', about, target, keep: words = [], replaces } = wish;
  const fileName = basename(path);
  const typed = { title, source, about, target, replaces };
  if (!(await stat(path).catch(() => undefined))?.isFile()) return refuse('no-file', 'file');
  const pieces = createReadStream(path) as AsyncIterable<Uint8Array>;
  const opened = await openStatline(house, as, { fileName, pieces });
  if (!opened.ok) return opened;
  if (!opened.value) return keepTable(house, as, { fileName, bytes: await readFile(path), ...typed });
  const choice = choiceByWords(opened.value, words);
  if (!choice.ok) return choice;
  return keepStatline(house, as, { ...typed, slice: opened.value, choice: choice.value });
}

/** With `--replace` a table that is there already with other numbers is replaced; else it is said, and nothing is kept. */
async function keep(house: House, as: Member, path: string, wish: Wish): Promise<Outcome<Published>> {
  const kept = await keepOnce(house, as, path, wish);
  const differs = kept.ok ? undefined : kept.refusals.find(({ code }) => code === 'table-differs');
  const older = wish.replace && differs?.values?.['table'];
  return older ? keepOnce(house, as, path, { ...wish, replaces: String(older) }) : kept;
}

/** `aanzet table import`: exit 0 when the table was kept, 2 when nothing was, 3 when it may not. The act of the page. */
export const publishedTable: Command = {
  words: ['table', 'import'],
  help: 'table import BESTAND         bewaart een tabel van CBS of DUO (--title --source --about --as)',
  usage,
  async run(args, io, { house }) {
    const wish = read(args);
    if (!wish) {
      io.err(usage);
      return 2;
    }
    // Outside the demo a colleague signs in with a second factor: there is nobody to act as here.
    if (!house.demo) return refused(io, refuse('only-demo').refusals, refusalWords);
    const as = wish.as?.trim().toLowerCase();
    const member = (await listMembers(house)).find(({ name }) => name.toLowerCase() === as);
    if (!member) return refused(io, refuse('not-allowed').refusals, tableWords);
    const { layout = '' } = wish;
    if (layout !== '' || readFileName(basename(wish.file)).layout)
      return countDuo(io, house, member, resolve(io.cwd, wish.file), layout);
    const kept = await keep(house, member, resolve(io.cwd, wish.file), wish);
    if (!kept.ok) return refused(io, kept.refusals, tableWords);
    io.out(`De tabel is bewaard: ${kept.value.rows.length} regels.\n`);
    for (const one of kept.value.only ?? []) io.out(`In elke regel hetzelfde: ${one}.\n`);
    for (const line of leftWords(kept.value)) io.out(`${line}\n`);
    for (const { where, stated, added } of kept.value.differences)
      io.out(`${where}: er staat ${stated}, samen is het ${added}.\n`);
    return 0;
  },
};
