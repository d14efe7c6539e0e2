import type { LogFault, LogReport } from '../ports/log.ts';

/** A number with its word. */
export const count = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

/** One fault of the log in words, with the line or seal where it is. */
function faultInWords({ kind, line = 0, seal = 0 }: LogFault): string {
  const words: Record<LogFault['kind'], string> = {
    changed: `regel ${line} is veranderd (zegel ${seal})`,
    vanished: `regel ${line} is weg (zegel ${seal})`,
    added: `regel ${line} is later toegevoegd, in een tijd die al verzegeld was`,
    'seal-changed': `zegel ${seal} klopt niet met het zegel ervoor of met zijn eigen regels`,
    'seal-missing': `zegel ${seal} ontbreekt`,
    'not-as-kept': `zegel ${seal} is anders dan het zegel dat buiten de database is bewaard`,
    'proof-changed': `zegel ${seal} zegt wat er met een jaar is gedaan, en dat klopt niet met wat er nu staat`,
    'not-proven': `het jaar van zegel ${seal} heet gesloten of verwijderd, en geen zegel bewijst dat`,
    'left-after-drop': `regel ${line} staat er nog, terwijl het jaar van zegel ${seal} verwijderd heet te zijn`,
  };
  return words[kind];
}

/** The whole report in words: first whether the log is whole, then each fault on a line of its own. */
export function reportInWords(report: LogReport): string {
  const { faults, lines, seals, notSealed, closed, dropped } = report;
  const first =
    faults.length === 0
      ? `Het logboek is heel: ${count(lines, 'regel', 'regels')} in ${count(seals, 'zegel', 'zegels')}.`
      : `Het logboek is niet heel: ${count(faults.length, 'fout', 'fouten')}.`;
  const rest = `${count(notSealed, 'regel is', 'regels zijn')} nog niet verzegeld.`;
  const shut = closed.map((year) => `Jaar ${year} is gesloten. Wie keek en bij wie, is daar niet meer na te gaan.`);
  const gone = dropped.map((year) => `Jaar ${year} is als geheel verwijderd. De zegels zijn er nog.`);
  return [first, ...faults.map((fault) => `- ${faultInWords(fault)}`), rest, ...shut, ...gone].join('\n') + '\n';
}
