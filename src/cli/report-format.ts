import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listMembers } from '#app/access/doorkeeper.ts';
import { keepFormat } from '#app/report/keep-format.ts';
import { refusalWords } from '#domain/intake/refusal-words.ts';
import { refuse, type Refusal } from '#domain/outcome.ts';
import { firstFormat } from '#domain/report/first-format.ts';
import { formatRefusal } from '#domain/report/format-words.ts';
import { questionsOf } from '#domain/report/format.ts';
import type { Command, Io } from './command.ts';
import { usageLine } from './line.ts';

const usage = `${usageLine('report format BESTAND --as NAAM')}     of: npm run --silent aanzet -- report format --print\n`;
const options = { as: { type: 'string' }, print: { type: 'boolean' } } as const;
const forbidden = new Set(['not-allowed', 'not-found', 'only-demo']);

function read(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { ...values, files: positionals };
  } catch {
    return undefined; // an option that does not exist
  }
}
function refused(io: Io, refusals: readonly Refusal[]): number {
  for (const refusal of refusals)
    io.err(`${(refusal.code === 'no-file' ? undefined : formatRefusal(refusal)) ?? refusalWords(refusal)}\n`);
  return refusals.some(({ code }) => forbidden.has(code)) ? 3 : 2;
}

/**
 * `aanzet report format`: reads a form of the effectrapportage out of a JSON file, or prints ours to begin with. Exit 0 when it was
 * kept, 2 when it is no form, 3 when it may not. The act of the page.
 */
export const reportFormat: Command = {
  words: ['report', 'format'],
  help: 'report format BESTAND        leest een formulier voor het verslag in (--as), of laat het onze zien (--print)',
  usage,
  async run(args, io, { house }) {
    const wish = read(args);
    if (wish?.print) {
      io.out(`${JSON.stringify(firstFormat, null, 2)}\n`);
      return 0;
    }
    const [file] = wish?.files ?? [];
    if (!wish || file === undefined || wish.files.length > 1) {
      io.err(usage);
      return 2;
    }
    // Outside the demo a colleague signs in with a second factor: there is nobody to act as here. The page of a report does the same.
    if (!house.demo) return refused(io, refuse('only-demo').refusals);
    const as = wish.as?.trim().toLowerCase();
    const member = (await listMembers(house)).find(({ name }) => name.toLowerCase() === as);
    if (!member) return refused(io, refuse('not-allowed').refusals);
    const text = await readFile(resolve(io.cwd, file), 'utf8').catch(() => undefined);
    if (text === undefined) return refused(io, refuse('no-file').refusals);
    const kept = await keepFormat(house, member, text);
    if (!kept.ok) return refused(io, kept.refusals);
    io.out(`Het formulier is bewaard: ${kept.value.title}, ${questionsOf(kept.value).length} vragen.\n`);
    return 0;
  },
};
