import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '#cli/commands.ts';
import { approveDocument } from '#app/document/approve-document.ts';
import { openCopy } from '#app/document/open-copy.ts';
import { readDocument } from '#app/document/read-file.ts';
import { exportDocument, seeDocument } from '#app/document/see-document.ts';
import { shareDocument } from '#app/document/share-document.ts';
import { keepWording, seeWording, takeWordingBack, tryWording } from '#app/document/wording.ts';
import { keepDocument } from '#app/document/write-document.ts';
import { takeOver } from '#app/handover/take-over.ts';
import { writeFile } from '#domain/document/file.ts';
import type { PartId } from '#domain/document/sections.ts';
import { standardWording, typedOf, type TypedWording, type Wording } from '#domain/document/wording.ts';
import { engineNames } from '../../engines.ts';
import { aYoungPerson } from '../../people.ts';
import { aSent, aStage, codes, type Stage, valueOf } from '../handover/stage.ts';
import { browse } from '../pages/browse.ts';

const question = (title: string, receivers: readonly string[]) => ({ id: '', title, hint: '', receivers });

describe.each(engineNames)('the words of a region, on %s', (engine) => {
  let stage: Stage;
  const see = async (caseId: string) => valueOf(await seeDocument(stage.house, stage.karin, { caseId }));
  const settings = async () => valueOf(await seeWording(stage.house, stage.rik, {}));
  const typed = (more: Partial<TypedWording>, base: Wording = standardWording): TypedWording => ({
    ...typedOf(base),
    validFrom: '2026-06-10',
    why: 'Scholen vroegen erom.',
    ...more,
  });
  const write = async (caseId: string, section: PartId, text: string) =>
    keepDocument(stage.house, stage.karin, { caseId, texts: [{ section, text, was: '' }] });
  const approve = async (caseId: string) =>
    approveDocument(stage.house, stage.karin, {
      caseId,
      stamp: (await see(caseId)).stamp,
      how: 'in-person',
      by: 'self',
      byName: '',
      ownView: '',
      on: '2026-06-08',
    });
  const titlesFor = async (handoverId: string) =>
    valueOf(await openCopy(stage.house, stage.ilse, { handoverId })).content.sections.map(({ title }) => title);

  beforeAll(async () => {
    stage = await aStage(engine);
  });
  afterAll(() => stage.house.close());

  it('are for who keeps the region; trying keeps nothing, and what is wrong is said by field', async () => {
    const { house, karin, rik } = stage;
    expect(codes(await seeWording(house, karin, {}))).toBe('not-allowed');
    expect(codes(await keepWording(house, karin, { typed: typed({}) }))).toBe('not-allowed');
    const tried = valueOf(await tryWording(house, rik, { typed: typed({ own: [question('Wat nog?', ['wi'])] }) }));
    expect(tried.wording.own[0]?.title).toBe('Wat nog?');
    expect(codes(await tryWording(house, rik, { typed: typed({ own: [question('Ziekte', [])] }) }))).toBe(
      'wording-health',
    );
    expect((await settings()).ahead).toEqual([]);
  });

  it('begin on their day for everybody; what was read and shared before keeps the words of its day', async () => {
    const { house, karin, rik, ilse } = stage;
    const { caseId, handoverId } = await aSent(stage, { to: 'soest', person: ilse });
    valueOf(await write(caseId, 'proud', 'Mijn werkstuk'));
    valueOf(await approve(caseId));
    valueOf(await shareDocument(house, karin, { caseId, handoverId, home: false }));
    const sections = typedOf(standardWording).sections.map((one) =>
      one.id === 'proud' ? { ...one, title: 'De trots van {naam}' } : one,
    );
    valueOf(
      await keepWording(house, rik, {
        typed: typed({ sections, most: '2000', own: [question('Wat nog?', ['wi']), question('Hobby', [])] }),
      }),
    );
    const before = await see(caseId);
    expect([before.sections.length, before.most]).toEqual([9, 6000]);
    house.setToday('2026-06-10');
    const now = await see(caseId);
    expect([now.sections.length, now.most, now.sections[0]?.title.startsWith('De trots van')]).toEqual([
      11,
      2000,
      true,
    ]);
    expect(now.stamp).not.toBe(before.stamp);
    const [nog, hobby] = (await settings()).now.own;
    if (!nog || !hobby) throw new Error('no questions');
    valueOf(await write(caseId, nog.id, 'Ik wil graag buiten werken'));
    valueOf(await write(caseId, hobby.id, 'Voetbal'));
    expect(codes(await write(caseId, 'wants', 'a'.repeat(2001)))).toBe('document-too-long');
    valueOf(await takeOver(house, ilse, { handoverId, meetOn: '2026-06-12', contactAfter: 'receiver' }));
    expect((await titlesFor(handoverId))[0]).toContain('trots op'); // the first version, as it was
    valueOf(await approve(caseId));
    valueOf(await shareDocument(house, karin, { caseId, handoverId, home: true }));
    const titles = await titlesFor(handoverId);
    expect([titles[0]?.startsWith('De trots van'), titles.includes('Wat nog?'), titles.includes('Hobby')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('an answer that was read under narrower words does not go further when the region widens them', async () => {
    const { house, karin, rik, ilse } = stage;
    const { now } = await settings();
    const hobby = now.own.find(({ title }) => title === 'Hobby');
    if (!hobby) throw new Error('no question');
    const { caseId, handoverId } = await aSent(stage, { to: 'soest', person: ilse });
    valueOf(await write(caseId, hobby.id, 'Voetbal'));
    valueOf(await approve(caseId));
    const own = now.own.map((one) => ({ ...one, receivers: ['wi'] }));
    valueOf(await keepWording(house, rik, { typed: typed({ own, validFrom: '2026-06-11' }, now) }));
    house.setToday('2026-06-11');
    valueOf(await shareDocument(house, karin, { caseId, handoverId, home: false }));
    valueOf(await takeOver(house, ilse, { handoverId, meetOn: '2026-06-12', contactAfter: 'receiver' }));
    expect(await titlesFor(handoverId)).not.toContain('Hobby');
    const document = valueOf(await exportDocument(house, karin, { caseId })).versions[0]?.content;
    if (!document) throw new Error('no version');
    const elsewhere = await aYoungPerson(stage, { turnOf: karin });
    const file = { number: 1, madeOn: '2026-06-11', content: document };
    valueOf(await readDocument(house, karin, { caseId: elsewhere, text: writeFile(file), same: true }));
    const [copy] = (await see(elsewhere)).fromFile;
    expect(copy?.content.sections.map(({ title, lines }) => [title, lines])).toEqual(
      document.sections.map(({ title, lines }) => [title, lines]),
    );
  });

  it('go along with the document by command too, with the checks of the page, and are read elsewhere by their title', async () => {
    const { house, karin } = stage;
    const { caseId } = await aSent(stage, { to: 'soest', person: stage.ilse });
    const [nog] = (await settings()).now.own;
    if (!nog) throw new Error('no question');
    valueOf(await write(caseId, nog.id, 'Buiten werken'));
    const folder = mkdtempSync(join(tmpdir(), 'document-'));
    const aanzet = async (act: 'import' | 'export', file: string, to: string, ...more: readonly string[]) => {
      let [out, err] = ['', ''];
      const io = { cwd: folder, out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
      const never = () => Promise.reject(new Error('not here'));
      const tools = {
        house: { ...house, demo: true },
        migrate: never,
        backup: never,
        restore: never,
        backupTried: never,
        generate: never,
      };
      const exit = await runCommand(['document', act, file, '--case', to, '--as', 'Karin Smit', ...more], io, tools);
      return [exit, (out + err).trim()];
    };
    expect(await aanzet('export', 'uit.json', caseId)).toEqual([2, expect.stringContaining('eerst samen')]);
    valueOf(await approve(caseId));
    expect(await aanzet('export', 'uit.json', caseId)).toEqual([0, 'Versie 1 is geschreven.']);
    expect(await aanzet('export', 'uit.json', caseId)).toEqual([2, expect.stringContaining('is er al')]);
    const elsewhere = await aYoungPerson(stage, { turnOf: karin, firstName: 'Anders' });
    expect(await aanzet('import', 'uit.json', elsewhere)).toEqual([2, expect.stringContaining('--same')]);
    expect(await aanzet('import', 'uit.json', elsewhere, '--same')).toEqual([0, 'Het document is ingelezen.']);
    expect(await aanzet('import', 'uit.json', elsewhere, '--same')).toEqual([2, 'Dit document is er al.']);
    expect((await see(elsewhere)).fromFile[0]?.content.sections.at(-1)).toMatchObject({
      title: 'Wat nog?',
      lines: ['Buiten werken'],
    });
    writeFileSync(
      join(folder, 'later.json'),
      readFileSync(join(folder, 'uit.json'), 'utf8').replace('"version": 2', '"version": 9'),
    );
    expect(await aanzet('import', 'later.json', elsewhere)).toEqual([2, expect.stringContaining('versie 9')]);
    expect((await aanzet('import', 'weg.json', elsewhere))[0]).toBe(2);
    expect((await aanzet('import', 'uit.json', house.newId()))[0]).toBe(3);
    expect((await aanzet('import', 'uit.json', 'geen-nummer'))[0]).toBe(2);
  });

  it('are taken back before they begin, not after, and it stays known that they were meant', async () => {
    const { house, rik } = stage;
    const { now, since } = await settings();
    valueOf(await keepWording(house, rik, { typed: typed({ most: '4000', validFrom: '2026-09-01' }, now) }));
    const [ahead] = (await settings()).ahead;
    const take = (settingId = '') => takeWordingBack(house, rik, { settingId });
    expect(codes(await take(since?.id))).toBe('wording-began');
    expect(codes(await takeWordingBack(house, stage.karin, { settingId: ahead?.id ?? '' }))).toBe('not-allowed');
    valueOf(await take(ahead?.id));
    expect(codes(await take(ahead?.id))).toBe('wording-began');
    const after = await settings();
    expect([after.ahead, after.past[0]?.takenBack, after.past[0]?.by]).toEqual([[], true, 'Rik Post']);
    // Whatever a program would send: the database adds for who keeps the region, from a later day, and changes nothing.
    const row = {
      id: house.newId(),
      key: 'document-words',
      value: {},
      validFrom: '2026-12-01',
      why: 'x',
      setOn: house.today(),
    };
    const add = (who: typeof rik, more: Partial<typeof row> = {}) =>
      house.withActor(who, 'keep-wording', (desk) =>
        desk.regionSettings.add({ ...row, ...more, organisationId: who.organisationId, memberId: who.memberId }),
      );
    await expect(add(stage.karin)).rejects.toThrow();
    await expect(add(rik, { validFrom: house.today() })).rejects.toThrow();
    await add(rik); // without the shape of its key it is not there
    expect((await settings()).ahead).toEqual([]);
  });

  it('that go with a section take nobody’s words: they stand beside it and go nowhere', async () => {
    const { house, karin, rik } = stage;
    const { base } = await settings();
    const caseId = await aYoungPerson(stage, { turnOf: karin });
    valueOf(await write(caseId, 'practical', 'Ik reis met de fiets'));
    const sections = typedOf(base).sections.map((one) => ({ ...one, off: one.id === 'practical' }));
    valueOf(await keepWording(house, rik, { typed: typed({ sections, validFrom: '2026-06-12' }, base) }));
    house.setToday('2026-06-12');
    const view = await see(caseId);
    expect([view.unused, view.sections.some(({ id }) => id === 'practical')]).toEqual([
      ['Ik reis met de fiets'],
      false,
    ]);
    expect((await (await browse(house)).as(karin).get(`/jongeren/${caseId}/document`)).body).toContain(
      'gaat nergens heen',
    );
    expect(codes(await write(caseId, 'practical', 'Nog iets'))).toBe('document-changed');
  });

  it('the page shows it first as the young person and a receiver read it, keeps what was typed, and is not there for others', async () => {
    const { house, rik, karin } = stage;
    const web = await browse(house);
    const at = '/regio/document';
    expect([(await web.as(karin).get(at)).statusCode, (await web.as(rik).get(at)).statusCode]).toEqual([404, 200]);
    const { base } = await settings();
    const form: Record<string, string | string[]> = {
      most: '5000',
      why: 'Korter is beter.',
      'validFrom-day': '1',
      'validFrom-month': '10',
      'validFrom-year': '2026',
    };
    for (const one of typedOf(base).sections) {
      form[`title-${one.id}`] = one.title;
      form[`hint-${one.id}`] = one.hint;
      form[`place-${one.id}`] = one.place;
    }
    for (const [n, one] of base.own.entries()) {
      form[`own-id-${n}`] = one.id;
      form[`own-title-${n}`] = one.title;
    }
    const wrong = await web
      .as(rik)
      .post(at, { ...form, 'own-title-2': 'Welke ziekte?', 'own-receivers-2': ['wi', 'mbo'] });
    expect([wrong.statusCode, wrong.body.includes('Fout:'), wrong.body.includes('Welke ziekte?')]).toEqual([
      422,
      true,
      true,
    ]);
    const shown = await web.as(rik).post(at, form);
    expect([
      shown.statusCode,
      shown.body.includes('Zo leest Samira het'),
      shown.body.includes('Zo ziet de gemeente het'),
    ]).toEqual([200, true, true]);
    expect((await web.as(rik).post(at, { ...form, daarna: 'aanpassen' })).body).toContain('Korter is beter.');
    expect((await settings()).ahead).toEqual([]);
    const kept = await web.as(rik).post(at, { ...form, daarna: 'vast' });
    expect(kept.statusCode).toBe(303);
    const [ahead] = (await settings()).ahead;
    expect(ahead?.value).toMatchObject({ most: 5000, own: [{ id: base.own[0]?.id }, { id: base.own[1]?.id }] });
    expect((await web.as(rik).post(`${at}/${ahead?.id}/terug`)).statusCode).toBe(303);
    expect((await web.as(rik).post(`${at}/${ahead?.id}/terug`)).statusCode).toBe(422);
    expect((await web.as(rik).post(`${at}/niets/terug`)).statusCode).toBe(404);
  });
});
