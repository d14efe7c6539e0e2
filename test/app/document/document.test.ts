import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveDocument, type ApproveDocument } from '#app/document/approve-document.ts';
import { giveDocument } from '#app/document/give-document.ts';
import { openCopy, printCopy } from '#app/document/open-copy.ts';
import { readDocument } from '#app/document/read-file.ts';
import { exportDocument, printDocument, seeDocument } from '#app/document/see-document.ts';
import { shareDocument, withdrawDocument } from '#app/document/share-document.ts';
import { addInstrument, addStage, keepDocument, leaveOut, removeLine } from '#app/document/write-document.ts';
import { extractForm } from '#app/extract/give-extract.ts';
import { openHandover } from '#app/handover/open-handover.ts';
import { addRepresentative } from '#app/handover/representatives.ts';
import { takeOver } from '#app/handover/take-over.ts';
import { withdrawHandover } from '#app/handover/withdraw-handover.ts';
import type { Guest, Member } from '#domain/access/actor.ts';
import { writeFile } from '#domain/document/file.ts';
import type { SectionId } from '#domain/document/sections.ts';
import { engineNames } from '../../engines.ts';
import { aYoungPerson } from '../../people.ts';
import { wordsIn } from '../../pdf.ts';
import { aDraft, aGuest, aSent, aStage, codes, toldOf, valueOf, type Stage } from '../handover/stage.ts';
import { browse } from '../pages/browse.ts';

