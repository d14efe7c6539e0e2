import { expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import { buildServer } from '#web/door/server.ts';
import { around } from '../web/law/typed.ts';
import { Keys } from './keys.ts';
import { aPrivateWindow, mainText, title } from './steps.ts';

/** A server with the day and the towns and nothing else: these pages ask no database. */
async function aServerWithoutDatabase() {
  const house = { today: () => around.today, places: () => around.places, distance: around.distance };
  const app = await buildServer({
    house: house as unknown as House,
    region: 'Voorbeeld',
    cookieSecret: 'a secret of more than thirty-two letters',
    demo: undefined,
    personas: false,
    perMinute: 0,
    https: false,
    log: () => undefined,
  });
  return { app, url: await app.listen({ port: 0, host: '127.0.0.1' }) };
}

const day = async (keys: Keys, [date, month, year]: readonly [string, string, string]): Promise<void> => {
  await keys.type('Dag', date);
  await keys.type('Maand', month);
  await keys.type('Jaar', year);
};

test('on a phone, with keys only, somebody asks the law, adds a school and reads the answer', async () => {
  const { app, url } = await aServerWithoutDatabase();
  const page = await aPrivateWindow({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
  const keys = new Keys(page);
  await page.goto(`${url}/wat-vraagt-de-wet`);
  await day(keys, ['10', '3', '2009']);
  await keys.type(/^Waar woont de jongere/, 'Leusden');
  await keys.choose('Praktijkonderwijs');
  await day(keys, ['1', '8', '2021']);
  await day(keys, ['10', '7', '2026']);
  await keys.to(/^Welk papier/, ['select']);
  await page.keyboard.type('Diploma prak');
  await day(keys, ['10', '7', '2026']);
  await keys.open('Nog een school');
  // The keys go on at the new school, and not at the top of the page.
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('school-2');
  await keys.open('Bekijk wat de wet vraagt');
  await title(page, 'Dit vraagt de wet');
  const words = await mainText(page);
  expect(words).toContain('Uiterlijk maandag 10 juli 2028');
  expect(words).toContain('Ja. Het Doorstroompunt mag deze jongere helpen.');
  await keys.open('Verander iets');
  expect(await page.getByLabel(/^Waar woont de jongere/).inputValue()).toBe('Leusden');
  expect(keys.lost).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(page.url()).toBe(`${url}/wat-vraagt-de-wet`);
  await app.close();
});
