/** The effectrapportage of a region, from counters and figures to handed in: one party on turn, and what the database holds. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepDestination } from '#app/guidance/destinations.ts';
import { recordAttempt } from '#app/person/record-attempt.ts';
import { beginReport } from '#app/report/begin-report.ts';
import { countCounters, giveCounters, keepTyped, seeCounters } from '#app/report/counters.ts';
import { freezeFigures } from '#app/report/freeze-figures.ts';
import { keepFormat, seeFormats, useFormat } from '#app/report/keep-format.ts';
import { sayAboutReport, solveRemark } from '#app/report/remarks.ts';
import { compareReports, seeReport, seeReports } from '#app/report/see-report.ts';
import { readDraft, takeStep } from '#app/report/take-step.ts';
import { writeChapter } from '#app/report/write-chapter.ts';
import type { Tools } from '#cli/command.ts';
import { reportFormat } from '#cli/report-format.ts';
import { endCase } from '#app/turn/end-case.ts';
import { shieldCase } from '#app/turn/shield.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Party } from '#domain/programme/programme.ts';
import { linesOf } from '#domain/papers/paper.ts';
import { as } from '../../db/rights-probe.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, anOrganisation, aRegion, aYoungPerson, type Region } from '../../people.ts';
import { codes, valueOf } from '../handover/stage.ts';

const denied = /row-level security|permission denied|violates/;
const boxes = (typed: Readonly<Record<string, string>>) => (box: string) => typed[box] ?? '';
/** Another form, as a minister may send it: it keeps the question on measures, and drops the rest. */
const otherForm = 'other-form.json';

