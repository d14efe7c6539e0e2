/** Before the table: what it is for, when, and the list that each organisation makes of its own. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listForTable, pasteForTable, seeTableList } from '#app/gathering/lists.ts';
import { openLine, prepareForTable } from '#app/gathering/prepare.ts';
import { keepTableKind, seeTableKinds } from '#app/gathering/table-kinds.ts';
import { planTable, seePlan, seeTable, seeTables } from '#app/gathering/tables.ts';
import { shieldCase } from '#app/turn/shield.ts';
import { engineNames } from '../../engines.ts';
import { aYoungPerson } from '../../people.ts';
import { aSent, codes, valueOf } from '../handover/stage.ts';
import { aRound, aTable, kind, plan, prepared, type Round } from './stage.ts';

describe.each(engineNames)('before an overstaptafel, on %s', (engine) => {
  let round: Round;
  let at: { readonly kindId: string; readonly gatheringId: string };
  const rows = async (statement: string, ...values: unknown[]) =>
    (await round.house.owner.query(statement, values)).rows;
  const listOf = async (who = round.karin) => valueOf(await seeTableList(round.house, who, at));
  const pupil = (firstName: string, more: Parameters<typeof aYoungPerson>[1] = {}) =>
    aYoungPerson(round, { firstName, familyName: 'Bakker', turnOf: round.karin, contact: round.karin, ...more });

  beforeAll(async () => {
    round = await aRound(engine);
    at = await aTable(round);
  });
  afterAll(async () => round.house.close());

  it('a kind of table is agreed by the region, on grounds of the closed list, and a change is another version', async () => {
    const { house, ed, karin } = round;
    expect(codes(await keepTableKind(house, karin, { typed: kind }))).toBe('not-allowed');
    const bare = { ...kind, grounds: { pro: 'tafel', wsp: 'F12' }, fields: [], keepMonths: '0', purpose: '' };
    expect(codes(await keepTableKind(house, ed, { typed: bare }))).toBe(
      'empty parties-missing ground-not-for-yes fields-missing keep-months',
    );
    expect(codes(await keepTableKind(house, ed, { kindId: at.kindId, typed: kind }))).toBe('agreed-that-day');
    const later = { ...kind, validFrom: '2026-09-01', covenant: 'Privacyconvenant 2026, versie 2' };
    valueOf(await keepTableKind(house, ed, { kindId: at.kindId, typed: later }));
    const seen = valueOf(await seeTableKinds(house, karin, {}));
    expect([seen.now.map(({ covenant }) => covenant), seen.all.length, seen.keeps]).toEqual([
      ['Privacyconvenant 2026, versie 1'],
      2,
      false,
    ]);
  });

  it('a table gives each school a time of its own, and takes nobody who is no party', async () => {
    const { house, ed, karin, hassan, deEik, roc } = round;
    expect(codes(await planTable(house, karin, { typed: plan(round, at.kindId) }))).toBe('not-allowed');
    const blocks = [
      { organisationId: deEik.id, begins: '9.00', ends: '9.45' },
      { organisationId: roc.id, begins: '9.30', ends: '10.00' },
    ];
    expect(codes(await planTable(house, ed, { typed: plan(round, at.kindId, { blocks }) }))).toBe('block-overlaps');
    const noRoc = valueOf(await keepTableKind(house, ed, { typed: { ...kind, name: 'Zonder roc', grounds: { pro: 'F12', wi: 'F12', doorstroompunt: 'F14', leerplicht: 'F1' } } })); // prettier-ignore
    expect(codes(await planTable(house, ed, { typed: plan(round, noRoc.kindId) }))).toBe('party-not-in-kind');
    expect(valueOf(await seePlan(house, ed, {})).schools.map(({ shortName }) => shortName)).toEqual([
      'De Eik',
      'ROC Eemwijk',
    ]);
    // A school sees its own block and who is always there; who keeps the region sees all.
    const names = async (who: typeof karin) =>
      valueOf(await seeTable(house, who, at))
        .parties.map(({ name }) => name)
        .toSorted();
    expect(await names(hassan)).not.toContain('De Eik');
    expect(await names(ed)).toContain('De Eik');
    expect(valueOf(await seeTables(house, karin, {})).tables).toMatchObject([
      { name: 'Overstaptafel zomer', own: { part: 'block', begins: '09:00' } },
    ]);
    expect(codes(await seeTable(house, round.fatima, at))).toBe('not-allowed');
    expect(valueOf(await seeTables(house, { ...karin, organisationId: round.leusden.id }, {})).tables).toEqual([]);
  });

  it('the list fills itself with a reason each; who is afgeschermd is on none, also not for who is named', async () => {
    const { house, karin } = round;
    const late = await pupil('Lars', { turn: { dueOn: '2026-05-27' } });
    const leaving = await pupil('Lotte', { expectedEnd: '2026-07-10' });
    const eva = await pupil('Eva', { turn: { dueOn: '2026-05-01' } });
    valueOf(await shieldCase(house, karin, { caseId: eva, named: [karin.memberId] }));
    const reasons = new Map((await listOf()).suggested.map(({ caseId, reason }) => [caseId, reason]));
    expect([reasons.get(late), reasons.get(leaving), reasons.has(eva)]).toEqual(['late', 'leaving', false]);
    expect(codes(await listForTable(house, karin, { ...at, caseIds: [eva] }))).toBe('not-found');
    expect(codes(await listForTable(house, round.hassan, { ...at, caseIds: [late] }))).toBe('not-found');
    expect(valueOf(await listForTable(house, karin, { ...at, caseIds: [late, leaving] })).added).toBe(2);
    expect(valueOf(await listForTable(house, karin, { ...at, caseIds: [late] })).added).toBe(0);
    expect((await listOf()).lines.map(({ reason, stage }) => [reason, stage])).toEqual([['late', 'listed'], ['leaving', 'listed']]); // prettier-ignore
    expect((await listOf(round.hassan)).lines).toEqual([]);
  });

  it('a pasted sheet is all or nothing: who is unknown is named by line, a BSN column stops it', async () => {
    const { house, karin } = round;
    const milan = await pupil('Milan', { familyName: 'de Groot' });
    const paste = async (pasted: string) => pasteForTable(house, karin, { ...at, pasted });
    const before = (await listOf()).lines.length;
    const wrong = await paste('Naam\tVraag\nMilan de Groot\tWerk?\nJan Onbekend\t');
    expect(wrong.ok ? [] : wrong.refusals).toEqual([
      { code: 'paste-unknown', field: 'paste', values: { lines: '3 (Jan Onbekend)' } },
    ]);
    expect(codes(await paste('Naam\tBSN\nMilan de Groot\t1'))).toBe('forbidden-column');
    expect(codes(await paste('Milan de Groot\t111222333'))).toBe('bsn');
    expect((await listOf()).lines.length).toBe(before);
    expect(valueOf(await paste('Voornaam;Tussenvoegsel;Achternaam;Vraag\nmilan;de;Groot;Wie zoekt werk mee?'))).toEqual(
      { added: 1, were: 0 },
    );
    expect((await listOf()).lines.find(({ caseId }) => caseId === milan)).toMatchObject({
      reason: 'list',
      question: 'Wie zoekt werk mee?',
    });
  });

  it('Jesse says no: he stands on no list and in no number, and nobody else can tell', async () => {
    const { house, karin, ed, ilse } = round;
    const jesse = await pupil('Jesse', { turn: { dueOn: '2026-05-01' } });
    const before = valueOf(await seeTable(house, ed, at)).funnel;
    valueOf(await listForTable(house, karin, { ...at, caseIds: [jesse] }));
    const line = (await listOf()).lines.find(({ caseId }) => caseId === jesse)!;
    const said = { lineId: line.id, version: line.version, question: '', answer: 'no', to: 'on' } as const;
    valueOf(await prepareForTable(house, karin, said));
    expect(valueOf(await seeTable(house, ed, at)).funnel).toEqual(before);
    const list = await listOf();
    expect([list.saidNo.map(({ firstName }) => firstName), list.lines.some(({ caseId }) => caseId === jesse)]).toEqual([
      ['Jesse'],
      false,
    ]);
    expect(list.suggested.some(({ caseId }) => caseId === jesse)).toBe(false);
    expect(codes(await pasteForTable(house, karin, { ...at, pasted: 'Jesse Bakker' }))).toBe('paste-said-no');
    const next = await aTable(round, '2026-09-11', at.kindId);
    expect(codes(await listForTable(house, karin, { gatheringId: next.gatheringId, caseIds: [jesse] }))).toBe(
      'said-no-before',
    );
    expect(codes(await openLine(house, ilse, { lineId: line.id }))).toBe('not-found');
    const seen = await house.withActor(ilse, 'see-table-list', ({ tableLines }) => tableLines.lines(at.gatheringId));
    expect(seen.filter(({ caseId }) => caseId === jesse)).toEqual([]);
  });

  it('preparing asks a question and what the young person says, and shows who will see it', async () => {
    const { house, karin, peter, ed, ilse, mo, hassan } = round;
    const { caseId } = await aSent(round, { to: 'soest' });
    const lineId = await prepared(round, karin, at.gatheringId, caseId, 'ready');
    const { line, who, handover } = valueOf(await openLine(house, peter, { lineId }));
    expect(who.map(({ name, ground, sees }) => [name, ground, sees])).toEqual(
      expect.arrayContaining([['Soest', 'F12', true], ['Leerplicht Leusden', 'F1', false]]), // prettier-ignore
    );
    expect(handover?.to).toBe('Soest');
    const ask = { lineId, version: line.version, question: '', answer: undefined, to: undefined } as const;
    expect(codes(await prepareForTable(house, karin, ask))).toBe('table-stage-missing');
    expect(codes(await prepareForTable(house, karin, { ...ask, to: 'on' }))).toBe(
      'table-question-missing table-answer-missing',
    );
    const good = { ...ask, to: 'on', answer: 'knows', question: 'Wie belt Samira?' } as const;
    expect(codes(await prepareForTable(house, karin, { ...good, version: 1 }))).toBe('changed-meanwhile');
    expect(codes(await prepareForTable(house, karin, { ...good, question: 'BSN 111222333' }))).toBe('bsn');
    valueOf(await prepareForTable(house, karin, good));
    // Numbers for who keeps the region; a name only for who sees her anyhow and sits there all the time.
    expect(valueOf(await seeTable(house, ed, at)).funnel).toMatchObject({ ready: 1, onTable: 1, decided: 0 });
    const sees = async (one: typeof ilse) =>
      (await house.withActor(one, 'see-table-list', ({ tableLines }) => tableLines.lines(at.gatheringId))).map(
        (l) => l.firstName,
      );
    expect([await sees(ilse), await sees(mo), await sees(hassan), await sees(round.bea)]).toEqual([
      ['Samira'],
      [],
      [],
      [],
    ]);
    expect(await rows(`select ground from case_access where case_id = $1`, caseId)).toEqual([{ ground: 'H1' }]);
    valueOf(await prepareForTable(house, karin, { ...good, version: line.version + 1, to: 'off' }));
    expect(await sees(ilse)).toEqual([]);
  });

  it('130 on a pasted groslijst become 22 at the table, counted for who keeps the region and named for nobody else', async () => {
    const { house, deEik, roc, karin, hassan, ed, mo } = round;
    const { gatheringId } = await aTable(round, '2026-10-09', at.kindId);
    const school = async (who: typeof karin, of: typeof deEik, n: number, ready: number, on: number) => {
      const names = Array.from({ length: n }, (_, one) => `Nr${one} ${of.shortName.replace(' ', '')}`);
      for (const name of names) {
        const [firstName = '', familyName = ''] = name.split(' ');
        await aYoungPerson(round, { of, firstName, familyName, turnOf: who });
      }
      const pasted = names.join('\n');
      expect(valueOf(await pasteForTable(house, who, { gatheringId, pasted })).added).toBe(n);
      // Prepared one by one above; here many at once, past the acts.
      const staged = 'update table_line set stage = $3 where id in (select id from table_line where gathering_id = $1 and organisation_id = $2 order by id limit $4)'; // prettier-ignore
      await rows(staged, gatheringId, of.id, 'ready', ready);
      await rows(staged, gatheringId, of.id, 'on', on);
    };
    await school(karin, deEik, 90, 30, 14);
    await school(hassan, roc, 40, 12, 8);
    const seen = valueOf(await seeTable(house, ed, { gatheringId }));
    expect(seen.funnel).toMatchObject({ listed: 130, ready: 42, onTable: 22, decided: 0 });
    expect(JSON.stringify(seen)).not.toMatch(/Nr\d/);
    expect(valueOf(await seeTable(house, hassan, { gatheringId })).funnel).toMatchObject({ listed: 40, onTable: 8 });
    expect(valueOf(await seeTableList(house, mo, { gatheringId })).lines).toEqual([]);
  });
});
