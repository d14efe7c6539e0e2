/** Guidance after school: Lotte asks to be called by a link on her phone, and loses her job; the clock says who is late. */
import { expect, test } from 'vitest';
import { openYoungPerson } from './arranged.ts';
import { aFoundedServer } from './founded.ts';
import { aPrivateWindow, aWindowOf, become, follow, mainText, moveClock, picture, press, turnOn } from './steps.ts';

test(
  'Lotte says "bel mij" on her phone and loses her job: Farid is on turn by Thursday, and guidance counts anew',
  { timeout: 240_000 },
  async () => {
    const running = await aFoundedServer('postgres');
    const farid = await aWindowOf(running, 'Farid Haddad');
    await follow(farid, 'Contact');
    expect(await mainText(farid)).toMatch(
      /Lang niet gesproken \(1\)\s+Lotte Kuipers\s+Geen antwoord op een check-in\./,
    );

    await openYoungPerson(farid, 'Lotte Kuipers');
    const lotte = farid.url();
    expect(await mainText(farid)).toContain('Tot en met vrijdag 2 april 2027.');
    await follow(farid, 'Hoe gaat het?');
    await farid.getByLabel(/zelf een bericht/).check();
    await press(farid, 'Maak de link');
    const text = await farid.getByLabel('De tekst').inputValue();
    expect(text).not.toMatch(/Lotte|school|Linde/);

    const phone = await aPrivateWindow({ viewport: { width: 360, height: 640 } });
    await phone.goto(running.url + /\/hoe-gaat-het\/[\w-]+/.exec(text)?.[0]);
    expect(await phone.content()).not.toMatch(/Lotte|Linde/);
    await phone.getByLabel('Bel mij').check();
    await press(phone, 'Verstuur');
    await phone.getByText('Farid Haddad belt je uiterlijk donderdag 11 juni.').waitFor();
    await phone.reload(); // the same answer, sent again, changes nothing
    await phone.getByText('Je antwoord is binnen.').waitFor();
    await farid.goto(`${running.url}/contact`);
    expect(await mainText(farid)).toMatch(/Eerst bellen \(1\)\s+Lotte Kuipers\s+Wil gebeld worden\./);

    await farid.goto(lotte);
    expect(await turnOn(farid)).toMatch(/jij, Farid Haddad.*Bel Lotte terug.*donderdag 11 juni 2026/);
    await follow(farid, 'Werk of school stopt');
    await farid.getByLabel('Vandaag').check();
    await farid.getByLabel('Telefoon').check();
    await press(farid, 'Schrijf op');
    await farid.getByText('De vaste contactpersoon belt binnen een paar dagen.').first().waitFor();
    expect(await turnOn(farid)).toMatch(/Bel Lotte Uiterlijk donderdag 11 juni 2026.*Het werk of de opleiding stopt/);
    const page = await mainText(farid);
    expect(page).toContain('Werk bij Kinderboerderij De Hoeve, 24 uur per week, tijdelijk, op maandag 8 juni 2026');
    expect(page).toContain('Tot en met dinsdag 8 juni 2027.');
    await picture(farid, 'na-school-werk-stopt');

    await moveClock(farid, running, '2026-06-12');
    await become(farid, running, 'Farid Haddad');
    expect(await mainText(farid)).toMatch(/Lotte Kuipers\s+Bel Lotte[\s\S]{0,120}1 dag te laat/);
  },
);
