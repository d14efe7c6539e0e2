import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aFoundedServer } from './founded.ts';
import { askLeusden, aWindowOf, becomeContact, fillHandover, follow, press, readList, send, title } from './steps.ts';

/**
 * A click is an activation that opens a page or sends a form, counted from Mijn werk: each makes the window go to another
 * page, and that is what is counted. Typing, ticking and choosing an answer in a form are filling in, not clicks.
 */
async function clicksOf(page: Page, job: () => Promise<unknown>): Promise<number> {
  let clicks = 0;
  const count = () => void clicks++;
  page.on('framenavigated', count);
  await job();
  await page.waitForLoadState();
  page.off('framenavigated', count);
  return clicks;
}
/**
 * The words to read in the main part: what folds or opens counts, also when it is shut. What a list offers once it is
 * opened, and words for a screen reader beside the same words on the page, do not.
 */
const wordsOn = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const main = document.querySelector('main')?.cloneNode(true) as HTMLElement;
    for (const one of main.querySelectorAll('option:not([selected]):not(:first-child), .sr, style')) one.remove();
    for (const one of main.querySelectorAll('*')) one.append(' ');
    return (main.textContent ?? '').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  });
const openFromWork = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name }).first().click();

test('a mentor hands over within 8 clicks, starting at Mijn werk', { timeout: 300_000 }, async () => {
  const running = await aFoundedServer();
  const karin = await aWindowOf(running, 'Karin Smit');
  await readList(karin);
  await becomeContact(karin, 'Samira Benali');
  await follow(karin, 'Mijn werk');
  const clicks = await clicksOf(karin, async () => {
    await openFromWork(karin, 'Samira Benali');
    await askLeusden(karin);
    await fillHandover(karin);
    await send(karin);
  });
  expect(clicks).toBeLessThanOrEqual(8);
  expect(clicks).toBeGreaterThan(4); // it was counted
});

test('who gets a hand-over reads 300 words at most and takes over in 3 clicks', { timeout: 120_000 }, async () => {
  const running = await aFoundedServer();
  const farid = await aWindowOf(running, 'Farid Haddad');
  const clicks = await clicksOf(farid, async () => {
    await openFromWork(farid, 'Tygo Verbeek');
    await follow(farid, 'Bekijk de overdracht');
    expect(await wordsOn(farid)).toBeLessThanOrEqual(300);
    await farid.getByLabel('Ik neem Tygo over').check();
    await farid.getByRole('radio', { name: 'Donderdag 11 juni' }).check();
    await press(farid, 'Overnemen en kennismaking plannen');
    await farid.getByText('Overgenomen door Farid Haddad').waitFor();
  });
  expect(clicks).toBe(3);
});

test('sending back with a reason takes 3 clicks', { timeout: 120_000 }, async () => {
  const running = await aFoundedServer();
  const gerda = await aWindowOf(running, 'Gerda Prins');
  const clicks = await clicksOf(gerda, async () => {
    await openFromWork(gerda, 'Aya Rahimi');
    await follow(gerda, 'Bekijk de overdracht');
    await gerda.getByLabel('Ik stuur het terug').check();
    await gerda.getByLabel('Woont ergens anders').check();
    await press(gerda, 'Terugsturen');
    await title(gerda, 'Mijn werk');
  });
  expect(clicks).toBe(3);
});

test(
  'Mijn werk tells a mentor in 150 words who waits; picking up is one click, writing a note three at most',
  { timeout: 120_000 },
  async () => {
    const running = await aFoundedServer();
    const karin = await aWindowOf(running, 'Karin Smit');
    expect(await wordsOn(karin)).toBeLessThanOrEqual(150);
    const note = await clicksOf(karin, async () => {
      await openFromWork(karin, 'Joy Martina');
      await karin.getByLabel('Wat wil je onthouden?').fill('Gebeld met Joy. Zij wil morgen langskomen.');
      await press(karin, 'Bewaar de notitie');
      await karin.getByText('De notitie is bewaard.').waitFor();
    });
    expect(note).toBeLessThanOrEqual(3);
    await follow(karin, 'Mijn werk');
    const picked = await clicksOf(karin, async () => {
      await press(karin, 'Ik pak dit');
      await karin.getByText('Jij bent nu aan zet.').waitFor();
    });
    expect(picked).toBe(1);
  },
);

test('who leads the Doorstroompunt sees who is not picked up yet without one click, within 60 words', async () => {
  const running = await aFoundedServer();
  const yvonne = await aWindowOf(running, 'Yvonne Maas');
  const first = yvonne.getByRole('main').locator('section').first();
  expect(await first.getByRole('heading').innerText()).toMatch(/^Nog niet opgepakt/);
  expect(await first.innerText()).toContain('Nena Pinas');
  expect((await first.innerText()).split(/\s+/).length).toBeLessThanOrEqual(60);
});
