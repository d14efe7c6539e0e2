/** A week of practice, as its people click it: the field's own scripts D1 and D3, and the stories of some young people. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { jvs, jvsRow } from '../app/register/files.ts';
import { aServerWithTheList, shared } from './founded.ts';
import { becomeContact, openYoungPerson } from './arranged.ts';
import { aPrivateWindow, aWindowOf, become, follow, mainText, picture, press, title, turnOn } from './steps.ts';

const theServer = shared(aServerWithTheList);
let seat: Promise<Page> | undefined;
/** One window, in which one colleague after the other sits down. */
const seatOf = async (name: string): Promise<Page> =>
  become(await (seat ??= aPrivateWindow()), await theServer(), name);
const lines = async (list: Locator): Promise<readonly string[]> =>
  (await list.getByRole('listitem').allInnerTexts()).map((line) => line.replaceAll(/\s+/g, ' '));
const oneLine = async (page: Page): Promise<string> => (await mainText(page)).replaceAll(/\s+/g, ' ');

/** Counts what a person presses: links, buttons, and ticks that the page did not set by itself. */
function clicks() {
  let count = 0;
  return {
    count: () => count,
    async on(what: Locator) {
      count++;
      await what.click();
    },
  };
}

test('D1: what nobody picked up stands first, with name, reason, since and team; nobody who is still at school', async () => {
  const mo = await seatOf('Mo Achterberg');
  await picture(mo, 'praktijk-d1');
  const [first] = await mo.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
  const group = await lines(mo.getByRole('list', { name: 'Nog niet opgepakt' }));
  expect(first).toBe(`Nog niet opgepakt (${group.length})`);
  expect(group).toEqual([expect.stringMatching(/Jens Vermaat Nog zonder naam Team Doorstroompunt, sinds di 26 mei/)]);
  expect(await mainText(mo)).not.toMatch(/Samira|De Eik/);
});

test('D3: twenty new reports are assigned in four clicks, "20 toegewezen", and the way back works', async () => {
  const server = await theServer();
  const mo = await seatOf('Mo Achterberg');
  const mine = async () => {
    await mo.goto(`${server.url}/werk`);
    return /Jij bent aan zet \((\d+)\)/.exec(await mainText(mo))?.[1];
  };
  const before = Number(await mine());
  const click = clicks();
  await mo.goto(`${server.url}/meldingen`);
  await title(mo, '20 nieuwe meldingen');
  await click.on(mo.getByRole('link', { name: 'Alles kiezen (20)' }));
  await click.on(mo.getByRole('button', { name: 'Toewijzen', exact: true }));
  await mo.getByText('20 meldingen naar Mo Achterberg').first().waitFor();
  await picture(mo, 'praktijk-d3-controle');
  await click.on(mo.getByRole('main').getByRole('button').first());
  await mo.getByText('20 toegewezen.').waitFor();
  expect(click.count()).toBeLessThanOrEqual(4);
  const back = mo.url();
  expect(await mine()).toBe(String(before + 20));
  await mo.goto(back);
  await press(mo, 'Ongedaan maken');
  await title(mo, '20 nieuwe meldingen');
  expect(await mine()).toBe(String(before));
});

test('Bram is not reached three times: each time another way is proposed, and nothing ends by itself', async () => {
  const mo = await seatOf('Mo Achterberg');
  await openYoungPerson(mo, 'Bram Jager');
  const miss = async () => {
    await follow(mo, 'Contactpoging vastleggen');
    await mo.getByLabel('Niet bereikt', { exact: true }).check();
    await press(mo, 'Bewaar de poging');
    await title(mo, 'Bram Jager');
    return oneLine(mo);
  };
  expect(await miss()).not.toContain('Er is geen contact meer');
  expect(await miss()).toContain('Probeer het op een andere manier of op een andere tijd.');
  expect(await miss()).toContain('Ga langs bij Bram. Of vraag iemand die Bram vertrouwt.');
  await picture(mo, 'praktijk-bram');
  await press(mo, 'Er is geen contact meer');
  expect(await turnOn(mo)).toContain('Zoek een andere weg naar Bram');
  // And on the list of who is out of contact, as everybody whose number is dead.
  await mo.goto(`${(await theServer()).url}/jongeren?status=geen-contact`);
  await mo.getByRole('link', { name: /^Bram Jager/ }).waitFor();
});

