import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { colleagueInForm, seeOrganisation } from '#app/directory/see-organisation.ts';
import { seeOrganisations } from '#app/directory/see-organisations.ts';
import type { Actor, Member } from '#domain/access/actor.ts';
import { as } from '../../db/rights-probe.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, aRegion, type Region } from '../../people.ts';
import { valueOf } from '../handover/stage.ts';

describe.each(engineNames)('the directory on %s', (engine) => {
  let region: Region;
  beforeAll(async () => {
    region = await aRegion(engine);
    const { house, deEik, eikTeam, peter } = region;
    await aColleague(house, deEik, {
      name: 'Noëlle Brandt',
      role: 'begeleider',
      teamId: eikTeam,
      standInId: peter.memberId,
      absentFrom: '2026-06-08',
      absentUntil: '2026-06-12',
    });
    const gone = await aColleague(house, deEik, { name: 'Wim Weg', role: 'begeleider' });
    await house.withActor({ kind: 'system', name: 'founder' }, 'found-region', ({ directory }) =>
      directory.changeColleague(gone.memberId, { leftOn: '2026-06-01' }),
    );
  });
  afterAll(() => region.house.close());

  const found = async (who: Member, name: string) =>
    valueOf(await seeOrganisations(region.house, who, { name })).organisations.map((one) => [
      one.shortName,
      one.colleagues.map((colleague) => colleague.name),
    ]);

  test('everybody who works with Aanzet sees every organisation, with who still works there', async () => {
    for (const who of [region.karin, region.ilse, region.mo, region.ed, region.fatima, region.rik]) {
      const { organisations, all } = valueOf(await seeOrganisations(region.house, who, {}));
      expect(all).toBe(5);
      const eik = organisations.find(({ id }) => id === region.deEik.id);
      expect(eik?.colleagues.map(({ name }) => name)).toEqual([
        'Karin Smit',
        'Marja Kok',
        'Noëlle Brandt',
        'Peter Vos',
      ]);
    }
  });

  test('a name is found without accents and by a part, of an organisation, a team or a colleague', async () => {
    expect(await found(region.ed, 'noelle')).toEqual([['De Eik', ['Noëlle Brandt']]]);
    expect(await found(region.ed, 'ILSE mul')).toEqual([['Soest', ['Ilse Mulder']]]);
    expect(await found(region.ed, 'team jongeren')).toEqual([['Soest', ['Ilse Mulder']]]);
    expect((await found(region.ed, 'eik')).map(([name]) => name)).toEqual(['De Eik']);
    expect(await found(region.ed, 'wim weg')).toEqual([]);
    expect(await found(region.ed, 'xyzzy')).toEqual([]);
  });

  test('who is absent stands there with the last day and who stands in', async () => {
    const view = valueOf(await seeOrganisation(region.house, region.ilse, { organisationId: region.deEik.id }));
    expect(view.colleagues.find(({ name }) => name === 'Noëlle Brandt')).toMatchObject({
      away: { until: '2026-06-12' },
      standIn: 'Peter Vos',
      team: 'Team uitstroom',
    });
    expect(view.colleagues.find(({ name }) => name === 'Karin Smit')?.away).toBeUndefined();
  });

  test('only a teamleider and a beheerder change colleagues, and only of the own organisation', async () => {
    const { house, deEik, karin, marja, bas, rik } = region;
    const may = async (who: Member) =>
      valueOf(await seeOrganisation(house, who, { organisationId: deEik.id })).mayChange;
    expect([await may(marja), await may(karin), await may(bas), await may(rik)]).toEqual([true, false, false, false]);
    const ask = async (who: Member) =>
      (await colleagueInForm(house, who, { organisationId: deEik.id, memberId: karin.memberId })).ok;
    expect([await ask(marja), await ask(karin), await ask(bas), await ask(rik)]).toEqual([true, false, false, false]);
  });

  test('who could stand in guides young people, and is not the colleague', async () => {
    const { house, deEik, karin, marja } = region;
    const asked = valueOf(await colleagueInForm(house, marja, { organisationId: deEik.id, memberId: karin.memberId }));
    expect(asked.others.map(({ name }) => name)).toEqual(['Marja Kok', 'Noëlle Brandt', 'Peter Vos']);
  });

  test('the database: a colleague changes her own row, who leads or manages those of the organisation, and nobody a role', async () => {
    const { house, karin, peter, marja, bas } = region;
    const change = (who: Member, whom: Member, set: string) =>
      as(house.pool, who, (client) => client.query(`update member set ${set} where id = $1`, [whom.memberId])).then(
        ({ rowCount }) => (rowCount === 1 ? 'changed' : 'not there'),
        (fault: { code?: string }) => fault.code,
      );
    const absent = "absent_from = '2026-06-08'";
    expect(await change(karin, karin, absent)).toBe('changed');
    expect(await change(marja, karin, absent)).toBe('changed');
    expect(await change(peter, karin, absent)).toBe('42501');
    expect(await change(bas, karin, absent)).toBe('not there');
    for (const set of ["role = 'beheerder'", 'organisation_id = id'])
      expect(await change(marja, marja, set)).toBe('42501');
    expect(await change(marja, karin, "mail = 'k.smit@example.org'")).toBe('changed');
    expect(await change(bas, karin, "mail = 'k.smit@example.org'")).toBe('not there');
  });

  test('how somebody wants to hear and when she last looked is read by herself and the program, by nobody else', async () => {
    const { house, karin, peter, marja, ilse } = region;
    await house.withActor(karin, 'change-own-settings', ({ directory }) =>
      directory.changeColleague(karin.memberId, { told: 'at-once', lastSeenOn: '2026-06-05' }),
    );
    const asked = { told: 'at-once', lastSeenOn: '2026-06-05' };
    const read = (who: Actor) =>
      house.withActor(who, 'see-directory', ({ directory }) => directory.colleague(karin.memberId));
    expect(await read(karin)).toMatchObject(asked);
    expect(await read({ kind: 'system', name: 'sweeper' })).toMatchObject(asked);
    for (const other of [peter, marja, ilse]) {
      expect(await read(other)).toMatchObject({ told: 'digest', lastSeenOn: null });
      const rows = await as(house.pool, other, (client) => client.query('select * from member_setting'));
      expect(rows.rows).toEqual([]);
    }
  });
});
