/**
 * Before every test file. A console.error that no test expects fails the test in which it was said; a test that expects
 * one says so: `vi.spyOn(console, 'error').mockImplementation(() => {})`.
 */
import { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeEach, expect, vi } from 'vitest';
import { endFile } from './file-end.ts';

let loud: unknown[][] = [];
const listen = () => {
  vi.spyOn(console, 'error').mockImplementation((...said) => void loud.push(said));
};
const wasQuiet = () => {
  const heard = loud;
  loud = [];
  expect(heard, 'unexpected console.error').toEqual([]);
};
listen();
beforeEach(listen);
afterEach(wasQuiet);
afterAll(wasQuiet);
afterAll(endFile);

// A loop without end also holds the test runner's own clock: only another thread can see it, and it ends the process.
const seconds = Number(process.env['AANZET_TEST_HANG_SECONDS'] ?? 90);
const watch = `
  const { workerData: { beats, seconds } } = require('node:worker_threads');
  for (let still = 0, last = -1; ; last = beats[0]) {
    Atomics.wait(beats, 1, 0, 1000);
    still = beats[0] === last ? still + 1 : 0;
    if (still > seconds) {
      require('node:fs').writeSync(2, 'a test held its thread for ' + seconds + ' s: killed\\n');
      process.kill(process.pid, 'SIGKILL');
    }
  }`;
const watched = globalThis as { aanzetIsWatched?: true }; // this file runs before each test file, in a worker of many
if (!watched.aanzetIsWatched) {
  watched.aanzetIsWatched = true;
  const beats = new Int32Array(new SharedArrayBuffer(8));
  setInterval(() => Atomics.add(beats, 0, 1), 500).unref();
  new Worker(watch, { eval: true, workerData: { beats, seconds } }).unref();
}
