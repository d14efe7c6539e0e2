import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginHandover } from '#app/handover/begin-handover.ts';
import { openHandover } from '#app/handover/open-handover.ts';
import { receiverChoices } from '#app/handover/receiver-choices.ts';
import { recordMove } from '#app/handover/record-move.ts';
import { sendBack } from '#app/handover/send-back.ts';
import { takeOver, takeOverOrally } from '#app/handover/take-over.ts';
import { tellYoungPerson } from '#app/handover/tell-young-person.ts';
import type { SenderView } from '#app/handover/views.ts';
import { addYoungPerson } from '#app/intake/add-young-person.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import type { Organisation } from '#app/ports/directory.ts';
import type { Member } from '#domain/access/actor.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, anOrganisation, aTeam, aYoungPerson } from '../../people.ts';
import { onItsWay, taken, written } from './kinds-stage.ts';
import { aStage, codes, toldOf, turnOf, valueOf, type Stage } from './stage.ts';

describe.each(engineNames)('verhuisd on %s', (engine) => {
  let stage: Stage;
  let veluwe: Organisation;
  let putten: Organisation;
  let henk: Member;
  beforeAll(async () => {
    stage = await aStage(engine);
    const { house, doorstroompunt } = stage;
    await house.owner.query('update organisation set municipality_code = $2 where id = $1', [
      doorstroompunt.id,
      'GM0307',
    ]);
    veluwe = await anOrganisation(house, {
      kind: 'doorstroompunt',
      name: 'Doorstroompunt Noordwest-Veluwe',
      municipalityCode: 'GM0233',
      hasAccount: false,
      phone: '0341 000 00 00',
    });
    await aTeam(house, veluwe, 'Team Doorstroompunt');
    putten = await anOrganisation(house, { kind: 'wi', name: 'Werk en inkomen Putten', municipalityCode: 'GM0273' });
    henk = await aColleague(house, putten, {
      name: 'Henk Veldman',
      role: 'klantmanager',
      teamId: await aTeam(house, putten, 'Team Jongeren'),
    });
  });
  afterAll(() => stage.house.close());

  /** Omar of De Eik, whom Mo guides since De Eik handed him over with his yes. */
  async function omarAtMo() {
    const { house, karin, mo, doorstroompunt } = stage;
    const caseId = await aYoungPerson(stage, { turnOf: karin, contact: karin, firstName: 'Omar' });
    await taken(house, mo, await onItsWay(house, { by: karin, caseId, to: doorstroompunt, person: mo }), '2026-06-12');
    return caseId;
  }
  const toPutten = { place: 'Putten', since: '2026-06-01' };

  it('Omar goes to Putten: region 17 is proposed with its number, and the turn is to hand over', async () => {
    const { house, mo, deEik } = stage;
    const caseId = await omarAtMo();
    expect(valueOf(await receiverChoices(house, mo, { caseId })).map(({ kind }) => kind)).not.toContain('H10');
    expect(valueOf(await recordMove(house, mo, { caseId, ...toPutten }))).toEqual({ handOver: true });
    expect(await turnOf(stage, caseId)).toMatchObject({
      colleague: 'Mo Achterberg',
      verb: 'hand-over-after-move',
      why: 'moved',
      due_on: '2026-06-15',
    });
    const [first] = valueOf(await receiverChoices(house, mo, { caseId })).filter(({ kind }) => kind === 'H10');
    expect(first).toMatchObject({ name: veluwe.name, proposed: true, phone: '0341 000 00 00', hasAccount: false });
    // De Eik's own record stays as its list said it.
    const { rows } = await house.owner.query('select organisation_id, place from young_person where case_id = $1', [
      caseId,
    ]);
    expect(rows).toEqual([{ organisation_id: deEik.id, place: 'Leusden' }]);
  });

  it('told and taken over by phone: the lead moves at once, the old look ends on working day 21, the school’s never', async () => {
    const { house, karin, mo, doorstroompunt } = stage;
    const caseId = await omarAtMo();
    valueOf(await recordMove(house, mo, { caseId, ...toPutten }));
    const handoverId = await onItsWay(house, { by: mo, caseId, to: veluwe, told: true });
    const oral = {
      handoverId,
      by: 'Aart Visscher, doorstroomcoach',
      meetOn: '2026-06-15',
      contactAfter: 'sender',
    } as const;
    valueOf(await takeOverOrally(house, mo, oral));
    const { rows } = await house.owner.query('select lead_organisation_id as lead from cases where id = $1', [caseId]);
    expect(rows).toEqual([{ lead: veluwe.id }]);
    expect(await turnOf(stage, caseId)).toMatchObject({ organisation: veluwe.shortName, verb: 'guide' });
    const seen = valueOf(await openHandover(house, mo, { handoverId })) as SenderView;
    expect(seen.handover).toMatchObject({ state: 'done', contactAfter: 'receiver', lookEndsOn: '2026-07-07' });

    const looks = async (day: string) => {
      house.setToday(day);
      const mine = codes(await openYoungPerson(house, mo, { caseId }));
      const ofSchool = codes(await openYoungPerson(house, karin, { caseId }));
      const page = codes(await openHandover(house, mo, { handoverId }));
      house.setToday('2026-06-08');
      return { mine, page, ofSchool };
    };
    expect(await looks('2026-07-06')).toEqual({ mine: 'ok', page: 'ok', ofSchool: 'ok' });
    expect(await looks('2026-07-07')).toEqual({ mine: 'not-found', page: 'not-found', ofSchool: 'ok' });
    expect(doorstroompunt.id).not.toBe(veluwe.id);
  });

  it('ends the look at an own record too, and adding the same person again works as if nobody was there', async () => {
    const { house, ilse } = stage;
    const person = {
      firstName: 'Sofie',
      infix: '',
      familyName: 'Verhuisd',
      birthDate: '2004-05-06',
      place: 'Soest',
      phone: '',
      expectedEnd: null,
      who: 'me',
    } as const;
    const { caseId } = valueOf(await addYoungPerson(house, ilse, person));
    expect(valueOf(await recordMove(house, ilse, { caseId, ...toPutten }))).toEqual({ handOver: true });
    expect(valueOf(await openYoungPerson(house, ilse, { caseId })).person.place).toBe('Putten');
    const handoverId = await onItsWay(house, { by: ilse, caseId, to: putten, person: henk, told: true });
    valueOf(await takeOver(house, henk, { handoverId, meetOn: '2026-06-15', contactAfter: 'sender' }));
    expect(await toldOf(stage, caseId)).toEqual(['handover Henk Veldman', 'taken-over Ilse Mulder']);
    expect(await turnOf(stage, caseId)).toMatchObject({ colleague: 'Henk Veldman', due_on: '2026-06-15' });
    house.setToday('2026-07-07');
    expect(codes(await openYoungPerson(house, ilse, { caseId }))).toBe('not-found');
    expect(valueOf(await openYoungPerson(house, henk, { caseId })).contactPerson).toMatchObject({
      name: 'Henk Veldman',
    });
    expect(codes(await addYoungPerson(house, ilse, person))).toBe('ok');

    // She comes back: a hand-over that began later opens the case again.
    house.setToday('2026-07-08');
    valueOf(await recordMove(house, henk, { caseId, place: 'Soest', since: '2026-07-08' }));
    const again = await onItsWay(house, { by: henk, caseId, to: stage.soest, person: ilse, told: true });
    expect(codes(await openHandover(house, ilse, { handoverId: again }))).toBe('ok');
    valueOf(await takeOver(house, ilse, { handoverId: again, meetOn: '2026-07-10', contactAfter: 'receiver' }));
    expect(valueOf(await openYoungPerson(house, ilse, { caseId })).relation).toBe('lead');
    house.setToday('2026-06-08');
  });

  it('is sent back for one reason only, and not before the young person was told', async () => {
    const { house, ilse, soest, soestTeam } = stage;
    const caseId = await aYoungPerson(stage, { of: soest, team: soestTeam, turnOf: ilse, municipalityCode: 'GM0342' });
    valueOf(await recordMove(house, ilse, { caseId, ...toPutten }));
    const { handoverId, version } = await written(house, { by: ilse, caseId, to: putten, person: henk });
    const draft = valueOf(await openHandover(house, ilse, { handoverId })) as SenderView;
    expect(draft.blocks.map(({ id }) => id).toSorted()).toEqual(['reach', 'to-do']);
    expect(draft).toMatchObject({ yes: null, problems: [{ code: 'tell-first' }] });
    const tomorrow = { handoverId, version, on: '2026-06-09', how: 'phone' } as const;
    expect(codes(await tellYoungPerson(house, ilse, tomorrow))).toBe('in-the-future');
    expect(codes(await tellYoungPerson(house, ilse, { ...tomorrow, version: 1, on: '2026-06-08' }))).toBe(
      'changed-meanwhile',
    );
    const gone = await beginHandover(house, ilse, { caseId, receiver: { organisationId: putten.id } });
    expect(codes(gone)).toBe('handover-open');
  });

  it('Putten says that somebody does not live there; nothing else sends it back', async () => {
    const { house, ilse, soest, soestTeam } = stage;
    const caseId = await aYoungPerson(stage, { of: soest, team: soestTeam, turnOf: ilse, municipalityCode: 'GM0342' });
    valueOf(await recordMove(house, ilse, { caseId, ...toPutten }));
    const handoverId = await onItsWay(house, { by: ilse, caseId, to: putten, person: henk, told: true });
    expect(codes(await sendBack(house, henk, { handoverId, reason: 'no-room' }))).toBe('reason-missing');
    valueOf(await sendBack(house, henk, { handoverId, reason: 'lives-elsewhere' }));
    expect(await turnOf(stage, caseId)).toMatchObject({ colleague: 'Ilse Mulder', verb: 'find-other' });
    expect(codes(await openYoungPerson(house, henk, { caseId }))).toBe('not-found');
  });

  it('within the own municipality, or at a school, only the place changes', async () => {
    const { house, mo, karin, doorstroompunt } = stage;
    const mine = await aYoungPerson(stage, {
      of: doorstroompunt,
      team: stage.doorstroompuntTeam,
      turnOf: mo,
      contact: mo,
    });
    const soest = { caseId: mine, place: 'Soest', since: '2026-06-01' };
    expect(valueOf(await recordMove(house, mo, soest))).toEqual({ handOver: false });
    expect(await turnOf(stage, mine)).toMatchObject({ verb: 'choose-contact' });
    const pupil = await aYoungPerson(stage, { turnOf: karin, contact: karin });
    expect(valueOf(await recordMove(house, karin, { caseId: pupil, ...toPutten }))).toEqual({ handOver: false });
    expect(valueOf(await openYoungPerson(house, karin, { caseId: pupil })).person).toMatchObject({
      place: 'Putten',
      municipalityCode: 'GM0273',
    });
    const choices = valueOf(await receiverChoices(house, karin, { caseId: pupil }));
    expect(choices.filter(({ proposed }) => proposed).map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      `${putten.name} H1`,
      `${putten.name} H3`,
      `${veluwe.name} H8`,
    ]);
  });

  it('asks about a place in two municipalities, and refuses a number that looks like a BSN and a day to come', async () => {
    const { house, mo } = stage;
    const caseId = await omarAtMo();
    const move = (place: string, since = '2026-06-01') => recordMove(house, mo, { caseId, place, since });
    expect(codes(await move('Achterveld'))).toBe('ambiguous-place');
    expect(codes(await move('Achterveld (Barneveld)'))).toBe('ok');
    expect(codes(await move('Nergenshuizen'))).toBe('unknown-place');
    expect(codes(await move('Putten 111222333'))).toBe('bsn');
    expect(codes(await move('', '2026-06-09'))).toBe('empty in-the-future');
  });
});
