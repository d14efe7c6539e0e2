import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  agreementForCalendar,
  finishAgreement,
  makeAgreement,
  moveAgreement,
  readAgreement,
} from '#app/person/agreements.ts';
import { formChoices, openYoungPerson } from '#app/person/open-young-person.ts';
import { listYoungPeople } from '#app/person/list-young-people.ts';
import { changeOwnSettings, ownSettings } from '#app/person/own-settings.ts';
import { readNote, writeNote, type WriteNote } from '#app/person/write-note.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Outcome } from '#domain/outcome.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, aRegion, aYoungPerson, type Region } from '../../people.ts';

const codes = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code));

describe.each(engineNames)('one young person on %s', (engine) => {
  let region: Region;
  let samira: string;
  beforeAll(async () => {
    region = await aRegion(engine);
    samira = await aYoungPerson(region, { firstName: 'Samira', turnOf: region.karin, contact: region.karin });
  });
  afterAll(() => region.house.close());

  const note = (who: Member, wish: Partial<WriteNote>) =>
    writeNote(region.house, who, {
      caseId: samira,
      text: '',
      hidden: false,
      hiddenBecause: '',
      keepBecause: '',
      ...wish,
    });
  const open = async (who: Member, entries?: number, caseId = samira) => {
    const outcome = await openYoungPerson(region.house, who, {
      caseId,
      ...(entries !== undefined && { entries }),
    });
    if (!outcome.ok) throw new Error(codes(outcome).join());
    return outcome.value;
  };
  const countNotes = async () => {
    const { rows } = await region.house.owner.query<{ n: number }>('select count(*)::int as n from note');
    return rows[0]?.n;
  };

  test('the page says who is on turn, who is the fixed contact person, and where a hand-over stands, apart', async () => {
    const view = await open(region.karin);
    expect(view.open).toMatchObject({ mine: true, elsewhere: false, person: { name: 'Karin Smit' } });
    expect(view.contactPerson).toMatchObject({ name: 'Karin Smit', organisation: 'Praktijkschool De Eik' });
    expect(view.handover).toBeNull();
    expect(view.age).toBe(18);
    expect(view.relation).toBe('lead');
    expect(view.may.has('write-note')).toBe(true);
  });
  test('not yours and not there are the same answer, for reading and for writing', async () => {
    const { house, ilse } = region;
    const nobody = { caseId: house.newId() };
    expect(await openYoungPerson(house, ilse, { caseId: samira })).toEqual(await openYoungPerson(house, ilse, nobody));
    expect(codes(await note(ilse, { text: 'Mag niet.' }))).toEqual(['not-found']);
    expect(
      codes(await makeAgreement(house, ilse, { caseId: samira, what: 'a', who: 'b', dueOn: '2026-06-09' })),
    ).toEqual(['not-found']);
    expect(codes(await openYoungPerson(house, region.ed, { caseId: samira }))).toEqual(['not-allowed']);
    expect(await countNotes()).toBe(0);
  });
  test.each([
    ['nothing typed', { text: '  ' }, ['text-missing']],
    ['far too much', { text: 'a'.repeat(4001) }, ['text-too-long']],
    ['a forbidden number', { text: 'Nummer 111222333 gebeld.' }, ['bsn']],
    ['a forbidden number, with a reason', { text: '111222333', keepBecause: 'moet' }, ['bsn']],
    ['a forbidden number as the reason', { text: 'Hallo.', keepBecause: '111222333' }, ['bsn']],
    ['a diagnosis', { text: 'Heeft ADHD.' }, ['sensitive']],
    ['hidden without a reason', { text: 'Hallo.', hidden: true }, ['hidden-reason-missing']],
  ])('a note is refused and nothing is kept: %s', async (_, wish, expected) => {
    expect(codes(await note(region.karin, wish))).toEqual(expected);
    expect(await countNotes()).toBe(0);
  });
  test('a sensitive word stays with a reason, a note is hidden with a reason', async () => {
    expect(codes(await note(region.karin, { text: 'Heeft ADHD.', keepBecause: 'Vroeg Samira zelf.' }))).toEqual([]);
    expect(
      codes(await note(region.karin, { text: 'Bel mij.', hidden: true, hiddenBecause: 'Gaat over veiligheid.' })),
    ).toEqual([]);
    const { entries } = await open(region.karin);
    expect(entries.map((e) => e.kind === 'note' && [e.note.text, e.note.keptBecause, e.note.hiddenBecause])).toEqual([
      ['Bel mij.', null, 'Gaat over veiligheid.'],
      ['Heeft ADHD.', 'Vroeg Samira zelf.', null],
    ]);
  });
  test('of two who correct one note the second sees what changed, and loses nothing by trying again', async () => {
    const { karin, peter } = region;
    const first = await note(karin, { text: 'Wil naar de bakker.' });
    const corrects = first.ok ? first.value.noteId : '';
    expect(codes(await note(karin, { text: 'Wil naar de bakkerij.', corrects }))).toEqual([]);
    const second = await note(peter, { text: 'Wil naar de kapper.', corrects });
    expect(codes(second)).toEqual(['changed-meanwhile']);
    const { who, noteId, textNow } = (!second.ok && second.refusals[0]?.values) || {};
    expect([who, textNow]).toEqual(['Karin Smit', 'Wil naar de bakkerij.']);
    expect(codes(await note(peter, { text: 'Wil naar de kapper.', corrects: String(noteId) }))).toEqual([]);
    const [newest] = (await open(karin)).entries;
    expect(newest?.kind === 'note' && [newest.note.text, ...newest.before.map(({ text }) => text)]).toEqual([
      'Wil naar de kapper.',
      'Wil naar de bakkerij.',
      'Wil naar de bakker.',
    ]);
  });
  test('of two corrections at the same moment exactly one is kept', async () => {
    const first = await note(region.karin, { text: 'Belt morgen.' });
    const corrects = first.ok ? first.value.noteId : '';
    const both = await Promise.all([
      note(region.karin, { text: 'Belt vrijdag.', corrects }),
      note(region.peter, { text: 'Belt maandag.', corrects }),
    ]);
    expect(both.flatMap(codes)).toEqual(['changed-meanwhile']);
  });
  test('an agreement says what, who and by when, and every fault at its own field', async () => {
    const { house, karin } = region;
    const bad = await makeAgreement(house, karin, {
      caseId: samira,
      what: '',
      who: 'nummer 111222333',
      dueOn: '2026-06-07',
    });
    expect(!bad.ok && bad.refusals).toEqual([
      { code: 'what-missing', field: 'what' },
      { code: 'bsn', field: 'who' },
      { code: 'due-past', field: 'dueOn' },
    ]);
    const good = await makeAgreement(house, karin, {
      caseId: samira,
      what: 'Bankpas regelen',
      who: 'moeder',
      dueOn: '2026-06-12',
    });
    expect(good.ok).toBe(true);
    const [agreement] = (await open(karin)).agreements;
    expect(agreement).toMatchObject({
      what: 'Bankpas regelen',
      who: 'moeder',
      dueOn: '2026-06-12',
      doneOn: null,
      version: 1,
    });
  });
  test('of two who finish one agreement the second hears that it was done', async () => {
    const { house, karin, peter } = region;
    const agreementId = (await open(karin)).agreements[0]?.id ?? '';
    const finish = (who: Member) => finishAgreement(house, who, { caseId: samira, agreementId, version: 1 });
    expect((await Promise.all([finish(karin), finish(peter)])).flatMap(codes)).toEqual(['changed-meanwhile']);
    expect((await open(karin)).agreements[0]?.doneOn).toBe('2026-06-08');
    expect(
      codes(await finishAgreement(house, karin, { caseId: samira, agreementId: house.newId(), version: 1 })),
    ).toEqual(['not-found']);
  });
  test('the timeline shows the newest first and says when there is more', async () => {
    for (let n = 1; n <= 5; n++) await note(region.karin, { text: `Notitie ${n}.` });
    const few = await open(region.karin, 3);
    expect(few.entries.map((e) => e.kind === 'note' && e.note.text)).toEqual([
      'Notitie 5.',
      'Notitie 4.',
      'Notitie 3.',
    ]);
    expect(few.older).toBe(true);
    expect((await open(region.karin, 100)).older).toBe(false);
  });
  test('reading and writing leave a line each in the log', async () => {
    const { rows } = await region.house.owner.query<{ act: string; how: string }>(
      `select distinct e.act, s.how from access_event e join access_subject s on s.event_id = e.id
       join cases c on c.pseudonym = s.pseudonym where c.id = $1 order by 1`,
      [samira],
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        { act: 'open-young-person', how: 'opened' },
        { act: 'write-note', how: 'written' },
        { act: 'make-agreement', how: 'written' },
        { act: 'finish-agreement', how: 'written' },
      ]),
    );
  });
  test('after the meeting the school keeps its own record, and sees of the receiver four things, until its term is over', async () => {
    const { house, karin, deEik, soest, ilse } = region;
    const away = await aYoungPerson(region, { firstName: 'Roos', turnOf: karin, contact: karin });
    await writeNote(house, karin, {
      caseId: away,
      text: 'Van school.',
      hidden: false,
      hiddenBecause: '',
      keepBecause: '',
    });
    await house.owner.query(
      `insert into handover (id, case_id, kind, from_organisation_id, to_organisation_id, state, begun_on, sent_on, taken_over_on, met_on)
       values ($1, $2, 'H1', $3, $4, 'done', '2026-06-01', '2026-06-02', '2026-06-03', '2026-06-05')`,
      [house.newId(), away, deEik.id, soest.id],
    );
    await house.owner.query('update cases set lead_organisation_id = $1, contact_member_id = $2 where id = $3', [
      soest.id,
      ilse.memberId,
      away,
    ]);
    const outcome = await openYoungPerson(house, karin, { caseId: away });
    const view = outcome.ok ? outcome.value : undefined;
    expect(view?.relation).toBe('record');
    expect(view?.former).toEqual({
      over: false,
      organisation: soest.name,
      takenOverOn: '2026-06-03',
      metOn: '2026-06-05',
      hasNextTurn: true,
    });
    expect([view?.open, view?.handover, view?.contactPerson?.name]).toEqual([null, null, 'Ilse Mulder']);
    expect(view?.entries.map((e) => e.kind === 'note' && e.note.text)).toContain('Van school.');
    expect(view?.may.has('give-turn')).toBe(false);

    const leaves = (day: string) =>
      house.owner.query('update enrolment set left_on = $1 where case_id = $2', [day, away]);
    const seen = async (state: 'active' | 'ended') => {
      const found = await listYoungPeople(house, karin, { filter: { state }, page: 1 });
      return found.ok ? found.value.rows.filter(({ caseId }) => caseId === away) : [];
    };
    await leaves('2024-06-08'); // two years ago today: the last day of the term
    expect((await open(karin, 20, away)).former).toMatchObject({ over: false });
    expect(await seen('active')).toMatchObject([{ caseId: away, state: 'active' }]);
    await leaves('2024-06-07');
    const after = await open(karin, 20, away);
    expect([after.former, after.state, after.contactPerson, after.handover]).toEqual([
      { over: true, since: '2026-06-07' },
      'ended',
      null,
      null,
    ]);
    expect(after.entries.map((e) => e.kind === 'note' && e.note.text)).toContain('Van school.');
    expect([await seen('active'), await seen('ended')]).toMatchObject([[], [{ lead: '', holder: null, dueOn: null }]]);
  });
  test('an agreement is put off by who works on it; done is done, and for others it is not there', async () => {
    const { house, karin, ilse } = region;
    const made = { caseId: samira, what: 'Bellen', who: 'Karin', dueOn: '2026-06-12' };
    const outcome = await makeAgreement(house, karin, made);
    const agreementId = outcome.ok ? outcome.value.agreementId : '';
    const at = { caseId: samira, agreementId };
    expect(await readAgreement(house, karin, at)).toMatchObject({ ok: true, value: { agreement: { atTime: null } } });
    const put = { ...at, version: 1, dueOn: '2026-06-15', atTime: '9u30' };
    expect(codes(await moveAgreement(house, karin, { ...put, dueOn: '2026-06-01', atTime: 'straks' }))).toEqual([
      'due-past',
      'no-time',
    ]);
    expect(codes(await moveAgreement(house, ilse, put))).toEqual(['not-found']);
    expect(await moveAgreement(house, karin, put)).toMatchObject({ ok: true });
    expect(codes(await moveAgreement(house, karin, put))).toEqual(['changed-meanwhile']);
    expect(codes(await agreementForCalendar(house, ilse, at))).toEqual(['not-found']);
    expect(await agreementForCalendar(house, karin, at)).toMatchObject({ ok: true });
    expect(await finishAgreement(house, karin, { ...at, version: 2 })).toMatchObject({ ok: true });
    for (const late of [readAgreement(house, karin, at), agreementForCalendar(house, karin, at)])
      expect(codes(await late)).toEqual(['not-found']);
  });
  test('the forms offer who guides here and no coordinator, and a note to correct is read by who may write it', async () => {
    const { house, karin, ilse, deEik, eikTeam } = region;
    await aColleague(house, deEik, { name: 'Tom Beheer', role: 'beheerder' });
    const choices = await formChoices(house, karin, {});
    const names = choices.ok ? choices.value.colleagues.map(({ name }) => name) : [];
    expect(names.toSorted()).toEqual(['Karin Smit', 'Marja Kok', 'Peter Vos']);
    expect(choices.ok && choices.value.teams.map(({ id }) => id)).toEqual([eikTeam]);
    await note(karin, { text: 'Belt liever niet.' });
    const entry = (await open(karin)).entries.find((e) => e.kind === 'note' && e.note.text === 'Belt liever niet.');
    const noteId = entry?.kind === 'note' ? entry.note.id : '';
    expect(await readNote(house, karin, { caseId: samira, noteId })).toMatchObject({
      ok: true,
      value: { note: { text: 'Belt liever niet.' }, firstName: 'Samira' },
    });
    expect(codes(await readNote(house, ilse, { caseId: samira, noteId }))).toEqual(['not-found']);
  });
  test('a colleague chooses how to be told', async () => {
    const { house, peter } = region;
    expect(codes(await changeOwnSettings(house, peter, { told: undefined }))).toEqual(['told-missing']);
    await changeOwnSettings(house, peter, { told: 'at-once' });
    const settings = await ownSettings(house, peter, {});
    expect(settings.ok && settings.value.told).toBe('at-once');
    const other = await ownSettings(house, region.karin, {});
    expect(other.ok && other.value.told).toBe('digest');
  });

  test('who is on turn is away: any colleague who guides opens the page as always, with the number of the stand-in who is there', async () => {
    const { house, deEik, eikTeam, ilse } = region;
    const wish = { teamId: eikTeam, role: 'begeleider', absentFrom: '2026-06-08' } as const;
    const anna = await aColleague(house, deEik, { ...wish, name: 'Anna Bos', absentFrom: null, phone: '06 11' });
    const piet = await aColleague(house, deEik, { ...wish, name: 'Piet Kuil', phone: '06 22' });
    const away = async (standIn: Member) => {
      const who = await aColleague(house, deEik, { ...wish, name: 'Wim Weg', standInId: standIn.memberId });
      const caseId = await aYoungPerson(region, { turnOf: who, contact: who });
      expect(codes(await openYoungPerson(house, ilse, { caseId }))).toEqual(['not-found']);
      return (await open(region.peter, undefined, caseId)).open?.person?.away;
    };
    expect(await away(anna)).toEqual({ until: null, standIn: 'Anna Bos', phone: '06 11' });
    expect(await away(piet)).toEqual({ until: null, standIn: null, phone: '033 000 00 00' });
  });
});
