/** The privacy officer's own scripts P5 and P9, as their people click them, on one server. P3 stands in walls.test.ts. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aFoundedHome, shared } from './founded.ts';
import { inHere } from './in-here.ts';
import { again } from './server.ts';
import { askLeusden, fillHandover, handOverSamiraToLeusden, openYoungPerson } from './arranged.ts';
import {
  aPrivateWindow,
  aWindowOf,
  enterCode,
  follow,
  mainText,
  openMailedLink,
  picture,
  press,
  send,
  sheets,
  takeOver,
  title,
  until,
} from './steps.ts';

const patience = { timeout: 240_000 };
const theServer = shared(async () => {
  const at = await aFoundedHome('postgres', { listRead: true });
  return again(at.home, at.env);
});
const oneLine = async (page: Page): Promise<string> => (await mainText(page)).replaceAll(/\s+/g, ' ');

/** Karin says for Samira that she does not want it any more. */
async function withdraw(karin: Page): Promise<void> {
  await openYoungPerson(karin, 'Samira Benali');
  await follow(karin, 'Bekijk de overdracht');
  await karin.getByText('Overdracht intrekken').click();
  await press(karin, 'Trek de overdracht in');
  await karin.getByRole('heading', { level: 1, name: /^Ingetrokken/ }).waitFor();
}
/** Somebody of Leusden behind the newest link. */
async function sanneWith(code: string): Promise<Page> {
  const sanne = await aPrivateWindow();
  await openMailedLink(sanne, await theServer());
  await enterCode(sanne, code);
  await sanne.waitForURL('**/gast/overdracht');
  return sanne;
}

test(
  'P5: taken back before taking over, page and link are dead at the next look; after it Sanne keeps version 1, marked',
  patience,
  async () => {
    const server = await theServer();
    const karin = await aWindowOf(server, 'Karin Smit');
    const sanne = await sanneWith(await handOverSamiraToLeusden(karin));
    expect(await oneLine(sanne)).toContain('Samira');
    await withdraw(karin);
    const since = Date.now();
    await sanne.reload();
    expect(await sanne.content()).not.toMatch(/Samira|Benali|bakkerij/);
    await openMailedLink(sanne, server);
    await sanne
      .getByText(/Ingetrokken op/)
      .first()
      .waitFor();
    expect(Date.now() - since).toBeLessThan(5000);
    expect(await sanne.getByLabel('Code van zes cijfers').count()).toBe(0);
    expect(await sanne.content()).not.toMatch(/Samira|Benali|bakkerij/);
    const before = await oneLine(karin);
    for (const line of ['Zo ziet Samira het', 'De gemeente kan niets meer over jou lezen.'])
      expect(before).toContain(line);
    await picture(karin, 'ingetrokken-voor');
    await openYoungPerson(karin, 'Samira Benali');
    await follow(karin, 'Wie keek');
    expect(await oneLine(karin)).toContain('trok de overdracht in');

    await openYoungPerson(karin, 'Samira Benali');
    await askLeusden(karin);
    await fillHandover(karin);
    const again = await sanneWith(await send(karin));
    await takeOver(again, 'Samira', 'Donderdag 11 juni');
    await withdraw(karin);
    await again.reload();
    const kept = await oneLine(again);
    expect(kept).toContain('Ingetrokken op maandag 8 juni. Je leest wat je toen al kreeg.');
    expect(kept).toContain('Werken bij een bakkerij en later een eigen kamer.');
    expect(await again.getByRole('button', { name: /overnemen|terugsturen|vraag|kennismaking/i }).count()).toBe(0);
    await picture(again, 'ingetrokken-sanne');
    const told = await oneLine(karin);
    for (const line of [
      'Zo ziet Samira het',
      'Jouw ja is weg. Karin stuurt niets nieuws over jou naar de gemeente.',
      'De gemeente houdt wat zij al kreeg. Dat mag van de wet.',
    ])
      expect(told).toContain(line);
    await picture(karin, 'ingetrokken-na');
    // No version 2: no step of it opens for writing, and what Sanne reads stays as it was.
    const steps = karin.getByRole('main').getByRole('link', { name: /vraag|meegaat|samen|Controleer/ });
    expect([await steps.count(), await karin.getByRole('button', { name: 'Versturen' }).count()]).toEqual([0, 0]);
    const at = new URL(karin.url()).pathname;
    for (const form of ['blokken', 'vraag', 'versturen']) {
      const sent = await karin.context().request.post(`${server.url}${at}/${form}`, {
        form: { wants: 'Versie 2', question: 'Versie 2', version: '9' },
        headers: { 'sec-fetch-site': 'same-origin' },
        maxRedirects: 0,
      });
      expect([form, await sent.text()]).toEqual([form, expect.not.stringContaining('Verstuurd.')]);
    }
    await again.reload();
    expect(await oneLine(again)).toBe(kept);
  },
);

