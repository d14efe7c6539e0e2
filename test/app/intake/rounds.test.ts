import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetStatuses, readStatusList, seeStatuses } from '#app/intake/read-status.ts';
import { dropRounds, nobodyLeaves, ownRounds, roundsOfRegion, setRounds } from '#app/intake/rounds.ts';
import { undoImport } from '#app/intake/undo-import.ts';
import { tellMissingLists } from '#app/notice/tell-missing-lists.ts';
import { listYoungPeople } from '#app/person/list-young-people.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import type { ActName } from '#domain/access/acts.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Outcome } from '#domain/outcome.ts';
import { as } from '../../db/rights-probe.ts';
import { engineNames } from '../../engines.ts';
import { anOrganisation, aRegion, aYoungPerson, type Region } from '../../people.ts';
import { aServer, formOf, told, Visitor } from '../../web/visitor.ts';
import { aList, header, must, pupil, readList } from './lists.ts';

const code = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.refusals[0]?.code);
const third = { period: '2025-3', dueOn: '2026-06-12' };

describe.each(engineNames)('the lists that schools give on %s', (engine) => {
  let region: Region;
  let close: () => Promise<void>;
  let ed: Visitor;
  let karin: Visitor;
  beforeAll(async () => {
    region = await aRegion(engine);
    await anOrganisation(region.house, { kind: 'vso', name: 'De Linde' });
    await anOrganisation(region.house, { kind: 'pro', name: 'De Es', hasAccount: false });
    const { app } = await aServer(region.house);
    [ed, karin] = [new Visitor(app, region.ed), new Visitor(app, region.karin)];
    close = async () => {
      await app.close();
    };
  });
  afterAll(async () => {
    await close();
    await region.house.close();
  });
  const stands = async () => {
    const rounds = must(await roundsOfRegion(region.house, region.ed, {}));
    return Object.fromEntries(rounds.map((round) => [round.school, round.handedInOn]));
  };
  const list = (...pupils: number[]) => ({ ...aList(header, ...pupils.map((n) => pupil(n))), period: '2025-3' });
  const toldTo = async () => {
    const { rows } = await region.house.owner.query(
      `select payload ->> 'organisationId' as org from outbox where payload ->> 'notice' = 'list-missing'`,
    );
    return rows.map(({ org }) => (org === region.deEik.id ? 'De Eik' : 'another'));
  };

  it('are asked by who keeps the region, of every school with an account, by a day that is still to come', async () => {
    const { house, ed: coordinator, marja, mo } = region;
    for (const [wish, refused] of [
      [{ ...third, period: '' }, 'bad-period'],
      [{ ...third, dueOn: '2026-06-07' }, 'due-past'],
      [{ ...third, dueOn: '31-2' }, 'no-day'],
    ] as const)
      expect(code(await setRounds(house, coordinator, wish))).toBe(refused);
    for (const other of [marja, mo]) expect(code(await setRounds(house, other, third))).toBe('not-allowed');
    expect(code(await setRounds(house, coordinator, third))).toBe('ok');
    expect(await stands()).toEqual({ 'Praktijkschool De Eik': null, 'De Linde': null });
  });

  it('are missed the day after: on the region page with the name of the school only, and told to the school once', async () => {
    const { house } = region;
    await tellMissingLists(house);
    expect(await toldTo()).toEqual([]);
    house.setToday('2026-06-13');
    await tellMissingLists(house);
    await tellMissingLists(house);
    expect((await toldTo()).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['De Eik', 'another']);
    const page = told((await ed.open('/regio')).body);
    expect(page).toContain('Praktijkschool De Eik: nog geen lijst voor 2025/26, periode 3, uiterlijk was vr 12 juni');
    expect(told((await karin.open('/inlezen')).body)).toContain('periode 3: uiterlijk vr 12 juni nog geen lijst');
    house.setToday('2026-06-08');
  });

  it('are in when the list of that period is read, open again when it is taken back, and no name goes along', async () => {
    const { house, karin: reader } = region;
    const { id } = await readList(house, reader, list(1, 2));
    expect(await stands()).toMatchObject({ 'Praktijkschool De Eik': '2026-06-08', 'De Linde': null });
    const page = (await ed.open('/regio/lijsten')).body;
    expect(told(page)).toContain('1 van 2 scholen');
    expect(told(page)).not.toMatch(/Naam1|Voorbeeld/);
    must(await undoImport(house, reader, { batchId: id }));
    expect(await stands()).toMatchObject({ 'Praktijkschool De Eik': null });
    await readList(house, reader, { ...list(3), period: '2025' });
    expect(await stands()).toMatchObject({ 'Praktijkschool De Eik': '2026-06-08' });
  });

  it('count as in when they were read before anybody asked, and a day that is set again becomes another day', async () => {
    const { house, ed: coordinator } = region;
    expect(code(await dropRounds(house, coordinator, third))).toBe('ok');
    expect(await stands()).toEqual({});
    expect(code(await setRounds(house, coordinator, third))).toBe('ok');
    expect(await stands()).toEqual({ 'Praktijkschool De Eik': '2026-06-08', 'De Linde': null });
    expect(code(await setRounds(house, coordinator, { ...third, dueOn: '2026-06-19' }))).toBe('ok');
    const [round] = must(await ownRounds(house, region.karin, {}));
    expect(round).toMatchObject({ dueOn: '2026-06-19', handedInOn: '2026-06-08' });
  });

  it('are in without a list when the school says that nobody leaves; a school sees and closes only its own', async () => {
    const { house, ed: coordinator, marja } = region;
    must(await setRounds(house, coordinator, { period: '2026-1', dueOn: '2026-10-30' }));
    const all = must(await roundsOfRegion(house, coordinator, {}));
    const others = all.filter(({ organisationId }) => organisationId !== region.deEik.id);
    expect(
      must(await ownRounds(house, marja, {})).every(({ organisationId }) => organisationId === region.deEik.id),
    ).toBe(true);
    expect(code(await nobodyLeaves(house, marja, { roundId: others[0]?.id ?? '' }))).toBe('not-found');
    const [address, fields] = formOf((await karin.open('/inlezen')).body, '/niemand');
    expect((await karin.post(address, fields)).status).toBe(303);
    expect(told((await karin.open('/inlezen')).body)).not.toContain('Deze lijst wordt verwacht');
    expect(told((await ed.open('/regio/lijsten')).body)).toContain('Praktijkschool De Eik niemand stopt');
  });

  it('are said to be in by the school itself and by nobody else', async () => {
    const seeing = (who: typeof region.ed) =>
      as(region.house.pool, who, async (client) => [
        (await client.query('select 1 from inventory_round')).rowCount,
        (await client.query(`update inventory_round set handed_in_on = '2026-06-08'`)).rowCount,
      ]);
    expect(await seeing(region.ed)).toEqual([4, 0]);
    expect(await seeing(region.marja)).toEqual([2, 2]);
    expect(await seeing(region.ilse)).toEqual([0, 0]);
  });

  describe('how applications at the mbo stand', () => {
    const bytes = (...rows: string[]) =>
      new TextEncoder().encode(['Naam;Geboortedatum;Status;Bij', ...rows].join('\n'));
    const read = (who: Member, file: Uint8Array, more: object = {}) =>
      readStatusList(region.house, who, { fileName: 'vva.csv', bytes: file, list: 'vva', leaveFaults: false, ...more });
    const kept = async () => (await region.house.owner.query('select case_id, ground, status from status_line')).rows;
    const daan = { firstName: 'Daan', familyName: 'Overstap', birthDate: '2008-11-20' };

    it('is kept of own young people only; nobody is added, and with a line that cannot be used nothing is kept at first', async () => {
      const { house, karin: reader, ilse, ed: coordinator } = region;
      const caseId = await aYoungPerson(region, daan);
      const before = await house.owner.query('select count(*) from cases');
      const file = bytes('Daan Overstap;20-11-2008;Aangemeld;ROC', 'Een Vreemde;1-1-2008;Geplaatst;ROC');
      expect(must(await read(reader, file))).toEqual({ kept: 0, faults: [{ line: 3, code: 'nobody' }] });
      expect(await kept()).toEqual([]);
      expect(must(await read(reader, file, { leaveFaults: true })).kept).toBe(1);
      expect(await kept()).toEqual([{ case_id: caseId, ground: 'F11', status: 'applied' }]);
      expect((await house.owner.query('select count(*) from cases')).rows).toEqual(before.rows);
      for (const other of [ilse, coordinator]) expect(code(await read(other, file))).toBe('not-allowed');
      expect(code(await read(reader, new TextEncoder().encode('Naam;Klas\nSam;4a')))).toBe('status-columns');
    });

    it('is shown by the database to acts of its purpose only, and stands on no list, in no file and in no search', async () => {
      const { house, karin: reader } = region;
      const as = (act: ActName) =>
        house.withActor(reader, act, (desk) => desk.statuses.statuses(reader.organisationId, 10));
      for (const act of [
        'open-young-person',
        'list-young-people',
        'export-young-people',
        'search-young-people',
        'read-list',
      ] as const)
        expect(await as(act)).toEqual([]);
      expect(await as('see-status')).toMatchObject([{ firstName: 'Daan', status: 'applied' }]);
      expect(must(await seeStatuses(house, reader, {}))).toHaveLength(1);
      const [row] = await kept();
      const listed = must(await listYoungPeople(house, reader, { filter: {}, page: 1 })).rows;
      const opened = must(await openYoungPerson(house, reader, { caseId: row.case_id }));
      expect(JSON.stringify([listed, { ...opened, may: null }])).not.toContain('applied');
      await expect(
        house.withActor(reader, 'see-lists', (desk) =>
          desk.statuses.keep(
            reader.organisationId,
            'F11',
            [{ ...daan, line: 2, searchName: '', status: 'placed', where: null, caseId: row.case_id }],
            {
              readOn: '2026-06-08',
              forgetOn: '2026-10-01',
            },
          ),
        ),
      ).rejects.toThrow();
    });

    it('is read by a Doorstroompunt from a groslijst on its own ground, about its own record', async () => {
      const { house, mo, doorstroompunt: of, doorstroompuntTeam: team } = region;
      const caseId = await aYoungPerson(region, { ...daan, of, team });
      must(await read(mo, bytes('Overstap, Daan;20-11-2008;nog niet aangemeld;'), { list: 'groslijst' }));
      expect(await kept()).toContainEqual({ case_id: caseId, ground: 'F10', status: 'none' });
      expect(must(await seeStatuses(house, mo, {}))).toMatchObject([{ caseId, status: 'none', where: null }]);
    });

    it('is forgotten when the transition is over', async () => {
      const { house } = region;
      house.setToday('2026-09-30');
      await forgetStatuses(house);
      expect(await kept()).toHaveLength(2);
      house.setToday('2026-10-01');
      await forgetStatuses(house);
      expect(await kept()).toEqual([]);
      house.setToday('2026-06-08');
    });
  });
});
