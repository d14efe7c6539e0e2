/** Around an overstaptafel: moved, called off, who sits there, also without an account, what goes on paper, and two records that are one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCalendar, readCalendar } from '#app/daily/calendar-feed.ts';
import { agreeAtTable } from '#app/gathering/agreements.ts';
import { decideAtTable, openAtTable } from '#app/gathering/at-table.ts';
import { callOffTable, changeTable, restoreTable, seeChange } from '#app/gathering/change-table.ts';
import { listForTable, seeTableList } from '#app/gathering/lists.ts';
import { printAgreements, printSheet } from '#app/gathering/papers.ts';
import { openLine, prepareForTable } from '#app/gathering/prepare.ts';
import { seatAtTable, seeSeats } from '#app/gathering/seats.ts';
import { planTable, seePlan, seeTable } from '#app/gathering/tables.ts';
import type { Mail } from '#app/ports/mail.ts';
import { mergeRecords } from '#app/person/merge-records.ts';
import { unmergeRecords } from '#app/person/unmerge-records.ts';
import { reactTo } from '#jobs/reactions.ts';
import { makeRunner } from '#jobs/runner.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, aYoungPerson } from '../../people.ts';
import { codes, valueOf } from '../handover/stage.ts';
import { aRound, aTable, plan, prepared, tableDay, type Round } from './stage.ts';

describe.each(engineNames)('around an overstaptafel, on %s', (engine) => {
  let round: Round;
  let at: { readonly kindId: string; readonly gatheringId: string };
  const rows = async (statement: string, ...values: unknown[]) =>
    (await round.house.owner.query(statement, values)).rows;
  const versionOf = async (gatheringId: string): Promise<number> => {
    const [row] = await rows('select version from gathering where id = $1', gatheringId);
    return Number(row?.['version']);
  };
  const mailed = async (): Promise<readonly Mail[]> => {
    const mails: Mail[] = [];
    const send = (mail: Mail) => Promise.resolve(void mails.push(mail));
    const react = reactTo({ house: round.house, send, address: 'https://aanzet.example.org' });
    await makeRunner({ house: round.house, react, hurry: true, log: () => {} }).drain();
    return mails.filter(({ calendar }) => calendar !== undefined);
  };
  const pupil = (firstName: string, more: object = {}) =>
    aYoungPerson(round, { firstName, familyName: 'Bakker', turnOf: round.karin, contact: round.karin, ...more });
  const onList = async (gatheringId: string) => valueOf(await seeTableList(round.house, round.karin, { gatheringId }));

  beforeAll(async () => {
    round = await aRound(engine);
    at = await aTable(round);
  });
  afterAll(async () => round.house.close());

  it('who sits there is said by the own party, gets day, time and place only, and sees it in the own calendar', async () => {
    const { house, karin, ilse, mo, deEik, soest } = round;
    const seat = (who: typeof karin, organisationId: string, memberIds: readonly string[]) =>
      seatAtTable(house, who, { ...at, organisationId, memberIds });
    valueOf(await seat(karin, deEik.id, [karin.memberId, round.peter.memberId]));
    valueOf(await seat(ilse, soest.id, [ilse.memberId]));
    expect(codes(await seat(karin, soest.id, [ilse.memberId]))).toBe('not-found');
    expect(codes(await seat(karin, deEik.id, [ilse.memberId]))).toBe('seat-unknown');
    expect(codes(await seat(round.ed, soest.id, []))).toBe('not-found');
    await prepared(round, karin, at.gatheringId, await pupil('Omar'));
    const invited = await mailed();
    expect(invited.map(({ to }) => to).toSorted()).toEqual([
      'ilse.mulder@example.org',
      'karin.smit@example.org',
      'peter.vos@example.org',
    ]);
    const school = invited.find(({ to }) => to.startsWith('karin'))!;
    expect(school.subject).toBe('Uitnodiging: Overstaptafel zomer, vrijdag 12 juni 2026');
    expect(school.calendar?.content).toMatch(/DTSTART;TZID=Europe\/Amsterdam:20260612T090000[^]*T094500/);
    expect(JSON.stringify(invited)).not.toMatch(/Omar|Bakker/);
    const feed = valueOf(await readCalendar(house, valueOf(await makeCalendar(house, ilse)).token)).file;
    expect(feed).toMatch(
      /DTSTART;TZID=Europe\/Amsterdam:20260612T090000\r\nDTEND;TZID=Europe\/Amsterdam:20260612T103000/,
    );
    expect(feed).not.toMatch(/Omar|Bakker/);
    // A school reads who comes for itself and for who is always there, and of no other school.
    const seen = valueOf(await seeSeats(house, karin, at));
    expect(seen.parties.find(({ organisationId }) => organisationId === deEik.id)?.people).toHaveLength(2);
    expect(seen.parties.map(({ name }) => name)).not.toContain('ROC Eemwijk');
    expect(seen.parties.filter(({ choices }) => choices).map(({ name }) => name)).toEqual(['De Eik']);
    // Chosen and left out again before the mail went: nobody is invited.
    valueOf(await seat(mo, round.doorstroompunt.id, [mo.memberId]));
    valueOf(await seat(mo, round.doorstroompunt.id, []));
    expect((await mailed()).map(({ calendar }) => calendar?.method)).toEqual(['CANCEL']);
  });

  it('who has no account is invited by mail without any link, sees nothing, and is named by who called it together', async () => {
    const { house, ed, karin, leusden } = round;
    const sanne = await aColleague(house, leusden, {
      name: 'Sanne de Boer',
      role: 'klantmanager',
      mail: 'sanne@example.org',
    });
    expect(valueOf(await seePlan(house, ed, {})).elsewhere.map(({ shortName }) => shortName)).toContain('Leusden');
    const core = [round.doorstroompunt.id, leusden.id];
    const { gatheringId } = valueOf(
      await planTable(house, ed, { typed: plan(round, at.kindId, { core, onDay: '2026-06-19' }) }),
    );
    const command = { gatheringId, organisationId: leusden.id, memberIds: [sanne.memberId] };
    expect(codes(await seatAtTable(house, karin, command))).toBe('not-found');
    valueOf(await seatAtTable(house, ed, command));
    const [mail, ...more] = await mailed();
    expect([mail?.to, more]).toEqual(['sanne@example.org', []]);
    expect(mail?.text).not.toContain('https://');
    expect(mail?.text).toContain('met een eigen link en code');
    expect(await rows('select from case_access where organisation_id = $1', leusden.id)).toEqual([]);
    const seen = valueOf(await seeSeats(house, ed, { gatheringId }));
    expect(seen.parties.find(({ name }) => name === 'Leusden')).toMatchObject({
      hasAccount: false,
      people: [{ name: 'Sanne de Boer' }],
    });
    const line = await prepared(round, karin, gatheringId, await pupil('Fay'));
    const who = valueOf(await openLine(house, karin, { lineId: line })).who;
    expect(who.find(({ name }) => name === 'Leusden')).toMatchObject({ sees: false });
  });

  it('a table is moved with its lists: who sits there gets it in the calendar, the others hear it, and a party with a list stays', async () => {
    const { house, ed, karin, deEik, roc, doorstroompunt, soest } = round;
    const typed = plan(round, at.kindId, { onDay: '2026-06-15', place: 'School', core: [soest.id, doorstroompunt.id] });
    const change = async (more: object = {}, who = ed) =>
      changeTable(house, who, { ...at, version: await versionOf(at.gatheringId), typed: { ...typed, ...more } });
    expect(codes(await change({}, karin))).toBe('not-allowed');
    expect(codes(await change({ onDay: '2026-06-01' }))).toBe('in-the-past');
    const withoutEik = [{ organisationId: roc.id, begins: '9.00', ends: '9.45' }];
    expect(codes(await change({ blocks: withoutEik }))).toBe('party-has-list');
    expect(codes(await changeTable(house, ed, { ...at, version: 99, typed }))).toBe('table-moved-meanwhile');
    valueOf(await change());
    const moved = await mailed();
    expect(moved.map(({ subject }) => subject)).toEqual(
      Array<string>(3).fill('Gewijzigd: Overstaptafel zomer, maandag 15 juni 2026'),
    );
    expect(moved[0]?.calendar?.content).toContain('SEQUENCE:1');
    const told = await rows(
      `select distinct m.organisation_id from notice n join member m on m.id = n.member_id where n.kind = 'table-moved'`,
    );
    expect(told.map((row) => row['organisation_id'])).toEqual(
      expect.arrayContaining([round.leerplicht.id, roc.id, doorstroompunt.id]),
    );
    expect(told.map((row) => row['organisation_id'])).not.toContain(deEik.id);
    expect((await onList(at.gatheringId)).lines).toHaveLength(1);
    const view = valueOf(await seeTable(house, ed, at));
    expect([view.table.onDay, view.parties.some(({ name }) => name === 'Leerplicht Leusden')]).toEqual([
      '2026-06-15',
      false,
    ]);
    // Who is chosen after a move did not know of it: that one is invited.
    const { doorstroompunt: desk } = round;
    valueOf(await seatAtTable(house, round.mo, { ...at, organisationId: desk.id, memberIds: [round.mo.memberId] }));
    expect((await mailed())[0]?.subject).toBe('Uitnodiging: Overstaptafel zomer, maandag 15 juni 2026');
    valueOf(await seatAtTable(house, round.mo, { ...at, organisationId: desk.id, memberIds: [] }));
    await mailed();
    valueOf(await change({ onDay: tableDay, core: [soest.id, doorstroompunt.id, round.leerplicht.id] }));
    await mailed();
  });

  it('a table that is called off takes nothing any more; its list comes first on the next one, with the question; it can go on after all', async () => {
    const { house, ed, karin } = round;
    const off = async () => callOffTable(house, ed, { ...at, version: await versionOf(at.gatheringId) });
    valueOf(await off());
    expect((await mailed()).map(({ calendar }) => calendar?.method)).toEqual(['CANCEL', 'CANCEL', 'CANCEL']);
    expect(codes(await seeChange(house, ed, at))).toBe('not-found');
    const { lines } = await onList(at.gatheringId);
    const [{ caseId, id: lineId, version }] = lines as [(typeof lines)[number]];
    expect(codes(await listForTable(house, karin, { ...at, caseIds: [await pupil('Joy')] }))).toBe('table-cancelled');
    const decide = { lineId, version, typed: { decision: 'nothing', because: '', decidedOn: tableDay } } as const;
    expect(codes(await decideAtTable(house, karin, decide))).toBe('table-cancelled');
    const next = await aTable(round, '2026-06-26', at.kindId);
    expect((await onList(next.gatheringId)).suggested[0]).toMatchObject({ caseId, reason: 'called-off' });
    valueOf(await listForTable(house, karin, { ...next, caseIds: [caseId] }));
    expect((await onList(next.gatheringId)).lines).toMatchObject([
      { caseId, reason: 'called-off', question: 'Wie helpt verder?', stage: 'listed' },
    ]);
    valueOf(await restoreTable(house, ed, { ...at, version: await versionOf(at.gatheringId) }));
    expect((await mailed()).map(({ calendar }) => calendar?.method)).toEqual(['REQUEST', 'REQUEST', 'REQUEST']);
    house.setToday(tableDay);
    valueOf(await decideAtTable(house, karin, decide));
    // It began: nobody moves it any more; and a table that is over is past.
    expect(codes(await off())).toBe('not-found');
    house.setToday('2026-06-20');
    expect(codes(await seeChange(house, ed, { gatheringId: (await aPast()).gatheringId }))).toBe('not-found');
  });
  const aPast = async () => {
    const [row] = await rows(`select id from gathering where on_day = '2026-06-19'`);
    return { gatheringId: String(row?.['id']) };
  };

  it('a sheet is one young person, kept in the register of exports; a school gets its own block of agreements, W&I whom it sees', async () => {
    const { house, karin, hassan, ilse, deEik, roc } = round;
    house.setToday(tableDay);
    const [line] = (await onList(at.gatheringId)).lines;
    const lineId = line!.id;
    const why = { reason: 'table', words: '' } as const;
    const agree = (what: string, dueOn: string) =>
      agreeAtTable(house, karin, { lineId, typed: { what, who: 'Ilse', whoOrganisationId: undefined, dueOn } });
    valueOf(await agree('Belt de bakkerij', '2026-06-19'));
    valueOf(await agree('Zoekt een stage', ''));
    const sheet = valueOf(await printSheet(house, karin, { lineId, why }));
    expect([sheet.found.line.firstName, sheet.mark.act, sheet.mark.rows]).toEqual(['Omar', 'print-table-sheet', 1]);
    expect(sheet.fields.has('question')).toBe(true);
    expect(codes(await printSheet(house, hassan, { lineId, why }))).toBe('not-found');
    const paper = valueOf(await printAgreements(house, karin, { ...at, organisationId: deEik.id, why }));
    expect(paper.found).toMatchObject({
      school: 'De Eik',
      lines: [{ firstName: 'Omar', what: 'Belt de bakkerij' }],
      points: [{ what: 'Zoekt een stage' }],
    });
    for (const [who, organisationId] of [
      [hassan, deEik.id],
      [karin, roc.id],
      [ilse, deEik.id],
    ] as const)
      // prettier-ignore
      expect(codes(await printAgreements(house, who, { ...at, organisationId, why }))).toBe('not-found');
  });

  it('two records that are one stand on a table once, with what was agreed; a no of either holds, and taken apart each has its own', async () => {
    const { house, karin } = round;
    house.setToday('2026-06-08');
    const other = await aTable(round, '2026-07-03', at.kindId);
    const [caseId, otherId] = [await pupil('Nena'), await pupil('Nena', { turnOf: round.peter })];
    const [at1, at2] = [at.gatheringId, other.gatheringId];
    // On the first table only the one that gives way; on the second both, and there it said no.
    const lineId = await prepared(round, karin, at1, otherId);
    house.setToday(tableDay);
    valueOf(await agreeAtTable(house, karin, { lineId, typed: { what: 'Belt', who: 'Karin', whoOrganisationId: undefined, dueOn: '2026-06-19' } })); // prettier-ignore
    house.setToday('2026-06-08');
    const kept = await prepared(round, karin, at2, caseId);
    const gave = await prepared(round, karin, at2, otherId, 'ready');
    const { line } = valueOf(await openLine(house, karin, { lineId: gave }));
    valueOf(await prepareForTable(house, karin, { lineId: gave, version: line.version, question: '', answer: 'no', to: 'ready' })); // prettier-ignore
    await rows(`with q as (insert into climbed_question (id, organisation_id, reason, amount, level, holder_member_id, asked_on, since, due_on)
      values (gen_random_uuid(), $1, 'still', 30, 'policy', $2, '2026-06-01', '2026-06-01', '2026-06-15') returning id)
      insert into stuck_case (question_id, case_id, organisation_id, reason, mark) select id, $3, $1, 'still', '2026-05-01' from q`, round.deEik.id, round.ed.memberId, otherId); // prettier-ignore
    const stands = async () => [
      await rows('select case_id from table_line where id = $1', lineId),
      await rows('select case_id from table_agreement where line_id = $1', lineId),
      await rows(`select case_id from stuck_case where mark = '2026-05-01'`),
      await rows('select stage from table_line where id = $1', kept),
    ];
    valueOf(await mergeRecords(house, karin, { caseId, otherId, isSure: false }));
    const now = [{ case_id: caseId }];
    expect(await stands()).toEqual([now, now, now, [{ stage: 'no' }]]);
    expect((await onList(at2)).lines.map((one) => one.firstName)).not.toContain('Nena');
    expect(valueOf(await seeTable(house, round.ed, other)).funnel.listed).toBe(0);
    expect(codes(await listForTable(house, karin, { gatheringId: at2, caseIds: [caseId] }))).toBe('said-no-before');
    valueOf(await unmergeRecords(house, karin, { caseId, otherId }));
    const was = [{ case_id: otherId }];
    expect(await stands()).toEqual([was, was, was, [{ stage: 'on' }]]);
    expect(valueOf(await openAtTable(house, karin, { lineId })).agreements).toHaveLength(1);
  });
});
