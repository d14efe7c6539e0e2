import { chromium, type Browser } from 'playwright-core';
import { chromiumHere } from './chromium-binary.ts';
import { atFileEnd } from './file-end.ts';

let shared: Promise<Browser> | undefined;
const start = async () => chromium.launch(await chromiumHere());

/** The browser of this worker, which serves one test file after another. Take a context per test: they end with the file. */
export async function launch(): Promise<Browser> {
  if (!(await shared?.then((b) => b.isConnected()).catch(() => false))) shared = start(); // the first, or one that fell over
  const browser = await shared!;
  atFileEnd(() => Promise.all(browser.contexts().map((context) => context.close())));
  return browser;
}
