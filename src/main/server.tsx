import { readConfig } from './config.ts';
import { faultWords } from './fault-words.ts';
import { openStore } from './store.ts';

if (Number(process.versions.node.split('.')[0]) < 24) throw new Error('Start met "npm start": dat brengt Node 24 mee.');

async function start(): Promise<void> {
  const config = readConfig(process.env);
  // The embedded database opens in a thread of its own: meanwhile this one loads all pages.
  const store = openStore(config);
  store.catch(() => {}); // said by whoever waits for it, below
  const { main } = await import('./serve.ts');
  await main(config, store);
}

await start().catch((error: unknown) => {
  process.stderr.write(`${faultWords(error)}\n`);
  process.exit(1);
});