test(
  'P9: what De Eik kept long enough goes after two people, is declared on paper, and the log stays whole without a name',
  patience,
  async () => {
    const at = await theServer();
    await at.stop();
    // Two years of nights would take a minute: the house wakes up on the day itself, and lives the night before it.
    const samira = await inHere(at, async (here) => {
      await here.ask(`update setting set value = '2028-07-11' where key = 'demo-day'`);
      const [one] = await here.ask<{ pseudonym: string }>(
        `select pseudonym from cases c join young_person y on y.case_id = c.id where first_name = 'Samira'`,
      );
      return one?.pseudonym ?? '';
    });
    const server = await again(at.home, at.env);
    const inge = await aWindowOf(server, 'Inge Prins');
    await until(async () => {
      await inge.goto(`${server.url}/bewaren`);
      return inge.getByText('De Eik: 38 leerlingen 2026').first().isVisible();
    });
    await picture(inge, 'bewaren');
    expect(await mainText(inge)).not.toMatch(/Samira|Benali/);
    await press(inge, 'Stel voor om te vernietigen: lijst 2026');
    await title(inge, 'De Eik: 38 leerlingen 2026');
    expect(await inge.getByRole('button', { name: 'Keur goed en vernietig' }).count()).toBe(0);
    const joke = await aWindowOf(server, 'Joke Wiersma');
    await joke.goto(inge.url());
    await joke.getByLabel('Ja, vernietig dit').check();
    await picture(joke, 'bewaren-besluit');
    await press(joke, 'Keur goed en vernietig');
    await joke.getByRole('link', { name: 'Bekijk de verklaring' }).click({ timeout: 60_000 });
    await title(joke, 'Verklaring van vernietiging');
    await picture(joke, 'bewaren-verklaring');
    const said = (await mainText(joke)).replaceAll(/\s+/g, ' ');
    for (const part of ['van 38 leerlingen vernietigd', 'Inge Prins', 'Joke Wiersma', 'AVG art. 5'])
      expect(said).toContain(part);
    expect(said).not.toMatch(/Samira|Benali/);
    expect(sheets(await joke.pdf({ format: 'A4' }))).toBe(1);

    await follow(inge, 'Logboek');
    await press(inge, 'Controleer het logboek');
    await inge.getByText(/^Het logboek is heel:/).waitFor();
    const left = await inHere(at, async (here) => ({
      lines: (await here.ask(`select from access_subject where pseudonym = '${samira}'`)).length,
      keys: (await here.ask(`select from cases where pseudonym = '${samira}'`)).length,
      names: (await here.ask(`select from young_person where first_name = 'Samira'`)).length,
    }));
    expect(left).toEqual({ lines: expect.any(Number), keys: 0, names: 0 });
    expect(left.lines).toBeGreaterThan(0);
    const karin = await aWindowOf(server, 'Karin Smit');
    await follow(karin, 'Jongeren');
    await karin.getByLabel('Zoek op naam').fill('Samira');
    await press(karin, 'Zoek');
    await karin.getByText('Geen jongere gevonden').first().waitFor();
  },
);
