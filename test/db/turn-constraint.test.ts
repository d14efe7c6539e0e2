import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineNames } from '../engines.ts';
import { aRegion, aYoungPerson, type Region } from '../people.ts';

describe.each(engineNames)('on %s the database itself, asked as its owner,', (engine) => {
  let region: Region;
  beforeAll(async () => {
    region = await aRegion(engine);
  });
  afterAll(() => region.house.close());

  /** Runs the statements in one transaction; the message of the database, or undefined when it let them through. */
  async function refused(...statements: readonly string[]): Promise<string | undefined> {
    const client = await region.house.owner.connect();
    try {
      await client.query('begin');
      for (const statement of statements) await client.query(statement);
      await client.query('commit');
      return undefined;
    } catch (fault) {
      await client.query('rollback');
      return fault instanceof Error ? fault.message : String(fault);
    } finally {
      client.release();
    }
  }
  const turnFor = (caseId: string) =>
    `insert into turn (case_id, lead_organisation_id, organisation_id, team_id, due_on, since, given_by_organisation_id)
     values ('${caseId}', '${region.deEik.id}', '${region.deEik.id}', '${region.eikTeam}', '2026-06-22', '2026-06-08', '${region.deEik.id}')`;
  const end = (caseId: string) => `update cases set state = 'ended', ended_on = '2026-06-08' where id = '${caseId}'`;
  const dropTurn = (caseId: string) => `delete from turn where case_id = '${caseId}'`;

  it('refuses a case without a turn', async () => {
    const id = region.house.newId();
    const open = `insert into cases (id, lead_organisation_id, record_organisation_id, pseudonym, opened_on, opened_as)
      values ('${id}', '${region.deEik.id}', '${region.deEik.id}', '${region.house.newId()}', '2026-06-08', 'by-hand')`;
    expect(await refused(open)).toMatch(/exactly_one_turn/);
    expect(await refused(open, turnFor(id))).toBeUndefined();
  });
  it('refuses a second turn on one case', async () => {
    const id = await aYoungPerson(region);
    expect(await refused(turnFor(id))).toMatch(/turn_pkey/);
  });
  it('refuses to delete the turn of an active case', async () => {
    const id = await aYoungPerson(region);
    expect(await refused(dropTurn(id))).toMatch(/exactly_one_turn/);
    expect(await refused(dropTurn(id), turnFor(id))).toBeUndefined();
  });
  it('refuses to end a case, or link it away, that keeps its turn', async () => {
    const id = await aYoungPerson(region);
    expect(await refused(end(id))).toMatch(/turn_case_id_fkey/);
    expect(await refused(`update cases set state = 'linked' where id = '${id}'`)).toMatch(/turn_case_id_fkey/);
    expect(await refused(dropTurn(id), end(id))).toBeUndefined();
  });
  it('refuses a turn on a case that ended, and to reopen one without a turn', async () => {
    const id = await aYoungPerson(region);
    await refused(dropTurn(id), end(id));
    expect(await refused(turnFor(id))).toMatch(/turn_case_id_fkey/);
    const reopen = `update cases set state = 'active', ended_on = null where id = '${id}'`;
    expect(await refused(reopen)).toMatch(/exactly_one_turn/);
    expect(await refused(reopen, turnFor(id))).toBeUndefined();
  });
  it('refuses a turn of nobody, and a young person on turn with no colleague behind it', async () => {
    const id = await aYoungPerson(region);
    expect(await refused(`update turn set team_id = null where case_id = '${id}'`)).toMatch(/check/);
    expect(await refused(`update turn set waits_for = 'young-person' where case_id = '${id}'`)).toMatch(/check/);
  });
  it('moves the lead on the turn along with the lead of its case, and never apart from it', async () => {
    const id = await aYoungPerson(region);
    expect(
      await refused(`update turn set lead_organisation_id = '${region.soest.id}' where case_id = '${id}'`),
    ).toMatch(/fkey/);
    expect(
      await refused(`update cases set lead_organisation_id = '${region.soest.id}' where id = '${id}'`),
    ).toBeUndefined();
    const { rows } = await region.house.owner.query(
      'select lead_organisation_id as lead from turn where case_id = $1',
      [id],
    );
    expect(rows).toEqual([{ lead: region.soest.id }]);
  });
});
