/** A region in which every page has something to show, and the addresses of who and what is on those pages. */
import type { Page } from 'playwright-core';
import type { Running } from './server.ts';
import {
  aPrivateWindow,
  askLeusden,
  aWindowOf,
  becomeContact,
  enterCode,
  fillHandover,
  follow,
  handOverSamiraToLeusden,
  openMailedLink,
  openYoungPerson,
  press,
  readList,
  sampleList,
} from './steps.ts';

export type Known = Awaited<ReturnType<typeof aKnownRegion>>;

const here = (page: Page): string => new URL(page.url()).pathname;
/** The address of a young person's page. */
async function addressOf(page: Page, name: string): Promise<string> {
  await openYoungPerson(page, name);
  return here(page);
}
const hrefOf = async (page: Page, css: string): Promise<string> =>
  (await page.locator(css).first().getAttribute('href')) ?? '';
/** The address of the hand-over that runs or ran for somebody. */
async function handoverOf(page: Page, name: string): Promise<string> {
  await openYoungPerson(page, name);
  return hrefOf(page, 'main a[href^="/overdrachten/"]');
}

/** Sends the sample list once more and leaves it where it is: at the columns, or at the check when `checked`. */
async function aListHalfway(page: Page, checked: boolean): Promise<string> {
  await follow(page, 'Inlezen');
  await page.getByLabel('Lijst met leerlingen die stoppen').setInputFiles(sampleList);
  await press(page, 'Lees de lijst');
  await press(page, 'Lees zonder deze kolom');
  await page.getByRole('button', { name: 'Ja, kijk de regels na' }).waitFor();
  if (checked) await press(page, 'Ja, kijk de regels na');
  return here(page);
}

async function theGuest(running: Running, code: string) {
  const guest = await aPrivateWindow();
  await openMailedLink(guest, running);
  const link = here(guest);
  await enterCode(guest, code);
  await guest.waitForURL('**/gast/overdracht');
  return { guest, link };
}

/** Karin is on turn for Milan, and wrote down what he said. */
async function milanWithANote(karin: Page) {
  await becomeContact(karin, 'Milan Hendriks');
  const milan = here(karin);
  await karin.getByLabel('Wat wil je onthouden?').fill('Milan wil graag in een magazijn werken.');
  await press(karin, 'Bewaar de notitie');
  return { milan, note: await hrefOf(karin, 'main a[href*="/notities/"]') };
}

async function theOthers(running: Running) {
  const [marja, farid, ilse] = [
    await aWindowOf(running, 'Marja Kok'),
    await aWindowOf(running, 'Farid Haddad'),
    await aWindowOf(running, 'Ilse Mulder'),
  ];
  const asked = await handoverOf(farid, 'Tygo Verbeek');
  const toMeet = await handoverOf(ilse, 'Dennis Vonk');
  await follow(marja, 'Organisaties');
  await follow(marja, 'Praktijkschool De Eik');
  const school = here(marja);
  const colleague = await hrefOf(marja, 'main a[href*="/collega/"]');
  await marja.goto(`${running.url}/organisaties`);
  const silent = await hrefOf(marja, 'main a:has-text("Leusden")');
  for (const page of [marja, farid, ilse]) await page.context().close();
  return { asked, toMeet, school, colleague, silent };
}

/** The list of De Eik is read; Samira is on her way to Leusden; Floor's hand-over is filled, and not sent yet. */
export async function aKnownRegion(running: Running) {
  const karin = await aWindowOf(running, 'Karin Smit');
  await readList(karin);
  const list = here(karin);
  const columns = await aListHalfway(karin, false);
  const check = await aListHalfway(karin, true);
  const code = await handOverSamiraToLeusden(karin);
  const samira = await addressOf(karin, 'Samira Benali');
  const sent = await handoverOf(karin, 'Samira Benali');
  await becomeContact(karin, 'Floor Hermans');
  await askLeusden(karin);
  const filled = here(karin).replace(/\/vraag$/, '');
  await fillHandover(karin, 'Floor');
  const { milan, note } = await milanWithANote(karin);
  const omar = await addressOf(karin, 'Omar Aziz');
  const dennis = await addressOf(karin, 'Dennis Vonk');
  const draft = await handoverOf(karin, 'Mirthe Koster');
  const lapsed = await handoverOf(karin, 'Wessel Bron');
  const question = await handoverOf(karin, 'Timo van der Schaaf');
  const back = await handoverOf(karin, 'Joy Martina');
  const places = {
    list,
    columns,
    check,
    samira,
    sent,
    filled,
    milan,
    note,
    omar,
    dennis,
    draft,
    lapsed,
    question,
    back,
  };
  return { url: running.url, karin, ...places, ...(await theOthers(running)), ...(await theGuest(running, code)) };
}
