/** Two of the acceptance scripts for a privacy officer: not yours is not there (P1), and what stays behind leaves no trace (P7). */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aServerWithTheList, shared } from './founded.ts';
import { anAskingWindowOf, bytesOf, searchOf } from './in-page.ts';
import { askLeusden, becomeContact, fillHandover, openYoungPerson } from './arranged.ts';
import { aPrivateWindow, aWindowOf, enterCode, mainText, openMailedLink, press, send, takeOver } from './steps.ts';

const theServer = shared(aServerWithTheList);
const ids = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;

/** What the palette finds for a name, and what a file of that search holds; the word, ids and marks aside. */
const foundBy = (page: Page, naam: string): Promise<readonly string[]> =>
  page.evaluate(
    async ({ name, id }) => {
      const post = (path: string, form: Record<string, string>) =>
        fetch(path, { method: 'POST', body: new URLSearchParams(form) });
      const plain = (text: string) =>
        text
          .replaceAll(new RegExp(id, 'g'), 'id')
          .replaceAll(name, 'word')
          .replaceAll(/[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}/g, 'mark');
      const palette = await post('/ga-naar', { naam: name });
      const list = await post('/jongeren/zoek', { naam: name });
      const zoek = new URL(list.url).searchParams.get('zoek') ?? '';
      const file = await post('/jongeren/bestand', { zoek, waarvoor: 'team', vorm: 'csv' });
      return [plain(await palette.text()), `${file.status} ${plain(await file.text())}`];
    },
    { name: naam, id: ids.source },
  );

test('P1: Ilse of Soest gets for Jesse what she gets for Xyzzy: searched, by address, in the palette and as a file', async () => {
  const server = await theServer();
  const karin = await aWindowOf(server, 'Karin Smit');
  await openYoungPerson(karin, 'Jesse van Dam');
  const jesse = new URL(karin.url()).pathname;
  const ilse = await anAskingWindowOf(server, 'Ilse Mulder');
  const nobody = '/jongeren/01a2143c-56a9-75e6-9b2f-4e382c3a442f';
  const [search, found] = [await searchOf(ilse, 'Xyzzy'), await foundBy(ilse, 'Xyzzy')];
  expect([search.status, found[1]?.slice(0, 3)]).toEqual([200, '200']);
  for (const name of ['Jesse', 'jese']) {
    expect([name, await searchOf(ilse, name)]).toEqual([name, search]);
    expect([name, await foundBy(ilse, name)]).toEqual([name, found]);
  }
  expect(await bytesOf(ilse, jesse)).toEqual(await bytesOf(ilse, nobody));
  expect((await foundBy(await anAskingWindowOf(server, 'Karin Smit'), 'Jesse')).join()).toContain('van Dam');
}, 240_000);

/** One of the two views on the check page. */
const viewOf = (page: Page, name: string): Promise<string> =>
  page.getByRole('heading', { name }).locator('xpath=..').innerText();

test('P7: Sanne reads nothing of what Samira kept back, nor that there is something; Samira reads all of it', async () => {
  const server = await theServer();
  const karin = await aWindowOf(server, 'Karin Smit');
  await becomeContact(karin, 'Samira Benali');
  await askLeusden(karin);
  const draft = karin.url().replace(/\/[^/]*$/, '');
  await karin.goto(`${draft}/blokken`);
  await karin.getByLabel('Dit helpt Samira op school of thuis').fill('Een rustige plek.');
  await press(karin, 'Verder');
  await karin.goto(`${draft}/vraag`);
  await fillHandover(karin);
  const samira = await viewOf(karin, 'Zo ziet Samira het');
  for (const said of ['Een rustige plek.', 'Werken bij een bakkerij']) expect(samira).toContain(said);
  const told = [await viewOf(karin, 'Zo ziet Sanne het')];
  const code = await send(karin);
  const sanne = await aPrivateWindow();
  await openMailedLink(sanne, server);
  await enterCode(sanne, code);
  await sanne.getByRole('radio', { name: /Ik neem Samira over/ }).waitFor();
  told.push(await mainText(sanne));
  await takeOver(sanne, 'Samira', 'Donderdag 11 juni');
  await sanne.getByText('Overgenomen').first().waitFor();
  told.push(await mainText(sanne));
  await sanne.goto(`${server.url}/gast/overdracht/a4`);
  told.push(await mainText(sanne));
  for (const text of told) {
    expect(text).toContain('Samira');
    expect(text).not.toMatch(
      /\bzorg|gezondheid|thuis|wilde niet|rustige|blijft op school|niet mee\b|achtergehouden|verborgen/i,
    );
    expect(text).not.toMatch(/\d+ (?:blok|vak|deel|onderdel|veld)/i);
  }
}, 240_000);
