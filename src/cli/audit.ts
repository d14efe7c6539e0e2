import { sealLog } from '#app/access/seal-log.ts';
import { verifyLog } from '#app/access/verify-log.ts';
import { count, reportInWords } from '#app/access/log-in-words.ts';
import type { Command } from './command.ts';

const operator = { kind: 'system', name: 'sealer' } as const;
/** `aanzet audit verify`: 0 when the log is whole, 1 when something changed, vanished or was added. */
export const auditVerify: Command = {
  words: ['audit', 'verify'],
  help: 'audit verify                 controleert of er niets veranderd is in het logboek',
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
  async run(_args, io, { house }) {
    io.out(`${count(await sealLog(house), 'regel', 'regels')} verzegeld.\n`);
    return 0;
  },
};
