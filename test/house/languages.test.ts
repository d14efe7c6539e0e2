import { globSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { languages } from '#web/language/languages.ts';
import { pages } from '#web/pages.ts';
import { lacks, textsIn, type Words } from './catalogues.ts';
import { read, withoutComments } from './source.ts';

const codes = Object.keys(languages);
const isByLanguage = (value: unknown): value is Readonly<Record<string, Words>> =>
  typeof value === 'object' && value !== null && codes.every((code) => Object.hasOwn(value, code));

/** Every catalogue by language that a street of pages has, wherever it stands. */
const catalogues = await Promise.all(
  globSync('src/web/**/catalogue.ts').map(async (file) => {
    const module = (await import(pathToFileURL(file).href)) as Words;
    return { file, tables: Object.values(module).filter(isByLanguage) };
  }),
);

describe('The languages of who is no colleague', () => {
  test.each(codes.filter((code) => code !== 'nl'))('%s has every text that Dutch has, in its own script', (code) => {
    const { nl, ...others } = languages;
    const around = lacks(code, nl, others[code as keyof typeof others]).filter(
      (one) => !/ (?:name|code|readBy) /.test(one),
    );
    expect([
      ...around,
      ...catalogues.flatMap(({ file, tables }) =>
        tables.flatMap((table) => lacks(code, table['nl'], table[code]).map((fault) => `${file}: ${fault}`)),
      ),
    ]).toEqual([]);
  });

  test('each catalogue of words is a table by language', () => {
    expect(catalogues.length).toBeGreaterThan(4);
    expect(catalogues.filter(({ tables }) => tables.length === 0).map(({ file }) => file)).toEqual([]);
    expect(catalogues.flatMap(({ tables }) => tables.flatMap((table) => textsIn(table['nl']))).length).toBeGreaterThan(
      250,
    );
  });

  test('only Dutch is signed; another language says that nobody has read it yet', () => {
    expect(
      Object.values(languages)
        .filter(({ readBy }) => readBy !== null)
        .map(({ code }) => code),
    ).toEqual(['nl']);
    expect(Object.values(languages).filter(({ readBy, around }) => readBy === null && around.notRead === '')).toEqual(
      [],
    );
  });
});

const speaks = /\b(?:spokenIn|languageOf)\(/;

describe('Pages of who is no colleague', () => {
  const files = new Map([...read('src/web/**/*.tsx')].map(([file, text]) => [file, withoutComments(text)] as const));
  const makesOwn = (text: string): boolean =>
    /\b(?:young|pupil|speaker|parent)Page\(/.test(text) || /<(?:Own|Young|Speaker|Parent|Open)Shell\b/.test(text);
  const shells = /own-shell|young-shell|speaker-shell|parent-shell|peer-shell|open-shell/;

  test('speak every language: the young, who speaks for them, parents and visitors', () => {
    const own = [...files].filter(([file, text]) => makesOwn(text) && !shells.test(file));
    expect(own.length).toBeGreaterThan(6);
    const dutchOnly = own.filter(([, text]) => !speaks.test(text)).map(([file]) => file);
    expect(dutchOnly).toEqual([]);
    expect(pages.filter(({ who }) => ['young', 'pupil', 'speaker'].includes(who)).length).toBeGreaterThan(10);
  });
});

describe('The check itself', () => {
  const dutch = { title: 'Hoe gaat het?', asks: '{wie} vraagt dit.', left: (n: number) => `Nog ${n} keer`, mark: '' };
  const own = { title: 'كيف حالك؟', asks: 'السؤال من {wie}.', left: (n: number) => `الباقي: ${n}`, mark: '' };
  const { title: _, ...untitled } = own;
  test.each([
    ['a text that is missing', untitled, ['ar title is missing']],
    ['an empty text', { ...own, title: ' ' }, ['ar title is empty']],
    ['a name that fell out', { ...own, asks: 'السؤال.' }, ['ar asks has other holes than the Dutch: السؤال.']],
    [
      'what was left in Dutch',
      { ...own, title: 'Hoe gaat het?' },
      ['ar title is not in its own script: Hoe gaat het?'],
    ],
    ['a made text that is missing', { ...own, left: undefined }, ['ar left is missing']],
    ['nothing', own, []],
  ])('finds %s', (_what, words, faults) => expect(lacks('ar', dutch, words)).toEqual(faults));
});
