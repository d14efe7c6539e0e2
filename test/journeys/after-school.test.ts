/**
 * The field's own scripts S3, S5, S7 and S9 as their people click them, and what becomes of the leavers of 2026 by the clock of
 * the demo. S1 stands in main-job.test.ts, Lotte's job loss in lasting.test.ts.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { asleepUntil } from './asleep.ts';
import { becomeContact, fillHandover, openYoungPerson } from './arranged.ts';
import { aServerWithTheList, shared } from './founded.ts';
import {
  aPrivateWindow,
  askColleague,
  aWindowOf,
  become,
  follow,
  mainText,
  moveClock,
  picture,
  press,
  sheets,
  takeOver,
  title,
  turnOn,
} from './steps.ts';

const theServer = shared(aServerWithTheList);
const patience = { timeout: 600_000 };
const oneLine = async (page: Page): Promise<string> => (await mainText(page)).replaceAll(/\s+/g, ' ');
/** The document's blocks besides who it is about. */
const blocks = 9;
const missing = (page: Page) => page.getByRole('complementary').getByRole('listitem');

test(
  'S3: of ten blocks six stand there before anything is typed; Sanne sees another page than Samira',
  patience,
  async () => {
    const server = await theServer();
    const karin = await aWindowOf(server, 'Karin Smit');
    await becomeContact(karin, 'Samira Benali');
    const samira = new URL(karin.url()).pathname;
    let steps = 0;
    const step = async (done: Promise<unknown>) => {
      await done;
      steps++;
    };
    await step(karin.goto(`${server.url}${samira}/document`));
    await step(karin.getByText('Stage of werk erbij').click());
    await step(karin.getByLabel('Bij welk bedrijf?').fill('Bakkerij Van Dalen'));
    await step(karin.getByLabel('Wat zegt het bedrijf?').fill('Komt altijd op tijd.'));
    await step(press(karin, 'Zet de stage erbij'));
    await karin.getByText('Stage bij Bakkerij Van Dalen.').first().waitFor();
    // Who it is counts too: six of ten known, four to write together.
    const empty = await missing(karin).allInnerTexts();
    expect([blocks - empty.length + 1, empty.length]).toEqual([6, 4]);
    expect(empty.join()).not.toContain('kan Samira goed');
    await step(karin.getByLabel('Hier is Samira trots op').fill('Ik bakte een taart voor de hele klas.'));
    await step(karin.getByLabel('Dit helpt Samira op het werk').fill('Doe het een keer voor.'));
    await step(karin.getByLabel('Dit helpt Samira op school of thuis').fill('Een rustige kamer.'));
    await step(press(karin, 'Bewaar en lees samen'));
    await karin.getByText('Regels eruit laten').waitFor();
    const [young, receiver] = await karin.locator('main section:has(> h2)').allInnerTexts();
    expect([young?.includes('Een rustige kamer.'), receiver?.includes('Een rustige kamer.')]).toEqual([true, false]);
    expect(`${young}`).not.toMatch(/gezondheid|ziekte|diagnose/i);
    await picture(karin, 's3-lezen');
    await step(karin.getByRole('radio', { name: /^Samira, en beslist zelf/ }).check());
    await step(karin.getByLabel('Samen gelezen, in gesprek').check());
    await step(karin.getByRole('group', { name: 'Op welke dag?' }).getByRole('radio').first().check());
    await step(press(karin, 'Bewaar deze versie'));
    await karin.waitForURL('**/delen');
    expect(steps).toBeLessThanOrEqual(15);
    await karin.goto(`${server.url}${samira}/document/a4`);
    expect(sheets(await karin.pdf({ preferCSSPageSize: true }))).toBeLessThanOrEqual(2);
  },
);

/** What a script can read of what waits on this device. */
const keptOn = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((done) => {
        const opened = indexedDB.open('aanzet-onderweg');
        opened.addEventListener('success', () => {
          const all = opened.result.transaction('brieven').objectStore('brieven').getAll();
          all.addEventListener('success', () => done(JSON.stringify(all.result)));
        });
      }),
  );

test(
  'S5: on a telephone without network Lotte is called, not reached, and again on Thursday: three taps, sent later and once',
  patience,
  async () => {
    const server = await theServer();
    const farid = await aPrivateWindow({ viewport: { width: 360, height: 740 } });
    await become(farid, server, 'Farid Haddad');
    await openYoungPerson(farid, 'Lotte Kuipers');
    const lotte = farid.url();
    await follow(farid, 'Hoe gaat het?');
    await follow(farid, 'Schrijf het onderweg op');
    await farid.getByText('Dit werkt ook zonder internet.').waitFor();
    expect(await mainText(farid)).not.toContain('Kuipers');
    await farid.context().setOffline(true);
    // Lotte is chosen already, and so is "Gebeld".
    await farid.getByLabel('Niet bereikt', { exact: true }).check();
    await farid.getByLabel('do 11 juni').check();
    await farid.getByLabel('Wil je iets onthouden?').fill('De voicemail stond aan.');
    await press(farid, 'Bewaar');
    await farid.getByText('Nog niet verstuurd (1)').waitFor();
    await farid.getByText('Aanzet verstuurt het als er internet is.').waitFor();
    expect(await farid.getByLabel('Wil je iets onthouden?').inputValue()).toBe('');
    expect(await keptOn(farid)).not.toMatch(/voicemail|Lotte|missed|caseId/);
    await picture(farid, 's5-wacht');
    await farid.context().setOffline(false);
    await farid.getByText('Verstuurd.').waitFor();
    expect(await keptOn(farid)).toBe('[]');
    await farid.goto(lotte);
    expect(await turnOn(farid)).toContain('donderdag 11 juni 2026');
    const told = await mainText(farid);
    expect(told.match(/De voicemail stond aan\./g)).toHaveLength(1);
    expect(told).toContain('ma 8 juni: gebeld, niet bereikt');
  },
);

