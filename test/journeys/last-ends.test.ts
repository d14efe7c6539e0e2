/**
 * Who speaks for a young person says yes by a mail link; a year of the log closes and goes, by two people and at the terminal; and
 * a passkey is made and used in a real browser.
 */
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { aStage } from '../app/handover/stage.ts';
import { appCode, aWayIn } from '../signing.ts';
import { aServer } from '../web/visitor.ts';
import { openYoungPerson, sent } from './arranged.ts';
import { aFoundedHome, aFoundedServer } from './founded.ts';
import { inHere } from './in-here.ts';
import { comeInToSayYes, mailedLink, readTogetherWith } from './known-yes.ts';
import { again } from './server.ts';
import { aPrivateWindow, aWindowOf, codeOn, follow, mainText, picture, press, title, turnOn } from './steps.ts';

const patience = { timeout: 240_000 };

test(
  'Henk says yes for Tygo on a small telephone: the mail names nobody, he reads one question, and Tineke goes on',
  patience,
  async () => {
    const running = await aFoundedServer('postgres');
    const tineke = await aWindowOf(running, 'Tineke Hofstra');
    await openYoungPerson(tineke, 'Tygo Verbeek');
    const tygo = tineke.url();
    // What stood there had its yes already: it is taken back, and asked anew.
    const was = await tineke.locator('main a[href*="/overdrachten/"]').first().getAttribute('href');
    await sent(tineke, was ?? '', '/intrekken');
    const base = await readTogetherWith(tineke, { name: 'Tygo Verbeek' });
    await tineke.goto(running.url + base);
    await follow(tineke, 'Vraag een ja of nee met een link per mail');
    await tineke.getByRole('radio', { name: /^Henk Verbeek/ }).check();
    await tineke.getByLabel('Mailadres').fill('henk@example.org');
    await tineke.getByLabel('Wat vindt Tygo er zelf van?').fill('Tygo wil het graag.');
    await picture(tineke, 'ja-vragen');
    await press(tineke, 'Stuur de link');
    await title(tineke, 'Nog één ding: bel Henk Verbeek');
    const code = await codeOn(tineke);
    await tineke.goto(tygo);
    expect(await turnOn(tineke)).toMatch(/jij, Tineke Hofstra.*Maak de overdracht af.*kreeg een link/);

    const henk = await aPrivateWindow({ viewport: { width: 360, height: 640 }, javaScriptEnabled: false });
    const link = await mailedLink(tineke);
    await henk.goto(running.url + link);
    expect(await henk.content()).not.toMatch(/Tygo|Verbeek|Linde|Tineke/);
    await comeInToSayYes(henk, running.url + link, code);
    await picture(henk, 'ja-of-nee');
    const read = (await mainText(henk)).replaceAll(/\s+/g, ' ');
    for (const part of ['Tygo Verbeek', 'Tineke Hofstra', 'Werken met dieren.', 'U bent de mentor van de rechter.'])
      expect(read).toContain(part);
    expect(read).not.toContain('Tygo wil het graag');
    const [yes, no] = await Promise.all(
      ['Ja, dit mag', 'Nee, dit mag niet'].map((name) => henk.getByRole('button', { name }).boundingBox()),
    );
    expect([yes?.height, yes?.width]).toEqual([no?.height, no?.width]);
    await henk.goto(tygo);
    expect(await henk.content()).not.toContain('Tygo');
    await henk.goto(`${running.url}/vraag-aan-u`);
    await press(henk, 'Ja, dit mag');
    await title(henk, 'U zei ja');
    await picture(henk, 'ja-gezegd');

    await tineke.reload();
    expect(await turnOn(tineke)).toMatch(/jij, Tineke Hofstra.*Wie voor de jongere beslist, gaf antwoord\./);
    await tineke.goto(`${running.url}${base}/controle`);
    expect(await mainText(tineke)).toMatch(/Mentor \(Henk Verbeek\) zei ja op maandag 8 juni, in een mail\./);
    await press(henk, 'Trek mijn ja in');
    await title(henk, 'U trok uw ja in');
    await tineke.goto(running.url + base);
    expect(await tineke.getByRole('button', { name: 'Versturen' }).count()).toBe(0);
    await press(henk, 'Sluit deze pagina');
    await title(henk, 'De pagina is gesloten');
  },
);

