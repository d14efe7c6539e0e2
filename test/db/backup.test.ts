/** A backup that is put back elsewhere: whole or not at all, counted, and known again where it was made. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepTried } from '#db/backup-proof.ts';
import { backup, restore } from '#db/backup.ts';
import { fileOut } from '#db/sealed-file.ts';
import { engines, type Engine } from '../engines.ts';
import { aRegion, aYoungPerson, type Region } from '../people.ts';

const words = 'paard batterij nietje juist';
let from: Region;
let to: Engine;
let folder: string;
beforeAll(async () => {
  from = await aRegion('pglite');
  await aYoungPerson(from, { firstName: 'Samira' });
  const { organisationId, memberId } = from.karin;
  await from.house.owner.query(`insert into retention_term values ($1, 'x', 5, 'archivaris', $2, '2026-06-08')`, [
    organisationId,
    memberId,
  ]);
  to = await engines.postgres();
  folder = mkdtempSync(join(tmpdir(), 'aanzet-backup-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await from.house.close();
  await to.close();
});

test(
  'under a passphrase nothing of it can be read, and a wrong one or a changed byte puts nothing back',
  { timeout: 60_000 },
  async () => {
    const file = join(folder, 'sealed.gz');
    const { rows, proof } = await backup(from.house.owner, file, words);
    expect(rows).toBeGreaterThan(20);
    expect(readFileSync(file).subarray(0, 8).toString()).toBe('AANZETS1');
    await expect(restore(to.owner, file)).rejects.toThrow('versleuteld');
    await expect(restore(to.owner, file, 'een andere wachtzin')).rejects.toThrow('wachtzin');
    const bytes = readFileSync(file);
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
    writeFileSync(join(folder, 'changed.gz'), bytes);
    await expect(restore(to.owner, join(folder, 'changed.gz'), words)).rejects.toThrow();
    expect((await to.owner.query('select from organisation')).rows).toEqual([]);

    // Put back on another engine the number is that of what stands there, and the same.
    expect(await restore(to.owner, file, words)).toEqual({ rows, proof });
    expect(await keepTried(from.house.owner, '0000-0000-0000', '2026-06-08')).toBe(false);
    expect(await keepTried(from.house.owner, proof.toLowerCase(), '2026-06-08')).toBe(true);
    const { rows: kept } = await from.house.owner.query(`select value from setting where key = 'backup-tried'`);
    expect(kept).toEqual([{ value: '2026-06-08' }]);
  },
);

test('a copy that breaks off is heard, leaves the copy of before, and nothing half', async () => {
  await expect(backup(from.house.owner, join(folder, 'no-such-folder', 'copy.gz'))).rejects.toThrow('ENOENT');
  const file = join(folder, 'kept.gz');
  writeFileSync(file, 'the copy of before');
  const before = readdirSync(folder);
  for (const passphrase of [undefined, words]) {
    const { into, written } = await fileOut(file, passphrase);
    into.write('half of it');
    into.destroy(new Error('the disk is full'));
    await expect(written).rejects.toThrow();
  }
  expect(readFileSync(file, 'utf8')).toBe('the copy of before');
  expect(readdirSync(folder)).toEqual(before);
});
