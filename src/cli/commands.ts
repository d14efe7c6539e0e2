import { auditSeal, auditVerify, auditYears } from './audit.ts';
import { backupCommands } from './backup.ts';
import type { Command, Io, Tools } from './command.ts';
import { documentCommands } from './document.ts';
import { importLeavers } from './import-leavers.ts';
import { reportFormat } from './report-format.ts';
import { publishedTable } from './published-table.ts';
import { importRegister } from './import-register.ts';
import { helpOn, strict } from './line.ts';
import { maintenance } from './maintenance.ts';
import { organisationCommands } from './organisation.ts';
import { plainCommands } from './plain.ts';
import { ready } from './ready.ts';
import { upgrade } from './upgrade.ts';
import { regionCommands } from './region.ts';

/** Every command of `npm run aanzet -- ...`. */
export const commands: readonly Command[] = [
  importLeavers,
  importRegister,
  publishedTable,
  reportFormat,
  ...documentCommands,
  auditVerify,
  auditSeal,
  ...auditYears,
  ...backupCommands,
  ...maintenance,
  upgrade,
  ready,
  ...regionCommands,
  ...organisationCommands,
].map((command) => strict(command));

/** What `help`, `--help` and a mistake say: of one command its whole line, else the list. */
export const helpFor = (words: readonly string[]): string => helpOn([...commands, ...plainCommands], words);

/** Finds the command by its first words and runs it. Exit 2 with the list of commands when there is none. */
export async function runCommand(args: readonly string[], io: Io, tools: Tools | undefined): Promise<number> {
  const command = commands.find((c) => c.words.every((word, i) => args[i] === word));
  if (!command || !tools) {
    io.err(`${args.length > 0 ? `Onbekende opdracht: ${args.slice(0, 2).join(' ')}\n` : ''}${helpFor(args)}`);
    return 2;
  }
  return command.run(args.slice(command.words.length), io, tools);
}
