/** Two of the field's own scripts, as their people click them: C3, a colleague leaves, and D5, who is 17 or 16. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aFoundedServer, shared } from './founded.ts';
import { openYoungPerson } from './arranged.ts';
import { aWindowOf, become, follow, mainText, moveClock, picture, press, title, turnOn } from './steps.ts';

const patience = { timeout: 240_000 };
const theServer = shared(aFoundedServer);
const oneLine = async (page: Page): Promise<string> => (await mainText(page)).replaceAll(/\s+/g, ' ');

/** Adds a pupil of De Eik who stops on 10 July 2026, as the form of this colleague sends it, and is on turn for that pupil. */
async function adds(page: Page, name: readonly [string, string], born: string, place: string): Promise<void> {
  const [year = '', month = '', day = ''] = born.split('-');
  const [firstName, familyName] = name;
  const end = { 'expectedEnd-day': '10', 'expectedEnd-month': '7', 'expectedEnd-year': '2026' };
  const birth = { 'birthDate-day': day, 'birthDate-month': month, 'birthDate-year': year };
  const form = { firstName, infix: '', familyName, ...birth, place, phone: '', ...end, who: 'me' };
  const headers = { 'sec-fetch-site': 'same-origin' };
  const answer = await page.context().request.post(new URL('/jongeren/nieuw', page.url()).href, { form, headers });
  expect(await answer.text()).toContain(`<h1>${firstName} ${familyName}</h1>`);
}

/** The names in one group of Mijn werk, each once. */
const namesIn = async (page: Page, group: string): Promise<readonly string[]> =>
  page.getByRole('list', { name: group, exact: true }).getByRole('link').allInnerTexts();
const groups = ['Jij bent aan zet', 'Je wacht op een ander'] as const;
const added = ['Anna', 'Bart', 'Cleo', 'Dirk', 'Elin', 'Fien', 'Gert', 'Hugo', 'Isa'];

test(
  'C3: Karin leaves; fourteen young people are with Noëlle in four clicks, and her open browser opens nothing any more',
  patience,
  async () => {
    const server = await theServer();
    const karin = await aWindowOf(server, 'Karin Smit');
    for (const [n, name] of added.entries()) await adds(karin, [name, 'Voorbeeld'], `2008-02-${n + 10}`, 'Leusden');
    await karin.goto(`${server.url}/werk`);
    const [turns, waits] = [await namesIn(karin, groups[0]), await namesIn(karin, groups[1])];
    expect(turns).toEqual(expect.arrayContaining(added.map((name) => `${name} Voorbeeld`)));

    const marja = await aWindowOf(server, 'Marja Kok');
    await marja.goto(`${server.url}/organisaties`);
    const main = marja.getByRole('main');
    let clicks = 0;
    const click = async (what: Locator): Promise<void> => {
      clicks++;
      await what.first().click();
    };
    await click(main.getByRole('link', { name: /De Eik/ }));
    await click(main.getByRole('link', { name: 'Karin Smit' }));
    await click(main.getByRole('link', { name: 'Vertrekt' }));
    await title(marja, 'Karin Smit vertrekt');
    await picture(marja, 'vertrek');
    expect(await oneLine(marja)).toContain('Karin Smit is bij 14 jongeren aan zet');
    const heir = main.getByLabel(/^Wie neemt alles over/).locator('option:checked');
    expect(await heir.innerText()).toMatch(/^Noëlle Brandt/); // her stand-in is proposed
    await click(main.getByRole('button', { name: 'Ja, Karin Smit vertrekt' }));
    await main.getByText('Het werk is verdeeld en de toegang is gesloten.').waitFor();
    expect(clicks).toBeLessThanOrEqual(4);
    expect(await main.getByRole('link', { name: 'Karin Smit' }).count()).toBe(0);

    await follow(karin, 'Jongeren');
    await title(karin, 'Wie wil je zijn?'); // where the demo signs in
    expect(await karin.getByRole('button', { name: 'Kijk als Karin Smit' }).count()).toBe(0);

    const noelle = await become(karin, server, 'Noëlle Brandt');
    expect(await namesIn(noelle, groups[0])).toEqual(expect.arrayContaining([...turns]));
    expect(await namesIn(noelle, groups[1])).toEqual(expect.arrayContaining([...waits]));
    await openYoungPerson(noelle, 'Isa Voorbeeld');
    await picture(noelle, 'vertrek-jongere');
    expect(await turnOn(noelle)).toMatch(
      /jij, Noëlle Brandt .*Een collega is vertrokken\. Van Marja Kok, sinds maandag 8 juni 2026\./,
    );
    // The fixed contact goes along, and in the timeline nothing lies between her and who comes after.
    expect(await oneLine(noelle)).toMatch(
      /Vaste contactpersoon Noëlle Brandt.*Wat er is gebeurd juni 2026 Een collega vertrok Marja Kok · maandag 8 juni 2026 Met de hand toegevoegd Karin Smit · maandag 8 juni 2026/,
    );
  },
);

