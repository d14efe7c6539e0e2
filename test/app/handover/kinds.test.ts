import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginHandover } from '#app/handover/begin-handover.ts';
import { editHandover } from '#app/handover/edit-handover.ts';
import { openHandover } from '#app/handover/open-handover.ts';
import { receiverChoices } from '#app/handover/receiver-choices.ts';
import { recordYes } from '#app/handover/record-yes.ts';
import { sendHandover } from '#app/handover/send-handover.ts';
import { withdrawHandover } from '#app/handover/withdraw-handover.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import { writeNote } from '#app/person/write-note.ts';
import type { Organisation } from '#app/ports/directory.ts';
import type { ReceiverView, SenderView } from '#app/handover/views.ts';
import type { Member } from '#domain/access/actor.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, anOrganisation, aTeam, aYoungPerson } from '../../people.ts';
import { onItsWay, taken, written } from './kinds-stage.ts';
import { aStage, codes, turnOf, valueOf, type Stage } from './stage.ts';

describe.each(engineNames)('kinds of hand-over on %s', (engine) => {
  let stage: Stage;
  let eemwijk: Organisation;
  let joyce: Member;
  let linde: Organisation;
  let tineke: Member;
  let gooi: Organisation;
  beforeAll(async () => {
    stage = await aStage(engine);
    const { house, doorstroompunt } = stage;
    await house.owner.query('update organisation set municipality_code = $2 where id = $1', [
      doorstroompunt.id,
      'GM0307',
    ]);
    eemwijk = await anOrganisation(house, { kind: 'mbo', name: 'ROC Eemwijk' });
    joyce = await aColleague(house, eemwijk, {
      name: 'Joyce van Rijn',
      role: 'begeleider',
      teamId: await aTeam(house, eemwijk, 'Loopbaanteam'),
    });
    linde = await anOrganisation(house, { kind: 'vso', name: 'VSO De Linde' });
    tineke = await aColleague(house, linde, {
      name: 'Tineke Hofstra',
      role: 'begeleider',
      teamId: await aTeam(house, linde, 'Team Overgang'),
    });
    gooi = await anOrganisation(house, {
      kind: 'doorstroompunt',
      name: 'Doorstroompunt Gooi en Vechtstreek',
      municipalityCode: 'GM0406',
      hasAccount: false,
    });
    await aTeam(house, gooi, 'Team Doorstroompunt');
  });
  afterAll(() => stage.house.close());

  it('Sem of Eemnes: the Doorstroompunt of region 20 is proposed, and not that of region 16', async () => {
    const { house, doorstroompunt } = stage;
    const sem = await aYoungPerson(stage, {
      of: eemwijk,
      turnOf: joyce,
      firstName: 'Sem',
      place: 'Eemnes',
      municipalityCode: 'GM0317',
    });
    const choices = valueOf(await receiverChoices(house, joyce, { caseId: sem }));
    const desks = choices.filter(({ kind }) => kind === 'H8').map(({ name, proposed }) => [name, proposed]);
    expect(desks).toEqual([
      [gooi.name, true],
      [doorstroompunt.name, false],
    ]);
  });

  it('Daan of the vso goes on at the mbo: nothing without a yes, and their intake has its own way', async () => {
    const { house } = stage;
    const daan = await aYoungPerson(stage, { of: linde, turnOf: tineke, contact: tineke, firstName: 'Daan' });
    const wish = { by: tineke, caseId: daan, to: eemwijk, person: joyce };
    const draft = await written(house, wish);
    const { handoverId, version } = draft;
    expect(codes(await sendHandover(house, tineke, { handoverId }))).toBe('read-first yes-first');
    expect(codes(await openHandover(house, joyce, { handoverId }))).toBe('not-found');
    const asked = valueOf(await openHandover(house, tineke, { handoverId })) as SenderView;
    expect(asked.between.kind).toBe('H12');
    expect(asked.blocks.map(({ id }) => id)).not.toContain('helps-at-work');
    expect(asked.yes).toMatchObject({ basis: 'toestemming' });
    const no = { handoverId, version, answer: 'no', by: 'self', how: 'phone', on: house.today() } as const;
    expect(valueOf(await recordYes(house, tineke, no))).toMatchObject({ state: 'refused' });

    const sent = await onItsWay(house, wish);
    const seen = valueOf(await openHandover(house, joyce, { handoverId: sent })) as ReceiverView;
    expect(seen).toMatchObject({ question: 'Wil je verder gaan?', between: { kind: 'H12', toKind: 'mbo' } });
    await taken(house, joyce, sent, '2026-06-12');
    expect(await turnOf(stage, daan)).toMatchObject({ colleague: 'Joyce van Rijn', verb: 'guide' });
  });

  it('a no to the Doorstroompunt leaves no trace there', async () => {
    const { house, karin, mo, doorstroompunt } = stage;
    const caseId = await aYoungPerson(stage, { turnOf: karin, contact: karin });
    const { handoverId, version } = await written(house, { by: karin, caseId, to: doorstroompunt });
    const no = { handoverId, version, answer: 'no', by: 'self', how: 'phone', on: house.today() } as const;
    expect(valueOf(await recordYes(house, karin, no))).toMatchObject({ state: 'refused' });
    expect(codes(await openHandover(house, mo, { handoverId }))).toBe('not-found');
    expect(codes(await openYoungPerson(house, mo, { caseId }))).toBe('not-found');
    expect(await turnOf(stage, caseId)).toMatchObject({ colleague: 'Karin Smit', verb: 'talk-about-after-school' });
  });

  it('another kind is another hand-over: the draft to one does not become one to the other', async () => {
    const { house, karin, soest, doorstroompunt } = stage;
    const caseId = await aYoungPerson(stage, { turnOf: karin, contact: karin });
    const { handoverId, version } = await written(house, { by: karin, caseId, to: soest });
    const to = { handoverId, version, receiver: { organisationId: doorstroompunt.id } };
    expect(codes(await editHandover(house, karin, to))).toBe('another-kind');
    expect(codes(await beginHandover(house, karin, { caseId, receiver: to.receiver }))).toBe('handover-open');
  });

  it('back to school: who handed on keeps its own notes, and reads no turn, no notes and no new versions', async () => {
    const { house, karin, ilse, deEik, soest } = stage;
    const caseId = await aYoungPerson(stage, { turnOf: karin, contact: karin });
    const there = await onItsWay(house, { by: karin, caseId, to: soest, person: ilse });
    await taken(house, ilse, there, '2026-06-12');
    const note = { hidden: false, hiddenBecause: '', keepBecause: '' };
    valueOf(await writeNote(house, ilse, { caseId, text: 'Wil toch een opleiding.', ...note }));
    const choices = valueOf(await receiverChoices(house, ilse, { caseId }));
    expect(choices[0]).toMatchObject({ organisationId: deEik.id, kind: 'H9', proposed: true });

    const back = await onItsWay(house, { by: ilse, caseId, to: deEik, person: karin });
    // Who led without being the record records the meeting: the lead moves all the same.
    expect(await taken(house, karin, back, '2026-06-12', ilse)).toEqual({ state: 'done' });
    expect(await turnOf(stage, caseId)).toMatchObject({ colleague: 'Karin Smit', verb: 'guide' });
    const page = valueOf(await openYoungPerson(house, ilse, { caseId }));
    expect(page).toMatchObject({ relation: 'record', open: null, birthDate: null, former: { hasNextTurn: true } });
    expect(page.contactPerson).toMatchObject({ name: 'Karin Smit' });
    expect(page.may.has('give-turn')).toBe(false);
    const ofSchool = valueOf(await openYoungPerson(house, karin, { caseId }));
    expect(JSON.stringify(ofSchool)).not.toContain('Wil toch een opleiding');
    expect(JSON.stringify(page)).toContain('Wil toch een opleiding');
  });

  it('who leads another’s record takes back what its own hand-over opened', async () => {
    const { house, karin, ilse, soest } = stage;
    const caseId = await aYoungPerson(stage, { turnOf: karin, contact: karin });
    await taken(house, ilse, await onItsWay(house, { by: karin, caseId, to: soest, person: ilse }), '2026-06-12');
    const handoverId = await onItsWay(house, { by: ilse, caseId, to: eemwijk, person: joyce });
    const seen = valueOf(await openHandover(house, joyce, { handoverId })) as ReceiverView;
    // Of the school's own record only who it is travels on.
    expect(seen.youngPerson).toMatchObject({ firstName: 'Samira', schoolName: null, expectedEnd: null });
    valueOf(await withdrawHandover(house, ilse, { handoverId }));
    expect(codes(await openHandover(house, joyce, { handoverId }))).toBe('not-found');
    expect(codes(await openYoungPerson(house, joyce, { caseId }))).toBe('not-found');
    expect(await turnOf(stage, caseId)).toMatchObject({ colleague: 'Ilse Mulder', verb: 'guide' });
  });
});
