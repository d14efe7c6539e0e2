/** Samira and her own link, on a telephone: the only page of the house that is made for her. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { addressOf, becomeContact, handOverSamiraToLeusden, openYoungPerson } from './arranged.ts';
import { aServerWithTheList } from './founded.ts';
import { bytesOf } from './looks.ts';
import { appointed, comeInByOwnLink, givenTo } from './known-young.ts';
import { onSlow3G } from './slow.ts';
import { aPrivateWindow, aWindowOf, codeOn, follow, mainText, press, title, turnOn, until } from './steps.ts';

const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };
/** The words of the main part that stand in the first view, before anybody scrolls. */
const wordsInView = (page: Page): Promise<number> =>
  page.evaluate(() => {
    let count = 0;
    const walker = document.createTreeWalker(document.querySelector('main') as HTMLElement, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const { top, bottom, width } = range.getBoundingClientRect();
      const seen = width > 1 && bottom > 0 && top < innerHeight && !node.parentElement?.closest('.sr, [hidden]');
      if (seen) count += (node.textContent ?? '').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    }
    return count;
  });
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
  expect(await mainText(samira)).toMatch(/Hoi Samira[\s\S]*Jij hoeft nu niets te doen/);
  await follow(samira, 'Wat wil je?');
  await samira.getByLabel('Werken', { exact: true }).check();
  await press(samira, 'Bewaar');
  await samira.getByText('Bewaard. Goed dat je het zegt.').waitFor();
  await follow(samira, 'Terug');
  expect(await mainText(samira)).toMatch(/Dit wil jij: Werken\./);
  await follow(samira, 'Over mij');
  expect(await mainText(samira)).toMatch(/Wie kreeg iets over jou\?\s+Werk en inkomen Leusden/);
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
  expect(await mainText(karin)).toMatch(/Dit wil Samira\s+Wil\s+werken \(zelf gezegd op 8 juni 2026\)/);
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

test('Samira says "ik kan niet" at 360 px on slow 3G, in Dutch and in Arabic; Karin has the turn with the reason and a day', async () => {
  const running = await aServerWithTheList();
  const karin = await aWindowOf(running, 'Karin Smit');
  await becomeContact(karin, 'Samira Benali');
  const at = await addressOf(karin, 'Samira Benali');
  await appointed(karin, at);
  const { link, code } = await givenTo(karin, at);
  const samira = await aPrivateWindow(phone);
  await onSlow3G(samira);
  await comeInByOwnLink(samira, running.url + link, code);
  const bytes = await bytesOf(samira, () => samira.reload());
  expect(bytes).toBeLessThan(15_000);
  expect(await wordsInView(samira)).toBeLessThanOrEqual(40);
  expect(await mainText(samira)).toMatch(
    /^Mijn route\s+Hoi Samira\s+Nu\s+Kijken bij de bakkerij\s+maandag 15 juni, 10\.00 uur/,
  );
  await press(samira, 'العربية');
  expect(await samira.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await wordsInView(samira)).toBeLessThanOrEqual(40);
  await follow(samira, 'لا أستطيع');
  await press(samira, 'أريد وقتًا آخر');
  await title(samira, 'حسنًا. لا تستطيع.');
  expect(await mainText(samira)).toMatch(/سيتصل بك Karin حتى/);
  await follow(samira, 'العودة إلى طريقي');
  expect(await mainText(samira)).toContain('لا يجب عليك فعل شيء الآن.');

  await karin.goto(running.url + at);
  expect(await turnOn(karin)).toMatch(/jij, Karin Smit.*Bel Samira terug.*donderdag 11 juni 2026/);
  expect(await mainText(karin)).toContain('Samira kan niet: wil een andere tijd.');
  await press(samira, 'تسجيل الخروج');
  await samira.waitForURL((url) => url.pathname !== '/mijn-route');
  await samira.goBack();
  expect(await mainText(samira)).not.toMatch(/Samira|Karin|bakkerij/);
});

test('Samira writes her story and lets Karin read it for a talk, in Dutch; in Arabic she takes it back and gives school a tip, which is answered', async () => {
  const running = await aServerWithTheList();
  const karin = await aWindowOf(running, 'Karin Smit');
  await becomeContact(karin, 'Samira Benali');
  const at = await addressOf(karin, 'Samira Benali');
  const { link, code } = await givenTo(karin, at);
  const samira = await aPrivateWindow(phone);
  await onSlow3G(samira);
  await comeInByOwnLink(samira, running.url + link, code);
  await follow(samira, 'Over mij');
  await follow(samira, 'Schrijf je eigen verhaal');
  await samira.getByRole('link', { name: /Wat wil ik\?$/ }).click();
  await samira.getByLabel('Ik wil …').fill('Ik wil later een eigen bakkerij.');
  await press(samira, 'Bewaar');
  expect(await mainText(samira)).toContain('Nu leest niemand dit. Jij kiest.');
  const onPage = async () => {
    await karin.goto(running.url + at);
    return karin.content();
  };
  expect(await onPage()).not.toContain('eigen bakkerij');
  await follow(samira, 'Laat het lezen voor een gesprek');
  expect(await mainText(samira)).toMatch(/Karin leest dit voor jullie gesprek[\s\S]*Ik wil later een eigen bakkerij\./);
  await samira.getByRole('group', { name: 'Tot en met welke dag?' }).getByRole('radio').first().check();
  await press(samira, 'Ja, dit mag');
  expect(await onPage()).toContain('Ik wil later een eigen bakkerij.');

  await press(samira, 'العربية');
  await press(samira, 'أوقف القراءة');
  expect(await onPage()).not.toContain('eigen bakkerij');
  expect(await mainText(karin)).toContain('Samira deelt het eigen verhaal niet meer.');

  await samira.goto(`${running.url}/tip`);
  await samira.getByLabel('ما الذي يمكن أن يكون أفضل في المدرسة؟').fill('Meer stage in de winter.');
  await samira.getByLabel('نعم، مع اسمي').check();
  await press(samira, 'أرسل النصيحة');
  expect(await mainText(samira)).toMatch(/Meer stage in de winter[\s\S]*تجيب المدرسة في موعد أقصاه/);
  await karin.goto(`${running.url}/tips`);
  expect(await mainText(karin)).toMatch(
    /Samira[\s\S]*Meer stage in de winter\.[\s\S]*Geef uiterlijk \w+ \d+ \w+ 2026 antwoord/,
  );
  await karin.getByLabel('Wat doen jullie ermee?').fill('In januari komt er een stageweek bij.');
  await press(karin, 'Geef antwoord');
  await samira.reload();
  expect(await mainText(samira)).toMatch(/Karin Smit[\s\S]*In januari komt er een stageweek bij\./);
});
