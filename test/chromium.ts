import { chromium, type Browser } from 'playwright-core';
import { afterAll } from 'vitest';
import { chromiumHere } from './chromium-binary.ts';

let shared: Promise<Browser> | undefined;
const start = async () => chromium.launch(await chromiumHere());

/** The one browser of this test file: started at the first call, closed after the last test. Take a context per test. */
export function launch(): Promise<Browser> {
  shared ??= start();
  return shared;
}

afterAll(async () => {
  const browser = await shared?.catch(() => undefined); // its own test already told why it did not start
  await browser?.close();
});
