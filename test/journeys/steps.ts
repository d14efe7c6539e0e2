import { setTimeout } from 'node:timers/promises';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { longDay } from '#domain/day-words.ts';
import { launch } from '../chromium.ts';
import { sampleList } from './sample.ts';
import type { Running } from './server.ts';

type At = Pick<Running, 'url'>;

/** A page in a browser of its own, as in a private window. */
export async function aPrivateWindow(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await (
    await launch()
  ).newContext({
    viewport: { width: 1200, height: 900 },
    reducedMotion: 'reduce', // nothing glides: a click need not wait for it
    ...options,
  });
  context.setDefaultTimeout(15_000); // says what was waited for, before the test itself runs out of time
  return context.newPage();
}

/** Keeps a picture of the page at 1200 and 360 px when a folder is named, for looking at; else does nothing. */
export async function picture(page: Page, what: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (!folder) return;
  for (const width of [1200, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${folder}/${what}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1200, height: 900 });
}

export const press = (page: Page | Locator, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
export const follow = (page: Page | Locator, name: string): Promise<void> =>
  page.getByRole('link', { name, exact: true }).first().click();
export const title = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

const choosers = new Map<string, Promise<string>>();
/** The persona's number, as it stands in the form of the demo; who may be chosen stays the same while a server runs. */
async function personaOf(url: string, name: string): Promise<string> {
  const chooser = choosers.get(url) ?? fetch(`${url}/voorbeeld`).then((answer) => answer.text());
  choosers.set(url, chooser);
  const forms = [...(await chooser).matchAll(/<form action="\/voorbeeld\/persoon".*?<\/form>/gs)].map(([form]) => form);
  const member = forms.find((form) => form.includes(`Kijk als ${name}<`))?.match(/name="member" value="([^"]+)"/)?.[1];
  if (!member) throw new Error(`${name} cannot be chosen`);
  return member;
}

/** Chooses a persona of the demo: as the button does (which keyboard.test.ts presses), in one page instead of two. */
export async function become(page: Page, { url }: At, name: string): Promise<Page> {
  const answer = await page.context().request.post(`${url}/voorbeeld/persoon`, {
    form: { member: await personaOf(url, name) },
    headers: { 'sec-fetch-site': 'same-origin' },
    maxRedirects: 0,
  });
  await page.goto(url + (answer.headers()['location'] ?? ''));
  return page;
}

/** A private window in which somebody is there. */
export const aWindowOf = async (at: At, name: string): Promise<Page> => become(await aPrivateWindow(), at, name);

/** Reads the list of De Eik from the menu up to its result. `file` is the sample list, from the repository or downloaded. */
export async function readList(page: Page, file: Parameters<Locator['setInputFiles']>[0] = sampleList): Promise<void> {
  await follow(page, 'Inlezen');
  await page.getByLabel('Lijst met leerlingen die stoppen').setInputFiles(file);
  await press(page, 'Lees de lijst');
  await press(page, 'Lees zonder deze kolom');
  await press(page, 'Ja, kijk de regels na');
  await page.getByRole('button', { name: /^(Lees \d+ leerlingen in|Klaar, er verandert niets)$/ }).click();
  await page.getByRole('link', { name: 'Bekijk de jongeren' }).waitFor();
}

/** Looks for a name in Jongeren and opens the page of the one that was found. */
export async function openYoungPerson(page: Page, name: string): Promise<void> {
  await follow(page, 'Jongeren');
  await page.getByLabel('Zoek op naam').fill(name);
  await press(page, 'Zoek');
  await page.getByRole('link', { name: new RegExp(`^${name}, \\d+ jaar`) }).click();
  await title(page, name);
}

/** The team of De Eik is on turn after the list: this makes the reader the fixed contact person, and on turn. */
export async function becomeContact(page: Page, name: string): Promise<void> {
  await openYoungPerson(page, name);
  await press(page, 'Ik word de vaste contactpersoon');
  await page.getByRole('link', { name: 'Overdragen' }).waitFor();
}

/** On the page "Klaar. Wie is nu aan zet?": a colleague, own words, and the first of the ready days. */
export async function giveTurn(page: Page, whom: string, what: string): Promise<void> {
  await page.getByLabel('Wie is nu aan zet?').selectOption(whom);
  await page.getByLabel('Iets anders').check();
  await page.getByLabel(/^In je eigen woorden/).fill(what);
  await page.getByRole('group', { name: 'Uiterlijk welke dag?' }).getByRole('radio').first().check();
  await press(page, 'Geef de beurt door');
}

/** Step 1, from the page of the young person: the municipality of residence is proposed. */
export async function askLeusden(page: Page): Promise<void> {
  await follow(page, 'Overdragen');
  await page.getByRole('textbox', { name: 'Naam', exact: true }).fill('Sanne de Boer');
  await page.getByRole('textbox', { name: /^Mailadres/ }).fill('sanne.de.boer@example.org');
  await press(page, 'Verder');
}

/** Step 1, where the proposed municipality works with Aanzet: a colleague there is chosen. */
export async function askColleague(page: Page, label: string): Promise<void> {
  await follow(page, 'Overdragen');
  await page.getByRole('combobox', { name: /^Wie vraag je/ }).selectOption({ label });
  await press(page, 'Verder');
}