test(
  'S7: after Ilse took over Karin sees that it was, who and whether it goes on; no note and no work of Soest',
  patience,
  async () => {
    const server = await theServer();
    const karin = await aWindowOf(server, 'Karin Smit');
    await becomeContact(karin, 'René de Vries');
    const rene = karin.url();
    await askColleague(karin, 'Ilse Mulder, klantmanager jongeren');
    await fillHandover(karin, 'René');
    await press(karin, 'Versturen');
    await title(karin, 'Wacht op Ilse Mulder');
    const handover = /\/overdrachten\/[0-9a-f-]{36}/.exec(karin.url())?.[0] ?? '';
    const ilse = await aWindowOf(server, 'Ilse Mulder');
    await ilse.goto(server.url + handover);
    await takeOver(ilse, 'René', 'Donderdag 11 juni');
    await openYoungPerson(ilse, 'René de Vries');
    await ilse.getByLabel('Wat wil je onthouden?').fill('De uitkering is aangevraagd.');
    await press(ilse, 'Bewaar de notitie');
    await ilse.getByText('De notitie is bewaard.').waitFor();
    await karin.goto(rene);
    expect(await oneLine(karin)).toMatch(/Vaste contactpersoon (Karin Smit|Ilse Mulder)/);
    expect(await turnOn(karin)).toMatch(/Ilse Mulder.*Maak kennis met René/);
    await follow(karin, 'Bekijk de overdracht');
    await karin.getByLabel('We waren bij elkaar').check();
    await karin.getByLabel('Maandag 8 juni').first().check();
    await press(karin, 'Kennismaking vastleggen');
    await title(karin, 'Klaar op maandag 8 juni');
    await karin.goto(rene);
    await picture(karin, 's7-school');
    const sees = await oneLine(karin);
    expect(sees).toMatch(/begeleidt nu Overgenomen op maandag 8 juni 2026 Kennismaking op maandag 8 juni 2026/);
    expect(sees).toMatch(/Is er een volgende beurt\? Ja/);
    expect(sees).not.toMatch(/uitkering/i);
  },
);

test(
  'Tygo is 18 and has a mentor: oom Henk says yes to the document, and what Tygo thinks of it stands beside it',
  patience,
  async () => {
    const server = await theServer();
    const tineke = await aWindowOf(server, 'Tineke Hofstra');
    await openYoungPerson(tineke, 'Tygo Verbeek');
    const tygo = new URL(tineke.url()).pathname;
    await tineke.goto(`${server.url}${tygo}/document`);
    await tineke.getByLabel('Hier is Tygo trots op').fill('Ik verzorg de geiten.');
    await press(tineke, 'Bewaar en lees samen');
    await picture(tineke, 'tygo-lezen');
    await tineke.getByRole('radio', { name: /mentor/i }).check();
    await tineke.getByLabel('Samen gelezen, in gesprek').check();
    await tineke.getByRole('group', { name: 'Op welke dag?' }).getByRole('radio').first().check();
    await press(tineke, 'Bewaar deze versie');
    await tineke.getByRole('alert').waitFor();
    const ownView = tineke
      .getByLabel(/^Wat vindt Tygo er zelf van/)
      .and(tineke.locator(':visible'))
      .first();
    await ownView.fill('Tygo werkt het liefst buiten.');
    await picture(tineke, 'tygo-mentor');
    await press(tineke, 'Bewaar deze versie');
    await tineke.waitForURL('**/delen');
  },
);

/** The rows of the file of the Uitstroommonitor of who left in July, as De Eik takes it along. */
async function monitorOf(karin: Page): Promise<readonly string[]> {
  await follow(karin, 'Mijn werk');
  await follow(karin, 'Contact');
  await follow(karin, 'Uitstroommonitor');
  await karin.getByLabel('Tellen en verantwoorden').check();
  await karin.getByLabel('CSV').check();
  const download = karin.waitForEvent('download');
  await press(karin, 'Neem de lijst mee');
  const rows = readFileSync(await (await download).path(), 'utf8').split('\r\n');
  return rows.filter((row) => row.includes(';2026-07-10;'));
}
async function fillDay(page: Page, group: string, parts: readonly [string, string, string]): Promise<void> {
  const day = page.getByRole('group', { name: group });
  for (const [at, label] of ['Dag', 'Maand', 'Jaar'].entries())
    await day.getByLabel(label, { exact: true }).fill(parts[at] ?? '');
}

