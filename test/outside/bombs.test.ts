/** Files that are made to break who reads them: each is refused or read within its limits, and holds nobody up. */
import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { readTable } from '#outside/files/table.ts';
import { pack, unpack, zip } from '#outside/files/zip.ts';

const code = async (bytes: Uint8Array | string, name = 'lijst.csv') => {
  const read = await readTable(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name);
  return read.ok ? 'read' : read.refusals[0]?.code;
};
/** A workbook of ours with one part replaced. */
async function workbookWith(part: RegExp, text: (was: string) => string): Promise<Uint8Array> {
  const parts = unpack(
    Buffer.from(
      await writeWorkbook([
        ['Naam', 'Plaats'],
        ['Jesse', 'Soest'],
      ]).toBuffer(),
    ),
    1e7,
    () => true,
  );
  if (typeof parts === 'string') throw new Error(parts);
  return pack(
    parts.map((one) =>
      part.test(one.name) ? { ...one, bytes: Buffer.from(text(Buffer.from(one.bytes).toString())) } : one,
    ),
  );
}
const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
const billion = `<!DOCTYPE x [<!ENTITY l0 "lol">${laughs}]>`;

describe('a workbook as a trap', () => {
  test('entities that blow each other up are never expanded', async () => {
    const trap = await workbookWith(/sheet1\.xml$/, (was) =>
      was
        .replace(/(<\?xml[^>]*\?>)/, `$1${billion}`)
        .replace(/<t[^>]*>[^<]*<\/t>/, '<t>&l9;</t>')
        .replace(/<v>[^<]*<\/v>/, '<v>&l9;</v>'),
    );
    const began = performance.now();
    const read = await readTable(trap, 'x.xlsx');
    if (read.ok)
      for (const row of [read.value.header, ...read.value.rows.map(({ cells }) => cells)])
        expect(row.join('').length).toBeLessThan(100);
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  test('an entity that points at a file of the machine brings nothing of it', async () => {
    const trap = await workbookWith(/sharedStrings\.xml$|sheet1\.xml$/, (was) =>
      was
        .replace(/(<\?xml[^>]*\?>)/, '$1<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>')
        .replace(/<t[^>]*>[^<]*<\/t>/, '<t>&f;</t>'),
    );
    const read = await readTable(trap, 'x.xlsx');
    expect(JSON.stringify(read)).not.toContain('root:');
  });

  test('tags in tags in tags do not break the server', async () => {
    const deep = await workbookWith(/sheet1\.xml$/, (was) =>
      was.replace('<sheetData>', `<sheetData>${'<a>'.repeat(200_000)}`),
    );
    expect(['read', 'unreadable', 'too-large', 'empty-file', 'no-header']).toContain(await code(deep, 'x.xlsx'));
  });

  test('so many parts that each has to be looked at are refused by number', () => {
    const many = pack(Array.from({ length: 2001 }, (_, n) => ({ name: `${n}.txt`, bytes: Buffer.alloc(0) })));
    expect(unpack(many, 1e6)).toBe('too-large');
  });

  test('one part of a gigabyte of nothing is stopped by measure, in the file of an organisation too', () => {
    const nothing = Buffer.alloc(8 * 1024 * 1024);
    const packed = deflateRawSync(nothing);
    const bomb = pack([{ name: 'note.jsonl', bytes: packed }]);
    const central = bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bomb.writeUInt16LE(8, central + 10);
    bomb.writeUInt32LE(crc32(nothing), central + 16);
    expect(zip.unpack(bomb, 1024 * 1024)).toBe('too-large');
    expect(zip.unpack(bomb, 9 * 1024 * 1024)).toHaveLength(1);
  });
});

describe('a text as a trap', () => {
  test.each([
    ['a cell as long as the file', `Naam;Plaats\nJesse;${'x'.repeat(9_000_000)}`],
    ['a line of a million cells', `Naam;Plaats\n${'x;'.repeat(1_000_000)}`],
    ['a heading of a million cells', `${'x;'.repeat(1_000_000)}\nJesse`],
  ])('%s is too large', async (_what, text) => {
    const began = performance.now();
    expect(await code(text)).toBe('too-large');
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
