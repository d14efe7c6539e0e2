import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aServerWithTheList, shared } from './founded.ts';
import { anAskingWindowOf, bytesOf, everyPage, searchOf } from './in-page.ts';
import { becomeContact, openYoungPerson } from './arranged.ts';
import { aWindowOf, become, follow, mainText, press, title, turnOn, until } from './steps.ts';

const theServer = shared(aServerWithTheList);
const nobody = '01a2143c-56a9-75e6-9b2f-4e382c3a442f';
const pathOf = (page: Page): string => new URL(page.url()).pathname;
const start = ['/werk', '/jongeren', '/regio', '/organisaties', '/ik'];
type Seen = Readonly<Record<string, string>>;
const namesIn = (seen: Seen, names: RegExp): readonly string[] =>
  Object.entries(seen).flatMap(([path, html]) => (names.test(html) ? [path] : []));

/** Karin asks Ilse Mulder of Soest in a draft, and Jesse, who is of age, says no before anything left the school. */
async function jesseSaysNo(karin: Page): Promise<void> {
  await follow(karin, 'Overdragen');
  await karin.getByLabel('Wie vraag je?').first().selectOption({ label: 'Ilse Mulder, klantmanager jongeren' });
  await press(karin, 'Verder');
  await karin.getByLabel(/^Wat vraag je aan/).fill('Ik vraag jou om Jesse te helpen bij het zoeken van werk.');
  await press(karin, 'Verder');
  await karin.getByLabel('Dit wil Jesse').fill('Werken met auto’s.');
  await press(karin, 'Verder');
  await karin.getByLabel('Ja, Jesse beslist zelf').check();
  await karin.getByLabel('Ja, er is antwoord').check();
  const answer = karin.getByRole('group', { name: 'Is er al antwoord?' });
  await answer.getByLabel(/^Nee/).check();
  await answer.getByRole('radio', { name: 'Jesse', exact: true }).check();
  await answer.getByLabel('In een gesprek').check();
  await answer.getByRole('group', { name: 'Op welke dag?' }).getByRole('radio').first().check();
  await press(karin, 'Naar de controle');
}

test('Eva is afgeschermd: there for Joyce alone, and her opening leaves a line and a message', async () => {
  const server = await theServer();
  const joyce = await aWindowOf(server, 'Joyce van Rijn');
  // On no list, not for her either: Mijn werk leads to a page of its own.
  expect(await joyce.content()).not.toContain('Jonker');
  await follow(joyce, '1 afgeschermde jongere');
  await title(joyce, 'Afgeschermd');
  await joyce.getByRole('link', { name: /^Eva Jonker, \d+ jaar/ }).click();
  await title(joyce, 'Eva Jonker');
  const eva = pathOf(joyce);
  await follow(joyce, 'Wie keek');
  await title(joyce, 'Wie keek');
  const lines = (await joyce.getByRole('row').allInnerTexts()).map((line) => line.replaceAll(/\s+/g, ' '));
  const said = 'maandag 8 juni 2026 ROC Eemwijk loopbaanbegeleider (Joyce van Rijn)';
  expect(lines.filter((line) => line.startsWith(said)).map((line) => line.slice(said.length + 1))).toEqual([
    'geopend begeleiding door de eigen organisatie',
    'opende de eigen afgeschermde jongeren begeleiding door de eigen organisatie',
  ]);
  // Every route, list and count, for everybody who is not named: test/app/access/every-channel.test.ts. Here one, in a browser.
  const hassan = await anAskingWindowOf(server, 'Hassan Idrissi');
  for (const path of ['', '/wie-keek', '/afgeschermd', '/beurt']) {
    const gone = await bytesOf(hassan, `/jongeren/${nobody}${path}`);
    expect([path, await bytesOf(hassan, eva + path)]).toEqual([path, { ...gone, status: 404 }]);
  }
  const xyzzy = await searchOf(hassan, 'Xyzzy');
  for (const name of ['Eva', 'Eva Jonker', 'jonkr'])
    expect([name, await searchOf(hassan, name)]).toEqual([name, xyzzy]);
  await hassan.goto(`${server.url}/jongeren`);
  expect(await mainText(hassan)).toContain('2 jongeren.'); // Yusuf and Sem

  await until(async () => {
    await joyce.goto(`${server.url}/voorbeeld/post`);
    return joyce.getByText('Iemand opende een jongere die afgeschermd is.').first().isVisible();
  });
  expect(await joyce.content()).not.toMatch(/Eva|Jonker/);
  await become(joyce, server, 'Joyce van Rijn');
}, 300_000);

/** A file for an office: packed, so that no name can be read in it as text; it holds the minute in which it was made, and leads nowhere. */
const file = /xlsx|vorm=(?:word|pdf)/;
/** But for the name of what would be sent, which is new each time. */
const still = (html: string): string => html.replaceAll(/name="once" value="[^"]*"/g, '');

/** Mail of the founding is still under way when a machine is slow, and the mailbox leads to what it is about. */
async function mailIsOut(page: Page): Promise<void> {
  let last = '';
  await until(async () => {
    const before = last;
    await page.waitForTimeout(1500); // longer than the outbox rests
    last = (await bytesOf(page, '/voorbeeld/post')).html;
    return last === before;
  });
}

