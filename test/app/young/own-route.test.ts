/** What a young person does on Mijn route, and what becomes of it at who guides. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeAgreement, moveAgreement } from '#app/person/agreements.ts';
import { comeIn, findYoung } from '#app/young/come-in.ts';
import { giveWayIn } from '#app/young/give-way.ts';
import { answerAppointment, chooseOwnWay, sayHowItGoes, stopOwnHelp } from '#app/young/on-route.ts';
import { sayOwnWords, seeOwnSaid } from '#app/young/own-words.ts';
import { takeOwnAlong } from '#app/young/take-own-along.ts';
import { seeOwnPage } from '#app/young/own-page.ts';
import type { Young } from '#domain/access/actor.ts';
import { engineNames } from '../../engines.ts';
import { aYoungPerson } from '../../people.ts';
import { aSent, aStage, codes, toldOf, turnOf, valueOf, type Stage } from '../handover/stage.ts';

const nowhere = '00000000-0000-7000-8000-000000000000';

describe.each(engineNames)('Mijn route of a young person, on %s', (engine) => {
  let stage: Stage;
  let network = 0;
  const aCase = () => aYoungPerson(stage, { contact: stage.karin, turnOf: stage.karin, firstName: 'Samira' });
  async function inside(caseId: string): Promise<Young> {
    const way = { caseId, channel: 'card', to: '', codeBy: 'told', codeTo: '' } as const;
    const { token, code } = valueOf(await giveWayIn(stage.house, stage.karin, way));
    const entering = { token: token ?? '', code: code ?? '', birthYear: '2008', network: `192.0.2.${network}` };
    const { cookie } = valueOf(await comeIn(stage.house, entering));
    const young = await findYoung(stage.house, cookie);
    if (!young) throw new Error('nobody came in');
    return young;
  }
  /** An appointment on Monday 15 June at ten. */
  const appoint = async (caseId: string, atTime = '10:00') =>
    valueOf(
      await makeAgreement(stage.house, stage.karin, {
        caseId,
        what: 'Kijken bij de bakkerij',
        who: 'Samira en Karin',
        dueOn: '2026-06-15',
        atTime,
      }),
    ).agreementId;
  const routeOf = async (young: Young) => valueOf(await seeOwnPage(stage.house, young, {})).route;
  const kept = async (agreementId: string) => {
    const { rows } = await stage.house.owner.query(
      'select young_says, young_because, young_said_on::text from agreement where id = $1',
      [agreementId],
    );
    return rows[0];
  };

  beforeAll(async () => void (stage = await aStage(engine)));
  beforeEach(() => {
    network++;
    stage.house.setToday('2026-06-08');
  });
  afterAll(() => stage.house.close());

  it('"ik kan niet" makes the contact person call within the days of a signal, with the reason at the appointment', async () => {
    const { house } = stage;
    const caseId = await aCase();
    const young = await inside(caseId);
    const agreementId = await appoint(caseId);
    expect((await routeOf(young)).now).toMatchObject({
      kind: 'appointment',
      id: agreementId,
      time: '10:00',
      says: null,
    });
    const say = (because?: 'other-time') => answerAppointment(house, young, { agreementId, says: 'cannot', because });
    expect(codes(await say())).toBe('why-not-missing');
    expect(valueOf(await say('other-time'))).toEqual({ callBy: '2026-06-11', alarming: false });
    expect(await turnOf(stage, caseId)).toMatchObject({
      colleague: 'Karin Smit',
      verb: 'call-back',
      why: 'cannot-come',
    });
    expect(await kept(agreementId)).toEqual({
      young_says: 'cannot',
      young_because: 'other-time',
      young_said_on: '2026-06-08',
    });
    expect((await routeOf(young)).now).toEqual({
      kind: 'other',
      name: 'Karin',
      doing: 'call-back',
      by: '2026-06-11',
      late: false,
    });
  });

  it('"ik kom" is told and moves no turn; put off, the appointment asks again', async () => {
    const { house, karin } = stage;
    const caseId = await aCase();
    const young = await inside(caseId);
    const agreementId = await appoint(caseId);
    const before = await turnOf(stage, caseId);
    const comes = { agreementId, says: 'comes', because: undefined } as const;
    expect(valueOf(await answerAppointment(house, young, comes))).toEqual({ callBy: null, alarming: false });
    expect([await turnOf(stage, caseId), await toldOf(stage, caseId)]).toEqual([before, ['young-comes Karin Smit']]);
    expect((await routeOf(young)).next).toContainEqual(expect.objectContaining({ kind: 'appointment', says: 'comes' }));
    valueOf(
      await moveAgreement(house, karin, { caseId, agreementId, version: 1, dueOn: '2026-06-16', atTime: '11.00' }),
    );
    expect((await routeOf(young)).now).toMatchObject({ kind: 'appointment', day: '2026-06-16', says: null });
    expect(await kept(agreementId)).toEqual({ young_says: null, young_because: null, young_said_on: null });
  });

  it('answers nothing of another, nothing without a time, and nothing that is over', async () => {
    const { house } = stage;
    const [mine, other] = [await aCase(), await aCase()];
    const young = await inside(mine);
    const say = async (agreementId: string) =>
      codes(await answerAppointment(house, young, { agreementId, says: 'comes', because: undefined }));
    expect([await say(await appoint(other)), await say(await appoint(mine, '')), await say(nowhere)]).toEqual([
      'not-found',
      'not-found',
      'not-found',
    ]);
    const gone = await appoint(mine);
    house.setToday('2026-06-16');
    expect(await say(gone)).toBe('not-found');
  });

  it('while a hand-over waits for its answer there is no second turn: the contact person is told', async () => {
    const { house } = stage;
    const { caseId } = await aSent(stage, { to: 'soest' });
    const young = await inside(caseId);
    const before = await turnOf(stage, caseId);
    valueOf(await sayHowItGoes(house, young, { answer: 'call-me', words: '' }));
    expect([await turnOf(stage, caseId), await toldOf(stage, caseId)]).toEqual([
      before,
      expect.arrayContaining(['young-person-asks Karin Smit']),
    ]);
  });

  it('how it goes: fine is written down, every word goes to a person, and words about danger bring the call to today', async () => {
    const { house } = stage;
    const say = async (answer: 'well' | 'doubt' | undefined, words: string) => {
      const caseId = await aCase();
      const young = await inside(caseId);
      const before = await turnOf(stage, caseId);
      const said = await sayHowItGoes(house, young, { answer, words });
      const moved = JSON.stringify(await turnOf(stage, caseId)) !== JSON.stringify(before);
      return [said.ok ? said.value : codes(said), moved, (await toldOf(stage, caseId)).includes('alarming Karin Smit')];
    };
    const ticked = await aCase();
    valueOf(await sayHowItGoes(house, await inside(ticked), { answer: 'well', words: '', missed: ['person'] }));
    const kept = await house.owner.query('select missed from check_in where case_id = $1', [ticked]);
    expect(kept.rows).toEqual([{ missed: ['person'] }]);
    expect(await say('well', '')).toEqual([{ callBy: null, alarming: false }, false, false]);
    expect(await say('doubt', '')).toEqual([{ callBy: '2026-06-11', alarming: false }, true, false]);
    expect(await say('well', 'De bus is zo vol.')).toEqual([{ callBy: '2026-06-11', alarming: false }, true, false]);
    expect(await say('well', 'Ik wil niet meer leven.')).toEqual([
      { callBy: '2026-06-08', alarming: true },
      true,
      true,
    ]);
    expect(await say(undefined, '')).toEqual(['own-how', false, false]);
    expect(await say('well', 'Mijn nummer is 111222333')).toEqual(['bsn', false, false]);
  });

  it('who wants no help any more is called once, by name and day', async () => {
    const { house } = stage;
    const caseId = await aCase();
    const young = await inside(caseId);
    expect(valueOf(await stopOwnHelp(house, young, {}))).toEqual({ callBy: '2026-06-11', alarming: false });
    expect(await turnOf(stage, caseId)).toMatchObject({ colleague: 'Karin Smit', verb: 'call', why: 'wants-no-help' });
  });

  it('own words wait for who guides beside the document, one answer at a time, and only where a school leads', async () => {
    const { house, karin } = stage;
    const caseId = await aCase();
    const young = await inside(caseId);
    const say = async (section: 'proud' | 'wants', text: string) =>
      codes(await sayOwnWords(house, young, { section, text }));
    expect([await say('proud', 'Ik kan taart bakken.'), await say('wants', ' Werk. ')]).toEqual(['ok', 'ok']);
    expect([await say('wants', 'Mijn nummer is 111222333'), await say('proud', '')]).toEqual(['bsn', 'ok']);
    expect(valueOf(await seeOwnSaid(house, young, {})).answers).toEqual({ wants: { how: 'said', text: 'Werk.' } });
    const waits = await house.withActor(karin, 'see-document', (desk) => desk.ownWords.waiting([caseId]));
    expect(waits).toEqual([{ caseId, doneOn: '2026-06-08', answers: { wants: { how: 'said', text: 'Werk.' } } }]);
    expect(await say('proud', 'Ik ben niet veilig thuis.')).toBe('ok');
    expect(await toldOf(stage, caseId)).toEqual(['alarming Karin Smit']);
  });

  it('takes along what stands on the own pages, of nobody else, and the log says so', async () => {
    const { house } = stage;
    const { caseId } = await aSent(stage, { to: 'soest' });
    const young = await inside(caseId);
    await appoint(caseId);
    const { person, shared, appointments, whoLooked } = valueOf(await takeOwnAlong(house, young, {}));
    expect(person).toMatchObject({ name: expect.stringContaining('Samira'), birthDate: '2008-03-11' });
    expect([shared.map(({ toName }) => toName), appointments.map(({ what }) => what)]).toEqual([
      ['Werk en inkomen Soest'],
      ['Kijken bij de bakkerij'],
    ]);
    expect(whoLooked.length).toBeGreaterThan(0);
    expect(JSON.stringify(shared)).not.toContain('rustige kamer');
    const { rows } = await house.owner.query(
      `select s.how, e.kind from access_event e join access_subject s on s.event_id = e.id where e.act = 'take-own-along'`,
    );
    expect(rows).toEqual([{ how: 'exported', kind: 'young' }]);
  });

  it('how somebody wants to be reached is for who guides, at once, and not asked where nothing is known', async () => {
    const { house, karin } = stage;
    const caseId = await aCase();
    const young = await inside(caseId);
    expect(codes(await chooseOwnWay(house, young, { channel: 'app' }))).toBe('no-channel-known');
    await house.owner.query("insert into contact (case_id, organisation_id, phone) values ($1, $2, '06 00 00 00 01')", [
      caseId,
      stage.deEik.id,
    ]);
    expect(codes(await chooseOwnWay(house, young, { channel: undefined }))).toBe('own-channel');
    valueOf(await chooseOwnWay(house, young, { channel: 'mail' }));
    const contact = await house.withActor(karin, 'open-young-person', (desk) => desk.people.contact(caseId));
    expect(contact?.prefers).toBe('mail');
  });
});
