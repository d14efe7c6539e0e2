import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { sampleList } from './sample.ts';
import { aanzet, again, aHome, databaseFor } from './server.ts';
import {
  aPrivateWindow,
  becomeContact,
  enterCode,
  fillHandover,
  follow,
  openMailedLink,
  press,
  readList,
  send,
  takeOver,
  title,
  until,
} from './steps.ts';

/** What a coordinator has lying about: one school by two names, a municipality typed wrong, a number that is none. */
const partners = [
  'Organisatie\tSoort\tGemeente\tContactpersoon\tFunctie\tTelefoon\tMail\tWerkdagen\tVervanger\tAlgemeen nummer',
  'Praktijkschool De Eik\tpro\tAmersfoort\tMarja Kok\tteamleider\t000 200 10 01\tmarja.kok@example.org\tma t/m do\t\t000 100 10 00',
  'PrO De Eik\t\tAmersfoort\t\t\t\t\t\t\t',
  'Werk en inkomen Leusden\tW&I\tLeusden\tSanne de Boer\tklantmanager\t000 200 20 01\tsanne.de.boer@example.org\tma, di\tPim Blok\t000 100 20 00',
  'werk en inkomen Leusden\tW&I\tLeusden\tPim Blok\tklantmanager\t000 200 20 02\t\t\t\t',
  'Doorstroompunt Eem en Vallei\tRMC\tAmersfoort\tMo Achterberg\tdoorstroomcoach\t000 200 30 01\t\t\t\t000 100 30 00',
  'Leerplicht Amersfoort\tleerplicht\tAmersfort\tEls Kok\tambtenaar\t000 200 40 01\t\t\t\t000 100 40 00',
  'Werk en inkomen Soest\tW&I\tSoest\tBo Baas\tklantmanager\t12\t\t\t\t',
].join('\n');

/** Counts the pages that come by in a window, part by part. Looking again in the mailbox counts for nobody. */
function counting(page: Page, counts: Record<string, number>, first: string) {
  let part = first;
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame() && !/^about:|\/voorbeeld\/post$/.test(frame.url()))
      counts[part] = (counts[part] ?? 0) + 1;
  });
  return (name: string) => void (part = name);
}

