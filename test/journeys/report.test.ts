/** The report of Eem en Vallei over 2026, from the counters of the Doorstroompunt to handed in at the minister. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { asleepUntil } from './asleep.ts';
import { aFoundedServer } from './founded.ts';
import { aWindowOf, follow, mainText, press, title } from './steps.ts';

async function fillDay(page: Page, day: string, month: string): Promise<void> {
  for (const [label, value] of [['Dag', day], ['Maand', month], ['Jaar', '2027']] as const)
    await page.getByLabel(label, { exact: true }).fill(value);
} // prettier-ignore
/** Opens a chapter, says of each of its questions that it is unknown, and keeps that. */
async function unknown(page: Page, chapter: string): Promise<void> {
  await page.getByRole('link', { name: chapter, exact: true }).click();
  await title(page, chapter);
  for (const box of await page.getByLabel('Dit is onbekend').all()) await box.check();
  await press(page, 'Bewaar dit hoofdstuk');
  await page.getByText('Bewaard.').first().waitFor();
  await follow(page, 'Terug naar het verslag');
}

test('the report over 2026: counters, figures, a draft that is read, the college, handed in, and then it stays', async () => {
  const server = await asleepUntil(await aFoundedServer(), '2027-03-15');
  const yvonne = await aWindowOf(server, 'Yvonne Maas');
  const ed = await aWindowOf(server, 'Ed Kamp');

  await ed.goto(`${server.url}/regio/verslag`);
  await ed.getByRole('link', { name: '2026', exact: true }).click();
  await title(ed, 'Verslag over 2026');
  const report = ed.url();
  expect(await mainText(ed)).toMatch(/Aan zet: Doorstroompunt[^]*donderdag 11 maart 2027[^]*4 dagen te laat/);

  // It waits for her on Mijn werk, with the verb and the day.
  await yvonne.goto(`${server.url}/werk`);
  expect(await mainText(yvonne)).toMatch(/Voor de regio[^]*Geef de tellers van het jaar[^]*4 dagen te laat/);
  await yvonne.getByRole('link', { name: 'Verslag over 2026' }).click();
  await press(yvonne, 'Tel 2026');
  await yvonne.getByText('Alleen jullie zien deze getallen').waitFor();
  await yvonne.getByLabel('4. Tijdelijk niet beschikbaar: zorg, opvang of gevangenis', { exact: false }).first().fill('4'); // prettier-ignore
  await press(yvonne, 'Bewaar deze getallen');
  await yvonne.getByText('Vul in waar het getal vandaan komt.').first().waitFor();
  await yvonne.getByLabel('Bron van: 4. Tijdelijk').fill('eigen register');
  await press(yvonne, 'Bewaar deze getallen');
  await press(yvonne, 'Geef deze tellers aan het verslag');
  await yvonne.getByText('Gegeven op maandag 15 maart 2027 door Yvonne Maas.').waitFor();

  await ed.goto(report);
  await press(ed, 'Zet de cijfers vast');
  await ed.getByText('De cijfers staan vast.').waitFor();
  for (const chapter of ['Streefcijfers', 'Afspraken']) await unknown(ed, chapter);
  await ed.getByRole('link', { name: 'Bijlage: samenwerking' }).click();
  await ed.getByLabel('Aantal').first().fill('12.500');
  await press(ed, 'Bewaar dit hoofdstuk');
  await ed.getByText('Dit getal lezen we niet zeker.').first().waitFor();
  await ed.getByLabel('Aantal').first().fill('6');
  await ed.getByLabel('Wat kan beter?').waitFor();
  await press(ed, 'Bewaar dit hoofdstuk');
  await ed.goto(report);
  await press(ed, 'Het concept is klaar om te lezen');
  await ed.getByText('Opgeschreven. De volgende is aan zet.').waitFor();
  // The contactschool reads it itself; what the centrumgemeente said, Ed writes down.
  const anneke = await aWindowOf(server, 'Anneke Blok');
  await anneke.goto(`${server.url}/werk`);
  expect(await mainText(anneke)).not.toContain('Niets wacht op jou');
  await anneke.getByRole('link', { name: 'Verslag over 2026' }).click();
  expect(await mainText(anneke)).toContain('Aan zet: ROC Eemwijk');
  await anneke.getByRole('link', { name: 'Maatregelen', exact: true }).click();
  await anneke.getByLabel('Wat kan beter?').fill('Noem ook de stages');
  await press(anneke, 'Zet de opmerking erbij');
  await anneke.goto(report);
  await press(anneke, 'Het concept is gelezen');
  await ed.goto(report);
  expect(await mainText(ed)).toContain('Aan zet: Werk en inkomen Amersfoort');
  await ed.getByText('Zei de lezer het tegen jou?').click();
  await ed.getByLabel('Wie las het?').fill('Lisa Kramer, teamleider');
  await fillDay(ed, '15', '3');
  await press(ed, 'Het concept is gelezen');
  await ed.getByLabel('Welk college besloot?').fill('Het college van Amersfoort');
  await fillDay(ed, '15', '3');
  await ed.getByLabel('Wat is er besloten?').fill('Vastgesteld zoals het er ligt');
  await press(ed, 'Schrijf het besluit op');

  await fillDay(ed, '15', '3');
  await ed.getByLabel('Hoe weet je dat het is ontvangen?').fill('Ontvangstbericht met kenmerk OCW-2027');
  await press(ed, 'Het verslag is ingeleverd');
  await ed.getByText('Nog niet alles wat de wet vraagt, is ingevuld: 2 vragen.').first().waitFor();
  await unknown(ed, 'Maatregelen');
  await fillDay(ed, '15', '3');
  await ed.getByLabel('Hoe weet je dat het is ontvangen?').fill('Ontvangstbericht met kenmerk OCW-2027');
  await press(ed, 'Het verslag is ingeleverd');
  await ed.getByText('Ingeleverd. Het verslag blijft zoals het nu is.').waitFor();

  await follow(ed, 'Lees of print het verslag');
  const paper = await mainText(ed);
  expect(paper).toContain('Ontvangstbericht met kenmerk OCW-2027');
  expect(paper).toMatch(/Wat het Doorstroompunt zelf opgaf[^]*bron: eigen register\)\s*x/);
  const download = ed.waitForEvent('download');
  await press(ed, 'Bewaar als PDF');
  expect(
    readFileSync(await (await download).path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
}, 180_000);
