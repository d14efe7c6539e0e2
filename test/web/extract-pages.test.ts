import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aGuestOf, aSamira, aStage, type Stage } from '../app/extract/stage.ts';
import { aServer, told, Visitor } from './visitor.ts';

let stage: Stage;
let app: FastifyInstance;
let lines: string[];
let karin: Visitor;
let joris: Visitor;
beforeAll(async () => {
  stage = await aStage('one session');
  ({ app, lines } = await aServer(stage.house));
  karin = new Visitor(app, stage.karin);
  joris = new Visitor(app, stage.joris);
});
afterAll(async () => {
  await app.close();
  await stage.house.close();
});
const yes = { by: 'self', how: 'in-person', 'on-pick': '2026-06-08' };

it('opens empty for who got nothing yet, and shows nothing else than extracts and organisations', async () => {
  const page = await joris.open('/uittreksels');
  expect(told(page.body)).toContain('Er is nu niets voor jullie');
  for (const path of ['/werk', '/jongeren', '/jongeren/nieuw', '/inlezen'])
    expect((await joris.open(path)).status).toBe(404);
  expect((await karin.open('/uittreksels')).status).toBe(404);
});

it('keeps all that was typed when something is wrong, and goes to the desk with an account', async () => {
  const caseId = await aSamira(stage);
  const path = `/jongeren/${caseId}/uittreksel`;
  const wrong = await karin.fillIn(path, '/uittreksel', { request: 'Komt van het VSO.', can: 'Brood bakken.' });
  expect(wrong.status).toBe(422);
  expect(wrong.body).toContain('<title>Fout: ');
  expect(told(wrong.body)).toMatch(/Kies voor wie het is.*Vul in wie het krijgt.*wat voor school.*Kies wie het zei/);
  expect(wrong.body).toContain('Brood bakken.');
  const to = { organisationId: stage.wsp.id, name: 'Joris Blom', request: 'Zoek een stage.', can: 'Brood bakken.' };
  const given = await karin.fillIn(path, '/uittreksel', { ...to, ...yes });
  expect(given.to).toMatch(/^\/uittreksels\//);
  const read = await joris.open(given.to ?? '');
  expect(told(read.body)).toMatch(/Uittreksel van Samira.*Zoek een stage.*Brood bakken.*Ontvangen Past niet bij ons/);
  expect(told(read.body)).not.toMatch(/De Eik|2008|Aan zet|Neem over/);
  expect(told((await joris.open('/uittreksels')).body)).toContain('Samira');
  expect((await joris.open(`/jongeren/${caseId}`)).status).toBe(404);
  await joris.fillIn(given.to ?? '', '/antwoord', { antwoord: 'ontvangen' });
  expect(told((await karin.open(given.to ?? '')).body)).toContain('Joris Blom heeft het ontvangen.');
  expect(told((await karin.open(`/jongeren/${caseId}`)).body)).toMatch(
    /Wie kreeg wat.*WSP Regio Amersfoort.*ontvangen/,
  );
  expect((await karin.fillIn(given.to ?? '', '/intrekken')).to).toBe(given.to);
  expect((await joris.open(given.to ?? '')).status).toBe(404);
});

it('by mail: the code once, and the guest reads, prints, and is out after "Past niet bij ons"', async () => {
  const caseId = await aSamira(stage);
  const to = { organisationId: stage.coach.id, name: 'Wim Kok', mail: 'wim@example.org', request: 'Zoek een stage.' };
  const given = await karin.fillIn(`/jongeren/${caseId}/uittreksel`, '/uittreksel', { ...to, ...yes, can: 'Bakken.' });
  expect([given.status, given.headers['location']]).toEqual([200, undefined]);
  expect(told(given.body)).toMatch(/bel Wim Kok.*zeg deze code/);

  const came = await aGuestOf(stage, await aSamira(stage));
  const guest = new Visitor(app);
  const link = `/overdracht/${came.token}`;
  expect(told((await guest.open(link)).body)).toContain('Karin Smit heeft iets voor je klaargezet.');
  const typed = { code: came.code ?? '', name: 'Wim Kok', functie: 'jobcoach' };
  expect((await guest.fillIn(link, link, typed)).to).toBe('/gast/uittreksel');
  const page = await guest.open('/gast/uittreksel');
  expect(told(page.body)).toMatch(/Uittreksel van Samira.*Ontvangen/);
  expect(page.body).not.toMatch(/\/overnemen|besluit/);
  expect((await guest.open('/gast/uittreksel/a4')).status).toBe(200);
  expect((await guest.open('/gast/overdracht')).status).toBe(404);
  expect((await guest.fillIn('/gast/uittreksel', '/antwoord', { antwoord: 'past-niet' })).to).toBe('/gast');
  expect((await guest.open('/gast/uittreksel')).status).not.toBe(200);
  expect(told((await new Visitor(app).open(link)).body)).toContain('Past niet');
});

it('of a referral the giver keeps one word', async () => {
  const caseId = await aSamira(stage);
  const to = { organisationId: stage.care.id, name: 'Noor Vos', request: 'Wil je kennismaken?', ...yes };
  const given = await karin.fillIn(`/jongeren/${caseId}/doorverwijzen`, '/doorverwijzen', { ...to, reach: 'Bel.' });
  const at = given.to ?? '';
  expect(told((await karin.open(at)).body)).toMatch(/Print het en geef het mee.*Is de hulp begonnen/);
  const nothing = await karin.post(`${at}/uitkomst`);
  expect([nothing.status, told(nothing.body).includes('Kies of de hulp begon')]).toEqual([422, true]);
  expect((await karin.fillIn(at, '/uitkomst', { result: 'begun' })).to).toBe(at);
  expect(told((await karin.open(`/jongeren/${caseId}`)).body)).toContain('de hulp is begonnen');
});

it('writes no name of a young person in the server log or an address', () => {
  expect(lines.join('\n')).not.toMatch(/Samira|Bakken/);
});
