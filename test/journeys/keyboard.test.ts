import { expect, test } from 'vitest';
import { aFoundedServer } from './founded.ts';
import { Keys } from './keys.ts';
import { sampleList } from './sample.ts';
import { aPrivateWindow, codeOn, mainText, title, until } from './steps.ts';

/** A window that does not glide: where the focus is, is seen at once. */
const keysOf = async () => new Keys(await aPrivateWindow({ reducedMotion: 'reduce' }));

async function readTheList(karin: Keys): Promise<void> {
  await karin.open('Inlezen');
  await karin.file('Lijst met leerlingen die stoppen', sampleList);
  await karin.open('Lees de lijst');
  await karin.open('Lees zonder deze kolom');
  await karin.open('Ja, kijk de regels na');
  await karin.open('Lees 38 leerlingen in');
  await karin.page.getByRole('link', { name: 'Bekijk de jongeren' }).waitFor(); // the page looks again by itself
  await title(karin.page, '38 leerlingen stoppen');
}

async function openSamira(karin: Keys): Promise<void> {
  await karin.open('Jongeren');
  await karin.type('Zoek op naam', 'Samira Benali');
  await karin.enter();
  await karin.open(/^Samira Benali, 18 jaar/);
  await title(karin.page, 'Samira Benali');
}

async function handOver(karin: Keys): Promise<string> {
  await karin.open('Ik word de vaste contactpersoon');
  await karin.open('Overdragen');
  await karin.type('Naam', 'Sanne de Boer');
  await karin.type(/^Mailadres/, 'sanne.de.boer@example.org');
  await karin.open('Verder');
  await karin.type(/^Wat vraag je aan/, 'Ik vraag jou om Samira te begeleiden bij haar werk in de bakkerij.');
  await karin.open('Verder');
  await karin.type(/^Dit wil Samira/, 'Werken bij een bakkerij en later een eigen kamer.');
  await karin.open('Verder');
  await karin.choose('Ja, samen gelezen');
  await karin.choose('Maandag 8 juni');
  await karin.type('Wie waren erbij?', 'Samira en Karin Smit');
  await karin.choose('Ja, Samira beslist zelf');
  await karin.choose('Ja, er is antwoord');
  await karin.choose('Ja');
  await karin.choose('Samira');
  await karin.choose('In een gesprek');
  await karin.choose('Maandag 8 juni');
  await karin.open('Naar de controle');
  await karin.open('Versturen');
  await karin.page.getByRole('heading', { name: 'Bel Sanne de Boer en zeg deze code' }).waitFor();
  return codeOn(karin.page);
}

async function takeOver(sanne: Keys, url: string, code: string): Promise<void> {
  const link = sanne.page.getByRole('main').getByRole('link', { name: /\/overdracht\// });
  await until(async () => {
    await sanne.page.goto(`${url}/voorbeeld/post`);
    return (await link.count()) > 0;
  });
  await sanne.open(/\/overdracht\//);
  await sanne.type('Code van zes cijfers', code);
  await sanne.type('Jouw naam', 'Sanne de Boer');
  await sanne.type('Jouw functie', 'klantmanager jongeren');
  await sanne.enter();
  await sanne.choose('Ik neem Samira over');
  await sanne.choose('Donderdag 11 juni');
  await sanne.open('Overnemen en kennismaking plannen');
  await sanne.page.getByText('Overgenomen door Sanne de Boer').waitFor();
}

async function meet(karin: Keys): Promise<void> {
  await openSamira(karin);
  await karin.open('Bekijk de overdracht');
  await karin.choose('We waren bij elkaar');
  await karin.choose('Maandag 8 juni');
  await karin.open('Kennismaking vastleggen');
  expect(await mainText(karin.page)).toContain('Klaar op maandag 8 juni');
}

async function goBack(keys: Keys, url: string): Promise<void> {
  await keys.page.goto(`${url}/voorbeeld`);
  const first = await keys.to('Naar de inhoud');
  await keys.to('Kijk als Karin Smit');
  for (let n = 0; n < 60; n++) if ((await keys.back()).name === first.name) break;
  expect((await keys.back()).name).not.toBe(first.name);
}

test('the whole thread goes by keyboard alone, the focus can always be seen, and Shift+Tab goes back', async () => {
  const running = await aFoundedServer();
  const [karin, sanne] = await Promise.all([keysOf(), keysOf()]);
  await karin.page.goto(running.url);
  await karin.open('Kijk als Karin Smit');
  const back = goBack(sanne, running.url); // while the list is read
  await readTheList(karin);
  await openSamira(karin);
  const code = await handOver(karin);
  expect(code).toMatch(/^\d{6}$/);
  await back;
  await takeOver(sanne, running.url, code);
  await meet(karin);
  expect([...new Set([...karin.lost, ...sanne.lost])]).toEqual([]);
}, 400_000);
