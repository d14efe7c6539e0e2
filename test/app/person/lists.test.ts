import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comesIn } from '#app/access/doorkeeper.ts';
import { exportYoungPeople, keepSearch, listYoungPeople, searchYoungPeople } from '#app/person/list-young-people.ts';
import { myWork } from '#app/person/my-work.ts';
import { rest } from '#app/turn/rest.ts';
import type { ListFilter, WorkGroup } from '#app/ports/work.ts';
import type { Member } from '#domain/access/actor.ts';
import { aScene } from '../../db/rights-scenes.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, aYoungPerson, type Region } from '../../people.ts';

describe.each(engineNames)('lists on %s', (engine) => {
  let region: Region;
  const why = { reason: 'team', words: '' } as const;
  const firstNames = (rows: readonly { firstName: string }[]) => rows.map(({ firstName }) => firstName);

  beforeAll(async () => {
    region = await aRegion(engine);
    const { karin, peter, deEik, soest, soestTeam } = region;
    const late = { since: '2026-05-01', dueOn: '2026-05-18' };
    await aYoungPerson(region, { firstName: 'Samira', familyName: 'Bakker', turnOf: karin, contact: karin });
    await aYoungPerson(region, { firstName: 'Milan', familyName: 'Aarts', turn: { since: '2026-06-05' } });
    await aYoungPerson(region, { firstName: 'Luuk', familyName: 'Aarts', turn: late, expectedEnd: '2026-12-01' });
    await aYoungPerson(region, {
      firstName: 'Jesse',
      familyName: 'Cramer',
      turnOf: peter,
      contact: karin,
      municipalityCode: 'GM0342',
    });
    const asked = { organisationId: deEik.id, memberId: karin.memberId };
    await aYoungPerson(region, { firstName: 'Roos', familyName: 'El-Amrani', turnOf: peter, turn: { givenBy: asked } });
    const forHerself = { waitsFor: 'young-person' as const, dueOn: '2026-06-01' };
    await aYoungPerson(region, { firstName: 'Omar', familyName: 'Dijk', turnOf: karin, turn: forHerself });
    await aYoungPerson(region, { firstName: 'Bram', familyName: 'Soester', of: soest, team: soestTeam });
  });
  afterAll(() => region.house.close());

  const workOf = async (who: Member) => {
    const outcome = await myWork(region.house, who, {});
    if (!outcome.ok) throw new Error('refused');
    const of = (group: WorkGroup) => firstNames(outcome.value.rows.filter((row) => row.group === group));
    return { ...outcome.value, of };
  };
  const list = async (who: Member, filter: ListFilter = {}) => {
    const outcome = await listYoungPeople(region.house, who, { filter, page: 1 });
    return outcome.ok ? outcome.value : { rows: [], total: -1 };
  };
  const search = async (who: Member, words: string) => {
    const kept = await keepSearch(region.house, who, { words });
    if (!kept.ok) return kept.refusals.map(({ code }) => code);
    const found = await searchYoungPeople(region.house, who, { searchId: kept.value.searchId, filter: {}, page: 1 });
    return found.ok ? firstNames(found.value.rows) : found.refusals.map(({ code }) => code);
  };

  test('the list of a mentor: for whom I am fixed contact person, whoever is on turn; and who has none yet', async () => {
    const { karin, ilse } = region;
    expect(firstNames((await list(karin, { contact: 'me' })).rows)).toEqual(['Samira', 'Jesse']);
    expect(firstNames((await list(karin, { contact: 'nobody' })).rows)).toEqual(['Luuk', 'Milan', 'Omar', 'Roos']);
    expect((await list(ilse, { contact: 'me' })).rows).toEqual([]);
  });

  test('by date the first last good day comes first', async () => {
    const days = (await list(region.karin, { order: 'due' })).rows.map(({ dueOn }) => dueOn ?? '');
    expect(days).toEqual(days.toSorted((a, b) => a.localeCompare(b)));
    expect(new Set(days).size).toBeGreaterThan(1);
  });

  test('Mijn werk says where I am on turn, what my team has not picked up, and for whom I wait', async () => {
    const work = await workOf(region.karin);
    expect(work.of('mine')).toEqual(['Samira']);
    expect(work.of('not-picked-up')).toEqual(['Luuk']); // the team has had it for over two working days
    expect(work.of('team')).toEqual(['Milan']);
    expect(work.of('waiting').toSorted()).toEqual(['Jesse', 'Omar', 'Roos']);
    expect(work.totals).toEqual({ 'not-picked-up': 1, mine: 1, team: 1, waiting: 3 });
    expect(work.leaving).toBe(5);
  });
  test('who leads a team sees what nobody picked up: no name too long, far too late, a young person past the date', async () => {
    const work = await workOf(region.marja);
    expect(work.of('not-picked-up').toSorted()).toEqual(['Luuk', 'Omar']);
    expect(work.totals['not-picked-up']).toBe(2);
    expect(work.colleagues.map(({ name }) => name)).toContain('Peter Vos');
  });
  test('a line is new all day, however often the page is read, and until the next day of signing in', async () => {
    const { house, karin } = region;
    const freshOn = async (day: string, signsIn: boolean) => {
      house.setToday(day);
      if (signsIn) await comesIn(house, karin.memberId);
      await workOf(karin);
      return (await workOf(karin)).rows.filter((row) => row.fresh).map(({ firstName }) => firstName);
    };
    expect(await freshOn('2026-06-08', true)).toEqual([]);
    house.setToday('2026-06-09');
    const given = await aYoungPerson(region, { firstName: 'Nieuw', turnOf: karin });
    for (const signsIn of [false, true, true]) {
      const fresh = await freshOn('2026-06-09', signsIn);
      expect(fresh).toContain('Nieuw');
      expect(fresh).not.toContain('Luuk');
    }
    expect(await freshOn('2026-06-10', true)).toContain('Nieuw');
    expect(await freshOn('2026-06-11', true)).not.toContain('Nieuw');
    house.setToday('2026-06-08');
    await house.owner.query(
      `update young_person set first_name = 'Zoë', family_name = 'Zwart', search_name = 'zoe zwart' where case_id = $1`,
      [given],
    );
  });
  test('Jongeren shows the own organisation by family name, and no other', async () => {
    const { rows, total } = await list(region.karin);
    expect(firstNames(rows)).toEqual(['Luuk', 'Milan', 'Samira', 'Jesse', 'Omar', 'Roos', 'Zoë']);
    expect(total).toBe(7);
    expect(firstNames((await list(region.ilse)).rows)).toEqual(['Bram']);
  });
  test.each<[string, ListFilter, string[]]>([
    ['on turn: me', { turn: 'me' }, ['Samira', 'Omar', 'Zoë']],
    ['on turn: my team', { turn: 'team' }, ['Luuk', 'Milan']],
    ['on turn: another', { turn: 'other' }, ['Jesse', 'Roos']],
    ['leaves by a day', { leavesBy: '2026-07-31' }, ['Milan', 'Samira', 'Jesse', 'Omar', 'Roos', 'Zoë']],
    ['municipality', { municipalityCode: 'GM0342' }, ['Jesse']],
    ['not picked up', { notPickedUp: true }, ['Luuk', 'Omar']],
    ['destination known', { destination: 'known' }, []],
    ['ended', { state: 'ended' }, []],
  ])('filter %s', async (_, filter, names) => {
    const { rows, total } = await list(region.karin, filter);
    expect(firstNames(rows)).toEqual(names);
    expect(total).toBe(names.length);
  });
  test.each([
    ['jesse', ['Jesse']],
    ['JESE', ['Jesse']],
    ['cramer jes', ['Jesse']],
    ['el amrani', ['Roos']],
    ['El-Amrani', ['Roos']],
    ['zoé', ['Zoë']],
    ['aarts', ['Luuk', 'Milan']],
    ['xyzzy', []],
  ])('searching %s finds %s', async (words, names) => expect(await search(region.karin, words)).toEqual(names));

  test('a name finds who rests or is not to be approached too, with the mark of why; the list itself does not show them', async () => {
    const { house, karin, ilse } = region;
    const caseId = await aYoungPerson(region, { firstName: 'Noah', familyName: 'Rustig', turnOf: karin });
    const said = { caseId, saidOn: '2026-06-08', heardBy: 'Karin Smit', lookAgainOn: '2027-06-08' };
    expect(await rest(house, karin, said)).toMatchObject({ ok: true });
    const kept = await keepSearch(house, karin, { words: 'noah' });
    const searchId = kept.ok ? kept.value.searchId : '';
    const found = await searchYoungPeople(house, karin, { searchId, filter: {}, page: 1 });
    expect(found).toMatchObject({ value: { total: 1, rows: [{ firstName: 'Noah', outcome: 'rest', holder: null }] } });
    expect(await searchYoungPeople(house, karin, { searchId, filter: { state: 'active' }, page: 1 })).toMatchObject({ value: { total: 0 } }); // prettier-ignore
    expect(firstNames((await list(karin)).rows)).not.toContain('Noah');
    expect(await search(ilse, 'noah')).toEqual([]);
  });

  test('another organisation gets the same answer as for a name that does not exist', async () => {
    expect(await search(region.ilse, 'jesse')).toEqual([]);
    expect(await search(region.ilse, 'jese')).toEqual([]);
    expect(await search(region.ilse, 'xyzzy')).toEqual([]);
  });
  test('a search is of who searched, and a forbidden number is not looked up nor kept', async () => {
    const { house, karin, peter } = region;
    const kept = await keepSearch(house, karin, { words: 'samira' });
    const searchId = kept.ok ? kept.value.searchId : '';
    const stolen = await searchYoungPeople(house, peter, { searchId, filter: {}, page: 1 });
    expect(stolen).toMatchObject({ ok: false, refusals: [{ code: 'not-found' }] });
    expect(await search(karin, '111222333')).toEqual(['bsn']);
    expect(await search(karin, ' - ')).toEqual(['search-empty']);
    const { rows } = await house.owner.query(`select from search where words like '%111222333%'`);
    expect(rows).toHaveLength(0);
  });
  test('old searches go, the last ten stay', async () => {
    const { house, peter } = region;
    for (let n = 0; n < 13; n++) await keepSearch(house, peter, { words: `naam ${n}` });
    const { rows } = await house.owner.query('select words from search where member_id = $1', [peter.memberId]);
    expect(rows).toHaveLength(10);
  });
  test('a file is logged as exported, one row a young person', async () => {
    const { house, karin } = region;
    const exported = async () => {
      const { rows } = await house.owner.query<{ n: number }>(
        `select count(*)::int as n from access_subject where how = 'exported'`,
      );
      return rows[0]?.n ?? 0;
    };
    const before = await exported();
    const outcome = await exportYoungPeople(house, karin, { filter: { turn: 'team' }, why });
    expect(outcome.ok && firstNames(outcome.value.found)).toEqual(['Luuk', 'Milan']);
    expect((await exported()) - before).toBe(2);
  });
  test('who only coordinates has no list, no search and no file', async () => {
    const { house, ed, rik } = region;
    for (const who of [ed, rik]) {
      expect((await listYoungPeople(house, who, { filter: {}, page: 1 })).ok).toBe(false);
      expect((await myWork(house, who, {})).ok).toBe(false);
      expect((await keepSearch(house, who, { words: 'samira' })).ok).toBe(false);
      expect((await exportYoungPeople(house, who, { filter: {}, why })).ok).toBe(false);
    }
  });

  test('the filter knows the municipalities of own young people, not of who another organisation only asked about', async () => {
    const { house, karin, ilse, soest } = region;
    await aScene(region, soest.id, 'asked').then(({ caseId }) =>
      house.owner.query("update young_person set municipality_code = 'GM0307' where case_id = $1", [caseId]),
    );
    const codes = (who: Member) =>
      house.withActor(who, 'list-young-people', async ({ work }) => (await work.municipalities()).toSorted());
    expect(await codes(karin)).toEqual(['GM0307', 'GM0327', 'GM0342']);
    expect(await codes(ilse)).toEqual(['GM0327']);
  });
});
