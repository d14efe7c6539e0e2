/** Ilse Mulder of Soest knows the id of a young person of De Eik. The database tells her nothing with it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aRegion, aYoungPerson, type Region } from '../people.ts';
import { as } from './rights-probe.ts';

const nowhere = '0190ffff-0000-7000-8000-ffffffffffff';
let region: Region;
let jesse: string;
beforeAll(async () => {
  region = await aRegion('postgres');
  jesse = await aYoungPerson(region, { firstName: 'Jesse', place: 'Soest' });
});
afterAll(() => region.house.close());

/** The rows that Ilse would write on this case, each as its own organisation, on every table that has a case. */
const rows = (r: Region, caseId: string): Readonly<Record<string, Readonly<Record<string, unknown>>>> => {
  const mine = { case_id: caseId, organisation_id: r.soest.id, member_id: r.ilse.memberId };
  const id = r.house.newId();
  const handover = { handover_id: nowhere, case_id: caseId, organisation_id: r.soest.id };
  return {
    note: { id, ...mine, written_on: '2026-06-08', text: 'x' },
    agreement: { id, ...mine, what: 'x', who: 'x', due_on: '2026-06-08' },
    case_event: { id, ...mine, kind: 'note', on_day: '2026-06-08' },
    notice: { id, ...mine, kind: 'turn', made_on: '2026-06-08' },
    no_view: { ...mine, declared_on: '2026-06-08' },
    case_shield: { case_id: caseId, organisation_id: r.soest.id, set_on: '2026-06-08' },
    shield_named: mine,
    contact: { case_id: caseId, organisation_id: r.soest.id, phone: 'x' },
    turn_task: { case_id: caseId, organisation_id: r.soest.id, verb: 'call', why: 'given-on' },
    turn: {
      case_id: caseId,
      lead_organisation_id: r.soest.id,
      organisation_id: r.soest.id,
      member_id: r.ilse.memberId,
      due_on: '2026-06-08',
      since: '2026-06-08',
      given_by_organisation_id: r.soest.id,
    },
    case_access: {
      id,
      case_id: caseId,
      organisation_id: r.soest.id,
      ground: 'H1',
      blocks: ['case'],
      valid_from: '2026-06-08',
      purpose: 'H1',
      reference: nowhere,
    },
    handover: {
      id,
      case_id: caseId,
      kind: 'H1',
      from_organisation_id: r.soest.id,
      to_organisation_id: r.soest.id,
      state: 'draft',
      begun_on: '2026-06-08',
    },
    handover_block: {
      ...handover,
      to_organisation_id: r.soest.id,
      block: 'x',
      text: 'x',
      goes_along: true,
      moment: 'after',
    },
    handover_message: {
      id,
      ...handover,
      other_organisation_id: r.soest.id,
      author: 'x',
      kind: 'question',
      text: 'x',
      written_on: '2026-06-08',
    },
    handover_link: {
      id,
      ...handover,
      token_hash: Buffer.from('a'),
      code_hash: Buffer.from('b'),
      expires_on: '2026-06-09',
    },
  };
};

const answer = (table: string, row: Readonly<Record<string, unknown>>) =>
  as(region.house.pool, region.ilse, async (client) => {
    const columns = Object.keys(row);
    try {
      await client.query(
        `insert into ${table} (${columns.join()}) values (${columns.map((_, n) => `$${n + 1}`).join()})`,
        Object.values(row),
      );
      return 'written';
    } catch (fault) {
      const { code, message } = fault as { code?: string; message?: string };
      return `${code} ${message}`;
    }
  });

test('writing on his case and on a case that does not exist get the same answer, word for word, on every table', async () => {
  const his = rows(region, jesse);
  const none = rows(region, nowhere);
  expect(Object.keys(his)).toHaveLength(15);
  for (const table of Object.keys(his)) {
    const [one, other] = [await answer(table, his[table] ?? {}), await answer(table, none[table] ?? {})];
    expect([table, one]).toEqual([table, other]);
    expect(one).toMatch(/^42501 new row violates row-level security policy/);
  }
});

test('changing and taking away touch nothing, and finding finds nothing', async () => {
  await as(region.house.pool, region.ilse, async (client) => {
    for (const table of ['cases', 'turn', 'turn_task', 'young_person', 'enrolment']) {
      const column = table === 'cases' ? 'id' : 'case_id';
      const changed = await client.query(`update ${table} set import_batch_id = null where ${column} = $1`, [jesse]);
      const gone = await client.query(`delete from ${table} where ${column} = $1`, [jesse]);
      expect([table, changed.rowCount, gone.rowCount]).toEqual([table, 0, 0]);
    }
  });
  const { house, ilse } = region;
  for (const id of [jesse, nowhere])
    await house.withActor(ilse, 'open-young-person', async (desk) => {
      expect([await desk.cases.find(id), await desk.people.find(id), await desk.cases.turn(id)]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      expect(await desk.writing.events(id)).toEqual([]);
    });
});