test('Jesse said no: nothing of De Eik is visible anywhere else, and he still has someone on turn', async () => {
  const server = await theServer();
  const karin = await aWindowOf(server, 'Karin Smit');
  await becomeContact(karin, 'Jesse van Dam');
  const jesse = pathOf(karin);
  const others = new Map<string, Page>();
  for (const name of ['Ilse Mulder', 'Bas Jansen', 'Mo Achterberg', 'Ed Kamp'])
    others.set(name, await anAskingWindowOf(server, name));
  const look = async (): Promise<Map<string, Seen>> => {
    const all = new Map<string, Seen>();
    for (const [name, page] of others) all.set(name, await everyPage(page, start, file));
    return all;
  };
  for (const page of others.values()) await bytesOf(page, '/werk'); // a first visit says what is new since the last one
  await mailIsOut(others.get('Ed Kamp')!);
  const before = await look();

  await jesseSaysNo(karin);
  await title(karin, 'Er is nee gezegd op maandag 8 juni');
  const handover = pathOf(karin);
  const told = await mainText(karin);
  for (const line of [
    'Zeg dit tegen Jesse',
    'De school geeft niets over jou aan de gemeente.',
    'Wel hoort de gemeente van de overheid dat jij van school bent. Dat is de wet.',
    'Iemand kan jou bellen. Jij mag nee zeggen tegen hulp.',
  ])
    expect(told).toContain(line);

  const after = await look();
  for (const [name, seen] of after) {
    expect([name, namesIn(seen, /Jesse|van Dam/)]).toEqual([name, []]);
    expect([name, seen['/werk']?.includes('href="/inlezen"') ?? false]).toEqual([name, false]);
    expect(Object.keys(seen).toSorted()).toEqual(Object.keys(before.get(name) ?? {}).toSorted());
    for (const [path, html] of Object.entries(seen).filter(
      ([path]) =>
        !/\/(wie-keek|kopie|fouten|papier|blad)$|\/overstaptafels\/.*\/afspraken\//.test(path) && !file.test(path),
    ))
      // looking adds a line there, a file for an office holds the minute in which it was made, and what is taken along a mark of its own
      expect(still(html) === still(before.get(name)?.[path] ?? ''), `${name} ${path}`).toBe(true);
  }
  for (const [name, page] of others) {
    for (const path of [jesse, `${jesse}/wie-keek`, handover, `${handover}/a4`]) {
      const gone = await bytesOf(page, path.replace(/[0-9a-f-]{36}/, nobody));
      expect([name, path, await bytesOf(page, path)]).toEqual([name, path, { ...gone, status: 404 }]);
    }
  }

  await openYoungPerson(karin, 'Jesse van Dam');
  expect(await karin.getByRole('region', { name: /^Aan zet/ }).count()).toBe(1);
  expect(await turnOn(karin)).toMatch(/jij/i);
}, 300_000);

test('Ilse of Soest finds no Jesse: the same page as for a name that does not exist', async () => {
  const server = await theServer();
  const karin = await aWindowOf(server, 'Karin Smit');
  await openYoungPerson(karin, 'Jesse van Dam');
  const jesse = pathOf(karin);
  const ilse = await anAskingWindowOf(server, 'Ilse Mulder');
  const xyzzy = await searchOf(ilse, 'Xyzzy');
  expect(xyzzy.html).toContain('Geen jongere gevonden');
  for (const name of ['Jesse', 'jese', 'Jesse van Dam', 'Samira'])
    expect([name, await searchOf(ilse, name)]).toEqual([name, xyzzy]);
  for (const path of ['', '/wie-keek', '/beurt', '/overdracht']) {
    const gone = await bytesOf(ilse, `/jongeren/${nobody}${path}`);
    expect(gone.status).toBe(404);
    expect([path, await bytesOf(ilse, jesse + path)]).toEqual([path, gone]);
  }

  const add = async (page: Page) => {
    await page.goto(`${server.url}/jongeren/nieuw`);
    await page.getByLabel('Voornaam').fill('Samira');
    await page.getByLabel('Achternaam').fill('B.');
    const fill = async (group: string, parts: readonly string[]) => {
      for (const [at, label] of ['Dag', 'Maand', 'Jaar'].entries())
        await page
          .getByRole('group', { name: group })
          .getByLabel(label)
          .fill(parts[at] ?? '');
    };
    await fill('Geboortedatum', ['11', '3', '2008']);
    await page.getByLabel('Woonplaats').fill('Leusden');
    await fill('Stopt met school op', ['10', '7', '2026']);
    await press(page, 'Voeg toe');
  };
  await add(karin);
  await karin.getByText('lijkt op Samira Benali (jullie leerling)').waitFor();
  const hassan = await aWindowOf(server, 'Hassan Idrissi');
  await add(hassan);
  await title(hassan, 'Samira B.');
  expect(await hassan.content()).not.toMatch(/lijkt op|Benali|De Eik/);
}, 300_000);
