/** Two pupils at the computers of school, and their mentor: cards, one page each, and the words in the document. */
import { expect, test } from 'vitest';
import { aServerWithTheList } from './founded.ts';
import { cardsIn, comeInByCard } from './known-group.ts';
import { aPrivateWindow, aWindowOf, follow, mainText, picture, press, title } from './steps.ts';

const computer = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };

test('two pupils fill in their page with a card each; ready means out, and the mentor takes the words over as they are', async () => {
  const running = await aServerWithTheList();
  const karin = await aWindowOf(running, 'Karin Smit');
  await karin.goto(`${running.url}/groepsmoment`);
  for (const name of ['Samira Benali', 'Milan Hendriks']) await karin.getByLabel(name).check();
  await press(karin, 'Maak de kaartjes');
  await title(karin, 'De kaartjes');
  const cards = cardsIn(await karin.content());
  await picture(karin, 'groepsmoment-kaartjes');
  expect(cards.map(({ name }) => name).toSorted()).toEqual(['Milan Hendriks', 'Samira Benali']);
  const code = cards.find(({ name }) => name.startsWith('Samira'))?.code ?? '';

  const samira = await aPrivateWindow(computer);
  await comeInByCard(samira, running.url, code, '2008');
  await samira.getByLabel('Ik ben trots op').fill('Ik ben trots op mijn taarten.');
  await press(samira, 'Verder');
  await picture(samira, 'groepsmoment-vraag');
  for (let n = 0; n < 4; n++) await press(samira, n === 0 ? 'Weet ik niet' : 'Sla over');
  await title(samira, 'Ben je klaar?');
  await press(samira, 'Klaar');
  await samira.getByText('Klaar. Je begeleider leest wat je schreef.').waitFor();
  await samira.goBack();
  await samira.reload();
  expect(await mainText(samira)).not.toMatch(/taarten/);

  await follow(karin, 'Ga verder');
  await follow(karin, 'Lees wat Samira schreef');
  expect(await mainText(karin)).toMatch(/Samira schreef zelf[\s\S]*Ik ben trots op mijn taarten\./);
  await press(karin, 'Gelezen: zet het erbij');
  await karin.getByText('Gelezen. Wat je aankruiste, staat erbij.').waitFor();
  expect(await mainText(karin)).toContain('In eigen woorden: “Ik ben trots op mijn taarten.”');
});
