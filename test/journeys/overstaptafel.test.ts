/** The overstaptafel of 12 June in the browser: three schools, W&I, Doorstroompunt and leerplicht, six windows at once. */
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { addressOf, fillHandover, handOverSamiraToLeusden, sent } from './arranged.ts';
import { aServerWithTheList } from './founded.ts';
import { Keys } from './keys.ts';
import { twoMoreLists } from './known-pupils.ts';
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
const paste = async (page: Page, lines: readonly string[]): Promise<void> => {
  await page.getByText('Zet zelf iemand erbij, of plak een lijst').click();
  await page.getByLabel('Typ een naam, of plak regels uit een lijst').fill(lines.join('\n'));
  await page.getByRole('button', { name: 'Zet op de groslijst' }).last().click();
};
/** Puts somebody on the list of the own school by a pasted line, and answers what the young person says of it. */
async function prepare(page: Page, url: string, name: string, says: string): Promise<void> {
  await tableOf(page, url);
  await paste(page, [name]);
  await follow(page, name);
  await page.getByLabel('Wat vraag je aan tafel? Eén zin.').fill('Wie helpt verder?');
  await page.getByLabel(says).check();
  await page.getByLabel('Aan tafel', { exact: true }).check();
  await press(page, 'Bewaar');
}
/** The same for many, by their forms: of who still stands on the long list so many are prepared, and so many lie on the table. */
async function prepareMany(page: Page, on: number, ready: number): Promise<void> {
  const here = new URL(page.url()).pathname;
  const listed = (await (await page.context().request.get(page.url())).text()).split('>Groslijst')[2] ?? '';
  const lines = [...listed.matchAll(/\/overstaptafels\/regels\/[0-9a-f-]{36}/g)].map(([path]) => path);
  for (const [at, path] of lines.slice(0, on + ready).entries())
    await sent(page, path, path, { question: 'Wie helpt verder?', answer: 'knows', to: at < on ? 'on' : 'ready' });
  await page.goto(new URL(here, page.url()).href);
}
const lineAt = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first();
/** Opens somebody at the table and fills the decision in; pressed later, by all at once. */
async function decides(page: Page, url: string, name: string, decision: string): Promise<() => Promise<void>> {
  await tableOf(page, url);
  await follow(page, 'Besluiten');
  await lineAt(page, name).click();
  await page.getByLabel(decision).check();
  return async () => {
    await press(page, 'Bewaar het besluit');
    await page
      .getByText(/^Het besluit is bewaard/)
      .first()
      .waitFor();
  };
}

