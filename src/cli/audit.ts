import { noteLogStep } from '#app/access/log-years.ts';
import { sealLog } from '#app/access/seal-log.ts';
import { verifyLog } from '#app/access/verify-log.ts';
import { count, reportInWords } from '#app/access/log-in-words.ts';
import type { Command } from './command.ts';
import { usageLine } from './line.ts';

const operator = { kind: 'system', name: 'sealer' } as const;
/** `aanzet audit verify`: 0 when the log is whole, 1 when something changed, vanished or was added. */
export const auditVerify: Command = {
  words: ['audit', 'verify'],
  help: 'audit verify                 controleert of er niets veranderd is in het logboek',
  usage: usageLine('audit verify'),
  async run(_args, io, { house }) {
    const report = await verifyLog(house, operator);
    if (!report.ok) return 3;
    io.out(reportInWords(report.value));
    return report.value.faults.length === 0 ? 0 : 1;
  },
};

/** `aanzet audit seal`: seals what waits, now. */
export const auditSeal: Command = {
  words: ['audit', 'seal'],
  help: 'audit seal                   verzegelt nu de regels die nog wachten',
  usage: usageLine('audit seal'),
  async run(_args, io, { house }) {
    io.out(`${count(await sealLog(house), 'regel', 'regels')} verzegeld.\n`);
    return 0;
  },
};

const refusals = {
  'not-sealed': 'Er zijn nog regels niet verzegeld. Draai eerst: npm run aanzet -- audit seal',
  'not-over': 'Dit jaar is nog niet voorbij.',
  'not-approved': 'Dit is niet goedgekeurd. De FG stelt het voor bij Logboek, jaren. Het archief keurt goed.',
  'not-whole':
    'Een regel is anders dan toen ze verzegeld werd. Er is niets veranderd. Draai: npm run aanzet -- audit verify',
  'not-closed': 'Dit jaar is nog niet gesloten.',
} as const;

const yearCommand = (step: 'close' | 'drop', help: string, done: (lines: string, year: number) => string): Command => ({
  words: ['audit', step],
  help,
  usage: usageLine(`audit ${step} JAAR`),
  async run([asked], io, { house, endLogYear }) {
    const year = Number(asked);
    if (!endLogYear || !Number.isInteger(year) || year < 2000 || year > 2200) {
      io.err(`Noem een jaar: npm run aanzet -- audit ${step} 2026\n`);
      return 2;
    }
    const ended = await endLogYear(step, year);
    if ('refused' in ended) {
      io.err(`${refusals[ended.refused]}\n`);
      return 3;
    }
    await noteLogStep(house, step);
    await sealLog(house); // the root of the proof is kept elsewhere at once
    io.out(`${done(count(ended.lines, 'regel', 'regels'), year)}\n`);
    return 0;
  },
});

/** `aanzet audit close` and `aanzet audit drop`: a year of the log that two people decided about. 0 done, 3 refused. */
export const auditYears: readonly Command[] = [
  yearCommand(
    'close',
    'audit close JAAR             haalt de namen uit een jaar van het logboek, als dat is goedgekeurd',
    (lines, year) => `${year} is gesloten: ${lines}. Niemand kan nog na wie keek, en bij wie.`,
  ),
  yearCommand(
    'drop',
    'audit drop JAAR              haalt een gesloten jaar van het logboek weg, als dat is goedgekeurd',
    (lines, year) => `${year} is weg: ${lines}. De zegels en de aantallen zijn er nog.`,
  ),
];
