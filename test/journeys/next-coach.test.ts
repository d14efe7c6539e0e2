/** Mirthe chooses a coach on her telephone, the coach sees her first name and asks for help, and Karin has the turn. */
import { expect, test } from 'vitest';
import { openYoungPerson } from './arranged.ts';
import { aFoundedServer } from './founded.ts';
import { comeInAsPeer, linkFor } from './known-peer.ts';
import { comeInByOwnLink, givenTo } from './known-young.ts';
import { aPrivateWindow, aWindowOf, follow, mainText, picture, press, title, turnOn } from './steps.ts';

const telephone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };

test('who chooses a coach is seen by first name only; who asks for help puts the fixed contact person on turn', async () => {
  const running = await aFoundedServer('postgres');
  const karin = await aWindowOf(running, 'Karin Smit');
  const marja = await aWindowOf(running, 'Marja Kok');
  const { link, code } = await linkFor(marja, 'Nadia');
  await openYoungPerson(karin, 'Mirthe Koster');
  const mirthe = new URL(karin.url()).pathname;
  await karin.goto(`${karin.url()}/next-coach`);
  await karin.getByLabel('Mirthe kiest zelf uit alle coaches').check();
  await karin.getByRole('group', { name: 'Beslist Mirthe zelf?' }).getByLabel('Ja', { exact: true }).check();
  await press(karin, 'Stel het voor');
  await karin.getByText('Het staat klaar voor de jongere.').waitFor();

  const own = await givenTo(karin, mirthe);
  const young = await aPrivateWindow(telephone);
  await comeInByOwnLink(young, running.url + own.link, own.code);
  await follow(young, 'Mijn coach');
  await young.getByLabel(/Nadia/).check();
  await young.getByLabel('Appen').check();
  await young.getByLabel('Ja, dit mag mijn coach zien').check();
  await picture(young, 'mijn-coach-kiezen');
  await press(young, 'Ja, deze coach wil ik');
  await title(young, 'Nadia is je coach');

  const nadia = await aPrivateWindow(telephone);
  await comeInAsPeer(nadia, running.url + link, code);
  expect(await mainText(nadia)).toMatch(/Mirthe[\s\S]*Appen/);
  await picture(nadia, 'mijn-jongeren');
  await follow(nadia, 'Afspraken en notities');
  await picture(nadia, 'mijn-jongere');
  expect(await nadia.content()).not.toMatch(/Koster|Amersfoort|Karin/);
  await follow(nadia, 'Ik heb hulp nodig');
  await nadia.getByLabel('Wat is er?').fill('Ze reageert al twee weken niet.');
  await press(nadia, 'Vraag om hulp');
  await nadia.getByText(/De vaste contactpersoon van Mirthe doet iets uiterlijk/).waitFor();

  await follow(karin, 'Mijn werk');
  expect(await mainText(karin)).toMatch(/Mirthe Koster\s+Bel Mirthe/);
  await karin.goto(running.url + mirthe);
  expect(await turnOn(karin)).toMatch(/Bel Mirthe.*De Next Coach vraagt om hulp/);
  await karin.goto(`${running.url}${mirthe}/next-coach`);
  expect(await mainText(karin)).toContain('Ze reageert al twee weken niet.');
  await picture(karin, 'next-coach-jongere');

  await press(young, 'Ik stop met deze coach');
  await young.getByText('Gestopt. De coach ziet niets meer van jou.').waitFor();
  await nadia.goto(`${running.url}/mijn-jongeren`);
  expect(await mainText(nadia)).not.toContain('Mirthe');
});