describe.each(engineNames)('the report of a region, on %s', (engine) => {
  let region: Region;
  let [yvonne, anneke, lisa] = [] as unknown as [Member, Member, Member];
  let reportId = '';
  const seen = async (who: Member) => valueOf(await seeReport(region.house, who, { reportId }));
  const turn = async () => (await seen(region.ed)).steps.find(({ state }) => state === 'turn')?.key;
  const step = (who: Member, key: string, typed: Partial<Parameters<typeof takeStep>[2]> = {}) =>
    takeStep(region.house, who, { reportId, step: key, byName: '', on: '', words: '', region: 'Eem en Vallei', ...typed }); // prettier-ignore
  const reads = (who: Member, key: string) =>
    readDraft(region.house, who, { reportId, step: key, byName: '', on: '', words: '', region: 'Eem en Vallei' });
  const write = (who: Member, chapter: string, typed: Readonly<Record<string, string>>) =>
    writeChapter(region.house, who, { reportId, chapter, read: boxes(typed) });

  beforeAll(async () => {
    region = await aRegion(engine);
    const { house, ed, mo, doorstroompunt, contactgemeente, soest } = region;
    const roc = await anOrganisation(house, { kind: 'mbo', name: 'ROC Eemwijk' });
    anneke = await aColleague(house, roc, { name: 'Anneke Blok', role: 'teamleider' });
    lisa = await aColleague(house, soest, { name: 'Lisa Kramer', role: 'teamleider' });
    yvonne = await aColleague(house, doorstroompunt, { name: 'Yvonne Maas', role: 'teamleider' });
    const party = (role: Party['role'], organisationId: string | null, name: string): Party => ({
      id: house.newId(),
      role,
      organisationId,
      name,
      schoolKind: null,
      municipalityCode: null,
    });
    const parties = [
      party('contactgemeente', contactgemeente.id, 'Contactgemeente Amersfoort'),
      party('contactschool', roc.id, 'ROC Eemwijk'),
      party('centrumgemeente', null, 'Gemeente Ede'),
    ];
    const sections = [
      { id: house.newId(), kind: 'target', key: 'neet-2026', position: 1 },
      { id: house.newId(), kind: 'measure', key: 'm1', position: 1 },
    ] as const;
    const programme = { id: house.newId(), name: 'Programma', from: '2026-01-01', until: '2029-12-31', parties, sections, ownerPartyId: parties[0]!.id, organisationId: contactgemeente.id, memberId: ed.memberId, madeOn: house.today() } as const; // prettier-ignore
    const by = { memberId: ed.memberId, name: ed.name, on: house.today() };
    await house.withActor(ed, 'see-report', async (desk) => {
      await desk.programme.open(programme);
      await desk.programme.write(
        [
          { sectionId: sections[0].id, seen: 0, content: { target: 900 } },
          { sectionId: sections[1].id, seen: 0, content: { title: 'Hulp na school' } },
        ],
        by,
      );
    });
    // Mo guides three; one of them ended in work, and one who is afgeschermd is in no number.
    const guided = (firstName: string) => aYoungPerson(region, { firstName, of: doorstroompunt, turnOf: mo, contact: mo, birthDate: '2005-01-01', expectedEnd: '2026-02-27' }); // prettier-ignore
    const [noah, sem, eva] = [await guided('Noah'), await guided('Sem'), await guided('Eva')];
    valueOf(await recordAttempt(house, mo, { caseId: noah, channel: 'call', reached: true, nextOn: '2026-06-12' }));
    valueOf(await recordAttempt(house, mo, { caseId: eva, channel: 'call', reached: true, nextOn: '2026-06-12' }));
    const work = { kind: 'work', employer: '', hours: '24', contract: 'temporary', startOn: '2026-05-18', endOn: '', source: 'talk', saidOn: '2026-05-20' } as const; // prettier-ignore
    valueOf(await keepDestination(house, mo, { caseId: noah, spell: work }));
    valueOf(await endCase(house, mo, { caseId: noah, reason: 'on-their-own', words: null, youngPersonTold: true }));
    valueOf(await shieldCase(house, mo, { caseId: eva, named: [mo.memberId] }));
    expect(sem).not.toBe('');
  });
  afterAll(() => region.house.close());

  it('begins with the parties of the programme, once a year, by who coordinates', async () => {
    const { house, ed, bas, rik } = region;
    expect(codes(await beginReport(house, bas, { year: 2026 }))).toBe('not-allowed');
    expect(codes(await beginReport(house, rik, { year: 2026 }))).toBe('not-allowed');
    expect(codes(await beginReport(house, ed, { year: 2027 }))).toBe('report-year');
    reportId = valueOf(await beginReport(house, ed, { year: 2026 })).id;
    expect(codes(await beginReport(house, ed, { year: 2026 }))).toBe('report-there');
    const { report } = await seen(ed);
    expect(report.readers.map(({ key, name, organisationId }) => [key, name, organisationId === null])).toEqual([
      ['contactschool', 'ROC Eemwijk', false],
      ['centrumgemeente', 'Gemeente Ede', true],
    ]);
    const { years, mayBegin } = valueOf(await seeReports(house, anneke, {}));
    expect([years.map(({ turn: now }) => now?.kind), mayBegin]).toEqual([['counters'], false]);
  });

  it('is read by the parties of the programme; the Doorstroompunt reads the steps, and others nothing', async () => {
    const { house, karin, mo, fatima } = region;
    expect((await seen(anneke)).mayRead).toBe(true);
    const { mayRead, missing, steps } = await seen(mo);
    expect([mayRead, missing, steps.length > 5]).toEqual([false, [], true]);
    expect(codes(await seeReport(house, karin, { reportId }))).toBe('not-found');
    expect(codes(await seeReport(house, fatima, { reportId }))).toBe('not-allowed');
    expect(valueOf(await seeReports(house, karin, {})).years.every(({ report }) => report === undefined)).toBe(true);
  });

  it('takes the counters of the Doorstroompunt: exact for itself, and what may leave for the report, once, after the year', async () => {
    const { house, ed, mo, karin } = region;
    expect(codes(await seeCounters(house, region.bas, { year: 2026 }))).toBe('not-found');
    valueOf(await countCounters(house, mo, { year: 2026 }));
    const { own, mayGive } = valueOf(await seeCounters(house, mo, { year: 2026 }));
    expect(own?.counted.rows.other).toMatchObject({ signals: 2, approached: 1, intakes: 1, started: 1, ended: 1, 'lead-under-2-weeks': 1 }); // prettier-ignore
    expect([own?.counted.to.work, mayGive]).toEqual([1, false]);
    expect(codes(await giveCounters(house, mo, { year: 2026 }))).toBe('not-allowed');
    expect(codes(await giveCounters(house, yvonne, { year: 2026 }))).toBe('report-year-runs');
    const typed = (more: Readonly<Record<string, string>>) => keepTyped(house, mo, { year: 2026, read: boxes(more) });
    expect(codes(await typed({ 'to-4': '-1' }))).toBe('report-count report-source');
    expect(codes(await typed({ 'to-4': '4', 'to-4-bron': '111222333' }))).toBe('bsn');
    valueOf(
      await typed({ 'to-4': '4', 'to-4-bron': 'eigen register', 'followed-1-3': '21', 'followed-1-3-bron': 'JVS' }),
    );
    house.setToday('2027-03-01');
    expect(codes(await giveCounters(house, yvonne, { year: 2026 }))).toBe('report-not-counted');
    valueOf(await countCounters(house, yvonne, { year: 2026 }));
    valueOf(await giveCounters(house, yvonne, { year: 2026 }));
    expect(codes(await giveCounters(house, yvonne, { year: 2026 }))).toBe('report-given');
    const [given] = (await seen(ed)).filled.given;
    expect(given?.byName).toBe('Yvonne Maas');
    // Of so few young people every number is secret; the one that was typed is rounded.
    expect([...new Set(given?.counters.map(({ value }) => value))]).toEqual(['x', 20]);
    expect(await turn()).toBe('figures');
    for (const who of [ed, karin, anneke])
      expect((await as(house.pool, who, (client) => client.query('select * from report_count'))).rows).toEqual([]);
  });

  it('is frozen by the owner, when it is its turn', async () => {
    const { house, ed } = region;
    expect(codes(await step(ed, 'draft'))).toBe('report-not-on-turn');
    valueOf(await freezeFigures(house, ed, { reportId }));
    expect(codes(await freezeFigures(house, ed, { reportId }))).toBe('report-not-on-turn');
    expect((await seen(ed)).report.frozenOn).toBe('2027-03-01');
  });

  it('keeps each answer as a version, and of two who write at once the first', async () => {
    const { house, ed, bas } = region;
    valueOf(
      await write(ed, 'streefcijfers', { 'targets--neet-2026': 'CBS telt later', 'targets-learned': 'Eerder bellen' }),
    );
    expect(codes(await write(bas, 'streefcijfers', { targets: 'x' }))).toBe('not-found');
    expect(codes(await write(anneke, 'streefcijfers', { targets: 'x' }))).toBe('not-found');
    expect(codes(await write(ed, 'streefcijfers', { 'targets--neet-2026': 'Van oud', 'targets-learned': 'Eerder bellen', 'targets-learned-versie': '1' }))).toBe('report-changed'); // prettier-ignore
    valueOf(await write(ed, 'streefcijfers', { 'targets--neet-2026': 'CBS telt in mei', 'targets-versie': '1', 'targets-learned': 'Eerder bellen', 'targets-learned-versie': '1' })); // prettier-ignore
    const { answers } = await seen(anneke);
    expect(answers.get('targets')).toMatchObject({ version: 2, by: 'Ed Kamp', answer: { cells: { 'neet-2026': 'CBS telt in mei' } } }); // prettier-ignore
    expect(answers.get('targets-learned')?.version).toBe(1);
    for (const statement of ['delete from report_answer', `update report_answer set by_name = 'x'`])
      await expect(house.pool.query(`set role aanzet_app; ${statement}`)).rejects.toThrow(denied);
  });

  it('goes on with another form, and answers stay with their question', async () => {
    const { house, ed, rik, karin } = region;
    const said: string[] = [];
    const say = (line: string) => void said.push(line);
    const command = (...args: string[]) =>
      reportFormat.run(args, { cwd: import.meta.dirname, out: say, err: say }, { house: { ...house, demo: true } } as unknown as Tools); // prettier-ignore
    expect(codes(await keepFormat(house, karin, '{}'))).toBe('format-wrong format-wrong format-wrong');
    expect(codes(await keepFormat(house, rik, '{'))).toBe('format-no-json');
    expect(await command(otherForm, '--as', 'Karin Smit')).toBe(3);
    expect(await command('report.test.ts', '--as', 'Rik Post')).toBe(2);
    expect(await command(otherForm, '--as', 'Rik Post')).toBe(0);
    expect(await command('nergens.json', '--as', 'Rik Post')).toBe(2);
    expect(await command()).toBe(2);
    expect(await command('--print')).toBe(0);
    expect(said.join('')).toContain('Het formulier is bewaard: Formulier van de minister, 2 vragen.');
    valueOf(await write(ed, 'maatregelen', { 'measures-effect': 'Veertig banen' }));
    valueOf(await useFormat(house, ed, { reportId, formatId: 'minister-2026' }));
    const now = await seen(ed);
    expect(now.missing.map(({ question }) => question)).toEqual(['new-one']);
    expect(now.answers.get('measures-effect')?.answer.text).toBe('Veertig banen');
    expect(codes(await write(ed, 'streefcijfers', { targets: 'x' }))).toBe('not-found');
    const { formats, usedId } = valueOf(await seeFormats(house, ed, { reportId }));
    expect([formats.map(({ id }) => id), usedId]).toEqual([['wet-2026', 'minister-2026'], 'minister-2026']);
    expect(codes(await useFormat(house, ed, { reportId, formatId: 'nergens' }))).toBe('not-found');
    valueOf(await useFormat(house, ed, { reportId, formatId: 'wet-2026' }));
    expect((await seen(ed)).answers.get('targets')?.version).toBe(2);
  });

  it('is read by the contactschool itself, and by who has no account as the owner heard it', async () => {
    const { house, ed } = region;
    valueOf(await step(ed, 'draft'));
    expect(codes(await reads(lisa, 'read:contactschool'))).toBe('not-found');
    const remark = { reportId, chapter: 'maatregelen', words: 'Noem ook de stages' };
    expect(codes(await sayAboutReport(house, anneke, { ...remark, words: '' }))).toBe('words-missing');
    valueOf(await sayAboutReport(house, anneke, remark));
    valueOf(await reads(anneke, 'read:contactschool'));
    const [said] = (await seen(ed)).remarks;
    expect(codes(await solveRemark(house, anneke, { reportId, remarkId: said?.id ?? '' }))).toBe('not-found');
    expect(valueOf(await solveRemark(house, ed, { reportId, remarkId: said?.id ?? '' })).chapter).toBe('maatregelen');
    expect(codes(await step(ed, 'read:centrumgemeente'))).toBe('report-by report-day');
    valueOf(
      await step(ed, 'read:centrumgemeente', { byName: 'Wethouder van Ede', on: '2027-02-26', words: 'Akkoord' }),
    );
    expect((await seen(ed)).steps.find(({ key }) => key === 'read:centrumgemeente')?.done).toMatchObject({ byName: 'Wethouder van Ede', doneOn: '2027-02-26' }); // prettier-ignore
  });

  it('is handed in when all that the law asks is answered, and then stays as it was', async () => {
    const { house, ed } = region;
    expect(codes(await step(ed, 'college', { on: '2027-03-02' }))).toBe('report-by report-day-ahead report-words');
    valueOf(await step(ed, 'college', { byName: 'College van Amersfoort', on: '2027-03-01', words: 'Vastgesteld' }));
    const receipt = { on: '2027-03-01', words: 'Ontvangen, kenmerk AB' } as const;
    expect(codes(await step(ed, 'handed-in', { on: '2027-03-01' }))).toBe('report-receipt report-incomplete');
    expect(codes(await step(ed, 'handed-in', receipt))).toBe('report-incomplete');
    const key = (await seen(ed)).filled.measures[0]?.key ?? '';
    valueOf(await write(ed, 'afspraken', { 'agreements-onbekend': 'ja' }));
    valueOf(await write(ed, 'maatregelen', { [`measures--${key}`]: 'Dertig jongeren bleven', 'measures-effect': 'Veertig banen', 'measures-effect-versie': '1' })); // prettier-ignore
    valueOf(await step(ed, 'handed-in', receipt));
    const { report, mine, mayWrite } = await seen(ed);
    expect([report.handedOn, mine, mayWrite]).toEqual(['2027-03-01', undefined, false]);
    const paper = report.handed ? linesOf(report.handed).join('\n') : '';
    expect(paper).toContain('Dertig jongeren bleven');
    expect(paper).toContain('Ontvangen, kenmerk AB');
    expect(codes(await write(ed, 'maatregelen', { 'measures-effect': 'Anders' }))).toBe('not-found');
    await expect(
      as(house.pool, ed, (client) =>
        client.query(`update report set frozen_on = '2027-03-02' where id = $1`, [reportId]),
      ),
    ).resolves.toMatchObject({ rowCount: 0 });
  });

  it('stands beside that of the year before', async () => {
    const { house, ed } = region;
    expect(valueOf(await compareReports(house, ed, { reportId })).before).toBeNull();
    const first = reportId;
    reportId = valueOf(await beginReport(house, ed, { year: 2027 })).id;
    // The form that was loaded begins in 2026 too; a new report takes the newest.
    valueOf(await useFormat(house, ed, { reportId, formatId: 'wet-2026' }));
    valueOf(await write(ed, 'maatregelen', { 'measures-effect': 'Vijftig banen' }));
    const { before } = valueOf(await compareReports(house, ed, { reportId }));
    const effect = before?.answers.find(({ question }) => question === 'measures-effect');
    expect(effect).toMatchObject({ before: 'Veertig banen', now: 'Vijftig banen', state: 'changed' });
    reportId = first;
  });
});
