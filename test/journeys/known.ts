/** A region in which every page has something to show, and the addresses of who and what is on those pages. */
import type { Page } from 'playwright-core';
import type { Running } from './server.ts';
import { emergenciesOfDeEik } from './known-emergency.ts';
import { inHere } from './in-here.ts';
import { aGroupMoment } from './known-group.ts';
import { callBacksOf } from './known-routemap.ts';
import { moneyOfDeEik } from './known-effort.ts';
import { partsOf } from './known-programme.ts';
import { programmeFileOf } from './known-programme-file.ts';
import { moneyOf } from './known-money.ts';
import { meetingsOf } from './known-series.ts';
import { theReport } from './known-report.ts';
import { whoLooksAlong } from './known-parents.ts';
import { jesperInside } from './known-peer.ts';
import { motherOfRoosInside } from './known-yes.ts';
import { laterYears } from './known-guidance.ts';
import { samiraInside } from './known-young.ts';
import { sampleList } from './sample.ts';
import { askLeusden, becomeContact, fillHandover, handOverSamiraToLeusden } from './arranged.ts';
import { aPrivateWindow, aWindowOf, enterCode, follow, openMailedLink, press } from './steps.ts';

export type Known = Awaited<ReturnType<typeof aKnownRegion>>;

const here = (page: Page): string => new URL(page.url()).pathname;
const ids = '[0-9a-f-]{36}';
const yearOfMilan = '2008';
const idIn = (path: string): string => path.match(new RegExp(ids))?.[0] ?? '';
/** What who is in this window would read, without showing it: looking up an address is no journey. */
async function read(page: Page, path: string, form?: Record<string, string>): Promise<string> {
  const url = new URL(path, page.url()).href;
  const { request } = page.context();
  const answer = await (form
    ? request.post(url, { form, headers: { 'sec-fetch-site': 'same-origin' } })
    : request.get(url));
  return answer.text();
}
/** The first address of this shape on a page. */
function addressIn(html: string, shape: string): string {
  const found = html.match(new RegExp(`href="(${shape})"`))?.[1];
  if (!found) throw new Error(`no link to ${shape}`);
  return found;
}
/** The address of a young person's page. */
async function addressOf(page: Page, name: string): Promise<string> {
  return addressIn(await read(page, '/jongeren/zoek', { naam: name }), `/jongeren/${ids}`);
}
/** The address of the hand-over that runs or ran for somebody. */
async function handoverOf(page: Page, name: string): Promise<string> {
  const young = await read(page, await addressOf(page, name));
  if (!young.includes(name)) throw new Error(`the search did not lead to ${name}`);
  return addressIn(young.slice(young.indexOf('<main')), `/overdrachten/${ids}[^"]*`);
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

/** Samira is on her way to Leusden, where somebody came in by the link. */
async function samiraOnHerWay(karin: Page, running: Running) {
  const code = await handOverSamiraToLeusden(karin);
  const samira = await addressOf(karin, 'Samira Benali');
  const sent = await handoverOf(karin, 'Samira Benali');
  return { samira, sent, ...(await theGuest(running, code)) };
}

/** The hand-over of Floor is filled, and not sent yet. */
async function floorFilled(karin: Page) {
  await becomeContact(karin, 'Floor Hermans');
  await askLeusden(karin);
  const filled = here(karin).replace(/\/vraag$/, '');
  await fillHandover(karin, 'Floor');
  return { filled };
}

/** Karin is on turn for Milan, and wrote down what he said; two lists are halfway. */
async function milanWithANote(karin: Page) {
  await becomeContact(karin, 'Milan Hendriks');
  const milan = here(karin);
  await karin.getByLabel('Wat wil je onthouden?').fill('Milan wil graag in een magazijn werken.');
  await press(karin, 'Bewaar de notitie');
  const note = (await karin.locator('main a[href*="/notities/"]').first().getAttribute('href')) ?? '';
  await karin.getByText('Nieuwe afspraak').click();
  await karin.getByLabel('Wat spreken jullie af?').fill('Samen naar het magazijn');
  await karin.getByLabel('Wie doet het?').fill('Karin');
  await karin.getByRole('group', { name: 'Uiterlijk welke dag?' }).getByRole('radio').first().check();
  await karin.getByLabel('Hoe laat?').fill('9.30');
  await press(karin, 'Bewaar de afspraak');
  const agreement = (await karin.locator('main a[href*="/afspraken/"]').first().getAttribute('href')) ?? '';
  const columns = await aListHalfway(karin, false);
  return { milan, note, agreement, columns, check: await aListHalfway(karin, true) };
}

/** An extract of who is on that page goes to the jobcoach by mail; somebody comes in by its link. */
async function guestOfExtract(karin: Page, young: string): Promise<Page> {
  const form = await read(karin, `${young}/uittreksel`);
  const organisationId = form.match(new RegExp(`value="(${ids})"[^>]*>(?:(?!<input).)*Op Weg`, 's'))?.[1] ?? '';
  const to = { organisationId, name: 'Wim Kok', mail: 'wim.kok@example.org', request: 'Zoek samen een stage.' };
  const yes = { by: 'self', how: 'in-person', 'on-pick': '2026-06-08' };
  const given = await read(karin, `${young}/uittreksel`, { ...to, ...yes, can: 'Tillen en sorteren.' });
  // As a screen reader says it, digit by digit: no phone number looks like that.
  const code = given.match(/>(\d(?: \d){5})</)?.[1]?.replaceAll(' ', '') ?? '';
  const guest = await aPrivateWindow();
  let link: string | undefined;
  while (link === undefined)
    link = (await read(karin, '/voorbeeld/post')).match(/klaargezet(?:(?!<article).)*?(\/overdracht\/[\w-]+)/s)?.[1];
  await guest.goto(new URL(link, karin.url()).href);
  await enterCode(guest, code, 'Lees het');
  await guest.waitForURL('**/gast/uittreksel');
  return guest;
}
/** The link of the Zomerlijst that Karin mailed to herself, and its code. */
async function summerByMail(karin: Page): Promise<{ readonly link: string; readonly code: string }> {
  const form = await read(karin, '/zomerlijst/mail');
  const memberId = form.match(new RegExp(`value="(${ids})"[^>]*>(?:(?!<input).)*Karin Smit`, 's'))?.[1] ?? '';
  const sent = await read(karin, '/zomerlijst/mail', { memberId });
  const code = sent.match(/>(\d(?: \d){5})</)?.[1]?.replaceAll(' ', '') ?? '';
  let link: string | undefined;
  while (link === undefined) link = (await read(karin, '/voorbeeld/post')).match(/\/zomerlijst\/link\/[\w-]+/)?.[0];
  return { link, code };
}
/** The address of the first extract or referral on the page of somebody. */
const extractOf = async (page: Page, name: string): Promise<string> =>
  addressIn(await read(page, await addressOf(page, name)), `/uittreksels/${ids}`);

/** The table that comes and the one in May, with a young person of each. */
async function atTables(karin: Page) {
  const all = await read(karin, '/overstaptafels');
  const [comes = '', was = ''] = [...all.matchAll(new RegExp(`href="(/overstaptafels/${ids})"`, 'g'))].map(
    ([, to]) => to,
  );
  const first = async (page: string, shape: string) =>
    addressIn(await read(karin, page), `/overstaptafels/${shape}/${ids}`);
  return {
    tableAhead: comes,
    tableBefore: was,
    toPrepare: await first(comes, 'regels'),
    onTable: await first(was, 'aan-tafel'),
  };
}

/** What stood there from the beginning. */
async function asFounded(karin: Page) {
  await read(karin, '/jongeren/bestand', { waarvoor: 'team' }); // a list that was taken along
  const calendar = await read(karin, '/ik/agenda', {});
  return {
    ...(await atTables(karin)),
    calendar: calendar.match(/\/agenda\/[\w-]{40,}/)?.[0] ?? '',
    extract: await extractOf(karin, 'Mirthe Koster'),
    omar: await addressOf(karin, 'Omar Aziz'),
    dennis: await addressOf(karin, 'Dennis Vonk'),
    nick: await addressOf(karin, 'Nick Zwart'),
    joy: await addressOf(karin, 'Joy Martina'),
    asksSchool: addressIn(await read(karin, '/doorstroompunt-vraagt'), `/doorstroompunt-vraagt/${ids}`),
    draft: await handoverOf(karin, 'Mirthe Koster'),
    lapsed: await handoverOf(karin, 'Wessel Bron'),
    question: await handoverOf(karin, 'Timo van der Schaaf'),
    back: await handoverOf(karin, 'Joy Martina'),
  };
}

/** What the register of the Doorstroompunt delivered: a file, and a report that nobody took. */
async function fromRegister(running: Running) {
  const mo = await aWindowOf(running, 'Mo Achterberg');
  const report = addressIn(await read(mo, '/meldingen'), `/meldingen/${ids}/niet-voor-ons`);
  const register = addressIn(await read(mo, '/meldingen/inlezen'), `/meldingen/inlezen/${ids}`);
  const counted = (await read(mo, '/regio/cijfers/duo')).match(`/regio/cijfers/duo/${ids}`)?.[0] ?? '';
  const reported = report.replace(/^\/meldingen\/([^/]*)\/.*$/, '/jongeren/$1');
  return { report, reported, register, counted, mo };
}

/** Leerplicht handed two young people over to the Doorstroompunt, which knew one of them already. */
async function arrivedByLaw(running: Running) {
  const bea = await aWindowOf(running, 'Bea Groen');
  const typed = {
    infix: '',
    place: 'Amersfoort',
    phone: '',
    question: 'De kwalificatieplicht eindigt. Kun je verder?',
  };
  const handOver = async (firstName: string, familyName: string, [day, month, year]: readonly string[]) => {
    const born = { 'birthDate-day': day ?? '', 'birthDate-month': month ?? '', 'birthDate-year': year ?? '' };
    await read(bea, '/jongeren/overdragen', { ...typed, ...born, firstName, familyName });
    return { young: await addressOf(bea, `${firstName} ${familyName}`) };
  };
  const known = await handOver('Nena', 'Pinas', ['5', '5', '2003']);
  const isNew = await handOver('Isa', 'Kramer', ['14', '2', '2008']);
  return { arrived: known.young, arrivedNew: isNew.young, bea };
}

async function theOthers(running: Running) {
  const [marja, farid, ilse, mo] = [
    await aWindowOf(running, 'Marja Kok'),
    await aWindowOf(running, 'Farid Haddad'),
    await aWindowOf(running, 'Ilse Mulder'),
    await aWindowOf(running, 'Mo Achterberg'),
  ];
  const moving = await handoverOf(mo, 'Mila Kranenburg');
  const asked = await handoverOf(farid, 'Tygo Verbeek');
  const tygo = await addressOf(farid, 'Tygo Verbeek');
  const toMeet = await handoverOf(ilse, 'Dennis Vonk');
  const nena = await addressOf(mo, 'Nena Pinas');
  const bram = await addressOf(mo, 'Bram Jager');
  const heard = addressIn(await read(mo, bram), `${bram}/vraag-school/${ids}`);
  const late = addressIn(await read(mo, nena), `${nena}/vraag-school/${ids}`);
  const referral = await extractOf(mo, 'Bram Jager');
  const kevin = await addressOf(farid, 'Kevin de Wit');
  const lotte = await addressOf(farid, 'Lotte Kuipers');
  const asks = await read(farid, `${kevin}/hoe-gaat-het/vraag`, { by: 'text' });
  const finn = addressIn(await read(mo, '/jongeren?status=niet-benaderen'), `/jongeren/${ids}`);
  const directory = await read(marja, '/organisaties');
  const [school, silent, soest] = ['Praktijkschool De Eik', 'Leusden', 'Soest'].map((name) => {
    const link = directory.match(new RegExp(`href="(/organisaties/${ids})"[^>]*>[^<]*${name}`))?.[1];
    if (!link) throw new Error(`${name} is not in the directory`);
    return link;
  }) as [string, string, string];
  const colleague = addressIn(await read(marja, school), `/organisaties/${ids}/collega/${ids}`);
  return {
    asked,
    moving,
    toMeet,
    tygo,
    lotte,
    checkIn: asks.match(/\/hoe-gaat-het\/[\w-]{40,}/)?.[0] ?? '',
    nena,
    heard,
    late,
    referral,
    kevin,
    finn,
    school,
    colleague,
    silent,
    soest,
    windows: { 'Marja Kok': marja, 'Farid Haddad': farid, 'Ilse Mulder': ilse, 'Mo Achterberg': mo },
  };
}

/** Another window of who is there. */
async function aWindowBeside(page: Page): Promise<Page> {
  const beside = await page.context().newPage();
  await beside.goto(page.url());
  return beside;
}

/** Milan asked what is known of him, and something was put right for him. */
async function askedByMilan(karin: Page, milan: string) {
  const asked = { askedBy: 'self', seenHow: 'known', 'askedOn-pick': '2026-06-08' };
  await read(karin, `${milan}/verzoek`, { ...asked, kind: 'access', words: 'Wat staat er over mij?' });
  const access = addressIn(await read(karin, '/verzoeken'), `/verzoeken/${ids}`);
  await read(karin, `${milan}/verzoek`, { ...asked, kind: 'correction', field: 'phone', becomes: '000 123 99 99' });
  const corrected = [...(await read(karin, '/verzoeken')).matchAll(new RegExp(`/verzoeken/${ids}`, 'g'))]
    .map(([href]) => href)
    .find((href) => href !== access);
  await read(karin, `${corrected ?? ''}/besluit`, { answer: 'yes' });
  return { access, corrected: corrected ?? '' };
}

/** De Eik was here before the demo begins: one destruction waits for the archive, one is done. */
async function pilesOfDeEik(running: Running) {
  const [id, done] = ['0190d000-0000-7000-8000-000000000001', '0190d000-0000-7000-8000-000000000002'];
  await inHere(running, (here) =>
    here.ask(`insert into destruction (id, organisation_id, rule, event, term_years, year, listed, until_on, counted, state, proposed_by,
        proposed_on, decided_by, decided_on, destroyed, stayed_elsewhere, done_on)
      select x.id::uuid, i.organisation_id, 'school', 'left-school', 2, x.year, true, '2026-06-04', 31, x.state, i.id, '2026-06-04',
        case when x.state = 'done' then j.id end, case when x.state = 'done' then date '2026-06-05' end, 31, 2,
        case when x.state = 'done' then date '2026-06-05' end
      from (values ('${id}', 2024, 'proposed'), ('${done}', 2023, 'done')) x (id, year, state), member i, member j
      where i.name = 'Inge Prins' and j.name = 'Joke Wiersma'`),
  );
  return { proposed: `/bewaren/${id}`, destroyed: `/bewaren/${done}` };
}

/** The list of De Eik is read; then three young people go their ways beside each other, each in a window of its own. */
export async function aKnownRegion(running: Running) {
  const karin = await aWindowOf(running, 'Karin Smit');
  const piles = await pilesOfDeEik(running);
  const others = theOthers(running);
  const delivered = fromRegister(running);
  const list = addressIn(await read(karin, '/inlezen'), `/inlezen/${ids}`);
  const [besides, third] = [await aWindowBeside(karin), await aWindowBeside(karin)];
  const parts = await Promise.all([
    samiraOnHerWay(karin, running),
    floorFilled(besides),
    milanWithANote(third),
    asFounded(karin),
    others,
  ]);
  await besides.close();
  await third.close();
  const [way, floor, written, founded, { windows, ...found }] = parts;
  const { mo, ...fromFile } = await delivered;
  const summer = await summerByMail(karin);
  const byExtract = { 'guest of an extract': await guestOfExtract(karin, written.milan) };
  const requests = await askedByMilan(karin, written.milan);
  await laterYears(running, { renews: written.milan, asked: found.lotte, ends: founded.omar });
  const emergencies = await emergenciesOfDeEik(running, written.milan);
  const meetings = await meetingsOf(running, windows['Marja Kok'], written.milan, read);
  const ed = await aWindowOf(running, 'Ed Kamp');
  const programmeFile = await programmeFileOf(running, (path) => read(ed, path));
  const programme = partsOf(await read(windows['Marja Kok'], '/regio/programma'));
  const callBacks = await callBacksOf(running);
  const reported = await theReport(running, mo, read);
  const money = await moneyOf(await aWindowOf(running, 'Ed Kamp'), read);
  const effort = await moneyOfDeEik(windows['Marja Kok'], read);
  const { bea, ...byLaw } = await arrivedByLaw(running);
  const { young, own } = await samiraInside(karin, way.samira);
  const group = await aGroupMoment(karin, [idIn(written.milan)], yearOfMilan);
  const { speaker, yes } = await motherOfRoosInside(karin);
  const { parent, along } = await whoLooksAlong(karin, way.samira);
  const { peer, coaches } = await jesperInside(karin, windows['Marja Kok'], way.samira);
  const open = {
    ...windows,
    'Mo Achterberg': mo,
    'Karin Smit': karin,
    'Ed Kamp': ed,
    'Bea Groen': bea,
    guest: way.guest,
    young,
    pupil: group.pupil,
    speaker,
    parent,
    peer,
    ...byExtract,
  };
  return {
    url: running.url,
    programme,
    programmeFile,
    own,
    group: group.at,
    yes,
    along,
    coaches,
    list,
    summer,
    ...way,
    ...floor,
    ...written,
    ...founded,
    ...found,
    ...fromFile,
    ...byLaw,
    ...piles,
    ...requests,
    ...emergencies,
    ...meetings,
    ...callBacks,
    ...effort,
    ...reported,
    ...money,
    windows: open,
  };
}
