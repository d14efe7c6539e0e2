/** A month is counted from who changed: the same as when everybody is counted anew, whatever happened in between. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countFigures } from '#app/figures/count-figures.ts';
import { publishFigures } from '#app/figures/publish-figures.ts';
import { refuse } from '#domain/outcome.ts';
import { addDays, addMonths, type Day } from '#law/day.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, aYoungPerson, type Region } from '../../people.ts';

const everything = ['change', 'enrolment', 'spell', 'spell ends', 'asked', 'wish', 'why not', 'try', 'rest', 'contact', 'shield', 'ends', 'fact', 'register', 'new', 'account'] as const; // prettier-ignore
type Event = (typeof everything)[number];
type Happens = { readonly event: Event; readonly whom: number; readonly days: number };
const happens: fc.Arbitrary<Happens> = fc.record({
  event: fc.constantFrom(...everything),
  whom: fc.nat(50),
  days: fc.nat(400),
});

describe.each(engineNames)('a count by who changed, on %s', (engine) => {
  let region: Region;
  const people: string[] = [];
  beforeAll(async () => {
    region = await aRegion(engine);
    const { karin, mo, doorstroompunt } = region;
    for (const firstName of ['Samira', 'Lotte', 'Fenna', 'Omar', 'Roos'])
      people.push(await aYoungPerson(region, { firstName, birthDate: '2008-03-11', expectedEnd: '2026-02-27', turnOf: karin })); // prettier-ignore
    for (const firstName of ['Noah', 'Nena', 'Bram'])
      people.push(await aYoungPerson(region, { firstName, of: doorstroompunt, turnOf: mo, contact: mo }));
  });
  afterAll(() => region.house.close());

  const sql = (text: string, values: readonly unknown[] = []) => region.house.owner.query(text, [...values]);
  /** Something that people do, as rows: past every act, so that nothing but the database can have noticed. */
  const what: Record<Event, (id: string, day: Day, n: number) => Promise<unknown>> = {
    change: (id, day) => sql(`update young_person set birth_date = $2, municipality_code = case when municipality_code is null then 'GM0307' end where case_id = $1`, [id, addMonths(day, -200)]), // prettier-ignore
    enrolment: (id, day, n) => sql(`update enrolment set left_on = $2, paper = $3, school_kind = $4 where case_id = $1`, [id, day, n % 2 ? 'schooldiploma' : 'geen', n % 3 ? 'mbo' : 'vo']), // prettier-ignore
    spell: (id, day, n) => sql(`insert into destination (id, case_id, organisation_id, member_id, kind, hours, contract, start_on, source, said_on)
      select $2, c.id, c.lead_organisation_id, $3, 'work', $4, $5, $6, 'talk', $6 from cases c where c.id = $1`, [id, region.house.newId(), region.karin.memberId, 1 + (n % 40), n % 2 ? 'temporary' : 'own-business', day]), // prettier-ignore
    'spell ends': (id, day) => sql(`update destination set end_on = greatest(start_on, $2::date) where case_id = $1 and end_on is null`, [id, day]), // prettier-ignore
    asked: (id, day, n) => n % 3 === 0 ? sql(`update check_in set answer = 'stopped', answered_on = greatest(asked_on, $2::date), answer_mark = $3 where case_id = $1 and answer is null`, [id, day, region.house.newId()]) : sql(`insert into check_in (id, case_id, organisation_id, member_id, way, asked_on, answer, answered_on, answer_mark)
      select $2, c.id, c.lead_organisation_id, $3, 'call', $4, $5, $6, $7 from cases c where c.id = $1`, [id, region.house.newId(), region.karin.memberId, day, ...(n % 2 ? ['well', day, region.house.newId()] : [null, null, null])]), // prettier-ignore
    wish: (id, day, n) => n % 4 === 0 ? sql('update wish set wrong_on = $2 where case_id = $1', [id, day]) : sql(`insert into wish (id, case_id, organisation_id, member_id, wish, said_on)
      select $2, c.id, c.lead_organisation_id, $3, $4, $5 from cases c where c.id = $1`, [id, region.house.newId(), region.karin.memberId, ['work', 'school', 'unsure'][n % 3], day]), // prettier-ignore
    'why not': (id, day, n) => sql(`insert into wish_decision (id, case_id, organisation_id, member_id, wish, decision, followed, reason, made_on)
      select $2, w.case_id, w.organisation_id, $3, w.wish, 'now', false, $4, $5 from wish w where w.case_id = $1 limit 1`, [id, region.house.newId(), region.karin.memberId, ['no-place', 'changed', null][n % 3], day]), // prettier-ignore
    try: (id, day, n) => sql(`insert into contact_attempt (id, case_id, organisation_id, member_id, on_day, channel, reached)
      select $2, c.id, c.lead_organisation_id, $3, $4, 'call', $5 from cases c where c.id = $1`, [id, region.house.newId(), region.karin.memberId, day, n % 2 === 0]), // prettier-ignore
    rest: (id, day) => sql(`insert into case_outcome (id, case_id, organisation_id, kind, said_on, look_again_on)
      select $2, c.id, c.lead_organisation_id, 'rest', $3, $3 from cases c where c.id = $1
        and not exists (select from case_outcome o where o.case_id = $1 and o.over_on is null)`, [id, region.house.newId(), day]), // prettier-ignore
    contact: (id, _, n) => sql('update cases set contact_member_id = $2 where id = $1', [id, n % 2 ? region.karin.memberId : null]), // prettier-ignore
    shield: (id, day, n) => n % 2 ? sql('delete from case_shield where case_id = $1', [id]) : sql(`insert into case_shield (case_id, organisation_id, set_on) select id, lead_organisation_id, $2 from cases where id = $1 on conflict do nothing`, [id, day]), // prettier-ignore
    ends: (id, day, n) => n % 3 ? Promise.resolve() : sql(`begin; delete from turn_task where case_id = '${id}'; delete from turn where case_id = '${id}';
      update cases set state = 'ended', ended_on = '${day}' where id = '${id}'; commit`), // prettier-ignore
    fact: (id, day, n) => n % 3 === 0 ? sql('update law_fact set over_on = $2 where case_id = $1', [id, day]) : sql(`insert into law_fact (id, case_id, organisation_id, member_id, kind, details, source, source_on, written_on)
      select $2, c.id, c.lead_organisation_id, $3, 'paper', $4, 'paper-seen', $5, $5 from cases c where c.id = $1`, [id, region.house.newId(), region.karin.memberId, JSON.stringify({ kind: 'paper', paper: 'diploma', of: 'mbo', mboLevel: 1 + (n % 2), on: day }), day]), // prettier-ignore
    register: (id, day, n) => n % 2 ? sql('delete from register_record where case_id = $1', [id]) : sql(`insert into register_record (organisation_id, system, dossier_number, case_id, name_key, ground, source_on)
      select c.lead_organisation_id, 'JVS', $2, c.id, 'x', 'F1', $3 from cases c where c.id = $1`, [id, region.house.newId(), day]), // prettier-ignore
    new: async (_, day) => people.push(await aYoungPerson(region, { firstName: 'Sem', birthDate: '2007-12-12', expectedEnd: day, turnOf: region.karin })), // prettier-ignore
    account: (_, __, n) => sql('update organisation set has_account = $2 where id = $1', [region.doorstroompunt.id, n % 4 > 0]), // prettier-ignore
  };
  /** The counts of that day, by organisation and figure; then they are away, so that the day can be counted again. */
  const taken = async (): Promise<readonly string[]> => {
    const { rows } = await sql(`delete from figure_count where counted_on = $1 returning *`, [region.house.today()]);
    return rows.map((row) => JSON.stringify(row)).toSorted();
  };

  it('is the count of everybody anew, month after month', async () => {
    const { house } = region;
    let spared = 0;
    const told = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(happens, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 5, max: 70 }),
        async (events, days) => {
          // prettier-ignore
          for (const { event, whom, days: ago } of events)
          await what[event](people[whom % people.length] ?? '', addDays(house.today(), -ago), ago);
          house.setToday(addDays(house.today(), days));
          await sql('delete from figure_count');
          const looked = await countFigures(house);
          const byChange = await taken();
          await sql('delete from figure_answer');
          const all = await countFigures(house);
          expect(byChange).toEqual(await taken());
          expect(looked).toBeLessThanOrEqual(all);
          spared += all - looked;
          for (const line of byChange) told.add(line.replace(/"counted_on":"[^"]*"/, ''));
        },
      ),
      { seed: 91, numRuns: engine === 'pglite' ? 12 : 30, endOnFailure: true },
    );
    expect(spared).toBeGreaterThan(engine === 'pglite' ? 25 : 60); // it is no art to look at everybody
    expect(told.size).toBeGreaterThan(80); // nor to count always the same
  });

  // On the embedded engine nobody writes while it counts: there is one connection.
  if (engine === 'postgres')
    it('does not lose what is being written while it reads: the next count has it', async () => {
      const { house } = region;
      const whom = await aYoungPerson(region, { firstName: 'Kevin', turnOf: region.karin });
      await sql('delete from figure_count');
      await countFigures(house);
      const somebody = await house.owner.connect();
      await somebody.query('begin');
      await somebody.query('update cases set contact_member_id = $2 where id = $1', [whom, region.karin.memberId]);
      await sql('insert into figure_mark values ($1, $2)', [whom, 'cases']);
      await sql('delete from figure_count');
      expect(await countFigures(house)).toBe(1); // looked at, and as it was
      await somebody.query('commit');
      somebody.release();
      await sql('delete from figure_count');
      expect(await countFigures(house)).toBe(1);
      const byChange = await taken();
      await sql('delete from figure_answer');
      await countFigures(house);
      expect(byChange).toEqual(await taken());
    });

  it('hears of every table that it reads, or looks at it each time anew', async () => {
    const { readFile } = await import('node:fs/promises');
    const statements = await Promise.all(
      ['figures/answer-store.ts', 'law/known.ts'].map((file) =>
        readFile(new URL(`../../../src/db/${file}`, import.meta.url), 'utf8'),
      ),
    );
    const reads = new Set(
      statements.flatMap((text) => [...text.matchAll(/\b(?:from|join) ([a-z_]+)/g)].map(([, table]) => table ?? '')),
    );
    const { rows } = await sql(`select distinct c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where t.tgname in ('figure_marked', 'figure_contact_marked')`);
    const hears = new Set<string>(rows.map(({ name }) => name));
    const anew = ['case_shield', 'organisation', 'figure_answer', 'figure_mark', 'slice', 'unnest'];
    const lawOnly = ['guidance_offer', 'consultation']; // no figure asks what was offered
    expect([...reads].filter((table) => !hears.has(table) && ![...anew, ...lawOnly].includes(table))).toEqual([]);
    expect([...hears].filter((table) => !reads.has(table))).toEqual([]);
  });

  it('forgets its answers with the young person', async () => {
    const whom = await aYoungPerson(region, { firstName: 'Ilse', turnOf: region.karin });
    const kept = async () => (await sql('select answers from figure_answer where case_id = $1', [whom])).rows.length;
    await sql('delete from figure_count');
    await countFigures(region.house);
    expect(await kept()).toBe(1);
    await sql('select forget_whole(array[$1::uuid])', [whom]);
    expect(await kept()).toBe(0);
    expect((await sql('select from figure_mark where case_id = $1', [whom])).rows).toHaveLength(0);
  });

  it('keeps its counts when the publication is not computed, names that, and publishes the next night', async () => {
    const { house } = region;
    const late = { ...house, release: () => Promise.resolve(refuse('release-late')) };
    await expect(publishFigures(late)).rejects.toMatchObject({ name: 'release-late' });
    expect((await sql('select from figure_count')).rows.length).toBeGreaterThan(20);
    expect((await sql('select from figure_release')).rows).toHaveLength(0);
    expect(await publishFigures(house)).toBe(true);
    expect(await publishFigures(house)).toBe(false); // once a month
    expect((await sql('select people, published_on from figure_release order by people')).rows).toEqual(
      ['scholen, hoe het gaat, 2026-1', 'scholen, school en werk, 2026-1'].map((people) => ({ people, published_on: house.today() })), // prettier-ignore
    );
  });
});