test('Finn may not be phoned before a person decides, and then somebody is on turn', async () => {
  const server = await theServer();
  const mo = await seatOf('Mo Achterberg');
  await mo.goto(`${server.url}/jongeren?status=niet-benaderen`);
  expect(await oneLine(mo)).toContain('1 jongere gevonden');
  await mo.getByRole('link', { name: /^Finn Hermsen/ }).click();
  await title(mo, 'Finn Hermsen');
  expect(await oneLine(mo)).toContain('Alleen benaderen na besluit van een mens. Niemand is nu aan zet.');
  for (const way of ['Besluit over benaderen', 'Contactpoging vastleggen'])
    expect(await mo.getByText(way).count()).toBe(0);
  const yvonne = await seatOf('Yvonne Maas');
  await yvonne.goto(`${server.url}/jongeren?status=niet-benaderen`);
  await yvonne.getByRole('link', { name: /^Finn Hermsen/ }).click();
  await follow(yvonne, 'Besluit over benaderen');
  await yvonne.getByLabel('Contact mag').check();
  await yvonne.getByLabel('De jongere vroeg er zelf om').check();
  await press(yvonne, 'Bewaar het besluit');
  expect(await turnOn(yvonne)).toContain('Bel Finn');
});

test('Noah wants no help: nobody is on turn, and the day to look again stands there', async () => {
  const server = await theServer();
  const mo = await seatOf('Mo Achterberg');
  await mo.goto(`${server.url}/jongeren?status=geen-hulp`);
  await mo.getByRole('link', { name: /^Noah de Lange/ }).click();
  await title(mo, 'Noah de Lange');
  await picture(mo, 'praktijk-noah');
  const told = await oneLine(mo);
  expect(told).toContain('Gezegd op woensdag 25 maart 2026. Mo Achterberg hoorde het.');
  expect(told).toContain('Kijk weer op donderdag 25 maart 2027.');
  expect(await mo.getByRole('region', { name: /^Aan zet/ }).count()).toBe(0);
});

test('Sem of Eemnes is handed to the Doorstroompunt of Eemnes, not to that of the school', async () => {
  const hassan = await seatOf('Hassan Idrissi');
  await openYoungPerson(hassan, 'Sem Willemsen');
  await press(hassan, 'Ik word de vaste contactpersoon');
  await follow(hassan, 'Overdragen');
  await picture(hassan, 'praktijk-sem');
  const told = await oneLine(hassan);
  expect(told).toMatch(/Doorstroompunt Gooi en Vechtstreek[^.]{0,60}Wij stellen voor: hier woont de jongere/);
  expect(told).not.toMatch(/Doorstroompunt Eem en Vallei[^.]{0,60}Wij stellen voor/);
});

test('for Tygo his mentor said yes, and his own view stands beside it', async () => {
  const farid = await seatOf('Farid Haddad');
  await openYoungPerson(farid, 'Tygo Verbeek');
  await follow(farid, 'Bekijk de overdracht');
  await title(farid, 'Tygo overnemen?');
  await picture(farid, 'praktijk-tygo');
  const told = await oneLine(farid);
  expect(told).toContain('Ja gezegd Mentor, maandag 1 juni');
  expect(told).not.toContain('Henk'); // who receives reads that there was a yes, and of whom
  const tineke = await seatOf('Tineke Hofstra');
  await openYoungPerson(tineke, 'Tygo Verbeek');
  await follow(tineke, 'Bekijk de overdracht');
  await title(tineke, 'Wacht op Farid Haddad');
  const own = await oneLine(tineke);
  expect(own).toContain('Mentor (Henk Verbeek) zei ja op maandag 1 juni');
  expect(own).toContain('Tygo zelf: Tygo wil het liefst dicht bij huis werken.');
  expect(told).not.toMatch(/niet gedeeld|achtergehouden|wilde niet/i);
});

test('Omar moved from Leusden to Putten: his school changes the place, and proposes who works there', async () => {
  const karin = await seatOf('Karin Smit');
  await becomeContact(karin, 'Omar Aziz');
  const page = karin.url();
  await karin.goto(`${page}/verhuisd`);
  await karin.getByLabel('Nieuwe woonplaats').fill('Putten');
  await karin.getByLabel('Dag', { exact: true }).fill('1');
  await karin.getByLabel('Maand', { exact: true }).fill('6');
  await karin.getByLabel('Jaar', { exact: true }).fill('2026');
  await press(karin, 'Leg de verhuizing vast');
  await title(karin, 'Omar Aziz');
  await follow(karin, 'Overdragen');
  await picture(karin, 'praktijk-omar');
  const told = await oneLine(karin);
  expect(told).toMatch(/Doorstroompunt Noordwest-Veluwe[^.]{0,60}Wij stellen voor: hier woont de jongere/);
  expect(told).not.toMatch(/Doorstroompunt Eem en Vallei[^.]{0,60}Wij stellen voor/);
  expect(told).toContain('Putten');
});

