import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerExtract, recordResult, renewExtractLink, withdrawExtract } from '#app/extract/answer-extract.ts';
import type { GiverView, ReaderView } from '#app/extract/commands.ts';
import { extractForm, makeExtract, refer, referralForm } from '#app/extract/give-extract.ts';
import { openExtract, printExtract, receivedExtracts } from '#app/extract/open-extract.ts';
import { enterByLink, showLink } from '#app/handover/come-in-by-link.ts';
import { findGuest } from '#app/handover/guest.ts';
import { openHandover } from '#app/handover/open-handover.ts';
import { takeOver } from '#app/handover/take-over.ts';
import { mailLink } from '#app/notice/post-notices.ts';
import { listYoungPeople } from '#app/person/list-young-people.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import { writeNote } from '#app/person/write-note.ts';
import { endCase } from '#app/turn/end-case.ts';
import { linkCases } from '#app/turn/link-cases.ts';
import { shieldCase } from '#app/turn/shield.ts';
import { engineNames } from '../../engines.ts';
import { aDraft, codes, tokenOf, turnOf, valueOf, type Stage as Handed } from '../handover/stage.ts';
import { aGuestOf, aReferral, aSamira, aStage, byLink, forCare, forWork, said, type Stage } from './stage.ts';

const note = { text: 'Wil leren rijden.', hidden: false, hiddenBecause: '', keepBecause: '' };
const never = /2008|Leusden|De Eik|school|Rustige/i;

