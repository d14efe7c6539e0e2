import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takeOver } from '#app/handover/take-over.ts';
import { recordMeeting } from '#app/handover/record-meeting.ts';
import { exportYoungPeople, listYoungPeople } from '#app/person/list-young-people.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import type { YoungPersonView } from '#app/person/young-person-view.ts';
import type { Member } from '#domain/access/actor.ts';
import { engineNames } from '../../engines.ts';
import { aYoungPerson } from '../../people.ts';
import { aSent, aStage, valueOf, type Stage } from '../handover/stage.ts';
import { browse } from '../pages/browse.ts';

describe.each(engineNames)('a young person who was handed over, on %s', (engine) => {
  let stage: Stage;
  let web: Awaited<ReturnType<typeof browse>>;
  let caseId: string;
  let handoverId: string;
  const secrets =
    /bakkerij op het plein|Meester Bos|praktijkverklaring ontvangen|leerjaar|0611|3830|moeder|arbeidsmarkt/i;

  const open = async (who: Member): Promise<YoungPersonView> =>
    valueOf(await openYoungPerson(stage.house, who, { caseId }));
  const page = async (who: Member) => (await web.as(who).get(`/jongeren/${caseId}`)).body;

  beforeAll(async () => {
    stage = await aStage(engine);
    web = await browse(stage.house);
    const { house, karin } = stage;
    caseId = await aYoungPerson(stage, { firstName: 'Samira', turnOf: karin, contact: karin });
    await house.owner.query(
      `update enrolment set destination = 'Bakkerij op het plein', profile = 'arbeidsmarkt', mentor = 'Meester Bos',
        year = '5', paper = 'Praktijkverklaring ontvangen' where case_id = $1`,
      [caseId],
    );
    await house.owner.query(
      `insert into contact (case_id, organisation_id, phone, postcode, parent_contact) values ($1, $2, '0611', '3830', 'Moeder')`,
      [caseId, stage.deEik.id],
    );
    ({ handoverId } = await aSent(stage, { to: 'soest', person: stage.ilse, caseId }));
  });
  afterAll(async () => {
    await web.app.close();
    await stage.house.close();
  });

  const receivedOnly = { enrolment: undefined, contact: undefined, ownRecord: false, age: 18 };
  const known = { school: 'Praktijkschool De Eik', stopsOn: '2026-07-10' };

  test('who is asked sees name, age, place, school and last day, and neither the day of birth nor what the list says', async () => {
    const view = await open(stage.ilse);
    expect(view).toMatchObject({ relation: 'asked', birthDate: null, ...known, ...receivedOnly });
    expect(JSON.stringify(view)).not.toMatch(secrets);
    expect(JSON.stringify(view)).not.toContain('2008-03-11');
    const body = await page(stage.ilse);
    for (const said of ['18 jaar', 'Leusden', 'Praktijkschool De Eik', '10 juli 2026']) expect(body).toContain(said);
    expect(body).not.toMatch(secrets);
    expect(body).not.toMatch(/Na school|Nog niet bekend|11 maart 2008/);
  });
  test('the list and the file say of them no more than the page', async () => {
    const listed = valueOf(await listYoungPeople(stage.house, stage.ilse, { filter: {}, page: 1 })).rows;
    const why = { reason: 'team', words: '' } as const;
    const saved = valueOf(await exportYoungPeople(stage.house, stage.ilse, { filter: {}, why })).found;
    const expected = { school: known.school, leavesOn: known.stopsOn, destination: null };
    expect([listed, saved].map((rows) => rows.filter((row) => row.caseId === caseId))).toEqual([
      [expect.objectContaining(expected)],
      [expect.objectContaining(expected)],
    ]);
  });
  test('the school keeps all of its own record', async () => {
    expect(await open(stage.karin)).toMatchObject({ ownRecord: true, birthDate: '2008-03-11', ...known });
    expect(await page(stage.karin)).toMatch(secrets);
  });
  test('who took over, and who leads after the meeting, sees the day of birth and still no record of the school', async () => {
    const { house, ilse } = stage;
    valueOf(await takeOver(house, ilse, { handoverId, meetOn: '2026-06-12', contactAfter: 'receiver' }));
    const after = await open(ilse);
    expect(after).toMatchObject({ relation: 'taken-over', birthDate: '2008-03-11', ...known, ...receivedOnly });
    expect(await page(ilse)).not.toMatch(secrets);
    house.setToday('2026-06-12');
    valueOf(await recordMeeting(house, ilse, { handoverId, outcome: 'together', on: '2026-06-12' }));
    const lead = await open(ilse);
    expect(lead).toMatchObject({ relation: 'lead', birthDate: '2008-03-11', ...known, ...receivedOnly });
    expect(JSON.stringify(lead)).not.toMatch(secrets);
    expect(await page(ilse)).not.toMatch(secrets);
  });
});
