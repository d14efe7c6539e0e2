import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listMembers } from '#app/access/doorkeeper.ts';
import { readDocument } from '#app/document/read-file.ts';
import { exportDocument } from '#app/document/see-document.ts';
import type { House } from '#app/house.ts';
import type { Member } from '#domain/access/actor.ts';
import { fileWords } from '#domain/document/file-words.ts';
import { writeFile as documentFile } from '#domain/document/file.ts';
import { isConfirmed } from '#domain/document/version.ts';
import { refusalWords } from '#domain/intake/refusal-words.ts';
import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Command, Io } from './command.ts';
import { usageLine } from './line.ts';

/** Codes that end with 3: it may not. Everything else that is refused ends with 2: nothing was taken from it. */
const FORBIDDEN = new Set(['not-allowed', 'not-found', 'bsn', 'record-is-over']);
const usage = (act: 'import' | 'export') =>
  usageLine(`document ${act} BESTAND --case NUMMER --as NAAM${act === 'import' ? ' [--same]' : ''}`);
const words: Readonly<Record<string, (values: NonNullable<Refusal['values']>) => string>> = {
  ...fileWords,
  'document-of-another': ({ in: name = '' }) =>
    `In het bestand staat een andere naam: ${name}. Is het dezelfde jongere? Geef dan --same mee.`,
  'not-allowed': () => 'Deze collega mag dat niet.',
  'not-found': () => 'Deze jongere is er niet.',
  'record-is-over': () => 'De termijn is voorbij. Er komt niets meer bij.',
  'document-first-read': () => 'Lees het document eerst samen. Daarna kun je het meenemen als bestand.',
  'file-there': () => 'Dit bestand is er al, of de map is er niet.',
};
function refused(io: Io, refusals: readonly Refusal[]): number {
  for (const refusal of refusals) io.err(`${words[refusal.code]?.(refusal.values ?? {}) ?? refusalWords(refusal)}\n`);
  return refusals.some(({ code }) => FORBIDDEN.has(code)) ? 3 : 2;
}

const shape = { case: { type: 'string' }, as: { type: 'string' }, same: { type: 'boolean' } } as const;
function read(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: shape, allowPositionals: true });
    const [file] = positionals;
    const isId = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(values.case ?? '');
    return file !== undefined && positionals.length === 1 && isId && values.as
      ? { file, caseId: values.case ?? '', as: values.as, same: values.same === true }
      : undefined;
  } catch {
    return undefined; // an option that does not exist
  }
}
type Wish = NonNullable<ReturnType<typeof read>>;

/** The colleague who does it. A young person is named by the number in the address of the page: no name stays in a shell. */
async function whoIs(house: House, { as }: Wish): Promise<Member | undefined> {
  return (await listMembers(house)).find(({ name }) => name.toLowerCase() === as.trim().toLowerCase());
}

type Work = (wish: Wish, io: Io, who: { readonly house: House; readonly member: Member }) => Promise<number>;
const command = (act: 'import' | 'export', help: string, work: Work): Command => ({
  words: ['document', act],
  help,
  usage: usage(act),
  async run(args, io, { house }) {
    const wish = read(args);
    if (!wish) {
      io.err(usage(act));
      return 2;
    }
    // Outside the demo a colleague signs in with a second factor: there is nobody to act as here.
    if (!house.demo) return refused(io, refuse('only-demo').refusals);
    const member = await whoIs(house, wish);
    return member ? work(wish, io, { house, member }) : refused(io, refuse('not-allowed', 'as').refusals);
  },
});

/** `aanzet document import` and `export`: exit 0 when it was done, 2 when nothing was, 3 when it may not. The acts of the page. */
export const documentCommands: readonly Command[] = [
  command(
    'import',
    'document import BESTAND      leest een overgangsdocument in (--case NUMMER --as NAAM)',
    async (wish, io, at) => {
      const text = await readFile(resolve(io.cwd, wish.file), 'utf8').catch(() => undefined);
      if (text === undefined) return refused(io, refuse('no-file', 'file').refusals);
      const done = await readDocument(at.house, at.member, { caseId: wish.caseId, text, same: wish.same });
      if (!done.ok) return refused(io, done.refusals);
      io.out('Het document is ingelezen.\n');
      return 0;
    },
  ),
  command(
    'export',
    'document export BESTAND      schrijft de laatste versie die de jongere bevestigde',
    async (wish, io, at) => {
      const taken = await exportDocument(at.house, at.member, { caseId: wish.caseId });
      if (!taken.ok) return refused(io, taken.refusals);
      const version = taken.value.versions.find(isConfirmed);
      if (!version) return refused(io, refuse('document-first-read').refusals);
      const { number, madeOn, content } = version;
      // Nothing that is there is written over; only who made it reads it.
      const how = { flag: 'wx', mode: 0o600 };
      const kept = await writeFile(resolve(io.cwd, wish.file), documentFile({ number, madeOn, content }), how).then(
        () => true,
        () => false,
      );
      if (!kept) return refused(io, refuse('file-there').refusals);
      io.out(`Versie ${number} is geschreven.\n`);
      return 0;
    },
  ),
];
