/** Who watches over safety: geen inzage for a colleague, a message at once, and counts without names. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeJobs } from '#app/access/see-jobs.ts';
import { seeUnusual, tellLookingReport } from '#app/access/see-unusual.ts';
import { askQuestion } from '#app/handover/ask-question.ts';
import { sendBack } from '#app/handover/send-back.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import { declareNoViewFor, noViewsSaid } from '#app/turn/declare-no-view.ts';
import type { Member } from '#domain/access/actor.ts';
import { reactTo } from '#jobs/reactions.ts';
import { makeRunner } from '#jobs/runner.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, aYoungPerson, founder } from '../../people.ts';
import { aGuest, aSent, aStage, codes, toldOf, turnOf, valueOf, type Stage } from '../handover/stage.ts';
import { browse } from '../pages/browse.ts';

describe.each(engineNames)('safety, on %s', (engine) => {
  let stage: Stage;
  let inge: Member;
  const rows = async (statement: string) => (await stage.house.owner.query(statement)).rows;
  beforeAll(async () => {
    stage = await aStage(engine);
    inge = await aColleague(stage.house, stage.deEik, { name: 'Inge Prins', role: 'privacy' });
  });
  afterAll(() => stage.house.close());

  it('a team leader says geen inzage for a colleague, whose turn goes on; only who said it reads why', async () => {
    const { house, karin, peter, marja, bas, deEik } = stage;
    const caseId = await aYoungPerson(stage, { turnOf: peter, contact: peter });
    const wish = { caseId, memberId: peter.memberId, reason: 'family' } as const;
    expect(codes(await declareNoViewFor(house, karin, wish))).toBe('not-allowed');
    expect(codes(await declareNoViewFor(house, bas, wish))).toBe('not-found');
    expect(codes(await declareNoViewFor(house, marja, { ...wish, memberId: bas.memberId }))).toBe('no-view-colleague');
    const nothing = { caseId, memberId: marja.memberId, reason: undefined };
    expect(codes(await declareNoViewFor(house, marja, nothing))).toBe('no-view-yourself no-view-reason');
    valueOf(await declareNoViewFor(house, marja, wish));
    expect(codes(await openYoungPerson(house, peter, { caseId }))).toBe('not-found');
    expect(await turnOf(stage, caseId)).toMatchObject({ colleague: null, team: 'Team uitstroom', why: 'no-view' });
    expect(valueOf(await noViewsSaid(house, marja, { caseId }))).toEqual([{ name: 'Peter Vos', reason: 'family' }]);
    const other = await aColleague(house, deEik, { name: 'Ans Lead', role: 'teamleider' });
    expect(valueOf(await noViewsSaid(house, other, { caseId }))).toEqual([]);
    expect(codes(await noViewsSaid(house, peter, { caseId }))).toBe('not-allowed');
  });

  it('the page says so and gives no way back; a mistake keeps what was chosen', async () => {
    const { house, karin, marja } = stage;
    const caseId = await aYoungPerson(stage);
    const web = await browse(house);
    const path = `/jongeren/${caseId}/geen-inzage-voor`;
    expect((await web.as(marja).get(`/jongeren/${caseId}`)).body).toContain(`href="${path}"`);
    expect((await web.as(karin).get(`/jongeren/${caseId}`)).body).not.toContain(path);
    const wrong = await web.as(marja).post(path, { memberId: karin.memberId });
    expect([wrong.statusCode, wrong.body.includes('Kies waarom deze collega')]).toEqual([422, true]);
    expect(wrong.body).toMatch(new RegExp(`value="${karin.memberId}"[^>]*selected`));
    expect((await web.as(marja).post(path, { memberId: karin.memberId, reason: 'known' })).statusCode).toBe(303);
    expect((await web.as(marja).get(path)).body).toContain('Karin Smit: bekende, buur of vriend');
    expect((await web.as(karin).get(`/jongeren/${caseId}`)).statusCode).toBe(404);
    await web.app.close();
  });

  it('what a guest writes about danger goes at once to the fixed contact person, and only that it was so is kept', async () => {
    const { house, karin } = stage;
    const off = { told: 'off' } as const;
    await house.withActor(founder, 'found-region', (desk) => desk.directory.changeColleague(karin.memberId, off));
    const [calm, danger, back] = [await aSent(stage), await aSent(stage), await aSent(stage)];
    const text = 'Ze zei mij dat ze niet meer wil leven. Weten jullie dat?';
    valueOf(await askQuestion(house, await aGuest(stage, calm), { ...calm, text: 'Kan zij ook op dinsdag?' }));
    valueOf(await askQuestion(house, await aGuest(stage, danger), { ...danger, text }));
    const returned = { ...back, reason: 'other', words: 'Hij voelt zich thuis niet veilig.' } as const;
    valueOf(await sendBack(house, await aGuest(stage, back), returned));
    const alarms = async ({ caseId }: { caseId: string }) =>
      (await toldOf(stage, caseId)).filter((line) => line.startsWith('alarming'));
    expect([await alarms(calm), await alarms(danger), await alarms(back)]).toEqual([
      [],
      ['alarming Karin Smit'],
      ['alarming Karin Smit'],
    ]);
    const mails: string[] = [];
    const react = reactTo({
      house,
      send: async (mail) => void mails.push(`${mail.to} ${mail.text}`),
      address: 'https://a',
    });
    await makeRunner({ house, react, log: () => {} }).drain();
    const urgent = mails.filter((mail) => mail.includes('Lees dit meteen.'));
    expect(urgent.length).toBeGreaterThan(0);
    expect(urgent.every((mail) => mail.startsWith('karin.smit@') && !/leven|veilig|Samira/.test(mail))).toBe(true);
    const kept = await rows(`select kind, payload::text as said from outbox union all select kind, '' from notice`);
    expect(JSON.stringify(kept)).not.toMatch(/leven|veilig/);
    expect(valueOf(await seeUnusual(house, inge, { month: '2026-06' })).alarms).toBe(2);
    expect(valueOf(await seeUnusual(house, stage.fatima, { month: '2026-06' })).alarms).toBe(0);
  });

  it('a guest reads beside the question when it is read and whom to call now; a colleague does not', async () => {
    const { house, ilse } = stage;
    const web = await browse(house);
    const cookies = async (sent: Awaited<ReturnType<typeof aSent>>) => {
      const guest = await aGuest(stage, sent);
      const { rows: found } = await house.owner.query('select id from handover_guest order by id desc limit 1');
      expect(guest.handoverId).toBe(sent.handoverId);
      return { aanzet: web.app.signCookie(`guest:${found[0].id}`) };
    };
    const page = await web.app.inject({ url: '/gast/overdracht', cookies: await cookies(await aSent(stage)) });
    expect(page.body).toContain('Wij lezen dit morgen. Nu hulp nodig? Bel 112 of 113.');
    const { handoverId } = await aSent(stage, { to: 'soest', person: ilse });
    expect((await web.as(ilse).get(`/overdrachten/${handoverId}`)).body).not.toContain('Bel 112');
    await web.app.close();
  });

  it('looking that stands out is counted for the own privacy officer, without who, whom or who most', async () => {
    const { house, karin, peter, ilse, deEik, soest, fatima } = stage;
    const looks = async (who: Member, n: number, at: string, of = deEik.id) => {
      const id = house.newId();
      await house.owner.query(
        `insert into access_event (id, at, on_day, kind, member_id, job_title, organisation_id, organisation_name, purpose, act)
         values ($1, $2::timestamptz, '2026-05-11', 'member', $3, 'x', $4, 'x', 'eigen begeleiding', 'open-young-person')`,
        [id, at, who.memberId, of],
      );
      await house.owner.query(
        `insert into access_subject select $1::uuid, gen_random_uuid(), 'opened' from generate_series(1, $2::int)`,
        [id, n],
      );
    };
    await looks(karin, 41, '2026-05-11T10:00:00+02:00');
    await looks(peter, 6, '2026-05-11T23:30:00+02:00');
    await looks(ilse, 90, '2026-05-11T23:30:00+02:00', soest.id);
    const may = { month: '2026-05' };
    const { unusual } = valueOf(await seeUnusual(house, inge, may));
    expect(unusual.map(({ kind, times, days }) => [kind, times, days.length])).toEqual([
      ['opened', 1, 1],
      ['atNight', 1, 1],
      ['aside', 1, 1],
      ['searched', 0, 0],
      ['exported', 0, 0],
    ]);
    expect(valueOf(await seeUnusual(house, fatima, may)).unusual.every(({ times }) => times === 0)).toBe(true);
    for (const who of [karin, stage.marja, stage.rik]) {
      expect(codes(await seeUnusual(house, who, may))).toBe('not-allowed');
      const own = await house.withActor(who, 'see-directory', ({ log }) =>
        log.lookingByDay('2026-05-01', '2026-05-31'),
      );
      expect(own).toEqual([]);
    }
    expect(codes(await seeUnusual(house, inge, { month: '2026-07' }))).toBe('not-found');
    const web = await browse(house);
    const page = await web.as(inge).get('/logboek/opvallend?maand=2026-05');
    for (const said of ['mei 2026', 'Niet om te meten hoe iemand werkt', 'ma 11 mei'])
      expect(page.body).toContain(said);
    expect(page.body).not.toMatch(/Karin|Peter|Samira/);
    expect((await web.as(karin).get('/logboek/opvallend')).statusCode).toBe(404);
    await web.app.close();
  });

  it('a privacy officer hears once a month that the report is there', async () => {
    const { house, fatima } = stage;
    const told = async () =>
      (await rows(`select payload->>'memberId' as who from outbox where payload->>'notice' = 'looking-report'`)).map(
        ({ who }) => who,
      );
    await tellLookingReport(house);
    expect(await told()).toEqual([]);
    house.setToday('2026-07-01');
    for (let n = 0; n < 3; n++) await tellLookingReport(house);
    house.setToday('2026-06-08');
    expect(new Set(await told())).toEqual(new Set([inge.memberId, fatima.memberId]));
    expect(await told()).toHaveLength(2);
  });

  it('a functional manager sees how many jobs wait and failed, and of nobody', async () => {
    const { house, rik, karin } = stage;
    await house.owner.query(
      `update outbox set failed = true, done = false where id = (select min(id::text)::uuid from outbox)`,
    );
    expect(valueOf(await seeJobs(house, rik)).reduce((sum, { failed }) => sum + failed, 0)).toBe(1);
    expect(codes(await seeJobs(house, karin))).toBe('not-allowed');
    const web = await browse(house);
    const page = await web.as(rik).get('/beheer/taken');
    expect(page.body).toContain('1 taak lukte niet');
    expect(page.body).not.toMatch(/Karin|Samira|Leusden/);
    expect((await web.as(inge).get('/beheer/taken')).statusCode).toBe(404);
    await web.app.close();
  });
});
