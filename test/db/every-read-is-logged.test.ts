/** The tap itself: it lets pass what is logged, and finds what a careless store would let slip. */
import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { openDatabase, type Tx } from '#db/database.ts';
import { withActor } from '#db/session.ts';
import { aRegion, aYoungPerson, type Region } from '../people.ts';

/** A store that somebody wrote on a bad day: it reads past the plugin's eye. */
const careless = (region: Region, statement: (tx: Tx) => Promise<unknown>) => {
  const visit = {
    actor: region.karin,
    act: 'see-work',
    today: region.house.today(),
    newId: () => region.house.newId(),
  } as const;
  const db = openDatabase(region.house.pool);
  // The desk is not used: the transaction is reached through a plugin-free statement on the same claims.
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('role', 'aanzet_app', true), set_config('app.kind', 'member', true),
      set_config('app.role', 'begeleider', true), set_config('app.organisations', ${`{${region.deEik.id}}`}, true),
      set_config('app.purpose', 'eigen begeleiding', true), set_config('app.today', ${visit.today}, true)`.execute(tx);
    await statement(tx);
    await sql`select log_access(${visit.newId()}::uuid, ${visit.act}, '{}'::uuid[], '{}'::text[])`.execute(tx);
  });
};

describe('every read and write is logged', () => {
  let region: Region;
  beforeEach(async () => void (region = await aRegion('postgres')));

  test('a page and a list leave a line for each young person on it', async () => {
    const { house, karin } = region;
    const cases = [await aYoungPerson(region), await aYoungPerson(region)];
    for (const id of cases)
      await house.withActor(karin, 'open-young-person', async (desk) => [
        await desk.cases.find(id),
        await desk.people.find(id),
      ]);
    expect((await house.tap.leaks(house.owner)).leaks).toEqual([]);
    const { rows } = await house.owner.query(
      'select act, how from access_event e join access_subject s on s.event_id = e.id',
    );
    expect(rows).toEqual([
      { act: 'open-young-person', how: 'opened' },
      { act: 'open-young-person', how: 'opened' },
    ]);
    await house.close();
  });

  test.each([
    ['an id under another name', (tx: Tx) => tx.selectFrom('cases').select('id').execute()],
    ['a name without an id', (tx: Tx) => tx.selectFrom('young_person').select(['first_name', 'family_name']).execute()],
    [
      'an id inside other data',
      (tx: Tx) => sql`select jsonb_build_object('x', case_id) as y from young_person`.execute(tx),
    ],
  ])('finds %s that left without a line', async (_what, statement) => {
    await aYoungPerson(region);
    await careless(region, statement);
    await expect(region.house.close()).rejects.toThrow('see-work: 1 young people left without a line');
  });

  test('finds a line with a purpose that is not the act’s', async () => {
    const { house, karin } = region;
    const visit = { actor: karin, act: 'see-work', today: house.today(), newId: () => house.newId() } as const;
    await withActor(openDatabase(house.pool), visit, () => Promise.resolve());
    await house.owner.query("update access_event set purpose = 'F18'");
    await expect(house.close()).rejects.toThrow('see-work: the line says purpose F18');
  });

  test('removing cases leaves a line for each, though they are gone when the transaction writes its own', async () => {
    const { house } = region;
    const caseId = await aYoungPerson(region);
    await house.owner.query('delete from enrolment; delete from young_person');
    const { rows } = await house.owner.query('select pseudonym from cases where id = $1', [caseId]);
    await house.owner.query(`begin; update cases set state = 'ended'; delete from turn; commit`);
    await house.owner
      .query(`begin; select set_config('app.kind', 'member', true), set_config('app.act', 'undo-list', true),
      set_config('app.today', '2026-06-08', true); delete from cases; commit`);
    const gone = await house.owner
      .query(`select act, pseudonym, how from access_event e join access_subject s on s.event_id = e.id
      where act = 'undo-list'`);
    expect(gone.rows).toEqual([{ act: 'undo-list', pseudonym: rows[0].pseudonym, how: 'written' }]);
    await house.close();
  });
});

test('every act that the app has is called in a test with the tap on it', () => {
  const files = (dir: string) =>
    readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((file) => `${dir}/${file}`);
  const tested = files('test')
    .filter((file) => /^test\/(app|db|jobs|web|journeys|main|demo)\/.*\.tsx?$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const untapped = files('src/app')
    .filter((file) => file.endsWith('.ts') && !file.includes('/ports/'))
    .filter((file) => /= makeAct[<(]|withActor\(/.test(readFileSync(file, 'utf8')))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/export (?:const|(?:async )?function) (\w+)/g)].map(
        (m) => [file, m[1] ?? ''] as const,
      ),
    )
    .filter(([file, name]) => isAct(file, name) && !new RegExp(`\\b${name}\\(`).test(tested));
  expect(untapped.map(([file, name]) => `${file}: ${name} is in no test on a database`)).toEqual([]);
});
const isAct = (file: string, name: string) =>
  new RegExp(`export const ${name} = makeAct|export (async )?function ${name}\\(\\s*house: House,\\s*actor`).test(
    readFileSync(file, 'utf8'),
  );
