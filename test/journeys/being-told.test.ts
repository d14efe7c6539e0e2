import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aServerWithTheList } from './founded.ts';
import type { Running } from './server.ts';
import { becomeContact, openYoungPerson } from './arranged.ts';
import { aWindowOf, become, follow, mailsTo, moveClock, picture, press, until } from './steps.ts';

const names = /Jesse|Milan|Luuk|Omar|Hendriks|Aziz/;
const yourTurn = /Jij of je team is aan zet\./;
const [monday, tuesday] = ['maandag 8 juni 2026', 'dinsdag 9 juni 2026'];
type Mailbox = (address: string, day: string) => Promise<readonly string[]>;

/** Gives the turn of a young person to a colleague, on the page where somebody says to be ready. */
async function giveTurn(page: Page, name: string, to: string): Promise<void> {
  await openYoungPerson(page, name);
  await follow(page, 'Klaar, wie is nu aan zet?');
  await page.getByLabel('Wie is nu aan zet?').selectOption({ label: to });
  await page.getByRole('group', { name: 'Wat moet er nu gebeuren?' }).getByRole('radio').first().check();
  await page.getByRole('group', { name: 'Uiterlijk welke dag?' }).getByRole('radio').first().check();
  await press(page, 'Geef de beurt door');
  await page.getByRole('status').first().waitFor();
}

async function wantsToHear(page: Page, running: Running, name: string, how: string): Promise<void> {
  await become(page, running, name);
  await page.goto(`${running.url}/ik`);
  await picture(page, 'ik');
  await page.getByRole('radio', { name: how }).check();
  await press(page, 'Bewaar');
  await page.getByRole('status').first().waitFor();
}

/** Of mails, those that tell of a new turn. */
const turnsIn = async (mails: Promise<readonly string[]>) => (await mails).filter((mail) => yourTurn.test(mail));

test('who has to act hears it at once, in the digest of half past seven, or not, and never with a name', async () => {
  const running = await aServerWithTheList();
  const karin = await aWindowOf(running, 'Karin Smit');
  const reader = await aWindowOf(running, 'Marja Kok');
  const mails: Mailbox = (who, day) => mailsTo(reader, running, `${who}@example.org`, day);
  for (const name of ['Jesse van Dam', 'Milan Hendriks', 'Omar Aziz']) await becomeContact(karin, name);

  await giveTurn(karin, 'Jesse van Dam', 'Noëlle Brandt'); // reads a digest
  await giveTurn(karin, 'Milan Hendriks', 'Erik Vos'); // wants no mail
  await become(karin, running, 'Noëlle Brandt');
  await giveTurn(karin, 'Jesse van Dam', 'Karin Smit'); // hears at once
  await until(async () => (await turnsIn(mails('karin.smit', monday))).length > 0);
  expect(await turnsIn(mails('karin.smit', monday))).toHaveLength(1);
  expect(await turnsIn(mails('noelle.brandt', monday))).toEqual([]);
  expect(await turnsIn(mails('erik.vos', monday))).toEqual([]);

  await become(karin, running, 'Karin Smit');
  await giveTurn(karin, 'Omar Aziz', 'Noëlle Brandt');
  await moveClock(karin, running, '2026-06-09');
  const digest = await mails('noelle.brandt', tuesday);
  expect(digest).toEqual([expect.stringMatching(yourTurn)]);
  expect(digest[0]).toContain('er wacht iets op jou, di 9 juni');
  expect(await mails('erik.vos', tuesday)).toEqual([]);

  await wantsToHear(karin, running, 'Erik Vos', 'Meteen');
  await become(karin, running, 'Noëlle Brandt');
  await giveTurn(karin, 'Omar Aziz', 'Erik Vos');
  await until(async () => (await mails('erik.vos', tuesday)).length > 0);
  const told = await mails('erik.vos', tuesday);
  expect(told.at(0)).toMatch(yourTurn);
  expect([...told, ...digest, ...(await mails('karin.smit', monday))].join()).not.toMatch(names);
});
