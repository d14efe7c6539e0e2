/** The overgangsdocument in a browser: made with Samira, read, shared, and in a second installation the same. */
import type { FastifyInstance } from 'fastify';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { takeOver } from '#app/handover/take-over.ts';
import type { Member } from '#domain/access/actor.ts';
import { aSent, aStage, valueOf, type Stage } from '../app/handover/stage.ts';
import { launch } from '../chromium.ts';
import { aYoungPerson } from '../people.ts';
import { aServer } from '../web/visitor.ts';
import { faultsOn } from './looks.ts';
import { mainText, picture, press, sheets } from './steps.ts';

type Place = { readonly stage: Stage; readonly app: FastifyInstance; readonly address: string };
async function aPlace(): Promise<Place> {
  const stage = await aStage('postgres');
  const { app } = await aServer(stage.house);
  return { stage, app, address: await app.listen({ host: '127.0.0.1', port: 0 }) };
}
let here: Place;
let elsewhere: Place;
beforeAll(async () => {
  here = await aPlace();
  elsewhere = await aPlace();
});
afterAll(async () => {
  for (const { app, stage } of [here, elsewhere]) {
    await app.close();
    await stage.house.close();
  }
});

async function as({ app, address }: Place, member: Member): Promise<Page> {
  const context = await (await launch()).newContext({ viewport: { width: 1200, height: 900 } });
  await context.addCookies([
    { name: 'aanzet', value: encodeURIComponent(app.signCookie(`member:${member.memberId}`)), url: address },
  ]);
  return context.newPage();
}
const samira = ({ stage }: Place) =>
  aYoungPerson(stage, { contact: stage.karin, turnOf: stage.karin, familyName: 'Benali' });

it('is made in a few steps, read together, and its receiver reads what may go and no other line', async () => {
  const { stage, address } = here;
  const { caseId, handoverId } = await aSent(stage, { to: 'soest', person: stage.ilse, caseId: await samira(here) });
  const karin = await as(here, stage.karin);
  await karin.goto(`${address}/jongeren/${caseId}/document`);
  // What is known stands there already: nobody types it.
  expect(await karin.getByRole('main').innerText()).toContain('Karin Smit, vaste contactpersoon');
  let steps = 0;
  const step = async (done: Promise<unknown>) => {
    await done;
    steps++;
  };
  const write = (label: string, text: string) => step(karin.getByLabel(label).fill(text));
  await write('Hier is Samira trots op', 'Ik bakte een taart voor de hele klas.\nIk zorg voor mijn broer.');
  await write('Dit wil Samira', 'Werken bij een bakkerij.');
  await write('Dit helpt Samira op het werk', 'Doe het een keer voor.');
  await write('Dit helpt Samira op school of thuis', 'Een rustige kamer.');
  await step(press(karin, 'Bewaar'));
  await karin.getByText('Gaat dit over familie (broer)?').waitFor();
  await step(karin.getByText('Stage of werk erbij').click());
  await step(karin.getByLabel('Bij welk bedrijf?').fill('Bakkerij Van Dalen'));
  await step(karin.getByLabel('Wat zegt het bedrijf?').fill('Komt altijd op tijd.'));
  await step(press(karin, 'Zet de stage erbij'));
  await karin.getByText('Stage bij Bakkerij Van Dalen.').first().waitFor();
  expect(await faultsOn(karin, 'schrijven')).toEqual([]);
  const missing = karin.getByRole('complementary').locator('li');
  expect(await missing.count()).toBeLessThanOrEqual(4);
  await picture(karin, 'document');

  await step(karin.goto(`${address}/jongeren/${caseId}/document/lezen`));
  await step(karin.getByText('Regels eruit laten').click());
  await step(karin.getByLabel(/^Ik zorg voor mijn broer/).check());
  await step(press(karin, 'Laat deze regels eruit'));
  const [young, municipality] = await karin.locator('main section:has(> h2)').allInnerTexts();
  expect(young).toContain('Een rustige kamer.');
  expect(municipality).not.toContain('Een rustige kamer.');
  expect(`${young}${municipality}`).not.toContain('mijn broer');
  await step(karin.getByRole('radio', { name: /^Samira, en beslist zelf/ }).check());
  await step(karin.getByLabel('Samen gelezen, in gesprek').check());
  await step(karin.getByRole('group', { name: 'Op welke dag?' }).getByRole('radio').first().check());
  expect(await faultsOn(karin, 'lezen')).toEqual([]);
  await picture(karin, 'document-lezen');
  await step(press(karin, 'Bewaar deze versie'));
  await step(press(karin, 'Deel versie 1'));
  await karin.getByText('Na het overnemen is zij te lezen.').waitFor();
  expect(await faultsOn(karin, 'delen')).toEqual([]);
  await picture(karin, 'document-delen');
  // Ten minutes' worth: nothing of it is a search.
  expect(steps).toBeLessThanOrEqual(20);
  await karin.goto(`${address}/jongeren/${caseId}/document/a4`);
  expect(sheets(await karin.pdf({ preferCSSPageSize: true, tagged: true }))).toBeLessThanOrEqual(2);

  const over = { handoverId, meetOn: '2026-06-12', contactAfter: 'receiver' } as const;
  valueOf(await takeOver(stage.house, stage.ilse, over));
  const ilse = await as(here, stage.ilse);
  await ilse.goto(`${address}/overdrachten/${handoverId}`);
  await ilse.getByRole('link', { name: 'Overgangsdocument' }).click();
  const read = await mainText(ilse);
  expect(read).toContain('Stage bij Bakkerij Van Dalen.');
  expect(read).not.toMatch(/broer|rustige kamer/);
  expect(await faultsOn(ilse, 'ontvanger')).toEqual([]);
  await picture(ilse, 'document-ontvanger');

  // The file, in another installation.
  const file = await karin.request.get(`${address}/jongeren/${caseId}/document/bestand`);
  const other = await samira(elsewhere);
  const there = await as(elsewhere, elsewhere.stage.karin);
  await there.goto(`${elsewhere.address}/jongeren/${other}/document/delen`);
  await there.getByText('Lees een document in').click();
  const given = { name: 'document.json', mimeType: 'application/json', buffer: await file.body() };
  await there.locator('#file').setInputFiles(given);
  await press(there, 'Lees in');
  await there.getByText(/^Versie 1, ingelezen op/).click();
  const printed = await (await karin.goto(`${address}/jongeren/${caseId}/document/a4`))!.text();
  const lines = [...printed.matchAll(/<(?:li|p)>([^<]+)<\/(?:li|p)>/g)].map(([, words = '']) => words);
  const arrived = await there.getByRole('main').innerHTML();
  expect(lines.filter((line) => !arrived.includes(line))).toEqual([]);
  expect(lines.length).toBeGreaterThan(6);
  await picture(there, 'document-ingelezen');
}, 240_000);