test(
  'S9 and the two years: 38 rows with nothing typed, a second offer for Samira, and at the end of the term a leave-taking',
  patience,
  async () => {
    let server = await aServerWithTheList();
    await becomeContact(await aWindowOf(server, 'Karin Smit'), 'Samira Benali');
    /** Karin on that day; from `asleep` until then each day was lived. */
    const karinOn = async (day: string, asleep: string): Promise<Page> => {
      server = await asleepUntil(server, asleep);
      const page = await aWindowOf(server, 'Karin Smit');
      await moveClock(page, server, day);
      return become(page, server, 'Karin Smit');
    };
    let karin = await karinOn('2026-11-01', '2026-10-30');
    const before = await monitorOf(karin);
    expect([before.length, before.filter((row) => row.includes(';Onbekend;;;')).length]).toEqual([38, 38]);
    await openYoungPerson(karin, 'Samira Benali');
    await picture(karin, 's9-samira');
    await follow(karin, 'Werk of school opschrijven');
    await karin.getByLabel('Werk', { exact: true }).check();
    await karin.getByLabel('Bij welk bedrijf?').fill('Bakkerij Van Dalen');
    await fillDay(karin, 'Sinds', ['1', '9', '2026']);
    await karin.getByLabel('Check-in').check();
    await karin.getByLabel('Andere dag').check();
    await fillDay(karin, 'Op welke dag', ['12', '10', '2026']);
    await press(karin, 'Bewaar');
    await title(karin, 'Samira Benali');
    const after = await monitorOf(karin);
    expect(after.filter((row, at) => row.replace(/;[^;]*$/, '') !== before[at]?.replace(/;[^;]*$/, ''))).toEqual([
      expect.stringMatching(/Samira Benali;2026-07-10;2026-11-01;Op 1 november;Arbeid;Check-in;2026-10-12;/),
    ]);

    // The first offer is made; Karin goes on in October of next year. What the law asks before that comes first.
    await openYoungPerson(karin, 'Samira Benali');
    await karin.goto(`${karin.url()}/aanbod`);
    await fillDay(karin, 'Op welke dag', ['12', '10', '2026']);
    await karin.getByLabel('Nee', { exact: true }).check();
    await press(karin, 'Bewaar');
    await title(karin, 'Samira Benali');
    await follow(karin, 'Later');
    await karin.getByLabel('Andere dag').check();
    await fillDay(karin, 'Uiterlijk welke dag', ['1', '10', '2027']);
    await press(karin, 'Bewaar de nieuwe dag');
    await title(karin, 'Samira Benali');

    karin = await karinOn('2027-07-12', '2027-07-09');
    await openYoungPerson(karin, 'Samira Benali');
    await picture(karin, 'tweede-aanbod');
    expect(await turnOn(karin)).toMatch(/Bied Samira opnieuw begeleiding aan.*De wet vraagt dit vanaf nu/);

    karin = await karinOn('2028-05-15', '2028-05-12');
    await openYoungPerson(karin, 'Samira Benali');
    await picture(karin, 'termijn-bijna');
    expect(await turnOn(karin)).toMatch(/Draag Samira over met een ja, of neem afscheid/);
    await karin.goto(`${server.url}/contact/termijn?van=alle`);
    await picture(karin, 'termijn-samen');
    // Her cohort, at once: who has nothing yet stays on the page.
    const cohort = karin.getByText(/^Tot en met maandag 10 juli 2028 \(\d+\)$/);
    await cohort.waitFor();
    const [, before2028] = /\((\d+)\)/.exec(await cohort.innerText()) ?? [];
    await karin.getByLabel('Wat spreken jullie af met Zoë Bakker?').selectOption('Afscheid genomen in een gesprek');
    await press(karin, 'Leg dit vast');
    await karin.getByRole('status').or(karin.getByRole('alert')).first().waitFor();
    expect(await cohort.innerText()).toContain(`(${Number(before2028) - 1})`);
    expect(await oneLine(karin)).toMatch(/Wat spreken jullie af met Samira Benali\?/);
    karin = await karinOn('2028-07-12', '2028-07-10');
    await karin.goto(`${server.url}/jongeren?status=gestopt`);
    await picture(karin, 'termijn-voorbij');
    const ended = await oneLine(karin);
    expect(ended).toMatch(/(\d+) jongeren gevonden/);
    await karin.getByRole('link', { name: /^Samira Benali/ }).click();
    await picture(karin, 'termijn-samira');
    expect(await oneLine(karin)).toContain('De termijn is voorbij');
    expect(await karin.getByRole('region', { name: /^Aan zet/ }).count()).toBe(0);
    expect(await karin.getByRole('main').getByRole('textbox').count()).toBe(0);
  },
);
