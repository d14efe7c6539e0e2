/** Samira and her own link, on a telephone: the only page of the house that is made for her. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { handOverSamiraToLeusden, openYoungPerson } from './arranged.ts';
import { aServerWithTheList } from './founded.ts';
import { comeInByOwnLink } from './known-young.ts';
import { aPrivateWindow, aWindowOf, codeOn, follow, mainText, picture, press, title, until } from './steps.ts';

const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };
/** What went by sms, as the twin keeps it; the newest last. */
const textsIn = (home: string): readonly string[] =>
  globSync(`${home}/sms/*.txt`)
    .toSorted()
    .map((file) => readFileSync(file, 'utf8'));

test('Samira gets a link by sms, reads who looked and takes her yes back; the old link opens nothing on a second telephone', async () => {
  const running = await aServerWithTheList();
  const karin = await aWindowOf(running, 'Karin Smit');
  await handOverSamiraToLeusden(karin);
  const give = async (): Promise<{ readonly at: string; readonly code: string }> => {
    const before = textsIn(running.home).length;
    await openYoungPerson(karin, 'Samira Benali');
    await karin.getByText('Meer', { exact: true }).click();
    await follow(karin, 'Eigen link voor de jongere');
    await karin.getByRole('radio', { name: 'Per sms' }).first().check();
    await karin.getByLabel('Mobiel nummer', { exact: true }).fill('06 00 00 00 01');
    await press(karin, 'Geef de link');
    await title(karin, 'De link is gegeven');
    const code = await codeOn(karin);
    await until(async () => textsIn(running.home).length > before);
    const text = textsIn(running.home).at(-1) ?? '';
    expect(text).toMatch(/^Aan: \+31600000001\n/);
    expect(text).not.toMatch(new RegExp(`Samira|Benali|Eik|Leusden|${code}`));
    return { at: running.url + (/\/r\/[\w-]+/.exec(text)?.[0] ?? ''), code };
  };
  const old = await give();
  const now = await give();

  const samira = await aPrivateWindow(phone);
  await samira.goto(now.at);
  expect(await mainText(samira)).not.toMatch(/Samira|Eik|Leusden/);
  await comeInByOwnLink(samira, now.at, now.code);
  await picture(samira, 'jongere-over-mij');
  expect(await mainText(samira)).toMatch(
    /Hoi Samira[\s\S]*Jij hoeft nu niets te doen[\s\S]*Karin Smit[\s\S]*Werk en inkomen Leusden/,
  );
  await follow(samira, 'Wie keek bij jou?');
  expect(await mainText(samira)).toMatch(
    /Praktijkschool De Eik: Karin Smit, stagebegeleider\. Keek bij jou, om jou te helpen/,
  );
  await follow(samira, 'Terug');
  await follow(samira, 'Ik wil dit stoppen');
  await press(samira, 'Ja, stop dit');
  await samira.getByText('Het is gestopt. Iemand belt jou.').waitFor();
  expect(await mainText(samira)).toContain('Dit is gestopt.');
  expect(await samira.getByRole('link', { name: 'Ik wil dit stoppen' }).count()).toBe(0);

  await openYoungPerson(karin, 'Samira Benali');
  expect(await mainText(karin)).toMatch(/De jongere trok het ja in/);

  const second = await aPrivateWindow(phone);
  await second.goto(old.at);
  await title(second, 'Deze link werkt niet');
  await second.goto(`${running.url}/over-mij`);
  await title(second, 'Je bent uitgelogd');
  await press(samira, 'Uitloggen');
  await samira.goBack();
  await samira.reload();
  expect(await mainText(samira)).not.toMatch(/Samira/);
});
