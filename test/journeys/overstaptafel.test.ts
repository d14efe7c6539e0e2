/** The overstaptafel of 12 June in the browser: three schools, W&I, Doorstroompunt and leerplicht, five windows at once. */
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { handOverSamiraToLeusden } from './arranged.ts';
import { aServerWithTheList } from './founded.ts';
import { aWindowOf, become, follow, mainText, moveClock, picture, press } from './steps.ts';

const tableOf = async (page: Page, url: string): Promise<void> => {
  await page.goto(`${url}/overstaptafels`);
  await follow(page, 'Overstaptafel na school');
};
const day = async (page: Page, group: RegExp, [d, m, y]: readonly [string, string, string]) => {
  const box = page.getByRole('group', { name: group });
  await box.getByLabel('Dag').fill(d);
  await box.getByLabel('Maand').fill(m);
  await box.getByLabel('Jaar').fill(y);
};
/** Puts somebody on the list of the own school by a pasted line, and answers what the young person says of it. */
async function prepare(page: Page, url: string, name: string, says: string): Promise<void> {
  await tableOf(page, url);
  await page.getByText('Zet zelf iemand erbij, of plak een lijst').click();
  await page.getByLabel('Typ een naam, of plak regels uit een lijst').fill(name);
  await page.getByRole('button', { name: 'Zet op de groslijst' }).last().click();
  await follow(page, name);
  await page.getByLabel('Wat vraag je aan tafel? Eén zin.').fill('Wie helpt verder?');
  await page.getByLabel(says).check();
  await page.getByLabel('Aan tafel', { exact: true }).check();
  await press(page, 'Bewaar');
}

test(
  'Samira is taken over at the table, Jesse is nowhere, of two at once the second loses nothing, and who is carried over comes back',
  { timeout: 240_000 },
  async () => {
    const running = await aServerWithTheList();
    const { url } = running;
    const karin = await aWindowOf(running, 'Karin Smit');
    await handOverSamiraToLeusden(karin);
    const ed = await aWindowOf(running, 'Ed Kamp');
    await prepare(karin, url, 'Samira Benali', 'Weet het, en vindt het goed');
    await tableOf(ed, url);
    const numbers = await mainText(ed);
    expect(numbers).toMatch(/De Eik\s+School\s+9\.00 tot 9\.45 uur\s+4\s+3\s+2\s+0/);
    await prepare(karin, url, 'Jesse van Dam', 'Wil dit niet');
    await ed.reload();
    expect(await mainText(ed)).toBe(numbers);
    expect(numbers).not.toMatch(/Samira|Jesse|Timo/);

    await moveClock(karin, running, '2026-06-12');
    await become(karin, running, 'Karin Smit');
    const [tineke, farid, mo, bea, hassan] = await Promise.all(
      ['Tineke Hofstra', 'Farid Haddad', 'Mo Achterberg', 'Bea Groen', 'Hassan Idrissi'].map((name) =>
        aWindowOf(running, name),
      ),
    );
    if (!tineke || !farid || !mo || !bea || !hassan) throw new Error('a window is missing');
    // Each sees whom each may see anyhow: nobody of the core team but who was asked, and no school another's block.
    const lists = await Promise.all(
      [tineke, farid, mo, bea, hassan].map(async (page) => {
        await tableOf(page, url);
        await follow(page, 'Besluiten');
        return mainText(page);
      }),
    );
    const seen = lists.map((text) =>
      ['Samira', 'Timo', 'Tygo', 'Yusuf', 'Jesse'].filter((name) => text.includes(name)),
    );
    expect(seen).toEqual([['Tygo'], ['Timo', 'Tygo'], [], [], ['Yusuf']]);

    // Tygo: De Linde and W&I have the same page open. W&I takes over; the school hears who was first and keeps its words.
    await follow(tineke, 'Tygo Verbeek');
    await follow(farid, 'Tygo Verbeek');
    await day(farid, /kennis/, ['18', '6', '2026']);
    await farid.getByLabel('Wie het nu is').check();
    await press(farid, 'Neem over');
    await farid.getByText('Het besluit is bewaard.').first().waitFor();
    expect(await mainText(farid)).toContain('Overgenomen aan tafel. Opgeschreven door Farid Haddad.');
    await tineke.getByLabel('Doorschuiven naar de volgende tafel').check();
    await tineke.getByLabel('Waarom?').fill('Oom Henk was er niet.');
    await press(tineke, 'Bewaar het besluit');
    expect(await tineke.title()).toMatch(/^Fout:/);
    expect(await mainText(tineke)).toContain('Farid Haddad was je net voor.');
    expect(await tineke.getByLabel('Waarom?').inputValue()).toBe('Oom Henk was er niet.');

    // Leusden has no account: Sanne says yes at the table, and Karin writes it down as the hand-over asks.
    await tableOf(karin, url);
    await follow(karin, 'Samira Benali');
    const samira = karin.url();
    await follow(karin, 'Open de overdracht');
    await karin.getByText('Mondeling overgenomen? Leg het vast').click();
    await karin.getByLabel('Wie nam het over?').fill('Sanne de Boer, klantmanager');
    await karin.getByRole('group', { name: 'Wanneer is de kennismaking?' }).getByRole('radio').first().check();
    await press(karin, 'Vastleggen');
    await karin.goto(samira);
    await karin.getByLabel('Overgenomen aan tafel').check();
    await press(karin, 'Bewaar het besluit');
    await karin.getByText('Het besluit is bewaard.').first().waitFor();

    // The wall shows a first name and an initial, and the arrow key goes on.
    await karin.setViewportSize({ width: 1280, height: 720 });
    await karin.goto(`${samira}/beamer`);
    expect(await mainText(karin)).toMatch(/^Samira B\./);
    expect(await karin.content()).not.toMatch(/Benali|Timo/);
    await karin.keyboard.press('ArrowRight');
    await karin.getByRole('heading', { name: 'Timo S.' }).waitFor();
    await karin.setViewportSize({ width: 1200, height: 900 });
    await follow(karin, 'Van de beamer af');
    await karin.getByLabel('Doorschuiven naar de volgende tafel').check();
    await karin.getByLabel('Waarom?').fill('De winkel belt nog terug.');
    await press(karin, 'Bewaar het besluit');
    await karin.getByText('Dit was de laatste van dit blok.').first().waitFor();

    await become(ed, running, 'Ed Kamp');
    await ed.goto(`${url}/overstaptafels/nieuw`);
    await day(ed, /welke dag/, ['11', '9', '2026']);
    await ed.getByLabel('Doorstroompunt').check();
    await ed.getByLabel('De Eik, van').fill('9.00');
    await ed.getByLabel('De Eik, tot').fill('10.00');
    await press(ed, 'Maak de tafel');
    await ed.getByText('De tafel staat klaar.').first().waitFor();
    await karin.goto(ed.url());
    expect(await mainText(karin)).toMatch(
      /Wie kan erbij\? \(\d+\)[\s\S]*?Timo van der Schaaf\s+Vorige keer doorgeschoven/,
    );
    await picture(karin, 'tafel-volgende');
  },
);
