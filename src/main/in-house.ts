import { resumeImports } from '#app/intake/run-import.ts';
import type { Io } from '#cli/command.ts';
import { commands, runCommand } from '#cli/commands.ts';
import { placesIn, readConfig } from './config.ts';
import { openHouse } from './open-house.ts';
import { askServer } from './socket.ts';

/** Hands a command to the running server, or takes its lock and runs it here. Returns the exit code. */
export async function runInHouse(args: readonly string[], io: Io): Promise<number> {
  const command = commands.find((c) => c.words.every((word, i) => args[i] === word));
  if (!command) return runCommand(args, io, undefined);
  const config = readConfig(process.env);
  if (!config.databaseUrl && !command.alone) {
    const exit = await askServer(placesIn(config.home).socket, args, io);
    if (exit !== undefined) return exit;
  }
  if (!config.databaseUrl && command.postgresOnly) {
    io.err('De ingebouwde database werkt zichzelf bij als je start. Dit is voor PostgreSQL: zet DATABASE_URL.\n');
    return 2;
  }
  const open = await openHouse(config, {
    migrating: ['migrate', 'restore', 'upgrade'].includes(command.words[0] ?? ''),
  });
  try {
    // Nobody else has this folder: what a crash cut off is ours to finish.
    if (open.store.engine === 'embedded' && !command.alone) await resumeImports(open.house, { alone: true });
    return await runCommand(args, io, open.tools);
  } finally {
    await open.close();
  }
}
