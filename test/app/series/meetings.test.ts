/** Meetings that come back: the map, dates with their invitations, the agenda and what was decided. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCalendar, readCalendar } from '#app/daily/calendar-feed.ts';
import type { Mail } from '#app/ports/mail.ts';
import {
  addSeries,
  cancelDate,
  changeSeries,
  endSeries,
  moveDate,
  planDate,
  setPeople,
} from '#app/series/keep-series.ts';
import { meetingMap } from '#app/series/meeting-map.ts';
import { askInMeeting, decideInMeeting, finishPoint } from '#app/series/points.ts';
import { partyChoices, peopleForm, seeSeries } from '#app/series/see-series.ts';
import { sweepMeetings } from '#app/series/sweep-meetings.ts';
import type { Member } from '#domain/access/actor.ts';
import { reactTo } from '#jobs/reactions.ts';
import { makeRunner } from '#jobs/runner.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, type Region } from '../../people.ts';
import { aServer, titleOf, told, Visitor } from '../../web/visitor.ts';
import { codes, valueOf } from '../handover/stage.ts';

describe.each(engineNames)('meetings of the region, on %s', (engine) => {
  let region: Region;
  let app: FastifyInstance;
  let mails: Mail[] = [];
  const rows = async (statement: string, ...values: unknown[]) =>
    (await region.house.owner.query(statement, values)).rows;
  const seen = async (who: Member, seriesId: string) => valueOf(await seeSeries(region.house, who, { seriesId }));
  const drain = async () => {
    mails = [];
    const send = (mail: Mail) => Promise.resolve(void mails.push(mail));
    const react = reactTo({ house: region.house, send, address: 'https://aanzet.example.org' });
    await makeRunner({ house: region.house, react, hurry: true, log: () => {} }).drain();
    return mails;
  };
  const typed = (more: object = {}) => ({
    name: 'Netwerkbespreking De Eik',
    kind: 'network' as const,
    level: 'operational' as const,
    purpose: 'young-people' as const,
    rhythm: 'twice-a-year' as const,
    partyIds: [region.deEik.id, region.soest.id],
    ...more,
  });
  const aSeries = async (who: Member, more: object = {}) =>
    valueOf(await addSeries(region.house, who, { typed: typed(more) })).seriesId;
  const on = (onDay: string, more: object = {}) => ({ onDay, begins: '9.30', ends: '11.00', place: 'De Eik', ...more });

  beforeAll(async () => {
    region = await aRegion(engine);
    ({ app } = await aServer(region.house));
  });
  afterAll(async () => {
    await app.close();
    await region.house.close();
  });

  it('shows a map without any young person: three levels, what is double and who is missing', async () => {
    const { house, ed, marja, karin, ilse } = region;
    const empty = valueOf(await meetingMap(house, karin, {}));
    expect([empty.rows, empty.gaps.map(({ kind }) => kind)]).toEqual([[], ['no-network', 'no-level', 'no-level', 'no-level']]); // prettier-ignore
    expect(codes(await addSeries(house, karin, { typed: typed() }))).toBe('not-allowed');
    const everybody = [region.deEik.id, region.soest.id, region.doorstroompunt.id];
    const figures = { kind: 'quarterly', purpose: 'figures', rhythm: 'quarterly', partyIds: everybody } as const;
    await aSeries(ed, { ...figures, name: 'Kwartaaloverleg' });
    await aSeries(marja, { ...figures, name: 'Cijfers op De Eik' });
    await aSeries(ed, { kind: 'policy', level: 'policy', name: 'Beleidsoverleg', purpose: 'programme' });
    const map = valueOf(await meetingMap(house, ilse, {}));
    expect(map.rows.map(({ name, level, owner }) => [name, level, owner.name])).toEqual([
      ['Cijfers op De Eik', 'operational', 'Marja Kok'],
      ['Kwartaaloverleg', 'operational', 'Ed Kamp'],
      ['Beleidsoverleg', 'policy', 'Ed Kamp'],
    ]);
    expect(map.overlaps).toMatchObject([{ names: ['Cijfers op De Eik', 'Kwartaaloverleg'], shared: ['Doorstroompunt Eem en Vallei', 'De Eik', 'Soest'] }]); // prettier-ignore
    expect(map.gaps.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'no-network De Eik',
      'quarter-empty Cijfers op De Eik',
      'quarter-empty Kwartaaloverleg',
      'no-level ',
    ]);
    const page = told((await new Visitor(app, ilse).open('/regio/overleg')).body);
    expect(page).toContain('De Eik Dit schooljaar nog geen netwerkbespreking met een gemeente.');
    expect(page).toContain('Cijfers op De Eik en Kwartaaloverleg Zelfde onderwerp');
    expect(page).not.toContain('Nieuw overleg');
  });

  it('invites who takes part, with a name and a place and nobody else in it; moved and called off follow', async () => {
    const { house, marja, ilse, bas, karin } = region;
    const seriesId = await aSeries(marja);
    const choices = valueOf(await peopleForm(house, marja, { seriesId }));
    expect(choices.organisations.map(({ name }) => name)).toEqual(['Praktijkschool De Eik', 'Werk en inkomen Soest']);
    expect(codes(await setPeople(house, ilse, { seriesId, memberIds: [] }))).toBe('not-allowed');
    expect(codes(await setPeople(house, bas, { seriesId, memberIds: [] }))).toBe('not-found');
    valueOf(
      await setPeople(house, marja, { seriesId, memberIds: [marja.memberId, ilse.memberId, region.mo.memberId] }),
    );
    await drain();
    valueOf(await planDate(house, marja, { seriesId, typed: on('2026-06-22') }));
    const invited = await drain();
    expect(invited.map(({ to }) => to).toSorted()).toEqual(['ilse.mulder@example.org', 'marja.kok@example.org']);
    const first = invited.find(({ to }) => to.startsWith('ilse'));
    expect(first?.subject).toBe('Uitnodiging: Netwerkbespreking De Eik, maandag 22 juni 2026');
    expect(first?.calendar).toMatchObject({ method: 'REQUEST' });
    expect(first?.calendar?.content).toContain('SEQUENCE:0');
    const [date] = (await seen(marja, seriesId)).coming;
    // Its school opens its own leavers of that municipality, until the next one; nobody else gets a list.
    expect((await seen(marja, seriesId)).leavers).toEqual([
      { forWhom: 'Soest', municipalityCode: 'GM0342', until: '2026-12-08' },
    ]);
    expect((await seen(ilse, seriesId)).leavers).toEqual([]);
    const command = { seriesId, gatheringId: date!.id, version: date!.version };
    expect(codes(await moveDate(house, marja, { ...command, version: 99, typed: on('2026-06-23') }))).toBe('meeting-changed'); // prettier-ignore
    valueOf(await moveDate(house, marja, { ...command, typed: on('2026-06-23', { place: 'Online' }) }));
    const moved = (await drain()).find(({ to }) => to.startsWith('ilse'));
    expect(moved?.subject).toContain('Gewijzigd');
    expect(moved?.calendar?.content).toMatch(/SEQUENCE:1\r\n[^]*LOCATION:Online/);
    const address = valueOf(await makeCalendar(house, ilse)).token;
    const feed = valueOf(await readCalendar(house, address)).file;
    expect(feed).toContain('SUMMARY:Netwerkbespreking De Eik');
    expect(feed).toMatch(/DTSTART;TZID=Europe\/Amsterdam:20260623T093000/);
    valueOf(await setPeople(house, marja, { seriesId, memberIds: [marja.memberId, bas.memberId] }));
    expect((await drain()).map(({ to, calendar }) => `${to} ${calendar?.method}`).toSorted()).toEqual([
      'bas.jansen@example.org REQUEST',
      'ilse.mulder@example.org CANCEL',
    ]);
    const now = (await seen(marja, seriesId)).coming[0]!;
    valueOf(await cancelDate(house, marja, { ...command, version: now.version }));
    const off = await drain();
    expect(off.map(({ calendar }) => calendar?.method)).toEqual(['CANCEL', 'CANCEL']);
    expect(off[0]?.calendar?.content).toMatch(/SEQUENCE:2\r\n[^]*STATUS:CANCELLED/);
    expect(JSON.stringify(invited)).not.toContain('Karin');
    expect((await seen(karin, seriesId)).next).toBeUndefined();
  });

  it('what is decided becomes a task of a colleague, and the next one opens with how much was done', async () => {
    const { house, marja, ilse, karin, mo } = region;
    const seriesId = await aSeries(marja, { name: 'Samen kijken' });
    const words = 'Wie belt in de zomer?';
    expect(codes(await askInMeeting(house, karin, { seriesId, words }))).toBe('no-date-yet');
    valueOf(await setPeople(house, marja, { seriesId, memberIds: [marja.memberId, ilse.memberId] }));
    valueOf(await planDate(house, marja, { seriesId, typed: on('2026-06-10') }));
    await drain();
    valueOf(await askInMeeting(house, ilse, { seriesId, words }));
    expect(codes(await askInMeeting(house, mo, { seriesId, words }))).toBe('not-found');
    expect((await seen(mo, seriesId)).questions).toEqual([]);
    house.setToday('2026-06-10');
    const decided = { words: 'Eén lijst maken', whoMemberId: ilse.memberId, dueOn: '2026-06-19' };
    expect(codes(await decideInMeeting(house, marja, { seriesId, typed: { ...decided, whoMemberId: mo.memberId } }))).toBe('who-unknown'); // prettier-ignore
    expect(valueOf(await decideInMeeting(house, marja, { seriesId, typed: decided })).kind).toBe('decision');
    expect(valueOf(await decideInMeeting(house, marja, { seriesId, typed: { ...decided, dueOn: '' } })).kind).toBe('question'); // prettier-ignore
    valueOf(await decideInMeeting(house, marja, { seriesId, typed: { ...decided, whoMemberId: marja.memberId } }));
    await drain();
    expect(await rows(`select kind from notice where member_id = $1 and kind like 'meeting%'`, ilse.memberId)).toEqual([
      { kind: 'meeting-task' },
    ]);
    const { tasks } = valueOf(await meetingMap(house, ilse, {}));
    expect(tasks).toMatchObject([{ words: 'Eén lijst maken', dueOn: '2026-06-19' }]);
    expect(codes(await finishPoint(house, mo, { seriesId, pointId: tasks[0]!.id }))).toBe('not-found');
    valueOf(await finishPoint(house, ilse, { seriesId, pointId: tasks[0]!.id }));
    house.setToday('2026-06-22');
    await sweepMeetings(house);
    await sweepMeetings(house);
    await drain();
    expect(await rows(`select member_id from notice where kind = 'meeting-late'`)).toEqual([
      { member_id: marja.memberId },
    ]);
    const view = await seen(ilse, seriesId);
    expect(view.opening).toEqual({ done: 1, all: 2 });
    expect(view.questions.map((one) => one.words)).toEqual([words, 'Eén lijst maken']);
    house.setToday('2026-06-08');
  });

  it('asks the owner for the next date, once; who takes it over or ends it is of the own organisation', async () => {
    const { house, marja, karin, ed } = region;
    const seriesId = await aSeries(marja, { name: 'Elke maand', rhythm: 'monthly' });
    house.setToday('2026-07-06');
    expect(valueOf(await meetingMap(house, marja, {})).toPlan).toContainEqual({ seriesId, name: 'Elke maand', by: '2026-07-08' }); // prettier-ignore
    for (let n = 0; n < 2; n++) await sweepMeetings(house);
    await drain();
    const asked = await rows(`select count(*)::int as n from meeting_series where asked_for = '2026-07-08' and id = $1`, seriesId); // prettier-ignore
    expect(asked).toEqual([{ n: 1 }]);
    expect(await rows(`select member_id from notice where kind = 'meeting-date' and member_id = $1`, marja.memberId)).toHaveLength(1); // prettier-ignore
    const wish = { seriesId, typed: typed({ name: 'Elke maand' }), version: 1 };
    expect(codes(await changeSeries(house, marja, { ...wish, memberId: ed.memberId }))).toBe('owner-missing');
    expect(codes(await changeSeries(house, ed, { ...wish, memberId: ed.memberId }))).toBe('not-found');
    valueOf(await changeSeries(house, marja, { ...wish, memberId: karin.memberId }));
    expect(codes(await changeSeries(house, marja, { ...wish, memberId: karin.memberId }))).toBe('meeting-changed');
    valueOf(await planDate(house, marja, { seriesId, typed: on('2026-07-08') }));
    expect(codes(await planDate(house, marja, { seriesId, typed: on('2026-07-08') }))).toBe('date-there');
    expect(codes(await endSeries(house, marja, { seriesId }))).toBe('dates-planned');
    house.setToday('2026-07-09');
    valueOf(await endSeries(house, marja, { seriesId }));
    expect(codes(await seeSeries(house, marja, { seriesId }))).toBe('not-found');
    house.setToday('2026-06-08');
    expect(valueOf(await partyChoices(house, marja, {})).length).toBeGreaterThan(3);
    await drain();
  });

  it('keeps what was typed and says what is wrong, on each form', async () => {
    const marja = new Visitor(app, region.marja);
    const seriesId = await aSeries(region.marja, { name: 'Voor het formulier' });
    const url = `/regio/overleg/${seriesId}`;
    const tried = [
      await marja.fillIn('/regio/overleg/nieuw', '/regio/overleg', { name: 'Alleen een naam' }),
      await marja.fillIn(url, `${url}/datum`, { place: 'Alleen een naam', 'onDay-day': '31', 'onDay-month': '2' }),
      await marja.fillIn(url, `${url}/besluiten`, { what: '' }),
      await marja.fillIn(url, `${url}/punten`, { question: 'Alleen een naam, geen datum' }),
    ];
    expect(tried.map(({ status, body }) => [status, titleOf(body).startsWith('Fout:')])).toEqual(tried.map(() => [422, true])); // prettier-ignore
    expect(tried.map(({ body }) => body.includes('Alleen een naam'))).toEqual([true, true, false, true]);
    expect((await new Visitor(app, region.bas).open(`${url}/wijzigen`)).status).toBe(404);
  });
});