describe.each(engineNames)('the overgangsdocument, on %s', (engine) => {
  let stage: Stage;
  const see = async (caseId: string, who: Member = stage.karin) =>
    valueOf(await seeDocument(stage.house, who, { caseId }));
  const write = async (caseId: string, texts: Partial<Record<SectionId, string>>) => {
    const { sections } = await see(caseId);
    return keepDocument(stage.house, stage.karin, {
      caseId,
      texts: Object.entries(texts).map(([section, text]) => ({
        section: section as SectionId,
        text,
        was: sections.find(({ id }) => id === section)?.typed ?? '',
      })),
    });
  };
  const approve = async (caseId: string, more: Partial<ApproveDocument> = {}) =>
    approveDocument(stage.house, stage.karin, {
      caseId,
      stamp: (await see(caseId)).stamp,
      how: 'in-person',
      by: 'self',
      byName: '',
      ownView: '',
      on: '2026-06-08',
      ...more,
    });
  const linesFor = async (handoverId: string, who: Member) =>
    valueOf(await openCopy(stage.house, who, { handoverId })).content.sections.flatMap(({ lines }) => lines);
  /** Sent to Soest, with a document that is approved. */
  const ready = async (
    texts: Partial<Record<SectionId, string>> = { proud: 'Mijn werkstuk', 'helps-at-home': 'Rust' },
  ) => {
    const sent = await aSent(stage, { to: 'soest', person: stage.ilse });
    valueOf(await write(sent.caseId, texts));
    valueOf(await approve(sent.caseId));
    return sent;
  };
  const take = (handoverId: string, who: Member | Guest = stage.ilse) =>
    takeOver(stage.house, who, { handoverId, meetOn: '2026-06-12', contactAfter: 'receiver' });

  beforeAll(async () => {
    stage = await aStage(engine);
  });
  afterAll(() => stage.house.close());

  it('is kept line by line; what says too much is kept and asked about, a BSN and what is too long never', async () => {
    const caseId = await aYoungPerson(stage, { turnOf: stage.karin, contact: stage.karin });
    valueOf(
      await write(caseId, { proud: 'Mijn diploma.\nIk help anderen.', 'helps-at-work': 'Door ADHD is rust fijn.' }),
    );
    const { sections } = await see(caseId);
    const entriesOf = (id: SectionId) => sections.find((one) => one.id === id)?.entries ?? [];
    expect(entriesOf('proud').map(({ text }) => text)).toEqual(['Mijn diploma.', 'Ik help anderen.']);
    expect(entriesOf('helps-at-work')[0]?.warnings).toMatchObject([{ kind: 'health', words: ['ADHD'] }]);
    expect(entriesOf('people').map(({ text }) => text)[0]).toContain('Karin Smit, vaste contactpersoon');
    expect(codes(await write(caseId, { wants: 'Mijn nummer is 111222333' }))).toBe('bsn');
    const long = await write(caseId, { wants: 'a'.repeat(12_000) });
    expect(long.ok ? [] : long.refusals).toMatchObject([
      { code: 'document-too-long', field: 'wants', values: { most: 6000 } },
    ]);
    expect((await see(caseId)).stamp).toBe((await see(caseId)).stamp);
  });

  it('begins with what the own hand-over says, where nothing was written yet', async () => {
    const { karin, house } = stage;
    const { caseId } = await aDraft(stage, { to: 'soest', person: stage.ilse });
    expect(Object.fromEntries((await see(caseId)).offered)).toMatchObject({ proud: 'Haar praktijkverklaring.' });
    expect((await (await browse(house)).as(karin).get(`/jongeren/${caseId}/document`)).body).toMatch(
      />Haar praktijkverklaring\.<\/textarea>/,
    );
    valueOf(await write(caseId, { proud: 'Mijn werkstuk' }));
    expect((await see(caseId)).offered.has('proud')).toBe(false);
  });

  it('of two who write at once only the same section meets', async () => {
    const { house, karin } = stage;
    const caseId = await aYoungPerson(stage, { turnOf: karin });
    valueOf(await write(caseId, { proud: 'Eerst' }));
    const late = (section: SectionId) =>
      keepDocument(house, karin, { caseId, texts: [{ section, text: 'Later', was: '' }] });
    expect(codes(await late('proud'))).toBe('changed-meanwhile');
    expect(codes(await late('wants'))).toBe('ok');
  });

  it('has a stage in one line, and of an instrument its name and days only', async () => {
    const { house, karin, ilse } = stage;
    const caseId = await aYoungPerson(stage, { turnOf: karin });
    const at = { caseId, company: 'Bakkerij Van Dalen', contact: '', days: 'maandag', verdict: 'Komt op tijd.' };
    expect(codes(await addStage(house, karin, { ...at, company: ' ', verdict: '111222333' }))).toBe(
      'stage-company bsn',
    );
    valueOf(await addStage(house, karin, at));
    const test = { caseId, instrument: 'Dariuz', onDay: '2026-03-02', untilDay: '' };
    expect(codes(await addInstrument(house, karin, { ...test, onDay: '2026-07-01' }))).toBe('instrument-day');
    valueOf(await addInstrument(house, karin, test));
    const can = (await see(caseId)).sections.find(({ id }) => id === 'can')?.entries ?? [];
    expect(can.map(({ text }) => text)).toEqual([
      'Stage bij Bakkerij Van Dalen, maandag. Het bedrijf zegt: Komt op tijd.',
      'Dariuz, gemaakt op maandag 2 maart 2026.',
    ]);
    const lineId = can[1]?.key ?? '';
    expect(codes(await removeLine(house, ilse, { caseId, lineId }))).toBe('not-found');
    valueOf(await removeLine(house, karin, { caseId, lineId }));
    expect(codes(await removeLine(house, karin, { caseId, lineId }))).toBe('not-found');
  });

  it('is a version once it was read; "ok namens" is not confirmed, and neither is what changed since', async () => {
    const { house, karin } = stage;
    const { caseId, handoverId } = await aSent(stage, { to: 'soest', person: stage.ilse });
    expect(codes(await approve(caseId))).toBe('document-empty');
    valueOf(await write(caseId, { proud: 'Mijn werkstuk' }));
    const share = async () => codes(await shareDocument(house, karin, { caseId, handoverId, home: false }));
    expect(await share()).toBe('document-unapproved');
    expect(codes(await approve(caseId, { how: undefined, by: undefined, on: '2026-06-09' }))).toBe(
      'how-missing in-the-future by-missing',
    );
    expect(codes(await approve(caseId, { how: 'on-behalf' }))).toBe('empty');
    valueOf(await approve(caseId, { how: 'on-behalf', byName: 'Juf Els' }));
    expect(await share()).toBe('document-unconfirmed');
    const { stamp } = await see(caseId);
    valueOf(await write(caseId, { wants: 'Bakker worden' }));
    expect(codes(await approve(caseId, { stamp }))).toBe('document-changed');
    expect(valueOf(await approve(caseId)).number).toBe(2);
    expect(await share()).toBe('ok');
    expect(await share()).toBe('document-same');
  });

  it('leaves a line out for one receiver alone: the copy lacks it, the sender sees which, and the next time it is ticked', async () => {
    const { house, karin, ilse } = stage;
    const { caseId, handoverId } = await ready({ proud: 'Mijn werkstuk\nMijn zwemdiploma' });
    const share = async (keys: readonly string[], version: number) =>
      codes(await shareDocument(house, karin, { caseId, handoverId, home: false, without: { keys, version } }));
    const lines = (await see(caseId)).versions[0]?.content.sections ?? [];
    const all = lines.flatMap(({ id, lines: words }) => words.map((_, n) => `${id}.${n}`));
    expect([await share([], 9), await share(all, 1), await share(['proud.1', 'proud.7'], 1)]).toEqual([
      'document-changed',
      'document-all-out',
      'ok',
    ]);
    valueOf(await take(handoverId));
    const theirs = await linesFor(handoverId, ilse);
    expect([theirs.includes('Mijn werkstuk'), theirs.includes('Mijn zwemdiploma')]).toEqual([true, false]);
    const [receiver] = (await see(caseId)).receivers;
    expect(receiver?.heldBack.map(({ text }) => text)).toEqual(['Mijn zwemdiploma']);
    valueOf(await write(caseId, { wants: 'Bakker worden' }));
    valueOf(await approve(caseId));
    const page = await (await browse(house)).as(karin).get(`/jongeren/${caseId}/document/delen`);
    expect(page.body).toMatch(/value="proud\.1" checked/);
    expect(page.body).not.toMatch(/value="proud\.0" checked/);
    expect((await (await browse(house)).as(ilse).get(`/overdrachten/${handoverId}/document`)).body).not.toContain(
      'zwem',
    );
  });

  it('asks the yes of who decides: under sixteen a parent, with a mentor that one, each with the own view', async () => {
    const { house, karin } = stage;
    const young = await aYoungPerson(stage, { turnOf: karin, birthDate: '2011-01-01' });
    const adult = await aYoungPerson(stage, { turnOf: karin });
    for (const caseId of [young, adult]) valueOf(await write(caseId, { proud: 'Mijn werkstuk' }));
    const mentor = { kind: 'mentor', name: 'Henk Verbeek', beginOn: '', endOn: '' } as const;
    valueOf(await addRepresentative(house, karin, { caseId: adult, ...mentor, proof: 'seen', seenOn: '2026-06-08' }));
    expect(codes(await approve(young))).toBe('wrong-person');
    expect(codes(await approve(young, { by: 'parent', byName: 'Els, pleegmoeder', ownView: 'Goed' }))).toBe(
      'foster-no-yes',
    );
    expect(codes(await approve(young, { by: 'parent', byName: 'Els Jansen' }))).toBe('empty'); // the own view
    expect(codes(await approve(young, { by: 'parent', byName: 'Els Jansen', ownView: 'Goed' }))).toBe('ok');
    expect(codes(await approve(adult, { by: 'mentor', byName: 'Henk Verbeek', ownView: 'Goed' }))).toBe('ok');
  });

  it('is read by its receiver after taking over, without what helps at home and without a line that was left out', async () => {
    const { house, karin, ilse, mo } = stage;
    const { caseId, handoverId } = await aSent(stage, { to: 'soest', person: ilse });
    valueOf(await write(caseId, { proud: 'Mijn werkstuk\nMijn broer en ik', 'helps-at-home': 'Rust' }));
    const { sections, stamp } = await see(caseId);
    const keys = sections.flatMap(({ entries }) =>
      entries
        .filter(({ text }) => text.startsWith('Mijn broer') || text.includes('vaste contactpersoon'))
        .map(({ key }) => key),
    );
    expect(codes(await leaveOut(house, karin, { caseId, keys, stamp: 'other' }))).toBe('document-changed');
    valueOf(await leaveOut(house, karin, { caseId, keys, stamp }));
    valueOf(await approve(caseId));
    valueOf(await shareDocument(house, karin, { caseId, handoverId, home: false }));
    expect(codes(await openCopy(house, ilse, { handoverId }))).not.toBe('ok'); // only asked
    valueOf(await take(handoverId));
    const lines = (await linesFor(handoverId, ilse)).join('\n');
    expect(lines).toContain('Mijn werkstuk');
    expect(lines).not.toMatch(/broer|Rust|Karin Smit/);
    expect(codes(await openCopy(house, mo, { handoverId }))).toBe('not-found');
    expect(codes(await seeDocument(house, mo, { caseId }))).toBe('not-found');
    expect(codes(await printCopy(house, ilse, { handoverId }))).toBe('ok');
    const { sections: theirs } = await see(caseId, ilse);
    expect(theirs.flatMap(({ typed }) => typed).join('')).toBe(''); // the receiver's own is empty
  });

  it('tells the receiver what is new; withdrawn it stays with the day, and nothing new goes', async () => {
    const { house, karin, ilse } = stage;
    const { caseId, handoverId } = await ready();
    const share = (home = false) => shareDocument(house, karin, { caseId, handoverId, home });
    valueOf(await share());
    valueOf(await take(handoverId));
    expect(valueOf(await openCopy(house, ilse, { handoverId })).news).toBeNull();
    valueOf(await write(caseId, { proud: 'Mijn werkstuk\nMijn rijbewijs' }));
    valueOf(await approve(caseId));
    valueOf(await share(true));
    const second = valueOf(await openCopy(house, ilse, { handoverId }));
    expect(second).toMatchObject({ number: 2, news: { added: ['Mijn rijbewijs', 'Rust'], gone: [], since: 1 } });
    expect(codes(await withdrawDocument(house, ilse, { caseId, handoverId }))).toBe('not-found');
    valueOf(await withdrawDocument(house, karin, { caseId, handoverId }));
    expect(valueOf(await openCopy(house, ilse, { handoverId }))).toMatchObject({
      number: 2,
      withdrawnOn: '2026-06-08',
    });
    valueOf(await write(caseId, { wants: 'Bakker worden' }));
    valueOf(await approve(caseId));
    expect(codes(await share())).toBe('document-withdrawn');
    const told = await toldOf(stage, caseId);
    expect(told.filter((line) => line.startsWith('document'))).toEqual([
      'document Ilse Mulder',
      'document-withdrawn Ilse Mulder',
    ]);
  });

  it('goes nowhere without a yes, to a draft, or once the hand-over was withdrawn', async () => {
    const { house, karin } = stage;
    const draft = await aDraft(stage, { to: 'soest' });
    valueOf(await write(draft.caseId, { proud: 'Mijn werkstuk' }));
    valueOf(await approve(draft.caseId));
    expect(codes(await shareDocument(house, karin, { ...draft, home: false }))).toBe('document-not-open');
    const { caseId, handoverId } = await ready();
    await house.owner.query('update handover set yes_on = null where id = $1', [handoverId]);
    expect(codes(await shareDocument(house, karin, { caseId, handoverId, home: false }))).toBe('document-no-yes');
    valueOf(await withdrawHandover(house, karin, { handoverId }));
    expect(codes(await shareDocument(house, karin, { caseId, handoverId, home: false }))).toBe('document-not-open');
  });

  it('the database lets nobody change a version, and shows a guest its copy after taking over only', async () => {
    const { house, karin } = stage;
    const sent = await aSent(stage);
    valueOf(await write(sent.caseId, { proud: 'Mijn werkstuk' }));
    valueOf(await approve(sent.caseId));
    valueOf(await shareDocument(house, karin, { ...sent, home: false }));
    const guest = await aGuest(stage, sent);
    const here = async () => {
      const view = valueOf(await openHandover(house, guest, sent));
      return view.as === 'receiver' ? JSON.stringify(view.document) : '';
    };
    expect(await here()).toBe('null');
    valueOf(await take(sent.handoverId, guest));
    expect(await here()).toContain('Mijn werkstuk');
    expect(codes(await openCopy(house, guest, sent))).not.toBe('ok'); // it stands on the one page of a guest
    const may = await house.owner.query(
      `select has_table_privilege('aanzet_app', 'document_version', 'update') or has_table_privilege('aanzet_app', 'document_version', 'delete') as may`,
    );
    expect(may.rows).toEqual([{ may: false }]);
  });

  it('a hand-over and an extract begin with its lines', async () => {
    const { house, karin } = stage;
    const caseId = await aYoungPerson(stage, { turnOf: karin, contact: karin });
    valueOf(await write(caseId, { can: 'Goed met deeg' }));
    const form = valueOf(await extractForm(house, karin, { caseId }));
    expect(form.blocks.find(({ id }) => id === 'can')?.text).toBe('Goed met deeg');
    const { handoverId } = await aDraft(stage, { to: 'soest', caseId });
    const view = valueOf(await openHandover(house, karin, { handoverId }));
    expect(view.as === 'sender' && view.blocks.find(({ id }) => id === 'can')?.text).toBe('Goed met deeg');
  });

  it('comes in elsewhere as a file with the same words; of another young person only when a colleague says so', async () => {
    const { house, karin } = stage;
    const { caseId } = await ready();
    const { versions } = valueOf(await exportDocument(house, karin, { caseId }));
    const { number = 1, madeOn = '', content } = versions[0] ?? {};
    if (!content) throw new Error('no version');
    const other = await aYoungPerson(stage, { turnOf: karin, firstName: 'Bram' });
    const text = writeFile({ number, madeOn, content });
    const read = (id: string, same: boolean) => readDocument(house, karin, { caseId: id, text, same });
    expect(codes(await read(other, false))).toBe('document-of-another');
    valueOf(await read(other, true));
    expect(codes(await read(other, true))).toBe('document-have');
    expect((await see(other)).fromFile[0]?.content).toEqual(content);
    expect((await see(caseId)).fromFile).toEqual([]);
    expect(codes(await printDocument(house, karin, { caseId }))).toBe('ok');
  });

  it('is given on paper to who gets it by law, without a yes', async () => {
    const { house, karin, mo } = stage;
    const young = await aYoungPerson(stage, { turnOf: karin, birthDate: '2009-01-01' });
    const adult = await aYoungPerson(stage, { turnOf: karin });
    expect([(await see(young)).gets, (await see(adult)).gets]).toEqual(['parents', 'self']);
    const give = (on: string, who = karin) => giveDocument(house, who, { caseId: young, to: 'parents', on });
    expect(codes(await give('2026-06-09'))).toBe('in-the-future');
    expect(codes(await give('2026-06-08', mo))).toBe('not-found');
    valueOf(await give('2026-06-08'));
    expect((await see(young)).given).toEqual({ to: 'parents', on: '2026-06-08' });
  });

  it('knows work after school: nobody types it in the document again', async () => {
    const { house, karin, deEik } = stage;
    const caseId = await aYoungPerson(stage, { turnOf: karin });
    await house.owner.query(
      `insert into destination (id, case_id, organisation_id, member_id, kind, employer, hours, start_on, source, said_on)
       values ($1, $2, $3, $4, 'work', 'Bakkerij Van Dalen', 24, '2026-04-01', 'talk', '2026-06-01')`,
      [house.newId(), caseId, deEik.id, karin.memberId],
    );
    const can = (await see(caseId)).sections.find(({ id }) => id === 'can')?.entries ?? [];
    expect(can.map(({ text, kind }) => [text, kind])).toEqual([
      ['Werk bij Bakkerij Van Dalen, 24 uur per week, vanaf woensdag 1 april 2026.', 'known'],
    ]);
  });

  it('on its pages: nothing is lost when it comes back, and not yours is not there', async () => {
    const { house, karin, mo, ilse } = stage;
    const { caseId, handoverId } = await ready();
    const web = await browse(house);
    const base = `/jongeren/${caseId}/document`;
    const wrong = await web.as(karin).post(base, { wants: 'Mijn nummer is 111222333', 'was-wants': '' });
    expect([wrong.statusCode, wrong.body.includes('Fout:'), wrong.body.includes('Mijn nummer is 111222333')]).toEqual([
      422,
      true,
      true,
    ]);
    for (const path of ['', '/lezen', '/delen', '/a4', '/bestand'])
      expect([
        path,
        (await web.as(karin).get(base + path)).statusCode,
        (await web.as(mo).get(base + path)).statusCode,
      ]).toEqual([path, 200, 404]);
    const shared = await web.as(karin).post(`${base}/ontvangers/${handoverId}`);
    expect(shared.statusCode).toBe(303);
    expect((await web.as(ilse).get(`/overdrachten/${handoverId}/document`)).statusCode).toBe(404);
    valueOf(await take(handoverId));
    expect((await web.as(ilse).get(`/overdrachten/${handoverId}`)).body).toContain(
      `/overdrachten/${handoverId}/document`,
    );
    const theirs = (await web.as(ilse).get(`/overdrachten/${handoverId}/document`)).body;
    expect(theirs).toContain('Mijn werkstuk');
    expect(theirs).not.toContain('school of thuis');
    for (const [who, path] of [
      [karin, `${base}/pdf`],
      [ilse, `/overdrachten/${handoverId}/document/pdf`],
    ] as const) {
      const pdf = await web.as(who).get(path);
      expect([pdf.headers['content-type'], pdf.rawPayload.subarray(0, 5).toString()]).toEqual([
        'application/pdf',
        '%PDF-',
      ]);
      expect([wordsIn(pdf.rawPayload).includes('Mijn werkstuk'), wordsIn(pdf.rawPayload).includes('Rust')]).toEqual([
        true,
        who === karin,
      ]);
    }
    const kept = await web.as(ilse).get(`/overdrachten/${handoverId}/pdf`);
    expect([kept.headers['content-disposition'], wordsIn(kept.rawPayload)]).toEqual([
      expect.stringContaining('overdracht.pdf'),
      expect.stringMatching(/Overdracht van.*Wat vraagt/),
    ]);
    expect((await web.as(karin).get('/schema/overgangsdocument-1.json')).body).toContain('json-schema.org');
  });
});
