/** The terms of schools have one source, the register of the law: another version of a rule changes what SQL says. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groundEndsOn } from '#domain/law/school-term.ts';
import { keepTerms, termsAreKept } from '#db/law/ground.ts';
import { schemaStands } from '#db/migrate.ts';
import { engineNames, engines, type Engine } from '../engines.ts';
import { withVersion } from '../law/versions-of-rules.ts';

describe.each(engineNames)('the term of a school on %s', (name) => {
  let engine: Engine;
  beforeAll(async () => void (engine = await engines[name]()));
  afterAll(() => engine.close());
  const ends = async (kind: string, leftOn: string, today: string) => {
    const { rows } = await engine.owner.query(
      `select app_ground_ends($1, $2::date)::text as ends from (select set_config('app.today', $3, false)) t`,
      [kind, leftOn, today],
    );
    return rows[0].ends;
  };
  const longer = withVersion('R02', '2027-08-01', { term: { n: 3, unit: 'years' } });

  it('is what the register says, on each kind of school and the day before, on and after a leap day', async () => {
    for (const kind of ['pro', 'vso', 'mbo', 'wi'] as const)
      for (const leftOn of ['2026-07-10', '2028-02-28', '2028-02-29', '2028-03-01'])
        expect(await ends(kind, leftOn, '2028-07-10')).toBe(groundEndsOn(kind, leftOn, '2028-07-10'));
  });

  it('becomes another one with another version of the rule, from its first day on', async () => {
    expect(await termsAreKept(engine.owner)).toBe(true);
    expect(await keepTerms(engine.owner, longer)).toBe(true);
    expect(await keepTerms(engine.owner, longer)).toBe(false);
    expect(await ends('pro', '2026-07-10', '2027-07-31')).toBe('2028-07-10');
    expect(await ends('pro', '2026-07-10', '2027-08-01')).toBe('2029-07-10');
    expect(groundEndsOn('pro', '2026-07-10', '2027-08-01', longer)).toBe('2029-07-10');
  });

  it('that is of an older register makes a database that waits for migrate', async () => {
    expect(await schemaStands(engine.pool)).toBe('older');
    expect(await keepTerms(engine.owner)).toBe(true);
    expect(await schemaStands(engine.pool)).toBe('fits');
  });
});
