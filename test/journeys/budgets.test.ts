import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aFoundedServer } from './founded.ts';
import type { Running } from './server.ts';
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
const wordsOn = (page: Page, where = 'main'): Promise<number> =>
  page.evaluate((part) => {
    const main = document.querySelector(part)?.cloneNode(true) as HTMLElement;
    for (const one of main.querySelectorAll('option:not([selected]):not(:first-child), .sr, style')) one.remove();
    for (const one of main.querySelectorAll('*')) one.append(' ');
    return (main.textContent ?? '').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  }, where);
const openFromWork = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name }).first().click();

/** What is measured, each by the test that names its limit. */
const spent = { handingOver: 0, takingOver: 0, sendingBack: 0, note: 0, picking: 0 };
const words = { receiver: Infinity, mentor: Infinity };
let leads = { heading: '', text: '', words: Infinity };

async function mentor(running: Running): Promise<void> {
  const karin = await aWindowOf(running, 'Karin Smit');
  words.mentor = await wordsOn(karin);
  spent.note = await clicksOf(karin, async () => {
    await openFromWork(karin, 'Joy Martina');
    await karin.getByLabel('Wat wil je onthouden?').fill('Gebeld met Joy. Zij wil morgen langskomen.');
    await press(karin, 'Bewaar de notitie');
    await karin.getByText('De notitie is bewaard.').waitFor();
  });
  await follow(karin, 'Mijn werk');
  spent.picking = await clicksOf(karin, async () => {
    await press(karin, 'Ik pak dit');
    await karin.getByText('Jij bent nu aan zet.').waitFor();
  });
  await follow(karin, 'Mijn werk');
  await readList(karin);
  await becomeContact(karin, 'Samira Benali');
  await follow(karin, 'Mijn werk');
  spent.handingOver = await clicksOf(karin, async () => {
    await openFromWork(karin, 'Samira Benali');
    await askLeusden(karin);
    await fillHandover(karin);
    await send(karin);
  });
}

async function receiver(running: Running): Promise<void> {
  const farid = await aWindowOf(running, 'Farid Haddad');
  spent.takingOver = await clicksOf(farid, async () => {
    await openFromWork(farid, 'Tygo Verbeek');
    await follow(farid, 'Bekijk de overdracht');
    words.receiver = await wordsOn(farid);
    await farid.getByLabel('Ik neem Tygo over').check();
    await farid.getByRole('radio', { name: 'Donderdag 11 juni' }).check();
    await press(farid, 'Overnemen en kennismaking plannen');
    await farid.getByText('Overgenomen door Farid Haddad').waitFor();
  });
}

async function whoSendsBack(running: Running): Promise<void> {
  const gerda = await aWindowOf(running, 'Gerda Prins');
  spent.sendingBack = await clicksOf(gerda, async () => {
    await openFromWork(gerda, 'Aya Rahimi');
    await follow(gerda, 'Bekijk de overdracht');
    await gerda.getByLabel('Ik stuur het terug').check();
    await gerda.getByLabel('Woont ergens anders').check();
    await press(gerda, 'Terugsturen');
    await title(gerda, 'Mijn werk');
  });
}

async function whoLeads(running: Running): Promise<void> {
  const yvonne = await aWindowOf(running, 'Yvonne Maas');
  const first = yvonne.getByRole('main').locator('section').first();
  leads = {
    heading: await first.getByRole('heading').innerText(),
    text: await first.innerText(),
    words: await wordsOn(yvonne, 'main section'),
  };
}

test('every job is done by who does it, beside each other in one region', { timeout: 300_000 }, async () => {
  const running = await aFoundedServer();
  await Promise.all([mentor(running), receiver(running), whoSendsBack(running), whoLeads(running)]);
});

test('a mentor hands over within 8 clicks, starting at Mijn werk', () => {
  expect(spent.handingOver).toBeLessThanOrEqual(8);
  expect(spent.handingOver).toBeGreaterThan(4); // it was counted
});

test('who gets a hand-over reads 300 words at most and takes over in 3 clicks', () => {
  expect(words.receiver).toBeLessThanOrEqual(300);
  expect(spent.takingOver).toBe(3);
});

test('sending back with a reason takes 3 clicks', () => {
  expect(spent.sendingBack).toBe(3);
});

test('Mijn werk tells a mentor in 150 words who waits; picking up is one click, writing a note three at most', () => {
  expect(words.mentor).toBeLessThanOrEqual(150); // with a question of the Doorstroompunt on it
  expect(spent.note).toBeLessThanOrEqual(3);
  expect(spent.note).toBeGreaterThan(0);
  expect(spent.picking).toBe(1);
});

test('who leads the Doorstroompunt sees who is not picked up yet without one click, within 60 words', () => {
  expect(leads.heading).toMatch(/^Nog niet opgepakt/);
  expect(leads.text).toContain('Nena Pinas');
  expect(leads.words).toBeLessThanOrEqual(60);
});
