/** At the table and after it: five people at once, a hand-over on the spot, agreements, what is carried over, and paper. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeExtract } from '#app/extract/give-extract.ts';
import { agreeAtTable, dropAtTable, finishAtTable, mendAtTable, reopenAtTable } from '#app/gathering/agreements.ts';
import { decideAtTable, openAtTable } from '#app/gathering/at-table.ts';
import { printDecisions, seeDecisions, seePromises, tableLetter } from '#app/gathering/decisions.ts';
import { forgetTables } from '#app/gathering/forget-tables.ts';
import { seeTableList } from '#app/gathering/lists.ts';
import { seeTable } from '#app/gathering/tables.ts';
import { askQuestion } from '#app/handover/ask-question.ts';
import { takeOver } from '#app/handover/take-over.ts';
import { standsAs } from '#domain/gathering/decision.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, anOrganisation, aYoungPerson } from '../../people.ts';
import { forWork, type Stage } from '../extract/stage.ts';
import { aSent, codes, valueOf } from '../handover/stage.ts';
import { aRound, aTable, prepared, tableDay, type Round } from './stage.ts';

describe.each(engineNames)('an overstaptafel, on %s', (engine) => {
  let round: Round;
  let at: { readonly kindId: string; readonly gatheringId: string };
  let samira: { readonly lineId: string; readonly caseId: string; readonly handoverId: string };
  let omar: { readonly lineId: string; readonly caseId: string };
  const rows = async (statement: string, ...values: unknown[]) =>
    (await round.house.owner.query(statement, values)).rows;
  const open = async (lineId: string, who = round.karin) => valueOf(await openAtTable(round.house, who, { lineId }));
  const typed = { decision: undefined, because: '', decidedOn: tableDay } as const;
  const agreement = { what: 'Belt de bakkerij', who: 'Ilse Mulder', whoOrganisationId: undefined, dueOn: '2026-06-19' };

  beforeAll(async () => {
    round = await aRound(engine);
    at = await aTable(round);
    const sent = await aSent(round, { to: 'soest' });
    samira = { ...sent, lineId: await prepared(round, round.karin, at.gatheringId, sent.caseId) };
    const caseId = await aYoungPerson(round, {
      firstName: 'Omar',
      familyName: 'Zaki',
      turnOf: round.karin,
      contact: round.karin,
    });
    omar = { caseId, lineId: await prepared(round, round.karin, at.gatheringId, caseId) };
  });
  afterAll(async () => round.house.close());

  it('decides nothing before its day, and shows one young person with six facts and no other name', async () => {
    const { house, karin, ilse, hassan, mo } = round;
    const early = { lineId: omar.lineId, version: 2, typed: { ...typed, decision: 'nothing' } } as const;
    expect(codes(await decideAtTable(house, karin, early))).toBe('table-not-yet');
    house.setToday(tableDay);
    const seen = await open(samira.lineId, ilse);
    expect(seen).toMatchObject({
      line: { firstName: 'Samira', question: 'Wie helpt verder?', decision: null },
      facts: { age: 18, place: 'Leusden', contact: 'Karin Smit' },
      sentence: 'Werken in een bakkerij.',
      handover: { side: 'receiver', state: 'sent' },
      place: { at: 1, of: 1 },
      after: null,
    });
    expect((await open(samira.lineId)).after).toBe(omar.lineId);
    expect(JSON.stringify(seen)).not.toContain('Omar');
    for (const who of [hassan, mo, round.bea])
      expect(codes(await openAtTable(house, who, { lineId: samira.lineId }))).toBe('not-found');
  });

  it('Samira is taken over on the spot by the act of the hand-over; of five at once one decides and four lose nothing', async () => {
    const { house, karin, peter, marja, ilse, bas } = round;
    const { version } = (await open(samira.lineId)).line;
    const decide = { lineId: samira.lineId, version, typed: { ...typed, decision: 'taken-over' } } as const;
    expect(codes(await decideAtTable(house, ilse, decide))).toBe('take-over-first');
    valueOf(
      await takeOver(house, ilse, { handoverId: samira.handoverId, meetOn: '2026-06-18', contactAfter: 'sender' }),
    );
    const tries = await Promise.all([ilse, karin, peter, marja, bas].map((who) => decideAtTable(house, who, decide)));
    expect(tries.map(codes).toSorted()).toEqual(['ok', ...Array<string>(4).fill('table-changed')]);
    const first = [ilse, karin, peter, marja, bas][tries.findIndex(({ ok }) => ok)]!;
    expect(
      tries.flatMap((one) => (one.ok ? [] : one.refusals)).every(({ values }) => values?.['who'] === first.name),
    ).toBe(true);
    expect((await open(samira.lineId, ilse)).line).toMatchObject({
      decision: 'taken-over',
      decidedOn: tableDay,
      version: version + 1,
    });
    expect(
      await rows(`select kind from case_event where case_id = $1 and kind = 'table-decided'`, samira.caseId),
    ).toHaveLength(1);
    // The turn moved by the hand-over alone: one, with De Eik as lead until they met.
    expect(await rows(`select lead_organisation_id from turn where case_id = $1`, samira.caseId)).toEqual([
      { lead_organisation_id: round.deEik.id },
    ]);
  });

  it('who finds work may join for one young person after a yes for that party, which only the own organisation reads', async () => {
    const { house, karin } = round;
    expect((await open(samira.lineId)).guests).toEqual([]);
    const wsp = await anOrganisation(house, { kind: 'wsp', name: 'WSP Regio Amersfoort', shortName: 'WSP' });
    await aColleague(house, wsp, { name: 'Joris Blom', role: 'klantmanager' });
    valueOf(await makeExtract(house, karin, { ...forWork({ wsp } as Stage, omar.caseId), on: tableDay }));
    expect((await open(omar.lineId)).guests).toEqual(['WSP']);
    expect((await open(samira.lineId)).guests).toEqual([]);
  });

  it('asked back is the question of the hand-over; what has no person or day stays a point, and agreed asks for both', async () => {
    const { house, karin, ilse } = round;
    const sent = await aSent(round, {
      to: 'soest',
      caseId: await aYoungPerson(round, { firstName: 'Yusuf', turnOf: karin, contact: karin }),
    });
    const lineId = await prepared(round, karin, at.gatheringId, sent.caseId);
    valueOf(await askQuestion(house, ilse, { handoverId: sent.handoverId, text: 'Welk rijbewijs?' }));
    const { version } = (await open(lineId)).line;
    const decide = (decision: 'agreed' | 'asked-back') =>
      decideAtTable(house, ilse, { lineId, version, typed: { ...typed, decision } });
    expect(codes(await decide('agreed'))).toBe('agreement-first');
    expect(codes(await agreeAtTable(house, ilse, { lineId, typed: { ...agreement, what: '' } }))).toBe('empty');
    expect(codes(await agreeAtTable(house, ilse, { lineId, typed: { ...agreement, dueOn: '2026-06-01' } }))).toBe(
      'in-the-past',
    );
    expect(codes(await agreeAtTable(house, round.mo, { lineId, typed: agreement }))).toBe('not-found');
    expect(valueOf(await agreeAtTable(house, ilse, { lineId, typed: { ...agreement, dueOn: '' } })).point).toBe(true);
    expect(codes(await decide('agreed'))).toBe('agreement-first');
    valueOf(await decide('asked-back'));
    expect((await open(lineId)).agreements).toMatchObject([{ what: 'Belt de bakkerij', dueOn: null }]);
  });

  it('a point becomes an agreement, a slip is put right or taken away, and who is second changes nothing unseen', async () => {
    const { house, karin, ilse } = round;
    const lineId = omar.lineId;
    const all = async () => (await open(lineId)).agreements;
    valueOf(await agreeAtTable(house, karin, { lineId, typed: { ...agreement, what: 'Belt', dueOn: '' } }));
    const [point] = await all();
    const mend = { lineId, agreementId: point?.id ?? '', seen: standsAs(point!), typed: agreement };
    expect(codes(await mendAtTable(house, ilse, mend))).toBe('not-found');
    expect(codes(await mendAtTable(house, karin, { ...mend, typed: { ...agreement, what: '' } }))).toBe('empty');
    expect(valueOf(await mendAtTable(house, karin, mend)).point).toBe(false);
    expect(codes(await mendAtTable(house, karin, mend))).toBe('agreement-changed');
    expect(await all()).toMatchObject([{ what: 'Belt de bakkerij', who: 'Ilse Mulder', dueOn: '2026-06-19' }]);
    const { version } = (await open(lineId)).line;
    valueOf(await decideAtTable(house, karin, { lineId, version, typed: { ...typed, decision: 'agreed' } }));
    expect(codes(await dropAtTable(house, karin, mend))).toBe('agreement-last');
    valueOf(
      await decideAtTable(house, karin, { lineId, version: version + 1, typed: { ...typed, decision: 'point' } }),
    );
    valueOf(await finishAtTable(house, karin, mend));
    expect(codes(await dropAtTable(house, karin, mend))).toBe('done-already');
    valueOf(await reopenAtTable(house, karin, mend));
    expect(codes(await reopenAtTable(house, karin, mend))).toBe('not-done');
    valueOf(await dropAtTable(house, karin, mend));
    expect(await all()).toEqual([]);
  });

  it('what another organisation wrote it takes away itself', async () => {
    const { house, karin, ilse } = round;
    const { lineId } = samira;
    valueOf(await agreeAtTable(house, ilse, { lineId, typed: { ...agreement, dueOn: '' } }));
    const agreementId = (await open(lineId)).agreements[0]?.id ?? '';
    expect(codes(await dropAtTable(house, karin, { lineId, agreementId }))).toBe('agreement-elsewhere');
    valueOf(await dropAtTable(house, ilse, { lineId, agreementId }));
  });

  it('what was on paper comes in later with its own day; a school prints its own, and the letter is in plain words', async () => {
    const { house, karin, ilse } = round;
    house.setToday('2026-06-15');
    const { version } = (await open(omar.lineId)).line;
    expect(valueOf(await agreeAtTable(house, karin, { lineId: omar.lineId, typed: agreement })).point).toBe(false);
    const carry = { lineId: omar.lineId, version, typed: { ...typed, decision: 'carried', because: '' } } as const;
    expect(codes(await decideAtTable(house, karin, carry))).toBe('because-missing');
    valueOf(await decideAtTable(house, karin, { ...carry, typed: { ...carry.typed, because: 'Stage loopt nog.' } }));
    expect((await open(omar.lineId)).line).toMatchObject({
      decidedOn: tableDay,
      enteredOn: '2026-06-15',
      because: 'Stage loopt nog.',
    });
    const seen = valueOf(await seeDecisions(house, karin, at));
    expect([seen.lines.map(({ firstName }) => firstName).toSorted(), seen.agreed, seen.done]).toEqual([
      ['Omar', 'Samira', 'Yusuf'],
      1,
      0,
    ]);
    expect(
      valueOf(await seeDecisions(house, ilse, at))
        .lines.map(({ firstName }) => firstName)
        .toSorted(),
    ).toEqual(['Samira', 'Yusuf']);
    const printed = valueOf(await printDecisions(house, karin, { ...at, why: { reason: 'table', words: '' } }));
    expect(printed.mark).toMatchObject({ act: 'print-table-decisions', rows: 3 });
    const letter = valueOf(await tableLetter(house, karin, { lineId: omar.lineId }));
    expect(letter).toMatchObject({
      firstName: 'Omar',
      decision: 'carried',
      contact: { name: 'Karin Smit' },
      agreements: [{ who: 'Ilse Mulder' }],
    });
    expect(codes(await tableLetter(house, ilse, { lineId: samira.lineId }))).toBe('not-found');
  });

  it('who was carried over is on the next list first, and the next table opens with what was done', async () => {
    const { house, karin, ed } = round;
    const [one] = (await open(omar.lineId)).agreements;
    const promised = async (who: typeof karin) =>
      valueOf(await seePromises(house, who, {})).map(({ what, firstName, dueOn }) => [what, firstName, dueOn]);
    expect(await promised(karin)).toEqual([['Belt de bakkerij', 'Omar', '2026-06-19']]);
    expect(await promised(round.ilse)).toEqual([]);
    const finish = { lineId: omar.lineId, agreementId: one!.id };
    valueOf(await finishAtTable(house, karin, finish));
    expect(codes(await finishAtTable(house, karin, finish))).toBe('done-already');
    expect(await promised(karin)).toEqual([]);
    const next = await aTable(round, '2026-09-11', at.kindId);
    const { suggested } = valueOf(await seeTableList(house, karin, next));
    expect(suggested[0]).toMatchObject({ firstName: 'Omar', reason: 'carried' });
    expect(valueOf(await seeTable(house, ed, next)).before).toEqual({ onDay: tableDay, agreed: 1, done: 1 });
  });

  it('the database says the same: who does not see somebody changes nothing, and the notes go when their months are over', async () => {
    const { house, hassan, ed } = round;
    const line = (await open(samira.lineId)).line;
    const decided = { decision: 'nothing', because: null, decidedOn: tableDay } as const;
    const past = house.withActor(hassan, 'decide-at-table', ({ tableLines }) =>
      tableLines.decide(line, decided, { memberId: hassan.memberId, enteredOn: tableDay }),
    );
    expect(await past).toBe(false);
    house.setToday('2026-12-12');
    expect(await forgetTables(house)).toBe(0);
    house.setToday('2026-12-13');
    expect(await forgetTables(house)).toBe(3);
    expect(await rows('select from table_agreement')).toEqual([]);
    expect(valueOf(await seeTable(house, ed, at)).funnel.listed).toBe(0);
  });
});
