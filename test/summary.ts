import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, SerializedError, TestModule, TestSuite } from 'vitest/node';

const bucket = { passed: 'passed', failed: 'failed', skipped: 'skipped', pending: 'failed' } as const;

/** Writes what really happened for scripts/check.mjs: a suite that crashed counts as a failure, not as silence. */
export default class Summary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]) {
    const count = { passed: 0, failed: errors.length, skipped: 0 };
    const broken = (suite: TestSuite | TestModule) => {
      count.failed += suite.errors().length;
      for (const inner of suite.children.suites()) broken(inner);
    };
    for (const module of modules) {
      broken(module);
      const states = [...module.children.allTests()].map((test) => test.result().state);
      for (const state of states) count[bucket[state]]++;
      const ended = module.state() === 'passed' || module.state() === 'skipped'; // all filtered out by -t is no failure
      if (!ended && module.errors().length === 0 && !states.includes('failed')) count.failed++;
    }
    const file = process.env['AANZET_TEST_SUMMARY'];
    if (!file) return; // vitest was started by hand
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(count));
  }
}
