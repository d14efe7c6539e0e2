import { expect, test } from 'vitest';
import { aServerWithTheList } from './founded.ts';
import { askLeusden, becomeContact, fillHandover, openYoungPerson } from './arranged.ts';
import {
  aWindowOf,
  become,
  codeOn,
  follow,
  mailsTo,
  mainText,
  moveClock,
  picture,
  press,
  title,
  turnOn,
} from './steps.ts';

const noAnswer = /Er kwam geen antwoord op een overdracht\./;
const letterbox = 'karin.smit@example.org';

/** Forty-seven days of sweeps on a loaded machine. */
const patience = { timeout: 240_000 };

test(
  'D7: Leusden is closed in July; the answer day moves, nothing turns red in August, and a number is answered',
  patience,
  async () => {
    const running = await aServerWithTheList();
    const page = await aWindowOf(running, 'Karin Smit');
    await becomeContact(page, 'Samira Benali');
    await moveClock(page, running, '2026-07-08');
    await become(page, running, 'Karin Smit');
    await openYoungPerson(page, 'Samira Benali');
    await askLeusden(page);
    await fillHandover(page);
    await picture(page, 'zomer-controle');
    const warning = await mainText(page);
    expect(warning).toContain('Werk en inkomen Leusden is gesloten van maandag 20 juli tot en met vrijdag 7 augustus.');
    expect(warning).toContain('De antwoorddag wordt woensdag 12 augustus.');
    const who = page.getByLabel('Wie neemt op?');
    expect(await who.inputValue()).toBe('de zomerbalie van Leusden');
    await who.fill('');
    await press(page, 'Versturen');
    await page.getByRole('alert').getByText('Vul in wie de telefoon opneemt, en op welk nummer.').first().waitFor();
    await page.getByLabel('Wie neemt op?').fill('Petra van de zomerbalie');
    await press(page, 'Versturen');
    await page.getByRole('heading', { name: 'Bel Sanne de Boer en zeg deze code' }).waitFor();
    expect(await codeOn(page)).toMatch(/^\d{6}$/);
    expect(await mainText(page)).toContain('Sanne de Boer heeft tot woensdag 12 augustus.');

    await moveClock(page, running, '2026-08-03');
    for (const mail of await mailsTo(page, running, letterbox, 'maandag 3 augustus 2026'))
      expect(mail).not.toMatch(/te laat|geen antwoord/);
    await become(page, running, 'Karin Smit');
    await picture(page, 'zomer-werk');
    // Soest works on in summer, so Dennis may be late there; at De Eik and at Leusden nobody is.
    const lines = await page.getByRole('main').getByRole('listitem').allInnerTexts();
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((line) => line.includes('te laat') && !line.includes('W&I Soest'))).toEqual([]);
    await openYoungPerson(page, 'Samira Benali');
    await picture(page, 'zomer-samira');
    expect(await turnOn(page)).toMatch(/Uiterlijk woensdag 12 augustus 2026 over 9 dagen/);
    expect(await mainText(page)).toMatch(/Bel nu voor Samira: Petra van de zomerbalie\s+000 200 90 03/);
    await follow(page, 'Naar de overdracht').catch(() => follow(page, 'Bekijk de overdracht'));
    await title(page, 'Wacht op Sanne de Boer');
    await picture(page, 'zomer-overdracht');
    expect(await mainText(page)).toContain('De herinneringen pauzeren zo lang.');

    await moveClock(page, running, '2026-08-13');
    const told = await mailsTo(page, running, letterbox, 'donderdag 13 augustus 2026');
    expect(told.filter((mail) => noAnswer.test(mail))).toHaveLength(1);
    await become(page, running, 'Karin Smit');
    await openYoungPerson(page, 'Samira Benali');
    await picture(page, 'zomer-laat');
    expect(await turnOn(page)).toMatch(/^Aan zet: jij, Karin Smit .*Bel de ontvanger: geen antwoord/);
  },
);
