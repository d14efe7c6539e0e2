import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aFoundedServer } from './founded.ts';
import { axeFaults } from './looks.ts';
import { aWindowOf, picture, title } from './steps.ts';

/** Every request that the window makes, with what it carries. */
function sentBy(page: Page) {
  const sent: { url: string; body: string }[] = [];
  page.on('request', (request) => sent.push({ url: request.url(), body: request.postData() ?? '' }));
  return sent;
}
/** Everything that the browser keeps beside its cookies. */
const keptIn = (page: Page) =>
  page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await caches.keys()).length,
    (await indexedDB.databases()).length,
  ]);

test('Ctrl and K lead anywhere by keys alone; a name goes by POST through the logged search, and nothing stays behind', async () => {
  const running = await aFoundedServer();
  const karin = await aWindowOf(running, 'Karin Smit');
  const sent = sentBy(karin);
  const dialog = karin.locator('dialog');
  const menu = karin.getByRole('link', { name: 'Jongeren', exact: true }).first();
  await menu.focus();

  await karin.keyboard.press('Control+k');
  await dialog.waitFor();
  await picture(karin, 'palette');
  expect(await axeFaults(karin)).toEqual([]);
  await karin.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await menu.evaluate((link) => link === document.activeElement)).toBe(true);

  await karin.keyboard.press('Control+k');
  await dialog.waitFor();
  await karin.keyboard.type('wat is');
  await karin.keyboard.press('Enter');
  await title(karin, 'Wat is nieuw in Aanzet');

  await karin.keyboard.press('Control+k');
  await dialog.waitFor();
  await karin.keyboard.type('timo van der schaf');
  await karin.keyboard.press('Enter');
  await dialog.getByRole('link', { name: /^Timo van der Schaaf, \d+ jaar/ }).waitFor();
  expect(await axeFaults(karin)).toEqual([]);
  await karin.keyboard.press('ArrowDown');
  await karin.keyboard.press('Enter');
  await title(karin, 'Timo van der Schaaf');

  expect(sent.filter(({ url }) => /timo|schaf/i.test(url))).toEqual([]);
  expect(sent.filter(({ body }) => body.includes('schaf')).map(({ url }) => new URL(url).pathname)).toEqual([
    '/ga-naar',
  ]);
  expect(await keptIn(karin)).toEqual([0, 0, 0, 0]);
  await karin.goto(`${karin.url()}/wie-keek`);
  await karin.getByText('gevonden met zoeken').first().waitFor();
}, 240_000);

test('somebody with two employers works for one at a time, and every page says for which', async () => {
  const running = await aFoundedServer();
  const wim = await aWindowOf(running, 'Wim Aalbers (VSO De Linde)');
  const top = wim.locator('header .who');
  expect(await top.innerText()).toContain('Wim Aalbers voor VSO De Linde');
  await wim.goto(`${running.url}/ik`);
  await wim.getByRole('button', { name: 'Werk voor ROC Eemwijk' }).click();
  await wim.getByText('Je werkt nu voor een andere organisatie.').waitFor();
  expect(await top.innerText()).toContain('Wim Aalbers voor ROC Eemwijk');
}, 240_000);
