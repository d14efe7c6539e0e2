/** The question of a stuck case climbs without its name, and the answer comes down; the case keeps its one turn and its lead. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerClimbed, keepLadderTerms, seeLadder, seeQuestion } from '#app/ladder/see-ladder.ts';
import { sweepLadder } from '#app/ladder/sweep-ladder.ts';
import { wordClimbed, wordForm } from '#app/ladder/word-climbed.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import type { Member } from '#domain/access/actor.ts';
import { proposedTerms } from '#domain/ladder/ladder.ts';
import { reactTo } from '#jobs/reactions.ts';
import { makeRunner } from '#jobs/runner.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, aRegion, aYoungPerson, type Region } from '../../people.ts';
import { codes, valueOf } from '../handover/stage.ts';

describe.each(engineNames)('what climbs, on %s', (engine) => {
  let region: Region;
  let board: Member;
  const rows = async (statement: string, ...values: unknown[]) =>
    (await region.house.owner.query(statement, values)).rows;
  const drain = () => {
    const react = reactTo({
      house: region.house,
      send: () => Promise.resolve(),
      address: 'https://aanzet.example.org',
    });
    return makeRunner({ house: region.house, react, hurry: true, log: () => {} }).drain();
  };
  const questions = async (who: Member) => valueOf(await seeLadder(region.house, who, {})).questions;
  const askedAbout = (caseId: string) =>
    rows('select q.id, q.level, q.state, q.reason from climbed_question q join stuck_case s on s.question_id = q.id where s.case_id = $1 order by q.id', caseId); // prettier-ignore
  const sentBack = async (caseId: string, times: number) => {
    for (let n = 0; n < times; n++)
      await rows(
        `insert into handover (id, case_id, kind, state, begun_on, sent_on, closed_on, from_organisation_id, to_organisation_id)
          values ($1, $2, 'H1', 'sent-back', '2026-05-01', '2026-05-01', '2026-05-08', $3, $4)`,
        region.house.newId(),
        caseId,
        region.deEik.id,
        region.soest.id,
      );
  };
  const aCase = (firstName: string, more: Parameters<typeof aYoungPerson>[1] = {}) =>
    aYoungPerson(region, { firstName, turnOf: region.peter, contact: region.karin, ...more });

  beforeAll(async () => {
    region = await aRegion(engine);
    board = await aColleague(region.house, region.contactgemeente, { name: 'Willem Bos', role: 'beheerder' });
  });
  afterAll(() => region.house.close());

  it('sent back twice climbs to policy, once, with a question and counts and without whom it is about', async () => {
    const { house, ed, karin, ilse, peter, fatima } = region;
    const caseId = await aCase('Yusuf', { familyName: 'Demir' });
    const other = await aCase('Lotte');
    await sentBack(caseId, 2);
    await sentBack(other, 1);
    const turnBefore = await rows('select * from turn order by case_id');
    const casesBefore = await rows('select id, lead_organisation_id, version from cases order by id');
    expect([await sweepLadder(house), await sweepLadder(house)]).toEqual([1, 0]);
    await drain();
    expect(await rows('select * from turn order by case_id')).toEqual(turnBefore);
    expect(await rows('select id, lead_organisation_id, version from cases order by id')).toEqual(casesBefore);
    expect(await askedAbout(other)).toEqual([]);
    const [asked, ...others] = await questions(ed);
    expect(others).toEqual([]);
    expect(asked).toMatchObject({ level: 'policy', asker: 'Praktijkschool De Eik', holder: 'Ed Kamp', mine: true, dueOn: '2026-06-22' }); // prettier-ignore
    expect(asked?.asks).toBe('Een overdracht kwam 2 keer terug. Wie neemt de begeleiding over?');
    const view = valueOf(await seeQuestion(house, ed, { questionId: asked!.id }));
    expect([view.caseId, view.alike]).toEqual([null, 0]);
    expect(JSON.stringify(view)).not.toMatch(/Yusuf|Demir/);
    expect(JSON.stringify(view)).not.toContain(caseId);
    // Who asks reads it beside the young person; another organisation and who only watches do not read it at all.
    expect(valueOf(await openYoungPerson(house, karin, { caseId })).climbed).toMatchObject({ holder: 'Ed Kamp', state: 'open' }); // prettier-ignore
    expect(await questions(ilse)).toEqual([]);
    expect(codes(await seeQuestion(house, ilse, { questionId: asked!.id }))).toBe('not-found');
    expect(codes(await seeLadder(house, fatima, {}))).toBe('not-allowed');
    expect(await rows(`select kind, member_id, case_id from notice where kind like 'climbed%' order by kind`)).toEqual([
      { kind: 'climbed', member_id: ed.memberId, case_id: null },
      { kind: 'climbed-here', member_id: karin.memberId, case_id: caseId },
    ]);
    expect(valueOf(await seeQuestion(house, peter, { questionId: asked!.id })).caseId).toBe(caseId);
  });

  it('is put in own words without a name, and its answer comes back to who asked', async () => {
    const { house, ed, karin, ilse } = region;
    const caseId = await aCase('Samira', { familyName: 'Benali' });
    await sentBack(caseId, 2);
    await sweepLadder(house);
    await drain();
    expect(codes(await wordClimbed(house, karin, { caseId, words: 'Wie neemt Benali over?' }))).toBe('question-names');
    expect(codes(await wordClimbed(house, ilse, { caseId, words: 'Wie neemt het over?' }))).toBe('not-found');
    const words = 'Wie betaalt een opleiding van een half jaar?';
    valueOf(await wordClimbed(house, karin, { caseId, words }));
    expect(valueOf(await wordForm(house, karin, { caseId })).asks).toBe(words);
    const { id: questionId } = (await askedAbout(caseId))[0];
    const answer = { questionId, answer: 'De gemeente betaalt. Bel Bas in week 25.' };
    expect(codes(await answerClimbed(house, karin, answer))).toBe('not-found');
    expect(codes(await answerClimbed(house, ed, { ...answer, answer: ' ' }))).toBe('question-missing');
    expect(codes(await answerClimbed(house, ed, { ...answer, answer: 'zie 111222333' }))).toBe('bsn');
    valueOf(await answerClimbed(house, ed, answer));
    expect(codes(await answerClimbed(house, ed, answer))).toBe('question-closed');
    await drain();
    expect(valueOf(await openYoungPerson(house, karin, { caseId })).climbed).toMatchObject({ state: 'answered', answer: answer.answer }); // prettier-ignore
    expect(await rows(`select member_id from notice where kind = 'climbed-answered' and case_id = $1`, caseId)).toEqual(
      [{ member_id: karin.memberId }],
    );
    expect(codes(await wordClimbed(house, karin, { caseId, words }))).toBe('question-closed');
    await sweepLadder(house);
    expect(await askedAbout(caseId)).toHaveLength(1);
    await sentBack(caseId, 2);
    await sweepLadder(house);
    expect((await askedAbout(caseId)).map(({ state }) => state)).toEqual(['answered', 'open']);
    await drain();
  });

  it('still for thirty days climbs, falls away when the turn moves, and never about who is afgeschermd', async () => {
    const { house, deEik } = region;
    const still = { since: '2026-05-01', dueOn: '2026-05-08' };
    const caseId = await aCase('Nena', { turn: still });
    const hidden = await aCase('Eva', { turn: still });
    const early = await aCase('Finn', { turn: { ...still, dueOn: '2026-06-08' } });
    await rows('insert into case_shield (case_id, organisation_id, set_on) values ($1, $2, $3)', hidden, deEik.id, '2026-05-01'); // prettier-ignore
    await sweepLadder(house);
    expect((await askedAbout(caseId)).map(({ reason }) => reason)).toEqual(['still']);
    expect([await askedAbout(hidden), await askedAbout(early)]).toEqual([[], []]);
    await rows(`update turn set since = '2026-06-08', due_on = '2026-06-15' where case_id = $1`, caseId);
    await sweepLadder(house);
    expect((await askedAbout(caseId)).map(({ state }) => state)).toEqual(['fell-away']);
    expect(valueOf(await openYoungPerson(house, region.karin, { caseId })).open?.turn.dueOn).toBe('2026-06-15');
    await drain();
  });

  it('without an answer rises to who was agreed on for the board; where nobody is, it stays at policy', async () => {
    const { house, rik, ed, karin } = region;
    const caseId = await aCase('Jesse', { turn: { since: '2026-05-01', dueOn: '2026-05-08' } });
    await sweepLadder(house);
    house.setToday('2026-07-08');
    await sweepLadder(house);
    expect((await askedAbout(caseId))[0]).toMatchObject({ level: 'policy', state: 'open' });
    const typed = { ...proposedTerms, boardMemberId: board.memberId, validFrom: '2026-07-09' };
    expect(codes(await keepLadderTerms(house, karin, { typed }))).toBe('not-allowed');
    expect(codes(await keepLadderTerms(house, rik, { typed: { ...typed, times: 0 } }))).toBe('ladder-number');
    expect(codes(await keepLadderTerms(house, rik, { typed: { ...typed, policyMemberId: house.newId() } }))).toBe('seat-unknown'); // prettier-ignore
    valueOf(await keepLadderTerms(house, rik, { typed }));
    expect(codes(await keepLadderTerms(house, rik, { typed }))).toBe('agreed-that-day');
    house.setToday('2026-07-09');
    await sweepLadder(house);
    await drain();
    expect((await askedAbout(caseId))[0]).toMatchObject({ level: 'board', state: 'open' });
    expect((await questions(board)).find(({ mine }) => mine)).toMatchObject({
      holder: 'Willem Bos',
      since: '2026-07-09',
    });
    expect(JSON.stringify(await questions(board))).not.toMatch(/Jesse/);
    expect(valueOf(await seeLadder(house, ed, {})).seats).toEqual({ policy: 'Ed Kamp', board: 'Willem Bos' });
    house.setToday('2026-06-08');
  });

  it('who leads no more has no question open, and what was asked goes when the young person goes', async () => {
    const { house } = region;
    const caseId = await aCase('Kevin');
    await sentBack(caseId, 2);
    await sweepLadder(house);
    const { id } = (await askedAbout(caseId))[0];
    await rows(`update climbed_question set words = 'in eigen woorden' where id = $1`, id);
    await rows('delete from stuck_case where question_id = $1', id);
    expect(await rows('select words, state from climbed_question where id = $1', id)).toEqual([{ words: null, state: 'fell-away' }]); // prettier-ignore
    await drain();
  });

  it('only who has a ground of its own and a mandate today comes from the question to the young person', async () => {
    const { house, soest, ilse, deEik } = region;
    const caseId = await aCase('Roos', { municipalityCode: 'GM0342', place: 'Soest' });
    await sentBack(caseId, 2);
    await sweepLadder(house);
    const { id: questionId } = (await askedAbout(caseId))[0];
    await rows('update climbed_question set holder_member_id = $1 where id = $2', ilse.memberId, questionId);
    const behind = async () => valueOf(await seeQuestion(house, ilse, { questionId })).caseId;
    expect(await behind()).toBeNull();
    const reference = house.newId();
    await rows(
      `insert into case_access (id, case_id, organisation_id, ground, blocks, valid_from, purpose, reference)
        values ($1, $2, $3, 'F12', '{case,who,turn}', '2026-06-01', 'overdracht', $4)`,
      reference,
      caseId,
      soest.id,
      reference,
    );
    expect(await behind()).toBeNull();
    await rows(
      `insert into mandate (id, college, task, organisation_id, scope, from_on, source) values ($1, 'GM0342', '7a', $2, 'residents', '2026-01-01', 'besluit')`,
      house.newId(),
      soest.id,
    );
    expect(await behind()).toBe(caseId);
    await rows(`update case_access set valid_until = '2026-06-08' where id = $1`, reference);
    expect(await behind()).toBeNull();
    expect(deEik.id).not.toBe(soest.id);
  });
});