test('a phone of 360 px: a call that was not answered is kept in three taps, and everything fits', async () => {
  const server = await theServer();
  const phone = await become(await aPrivateWindow({ viewport: { width: 360, height: 740 } }), server, 'Farid Haddad');
  await openYoungPerson(phone, 'Lotte Kuipers');
  const tap = clicks();
  await tap.on(phone.getByRole('link', { name: 'Contactpoging vastleggen' }));
  await tap.on(phone.getByText('Niet bereikt', { exact: true }));
  await tap.on(phone.getByRole('button', { name: 'Bewaar de poging' }));
  await title(phone, 'Lotte Kuipers');
  expect(tap.count()).toBe(3);
  expect(await oneLine(phone)).toContain('Niet bereikt');
  expect(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('a coach with 120 young people: a file of 120 reports divided, eight calls and one way back, counted in clicks', async () => {
  const server = await theServer();
  const mo = await seatOf('Mo Achterberg');
  const file = jvs(
    ...Array.from({ length: 120 }, (_, n) => jvsRow({ n: 500 + n, gemeente: 'Nijkerk', location: 'Campus' })),
  );
  const click = clicks();
  await mo.goto(`${server.url}/meldingen/inlezen`);
  await mo
    .getByLabel('Bestand uit het register')
    .setInputFiles({ name: file.fileName, mimeType: 'text/csv', buffer: Buffer.from(file.bytes) });
  await mo.getByLabel('JVS', { exact: true }).check();
  await click.on(mo.getByRole('button', { name: 'Lees het bestand' }));
  await click.on(mo.getByRole('button', { name: 'Ja, kijk de regels na' }));
  await click.on(mo.getByRole('button', { name: /^Lees 120 / }));
  await mo.getByText('120 meldingen erbij').waitFor();
  await mo.goto(`${server.url}/meldingen?school=Campus`);
  await title(mo, '120 nieuwe meldingen');
  for (let left = 120; left > 0;) {
    const all = mo.getByRole('link', { name: /^Alles kiezen/ });
    const some = Number(/\d+/.exec(await all.innerText())?.[0]);
    await click.on(all);
    await click.on(mo.getByRole('button', { name: 'Toewijzen', exact: true }));
    await click.on(mo.getByRole('main').getByRole('button').first());
    await mo.getByText(`${some} toegewezen.`).waitFor();
    left -= some;
  }
  expect(click.count()).toBeLessThanOrEqual(12);
  await mo.goto(`${server.url}/werk`);
  await picture(mo, 'praktijk-120');
  expect(await mainText(mo)).toMatch(/Jij bent aan zet \(12\d\)/);
  const calls = clicks();
  for (let n = 0; n < 8; n++) {
    await mo.goto(`${server.url}/werk`);
    await calls.on(mo.getByRole('list', { name: 'Jij bent aan zet' }).getByRole('link').nth(n));
    await calls.on(mo.getByRole('link', { name: 'Contactpoging vastleggen' }));
    await calls.on(mo.getByText('Bereikt', { exact: true }));
    await calls.on(mo.getByRole('button', { name: 'Bewaar de poging' }));
    await mo.getByText('Contactpoging vastleggen').waitFor();
  }
  expect(calls.count()).toBe(32);
});

// A region of its own: each of its days is lived, and with the 120 reports of the coach above a day takes three times as long.
test(
  'D9: Nena wants no help; a year goes by without a turn, and then somebody asks once',
  { timeout: 240_000 },
  async () => {
    const server = await aServerWithTheList();
    const mo = await aWindowOf(server, 'Mo Achterberg');
    await openYoungPerson(mo, 'Nena Pinas');
    const page = mo.url();
    await mo.goto(`${page}/rust`);
    await press(mo, 'Bewaar');
    await mo.waitForURL(page);
    expect(await oneLine(mo)).toContain(
      'Gezegd op maandag 8 juni 2026. Mo Achterberg hoorde het. Kijk weer op dinsdag 8 juni 2027.',
    );
    await mo.goto(`${server.url}/jongeren?status=geen-hulp`);
    expect(await lines(mo.getByRole('list', { name: 'Jongeren' }))).toEqual(
      ['Noah de Lange', 'Nena Pinas'].map((name) => expect.stringContaining(name)),
    );
    const passes = async (day: string, month: string) => {
      const form = { 'dag-pick': 'other', 'dag-day': day, 'dag-month': month, 'dag-year': '2027' };
      const headers = { 'sec-fetch-site': 'same-origin' };
      await mo.context().request.post(`${server.url}/voorbeeld/klok`, { form, headers, timeout: 200_000 });
      await mo.goto(page);
    };
    await passes('7', '6');
    expect(await mo.getByRole('region', { name: /^Aan zet/ }).count()).toBe(0);
    await passes('9', '6');
    expect(await turnOn(mo)).toContain('Vraag Nena één keer of hulp nu wel welkom is');
    expect(await mo.getByRole('region', { name: /^Aan zet/ }).count()).toBe(1);
  },
);
