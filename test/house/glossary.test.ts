import { expect, test } from 'vitest';
import { dutchWords, explained, folders } from './glossary.ts';
import { read } from './source.ts';

const known = explained(read('docs/glossary.md').get('docs/glossary.md') ?? '');
const unknown = (words: Iterable<string>) => [...words].filter((word) => !known.has(word));
const code = (text: string) => dutchWords(new Map([['src/domain/x.ts', text]]));

test('each folder below a room is explained in docs/glossary.md', () =>
  expect(unknown(folders(read('src/*/*/**/*.*').keys()))).toEqual([]));

test('each Dutch word in the code is explained in docs/glossary.md', () =>
  expect(unknown(dutchWords(read('src/{law,domain,app,db}/**/*.ts')))).toEqual([]));

test('a folder that nobody explained is found', () =>
  expect(unknown(folders(['src/domain/trampoline/x.ts', 'src/domain/day.ts']))).toEqual(['trampoline']));

test.each([
  ['export const vindStartkwalificatie = 1;', 'startkwalificatie'],
  ["type Role = 'x' | 'leerplichtambtenaar';", 'leerplichtambtenaar'],
  ['const schooljaar_begin = 1;', 'schooljaar'],
  ['function loopbaanGesprek() {}', 'loopbaan'],
  ['const bewijs = 1;', 'bewijs'],
])('a Dutch word is seen: %s', (text, word) => expect([...code(text)]).toEqual([word]));

test('text for people and English words are left alone', () =>
  expect([
    ...code(
      "const label = 'Overgangsdocument voor school'; // regio\nlet region, schema, poor, hijack;\nconst p = /verslaafd/;",
    ),
  ]).toEqual([]));
