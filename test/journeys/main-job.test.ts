import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { aFoundedServer } from './founded.ts';
import { aanzet, type Running } from './server.ts';
import { sampleList } from './sample.ts';
import {
  aPrivateWindow,
  askLeusden,
  aWindowOf,
  becomeContact,
  enterCode,
  fillHandover,
  follow,
  mainText,
  openMailedLink,
  openYoungPerson,
  picture,
  press,
  readList,
  send,
  sheets,
  takeOver,
  title,
  turnOn,
} from './steps.ts';

const lines = async (page: Page, heading: string) =>
  page
    .locator('section', { has: page.getByRole('heading', { name: heading }) })
    .getByRole('listitem')
    .allInnerTexts();
const found = (page: Page) => page.getByRole('list', { name: 'Jongeren' }).getByRole('link').allInnerTexts();

async function search(page: Page, name: string): Promise<void> {
  await follow(page, 'Jongeren');
  await page.getByLabel('Zoek op naam').fill(name);
  await press(page, 'Zoek');
  await page.getByText(/gevonden\.$/).waitFor();
}

/** A whole working day of clicks, on a loaded machine. */
const patience = { timeout: 180_000 };

/** Counts what a hand does: every click on the page, in every page that follows. */
async function countClicks(page: Page): Promise<() => number> {
  let clicks = 0;
  await page.exposeFunction('aHandClicked', () => void clicks++);
  await page.addInitScript(`addEventListener('click', (e) => e.isTrusted && e.detail > 0 && aHandClicked(), true)`);
  await page.reload();
  return () => clicks;
}

const saysNothingNew = async (page: Page) => {
  await readList(page);
  await title(page, '0 nieuw, 0 gewijzigd');
};

// One engine each: every act of both runs on the two engines in test/app, and the other journeys hand over on PGlite.
describe('the list of De Eik', () => {
  test(
    'is downloaded, read in five clicks, taken back, read again, and changes nothing the next time',
    patience,
    async () => {
      const running = await aFoundedServer('pglite');
      const karin = await aWindowOf(running, 'Karin Smit');
      await follow(karin, 'Inlezen');
      const download = karin.waitForEvent('download');
      await follow(karin, 'Download het voorbeeldbestand');
      const file = await (await download).path();
      expect(readFileSync(file)).toEqual(readFileSync(sampleList));

      const clicks = await countClicks(karin);
      await readList(karin, { name: 'eik-uitstroom.csv', mimeType: 'text/csv', buffer: readFileSync(file) });
      expect(clicks()).toBeLessThanOrEqual(5);
      await title(karin, '38 leerlingen stoppen');
      await picture(karin, 'ingelezen');
      expect(await lines(karin, 'Niet gelezen (2)')).toEqual([
        expect.stringMatching(/^Regel 9: geboortedatum 31-02-2008 bestaat niet\./),
        expect.stringMatching(/^Regel 12: deze jongere staat al op regel 11\./),
      ]);
      await karin.getByRole('heading', { name: 'Vragen (3)' }).waitFor();
      expect(await karin.getByRole('heading', { name: /^Regel \d+/ }).allInnerTexts()).toEqual([
        'Regel 17, Noor Prins',
        'Regel 21, Fenna de Groot',
        'Regel 30, André Kuiper',
      ]);
      await karin.getByText('Achterveld kan in meer gemeenten liggen: Leusden of Barneveld. Kies').waitFor(); // of Fenna

      await press(karin, 'Maak het inlezen ongedaan');
      await karin.getByText('38 ongedaan gemaakt.').waitFor();
      await picture(karin, 'ongedaan');
      await search(karin, 'Samira Benali');
      expect(await found(karin)).toEqual([]);

      await readList(karin);
      await title(karin, '38 leerlingen stoppen');
      await search(karin, 'Hendriks');
      expect(await found(karin)).toEqual(['Luuk Hendriks, 18 jaar', 'Milan Hendriks, 18 jaar']); // born on one day, two people

      await saysNothingNew(karin);
      const fenna = karin.locator('form', { has: karin.getByText('In welke gemeente?') });
      await fenna.getByLabel('Leusden').check();
      await press(fenna, 'Bewaar en lees in');
      await title(karin, '1 leerling stopt');
      await karin.getByRole('heading', { name: 'Vragen (2)' }).waitFor();
      await karin.goto(`${running.url}/jongeren?gemeente=GM0327`);
      expect(await found(karin)).toContain('Fenna de Groot, 17 jaar');
      await saysNothingNew(karin);
      await karin.getByRole('heading', { name: 'Vragen (2)' }).waitFor();
      expect(await aanzet(running, 'audit', 'verify')).toEqual({ code: 0, out: expect.any(String), err: '' });
    },
  );
});

