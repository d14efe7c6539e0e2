import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '#cli/commands.ts';
import type { Tools } from '#cli/command.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, type Region } from '../../people.ts';

const sample = new URL('../../../fixtures/lists/jvs-meldingen.csv', import.meta.url).pathname;

describe.each(engineNames)('import register on %s', (engine) => {
  let region: Region;
  beforeAll(async () => {
    region = await aRegion(engine);
  });
  afterAll(() => region.house.close());
  async function aanzet(...args: readonly string[]) {
    let [out, err] = ['', ''];
    const io = { cwd: '/', out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
    const never = () => Promise.reject(new Error('not here'));
    const house = { ...region.house, demo: true };
    const tools = {
      house,
      migrate: never,
      backup: never,
      restore: never,
      backupTried: never,
      generate: never,
    } satisfies Tools;
    const exit = await runCommand(['import', 'register', ...args], io, tools);
    return { exit, out, err };
  }

  it('refuses a BSN with exit 3, a wrong register with 2 and a school with 3, and then reads the rest', async () => {
    const bsn = await aanzet(sample, '--system', 'JVS');
    expect([bsn.exit, bsn.out, /9999\d{5}/.test(bsn.err)]).toEqual([3, '', false]);
    expect(bsn.err).toContain('BSN');
    expect((await aanzet(sample, '--system', 'Excel', '--leave-out', 'BSN')).exit).toBe(2);
    expect((await aanzet(sample, '--system', 'JVS', '--leave-out', 'BSN', '--as', 'Karin Smit')).exit).toBe(3);
    expect((await aanzet(sample)).exit).toBe(2);
    const first = await aanzet(sample, '--system', 'JVS', '--leave-out', 'BSN');
    expect([first.exit, first.out.split('\n')[0]]).toEqual([0, expect.stringMatching(/^16 regels gelezen: \d+ nieuw, 0 gewijzigd, 0 was al bekend\.$/)]); // prettier-ignore
    const second = await aanzet(sample, '--system', 'JVS', '--leave-out', 'BSN');
    expect(second.out.split('\n')[0]).toMatch(/^16 regels gelezen: 0 nieuw, 0 gewijzigd, \d+ was al bekend\.$/);
  });
});