/** Steps 2 to 4: one question, what goes along, read together, and the yes of who decides (Samira is 18). */
export async function fillHandover(page: Page, firstName = 'Samira'): Promise<void> {
  await page
    .getByLabel(/^Wat vraag je aan/)
    .fill(`Ik vraag jou om ${firstName} te begeleiden naar werk bij een bakkerij.`);
  await press(page, 'Verder');
  await page.getByLabel(`Dit wil ${firstName}`).fill('Werken bij een bakkerij en later een eigen kamer.');
  await press(page, 'Verder');
  await page.getByLabel('Ja, samen gelezen').check();
  await page.getByRole('group', { name: 'Op welke dag?' }).first().getByRole('radio').first().check();
  await page.getByLabel('Wie waren erbij?').fill(`${firstName} en Karin Smit`);
  await page.getByLabel(`Ja, ${firstName} beslist zelf`).check();
  await page.getByLabel('Ja, er is antwoord').check();
  const answer = page.getByRole('group', { name: 'Is er al antwoord?' });
  await answer.getByLabel('Ja', { exact: true }).check();
  await answer.getByRole('radio', { name: firstName, exact: true }).check();
  await answer.getByLabel('In een gesprek').check();
  await answer.getByRole('group', { name: 'Op welke dag?' }).getByRole('radio').first().check();
  await press(page, 'Naar de controle');
  await title(page, 'Controleer voordat je verstuurt');
}

/** Sends what stands on the check page, and reads the code that is shown once. */
export async function send(page: Page): Promise<string> {
  await press(page, 'Versturen');
  await page.getByRole('heading', { name: 'Bel Sanne de Boer en zeg deze code' }).waitFor();
  return codeOn(page);
}
export async function codeOn(page: Page): Promise<string> {
  const said = (await mainText(page)).match(/\d{3} ?\d{3}/)?.[0] ?? '';
  return said.replaceAll(/\D/g, '');
}

/** From the list up to the code: Karin hands Samira over to Leusden, which has no account. */
export async function handOverSamiraToLeusden(page: Page): Promise<string> {
  await becomeContact(page, 'Samira Benali');
  await askLeusden(page);
  await fillHandover(page);
  return send(page);
}

/** Waits for the newest mail with a link for who has no account, and opens that link in this window. */
export async function openMailedLink(page: Page, { url }: At): Promise<void> {
  let link: string | undefined;
  await until(async () => {
    const mailbox = await (await page.context().request.get(`${url}/voorbeeld/post`)).text();
    link = /<main.*?href="[^"]*(\/overdracht\/[^"]+)"/s.exec(mailbox)?.[1];
    return link !== undefined;
  });
  await page.goto(url + link);
}

/** Behind the link: the code that the sender told, and who is there. */
export async function enterCode(page: Page, code: string, button = 'Bekijk de overdracht'): Promise<void> {
  await page.getByLabel('Code van zes cijfers').fill(code);
  await page.getByLabel('Jouw naam').fill('Sanne de Boer');
  await page.getByLabel('Jouw functie').fill('klantmanager jongeren');
  await press(page, button);
}

/** On the page of the receiver: takes over and plans the meeting on one of the ready days. */
export async function takeOver(page: Page, firstName: string, day: string): Promise<void> {
  await page.getByLabel(`Ik neem ${firstName} over`).check();
  await page.getByRole('radio', { name: day, exact: true }).check();
  await press(page, 'Overnemen en kennismaking plannen');
  await title(page, `Overdracht van ${firstName}`);
}

export const mainText = (page: Page): Promise<string> => page.getByRole('main').innerText();

/** Sheets in a PDF, counted in the file itself. */
export const sheets = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page[^s]/g)].length;

/** The green block of a page as its reader reads it, on one line. */
export const turnOn = async (page: Page): Promise<string> =>
  (await page.getByRole('region', { name: /^Aan zet/ }).innerText()).replaceAll(/\s+/g, ' ');

/** The mails of one day to one person in the mailbox of the demo, the newest first, each on one line. */
export async function mailsTo(page: Page, { url }: At, address: string, day: string): Promise<readonly string[]> {
  await page.goto(`${url}/voorbeeld/post`);
  const letters = await page
    .getByRole('main')
    .locator('.card', { hasText: `Aan ${address}, ${day}` })
    .allInnerTexts();
  return letters.map((letter) => letter.replaceAll(/\s+/g, ' '));
}

/** Moves the clock of the demo to a day, by its page. */
export async function moveClock(page: Page, { url }: At, day: string): Promise<void> {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-').map((part) => String(Number(part)));
  await page.goto(`${url}/voorbeeld`);
  await page.getByLabel('Andere dag').check();
  await page.getByLabel('Dag', { exact: true }).fill(dayOfMonth);
  await page.getByLabel('Maand', { exact: true }).fill(month);
  await page.getByLabel('Jaar', { exact: true }).fill(year);
  // Every day in between is lived: a summer takes longer than a click does.
  await page.getByRole('button', { name: 'Zet de klok vooruit' }).click({ timeout: 60_000 });
  // By the day itself: "Vandaag is het" stood on the page before, and a slow browser goes on while the days are lived.
  await page.getByText(longDay(day)).first().waitFor({ timeout: 120_000 });
}

/** Looks again until it is so; the time limit of the test ends it. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await setTimeout(50); // each look is a request of its own
}
