import type { FastifyInstance } from 'fastify';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aDraft, anAgreed, aSent, aStage, tokenOf, type Stage } from '../app/handover/stage.ts';
import { launch } from '../chromium.ts';
import { aYoungPerson } from '../people.ts';
import { aServer } from '../web/visitor.ts';
import { faultsAsDrawn } from './as-it-stands.ts';

let stage: Stage;
let app: FastifyInstance;
let address: string;
beforeAll(async () => {
  stage = await aStage('postgres');
  ({ app } = await aServer(stage.house));
  address = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await app.close();
  await stage.house.close();
});

async function as(context: BrowserContext, member: { memberId: string }): Promise<Page> {
  const value = encodeURIComponent(app.signCookie(`member:${member.memberId}`));
  await context.addCookies([{ name: 'aanzet', value, url: address }]);
  return context.newPage();
}
const samira = () => aYoungPerson(stage, { contact: stage.karin, turnOf: stage.karin, familyName: 'Belhaj' });

it('has no fault on any page of the sender: empty, filled, refused, sent', { timeout: 240_000 }, async () => {
  const draft = await aDraft(stage, { caseId: await samira() });
  const agreed = await anAgreed(stage, { caseId: await samira() });
  const context = await (await launch()).newContext({ viewport: { width: 1200, height: 900 } });
  const page = await as(context, stage.karin);
  const base = `${address}/overdrachten/${draft.handoverId}`;
  await page.goto(`${address}/jongeren/${await samira()}/overdracht`);
  expect(await faultsAsDrawn(page, 'begin')).toEqual([]);
  await page.goto(`${base}/vraag`);
  expect(await faultsAsDrawn(page, 'vraag')).toEqual([]);
  await page.goto(`${base}/blokken`);
  await page.getByLabel('Dit wil Samira').fill('Haar moeder brengt haar.');
  await page.getByRole('button', { name: 'Verder', exact: true }).click();
  await page.getByText('Laat staan, want').waitFor();
  expect(await faultsAsDrawn(page, 'blokken')).toEqual([]);
  await page.goto(`${base}/samen`);
  await page.getByLabel('Ja, samen gelezen').check();
  await page.getByLabel('Ja, er is antwoord').check();
  await page.getByLabel('Curator', { exact: true }).check();
  await page.getByRole('button', { name: 'Naar de controle' }).click();
  await page.getByText('Er zijn').waitFor();
  expect(await faultsAsDrawn(page, 'samen')).toEqual([]);
  await page.goto(base);
  expect(await faultsAsDrawn(page, 'concept')).toEqual([]);
  await page.goto(`${address}/overdrachten/${agreed.handoverId}/controle`);
  expect(await faultsAsDrawn(page, 'controle')).toEqual([]);
  await page.getByRole('button', { name: 'Versturen' }).click();
  await page.getByText('zeg deze code').waitFor();
  expect(await faultsAsDrawn(page, 'code')).toEqual([]);
  await page.getByRole('link', { name: 'Bekijk hoe het ervoor staat' }).click();
  expect(await faultsAsDrawn(page, 'verstuurd')).toEqual([]);
  await context.close();
});

it('lets a guest come in and take over by keyboard alone, without a fault', { timeout: 240_000 }, async () => {
  const sent = await aSent(stage, { caseId: await samira() });
  const context = await (await launch()).newContext({ viewport: { width: 1200, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${address}/overdracht/${await tokenOf(stage, sent.handoverId)}`);
  expect(await faultsAsDrawn(page, 'link')).toEqual([]);
  await page.getByLabel('Code van zes cijfers').focus();
  for (const [at, words] of [sent.code ?? '', 'Sanne de Boer', 'klantmanager'].entries()) {
    if (at > 0) await page.keyboard.press('Tab');
    await page.keyboard.type(words);
  }
  await page.keyboard.press('Enter');
  await page.waitForURL('**/gast/overdracht');
  expect(await faultsAsDrawn(page, 'overnemen')).toEqual([]);
  await page.getByRole('radio', { name: 'Ik neem Samira over' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  expect(await faultsAsDrawn(page, 'keuze')).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByText('Overgenomen door Sanne de Boer').waitFor();
  expect(await faultsAsDrawn(page, 'overgenomen')).toEqual([]);
  await context.close();
});

/** Sheets in a PDF, counted in the file itself. */
const sheets = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page[^s]/g)].length;

it('prints a full hand-over on one A4', async () => {
  const { handoverId } = await aDraft(stage, { to: 'soest', person: stage.ilse, caseId: await samira() });
  const context = await (await launch()).newContext({ viewport: { width: 1200, height: 900 } });
  const page = await as(context, stage.karin);
  await page.goto(`${address}/overdrachten/${handoverId}/blokken`);
  for (const box of await page.locator('textarea').all())
    await box.fill(
      'Samira werkt graag in een bakkerij en staat vroeg op. Zij vraagt zelf om hulp als iets niet lukt. '.repeat(3),
    );
  await page.getByRole('button', { name: 'Verder', exact: true }).click();
  await page.waitForURL('**/samen');
  await page.goto(`${address}/overdrachten/${handoverId}/a4`);
  expect(sheets(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  const folder = process.env['SHOTS'];
  await page.emulateMedia({ media: 'print' });
  if (folder) await page.screenshot({ path: `${folder}/a4.png`, fullPage: true });
  await context.close();
});
