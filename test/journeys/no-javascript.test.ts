import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aFoundedServer } from './founded.ts';
import {
  aPrivateWindow,
  become,
  enterCode,
  follow,
  handOverSamiraToLeusden,
  mainText,
  openMailedLink,
  press,
  readList,
  takeOver,
  title,
} from './steps.ts';

/** What would need a script in a page as it was sent; our own files that only add (Ctrl+K, keeping drafts) are not among it. */
const needsScript =
  /<script\b(?! type="module" src="\/assets\/(?:palet|concept|sessie|onderweg|tafel)-[0-9a-f]{10}\.js"><\/script>)|<[a-z][^>]*\son[a-z]+\s*=|(?:href|action)\s*=\s*["']?\s*javascript:/gi;

/** A window that runs no script; every page that comes in is read as it was sent. */
async function aWindowWithoutScript(found: string[], read: Set<string>): Promise<Page> {
  const page = await aPrivateWindow({ javaScriptEnabled: false });
  page.on('response', (answer) => {
    if (answer.status() === 303 || !answer.headers()['content-type']?.includes('html')) return;
    const { pathname } = new URL(answer.url());
    const body = answer.text().catch(() => ''); // the window may have gone on before it was read
    void body.then((text) => {
      if (text) read.add(pathname);
      found.push(...[...text.matchAll(needsScript)].map(([hit]) => `${pathname}: ${hit}`));
    });
  });
  return page;
}

test('the whole thread goes without JavaScript, and no page needs any', { timeout: 240_000 }, async () => {
  const running = await aFoundedServer();
  const found: string[] = [];
  const read = new Set<string>();
  const karin = await become(await aWindowWithoutScript(found, read), running, 'Karin Smit');
  await readList(karin);
  await title(karin, '38 leerlingen stoppen');
  const code = await handOverSamiraToLeusden(karin);
  const sanne = await aWindowWithoutScript(found, read);
  await openMailedLink(sanne, running);
  await enterCode(sanne, code);
  await takeOver(sanne, 'Samira', 'Donderdag 11 juni');
  await sanne.getByText('Overgenomen door Sanne de Boer').waitFor();
  await follow(karin, 'Zoek');
  await karin.getByLabel('Naam van een jongere').fill('samra benalli');
  await press(karin, 'Zoek');
  await karin.getByRole('link', { name: /^Samira Benali, \d+ jaar/ }).click();
  await title(karin, 'Samira Benali');
  await follow(karin, 'Bekijk de overdracht');
  await karin.getByLabel('We waren bij elkaar').check();
  await karin.getByRole('radio', { name: 'Maandag 8 juni' }).first().check();
  await press(karin, 'Kennismaking vastleggen');
  await karin.getByText('Klaar op maandag 8 juni').waitFor();
  expect(await mainText(karin)).toContain('Klaar op maandag 8 juni');
  expect(read.size).toBeGreaterThan(10);
  expect(found).toEqual([]);
});

test.each([
  '<script>1</script>',
  '<script type="module" src="/a.js"></script>',
  '<button onclick="go()">Ga</button>',
  "<body class='a' onload=go()>",
  '<a href="javascript:go()">Ga</a>',
])('what needs a script is seen: %s', (planted) => expect(planted.match(needsScript)).toHaveLength(1));
test.each([
  '<script type="module" src="/assets/palet-0123456789.js"></script>',
  '<p>Samira zegt: once = een keer</p>',
  '<a href="/inlezen" class="on">Inlezen</a>',
])('what needs none is left alone: %s', (innocent) => expect(innocent.match(needsScript)).toBeNull());
