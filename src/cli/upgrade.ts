import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { count } from '#app/access/log-in-words.ts';
import type { UpgradeStand } from '#app/ports/installation.ts';
import type { Command, Io, Tools, Upkeep } from './command.ts';
import { usageLine } from './line.ts';

const usage = `${usageLine('upgrade --check')}    dan: npm run --silent aanzet -- upgrade kopie.jsonl.gz\n`;

const inWords = ({ cases = 0, turns = 0 }: UpgradeStand): string =>
  `${count(cases, 'begeleiding', 'begeleidingen')} en ${count(turns, 'beurt', 'beurten')}`;

/** Tries all of it and says each step. Returns the exit code, and what was found. */
async function check(io: Io, upkeep: Upkeep): Promise<{ readonly code: number; readonly stand: UpgradeStand }> {
  const stand = await upkeep.tryUpgrade();
  const { state, last, waiting } = stand;
  const no = (line: string) => {
    io.err(`${line}\n`);
    return { code: 3, stand };
  };
  if (state === 'empty') return no('In deze database staat nog niets. Draai: npm run aanzet -- migrate');
  io.out(`1. Het programma is versie ${upkeep.version}. De database staat op stap ${last}.\n`);
  if (state === 'newer')
    return no('De database is van een nieuwere versie. Zet die versie terug, of zet de kopie van daarvoor terug.');
  io.out(
    waiting.length === 0
      ? '2. Er wacht geen stap. De database past bij het programma.\n'
      : `2. Er ${waiting.length === 1 ? 'wacht 1 stap' : `wachten ${waiting.length} stappen`}:\n${waiting.map((step) => `   ${step}\n`).join('')}`,
  );
  if (state === 'differs')
    return no('3. Geprobeerd en teruggedraaid. Daarna was er iets anders dan ervoor. Werk niet bij.');
  io.out(`3. Geprobeerd en teruggedraaid. ${inWords(stand)}: ervoor en erna gelijk.\n`);
  await upkeep.keepChecked();
  return { code: 0, stand };
}

async function run(args: readonly string[], io: Io, tools: Tools): Promise<number> {
  const { upkeep } = tools;
  const file = args.find((arg) => !arg.startsWith('--'));
  if (!args.includes('--check') && !file) {
    io.err(usage);
    return 2;
  }
  if (!upkeep) return 2;
  const { code, stand } = await check(io, upkeep);
  if (code !== 0 || stand.waiting.length === 0) return code;
  if (args.includes('--check') || !file) {
    io.out('4. Het kan. Stop de server en draai: npm run aanzet -- upgrade kopie.jsonl.gz\n');
    return 0;
  }
  const path = resolve(io.cwd, file);
  if (existsSync(path)) {
    io.err(`${file} bestaat al. Kies een andere naam: de kopie van nu mag geen oudere vervangen.\n`);
    return 2;
  }
  const { rows } = await tools.backup(path);
  io.out(`4. Kopie gemaakt: ${count(rows, 'regel', 'regels')} in ${file}.\n`);
  const done = await tools.migrate();
  const after = await upkeep.tryUpgrade();
  io.out(`5. Bijgewerkt: ${count(done.length, 'stap', 'stappen')}. ${inWords(after)}. Start nu de server.\n`);
  io.out(`Terug? Zet de vorige versie neer met een lege database. Draai daar: migrate, en dan: restore ${file}\n`);
  return 0;
}

/** From an earlier version to this one: looked at, tried, copied, done; and how to go back. */
export const upgrade: Command = {
  words: ['upgrade'],
  usage,
  help: 'upgrade --check              probeert het bijwerken en draait het terug; upgrade KOPIE doet het',
  alone: true,
  postgresOnly: true,
  run,
};
