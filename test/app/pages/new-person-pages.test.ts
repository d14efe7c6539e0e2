import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Member } from '#domain/access/actor.ts';
import { aColleague, anOrganisation, aRegion, aYoungPerson, type Region } from '../../people.ts';
import { browse } from './browse.ts';

const typed = {
  firstName: 'Samira',
  infix: '',
  familyName: 'B.',
  'birthDate-day': '11',
  'birthDate-month': '3',
  'birthDate-year': '2008',
  place: 'Leusden',
  phone: '',
  'expectedEnd-day': '10',
  'expectedEnd-month': '7',
  'expectedEnd-year': '2026',
  who: 'me',
};
describe('the page for a new young person', () => {
  let region: Region;
  let web: Awaited<ReturnType<typeof browse>>;
  let samira: string;
  beforeAll(async () => {
    region = await aRegion('one session');
    samira = await aYoungPerson(region, { firstName: 'Samira', familyName: 'Benali' });
    web = await browse(region.house);
  });
  afterAll(async () => {
    await web.app.close();
    await region.house.close();
  });
  const add = (who: Member, wish: Readonly<Record<string, string>> = {}) =>
    web.as(who).post('/jongeren/nieuw', { ...typed, ...wish });
  const page = (who: Member) => web.as(who).get('/jongeren/nieuw');

  test('is for who may begin a case, and the button stands on their pages only', async () => {
    for (const who of [region.karin, region.marja, region.ilse, region.mo]) {
      expect((await page(who)).statusCode).toBe(200);
      for (const at of ['/werk', '/jongeren'])
        expect((await web.as(who).get(at)).body).toContain('href="/jongeren/nieuw"');
    }
    const leerplicht = await anOrganisation(region.house, { kind: 'leerplicht', name: 'Leerplicht Leusden' });
    const bea = await aColleague(region.house, leerplicht, { name: 'Bea Groen', role: 'begeleider' });
    expect((await web.as(bea).get('/jongeren')).body).not.toContain('/jongeren/nieuw');
    for (const who of [bea, region.ed, region.fatima, region.rik]) {
      expect((await page(who)).statusCode).toBe(404);
      expect((await add(who)).statusCode).toBe(404);
    }
  });

  test('asks a school when school ends, and W&I not', async () => {
    expect((await page(region.karin)).body).toContain('Stopt met school op');
    expect((await page(region.ilse)).body).not.toContain('Stopt met school op');
  });

  test('says at each field what is wrong, keeps what was typed, and writes nothing', async () => {
    const answer = await add(region.karin, { firstName: '111222333', place: 'Achterveld', 'birthDate-month': '13' });
    expect(answer.statusCode).toBe(422);
    for (const said of [
      'Er zijn 3 dingen niet goed',
      'Hoort dit nummer bij telefoon of kenmerk?',
      'Kies hieronder de goede gemeente.',
      'Deze dag bestaat niet. Kijk nog eens naar dag, maand en jaar.',
      'In welke gemeente?',
      'value="GM0203"',
      'value="B."',
    ])
      expect(answer.body, said).toContain(said);
  });

  test('knows who looks the same in its own school, and adds another when told so', async () => {
    const asked = await add(region.karin);
    expect(asked.statusCode).toBe(422);
    expect(asked.body).toContain('lijkt op Samira Benali (jullie leerling)');
    expect(asked.body).toContain(`href="/jongeren/${samira}"`);
    const added = await add(region.karin, { isAnother: 'ja' });
    expect(added.statusCode).toBe(303);
    const opened = await web.as(region.karin).get(String(added.headers.location));
    expect(opened.body).toContain('Samira B.');
  });

  test('never looks at another organisation: the same words there give a new young person and no hint', async () => {
    for (const who of [region.ilse, region.mo]) {
      const added = await add(who, { familyName: 'Benali' });
      expect([added.statusCode, added.headers.location]).toEqual([
        303,
        expect.stringMatching(/^\/jongeren\/[0-9a-f-]{36}$/),
      ]);
      expect(added.headers.location).not.toContain(samira);
    }
  });
});
