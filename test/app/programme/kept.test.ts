/** What the database holds of a programme, whatever a page asks: who reads, who writes, and that a version stays. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '#app/ports/desk.ts';
import type { NewProgramme } from '#app/ports/programme.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Party } from '#domain/programme/programme.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, type Region } from '../../people.ts';

const denied = /row-level security|permission denied|violates/;

describe.each(engineNames)('a programme, on %s', (engine) => {
  let region: Region;
  let programme: NewProgramme;
  const at = <T>(who: Member, work: (desk: Desk) => Promise<T>) => region.house.withActor(who, 'see-figures', work);
  const current = (who: Member) => at(who, (desk) => desk.programme.current());
  const measure = () => programme.sections[0]!.id;
  const by = (who: Member) => ({ memberId: who.memberId, name: who.name, on: region.house.today() });
  const write = (who: Member, seen: number, title: string, sectionId = measure()) =>
    at(who, (desk) => desk.programme.write([{ sectionId, seen, content: { title } }], by(who)));

  beforeAll(async () => {
    region = await aRegion(engine);
    const { house, ed, contactgemeente, soest } = region;
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
      party('wi', soest.id, 'Werk en inkomen Soest'),
      party('youth-council', null, 'Jongerenraad'),
    ];
    programme = {
      id: house.newId(),
      name: 'Regionaal programma 2026-2029',
      from: '2026-01-01',
      until: '2029-12-31',
      ownerPartyId: parties[0]!.id,
      parties,
      organisationId: contactgemeente.id,
      memberId: ed.memberId,
      madeOn: house.today(),
      sections: [
        { id: house.newId(), kind: 'measure', key: 'm1', position: 1 },
        { id: house.newId(), kind: 'analysis', key: 'a1', position: 1 },
      ],
    };
    expect(await current(ed)).toBeUndefined();
    await expect(at(region.ilse, (desk) => desk.programme.open(programme))).rejects.toThrow(denied);
    await at(ed, (desk) => desk.programme.open(programme));
  });
  afterAll(() => region.house.close());

  it('is read by its parties; who has no part in it reads that it is there, and no text', async () => {
    const { ed, ilse, karin, fatima } = region;
    expect(await write(ed, 0, 'Hulp na school')).toEqual([]);
    const seen = await current(ilse);
    expect(seen?.sections.map(({ kind, version }) => [kind, version])).toEqual([['analysis', 0], ['measure', 1]]); // prettier-ignore
    expect(seen?.sections[1]).toMatchObject({ content: { title: 'Hulp na school' }, by: 'Ed Kamp', on: '2026-06-08' });
    expect(seen?.parties.map(({ name }) => name)).toContain('Jongerenraad');
    for (const who of [karin, fatima]) expect((await current(who))?.sections).toEqual([]);
    expect(await at(karin, (desk) => desk.programme.version(measure(), 1))).toBeUndefined();
  });

  it('is written by the owner, who leads the process and who was asked to, at whatever organisation', async () => {
    const { ed, ilse, karin, house } = region;
    await expect(write(ilse, 1, 'Van Ilse')).rejects.toThrow(denied);
    await expect(at(ilse, (desk) => desk.programme.setWriters(programme.id, [ilse.memberId]))).rejects.toThrow(denied);
    await at(ed, (desk) => desk.programme.setWriters(programme.id, [ilse.memberId]));
    await at(ed, (desk) => desk.programme.setProcessLead(programme.id, karin));
    expect(await write(ilse, 1, 'Van Ilse')).toEqual([]);
    expect(await write(karin, 2, 'Van Karin')).toEqual([]);
    const seen = await current(karin);
    expect([seen?.processLead?.name, seen?.writers.map(({ name }) => name)]).toEqual(['Karin Smit', ['Ilse Mulder']]);
    await at(karin, (desk) => desk.programme.setProcessLead(programme.id, ilse));
    expect((await current(ed))?.processLead?.name).toBe('Karin Smit');
    await expect(
      at(ilse, (desk) =>
        desk.programme.addParty(programme.id, { ...programme.parties[2]!, id: house.newId(), name: 'Zorg' }),
      ),
    ).rejects.toThrow(denied);
    await at(ed, (desk) => desk.programme.setProcessLead(programme.id, null));
    await expect(write(karin, 0, 'Nog eens')).rejects.toThrow(denied);
    expect((await current(karin))?.sections).toEqual([]);
  });

  it('keeps every version as it was, and of two on top of the same one keeps the first', async () => {
    const { ed, ilse, house } = region;
    expect(await write(ed, 3, 'Eerst')).toEqual([]);
    expect(await write(ilse, 3, 'Daarna')).toEqual([measure()]);
    expect(await write(ilse, 9, 'Te ver')).toEqual([measure()]);
    const versions = await at(ed, (desk) => desk.programme.versions(measure()));
    expect(versions.map(({ version, by: name }) => [version, name])).toEqual([[4, 'Ed Kamp'], [3, 'Karin Smit'], [2, 'Ilse Mulder'], [1, 'Ed Kamp']]); // prettier-ignore
    expect((await at(ed, (desk) => desk.programme.version(measure(), 2)))?.content).toEqual({ title: 'Van Ilse' });
    for (const statement of [
      'delete from programme_section_version',
      `update programme_section_version set by_name = 'x'`,
    ])
      await expect(house.pool.query(`set role aanzet_app; ${statement}`)).rejects.toThrow(denied);
  });

  it('lets the owner choose who takes part, and never leave', async () => {
    const { ed, ilse, house } = region;
    const [owner, , council] = programme.parties;
    const remove = (who: Member, id: string) => at(who, (desk) => desk.programme.removeParty(programme.id, id));
    expect(await remove(ed, owner!.id)).toBe(false);
    expect(await remove(ilse, council!.id)).toBe(false);
    expect(await remove(ed, council!.id)).toBe(true);
    await at(ed, (desk) => desk.programme.addParty(programme.id, { ...council!, id: house.newId(), name: 'GGZ' }));
    await at(ed, (desk) => desk.programme.rename(programme.id, { ...programme, name: 'Eem en Vallei' }));
    const now = await current(ed);
    expect([now?.name, now?.parties.at(-1)?.name]).toEqual(['Eem en Vallei', 'GGZ']);
  });

  it('tells who has a section open, for a while, and stops nobody', async () => {
    const { ed, ilse, house } = region;
    const quarter = 15 * 60 * 1000;
    const others = (who: Member) =>
      at(who, (desk) => desk.programme.othersWriting(measure(), who.memberId, house.now()));
    const start = () =>
      at(ilse, (desk) => desk.programme.startWriting(measure(), ilse.memberId, house.now() + quarter));
    await start();
    await start();
    expect((await others(ed)).map(({ name }) => name)).toEqual(['Ilse Mulder']);
    expect(await others(ilse)).toEqual([]);
    house.pass(15 * 60 + 1);
    expect(await others(ed)).toEqual([]);
    await start();
    await at(ilse, (desk) => desk.programme.stopWriting(measure(), ilse.memberId));
    expect(await others(ed)).toEqual([]);
  });

  it('holds what readers say beside it, until a writer solves that', async () => {
    const { ed, bas, karin, house } = region;
    const comment = { id: house.newId(), sectionId: measure(), version: 4, memberId: bas.memberId, by: bas.name, on: house.today(), words: 'Aantal hoger?' }; // prettier-ignore
    await at(bas, (desk) => desk.programme.addComment(comment));
    await expect(
      at(karin, (desk) => desk.programme.addComment({ ...comment, id: house.newId(), memberId: karin.memberId })),
    ).rejects.toThrow(denied);
    const solve = (who: Member) =>
      at(who, (desk) => desk.programme.solveComment(comment.id, { name: who.name, on: house.today() }));
    expect(await solve(bas)).toBe(false);
    expect(await solve(ed)).toBe(true);
    expect(await solve(ed)).toBe(false);
    const [said] = await at(bas, (desk) => desk.programme.comments(programme.id));
    expect(said).toEqual({ ...comment, solvedOn: house.today(), solvedBy: 'Ed Kamp' });
  });

  it('takes a section out, and keeps what was written in it', async () => {
    const { ed, house } = region;
    const added = { id: house.newId(), kind: 'measure', key: 'm2', position: 2 } as const;
    await at(ed, (desk) => desk.programme.addSection(programme.id, added));
    await write(ed, 0, 'Stagecoach', added.id);
    await at(ed, (desk) => desk.programme.retireSection(added.id, house.today()));
    expect((await current(ed))?.sections.map(({ id }) => id)).not.toContain(added.id);
    expect((await at(ed, (desk) => desk.programme.version(added.id, 1)))?.content).toEqual({ title: 'Stagecoach' });
    await expect(write(ed, 1, 'Weer', added.id)).rejects.toThrow(denied);
  });
});
