import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { undoImport } from '#app/intake/undo-import.ts';
import { sendHandover } from '#app/handover/send-handover.ts';
import { forgetDrafts, keepDraft } from '#app/person/drafts.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import { declareNoView } from '#app/turn/declare-no-view.ts';
import { assets, href } from '#web/kit/assets.ts';
import type { Member } from '#domain/access/actor.ts';
import { engineNames } from '../../engines.ts';
import { aYoungPerson } from '../../people.ts';
import { aServer, formOf, titleOf, told, Visitor } from '../../web/visitor.ts';
import { aDraft, aSent, aStage, codes, valueOf, type Stage } from '../handover/stage.ts';

const typed = (fields: Readonly<Record<string, readonly string[]>>) => new Map(Object.entries(fields));

describe.each(engineNames)('a text that is not sent yet, on %s', (engine) => {
  let stage: Stage;
  let caseId: string;
  beforeAll(async () => {
    stage = await aStage(engine);
    caseId = await aYoungPerson(stage, { turnOf: stage.karin, contact: stage.karin });
  });
  afterAll(() => stage.house.close());

  const rows = async (statement: string) => (await stage.house.owner.query(statement)).rows;
  const keep = (who: Member, text: string, of = caseId) =>
    keepDraft(stage.house, who, { form: 'note', reference: of, typed: typed({ text: [text] }) });
  const draftFor = async (who: Member) =>
    valueOf(await openYoungPerson(stage.house, who, { caseId })).draft?.fields['text']?.[0];

  it('is there again for who typed it, and never for a colleague', async () => {
    valueOf(await keep(stage.karin, 'Ze belt.'));
    valueOf(await keep(stage.karin, 'Ze belt terug.'));
    valueOf(await keep(stage.peter, 'Iets anders.'));
    expect(await draftFor(stage.karin)).toBe('Ze belt terug.');
    expect(await draftFor(stage.peter)).toBe('Iets anders.');
    expect(await draftFor(stage.marja)).toBeUndefined();
    expect(codes(await keep(stage.ilse, 'Van Soest.'))).toBe('not-found');
    expect(await rows(`select count(*)::int as n from draft`)).toEqual([{ n: 2 }]);
  });

  it('with a BSN is not stored, wherever the number stands, and what was kept before stays', async () => {
    const number = '111222333';
    expect(codes(await keep(stage.karin, `Nummer ${number}.`))).toBe('bsn');
    const elsewhere = { text: ['Ze belt.'], hiddenBecause: [number] };
    const command = { form: 'note', reference: caseId, typed: typed(elsewhere) } as const;
    expect(await keepDraft(stage.house, stage.karin, command)).toMatchObject({
      refusals: [{ field: 'hiddenBecause' }],
    });
    expect(JSON.stringify(await rows('select * from draft'))).not.toContain(number);
    expect(await draftFor(stage.karin)).toBe('Ze belt terug.');
  });

  it('is gone when nothing stands in it, when it is thrown away, and fourteen days later', async () => {
    const { house, karin, peter } = stage;
    valueOf(await keep(karin, ' '));
    expect(await draftFor(karin)).toBeUndefined();
    valueOf(await keepDraft(house, peter, { form: 'note', reference: caseId, typed: undefined }));
    expect(await draftFor(peter)).toBeUndefined();
    valueOf(await keep(karin, 'Blijft even.'));
    house.setToday('2026-06-22');
    expect(await forgetDrafts(house)).toBe(0);
    expect(await draftFor(karin)).toBe('Blijft even.');
    house.setToday('2026-06-23');
    expect(await draftFor(karin)).toBeUndefined();
    expect(await forgetDrafts(house)).toBe(1);
    expect(await rows('select 1 from draft')).toEqual([]);
    house.setToday('2026-06-08');
  });

  it('is behind the wall at once when the colleague says: this is family', async () => {
    const own = await aYoungPerson(stage);
    valueOf(await keep(stage.peter, 'Mijn neef.', own));
    valueOf(await declareNoView(stage.house, stage.peter, { caseId: own }));
    expect(codes(await keep(stage.peter, 'Nog iets.', own))).toBe('not-found');
    const seen = await stage.house.withActor(stage.peter, 'keep-draft', (desk) =>
      desk.drafts.find({ form: 'note', reference: own }, '2026-01-01'),
    );
    expect(seen).toBeUndefined();
  });

  it('of a hand-over is for the sender, while it is a draft', async () => {
    const { house, karin, ilse } = stage;
    const made = await aDraft(stage, { to: 'soest' });
    const question = { form: 'question', typed: typed({ question: ['Help je?'], was: [''] }) } as const;
    valueOf(await keepDraft(house, karin, { ...question, reference: made.handoverId }));
    expect(codes(await keepDraft(house, ilse, { ...question, reference: made.handoverId }))).toBe('not-found');
    const sent = await aSent(stage, { to: 'soest' });
    for (const who of [karin, ilse])
      expect(codes(await keepDraft(house, who, { ...question, reference: sent.handoverId }))).toBe('not-found');
    expect(codes(await sendHandover(house, karin, made))).not.toBe('ok');
  });

  it('keeps a young person in when the list is taken back', async () => {
    const { house, karin, deEik, marja } = stage;
    const batch = house.newId();
    await house.owner.query(
      `insert into import_batch (id, organisation_id, file_name, school_year, period, state, encoding, separator, header,
        mapping, total, made_on, undo_until)
       values ($1, $2, 'a.csv', 2026, '3', 'done', 'utf-8', ';', '[]', '{}', 2, '2026-06-08', '2026-06-15')`,
      [batch, deEik.id],
    );
    const [one, two] = [await aYoungPerson(stage), await aYoungPerson(stage)];
    for (const table of ['cases', 'turn', 'turn_task', 'young_person', 'enrolment'])
      await house.owner.query(
        `update ${table} set import_batch_id = $1 where ${table === 'cases' ? 'id' : 'case_id'} = any($2)`,
        [batch, [one, two]],
      );
    valueOf(await keep(karin, 'Over haar.', one));
    expect(valueOf(await undoImport(house, marja, { batchId: batch }))).toEqual({ undone: 1, kept: 1 });
    expect(await rows(`select id from cases where id in ('${one}', '${two}')`)).toEqual([{ id: one }]);
  });
});

