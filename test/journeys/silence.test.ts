import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aServerWithTheList } from './founded.ts';
import type { Running } from './server.ts';
import { becomeContact, fillHandover, handOverSamiraToLeusden, openYoungPerson } from './arranged.ts';
import {
  askColleague,
  aWindowOf,
  become,
  follow,
  mailsTo,
  mainText,
  moveClock,
  picture,
  press,
  title,
  turnOn,
} from './steps.ts';

const names = /Samira|Benali|René|de Vries/;
const noAnswer = /Er kwam geen antwoord op een overdracht\./;

/** Karin asks Leusden (no account) for Samira and Ilse of Soest (with account) for René, on Monday 8 June. */
async function bothAsked(running: Running): Promise<Page> {
  const karin = await aWindowOf(running, 'Karin Smit');
  await handOverSamiraToLeusden(karin);
  await becomeContact(karin, 'René de Vries');
  await askColleague(karin, 'Ilse Mulder, klantmanager jongeren');
  await fillHandover(karin, 'René');
  await press(karin, 'Versturen');
  await title(karin, 'Wacht op Ilse Mulder');
  return karin;
}

/** What Waar stokt het counts for an organisation: hand-overs that wait for an answer, and the age of the oldest. */
const waitsAt = async (page: Page, organisation: string) => {
  const table = page.getByRole('table', { name: /^Per ontvanger/ });
  return (await table.getByRole('row', { name: new RegExp(organisation) }).innerText())
    .split(/\t/)
    .map((s) => s.trim());
};

/** Two lists of steps and fifteen days of sweeps on a loaded machine; it takes a quarter of this on an idle one. */
const patience = { timeout: 180_000 };

test(
  'who stays silent for ten working days: on day eleven the turn stands where the table says, and people were told',
  patience,
  async () => {
    const running = await aServerWithTheList();
    const page = await bothAsked(running);

    await moveClock(page, running, '2026-06-22'); // the tenth working day is still in time
    const tenth = await mailsTo(page, running, 'karin.smit@example.org', 'maandag 22 juni 2026');
    expect(tenth).not.toEqual([]); // of other things
    expect(tenth.join()).not.toMatch(noAnswer);
    await become(page, running, 'Karin Smit');
    await openYoungPerson(page, 'Samira Benali');
    expect(await turnOn(page)).toMatch(
      /^Aan zet: Sanne de Boer Werk en inkomen Leusden .*Uiterlijk maandag 22 juni 2026 vandaag/,
    );

    await moveClock(page, running, '2026-06-23');
    const told = await mailsTo(page, running, 'karin.smit@example.org', 'dinsdag 23 juni 2026');
    // Both lapse today: two sentences, in one mail or in two, as the program came by.
    expect(told.join().match(new RegExp(noAnswer, 'g'))).toHaveLength(2);
    expect(told.join()).not.toMatch(names);
    await become(page, running, 'Karin Smit');
    await picture(page, 'stil-werk');
    await openYoungPerson(page, 'Samira Benali');
    await picture(page, 'stil-samira');
    expect(await turnOn(page)).toMatch(
      /^Aan zet: jij, Karin Smit .*Bel de ontvanger: geen antwoord Uiterlijk vrijdag 26 juni 2026 over 3 dagen De ontvanger gaf binnen de afgesproken tijd geen antwoord\./,
    );
    expect(await mainText(page)).toMatch(/Vaste contactpersoon\s+Karin Smit/);
    await follow(page, 'Naar de overdracht');
    await title(page, 'Er kwam geen antwoord van Sanne de Boer');
    await picture(page, 'stil-overdracht');
    expect(await turnOn(page)).toMatch(/Bel Sanne de Boer: 000 200 \d\d \d\d\./);
    await openYoungPerson(page, 'René de Vries');
    await picture(page, 'stil-rene');
    expect(await turnOn(page)).toMatch(
      /^Aan zet: Bas Jansen teamleider, Werk en inkomen Soest .*Uiterlijk dinsdag 30 juni 2026/,
    );
    expect(await mainText(page)).toMatch(/Vaste contactpersoon\s+Karin Smit/);

    const toLeader = await mailsTo(page, running, 'bas.jansen@example.org', 'dinsdag 23 juni 2026');
    expect(toLeader).toEqual([expect.stringMatching(noAnswer)]);
    expect(toLeader.join()).not.toMatch(names);
    await become(page, running, 'Bas Jansen');
    await picture(page, 'stil-bas');
    const mine = page.getByRole('list', { name: 'Jij bent aan zet' }).getByRole('listitem');
    expect(await mine.allInnerTexts()).toEqual([expect.stringContaining('René de Vries')]);

    await become(page, running, 'Ed Kamp');
    await follow(page, 'Waar stokt het');
    await picture(page, 'stil-regio');
    expect(await waitsAt(page, 'Leusden')).toEqual(['Werk en inkomen Leusden', '1', '15 dagen']);
    expect(await waitsAt(page, 'Soest')).toEqual(['Werk en inkomen Soest', '1', '15 dagen']);
    expect(await mainText(page)).not.toMatch(names);
  },
);
