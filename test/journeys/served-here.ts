import { readConfig } from '#main/config.ts';
import { openHouse } from '#main/open-house.ts';
import { serve, stopServing } from '#main/serve.ts';
import { atEnd, type Running } from './server.ts';

/**
 * What `npm start` starts, on this home and database, inside the process of the tests: what one journey has warmed, the next
 * finds warm. Not where the process itself is the point: start, plug, sign-in and an empty region have one of their own.
 */
export async function servedHere(home: string, env: NodeJS.ProcessEnv): Promise<Running> {
  const config = readConfig(env);
  let said = '';
  const open = await openHouse(config);
  const running = await serve(config, open, (line) => void (said += `${line}\n`));
  let stopped: Promise<void> | undefined;
  const stop = () => {
    running.web.server.closeAllConnections(); // a browser keeps them
    return (stopped ??= stopServing(open, running));
  };
  atEnd(stop);
  return { url: running.address, home, env, log: () => said, kill: stop, stop };
}
