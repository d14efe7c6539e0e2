import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginHandover } from '#app/handover/begin-handover.ts';
import { editHandover } from '#app/handover/edit-handover.ts';
import { openHandover } from '#app/handover/open-handover.ts';
import { recordMeeting } from '#app/handover/record-meeting.ts';
import { sendHandover } from '#app/handover/send-handover.ts';
import { takeOver } from '#app/handover/take-over.ts';
import { tellYoungPerson } from '#app/handover/tell-young-person.ts';
import type { ReceiverView } from '#app/handover/views.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import { writeNote } from '#app/person/write-note.ts';
import { giveTurn } from '#app/turn/give-turn.ts';
import { linkCases } from '#app/turn/link-cases.ts';
import { engineNames } from '../../engines.ts';
import { aYoungPerson } from '../../people.ts';
import { onItsWay } from './kinds-stage.ts';
import { aStage, codes, turnOf, valueOf, type Stage } from './stage.ts';

const necessity = 'De stage stopt en thuis is er geen inkomen.';

describe.each(engineNames)('school involves work and income on %s', (engine) => {
  let stage: Stage;
  let caseId: string;
  beforeAll(async () => {
    stage = await aStage(engine);
    caseId = await aYoungPerson(stage, { turnOf: stage.karin, contact: stage.karin, municipalityCode: 'GM0342' });
  });
  afterAll(() => stage.house.close());

  it('only with why it is needed for this one, and told; without a yes, and those words stay at school', async () => {
    const { house, karin, ilse, soest } = stage;
    const receiver = { organisationId: soest.id, memberId: ilse.memberId, kind: 'H3' } as const;
    const { handoverId } = valueOf(await beginHandover(house, karin, { caseId, receiver }));
    const question = 'Wil je meekijken wat er kan?';
    valueOf(await editHandover(house, karin, { handoverId, version: 1, question }));
    expect(codes(await sendHandover(house, karin, { handoverId }))).toBe('necessity-missing tell-first');
    const bsn = { handoverId, version: 2, necessity: 'Nummer 123456782' };
    expect(codes(await editHandover(house, karin, bsn))).toBe('bsn');
    const { version } = valueOf(await editHandover(house, karin, { handoverId, version: 2, necessity }));
    valueOf(await tellYoungPerson(house, karin, { handoverId, version, on: '2026-06-08', how: 'in-person' }));
    valueOf(await sendHandover(house, karin, { handoverId }));
    const seen = valueOf(await openHandover(house, ilse, { handoverId })) as ReceiverView;
    expect(seen).toMatchObject({ question, blocks: [] });
    const rows = await house.withActor(ilse, 'open-handover', (desk) => desk.handovers.find(handoverId));
    expect(rows?.necessity).toBeNull();
    expect(JSON.stringify([seen, rows])).not.toContain('geen inkomen');
    const join = { handoverId, meetOn: '2026-06-12', contactAfter: 'receiver' } as const;
    valueOf(await takeOver(house, ilse, join));
    expect(await turnOf(stage, caseId)).toMatchObject({ colleague: 'Ilse Mulder', verb: 'meet', why: 'joined-in' });
    valueOf(await recordMeeting(house, ilse, { handoverId, outcome: 'together', on: '2026-06-08' }));
  });

  it('after they met the turn, the lead and the contact person are the school’s, and work and income helps', async () => {
    const { house, karin, ilse } = stage;
    expect(await turnOf(stage, caseId)).toMatchObject({ colleague: 'Karin Smit', verb: 'talk-about-after-school' });
    const ofSchool = valueOf(await openYoungPerson(house, karin, { caseId }));
    expect(ofSchool).toMatchObject({ relation: 'lead', former: null, contactPerson: { name: 'Karin Smit' } });
    const ofWi = valueOf(await openYoungPerson(house, ilse, { caseId }));
    expect(ofWi).toMatchObject({ relation: 'taken-over' });
    const note = { hidden: false, hiddenBecause: '', keepBecause: '' };
    expect(codes(await writeNote(house, ilse, { caseId, text: 'Belt met een bakkerij.', ...note }))).toBe('ok');
    const turn = { caseId, memberId: ilse.memberId, teamId: null, verb: 'call', words: null, dueOn: '2026-06-12' };
    expect(codes(await giveTurn(house, ilse, turn))).toBe('turn-elsewhere');
    // Past the act: the database lets who helps lead nothing either.
    const steal = house.withActor(ilse, 'give-turn', (desk) => desk.cases.setLead(caseId, ilse.organisationId));
    await expect(steal).rejects.toThrow(/row-level security/);
    const own = await aYoungPerson(stage, { of: stage.soest, turnOf: ilse, municipalityCode: 'GM0342' });
    expect(codes(await linkCases(house, ilse, { caseId: own, intoCaseId: caseId }))).toBe('not-handed-over');
  });

  it('who helps may be asked to take over later, with the yes that the law asks for then', async () => {
    const { house, karin, ilse, soest } = stage;
    const handoverId = await onItsWay(house, { by: karin, caseId, to: soest, person: ilse });
    expect(valueOf(await openYoungPerson(house, ilse, { caseId }))).toMatchObject({ relation: 'asked' });
    const taking = { handoverId, meetOn: '2026-06-12', contactAfter: 'receiver' } as const;
    valueOf(await takeOver(house, ilse, taking));
    valueOf(await recordMeeting(house, ilse, { handoverId, outcome: 'phone', on: '2026-06-08' }));
    expect(valueOf(await openYoungPerson(house, ilse, { caseId }))).toMatchObject({ relation: 'lead' });
  });
});
