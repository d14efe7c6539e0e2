import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Starts the server and waits for the line that says where it is; returns seconds, after stopping it. */
function start(home: string): Promise<number> {
  const began = performance.now();
  const env = { ...process.env, AANZET_DIR: home, PORT: '0' };
  const child = spawn(process.execPath, ['scripts/run.mjs', 'server'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let seconds = NaN;
  child.stdout.on('data', (text: Buffer) => {
    if (!text.toString().includes('Aanzet staat klaar')) return;
    seconds = (performance.now() - began) / 1000;
    child.kill('SIGTERM');
  });
  return new Promise((resolve) => child.on('exit', () => resolve(seconds)));
}

/** First start (makes the embedded database and fills the demo region) against the second. */
export async function run(): Promise<void> {
  const home = mkdtempSync(join(process.cwd(), 'var', 'bench-start-'));
  try {
    const first = await start(home);
    const later: number[] = [];
    for (let i = 0; i < 5; i++) later.push(await start(home));
    const second = later.toSorted((a, b) => a - b)[2] ?? NaN;
    console.log(
      `first start ${first.toFixed(2)} s, later start ${second.toFixed(2)} s (median of 5), ratio ${(first / second).toFixed(1)}`,
    );
  } finally {
    rmSync(home, { recursive: true });
  }
}
