/** A tip of a young person to school: with a name or without, answered by a day, hidden with a reason, taken back at any time. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mergeRecords } from '#app/person/merge-records.ts';
import { unmergeRecords } from '#app/person/unmerge-records.ts';
import { giveTip, seeOwnTips, takeBackTip } from '#app/tips/own-tips.ts';
import { answerTip, hideTip, seeTips, sweepTips } from '#app/tips/school-tips.ts';
import { shieldCase } from '#app/turn/shield.ts';
import { comeIn } from '#app/young/come-in.ts';
import { giveWayIn } from '#app/young/give-way.ts';
import { seeOwnPage } from '#app/young/own-page.ts';
import { takeOwnAlong } from '#app/young/take-own-along.ts';
import type { Member, Young } from '#domain/access/actor.ts';
import { engineNames } from '../../engines.ts';
import { aYoungPerson } from '../../people.ts';
import { aServer, told, titleOf, Visitor } from '../../web/visitor.ts';
import { aStage, codes, valueOf, type Stage } from '../handover/stage.ts';

describe.each(engineNames)('a tip to school, on %s', (engine) => {
  let stage: Stage;
  let app: FastifyInstance;
  const of = () => ({ organisationId: stage.deEik.id, organisationName: stage.deEik.name });
  const youngOf = (caseId: string): Young => ({ kind: 'young', caseId, wayId: stage.house.newId(), ...of() });
  const aCase = () =>
    aYoungPerson(stage, { contact: stage.karin, turnOf: stage.karin, firstName: 'Samira', familyName: 'Benali' });
  const aYoung = async () => youngOf(await aCase());
  const give = (young: Young, words: string, named: boolean | undefined) =>
    giveTip(stage.house, young, { words, named });
  const own = async (young: Young) => valueOf(await seeOwnTips(stage.house, young, {})).tips;
  const tips = async (who: Member = stage.karin) => valueOf(await seeTips(stage.house, who, {}));
  const found = async (words: string, who: Member = stage.karin) => {
    const { waiting, done } = await tips(who);
    return [...waiting, ...done].find((tip) => tip.words === words);
  };
  const rows = async (statement: string, values: readonly unknown[] = []) =>
    (await stage.house.owner.query(statement, [...values])).rows;
  const announced = async () =>
    (await rows(`select payload->>'notice' as kind, payload->>'caseId' as about from outbox
      where payload->>'notice' like 'tip-%' or payload->>'notice' = 'alarming' order by id`)) as readonly {
      kind: string;
      about: string | null;
    }[];

  beforeAll(async () => {
    stage = await aStage(engine);
    ({ app } = await aServer(stage.house));
  });
  beforeEach(() => stage.house.setToday('2026-06-10'));
  afterAll(() => stage.house.close());

  it('with a name is read at once by who guides at that school and by nobody elsewhere, and the answer comes back', async () => {
    const { house, karin, ilse } = stage;
    const young = await aYoung();
    expect(valueOf(await seeOwnTips(house, young, {})).to).toEqual({
      name: stage.deEik.name,
      named: { readsFrom: '2026-06-10', answerBy: '2026-07-01' },
      nameless: { readsFrom: '2026-06-15', answerBy: '2026-07-06' },
    });
    valueOf(await give(young, ' Meer buiten leren. ', true));
    const tip = await found('Meer buiten leren.');
    expect(tip).toMatchObject({ of: { name: 'Samira Benali', sentOn: '2026-06-10' }, answerBy: '2026-07-01' });
    expect(codes(await seeTips(house, ilse, {}))).toBe('not-allowed');
    expect(codes(await answerTip(house, ilse, { tipId: tip!.id, words: 'Ja' }))).toBe('not-allowed');
    const answer = (words: string) => answerTip(house, karin, { tipId: tip!.id, words });
    expect(codes(await answer(' '))).toBe('words-missing');
    expect(codes(await answer('Zie 111222333'))).toBe('bsn');
    expect(codes(await answer('Vanaf maandag.'))).toBe('ok');
    expect(codes(await answer('Nog eens.'))).toBe('not-found');
    expect((await own(young))[0]).toMatchObject({ answer: 'Vanaf maandag.', byName: 'Karin Smit' });
    // The page of the own route says so, for a month.
    const isTold = async () => valueOf(await seeOwnPage(house, young, {})).tipAnswered;
    const told30 = [
      await isTold(),
      (house.setToday('2026-07-10'), await isTold()),
      (house.setToday('2026-07-11'), await isTold()),
    ];
    expect(told30).toEqual([true, true, false]);
    house.setToday('2026-06-10');
    expect(valueOf(await takeOwnAlong(house, young, {})).tips).toHaveLength(1);
    expect((await tips()).counts).toEqual({ given: 1, answered: 1, late: 0 });
  });

  it('without a name comes on the Monday after, and nothing that leads to somebody goes along: no name, case, day or line in the log', async () => {
    const { house, karin } = stage;
    const young = await aYoung();
    valueOf(await give(young, 'De les begint te vroeg.', false));
    expect(await found('De les begint te vroeg.')).toBeUndefined();
    house.setToday('2026-06-15');
    const tip = await found('De les begint te vroeg.');
    expect(tip).toEqual({
      id: tip!.id,
      words: 'De les begint te vroeg.',
      of: null,
      answerBy: '2026-07-06',
      answer: null,
      hiddenBecause: null,
      byName: null,
      answeredOn: null,
    });
    expect(tip!.id[14]).toBe('4'); // no id that holds a time
    expect(codes(await answerTip(house, karin, { tipId: tip!.id, words: 'Wij praten erover.' }))).toBe('ok');
    expect((await own(young))[0]).toMatchObject({ named: false, answer: 'Wij praten erover.' });
    const logged = await rows(
      `select distinct e.kind, e.act from access_event e join access_subject s on s.event_id = e.id
        join cases c on c.pseudonym = s.pseudonym where c.id = $1 order by 1, 2`,
      [young.caseId],
    );
    expect(logged).toEqual([
      { kind: 'young', act: 'do-on-own-page' },
      { kind: 'young', act: 'see-own-page' },
    ]);
    expect(await rows('select 1 from case_event where case_id = $1', [young.caseId])).toEqual([]);
  });

  it('taken back is gone at both sides and in every count, by who gave it only', async () => {
    const { house } = stage;
    const [young, other] = [await aYoung(), await aYoung()];
    const before = (await tips()).counts.given;
    valueOf(await give(young, 'Langere pauze.', true));
    const tipId = (await own(young))[0]!.id;
    expect(codes(await takeBackTip(house, other, { tipId }))).toBe('not-found');
    expect((await tips()).counts.given).toBe(before + 1);
    expect(codes(await takeBackTip(house, young, { tipId }))).toBe('ok');
    expect([await own(young), await found('Langere pauze.')]).toEqual([[], undefined]);
    expect((await tips()).counts.given).toBe(before);
  });

  it('abuse is hidden with a reason: nobody at school reads the words again, and who wrote it reads by whom and why', async () => {
    const { house, karin } = stage;
    const young = await aYoung();
    valueOf(await give(young, 'Stelletje sukkels.', true));
    const tipId = (await found('Stelletje sukkels.'))!.id;
    expect(codes(await hideTip(house, karin, { tipId, because: undefined }))).toBe('tip-why');
    expect(codes(await hideTip(house, karin, { tipId, because: 'scolds' }))).toBe('ok');
    const page = told((await new Visitor(app, karin).open('/tips')).body);
    expect(page).toContain('Verborgen door Karin Smit');
    expect(page).not.toContain('sukkels');
    expect((await own(young))[0]).toMatchObject({ hiddenBecause: 'scolds', byName: 'Karin Smit', answer: null });
  });

  it('a fourth waits for an answer to one of three', async () => {
    const young = await aYoung();
    for (const words of ['Een.', 'Twee.', 'Drie.']) valueOf(await give(young, words, true));
    expect(codes(await give(young, 'Vier.', true))).toBe('tip-enough');
  });

  it('that may be about danger is read today; without a name the school hears that, and not who it is', async () => {
    const young = await aYoung();
    const before = (await announced()).length;
    valueOf(await give(young, 'Ik wil niet meer leven op deze school.', false));
    expect((await announced()).slice(before)).toEqual([{ kind: 'tip-worry', about: null }]);
    expect((await found('Ik wil niet meer leven op deze school.'))?.of).toBeNull();
    valueOf(await give(young, 'Ik wil niet meer leven.', true));
    expect((await announced()).at(-1)).toEqual({ kind: 'alarming', about: young.caseId });
  });

  it('the school is told once that something waits and once that it is late, without a case', async () => {
    const { house } = stage;
    const young = await aYoung();
    valueOf(await give(young, 'Een warme kantine.', false));
    await sweepTips(house); // what came before, so that it is told already
    await rows('delete from outbox');
    house.setToday('2026-06-15');
    for (const _ of [1, 2]) await sweepTips(house);
    house.setToday('2026-07-07');
    for (const _ of [1, 2]) await sweepTips(house);
    expect(await announced()).toEqual([
      { kind: 'tip-came', about: null },
      { kind: 'tip-late', about: null },
    ]);
    expect((await tips()).counts.late).toBeGreaterThan(0);
  });

  it('of who is afgeschermd a tip with a name stands on no list and in no count, and the page says so; one without a name stays', async () => {
    const { house, karin } = stage;
    const young = await aYoung();
    valueOf(await give(young, 'Een rustige plek.', true));
    valueOf(await give(young, 'Ik wil niet meer leven, te druk.', false)); // read today
    const before = (await tips()).counts.given;
    await shieldCase(house, karin, { caseId: young.caseId, named: [karin.memberId] });
    expect(await found('Een rustige plek.')).toBeUndefined();
    expect((await found('Ik wil niet meer leven, te druk.'))?.of).toBeNull();
    expect((await tips()).counts.given).toBe(before - 1);
    expect(codes(await give(young, 'Nog een.', false))).toBe('not-found');
    expect(valueOf(await seeOwnTips(house, young, {}))).toMatchObject({ shielded: true, to: null });
    await rows('delete from outbox');
    house.setToday('2026-07-07');
    await sweepTips(house);
    expect(await rows('select named from tip where late_told_on is null and case_id = $1', [young.caseId])).toEqual([
      { named: true },
    ]);
  });

  it('goes along when two records of one young person become one, and comes back', async () => {
    const { house, karin } = stage;
    const [stays, goes] = [await aCase(), await aCase()];
    valueOf(await give(youngOf(goes), 'Meer stage.', false));
    const has = async (caseId: string) => (await own(youngOf(caseId))).length;
    valueOf(await mergeRecords(house, karin, { caseId: stays, otherId: goes, isSure: true }));
    expect(await has(stays)).toBe(1);
    valueOf(await unmergeRecords(house, karin, { caseId: stays, otherId: goes }));
    expect([await has(stays), await has(goes)]).toEqual([0, 1]);
  });

  it('on the page nothing is chosen beforehand, what was typed stays, and the state stands below in the language that was chosen', async () => {
    const { house, karin } = stage;
    const caseId = await aCase();
    const way = { caseId, channel: 'card', to: '', codeBy: 'told', codeTo: '' } as const;
    const { token, code } = valueOf(await giveWayIn(house, karin, way));
    const entering = { token: token ?? '', code: code ?? '', birthYear: '2008', network: '192.0.2.77' };
    const { cookie } = valueOf(await comeIn(house, entering));
    const web = new Visitor(app);
    web.cookies.set('aanzet', app.signCookie(`young:${cookie}`));
    const about = await web.open('/over-mij');
    expect(about.body).toContain('href="/tip"');
    const page = await web.open('/tip');
    expect(page.body).not.toContain('checked');
    expect(told(page.body)).toMatch(
      /Antwoord uiterlijk woensdag 1 juli.*vanaf maandag 15 juni.*maandag 6 juli.*kleine school/,
    );
    const wrong = await web.fillIn('/tip', '/tip', { words: 'Zijn nummer is 111222333' });
    expect([wrong.status, titleOf(wrong.body)]).toEqual([422, 'Fout: Een tip voor school – Aanzet']);
    expect(wrong.body).toContain('111222333');
    expect(told(wrong.body)).toContain('Kies: met of zonder je naam.');
    expect((await web.fillIn('/tip', '/tip', { words: 'Betere fietsenstalling.', named: 'nee' })).to).toBe('/tip');
    expect(told((await web.open('/tip')).body)).toMatch(
      /Zonder je naam\..*School leest dit vanaf.*School antwoordt uiterlijk/,
    );
    expect((await web.open('/tip?taal=ar')).body).toMatch(/<html lang="ar" dir="rtl"/);
    house.setToday('2026-06-15');
    const school = new Visitor(app, karin);
    const asked = await school.open('/tips');
    const tip = await found('Betere fietsenstalling.');
    expect(told(asked.body)).toMatch(/Zonder naam.*Betere fietsenstalling/);
    const at = `/tips/${tip!.id}`;
    const empty = await school.fillIn('/tips', `${tip!.id}/antwoord`, { words: '' });
    expect([empty.status, told(empty.body)]).toEqual([422, expect.stringContaining('Schrijf je antwoord.')]);
    expect((await school.fillIn('/tips', `${at}/antwoord`, { words: 'Er komt een dak.' })).to).toBe('/tips');
    expect(told((await web.open('/tip')).body)).toContain('Er komt een dak.');
    expect((await new Visitor(app, stage.ilse).open('/tips')).status).toBe(404);
  });
});