describe.each(engineNames)('an extract, on %s', (engine) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await aStage(engine);
  });
  afterAll(() => stage.house.close());
  const handed = () => stage as unknown as Handed;

  it('runs beside an open hand-over: turn, lead and fixed contact person stay, and two parties each get their own', async () => {
    const { house, karin, coach } = stage;
    const caseId = await aSamira(stage);
    const draft = await aDraft(handed(), { caseId, to: 'soest' });
    const turn = await turnOf(handed(), caseId);
    const given = valueOf(await makeExtract(house, karin, forWork(stage, caseId)));
    expect(given.code).toBeNull();
    valueOf(await makeExtract(house, karin, forWork(stage, caseId, { ...byLink, organisationId: coach.id })));
    expect(await turnOf(handed(), caseId)).toEqual(turn);
    const page = valueOf(await openYoungPerson(house, karin, { caseId }));
    expect(page.handover).toMatchObject({ handoverId: draft.handoverId, state: 'draft' });
    expect([page.relation, page.contactPerson?.name]).toEqual(['lead', 'Karin Smit']);
    expect(page.extracts).toMatchObject([
      { to: 'Jobcoach Op Weg', state: 'given' },
      { to: 'WSP Regio Amersfoort', state: 'given' },
    ]);
  });

  it('its reader reads a name and the texts, no birth date, place or school, and has no part in the begeleiding', async () => {
    const { house, karin, joris, ilse } = stage;
    const caseId = await aSamira(stage);
    valueOf(await writeNote(house, karin, { caseId, ...note }));
    const { extractId } = valueOf(await makeExtract(house, karin, forWork(stage, caseId)));
    const read = valueOf(await openExtract(house, joris, { extractId })) as ReaderView;
    expect(read.texts.map(({ id }) => id)).toEqual(['can', 'helps-at-work', 'reach']);
    expect(read).toMatchObject({
      as: 'reader',
      request: said.request,
      giver: { name: 'Karin Smit', organisation: null },
    });
    const { extractId: _, giver: __, ...words } = read;
    expect(JSON.stringify(words)).not.toMatch(never);
    expect(valueOf(await printExtract(house, joris, { extractId }))).toEqual(read);
    expect(valueOf(await receivedExtracts(house, joris, {}))).toContainEqual(
      expect.objectContaining({ extractId, isNew: true }),
    );

    expect(codes(await openYoungPerson(house, joris, { caseId }))).toBe('not-allowed');
    expect(codes(await listYoungPeople(house, joris, { filter: {}, page: 1 }))).toBe('not-allowed');
    expect(codes(await writeNote(house, joris, { caseId, ...note }))).toBe('not-allowed');
    expect(codes(await openExtract(house, ilse, { extractId }))).toBe('not-found');
    // The database says so too, past every act: no case, no record, no turn, nothing to write.
    const sees = await house.withActor(joris, 'open-extract', async (desk) => ({
      facts: await desk.cases.find(caseId),
      person: await desk.people.find(caseId),
      turn: await desk.cases.turn(caseId),
      handovers: await desk.handovers.ofCase(caseId),
      notes: await desk.writing.notes(caseId, 10),
    }));
    expect(sees).toEqual({ facts: undefined, person: undefined, turn: undefined, handovers: [], notes: [] });
  });

  it('a guest reads and answers it, can take nothing over, and finds no hand-over behind the link', async () => {
    const { house, karin } = stage;
    const caseId = await aSamira(stage);
    const { extractId, guest, guestId, extract, token } = await aGuestOf(stage, caseId);
    expect(extract).toBe(true);
    const shown = valueOf(await showLink(house, token));
    expect(shown).toMatchObject({ extract: true, opens: true, senderName: 'Karin Smit' });
    expect(JSON.stringify(shown)).not.toMatch(/Samira|Eik|Brood/);
    expect(valueOf(await openExtract(house, guest, { extractId }))).toMatchObject({ as: 'reader', state: 'given' });
    expect(codes(await openHandover(house, guest, { handoverId: extractId }))).toBe('not-found');
    const over = { handoverId: extractId, meetOn: '2026-06-10', contactAfter: 'receiver' } as const;
    expect(codes(await takeOver(house, guest, over))).toBe('not-found');
    await expect(
      house.owner.query(`update handover set taken_over_on = '2026-06-08' where id = $1`, [extractId]),
    ).rejects.toThrow('beside');
    valueOf(await answerExtract(house, guest, { extractId, answer: 'receive' }));
    expect(codes(await answerExtract(house, guest, { extractId, answer: 'receive' }))).toBe('not-now');
    expect(valueOf(await openExtract(house, guest, { extractId }))).toMatchObject({ state: 'received' });
    const seen = valueOf(await openExtract(house, karin, { extractId })) as GiverView;
    expect(seen).toMatchObject({ as: 'giver', extract: { state: 'received' }, mayWithdraw: true });
    valueOf(await answerExtract(house, guest, { extractId, answer: 'pass' }));
    expect(await findGuest(house, guestId)).toBeUndefined();
    expect(codes(await openExtract(house, guest, { extractId }))).toBe('not-found');
  });

  it('withdrawn, page and link are dead at the next request', async () => {
    const { house, karin, joris } = stage;
    const caseId = await aSamira(stage);
    const { extractId, guest, guestId, token, code } = await aGuestOf(stage, caseId);
    const other = valueOf(await makeExtract(house, karin, forWork(stage, caseId)));
    valueOf(await withdrawExtract(house, karin, { extractId }));
    expect(await findGuest(house, guestId)).toBeUndefined();
    expect(codes(await openExtract(house, guest, { extractId }))).toBe('not-found');
    expect(valueOf(await showLink(house, token))).toMatchObject({ state: 'withdrawn', opens: false });
    expect(codes(await enterByLink(house, { token, code: code ?? '', name: 'Wim Kok' }))).toBe('not-found');
    expect(codes(await withdrawExtract(house, karin, { extractId }))).toBe('extract-withdrawn');
    // One party's extract is not another's.
    valueOf(await openExtract(house, joris, other));
    valueOf(await withdrawExtract(house, karin, other));
    expect(codes(await openExtract(house, joris, other))).toBe('not-found');
    expect(valueOf(await openYoungPerson(house, karin, { caseId })).extracts.map(({ state }) => state)).toEqual([
      'withdrawn',
      'withdrawn',
    ]);
  });

  it('ends by itself after three months', async () => {
    const { house, karin, joris } = stage;
    const caseId = await aSamira(stage);
    const given = valueOf(await makeExtract(house, karin, forWork(stage, caseId)));
    house.setToday('2026-09-07');
    valueOf(await openExtract(house, joris, given));
    house.setToday('2026-09-08');
    expect(codes(await openExtract(house, joris, given))).toBe('not-found');
    expect(valueOf(await openYoungPerson(house, karin, { caseId })).extracts).toMatchObject([{ over: true }]);
    house.setToday('2026-06-08');
  });

  it('the mail says who has something, not about whom and not from which school', async () => {
    const { house } = stage;
    const { extractId, token } = await aGuestOf(stage, await aSamira(stage));
    const sent: { to: string; subject: string; text: string }[] = [];
    const post = {
      house,
      address: 'http://aanzet.example',
      send: async (mail: (typeof sent)[0]) => void sent.push(mail),
    };
    await mailLink(post, { handoverId: extractId, token });
    expect(sent).toMatchObject([{ to: 'wim@example.org', subject: 'Karin Smit heeft iets voor je klaargezet' }]);
    expect(sent[0]?.text).toContain(`http://aanzet.example/overdracht/${token}`);
    expect(JSON.stringify(sent)).not.toMatch(/Samira|De Eik|school/);
  });

  it('ends with the begeleiding', async () => {
    const { house, karin, joris } = stage;
    const caseId = await aSamira(stage);
    const given = valueOf(await makeExtract(house, karin, forWork(stage, caseId)));
    valueOf(await endCase(house, karin, { caseId, reason: 'on-their-own', words: null, youngPersonTold: true }));
    expect(codes(await openExtract(house, joris, given))).toBe('not-found');
  });

  it('a new link makes the old one dead', async () => {
    const { house, karin } = stage;
    const caseId = await aSamira(stage);
    const { extractId, token, guestId } = await aGuestOf(stage, caseId);
    const { code } = valueOf(await renewExtractLink(house, karin, { extractId, kind: 'H13' }));
    expect(await findGuest(house, guestId)).toBeUndefined();
    expect(valueOf(await showLink(house, token))).toMatchObject({ opens: false });
    const fresh = await tokenOf(handed(), extractId);
    valueOf(await enterByLink(house, { token: fresh, code, name: 'Wim Kok' }));
  });

  it('never tells what helps at school or home, nor the kind of school, nor a BSN', async () => {
    const { house, karin } = stage;
    const caseId = await aSamira(stage);
    const give = (wish: Parameters<typeof forWork>[2]) => makeExtract(house, karin, forWork(stage, caseId, wish));
    expect(codes(await give({ texts: [{ id: 'helps-at-home', text: 'Rustige kamer.' }] }))).toContain('unknown-block');
    expect(codes(await give({ request: 'Komt van het VSO.' }))).toBe('school-type');
    expect(codes(await give({ texts: [{ id: 'can', text: 'Bakte op de praktijkschool.' }] }))).toBe('school-type');
    expect(codes(await give({ request: 'Nummer 111222333.' }))).toBe('bsn');
    expect(codes(await give({ texts: [{ id: 'can', text: 'Heeft ADHD.' }] }))).toBe('sensitive');
    expect(codes(await give({ texts: [] }))).toBe('nothing-goes-along');
    expect(codes(await give({ organisationId: stage.soest.id }))).toContain('party-missing');
    const { extractId } = valueOf(await give({}));
    await expect(
      house.withActor(karin, 'make-extract', async (desk) => {
        const extract = (await desk.extracts.find(extractId))!;
        const again = { ...extract, id: house.newId() };
        const texts = [{ id: 'helps-at-home', text: 'Rustige kamer.' }] as const;
        await desk.extracts.give(again, { name: 'Samira', texts }, { capacity: 'yes', ownView: null });
      }),
    ).rejects.toThrow('row-level security');
  });

  it('needs a yes of who may say it, for this party', async () => {
    const { house, karin } = stage;
    const caseId = await aSamira(stage);
    const give = (wish: Parameters<typeof forWork>[2]) => makeExtract(house, karin, forWork(stage, caseId, wish));
    expect(codes(await give({ capacity: 'unknown' }))).toBe('capacity-unknown');
    expect(codes(await give({ capacity: 'no' }))).toBe('wrong-person');
    expect(codes(await give({ capacity: 'no', by: 'curator' }))).toBe('empty empty');
    expect(codes(await give({ on: '2026-06-09' }))).toBe('in-the-future');
    expect(valueOf(await extractForm(house, karin, { caseId })).parties).toHaveLength(2);
    expect(valueOf(await referralForm(house, karin, { caseId })).parties.map(({ name }) => name)).toEqual([
      'Wijkteam Leusden',
    ]);
  });

  it('of a referral one word comes back, and no more', async () => {
    const { house, karin } = stage;
    const caseId = await aSamira(stage);
    const { extractId, code } = await aReferral(stage, caseId);
    expect(code).toMatch(/^\d{6}$/);
    expect(codes(await recordResult(house, karin, { extractId, result: 'PTSS' as 'begun' }))).toBe('result-missing');
    valueOf(await recordResult(house, karin, { extractId, result: 'begun' }));
    expect(valueOf(await openYoungPerson(house, karin, { caseId })).extracts).toMatchObject([
      { kind: 'H14', result: 'begun' },
    ]);
    const work = valueOf(await makeExtract(house, karin, forWork(stage, caseId)));
    expect(codes(await recordResult(house, karin, { ...work, result: 'begun' }))).toBe('not-allowed');
    const proud = { texts: [{ id: 'proud', text: 'Haar diploma.' }] } as const;
    expect(codes(await refer(house, karin, forCare(stage, caseId, proud)))).toBe('unknown-block');
  });

  it('only the lead gives one, of nobody who is afgeschermd, and no extract is a ground to link cases', async () => {
    const { house, karin, ilse, joris } = stage;
    const caseId = await aSamira(stage);
    expect(codes(await makeExtract(house, ilse, forWork(stage, caseId)))).toBe('not-found');
    expect(codes(await makeExtract(house, joris, forWork(stage, caseId)))).toBe('not-allowed');
    const given = valueOf(await makeExtract(house, karin, forWork(stage, caseId)));
    expect(codes(await linkCases(house, joris, { caseId: given.extractId, intoCaseId: caseId }))).toBe('not-allowed');
    valueOf(await shieldCase(house, karin, { caseId, named: [karin.memberId] }));
    expect(codes(await makeExtract(house, karin, forWork(stage, caseId)))).toBe('shielded-no-extract');
    expect(codes(await openExtract(house, joris, given))).toBe('not-found');
  });
});