describe('a draft in the browser', () => {
  let stage: Stage;
  let app: FastifyInstance;
  let karin: Visitor;
  let person: string;
  beforeAll(async () => {
    stage = await aStage('one session');
    ({ app } = await aServer(stage.house));
    karin = new Visitor(app, stage.karin);
    person = `/jongeren/${await aYoungPerson(stage, { turnOf: stage.karin, contact: stage.karin })}`;
  });
  afterAll(async () => {
    await app.close();
    await stage.house.close();
  });
  const drafts = async () => (await stage.house.owner.query('select form from draft order by 1')).rows;

  it('of a note is kept by a button, stands there again, and is gone when the note is kept', async () => {
    const [, fields] = formOf((await karin.open(person)).body, '/notities', { text: 'Ze belt <morgen>.' });
    expect((await karin.post(`${person}/concept`, fields)).to).toBe(person);
    const page = (await karin.open(person)).body;
    expect(told(page)).toContain('Het concept is bewaard.');
    expect(told(page)).toContain('Je concept van maandag 8 juni 2026. Alleen jij ziet het.');
    expect(formOf(page, '/notities')[1]['text']).toEqual(['Ze belt <morgen>.']);
    const wrong = await karin.post(`${person}/concept`, { text: 'Nummer 111222333.' });
    expect([wrong.status, titleOf(wrong.body).startsWith('Fout:')]).toEqual([422, true]);
    expect(formOf(wrong.body, '/notities')[1]['text']).toEqual(['Nummer 111222333.']);
    await karin.post(...formOf(page, '/notities'));
    expect(await drafts()).toEqual([]);
    await karin.post(`${person}/concept`, { text: 'Nog iets.' });
    expect((await karin.post(`${person}/concept`, { text: 'Nog iets.', weg: 'ja' })).to).toBe(person);
    expect(told((await karin.open(person)).body)).toContain('Je concept is weg.');
    expect(await drafts()).toEqual([]);
  });

  it('is kept by the script of the page without a word in the next page, and a BSN is refused in a small answer', async () => {
    expect((await karin.post(`${person}/concept`, { text: 'Stil.', stil: 'ja' })).to).toBe(person);
    expect(told((await karin.open(person)).body)).not.toContain('Het concept is bewaard.');
    const refused = await karin.post(`${person}/concept`, { text: '111222333', stil: 'ja' });
    expect([refused.status, refused.body.includes('111222333')]).toEqual([422, false]);
    expect((await new Visitor(app, stage.ilse).post(`${person}/concept`, { text: 'x', stil: 'ja' })).status).toBe(404);
    const page = await karin.open(person);
    expect(page.body).toContain(`<script type="module" src="${href('concept.js')}">`);
    expect(String(page.headers['content-security-policy'])).toMatch(/script-src 'self';connect-src 'self'/);
    expect(assets.get(href('concept.js'))?.body.byteLength).toBeLessThan(2000);
    expect(readFileSync('src/web/assets/concept.js', 'utf8')).not.toMatch(/localStorage|innerHTML|eval/);
  });

  it('of a hand-over comes back in its step, beside what a colleague kept meanwhile', async () => {
    const { handoverId } = await aDraft(stage, { to: 'soest' });
    const base = `/overdrachten/${handoverId}`;
    for (const [step, name, text] of [
      ['vraag', 'question', 'Help je haar op weg?'],
      ['blokken', 'can', 'Zij bakt brood.'],
    ] as const) {
      const [, fields] = formOf((await karin.open(`${base}/${step}`)).body, `/${step}`, { [name]: text });
      await karin.post(`${base}/${step}/concept`, { ...fields, stil: 'ja' });
      const again = (await karin.open(`${base}/${step}`)).body;
      expect(formOf(again, `/${step}`)[1][name]).toEqual([text]);
      expect((await new Visitor(app, stage.peter).open(`${base}/${step}`)).body).not.toContain(text);
      await new Visitor(app, stage.peter).fillIn(`${base}/${step}`, `/${step}`, { [name]: 'Van Peter.' });
      const both = (await karin.open(`${base}/${step}`)).body;
      expect([both.includes(text), both.includes('Van Peter.')]).toEqual([true, true]);
      await karin.fillIn(`${base}/${step}`, `/${step}`);
      expect(formOf((await karin.open(`${base}/${step}`)).body, `/${step}`)[1][name]).toEqual([text]);
    }
    expect((await drafts()).filter(({ form }) => form !== 'note')).toEqual([]);
  });
});