test(
  'from 130 to 22: Samira is taken over, Yusuf asked back, Jesse is nowhere; five decide at once, who is second loses nothing, and who is carried over comes back',
  { timeout: 240_000 },
  async () => {
    const running = await aServerWithTheList();
    const { url } = running;
    const names = await twoMoreLists(running);
    const [karin, hassan, tineke, ed] = await Promise.all(
      ['Karin Smit', 'Hassan Idrissi', 'Tineke Hofstra', 'Ed Kamp'].map((name) => aWindowOf(running, name)),
    );
    if (!karin || !hassan || !tineke || !ed) throw new Error('a window is missing');
    await handOverSamiraToLeusden(karin);
    const yusuf = await addressOf(hassan, 'Yusuf Demir');
    await hassan.goto(url + (await sent(hassan, `${yusuf}/overdracht`, '/overdracht')));
    await fillHandover(hassan, 'Yusuf');
    await press(hassan, 'Versturen');
    await prepare(karin, url, 'Samira Benali', 'Weet het, en vindt het goed');

    // Three lists from a sheet: 14 of De Eik, and 55 of each of the others. With who was on them already it is 130.
    await tableOf(karin, url);
    const suggested = await karin.getByRole('list', { name: 'Wie kan erbij?' }).locator('.item__name').allInnerTexts();
    const own = suggested.filter((name) => name !== 'Jesse van Dam').slice(0, 14);
    await paste(karin, ['Naam\tVraag', ...own.map((name) => `${name}\tWie helpt?`)]);
    for (const page of [tineke, hassan]) {
      await tableOf(page, url);
      await paste(page, names);
    }
    await Promise.all([prepareMany(karin, 8, 4), prepareMany(tineke, 5, 2), prepareMany(hassan, 5, 2)]);
    const onTable = await karin.getByRole('list', { name: 'Aan tafel' }).locator('.item__name').allInnerTexts();
    const [other = ''] = onTable.filter((name) => !/Samira|Timo/.test(name)).slice(-1);
    await tableOf(ed, url);
    const numbers = await mainText(ed);
    expect(numbers).toContain('Vorige tafel, maandag 18 mei 2026: 1 van 2 gedaan.');
    expect(numbers).toMatch(/Groslijst\s+130\s+Voorbereid\s+31\s+Aan tafel\s+22/);
    expect(numbers).toMatch(/De Eik\s+School\s+9\.00 tot 9\.45 uur\s+18\s+15\s+10\s+0/);
    await prepare(karin, url, 'Jesse van Dam', 'Wil dit niet');
    await ed.reload();
    expect(await mainText(ed)).toBe(numbers);
    expect(numbers).not.toMatch(/Samira|Jesse|Timo|Yusuf|Aarts/);

    await moveClock(karin, running, '2026-06-12');
    await Promise.all([become(karin, running, 'Karin Smit'), become(tineke, running, 'Tineke Hofstra'), become(hassan, running, 'Hassan Idrissi')]); // prettier-ignore
    const [farid, mo, bea, noelle] = await Promise.all(
      ['Farid Haddad', 'Mo Achterberg', 'Bea Groen', 'Noëlle Brandt'].map((name) => aWindowOf(running, name)),
    );
    if (!farid || !mo || !bea || !noelle) throw new Error('a window is missing');
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
    expect(seen).toEqual([['Tygo'], ['Timo', 'Tygo', 'Yusuf'], [], [], ['Yusuf']]);

    // Tygo lies open at De Linde and at W&I. Five decide at once; W&I takes Tygo over by the act of the hand-over.
    const late = await tineke.context().newPage();
    await late.goto(tineke.url());
    await lineAt(late, 'Tygo Verbeek').click();
    await late.getByLabel('Doorschuiven naar de volgende tafel').check();
    await late.getByLabel('Waarom?').fill('Oom Henk was er niet.');
    const all = await Promise.all([
      decides(karin, url, 'Timo van der Schaaf', 'Doorschuiven naar de volgende tafel'),
      decides(noelle, url, other, 'Niets nodig, het loopt goed'),
      decides(tineke, url, 'Anna Aarts', 'Bespreekpunt: nog geen afspraak'),
      decides(hassan, url, 'Anna Aarts', 'Niets nodig, het loopt goed'),
    ]);
    await karin.getByLabel('Waarom?').fill('De winkel belt nog terug.');
    await lineAt(farid, 'Tygo Verbeek').click();
    await day(farid, /kennis/, ['18', '6', '2026']);
    await farid.getByLabel('Wie het nu is').check();
    await Promise.all([...all.map((presses) => presses()), press(farid, 'Neem over')]);
    await farid.getByText('Het besluit is bewaard.').first().waitFor();
    await press(late, 'Bewaar het besluit');
    expect(await late.title()).toMatch(/^Fout:/);
    expect(await mainText(late)).toContain('Farid Haddad was je net voor.');
    expect(await late.getByLabel('Waarom?').inputValue()).toBe('Oom Henk was er niet.');

    // Yusuf: W&I asks back at the table, and the ROC reads the question with the hand-over.
    await tableOf(farid, url);
    await follow(farid, 'Besluiten');
    await lineAt(farid, 'Yusuf Demir').click();
    await farid.getByLabel('Of: wat wil je nog weten?').fill('Welk rijbewijs heeft Yusuf?');
    await press(farid, 'Vraag terug');
    await farid.getByText('Teruggevraagd: er mist nog iets').first().waitFor();
    await hassan.goto(url + yusuf);
    await follow(hassan, 'Bekijk de overdracht');
    expect(await mainText(hassan)).toContain('Welk rijbewijs heeft Yusuf?');

    // Leusden has no account: Sanne says yes at the table, and Karin writes it down as the hand-over asks.
    await tableOf(karin, url);
    await follow(karin, 'Samira Benali');
    const samira = karin.url();
    await follow(karin, 'Open de overdracht');
    await karin.getByText('Mondeling overgenomen? Leg het vast').click();
    await karin.getByLabel('Wie nam het over?').fill('Sanne de Boer, klantmanager');
    await karin.getByRole('group', { name: 'Wanneer is de kennismaking?' }).getByRole('radio').first().check();
    await press(karin, 'Vastleggen');

    // By keyboard alone: from the menu to the table, the decision, and the next young person; then on the wall, by arrow.
    const keys = new Keys(karin);
    await keys.open('Overstaptafels');
    await keys.open('Overstaptafel na school');
    await keys.open('Samira Benali');
    await keys.choose('Overgenomen aan tafel');
    await keys.open('Bewaar het besluit');
    await karin.getByText('Het besluit is bewaard. Dit is de volgende.').first().waitFor();
    expect(karin.url()).not.toBe(samira);
    const next = await karin.getByRole('heading', { level: 1 }).innerText();
    await keys.choose('Niets nodig, het loopt goed');
    await keys.open('Bewaar het besluit');
    await karin
      .getByText(/^Het besluit is bewaard/)
      .first()
      .waitFor();
    expect(keys.lost).toEqual([]);
    await karin.setViewportSize({ width: 1280, height: 720 });
    await karin.goto(`${samira}/beamer`);
    expect(await mainText(karin)).toMatch(/^Samira B\./);
    const [given = '', surname = ''] = next.split(' ');
    expect(await karin.content()).not.toMatch(new RegExp(`Benali|Timo|${surname}`));
    await karin.keyboard.press('ArrowRight');
    await karin.getByRole('heading', { name: new RegExp(`^${given} .\\.$`) }).waitFor();
    await karin.setViewportSize({ width: 1200, height: 900 });

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
    expect(await mainText(karin)).not.toContain('Jesse');
    await picture(karin, 'tafel-volgende');
  },
);
