import { resumeImports } from '#app/intake/run-import.ts';
import { commands, runCommand } from '#cli/commands.ts';
import type { Io } from '#cli/command.ts';
import { placesIn, readConfig } from './config.ts';
import { openHouse } from './open-house.ts';
import { askServer } from './socket.ts';

/** `npm run aanzet -- ...`: hands the command to the running server, or takes its lock and runs it here. */
async function main(args: readonly string[]): Promise<number> {
  const io: Io = {
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  };
  const command = commands.find((c) => c.words.every((word, i) => args[i] === word));
  if (!command) return runCommand(args, io, undefined);
  const config = readConfig(process.env);
  if (!config.databaseUrl && !command.alone) {
    const exit = await askServer(placesIn(config.home).socket, args, io);
    if (exit !== undefined) return exit;
  }
  const open = await openHouse(config, { migrating: command.words[0] === 'migrate' || command.words[0] === 'restore' });
  try {
    // Nobody else has this folder: what a crash cut off is ours to finish.
    if (open.store.engine === 'embedded' && !command.alone) await resumeImports(open.house, { alone: true });
    return await runCommand(args, io, open.tools);
  } finally {
    await open.close();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
