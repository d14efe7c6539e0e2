import { resumeImports } from '#app/intake/run-import.ts';
import { demoState } from '#app/demo/demo-day.ts';
import type { Command, Io } from '#cli/command.ts';
import { commands, runCommand } from '#cli/commands.ts';
import { placesIn, readConfig } from './config.ts';
import { openHouse, type OpenHouse } from './open-house.ts';
import { askServer } from './socket.ts';

/** The owner makes the tables before there is a role that serves: these two need nobody else. */
function envFor({ words }: Command, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const owner = env['DATABASE_OWNER_URL'];
  const alone = owner && !env['DATABASE_URL'] && ['migrate', 'upgrade'].includes(words[0] ?? '');
  return alone ? { ...env, DATABASE_URL: owner } : env;
}

/**
 * Whether a command works for real people though nobody set AANZET_DEMO: the database says so, as for the server, which refuses
 * to be an example on it. Else a link would end on a day of the demo, and a year of the log would never be over.
 */
async function isReal({ house }: OpenHouse, practises: boolean): Promise<boolean> {
  const state = await demoState(house);
  return state === 'something else' || (state === 'empty' && !practises);
}

/** Hands a command to the running server, or takes its lock and runs it here. Returns the exit code. */
export async function runInHouse(args: readonly string[], io: Io, env: NodeJS.ProcessEnv): Promise<number> {
  const command = commands.find((c) => c.words.every((word, i) => args[i] === word));
  if (!command) return runCommand(args, io, undefined);
  const config = readConfig(envFor(command, env));
  if (!config.databaseUrl && !command.alone) {
    const exit = await askServer(placesIn(config.home).socket, args, io);
    if (exit !== undefined) return exit;
  }
  if (!config.databaseUrl && command.postgresOnly) {
    io.err('De ingebouwde database werkt zichzelf bij als je start. Dit is voor PostgreSQL: zet DATABASE_URL.\n');
    return 2;
  }
  const migrating = ['migrate', 'restore', 'upgrade'].includes(command.words[0] ?? '');
  let open = await openHouse(config, { migrating });
  if (!migrating && config.demo && config.databaseUrl && (await isReal(open, command.practises?.(args) ?? false))) {
    await open.close();
    open = await openHouse(readConfig({ ...env, AANZET_DEMO: '0' }));
  }
  try {
    // Nobody else has this folder: what a crash cut off is ours to finish.
    if (open.store.engine === 'embedded' && !command.alone) await resumeImports(open.house, { alone: true });
    return await runCommand(args, io, open.tools);
  } finally {
    await open.close();
  }
}
