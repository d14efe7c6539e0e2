import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aServerWithTheList, shared } from './founded.ts';
import type { Running } from './server.ts';
import { becomeContact, openYoungPerson } from './arranged.ts';
import { aWindowOf, follow, giveTurn, mainText, press, title, turnOn } from './steps.ts';

const theServer = shared(aServerWithTheList);
type Two = { readonly server: Running; readonly karin: Page; readonly noelle: Page };
const both = (pages: readonly Page[], url: string) => Promise.all(pages.map((page) => page.goto(url)));
const hrefOn = async (page: Page, start: string): Promise<string> =>
  (await page.locator(`main a[href^="${start}"]`).first().getAttribute('href')) ?? '';

async function theTurn({ karin, noelle }: Two): Promise<void> {
  await becomeContact(karin, 'Samira Benali');
  const samira = karin.url();
  await both([karin, noelle], `${samira}/beurt`);
  await giveTurn(karin, 'Erik Vos', 'stagebedrijf bellen');
  await giveTurn(noelle, 'Marja Kok', 'roostervraag uitzoeken');
  const said = await mainText(noelle);
  expect(said).toContain('was je net voor');
  expect(said).toMatch(/Karin Smit|Erik Vos/);
  expect(await noelle.getByLabel(/^In je eigen woorden/).inputValue()).toBe('roostervraag uitzoeken');
  await press(noelle, 'Geef de beurt door'); // she saw it, and says it again
  await title(noelle, 'Samira Benali');
  expect(await turnOn(noelle)).toContain('Marja Kok');
}

async function aNote({ karin, noelle }: Two): Promise<void> {
  await openYoungPerson(karin, 'Samira Benali');
  await karin.getByLabel('Wat wil je onthouden?').fill('Samira belt zelf met de bakkerij.');
  await press(karin, 'Bewaar de notitie');
  const note = await hrefOn(karin, new URL(karin.url()).pathname + '/notities/');
  await both([karin, noelle], new URL(note, karin.url()).href);
  const write = async (page: Page, words: string) => {
    await page.locator('textarea[name=text]').fill(words);
    await press(page, 'Bewaar de verbetering');
  };
  await write(karin, 'Samira belde zelf met de bakkerij.');
  await title(karin, 'Samira Benali');
  await write(noelle, 'Samira belt dinsdag met de bakkerij.');
  const said = await mainText(noelle);
  expect(said).toContain('Karin Smit veranderde deze notitie net. Er staat nu:');
  expect(said).toContain('Samira belde zelf met de bakkerij.');
  expect(await noelle.locator('textarea[name=text]').inputValue()).toBe('Samira belt dinsdag met de bakkerij.');
  await press(noelle, 'Bewaar de verbetering');
  await title(noelle, 'Samira Benali');
  const line = await mainText(noelle);
  for (const words of ['Samira belde zelf', 'Samira belt dinsdag']) expect(line).toContain(words);
}

async function aDraft({ server, karin, noelle }: Two): Promise<void> {
  await openYoungPerson(karin, 'Mirthe Koster');
  const handover = await hrefOn(karin, '/overdrachten/');
  const base = /\/overdrachten\/[0-9a-f-]{36}/.exec(handover)?.[0] ?? '';
  await both([karin, noelle], `${server.url}${base}/vraag`);
  const ask = async (page: Page, words: string) => {
    await page.getByLabel(/^Wat vraag je aan/).fill(words);
    await press(page, 'Verder');
  };
  await ask(karin, 'Ik vraag jou om Mirthe te helpen naar een kapsalon.');
  await karin.waitForURL('**/blokken');
  await ask(noelle, 'Ik vraag jou om met Mirthe een leerbaan te zoeken.');
  const said = await mainText(noelle);
  expect(said).toContain('Dit bewaarde Karin Smit');
  expect(said).toContain('Ik vraag jou om Mirthe te helpen naar een kapsalon.');
  expect(await noelle.getByLabel(/^Wat vraag je aan/).inputValue()).toBe(
    'Ik vraag jou om met Mirthe een leerbaan te zoeken.',
  );
  await press(noelle, 'Verder');
  await noelle.waitForURL('**/blokken');
  await karin.goto(`${server.url}${base}/vraag`);
  expect(await karin.getByLabel(/^Wat vraag je aan/).inputValue()).toBe(
    'Ik vraag jou om met Mirthe een leerbaan te zoeken.',
  );
}

test('two colleagues change the same thing: the second sees what changed and by whom, and loses nothing', async () => {
  const server = await theServer();
  const [karin, noelle] = [await aWindowOf(server, 'Karin Smit'), await aWindowOf(server, 'Noëlle Brandt')];
  const two = { server, karin, noelle };
  await theTurn(two);
  await aNote(two);
  await aDraft(two);
}, 120_000);

test('two colleagues take over the same hand-over: one does, and the other is told who', async () => {
  const server = await theServer();
  const [farid, lisa] = [await aWindowOf(server, 'Farid Haddad'), await aWindowOf(server, 'Lisa Kramer')];
  await follow(farid, 'Tygo Verbeek');
  const path = farid.url().includes('/overdrachten/')
    ? farid.url()
    : new URL(await hrefOn(farid, '/overdrachten/'), server.url).href;
  await both([farid, lisa], path);
  for (const [page, day] of [
    [farid, 'Donderdag 11 juni'],
    [lisa, 'Dinsdag 16 juni'],
  ] as const) {
    await page.getByLabel('Ik neem Tygo over').check();
    await page.getByRole('radio', { name: day, exact: true }).check();
    await press(page, 'Overnemen en kennismaking plannen');
    await page.getByText('Overgenomen door').first().waitFor();
  }
  const said = await mainText(lisa);
  expect(await lisa.content()).toContain('Deze overdracht was al overgenomen. Er is niets veranderd.');
  expect(said).toContain('Overgenomen door Farid Haddad');
  expect(said).toContain('11 juni');
  expect(said).not.toContain('16 juni');
}, 120_000);
