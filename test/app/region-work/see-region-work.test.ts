/** Who is on turn in the work of the region sees it, hears it once, and it goes away when it is done. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signLines } from '#app/money/agree.ts';
import { answerInstrument, askInstrument, seeInstruments } from '#app/money/instruments.ts';
import { keepSource } from '#app/money/keep-source.ts';
import { writeLine } from '#app/money/write-line.ts';
import { seeRegionWork } from '#app/region-work/see-region-work.ts';
import { keepStep } from '#app/programme/keep-file.ts';
import { tellProgrammeLate } from '#app/region-work/tell-programme-late.ts';
import { tellReportTurns } from '#app/region-work/tell-report-turns.ts';
import { sayBeside, solveComment } from '#app/programme/comments.ts';
import { seeSection } from '#app/programme/see-programme.ts';
import { beginReport } from '#app/report/begin-report.ts';
import { takeStep } from '#app/report/take-step.ts';
import type { Member } from '#domain/access/actor.ts';
import { engineNames } from '../../engines.ts';
import { aColleague } from '../../people.ts';
import { codes, valueOf } from '../handover/stage.ts';
import { aProgramme, type Programmed } from '../money/programme.ts';
import { line, source } from '../money/typed-money.ts';

describe.each(engineNames)('the work of the region, on %s', (engine) => {
  let at: Programmed;
  let yvonne: Member;
  const kinds = async (who: Member) => valueOf(await seeRegionWork(at.house, who, {})).map(({ kind }) => kind);
  /** Who is to be told what about the report, so far. */
  const told = async () => {
    const { rows } = await at.house.owner.query<{ line: string }>(
      `select payload->>'notice' || ' ' || m.name as line from outbox b join member m on m.id::text = payload->>'memberId'
       where b.kind = 'waits-for-you' and payload->>'notice' = any($1) order by b.id`,
      [['report-turn', 'report-late', 'use-asked', 'use-answered', 'money-waits']],
    );
    return rows.map(({ line: one }) => one);
  };

  beforeAll(async () => {
    at = await aProgramme(engine);
    yvonne = await aColleague(at.house, at.doorstroompunt, { name: 'Yvonne Maas', role: 'teamleider' });
  });
  afterAll(() => at.house.close());

  it('shows an amount to who must say yes to it and not to who wrote it, until somebody did', async () => {
    const { house, ed, bas, marja, parties, first, karin } = at;
    const fund = valueOf(await keepSource(house, bas, source({ partyId: parties.soest.id }))).id;
    const { ids } = valueOf(await writeLine(house, bas, line({ sourceId: fund, target: `measure:${first}` })));
    expect([await kinds(ed), await kinds(bas), await kinds(marja)]).toEqual([['agree-money'], [], []]);
    expect(codes(await seeRegionWork(house, karin, {}))).toBe('not-allowed');
    // Two lead at Soest by the same name: who wrote it down hears nothing, the other does.
    expect(await told()).toEqual(['money-waits Ed Kamp', 'money-waits Bas Jansen']);
    valueOf(await signLines(house, ed, { lineIds: ids, yes: true, why: '' }));
    expect(await kinds(ed)).toEqual([]);
  });

  it('shows what another said beside the programme to who writes in it, until it is solved', async () => {
    const { house, ed, bas, first: sectionId } = at;
    valueOf(await sayBeside(house, bas, { sectionId, words: 'Noem ook de stages' }));
    expect([await kinds(ed), await kinds(bas)]).toEqual([['remark'], []]);
    const [remark] = valueOf(await seeSection(house, ed, { sectionId, now: 0 })).comments;
    valueOf(await solveComment(house, ed, { sectionId, commentId: remark!.id }));
    expect(await kinds(ed)).toEqual([]);
  });

  it('shows a request to the organisation that is asked, and tells who asked when it was answered', async () => {
    const { house, bas, marja } = at;
    valueOf(await askInstrument(house, marja, { ofOrganisationId: bas.organisationId, what: 'Een jobcoach', amount: '', payer: 'asker' })); // prettier-ignore
    expect([await kinds(bas), await kinds(marja)]).toEqual([['answer-use'], []]);
    const [use] = valueOf(await seeInstruments(house, bas, {})).uses;
    valueOf(await answerInstrument(house, bas, { useId: use!.id, answer: 'yes', why: '' }));
    expect(await kinds(bas)).toEqual([]);
    expect((await told()).slice(-2)).toEqual(['use-asked Bas Jansen', 'use-answered Marja Kok']);
  });

  it('tells once who is late with the programme: who answers for a step of the plan, the municipality, and who writes', async () => {
    const { house, ed, bas, first: sectionId } = at;
    house.setToday('2026-06-09');
    valueOf(await keepStep(house, ed, { key: 'hand-in', typed: { dueOn: '2026-06-30', takes: 5, doneOn: '' } }));
    valueOf(await sayBeside(house, bas, { sectionId, words: 'Noem ook de avonden' }));
    const late = async () =>
      (
        await house.owner.query<{ line: string }>(
          `select payload->>'notice' || ' ' || m.name as line from outbox b join member m on m.id::text = payload->>'memberId'
           where payload->>'notice' like '%-late' order by 1`,
        )
      ).rows.map(({ line: one }) => one);
    house.setToday('2026-07-02');
    await tellProgrammeLate(house);
    const once = await late();
    await tellProgrammeLate(house);
    expect(await late()).toEqual(once);
    expect(new Set(once)).toEqual(new Set(['plan-late Ed Kamp', 'remark-late Ed Kamp']));
    const [remark] = valueOf(await seeSection(house, ed, { sectionId, now: 0 })).comments.filter((one) => one.solvedOn === null); // prettier-ignore
    valueOf(await solveComment(house, ed, { sectionId, commentId: remark!.id }));
    await house.owner.query('delete from programme_entry');
    await house.owner.query("delete from outbox where payload->>'notice' like '%-late'");
  });

  it('shows the step of a report to who is on turn, and tells it once and once more when it is late', async () => {
    const { house, ed } = at;
    house.setToday('2027-02-26');
    expect(await kinds(ed)).toEqual(['begin-report']);
    const reportId = valueOf(await beginReport(house, ed, { year: 2026 })).id;
    expect([await kinds(ed), await kinds(yvonne)]).toEqual([[], ['report-step']]);
    const before = (await told()).length;
    await tellReportTurns(house);
    await tellReportTurns(house);
    house.setToday('2027-03-22');
    await tellReportTurns(house);
    await tellReportTurns(house);
    expect((await told()).slice(before)).toEqual(['report-turn Yvonne Maas', 'report-late Yvonne Maas']);
    const typed = { reportId, step: 'counters', byName: 'Yvonne Maas', on: '2027-03-22', words: 'Er komen er geen', region: 'x' }; // prettier-ignore
    valueOf(await takeStep(house, ed, typed));
    expect([await kinds(ed), await kinds(yvonne)]).toEqual([['report-step'], []]);
  });
});
