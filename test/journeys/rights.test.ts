/** The privacy officer's own scripts P5 and P9, as their people click them. P3 stands in walls.test.ts. */
import { expect, test } from 'vitest';
import { aFoundedHome } from './founded.ts';
import { inHere } from './in-here.ts';
import { again } from './server.ts';
import { aWindowOf, follow, mainText, picture, press, sheets, title, until } from './steps.ts';

test('P9: what De Eik kept long enough goes after two people, is declared on paper, and the log stays whole without a name', async () => {
  const at = await aFoundedHome('postgres', { listRead: true });
  // Two years of nights would take a minute: the house wakes up on the day itself, and lives the night before it.
  const samira = await inHere(at, async ({ ask }) => {
    await ask(`update setting set value = '2028-07-11' where name = 'demo-day'`);
    const [one] = await ask<{ pseudonym: string }>(
      `select pseudonym from cases c join young_person y on y.case_id = c.id where first_name = 'Samira'`,
    );
    return one?.pseudonym ?? '';
  });
  const server = await again(at.home, at.env);
  const inge = await aWindowOf(server, 'Inge Prins');
  await until(async () => {
    await inge.goto(`${server.url}/bewaren`);
    return inge.getByText('De Eik: 38 leerlingen 2026').first().isVisible();
  });
  await picture(inge, 'bewaren');
  expect(await mainText(inge)).not.toMatch(/Samira|Benali/);
  await press(inge, 'Stel voor om te vernietigen: lijst 2026');
  await title(inge, 'De Eik: 38 leerlingen 2026');
  expect(await inge.getByRole('button', { name: 'Keur goed en vernietig' }).count()).toBe(0);
  const joke = await aWindowOf(server, 'Joke Wiersma');
  await joke.goto(inge.url());
  await joke.getByLabel('Ja, vernietig dit').check();
  await picture(joke, 'bewaren-besluit');
  await press(joke, 'Keur goed en vernietig');
  await joke.getByRole('link', { name: 'Bekijk de verklaring' }).click({ timeout: 60_000 });
  await title(joke, 'Verklaring van vernietiging');
  await picture(joke, 'bewaren-verklaring');
  const said = (await mainText(joke)).replaceAll(/\s+/g, ' ');
  for (const part of ['van 38 leerlingen vernietigd', 'Inge Prins', 'Joke Wiersma', 'AVG art. 5'])
    expect(said).toContain(part);
  expect(said).not.toMatch(/Samira|Benali/);
  expect(sheets(await joke.pdf({ format: 'A4' }))).toBe(1);

  await follow(inge, 'Logboek');
  await press(inge, 'Controleer het logboek');
  await inge.getByText('Het logboek is heel.').waitFor();
  const left = await inHere(at, async ({ ask }) => ({
    lines: (await ask(`select from access_subject where pseudonym = '${samira}'`)).length,
    keys: (await ask(`select from cases where pseudonym = '${samira}'`)).length,
    names: (await ask(`select from young_person where first_name = 'Samira'`)).length,
  }));
  expect(left).toEqual({ lines: expect.any(Number), keys: 0, names: 0 });
  expect(left.lines).toBeGreaterThan(0);
  const karin = await aWindowOf(server, 'Karin Smit');
  await follow(karin, 'Jongeren');
  await karin.getByLabel('Zoek op naam').fill('Samira');
  await press(karin, 'Zoek');
  await karin.getByText('Geen jongere gevonden').first().waitFor();
}, 240_000);
