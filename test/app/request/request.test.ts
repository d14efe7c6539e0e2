/** What a young person asks about the own data: in time, with who asks seen, answered by the program, and honest about what stays. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeOver } from '#app/handover/take-over.ts';
import { tellLateRequests } from '#app/notice/tell-late-requests.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import { writeNote } from '#app/person/write-note.ts';
import { makeAccessAnswer } from '#app/request/access-answer.ts';
import { answerRequest, approveRemoval, prolongRequest, removeOnRequest } from '#app/request/answer-request.ts';
import { enterRequest, type EnterRequest } from '#app/request/enter-request.ts';
import { listRequests, openRequest } from '#app/request/open-request.ts';
import { seeRetention } from '#app/retention/retention.ts';
import { endCase } from '#app/turn/end-case.ts';
import type { Member } from '#domain/access/actor.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, aYoungPerson } from '../../people.ts';
import { aSent, aStage, codes, valueOf, type Stage } from '../handover/stage.ts';
import { browse } from '../pages/browse.ts';

describe.each(engineNames)('requests about data, on %s', (engine) => {
  let stage: Stage;
  let inge: Member;
  let samira: string;
  const rows = async (statement: string, values: unknown[] = []) =>
    (await stage.house.owner.query(statement, values)).rows;
  const asks = (caseId: string, more: Partial<EnterRequest> = {}): EnterRequest => ({
    caseId,
    kind: 'access',
    askedBy: 'self',
    askedName: '',
    seenHow: 'known',
    askedOn: '2026-06-08',
    words: '',
    field: undefined,
    becomes: '',
    ...more,
  });
  const entered = async (caseId: string, more: Partial<EnterRequest> = {}) =>
    valueOf(await enterRequest(stage.house, stage.karin, asks(caseId, more))).requestId;

  beforeAll(async () => {
    stage = await aStage(engine);
    inge = await aColleague(stage.house, stage.deEik, { name: 'Inge Prins', role: 'privacy' });
    samira = await aYoungPerson(stage, { turnOf: stage.karin });
  });
  afterAll(() => stage.house.close());

  it('says field by field what is missing, keeps no BSN, and asks who may ask at this age', async () => {
    const { house, karin } = stage;
    const nothing = { kind: undefined, askedBy: undefined, seenHow: undefined, askedOn: '' };
    expect(codes(await enterRequest(house, karin, asks(samira, nothing)))).toBe(
      'request-kind asked-by seen-how asked-on',
    );
    const wrong = { kind: 'correction', askedOn: '2026-06-09', words: 'mijn nummer is 111222333' } as const;
    expect(codes(await enterRequest(house, karin, asks(samira, wrong)))).toBe('correct-what correct-into asked-on bsn');
    const parent = { askedBy: 'parent', askedName: 'Een ouder' } as const;
    expect(codes(await enterRequest(house, karin, asks(samira, parent)))).toBe('asked-by-age');
    const young = await aYoungPerson(stage, { birthDate: '2011-01-01' });
    expect(codes(await enterRequest(house, karin, asks(young)))).toBe('asked-by-age');
    expect(codes(await enterRequest(house, karin, asks(young, parent)))).toBe('ok');
    expect(codes(await enterRequest(house, stage.ilse, asks(samira)))).toBe('not-found');
  });

  it('must be answered within a month, once two months later with a reason, and whoever answers hears of it in time', async () => {
    const { house, karin } = stage;
    const requestId = await entered(samira, { askedOn: '2026-06-05' });
    expect(valueOf(await openRequest(house, karin, { requestId })).request.dueOn).toBe('2026-07-06'); // 5 July is a Sunday
    expect(codes(await prolongRequest(house, karin, { requestId, because: undefined }))).toBe('longer-why');
    valueOf(await prolongRequest(house, karin, { requestId, because: 'complex' }));
    expect(valueOf(await openRequest(house, karin, { requestId })).request.dueOn).toBe('2026-09-07');
    expect(codes(await prolongRequest(house, karin, { requestId, because: 'many' }))).toBe('longer-late');
    house.setToday('2026-09-01');
    await tellLateRequests(house);
    await tellLateRequests(house);
    const told = await rows(
      `select from outbox where payload ->> 'notice' = 'request-late' and payload ->> 'caseId' = $1`,
      [samira],
    );
    expect(told).toHaveLength(1);
    house.setToday('2026-06-08');
    expect(codes(await openYoungPerson(house, karin, { caseId: samira }))).toBe('ok'); // its turn never moved
    expect(await rows('select from turn where case_id = $1', [samira])).toHaveLength(1);
  });

  it('makes the answer itself: all that is kept, who looked, with whom it was shared; a hidden note only by its reason', async () => {
    const { house, karin, ilse } = stage;
    const shared = await aSent(stage, { to: 'soest', person: ilse });
    const open = { caseId: shared.caseId, hidden: false, hiddenBecause: '', keepBecause: '' };
    valueOf(await writeNote(house, karin, { ...open, text: 'Werkt graag met deeg.' }));
    valueOf(
      await writeNote(house, karin, {
        ...open,
        text: 'Over iemand anders.',
        hidden: true,
        hiddenBecause: 'Gaat over een klasgenoot',
      }),
    );
    // What somebody wrote in a group moment is known too, before it was read together.
    await house.owner
      .query(`insert into own_words (id, case_id, organisation_id, member_id, moment_id, made_on, until, code_hash, answers)
      values ('${house.newId()}', '${shared.caseId}', '${karin.organisationId}', '${karin.memberId}', '${house.newId()}', '2026-06-08',
      '2026-06-09', 'geheim', '{"wants": {"how": "said", "text": "Ik wil bakker worden."}, "proud": {"how": "skipped", "text": ""}}')`);
    const requestId = await entered(shared.caseId);
    expect(codes(await makeAccessAnswer(house, ilse, { requestId }))).toBe('not-found');
    const answer = valueOf(await makeAccessAnswer(house, karin, { requestId }));
    const all = JSON.stringify(answer.kept);
    for (const said of [
      'Samira',
      'Werkt graag met deeg.',
      'Werken in een bakkerij.',
      'Een rustige kamer.',
      'Ik wil bakker worden.',
    ])
      expect(all).toContain(said);
    expect(all).not.toMatch(/Over iemand anders|organisation_id|person_key|code_hash/);
    expect(answer.hidden).toEqual(['Gaat over een klasgenoot']);
    expect(answer.shared).toMatchObject([
      { organisation: 'Werk en inkomen Soest', ground: 'overdracht van school naar de gemeente' },
    ]);
    expect(answer.looked.length).toBeGreaterThan(0);
    const web = await browse(house);
    const [paper, file] = [
      await web.as(karin).get(`/verzoeken/${requestId}/overzicht`),
      await web.as(karin).get(`/verzoeken/${requestId}/bestand`),
    ];
    for (const said of [
      'Dit weten wij van Samira',
      'Werkt graag met deeg.',
      'Werk en inkomen Soest',
      'Gaat over een klasgenoot',
      'Ik wil bakker worden.',
    ])
      expect(paper.body).toContain(said);
    expect(JSON.parse(file.body)).toMatchObject({
      format: 'aanzet-inzage-1',
      data: { young_person: [{ first_name: 'Samira' }] },
    });
    expect((await web.as(stage.ilse).get(`/verzoeken/${requestId}`)).statusCode).toBe(404);
    await web.app.close();
  });

  it('puts right with both values kept, and tells who took over', async () => {
    const { house, karin, ilse } = stage;
    const { caseId, handoverId } = await aSent(stage, { to: 'soest', person: ilse });
    valueOf(await takeOver(house, ilse, { handoverId, meetOn: '2026-06-16', contactAfter: 'receiver' }));
    const requestId = await entered(caseId, { kind: 'correction', field: 'birthDate', becomes: '2008-03-12' });
    expect(codes(await answerRequest(house, karin, { requestId, answer: undefined, because: undefined }))).toBe(
      'request-answer',
    );
    expect(codes(await answerRequest(house, karin, { requestId, answer: 'no', because: 'law-task' }))).toBe(
      'request-why-not',
    );
    valueOf(await answerRequest(house, karin, { requestId, answer: 'yes', because: undefined }));
    expect(valueOf(await openRequest(house, karin, { requestId })).request).toMatchObject({
      state: 'done',
      was: '2008-03-11',
      becomes: '2008-03-12',
    });
    expect((await rows(`select birth_date::text as d from young_person where case_id = $1`, [caseId]))[0].d).toBe(
      '2008-03-12',
    );
    expect(
      await rows(`select from outbox where payload ->> 'notice' = 'corrected' and payload ->> 'organisationId' = $1`, [
        stage.soest.id,
      ]),
    ).toHaveLength(1);
    const web = await browse(house);
    const letter = await web.as(karin).get(`/verzoeken/${requestId}/brief`);
    for (const said of ['Eerst stond er: 2008-03-11.', 'Werk en inkomen Soest', 'Autoriteit Persoonsgegevens'])
      expect(letter.body).toContain(said);
    await web.app.close();
  });

  it('removes only after the privacy officer, never while guiding goes on, and leaves the bare request behind', async () => {
    const { house, karin, fatima } = stage;
    const caseId = await aYoungPerson(stage, { firstName: 'Dex', turnOf: karin });
    const requestId = await entered(caseId, { kind: 'deletion', words: 'Alles weg' });
    const yes = { requestId, answer: 'yes', because: undefined } as const;
    expect(codes(await answerRequest(house, karin, yes))).toBe('still-guides');
    expect(valueOf(await seeRetention(house, inge, {})).piles).toEqual([]);
    valueOf(await endCase(house, karin, { caseId, reason: 'moved-away', words: null, youngPersonTold: true }));
    valueOf(await answerRequest(house, karin, yes));
    expect(codes(await approveRemoval(house, karin, { requestId }))).toBe('not-allowed');
    expect(codes(await approveRemoval(house, fatima, { requestId }))).toBe('decided-before');
    expect(await removeOnRequest(house, requestId)).toBe(false);
    valueOf(await approveRemoval(house, inge, { requestId }));
    expect(await removeOnRequest(house, requestId)).toBe(true);
    expect(await removeOnRequest(house, requestId)).toBe(false);
    expect(await rows('select from cases where id = $1', [caseId])).toEqual([]);
    expect(await rows('select case_id, words, state from data_request where id = $1', [requestId])).toEqual([
      { case_id: null, words: null, state: 'done' },
    ]);
  });

  it('the privacy officer watches terms without a name, and who guides reads only the own organisation’s', async () => {
    const { house, karin, bas } = stage;
    const watched = valueOf(await listRequests(house, inge, {})).watched;
    expect(watched.length).toBe(5);
    expect(JSON.stringify(watched)).not.toMatch(/Samira|Dex/);
    expect(valueOf(await listRequests(house, bas, {}))).toEqual({ own: [], watched: [] });
    expect(valueOf(await listRequests(house, karin, {})).own.length).toBe(4);
    const web = await browse(house);
    const page = await web.as(inge).get('/verzoeken');
    expect(page.body).toContain('Karin Smit');
    expect(page.body).not.toMatch(/Samira|Dex|Voorbeeld-/);
    const wrong = await web
      .as(karin)
      .post(`/jongeren/${samira}/verzoek`, { kind: 'access', words: 'Wat weten jullie?' });
    expect([wrong.statusCode, wrong.body.includes('Wat weten jullie?')]).toEqual([422, true]);
    await web.app.close();
  });
});
