/**
 * Eva is afgeschermd, and Karin is named. For everybody else in the same school she is not there, however they ask; and on
 * no list for Karin either, who comes to her by a page of its own.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countStuck } from '#app/monitor/count-stuck.ts';
import { stuckOverview } from '#app/monitor/stuck-overview.ts';
import { exportYoungPeople, keepSearch, listYoungPeople, searchYoungPeople } from '#app/person/list-young-people.ts';
import { myWork } from '#app/person/my-work.ts';
import { openShielded } from '#app/person/open-shielded.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import { declareNoView } from '#app/turn/declare-no-view.ts';
import { shieldCase, unshieldCase } from '#app/turn/shield.ts';
import type { Member } from '#domain/access/actor.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, aYoungPerson, type Region } from '../../people.ts';

describe.each(engineNames)('afgeschermd and geen inzage, on %s', (engine) => {
  let region: Region;
  let eva: string;
  beforeAll(async () => {
    region = await aRegion(engine);
    eva = await aYoungPerson(region, {
      firstName: 'Eva',
      familyName: 'Voorbeeld-Maas',
      place: 'Soest',
      municipalityCode: 'GM0342',
    });
    await aYoungPerson(region, { firstName: 'Daan', familyName: 'Voorbeeld-Vos', place: 'Leusden' });
  });
  afterAll(() => region.house.close());

  /** Everywhere that this colleague could meet Eva: true where she is. */
  async function whereIsShe(who: Member) {
    const { house } = region;
    const all = { filter: {}, page: 1 };
    const list = await listYoungPeople(house, who, all);
    const kept = await keepSearch(house, who, { words: 'Eva Voorbeld' });
    const searchId = kept.ok ? kept.value.searchId : '';
    const found = await searchYoungPeople(house, who, { ...all, searchId });
    const file = await exportYoungPeople(house, who, { filter: {}, why: { reason: 'team', words: '' } });
    const opened = await openYoungPerson(house, who, { caseId: eva });
    const work = await myWork(house, who, {});
    return {
      own: JSON.stringify(await openShielded(house, who, {})).includes('Eva'),
      counted: work.ok && work.value.shielded.people,
      list: JSON.stringify(list).includes('Eva'),
      count: list.ok ? list.value.total : 0,
      municipalities: list.ok && list.value.municipalities.includes('GM0342'),
      search: JSON.stringify(found.ok && found.value.rows).includes('Eva'),
      found: found.ok ? found.value.total : 0,
      file: JSON.stringify(file).includes('Eva'),
      work: JSON.stringify(work).includes('Eva'),
      page: opened.ok,
    };
  }
  const nowhere = {
    own: false,
    counted: 0,
    list: false,
    count: 1,
    municipalities: false,
    search: false,
    found: 0,
    file: false,
    work: false,
    page: false,
  };
  const everywhere = {
    own: false,
    counted: 0,
    list: true,
    count: 2,
    municipalities: true,
    search: true,
    found: 1,
    file: true,
    page: true,
  };
  const opened = async (act: string) =>
    (
      await region.house.owner.query(`select payload from outbox where kind = $1 order by available_at`, [act])
    ).rows.map((row) => row.payload);

  test('before, a colleague of the school meets her on lists, in counts, search, file and page', async () => {
    expect(await whereIsShe(region.peter)).toMatchObject(everywhere);
  });

  test('shielded, only who is named meets her; colleague and team leader nowhere, and a name that is not there looks the same', async () => {
    const { house, karin, peter, marja } = region;
    expect(await shieldCase(house, karin, { caseId: eva, named: [karin.memberId] })).toMatchObject({ ok: true });
    for (const other of [peter, marja]) {
      expect(await whereIsShe(other)).toEqual(nowhere);
      const hers = await openYoungPerson(house, other, { caseId: eva });
      const nobodys = await openYoungPerson(house, other, { caseId: house.newId() });
      expect(hers).toEqual(nobodys);
    }
    // Named is allowed to look, by a way of its own: on a list nobody meets her.
    expect(await whereIsShe(karin)).toEqual({ ...nowhere, own: true, counted: 1, page: true });
  });

  test('no count of the region holds her', async () => {
    const { house, ed } = region;
    house.setToday('2026-09-14');
    await countStuck(house);
    const counts = await stuckOverview(house, ed, {});
    expect(counts).toMatchObject({
      ok: true,
      value: { total: 1, byMunicipality: [{ key: 'GM0327', youngPeople: 1 }] },
    });
    house.setToday('2026-06-08');
  });

  test('opening her page leaves a line and a message: to the other named people, to the opener when there is none', async () => {
    const { house, karin, peter } = region;
    const { owner } = house;
    await owner.query('delete from outbox');
    await openYoungPerson(house, karin, { caseId: eva });
    expect(await opened('shielded-opened')).toEqual([
      { caseId: eva, memberId: karin.memberId, openedBy: karin.memberId, act: 'open-young-person' },
    ]);
    await shieldCase(house, karin, { caseId: eva, named: [karin.memberId, peter.memberId] });
    await owner.query('delete from outbox');
    await openYoungPerson(house, peter, { caseId: eva });
    expect(await opened('shielded-opened')).toEqual([
      { caseId: eva, memberId: karin.memberId, openedBy: peter.memberId, act: 'open-young-person' },
    ]);
    const { rows } = await owner.query(
      `select e.member_id from access_event e join access_subject s on s.event_id = e.id
      join cases c on c.pseudonym = s.pseudonym where c.id = $1 and s.how = 'opened' order by e.line desc limit 2`,
      [eva],
    );
    expect(rows.map((row) => row.member_id)).toEqual([peter.memberId, karin.memberId]);
  });

  test('a list tells nobody and says only that something waits; the own page is logged and told as opening is', async () => {
    const { house, karin, peter } = region;
    await house.owner.query('delete from outbox');
    await listYoungPeople(house, karin, { filter: {}, page: 1 });
    const work = await myWork(house, karin, {});
    expect(work.ok && [work.value.shielded, work.value.totals.mine]).toEqual([{ people: 1, waiting: 1 }, 0]);
    expect(await opened('shielded-opened')).toEqual([]);
    expect(await openShielded(house, karin, {})).toMatchObject({ ok: true, value: { rows: [{ caseId: eva }] } });
    expect(await opened('shielded-opened')).toEqual([
      { caseId: eva, memberId: peter.memberId, openedBy: karin.memberId, act: 'open-shielded' },
    ]);
  });

  test('geen inzage hides her from that one colleague, and from nobody else', async () => {
    const { house, karin, peter, marja } = region;
    expect(await unshieldCase(house, karin, { caseId: eva })).toMatchObject({ ok: true });
    expect(await declareNoView(house, peter, { caseId: eva })).toMatchObject({ ok: true });
    expect(await whereIsShe(peter)).toEqual(nowhere);
    for (const other of [karin, marja]) expect(await whereIsShe(other)).toMatchObject(everywhere);
  });
});
