import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listMembers } from '#app/access/doorkeeper.ts';
import { count } from '#app/access/log-in-words.ts';
import { lookAtTakeOut, takeIn } from '#app/takeout/take-in.ts';
import { takeInWords } from '#app/takeout/words.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { longDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import type { Command, Io } from './command.ts';
import { usageLine } from './line.ts';

const usage = (what: string) => usageLine(`organisation ${what} BESTAND --control CONTROLEGETAL [--as NAAM]`);

/** The file and what was typed with it; undefined when the line is no good or the file is not there. */
async function fileOf(args: readonly string[], io: Io, what: string) {
  try {
    const options = { control: { type: 'string' }, as: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [name] = positionals;
    if (name === undefined || values.control === undefined) throw new RangeError('a file and its number');
    const bytes = await readFile(resolve(io.cwd, name)).catch(() => undefined);
    if (bytes) return { bytes: new Uint8Array(bytes), control: values.control, as: values.as };
    io.err(`Dit bestand is er niet of is niet te lezen: ${name}\n`);
  } catch {
    io.err(usage(what));
  }
  return undefined;
}

function refused(io: Io, refusals: readonly Refusal[]): number {
  for (const refusal of refusals) io.err(`${takeInWords(refusal) ?? 'Dit mag niet.'}\n`);
  return refusals.some(({ code }) => code === 'not-found' || code === 'not-allowed') ? 3 : 2;
}

/** `aanzet organisation check`: is the file of a step out whole, and what is in it? Changes nothing. */
const check: Command = {
  words: ['organisation', 'check'],
  help: 'organisation check BESTAND   kijkt of het bestand van een organisatie heel is (--control GETAL)',
  usage: usage('check'),
  async run(args, io, { house }) {
    const file = await fileOf(args, io, 'check');
    if (!file) return 2;
    const looked = lookAtTakeOut(house, file);
    if (!looked.ok) return refused(io, looked.refusals);
    const { organisation, people, madeOn, files } = looked.value.contents;
    io.out(`${organisation.name}, ${longDay(madeOn)}: ${count(people, 'jongere', 'jongeren')}.\n`);
    for (const { name, lines } of files) if (lines > 0) io.out(`${name}: ${count(lines, 'regel', 'regels')}\n`);
    io.out('Het bestand is heel. Er is niets ingelezen.\n');
    return 0;
  },
};

/** `aanzet organisation read`: an organisation comes in. Demo only: who signs in elsewhere uses a second factor. */
const read: Command = {
  words: ['organisation', 'read'],
  help: 'organisation read BESTAND    leest een organisatie in die elders uitstapte (--control GETAL)',
  usage: usage('read'),
  async run(args, io, { house }) {
    const file = await fileOf(args, io, 'read');
    if (!file) return 2;
    if (!house.demo) {
      io.err('Dit kan hier alleen in het voorbeeld. Log in en kies Organisaties, Organisatie uit een bestand.\n');
      return 3;
    }
    const wanted = file.as?.trim().toLowerCase();
    const reader = (await listMembers(house)).find(
      (one) =>
        one.role === 'beheerder' && keepsRegion(one) && (wanted === undefined || one.name.toLowerCase() === wanted),
    );
    const done = reader
      ? await takeIn(house, reader, file)
      : { ok: false as const, refusals: [{ code: 'not-allowed' }] };
    if (!done.ok) return refused(io, done.refusals);
    const { name, people, colleagues, invited } = done.value;
    io.out(
      `${name} is ingelezen: ${count(people, 'jongere', 'jongeren')}, ${count(colleagues, 'collega', 'collega’s')}.\n`,
    );
    io.out(`${count(invited, 'teamleider krijgt', 'teamleiders krijgen')} een link per mail.\n`);
    return 0;
  },
};

export const organisationCommands: readonly Command[] = [check, read];