async function mostPartsOfTheStory(
  running: Running,
  karin: Page,
): Promise<{ code: string; sanne: Page; link: string }> {
  await readList(karin);
  await openYoungPerson(karin, 'Samira Benali');
  expect(await turnOn(karin)).toMatch(
    /Team Uitstroom, Praktijkschool De Eik .*Kies een vaste contactpersoon Uiterlijk maandag 22 juni 2026 over 14 dagen Staat op de lijst van leerlingen die stoppen met school\. Van Karin Smit, sinds maandag 8 juni 2026\./,
  );
  await becomeContact(karin, 'Samira Benali');
  await picture(karin, 'samira');
  expect(await turnOn(karin)).toMatch(
    /jij, Karin Smit stagebegeleider, Praktijkschool De Eik Bespreek wat Samira na school gaat doen Uiterlijk maandag 22 juni 2026/,
  );
  await askLeusden(karin);
  await fillHandover(karin);
  await picture(karin, 'controle');
  await karin.getByRole('heading', { name: 'Zo ziet Sanne het' }).waitFor();
  await karin.getByRole('heading', { name: 'Zo ziet Samira het' }).waitFor();
  expect(await mainText(karin)).toContain('Samira zei ja op maandag 8 juni, in een gesprek.');
  const code = await send(karin);
  await picture(karin, 'code');
  await follow(karin, 'Bekijk hoe het ervoor staat');
  expect(await mainText(karin)).not.toContain(code.slice(0, 3)); // shown once
  const sanne = await aPrivateWindow();
  await openMailedLink(sanne, running);
  return { code, sanne, link: sanne.url() };
}

describe('Samira goes over to Leusden, which has no account', () => {
  test('from the list to the meeting, with Karin as fixed contact person until then', patience, async () => {
    const running = await aFoundedServer('postgres');
    const karin = await aWindowOf(running, 'Karin Smit');
    const { code, sanne, link } = await mostPartsOfTheStory(running, karin);
    expect(await mainText(sanne)).not.toMatch(/Samira|Benali/); // who finds the link reads no name
    await enterCode(sanne, code === '000000' ? '111111' : '000000');
    await sanne.getByText('Deze code klopt niet. Je kunt het nog 4 keer proberen.').first().waitFor();
    await enterCode(sanne, code);
    await title(sanne, 'Samira overnemen?');
    await picture(sanne, 'overnemen');
    expect(await mainText(sanne)).not.toContain('000 123 45 02'); // how to reach her comes with taking over
    await takeOver(sanne, 'Samira', 'Donderdag 11 juni');
    expect(await mainText(sanne)).toContain('000 123 45 02');
    await picture(sanne, 'overgenomen');
    await sanne.goto(link);
    await title(sanne, 'Overgenomen op maandag 8 juni');
    await picture(sanne, 'zelfde-link');

    await openYoungPerson(karin, 'Samira Benali');
    expect(await turnOn(karin)).toMatch(
      /Sanne de Boer.*Werk en inkomen Leusden.*Maak kennis met Samira Uiterlijk donderdag 11 juni 2026/,
    );
    expect(await mainText(karin)).toMatch(/Vaste contactpersoon\s+Karin Smit/);
    await picture(karin, 'samira-overgenomen');
    await follow(karin, 'Mijn werk');
    const waits = karin.getByRole('list', { name: 'Je wacht op een ander' }).getByRole('listitem');
    await waits.filter({ hasText: 'Samira Benali' }).getByText('W&I Leusden', { exact: true }).waitFor();

    await openYoungPerson(karin, 'Samira Benali');
    await follow(karin, 'Bekijk de overdracht');
    await follow(karin, 'Print op één A4');
    expect(sheets(await karin.pdf({ preferCSSPageSize: true }))).toBe(1);
    expect(await mainText(karin)).toMatch(
      /Aan\s+Sanne de Boer.*Kennismaking\s+donderdag 11 juni 2026.*Voorbeeld, verzonnen mensen/s,
    );
    await follow(karin, 'Terug naar de overdracht');

    await karin.getByLabel('We waren bij elkaar').check();
    await karin.getByLabel('Maandag 8 juni').first().check();
    await press(karin, 'Kennismaking vastleggen');
    await title(karin, 'Klaar op maandag 8 juni');
    await picture(karin, 'klaar');
    await openYoungPerson(karin, 'Samira Benali');
    await picture(karin, 'samira-voormalig');
    expect(await mainText(karin)).toMatch(
      /Werk en inkomen Leusden begeleidt nu\s+Overgenomen op\s+maandag 8 juni 2026\s+Kennismaking op\s+maandag 8 juni 2026\s+Vaste contactpersoon\s+Karin Smit.*Is er een volgende beurt\?\s+Ja/s,
    );
    expect(await karin.getByRole('region', { name: /^Aan zet/ }).count()).toBe(0);
    await sanne.reload();
    await title(sanne, 'Klaar op maandag 8 juni');
    expect(await aanzet(running, 'audit', 'verify')).toEqual({ code: 0, out: expect.any(String), err: '' });
  });
});
