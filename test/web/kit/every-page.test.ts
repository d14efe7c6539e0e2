import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { topicFor } from '#web/daily/help-for.ts';
import { isTopic } from '#web/daily/help-words.ts';
import { pages } from '#web/pages.ts';

describe('Help', () => {
  test.each([
    ['/werk', 'werk'],
    ['/jongeren', 'jongeren'],
    ['/jongeren/zoek', 'jongeren'],
    ['/jongeren/01900000-0000-7000-8000-000000000001', 'jongere'],
    ['/jongeren/01900000-0000-7000-8000-000000000001/overdracht', 'overdracht'],
    ['/overdrachten/01900000-0000-7000-8000-000000000001/vraag', 'overdracht'],
    ['/gast/overdracht', 'overdracht'],
    ['/meldingen/inlezen', 'meldingen'],
    ['/hulp/regio', 'regio'],
    ['/hulp/berichten', 'algemeen'],
    ['/iets-nieuws', 'algemeen'],
  ])('for %s is %s', (path, topic) => expect(topicFor(path)).toBe(topic));

  test('leads to a page that is there, whatever page it stands on', () => {
    const shown = pages.filter(({ method }) => method === 'GET').map(({ path }) => topicFor(path));
    expect(shown.length).toBeGreaterThan(60);
    expect(shown.filter((topic) => !isTopic(topic))).toEqual([]);
    expect(new Set(shown).size).toBeGreaterThan(9);
  });
});

test('every empty list says what comes there, and gives one way on', () => {
  const found = globSync('src/web/**/*.tsx').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/<EmptyState title=[\s\S]*?(?:\/>|<\/EmptyState>)/g)].map(
      ([block]) => `${file}: ${block}`,
    ),
  );
  expect(found.length).toBeGreaterThan(15);
  // With the form on the same page the sentence points to it.
  expect(found.filter((block) => !/<LinkButton|hieronder/.test(block))).toEqual([]);
});

test('every address stands once in the list of pages: with two the server would not start', () => {
  const seen = new Set<string>();
  const addresses = pages.map(({ method, path }) => `${method} ${path.replaceAll(/:\w+/g, ':')}`);
  expect(addresses.filter((address) => seen.has(address) || !seen.add(address))).toEqual([]);
});

test('no two streets call a notice by one name: the last would be shown for both', () => {
  const found = globSync('src/web/**/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\w*Notices = \{([\s\S]*?)\n\}/g)].flatMap(([, block = '']) =>
      [...block.matchAll(/^ {2}'?([\w-]+)'?:/gm)].map(([, code = '']) => code),
    ),
  );
  expect(found.length).toBeGreaterThan(100);
  expect(found.filter((code, at) => found.indexOf(code) !== at)).toEqual([]);
});
