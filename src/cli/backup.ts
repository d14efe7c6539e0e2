import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { count, reportInWords } from '#app/access/log-in-words.ts';
import { verifyLog } from '#app/access/verify-log.ts';
import type { Command, Io } from './command.ts';
import { usageLine } from './line.ts';

const operator = { kind: 'system', name: 'sealer' } as const;
const ENOUGH = 12;
const backupUsage = usageLine('backup kopie.jsonl.gz [--passphrase-file BESTAND]');
const restoreUsage = usageLine('restore kopie.jsonl.gz [--passphrase-file BESTAND]');

/** What was typed; undefined with an option that does not exist. */
function typedIn(args: readonly string[]) {
  const options = { 'passphrase-file': { type: 'string' } } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return undefined;
  }
}

/** The file and the passphrase of `--passphrase-file`; undefined after saying what is wrong. */
async function fileOf(args: readonly string[], io: Io, usage: string) {
  const no = (line: string): undefined => {
    io.err(`${line}\n`);
    return undefined;
  };
  const typed = typedIn(args);
  const [name, more] = typed?.positionals ?? [];
  if (!typed || name === undefined || more !== undefined)
    return no(`${usage}Versleuteld: --passphrase-file BESTAND, met de wachtzin erin.`);
  const secret = typed.values['passphrase-file'];
  if (secret === undefined) return { name, path: resolve(io.cwd, name), passphrase: undefined };
  const passphrase = await readFile(resolve(io.cwd, secret), 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  );
  if (passphrase === undefined) return no(`Het bestand met de wachtzin is er niet of is niet te lezen: ${secret}`);
  if (passphrase.length < ENOUGH) return no(`De wachtzin is te kort: minstens ${ENOUGH} tekens.`);
  return { name, path: resolve(io.cwd, name), passphrase };
}

/** Backup, restore, and saying that a restore elsewhere went well: each one command. */
export const backupCommands: readonly Command[] = [
  {
    words: ['backup', 'tried'],
    help: 'backup tried GETAL           bewaart dat de laatste kopie elders is teruggezet',
    usage: usageLine('backup tried GETAL'),
    async run([proof], io, tools) {
      if (proof === undefined) {
        io.err(usageLine('backup tried GETAL'));
        return 2;
      }
      if (!(await tools.backupTried(proof))) {
        io.err('Dit getal is niet dat van de laatste kopie. Maak een nieuwe kopie en zet die elders terug.\n');
        return 2;
      }
      io.out('Bewaard: de laatste kopie is elders teruggezet.\n');
      return 0;
    },
  },
  {
    words: ['backup'],
    help: 'backup BESTAND               zet alles in een bestand (--passphrase-file BESTAND)',
    usage: backupUsage,
    async run(args, io, tools) {
      const file = await fileOf(args, io, backupUsage);
      if (!file) return 2;
      const { rows, proof } = await tools.backup(file.path, file.passphrase);
      io.out(`${rows} regels bewaard in ${file.name}${file.passphrase === undefined ? '' : ', versleuteld'}.\n`);
      io.out(`Zet de kopie elders terug. Staat daar ook ${proof}? Dan hier: npm run aanzet -- backup tried ${proof}\n`);
      return 0;
    },
  },
  {
    words: ['restore'],
    help: 'restore BESTAND              zet alles terug in een lege database (--passphrase-file BESTAND)',
    usage: restoreUsage,
    alone: true,
    async run(args, io, tools) {
      const file = await fileOf(args, io, restoreUsage);
      if (!file) return 2;
      const { rows, proof } = await tools.restore(file.path, file.passphrase);
      io.out(
        `${count(rows, 'regel', 'regels')} teruggezet uit ${file.name}, per tabel geteld.\nGetal van deze kopie: ${proof}\n`,
      );
      const report = await verifyLog(tools.house, operator);
      if (!report.ok) return 3;
      io.out(reportInWords(report.value));
      return report.value.faults.length === 0 ? 0 : 1;
    },
  },
];
