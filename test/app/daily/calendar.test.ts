import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dropCalendar, makeCalendar, ownCalendar, readCalendar } from '#app/daily/calendar-feed.ts';
import { remindAppointments } from '#app/notice/remind-appointments.ts';
import { finishAgreement, makeAgreement } from '#app/person/agreements.ts';
import { changeOwnSettings } from '#app/person/own-settings.ts';
import { declareNoView } from '#app/turn/declare-no-view.ts';
import type { Mail } from '#app/ports/mail.ts';
import type { Member } from '#domain/access/actor.ts';
import { reactTo } from '#jobs/reactions.ts';
import { makeRunner } from '#jobs/runner.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, aYoungPerson, type Region } from '../../people.ts';
import { aServer, told, Visitor } from '../../web/visitor.ts';
import { codes, valueOf } from '../handover/stage.ts';

describe.each(engineNames)('appointments outside Aanzet, on %s', (engine) => {
  let region: Region;
  let app: FastifyInstance;
  let samira: string;
  let daan: string;
  let sent: Mail[] = [];
  const agree = async (who: Member, caseId: string, dueOn: string, atTime = '') =>
    valueOf(
      await makeAgreement(region.house, who, { caseId, what: 'Kijken bij de bakker', who: 'school', dueOn, atTime }),
    ).agreementId;
  const address = async (who: Member) => valueOf(await makeCalendar(region.house, who)).token;
  const eventsAt = async (token: string) => {
    const { file } = valueOf(await readCalendar(region.house, token));
    const starts = [...file.matchAll(/^DTSTART;(?:VALUE=DATE|TZID=Europe\/Amsterdam):(\S+)/gm)].map(([, at]) => at);
    return starts.map((at, n) => [at, [...file.matchAll(/^SUMMARY:(.*)\r$/gm)][n]?.[1]]);
  };
  const morning = async (day: string) => {
    region.house.setToday(day);
    await remindAppointments(region.house);
    const send = async (mail: Mail) => void sent.push(mail);
    const react = reactTo({ house: region.house, send, address: 'https://aanzet.example.org' });
    await makeRunner({ house: region.house, react, hurry: true, log: () => {} }).drain();
  };

  beforeAll(async () => {
    region = await aRegion(engine);
    ({ app } = await aServer(region.house));
    const { karin } = region;
    samira = await aYoungPerson(region, { turnOf: karin, familyName: 'Benali', turn: { dueOn: '2026-06-10' } });
    daan = await aYoungPerson(region, { turnOf: karin, firstName: 'Daan', turn: { dueOn: '2026-06-10' } });
    await agree(karin, samira, '2026-06-12', '10.00');
    await agree(karin, daan, '2026-06-12', '14.30');
    await agree(karin, daan, '2026-06-15', '9.00');
    await agree(karin, daan, '2026-06-16');
    await agree(region.peter, daan, '2026-06-17', '11.00');
  });
  beforeEach(async () => {
    sent = [];
    region.house.setToday('2026-06-08');
    await region.house.owner.query("delete from outbox; delete from setting where key = 'reminded-on'");
  });
  afterAll(() => region.house.close());

  it('a calendar shows when the own appointments are and how much must be done by which day, and no name', async () => {
    const { house, karin } = region;
    const token = await address(karin);
    expect(await eventsAt(token)).toEqual([
      ['20260612T100000', 'Afspraak (Aanzet)'],
      ['20260612T143000', 'Afspraak (Aanzet)'],
      ['20260615T090000', 'Afspraak (Aanzet)'],
      ['20260616', 'Afspraak (Aanzet)'],
      ['20260610', 'Uiterlijk vandaag: 2 beurten (Aanzet)'],
    ]);
    const { file } = valueOf(await readCalendar(house, token));
    expect(file).not.toMatch(/Samira|Daan|Benali|bakker|school/i);
    const { rows } = await house.owner.query(
      `select distinct s.how from access_event e join access_subject s on s.event_id = e.id
       where e.act = 'read-calendar' and e.member_id = $1`,
      [karin.memberId],
    );
    expect(rows).toEqual([{ how: 'exported' }]);
    house.setToday('2026-06-13');
    expect((await eventsAt(token)).map(([at]) => at)).toEqual(['20260615T090000', '20260616']);
  });

  it('only the newest address opens something, and nothing is kept of it but a hash', async () => {
    const { house, karin, ed } = region;
    const first = await address(karin);
    const second = await address(karin);
    expect(codes(await readCalendar(house, first))).toBe('not-found');
    expect(await eventsAt(second)).toHaveLength(5);
    expect(valueOf(await ownCalendar(house, karin, {})).madeOn).toBe('2026-06-08');
    const { rows } = await house.owner.query('select * from calendar_feed');
    expect(JSON.stringify(rows)).not.toContain(second);
    valueOf(await dropCalendar(house, karin, {}));
    expect(codes(await readCalendar(house, second))).toBe('not-found');
    expect(valueOf(await ownCalendar(house, karin, {})).madeOn).toBeNull();
    expect(codes(await makeCalendar(house, ed))).toBe('not-allowed');
  });

  it('gives nothing of a colleague who left or whose organisation stopped, nor to who asks all day', async () => {
    const { house, karin, deEik } = region;
    const before = await address(karin);
    const set = (statement: string, id: string) => house.owner.query(statement, [id]);
    await set("update member set left_on = '2026-06-08' where id = $1", karin.memberId);
    expect(codes(await readCalendar(house, before))).toBe('not-found');
    await set('update member set left_on = null where id = $1', karin.memberId);
    expect(codes(await readCalendar(house, before))).toBe('not-found'); // who comes back makes a new one
    const token = await address(karin);
    await set('update organisation set has_account = false where id = $1', deEik.id);
    expect(codes(await readCalendar(house, token))).toBe('not-found');
    await set('update organisation set has_account = true where id = $1', deEik.id);
    for (let n = 0; n < 19; n++) valueOf(await readCalendar(house, token));
    expect(codes(await readCalendar(house, token))).toBe('too-often');
    expect((await new Visitor(app).open(`/agenda/${token}`)).status).toBe(429);
    await house.owner.query("update calendar_feed set hour_began = hour_began - interval '61 minutes'");
    valueOf(await readCalendar(house, token));
  });

  it('the page shows the address once; a calendar opens it without signing in; a wrong address is a page that is not there', async () => {
    const karin = new Visitor(app, region.karin);
    const made = await karin.fillIn('/ik/agenda', '/ik/agenda');
    const path = /\/agenda\/[\w-]+(?=")/.exec(made.body.replace('action="/ik/agenda"', ''))?.[0] ?? '';
    const { status, headers, body } = await new Visitor(app).open(path);
    expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(body).toContain('BEGIN:VCALENDAR');
    const again = await karin.open('/ik/agenda');
    expect(again.body).not.toContain(path);
    expect(told(again.body)).toContain('Gemaakt op maandag 8 juni 2026');
    const wrong = await new Visitor(app).open('/agenda/bestaatniet');
    const nowhere = await new Visitor(app).open('/bestaatniet');
    expect([wrong.status, wrong.body]).toEqual([404, nowhere.body]);
    expect((await karin.fillIn('/ik/agenda', '/weg')).to).toBe('/ik/agenda');
    expect((await new Visitor(app).open(path)).status).toBe(404);
  });

  it('on the working day before, a mail says when, and not with whom', async () => {
    const { house } = region;
    await morning('2026-06-10');
    expect(sent).toEqual([]);
    await morning('2026-06-11');
    await morning('2026-06-11');
    expect(sent.map(({ to, subject, text }) => [to, subject, text.split('\n')[0]])).toEqual([
      ['karin.smit@example.org', 'Afspraken morgen', 'Morgen om 10.00 en 14.30 heb je 2 afspraken in Aanzet.'],
    ]);
    expect(sent[0]?.text).not.toMatch(/Samira|Daan|bakker/);
    await morning('2026-06-12');
    expect(sent.at(-1)?.subject).toBe('Afspraak maandag 15 juni om 9.00');
    const { rows } = await house.owner.query(
      `select distinct e.kind, e.purpose from access_event e join access_subject s on s.event_id = e.id
       where e.act = 'post-mail'`,
    );
    expect(rows).toEqual([{ kind: 'system', purpose: 'programma' }]);
  });

  it('no mail goes to who switched it off or wants none, and who is away is not the only one who knows', async () => {
    const { house, karin, peter } = region;
    valueOf(await changeOwnSettings(house, karin, { told: 'digest', reminded: false }));
    await morning('2026-06-12');
    expect(sent).toEqual([]);
    valueOf(await changeOwnSettings(house, karin, { told: 'off', reminded: true }));
    await morning('2026-06-11');
    expect(sent).toEqual([]);
    valueOf(await changeOwnSettings(house, karin, { told: 'digest', reminded: true }));
    await house.owner.query("update member set absent_from = '2026-06-10', stand_in_id = $2 where id = $1", [
      karin.memberId,
      peter.memberId,
    ]);
    await house.owner.query("delete from setting where key = 'reminded-on'");
    await morning('2026-06-12');
    expect(sent.map(({ to }) => to)).toEqual(['karin.smit@example.org', 'peter.vos@example.org']);
  });

  it('what is done, and what somebody may not see any more, is in no calendar and in no mail', async () => {
    const { house, peter } = region;
    const token = await address(peter);
    const id = await agree(peter, samira, '2026-06-12', '16.00');
    expect(await eventsAt(token)).toHaveLength(2);
    valueOf(await finishAgreement(house, peter, { caseId: samira, agreementId: id, version: 1 }));
    expect(await eventsAt(token)).toHaveLength(1);
    valueOf(await declareNoView(house, peter, { caseId: daan }));
    expect(await eventsAt(token)).toEqual([]);
    await morning('2026-06-16');
    expect(sent.filter(({ to }) => to.startsWith('peter'))).toEqual([]);
  });
});
