/** Another contactgemeente: asked by one, agreed by another, and from its day the region is theirs. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addColleague } from '#app/directory/keep-contact.ts';
import { findMember } from '#app/access/doorkeeper.ts';
import { keepFigureRules } from '#app/figures/figure-rules.ts';
import { keepSource } from '#app/money/keep-source.ts';
import { answerOwnerChange, askOwnerChange, markOwnerDuty, seeOwner, withdrawOwnerChange } from '#app/programme/change-owner.ts'; // prettier-ignore
import { keepWriters, removeParty } from '#app/programme/keep-parties.ts';
import { seeAdopting } from '#app/programme/see-file.ts';
import { seeProgramme } from '#app/programme/see-programme.ts';
import { seeRegionWork } from '#app/region-work/see-region-work.ts';
import { beginReport } from '#app/report/begin-report.ts';
import { seeReport } from '#app/report/see-report.ts';
import type { Member } from '#domain/access/actor.ts';
import { ownerOn } from '#domain/programme/owner.ts';
import { addDays } from '#law/day.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, anOrganisation } from '../../people.ts';
import { codes, valueOf } from '../handover/stage.ts';
import { aProgramme, type Programmed } from '../money/programme.ts';
import { source } from '../money/typed-money.ts';

describe.each(engineNames)('another contactgemeente, on %s', (engine) => {
  let at: Programmed;
  let ilse: Member;
  let other: Member;
  let soestId: string;
  let reportId: string;
  const decision = 'Alle colleges, 2 juni 2026';
  const change = async (who = at.ed) => valueOf(await seeOwner(at.house, who, {})).changes[0];
  const idOf = async () => (await change())?.id ?? '';
  const kinds = async (who: Member) => valueOf(await seeRegionWork(at.house, who, {})).map(({ kind }) => kind);
  const may = async (who: Member) => {
    const { owns, writes, reads } = valueOf(await seeProgramme(at.house, who, {}));
    return { owns, writes, reads };
  };
  /** As who comes in on the day of the house. */
  const comesIn = async (who: Member) => (await findMember(at.house, who.memberId)) ?? who;

  beforeAll(async () => {
    at = await aProgramme(engine);
    const soest = await anOrganisation(at.house, { kind: 'contactgemeente', name: 'Contactgemeente Soest' });
    soestId = soest.id;
    ilse = await aColleague(at.house, soest, { name: 'Ilse Mulder', role: 'coordinator' });
    other = await aColleague(at.house, at.contactgemeente, { name: 'Anna Vos', role: 'coordinator' });
  });
  afterAll(() => at.house.close());

  it('is asked by who answers now only, of one that can do it here', async () => {
    const { house, ed, bas, karin, leusden } = at;
    const typed = { organisationId: soestId, fromDay: '2026-07-01', decision };
    expect(codes(await askOwnerChange(house, bas, typed))).toBe('not-allowed');
    expect(codes(await askOwnerChange(house, await comesIn(ilse), typed))).toBe('not-found');
    expect(codes(await askOwnerChange(house, ed, { ...typed, organisationId: leusden.id }))).toBe('owner-not-here');
    expect(codes(await seeOwner(house, karin, {}))).toBe('not-allowed');
    expect(codes(await seeOwner(house, await comesIn(ilse), {}))).toBe('not-found');
    valueOf(await askOwnerChange(house, ed, typed));
    expect(codes(await askOwnerChange(house, ed, typed))).toBe('owner-open');
    expect(await kinds(await comesIn(ilse))).toEqual(['answer-owner']);
  });

  it('needs the yes of somebody of another organisation, and can be taken back or refused', async () => {
    const { house, ed, marja } = at;
    const changeId = await idOf();
    const no = { changeId, answer: 'refused', why: 'Wij kunnen dit niet.' } as const;
    const yes = { changeId, answer: 'agreed', why: '' } as const;
    expect(codes(await answerOwnerChange(house, ed, yes))).toBe('not-found');
    expect(codes(await answerOwnerChange(house, other, yes))).toBe('not-found');
    valueOf(await withdrawOwnerChange(house, other, { changeId }));
    expect(codes(await answerOwnerChange(house, ilse, yes))).toBe('not-found');
    valueOf(await askOwnerChange(house, ed, { organisationId: soestId, fromDay: '2026-07-01', decision }));
    valueOf(await answerOwnerChange(house, marja, { ...no, changeId: await idOf() }));
    valueOf(await askOwnerChange(house, ed, { organisationId: soestId, fromDay: '2026-07-01', decision }));
    valueOf(await answerOwnerChange(house, ilse, { ...yes, changeId: await idOf() }));
    expect((await change())?.decided).toEqual({ name: 'Ilse Mulder', on: '2026-06-08', why: '' });
    expect([await may(ed), await may(ilse)]).toEqual([
      { owns: true, writes: true, reads: true },
      { owns: false, writes: false, reads: true },
    ]);
  });

  it('gives the region to the other from its day: programme, report, money and figures, and takes it from the first', async () => {
    const { house, ed, parties } = at;
    reportId = valueOf(await beginReport(house, ed, { year: 2026 })).id;
    valueOf(await keepWriters(house, ed, { processLeadId: other.memberId, writerIds: [] }));
    expect((await may(other)).writes).toBe(true);
    house.setToday('2026-07-01');
    const [was, is] = [await comesIn(ed), await comesIn(ilse)];
    expect([was.regionOfAnother, is.regionOfAnother]).toEqual([true, undefined]);
    expect([await may(was), await may(is), await may(other)]).toEqual([
      { owns: false, writes: false, reads: true },
      { owns: true, writes: true, reads: true },
      { owns: false, writes: false, reads: true },
    ]);
    const rules = { least: '12', hours: '', months: '', contracts: [], zzp: false, withLearning: false, validFrom: '2026-08-01', why: 'Kleine regio' }; // prettier-ignore
    expect(codes(await keepFigureRules(house, was, rules))).toBe('not-found');
    valueOf(await keepFigureRules(house, is, rules));
    expect(codes(await keepSource(house, was, source({ partyId: parties.owner.id })))).toBe('not-found');
    valueOf(await keepSource(house, is, source({ partyId: parties.owner.id })));
    expect(codes(await keepWriters(house, was, { processLeadId: undefined, writerIds: [] }))).toBe('not-found');
    expect(codes(await keepWriters(house, is, { processLeadId: other.memberId, writerIds: [] }))).toBe(
      'writer-unknown',
    );
    expect(codes(await removeParty(house, is, { partyId: parties.owner.id }))).toBe('owner-stays');
    expect(valueOf(await seeAdopting(house, was, {})).owns).toBe(false);
    const [now] = valueOf(await seeOwner(house, is, {})).changes;
    expect([now?.mayMark, valueOf(await seeOwner(house, is, {})).ownerName]).toEqual([true, 'Contactgemeente Soest']);
  });

  it('leaves the first one its own colleagues: a coordinator enters who comes after, who keeps no region by that', async () => {
    const { house, ed, contactgemeente, leusden } = at;
    const was = await comesIn(ed);
    const typed = { name: 'Nora Blom', jobTitle: 'coördinator', mail: 'nora@example.org', phone: '', workDays: [1], mayBePublic: false }; // prettier-ignore
    const own = { organisationId: contactgemeente.id, teamId: null, ...typed };
    const added = valueOf(await addColleague(house, was, { ...own, role: 'coordinator' }));
    expect((await findMember(house, added.memberId))?.regionOfAnother).toBe(true);
    expect(codes(await addColleague(house, was, { ...own, name: 'Bo Vis', role: 'beheerder' }))).toBe('role-missing');
    expect(codes(await addColleague(house, was, { ...own, organisationId: leusden.id, role: 'teamleider' }))).toBe('not-found'); // prettier-ignore
    const bo = { id: house.newId(), organisationId: contactgemeente.id, role: 'beheerder', teamId: null, standInId: null, absentFrom: null, absentUntil: null, leftOn: null, told: 'digest', lastSeenOn: null, confirmedOn: null, ...typed } as const; // prettier-ignore
    await expect(house.withActor(was, 'add-colleague', (desk) => desk.directory.addColleague(bo))).rejects.toThrow(/row-level security/); // prettier-ignore
  });

  it('asks both to tell the minister and to hand over, until one of them wrote down that it was done', async () => {
    const { house, ed } = at;
    expect([await kinds(ed), await kinds(ilse)].map((all) => all.filter((kind) => /owner|hand-over/.test(kind)))).toEqual([
      ['report-owner', 'hand-over-programme'],
      ['report-owner', 'hand-over-programme'],
    ]); // prettier-ignore
    const changeId = await idOf();
    const mark = { changeId, duty: 'reported', on: '2026-07-01', how: 'Met een brief' } as const;
    expect(codes(await markOwnerDuty(house, ed, { ...mark, how: '111222333' }))).toBe('bsn');
    valueOf(await markOwnerDuty(house, ed, mark));
    valueOf(await markOwnerDuty(house, ilse, { ...mark, duty: 'handed-over', how: 'Alles gekregen' }));
    expect((await change(ilse))?.done).toEqual({
      reported: { on: '2026-07-01', how: 'Met een brief', by: 'Ed Kamp' },
      'handed-over': { on: '2026-07-01', how: 'Alles gekregen', by: 'Ilse Mulder' },
    });
    expect((await kinds(ed)).filter((kind) => /owner|hand-over/.test(kind))).toEqual([]);
  });

  it('a report that is not handed in goes along, and the first one reads it', async () => {
    const { house, ed } = at;
    const [was, is] = [await comesIn(ed), await comesIn(ilse)];
    const view = async (who: Member) => {
      const { mayKeep, mayWrite, mayRead } = valueOf(await seeReport(house, who, { reportId }));
      return { mayKeep, mayWrite, mayRead };
    };
    expect([await view(was), await view(is)]).toEqual([
      { mayKeep: false, mayWrite: false, mayRead: true },
      { mayKeep: true, mayWrite: true, mayRead: true },
    ]);
    expect(codes(await beginReport(house, was, { year: 2027 }))).toBe('not-found');
  });

  it('is the same in the database on every day, and it lets nobody write past it', async () => {
    const { house, ed, contactgemeente } = at;
    const programme = await house.withActor(ilse, 'see-programme', (desk) => desk.programme.current());
    const changes = valueOf(await seeOwner(house, ilse, {})).changes;
    for (const day of ['2026-06-30', '2026-07-01', addDays('2026-07-01', 200)]) {
      house.setToday(day);
      const expected = ownerOn(contactgemeente.id, changes, day);
      for (const [who, id] of [
        [ed, contactgemeente.id],
        [ilse, soestId],
      ] as const)
        // prettier-ignore
        expect((await may(who)).owns).toBe(expected === id);
    }
    const adopt = house.withActor(ed, 'adopt-programme', (desk) =>
      desk.programmeFile.adopt(programme?.id ?? '', { number: 9, adoptedOn: house.today(), by: ed.name, decision: 'x', frozen: {} as never }, { memberId: ed.memberId, name: ed.name, on: house.today() }),
    ); // prettier-ignore
    await expect(adopt).rejects.toThrow(/row-level security/);
  });
});
