import { resumeImports } from '#app/intake/run-import.ts';
import { runCommand } from '#cli/commands.ts';
import type { Io } from '#cli/command.ts';
import { fileMail } from '#outside/mail/file-mail.ts';
import { smtpMail } from '#outside/mail/smtp.ts';
import { fileSms } from '#outside/sms/file-sms.ts';
import { httpSms } from '#outside/sms/http-sms.ts';
import { buildServer } from '#web/door/server.ts';
import { placesIn, type Config } from './config.ts';
import { prepareDemo } from './demo.ts';
import { makeJobs } from './jobs.ts';
import { openHouse, type OpenHouse } from './open-house.ts';
import { keptSecret } from './secret.ts';
import { listenForCommands } from './socket.ts';
import type { Store } from './store.ts';
import { loadTheme } from './theme.ts';

type Served = Awaited<ReturnType<typeof serve>>;
const theExample = '  Kies Karin Smit en klik op "Inlezen" om te beginnen.';
const ownRegion = '  Kies de beheerder en open Organisaties, "Zo zet je de regio klaar".';

/** Serves an open house on the address of the configuration, with its jobs; `log` hears one line at a time. Rejects when it cannot. */
export async function serve(config: Config, open: OpenHouse, log: (line: string) => void) {
  const places = placesIn(config.home);
  const mail = fileMail(places.mail, () => open.house.today());
  const send = config.smtpUrl && !config.demo ? smtpMail(config.smtpUrl, config.mailFrom) : mail.send;
  const texts = fileSms(places.sms, () => open.house.today());
  const sms = config.demo ? texts.send : config.sms && httpSms(config.sms);
  // What is mailed while the demo is founded leads to where the server is about to listen.
  let address = config.address ?? `http://127.0.0.1:${config.port}`;
  const jobs = makeJobs({ open, send, sms, address: () => address, hurry: config.demo, log });
  await resumeImports(open.house, { alone: open.store.engine === 'embedded' });
  const demo = config.demo ? await prepareDemo({ config, open, jobs, mail, texts, log }) : undefined;
  const web = await buildServer({
    house: open.house,
    region: config.region,
    personas: config.demo,
    cookieSecret: keptSecret(places.secret),
    demo,
    theme: loadTheme(config),
    perMinute: config.perMinute,
    help: config.help,
    address: () => address,
    proxies: config.proxies,
    https: config.address?.startsWith('https://') ?? false,
    log,
  });
  const run = (args: readonly string[], io: Io) => runCommand(args, io, open.tools);
  const socket = open.store.engine === 'embedded' ? await listenForCommands(places.socket, run) : undefined;
  // Who comes from outside comes by a proxy with TLS, on this machine or one that is named (docs/decisions/0015-how-staff-sign-in.md).
  const listening = await web.listen({ host: config.host, port: config.port });
  address = config.address ?? listening;
  jobs.start();
  return { web, jobs, socket, demo, address: listening };
}

/** Takes no more requests or jobs, and closes the house when what runs is done. */
export async function stopServing(open: OpenHouse, { web, jobs, socket }: Served): Promise<void> {
  socket?.close();
  await web.close();
  await jobs.stop();
  await open.close();
}

function welcome(config: Config, open: OpenHouse, { address, demo }: Pick<Served, 'address' | 'demo'>): string {
  return [
    '',
    `  Aanzet staat klaar: ${address}`,
    config.demo
      ? '  Dit is een voorbeeld met verzonnen mensen. Vul geen echte namen in.'
      : '  Collega’s loggen in met een wachtzin en een code uit een app. Nog geen echte namen: zie de README.',
    ...(demo ? [demo.restart ? theExample : ownRegion] : []),
    ...(open.store.engine === 'embedded' ? ['  Ingebouwde database: alleen om te oefenen.'] : []),
    '  Stoppen: Ctrl+C.',
    '',
  ].join('\n');
}

/** Makes the house on the store and serves until it is told to stop. Throws one plain line when it cannot. */
export async function main(config: Config, store: Promise<Store>): Promise<void> {
  const open = await openHouse(config, { store });
  const running = await serve(config, open, (line) => console.log(line)).catch(async (error: unknown) => {
    await open.close();
    throw error;
  });
  console.log(welcome(config, open, running));
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await stopServing(open, running);
    console.log('Gestopt.');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
}
