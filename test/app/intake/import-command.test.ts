import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '#cli/commands.ts';
import type { Tools } from '#cli/command.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, type Region } from '../../people.ts';

const eik = new URL('../../../fixtures/lists/eik-uitstroom.csv', import.meta.url).pathname;
const elsewhere = 'Naam;Geboortedatum;Plaats;School\nSam de Wit;1-2-2009;Leusden;De Linde\n';

describe.each(engineNames)('import leavers on %s', (engine) => {
  let region: Region;
  const cwd = mkdtempSync(join(tmpdir(), 'aanzet-list-'));
  beforeAll(async () => {
    region = await aRegion(engine);
    writeFileSync(join(cwd, 'elders.csv'), elsewhere);
    writeFileSync(join(cwd, 'kleuren.csv'), 'Kleur;Aantal\nrood;2\n');
    writeFileSync(join(cwd, 'lijst.xls'), new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]));
  });
  afterAll(async () => {
    rmSync(cwd, { recursive: true });
    await region.house.close();
  });
  /** Runs the command as it is typed; `json` is the one object on standard output. */
  async function aanzet(...args: readonly string[]) {
    let out = '';
    let err = '';
    const io = { cwd, out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
    const never = () => Promise.reject(new Error('not here'));
    const house = { ...region.house, demo: true };
    const tools: Tools = { house, migrate: never, backup: never, restore: never, backupTried: never, generate: never };
    const exit = await runCommand(['import', 'leavers', ...args], io, tools);
    return { exit, out, err, json: (): unknown => JSON.parse(out) };
  }

  it('refuses a file with a BSN with exit 3, names the column and prints no value of it', async () => {
    const { exit, err, out, json } = await aanzet(eik, '--school', 'De Eik', '--json');
    expect({ exit, json: json() }).toMatchObject({
      exit: 3,
      json: { refused: [{ code: 'forbidden-column', header: 'BSN' }] },
    });
    expect(err).toContain('"BSN"');
    expect(out + err).not.toMatch(/\d{9}/);
  });

  it('prints one object as the contract says, first as a trial and then for good', async () => {
    const args = [eik, '--school', '00XE', '--leave-out', 'BSN', '--json'];
    const trial = await aanzet(...args, '--dry-run');
    expect((await region.house.owner.query('select count(*)::int as n from cases')).rows).toEqual([{ n: 0 }]);
    const { exit, err, out, json } = await aanzet(...args);
    expect({ exit, err, lines: out.trim().split('\n').length }).toEqual({ exit: 0, err: '', lines: 1 });
    expect(json()).toEqual(trial.json());
    expect(json()).toEqual({
      file: 'eik-uitstroom.csv',
      encoding: 'windows-1252',
      separator: ';',
      rows: 43,
      new: 38,
      changed: 0,
      unchanged: 0,
      missing: 0,
      rejected: [
        { line: 9, column: 'geboortedatum', code: 'impossible-date', value: '31-02-2008', message: expect.any(String) },
        { line: 12, code: 'duplicate-row', message: expect.any(String) },
      ],
      questions: [
        { line: 17, code: 'unknown-place', suggestions: expect.any(Array), message: expect.any(String) },
        { line: 21, code: 'ambiguous-place', suggestions: expect.any(Array), message: expect.any(String) },
        { line: 30, code: 'age-out-of-range', suggestions: [], message: expect.any(String) },
      ],
    });
    expect((await aanzet(...args)).json()).toMatchObject({ new: 0, changed: 0, unchanged: 38 });
    const words = await aanzet(eik, '--school', 'De Eik', '--leave-out', 'BSN');
    expect(words.out).toContain('43 regels gelezen: 0 nieuw, 0 gewijzigd, 38 gelijk.');
  });

  it.each([
    ['another school', 'elders.csv', 'andere school'],
    ['other columns', 'kleuren.csv', 'We missen een kolom'],
    ['an old workbook', 'lijst.xls', 'oud Excel-bestand'],
    ['no file', 'weg.csv', 'niet te lezen'],
  ])('ends with 2 for %s: nothing was taken', async (_name, file, words) => {
    const { exit, err, out } = await aanzet(file, '--school', 'De Eik');
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(words);
  });

  it('ends with 3 for somebody of elsewhere, and with 2 when it does not understand', async () => {
    expect((await aanzet(eik, '--school', 'De Eik', '--as', 'Ilse Mulder', '--leave-out', 'BSN')).exit).toBe(3);
    expect((await aanzet(eik, '--school', 'De Beuk')).exit).toBe(2);
    expect((await aanzet(eik)).exit).toBe(2);
    expect((await aanzet(eik, '--school', 'De Eik', '--snel')).exit).toBe(2);
    expect((await aanzet(eik, '--school', 'De Eik', '--period', 'zomer')).exit).toBe(2);
  });
});