/** Opens the invitation of this address in the mailbox and says that it is right. */
async function comeIn(page: Page, url: string, address: string): Promise<void> {
  const letter = page.getByRole('main').locator('.card', { hasText: `Aan ${address},` });
  const link = letter.getByRole('link', { name: /\/uitnodiging\// });
  await until(async () => {
    await page.goto(`${url}/voorbeeld/post`);
    return (await link.count()) > 0;
  });
  await link.first().click();
  await press(page, 'Ja, dit klopt. Ga verder');
  await page.getByText('Welkom. Je gegevens zijn bewaard.').waitFor();
}

async function invite(page: Page, name: string): Promise<void> {
  await page.getByLabel(new RegExp(`^${name}`)).check();
  await press(page, 'Stuur de uitnodigingen');
  await page.getByText('De uitnodigingen gaan per mail weg.').waitFor();
}

async function readPartners(page: Page): Promise<void> {
  await follow(page, 'Organisaties: school, werk en inkomen, Doorstroompunt, leerplicht');
  await page.getByLabel('Of plak de lijst').fill(partners);
  await press(page, 'Lees de lijst');
  await press(page, 'Ja, kijk de regels na');
  await page.getByLabel('Amersfoort', { exact: true }).check();
  await page.getByLabel('Zelfde: Praktijkschool De Eik').check();
  await press(page, 'Verder');
  await page.getByText('“12” is geen telefoonnummer.').waitFor();
  await page.getByLabel('Praktijkschool De Eik', { exact: true }).check();
  await page.getByLabel('Zet deze taken klaar').check();
  await press(page, 'Lees in');
  await page.getByText('4 nieuwe organisaties en 5 nieuwe collega’s.').waitFor();
  await follow(page, 'Verder met de regio klaarzetten');
}

/** Closed days of who has no account, kept by who keeps the region. */
async function closeLeusden(page: Page): Promise<void> {
  await follow(page, 'Gesloten dagen per organisatie');
  await follow(page, 'Werk en inkomen Leusden');
  await follow(page, 'Gesloten dagen bijhouden');
  await page.getByLabel('Waarom?').fill('herfstvakantie');
  for (const [which, day] of [
    ['Eerste dag', '12'],
    ['Laatste dag', '16'],
  ] as const) {
    const group = page.getByRole('group', { name: which });
    await group.getByLabel('Dag').fill(day);
    await group.getByLabel('Maand').fill('10');
    await group.getByLabel('Jaar').fill('2026');
  }
  await press(page, 'Bewaren');
  await page.getByText('De gesloten dagen zijn bewaard.').waitFor();
}

async function addKarin(page: Page): Promise<void> {
  await follow(page, 'Organisaties');
  await follow(page, 'Praktijkschool De Eik');
  await follow(page, 'Nieuwe collega');
  await page.getByLabel('Naam', { exact: true }).fill('Karin Smit');
  await page.getByLabel('Functie').fill('stagebegeleider');
  await page.getByLabel(/^Mailadres/).fill('karin.smit@example.org');
  await press(page, 'Voeg toe');
  await follow(page, 'Collega’s uitnodigen');
  await invite(page, 'Karin Smit');
}

async function handOver(page: Page): Promise<string> {
  await becomeContact(page, 'Samira Benali');
  await follow(page, 'Overdragen');
  // Whom the partner list named is not typed again.
  expect(await page.getByRole('textbox', { name: 'Naam', exact: true }).first().inputValue()).toBe('Pim Blok');
  await page.getByRole('textbox', { name: 'Naam', exact: true }).first().fill('Sanne de Boer');
  await page
    .getByRole('textbox', { name: /^Mailadres/ })
    .first()
    .fill('sanne.de.boer@example.org');
  await press(page, 'Verder');
  await fillHandover(page);
  return send(page);
}

test('a region set up from empty to its first hand-over, by who reads only what is on the screen', async () => {
  const home = aHome();
  const database = await databaseFor('postgres');
  const env = { ...process.env, ...database, AANZET_DIR: home, PORT: '0', AANZET_PER_MINUTE: '0' };
  const who = ['--admin', 'Rik Post', '--mail', 'rik.post@example.org'];
  const begun = await aanzet({ env }, 'region', 'begin', '--contactgemeente', 'GM0307', ...who, '--practice');
  expect(begun).toMatchObject({ code: 0, err: '' });
  const { url } = await again(home, env);
  const pages: Record<string, number> = {};
  const windowFor = async (part: string) => {
    const page = await aPrivateWindow();
    return { page, at: counting(page, pages, part) };
  };
  const { page: rik, at } = await windowFor('first manager');
  await rik.goto(url + (/\/uitnodiging\/\S+/.exec(begun.out)?.[0] ?? ''));
  await press(rik, 'Ja, dit klopt. Ga verder');
  await title(rik, 'Zo zet je de regio klaar');
  at('partner list and tasks');
  await readPartners(rik);
  at('closed days');
  await closeLeusden(rik);
  at('invitation');
  await follow(rik, 'Organisaties');
  await follow(rik, 'Zo zet je de regio klaar');
  await follow(rik, 'Uitnodiging voor wie met Aanzet werkt');
  await invite(rik, 'Marja Kok');
  const { page: marja } = await windowFor('teamleider of the school');
  await comeIn(marja, url, 'marja.kok@example.org');
  await addKarin(marja);
  const { page: karin, at: karinAt } = await windowFor('begeleider comes in');
  await comeIn(karin, url, 'karin.smit@example.org');
  karinAt('list of the school');
  await readList(karin, sampleList);
  karinAt('hand-over');
  const code = await handOver(karin);
  const { page: sanne } = await windowFor('taken over');
  await openMailedLink(sanne, { url });
  await enterCode(sanne, code);
  await takeOver(sanne, 'Samira', 'Donderdag 11 juni');
  // Pages that somebody sees, of which 90 minutes must be enough for all: two minutes each, with the typing.
  expect(pages).toEqual({
    'first manager': 2,
    'partner list and tasks': 6,
    'closed days': 4,
    invitation: 4,
    'teamleider of the school': 8,
    'begeleider comes in': 2,
    'list of the school': 6,
    'hand-over': 10,
    'taken over': 3,
  });
  expect(Object.values(pages).reduce((sum, count) => sum + count, 0)).toBe(45);
});