test(
  'a year of the log closes and goes: the privacy officer proposes, the archive approves, and who keeps the machine does it',
  patience,
  async () => {
    const at = await aFoundedHome('postgres');
    /** The house wakes up on that day, with everything sealed that was written before. */
    const on = async (day: string) => {
      await inHere(at, async (here) => {
        await here.ask(`update setting set value = '${day}' where key = 'demo-day'`);
        expect((await here.run('audit', 'seal')).code).toBe(0);
        expect(await here.run('audit', 'drop', '2026')).toMatchObject({ code: 3 });
      });
      return again(at.home, at.env);
    };
    for (const [day, words, command, stands] of [
      ['2029-01-02', 'sluiten', 'close', 'Gesloten: zonder namen.'],
      ['2032-01-02', 'weghalen', 'drop', 'Weg. Alleen de zegels en de aantallen zijn er nog.'],
    ] as const) {
      const server = await on(day);
      const fatima = await aWindowOf(server, 'Fatima Gerritsen');
      await fatima.goto(`${server.url}/logboek/jaren`);
      await press(fatima, `Stel voor: 2026 ${words}`);
      await fatima.getByText('Dit wacht op het archief van de regio.').waitFor();
      expect(await fatima.getByRole('button', { name: /^Keur goed/ }).count()).toBe(0);
      const thea = await aWindowOf(server, 'Thea Vink');
      await thea.goto(`${server.url}/logboek/jaren`);
      await press(thea, `Keur goed: 2026 ${words}`);
      await thea.getByText(`audit ${command} 2026`).waitFor();
      await picture(thea, `logboek-jaar-${command}`);
      await inHere(at, async (here) => {
        await here.run('audit', 'seal'); // what was just clicked stands in the log too
        expect(await here.run('audit', command, '2026')).toMatchObject({ code: 0 });
        expect(await here.run('audit', 'verify')).toMatchObject({ code: 0 });
      });
      await thea.reload();
      expect(await mainText(thea)).toContain(stands);
      await server.stop();
    }
  },
);

test(
  'a passkey is made in a real browser, lets Karin in without words, and opens nothing once it is taken away',
  patience,
  async () => {
    const { house, karin } = await aStage('postgres');
    let address = '';
    const { app } = await aServer(house, { personas: false, address: () => address });
    await app.listen({ port: 0, host: '127.0.0.1' });
    // An address of numbers is no home for a passkey: it must have a name.
    address = `http://localhost:${(app.server.address() as AddressInfo).port}`;
    try {
      const { secret, token } = await aWayIn(house, karin, 'karin.smit@example.org');
      const page = await aPrivateWindow();
      const context = page.context();
      const session = { name: 'aanzet', value: app.signCookie(`session:${token}`), url: address };
      await context.addCookies([session]);
      const device = await context.newCDPSession(page);
      await device.send('WebAuthn.enable', { enableUI: false });
      const options = {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
      } as const;
      const finger = { isUserVerified: true, automaticPresenceSimulation: true };
      await device.send('WebAuthn.addVirtualAuthenticator', { options: { ...options, ...finger } });

      await page.goto(`${address}/inloggen/passkeys`);
      await page.getByLabel('Hoe noem je deze passkey?').fill('Laptop van werk');
      await page.getByLabel('Code uit je app').fill(appCode(secret, house.now()));
      await press(page, 'Maak een passkey');
      await page.getByText('Laptop van werk').first().waitFor();
      await picture(page, 'passkeys');

      await page.goto('about:blank'); // nothing of the page before still goes somewhere by itself
      await context.clearCookies();
      await page.goto(`${address}/inloggen`);
      await press(page, 'Log in met een passkey');
      await page.waitForURL('**/werk');
      expect(await page.getByRole('banner').innerText()).toContain('Karin Smit');

      await page.goto(`${address}/inloggen/passkeys`);
      await page.getByRole('button', { name: /^Haal weg/ }).click();
      await title(page, 'Passkeys');
      await page.goto('about:blank'); // nothing of the page before still goes somewhere by itself
      await context.clearCookies();
      await page.goto(`${address}/inloggen`);
      await press(page, 'Log in met een passkey');
      await page.getByRole('heading', { name: /niet goed/ }).waitFor();
      expect(new URL(page.url()).pathname).not.toBe('/werk');
    } finally {
      await app.close();
      await house.close();
    }
  },
);