async function fillDay(page: Page, group: string, parts: readonly [string, string, string]): Promise<void> {
  const day = page.getByRole('group', { name: group });
  for (const [at, label] of ['Dag', 'Maand', 'Jaar'].entries())
    await day.getByLabel(label, { exact: true }).fill(parts[at] ?? '');
}
async function asksTheLaw(page: Page): Promise<string> {
  await follow(page, 'Waarom dit zo is, en wat we nog niet weten');
  await title(page, 'Wat de wet vraagt');
  return oneLine(page);
}
/** On the page of the law: from when to when somebody was at this school. */
async function leftSchool(page: Page, profile?: string): Promise<void> {
  await follow(page, 'Over onze school');
  await fillDay(page, 'Op welke dag begon', ['1', '8', '2021']);
  await fillDay(page, 'Wat is de laatste dag', ['10', '7', '2026']);
  if (profile) await page.getByLabel(profile).check();
  await page.getByLabel('School vertelde het').check();
  await press(page, 'Bewaar');
  await title(page, 'Wat de wet vraagt');
}

test(
  'D5: Roos of 17 has her diploma and no kwalificatieplicht, Daan of 17 of the vso has one, and for Finn a person decides first',
  patience,
  async () => {
    const server = await theServer();
    const page = await aWindowOf(server, 'Noëlle Brandt');
    await adds(page, ['Roos', 'Vermeer'], '2009-02-02', 'Leusden');
    await moveClock(page, server, '2026-09-14');

    await become(page, server, 'Noëlle Brandt');
    await openYoungPerson(page, 'Roos Vermeer');
    const roos = page.url();
    await asksTheLaw(page);
    await leftSchool(page);
    await follow(page, 'Een papier');
    await page.getByLabel('Welk papier is het?').selectOption('Diploma praktijkonderwijs');
    await fillDay(page, 'Op welke dag kreeg', ['10', '7', '2026']);
    await page.getByLabel('Ik zag het papier').check();
    await press(page, 'Bewaar');
    await title(page, 'Wat de wet vraagt');
    await picture(page, 'wet-roos');
    const asked = await oneLine(page);
    expect(asked).toContain('Roos Vermeer, op maandag 14 september 2026');
    expect(asked).toContain('Er is geen kwalificatieplicht (schooldiploma praktijkonderwijs, LPW 4a lid 2).');
    expect(asked).toContain('Ja. Het Doorstroompunt mag Roos helpen.');
    expect(asked).toContain('Het Doorstroompunt overlegt eerst met school Uiterlijk 9 juli 2028.');
    await page.goto(roos);
    expect(await turnOn(page)).not.toMatch(/leerplicht/i);

    await become(page, server, 'Tineke Hofstra');
    await openYoungPerson(page, 'Daan Bos');
    await asksTheLaw(page);
    await leftSchool(page, 'Voor leren (vervolgonderwijs)');
    await picture(page, 'wet-daan');
    expect(await oneLine(page)).toMatch(
      /Hoort de jongere bij het Doorstroompunt\? Nee\. .*De kwalificatieplicht duurt tot 20 november 2026, de dag dat iemand 18 wordt \(LPW 4a\)\./,
    );

    // So leerplicht of where he lives is proposed, and has the turn when it is sent: that is not refused.
    await openYoungPerson(page, 'Daan Bos');
    const daan = page.url();
    await follow(page, 'Overdragen');
    await picture(page, 'overdragen-daan');
    expect(await page.locator('label:has(input:checked)').first().innerText()).toContain('Leerplicht Leusden');
    await press(page, 'Verder');
    await page
      .getByLabel(/^Wat vraag je aan/)
      .fill('Daan is van school en heeft nog geen plek. Help je hem naar school?');
    await press(page, 'Verder');
    await picture(page, 'overdragen-daan-wat');
    await press(page, 'Naar de controle');
    await press(page, 'Overdragen');
    await picture(page, 'overdragen-daan-klaar');
    await page.goto(daan);
    expect(await oneLine(page)).toMatch(/Leerplicht Leusden begeleidt nu .*Is er een volgende beurt\? Ja/);
    await become(page, server, 'Bea Groen'); // leerplicht of Leusden, which does this for Eemnes too
    await page.getByRole('main').getByRole('link', { name: 'Daan Bos' }).first().click();
    expect(await turnOn(page)).toMatch(/Team Leerplicht|Leerplicht/);
    expect(await turnOn(page)).toContain('Tineke Hofstra');
    await picture(page, 'daan-leerplicht');

    await become(page, server, 'Mo Achterberg');
    await page.goto(`${server.url}/jongeren?status=niet-benaderen`);
    await page.getByRole('link', { name: /^Finn Hermsen/ }).click();
    await title(page, 'Finn Hermsen');
    expect(await oneLine(page)).toContain('Alleen benaderen na besluit van een mens. Niemand is nu aan zet.');
    const finn = await asksTheLaw(page);
    await picture(page, 'wet-finn');
    for (const said of ['Benaderen kan alleen na een besluit van een mens.', 'Vrijstelling Leerplichtwet artikel 5'])
      expect(finn).toContain(said);
    // And nothing leads around that decision.
    expect(finn).not.toMatch(/Help Finn dan nu|Vraag het school|Wij wachten niet op school/);

    await become(page, server, 'Bea Groen'); // leerplicht of Leusden
    expect(await mainText(page)).not.toContain('Roos');
    await page.goto(`${server.url}/jongeren`);
    expect(await mainText(page)).not.toContain('Roos');
  },
);
