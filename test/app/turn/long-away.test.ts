import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeColleague, changeOwnAbsence } from '#app/turn/change-colleague.ts';
import { declareNoView } from '#app/turn/declare-no-view.ts';
import { handOverWork } from '#app/turn/hand-over-work.ts';
import { shieldCase } from '#app/turn/shield.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, aRegion, aYoungPerson, type Region } from '../../people.ts';
import { browse, wordsOf } from '../pages/browse.ts';
import { codes, valueOf } from '../handover/stage.ts';

describe.each(engineNames)('a colleague who is away for long, on %s', (engine) => {
  let region: Region;
  beforeAll(async () => {
    region = await aRegion(engine);
  });
  afterAll(() => region.house.close());
  const turnsOf = async (memberId: string) => {
    const { rows } = await region.house.owner.query<{ id: string }>(
      'select case_id as id from turn where member_id = $1 order by 1',
      [memberId],
    );
    return rows.map(({ id }) => id);
  };

  it('more than five working days need a stand-in, five do not, and an end that nobody knows is not guessed', async () => {
    const { house, marja, karin, peter } = region;
    const away = { standInId: null, absentFrom: '2026-06-08' };
    const said = async (absentUntil: string | null) =>
      codes(await changeColleague(house, marja, { ...away, memberId: karin.memberId, absentUntil }));
    expect(await said('2026-06-12')).toBe('ok');
    expect(await said('2026-06-15')).toBe('stand-in-needed');
    expect(await said(null)).toBe('ok');
    expect(codes(await changeOwnAbsence(house, peter, { ...away, absentUntil: '2026-07-10' }))).toBe('stand-in-needed');
    const covered = { ...away, standInId: peter.memberId, absentUntil: '2026-07-10' };
    expect(codes(await changeColleague(house, marja, { ...covered, memberId: karin.memberId }))).toBe('ok');
    // Alone in an organisation there is nobody to choose: then "nog niet opgepakt" says so.
    const alone = await aColleague(house, region.doorstroompunt, { name: 'Een ander', role: 'coordinator' });
    expect(codes(await changeOwnAbsence(house, region.mo, { ...away, absentUntil: '2026-07-10' }))).toBe('ok');
    expect(alone.role).toBe('coordinator');
  });

  it('hands over every turn at once: each keeps exactly one, the account stays, and walls hold', async () => {
    const { house, marja, karin, peter, deEik, eikTeam } = region;
    const noor = await aColleague(house, deEik, { name: 'Noor Wit', role: 'begeleider', teamId: eikTeam });
    const plain = await aYoungPerson(region, { turnOf: noor, contact: noor });
    const waits = await aYoungPerson(region, { turnOf: noor, turn: { waitsFor: 'young-person', dueOn: '2026-06-10' } });
    const hidden = await aYoungPerson(region, { turnOf: noor });
    valueOf(await shieldCase(house, noor, { caseId: hidden, named: [noor.memberId, karin.memberId] }));
    const kin = await aYoungPerson(region, { turnOf: noor });
    valueOf(await declareNoView(house, peter, { caseId: kin }));
    const wish = { memberId: noor.memberId, toMemberId: peter.memberId, alsoContact: false };
    expect(codes(await handOverWork(house, karin, wish))).toBe('not-allowed');
    expect(codes(await handOverWork(house, region.bas, wish))).toBe('not-found');
    expect(codes(await handOverWork(house, marja, { ...wish, toMemberId: noor.memberId }))).toBe('stand-in-self');
    expect(codes(await handOverWork(house, marja, { ...wish, toMemberId: region.ilse.memberId }))).toBe(
      'holder-unknown',
    );
    // Marja is not named for one of the four: it moves, and she does not learn that it is there.
    expect(await handOverWork(house, marja, wish)).toMatchObject({ value: { turns: 3 } });
    expect(await turnsOf(noor.memberId)).toEqual([]);
    expect(await turnsOf(peter.memberId)).toEqual(expect.arrayContaining([plain, waits]));
    expect(await turnsOf(peter.memberId)).not.toContain(kin);
    expect(await turnsOf(peter.memberId)).not.toContain(hidden);
    const { rows } = await house.owner.query<{ n: number; contact: string | null; left: string | null }>(
      `select (select count(*)::int from turn where case_id = any($1)) as n,
        (select contact_member_id::text from cases where id = $2) as contact,
        (select left_on::text from member where id = $3) as left`,
      [[plain, waits, hidden, kin], plain, noor.memberId],
    );
    expect(rows).toEqual([{ n: 4, contact: noor.memberId, left: null }]);
    expect(await handOverWork(house, marja, { ...wish, alsoContact: true })).toMatchObject({ value: { turns: 0 } });
    const after = await house.owner.query('select contact_member_id as c from cases where id = $1', [plain]);
    expect(after.rows).toEqual([{ c: peter.memberId }]);
  });

  it('takes four clicks: the colleague, away for long, who gets it, yes', async () => {
    const { house, marja, peter, deEik, eikTeam, karin } = region;
    const ill = await aColleague(house, deEik, { name: 'Tess Vos', role: 'begeleider', teamId: eikTeam });
    await aYoungPerson(region, { turnOf: ill });
    const web = await browse(house);
    const home = `/organisaties/${deEik.id}`;
    const colleague = `${home}/collega/${ill.memberId}`;
    expect((await web.as(marja).get(home)).body).toContain(`href="${colleague}"`);
    expect((await web.as(marja).get(colleague)).body).toContain(`href="${colleague}/werk"`);
    const form = await web.as(marja).get(`${colleague}/werk`);
    expect(wordsOf(form).join(' ')).toContain('Tess Vos is bij 1 jongere aan zet');
    const empty = await web.as(marja).post(`${colleague}/werk`);
    expect([empty.statusCode, empty.body.includes('<title>Fout: ')]).toEqual([422, true]);
    const done = await web.as(marja).post(`${colleague}/werk`, { toMemberId: peter.memberId });
    expect([done.statusCode, done.headers.location]).toEqual([303, colleague]);
    expect(await turnsOf(ill.memberId)).toEqual([]);
    for (const who of [karin, region.bas]) expect((await web.as(who).get(`${colleague}/werk`)).statusCode).toBe(404);
    await web.app.close();
  });
});
