import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askOrganisation } from '#app/monitor/ask-organisation.ts';
import { countStuck } from '#app/monitor/count-stuck.ts';
import { publicStuck } from '#app/monitor/public-stuck.ts';
import { stuckOverview } from '#app/monitor/stuck-overview.ts';
import { shieldCase } from '#app/turn/shield.ts';
import type { Member } from '#domain/access/actor.ts';
import { addDays, type Day } from '#law/day.ts';
import { groundEndsOn } from '#domain/law/school-term.ts';
import { notPickedUp, type Reason } from '#domain/turn/not-picked-up.ts';
import { as } from '../../db/rights-probe.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, anOrganisation, aRegion, aYoungPerson, founder, type Region } from '../../people.ts';

const today = '2026-06-08';
const noAnswer = { name: 'dicht', answeredBy: null, phone: null };
const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((n) => addDays(today, n));
const absence = fc.record({
  absentFrom: fc.option(day(-9, 3)),
  absentUntil: fc.option(day(-3, 9)),
  leftOn: fc.option(day(-9, 0), { freq: 6 }),
});
const closings = [
  [],
  [{ from: addDays(today, -3), until: addDays(today, 4) }],
  [{ from: addDays(today, -11), until: addDays(today, -4) }],
  [
    { from: addDays(today, -13), until: addDays(today, -12) },
    { from: addDays(today, -8), until: addDays(today, -7) },
  ],
] as const;
const turns = fc.record({
  waitsFor: fc.constantFrom('self', 'young-person', 'parent', 'employer'),
  since: day(-12, 0),
  dueOn: day(-14, 14),
  holder: fc.option(absence, { freq: 3 }),
  standIn: fc.option(absence),
  leftSchoolOn: fc.option(day(-760, -600)),
  /** At which of four organisations: open, closed now, closed some days ago, and closed twice. */
  closed: fc.constantFrom(...closings),
  leadHasAccount: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
});

describe.each(engineNames)('on %s', (engine) => {
  let region: Region;
  beforeAll(async () => {
    region = await aRegion(engine);
  });
  afterAll(() => region.house.close());
  const away = (id: string, a: { absentFrom: Day | null; absentUntil: Day | null; leftOn: Day | null }) =>
    region.house.owner.query('update member set absent_from = $2, absent_until = $3, left_on = $4 where id = $1', [
      id,
      a.absentFrom,
      a.absentUntil,
      a.leftOn,
    ]);

  /** As after a hand-over that is done, where nobody works with Aanzet. */
  const ledBy = (caseId: string, organisationId: string) =>
    region.house.owner.query('update cases set lead_organisation_id = $2 where id = $1', [caseId, organisationId]);

  it('the count in the database and the rule give the same reasons', { timeout: 60_000 }, async () => {
    const { house, deEik, leusden } = region;
    const wanted = new Map<Reason, number>();
    const schools = new Map<(typeof closings)[number], Region['deEik']>([[closings[0], deEik]]);
    for (const closed of closings.slice(1)) {
      const at = await anOrganisation(house, { kind: 'pro', name: `School ${schools.size}` });
      schools.set(closed, at);
      for (const span of closed)
        await house.withActor(founder, 'found-region', ({ directory }) =>
          directory.addClosure({ ...span, ...noAnswer, id: house.newId(), organisationId: at.id }),
        );
    }
    let paused = 0;
    for (const t of fc.sample(turns, { seed: 8, numRuns: 160 })) {
      const school = schools.get(t.closed) ?? deEik;
      const standIn =
        t.holder && t.standIn ? await aColleague(house, school, { name: 'Vera Bos', role: 'begeleider' }) : undefined;
      const holder = t.holder
        ? await aColleague(house, school, {
            name: 'Noor Wit',
            role: 'begeleider',
            standInId: standIn?.memberId ?? null,
          })
        : undefined;
      if (t.holder && holder) await away(holder.memberId, t.holder);
      if (t.standIn && standIn) await away(standIn.memberId, t.standIn);
      const waitsFor = holder ? t.waitsFor : 'self';
      const caseId = await aYoungPerson(region, {
        of: school,
        ...(holder && { turnOf: holder }),
        turn: { waitsFor, since: t.since, dueOn: t.dueOn },
      });
      await house.owner.query('update enrolment set left_on = $2 where case_id = $1', [caseId, t.leftSchoolOn]);
      if (!t.leadHasAccount) await ledBy(caseId, leusden.id);
      const facts = {
        waitsFor,
        since: t.since,
        dueOn: t.dueOn,
        leadHasAccount: t.leadHasAccount,
        groundEndsOn: groundEndsOn('pro', t.leftSchoolOn, today),
      };
      const asked = { ...facts, holder: t.holder ? { ...t.holder, standIn: t.standIn ?? undefined } : undefined };
      const reason = notPickedUp({ ...asked, closures: t.closed }, today);
      if (reason !== notPickedUp(asked, today)) paused++;
      if (reason) wanted.set(reason, (wanted.get(reason) ?? 0) + 1);
    }
    expect(wanted.size).toBe(5);
    expect(paused).toBeGreaterThan(15);
    await countStuck(house);
    const { rows } = await house.owner.query<{ value: Reason; n: number }>(
      `select value, young_people as n from stuck_figure where axis = 'reason' and organisation_id is null`,
    );
    expect(new Map(rows.map((row) => [row.value, row.n]))).toEqual(wanted);
  });

  it('who coordinates sees every organisation exactly, a colleague the own one, and nobody a name', async () => {
    const { house, ed, ilse, karin, soest, soestTeam, deEik, fatima } = region;
    for (let n = 0; n < 3; n++)
      await aYoungPerson(region, {
        of: soest,
        team: soestTeam,
        municipalityCode: 'GM0342',
        turn: { since: '2026-05-27' },
      });
    await countStuck(house);
    const all = await stuckOverview(house, ed, {});
    expect(
      all.ok &&
        all.value.byOrganisation.map((count) => count.name).toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1)),
    ).toEqual([deEik.name, 'School 1', 'School 2', 'School 3', soest.name]);
    expect(all.ok && all.value.byMunicipality.find((count) => count.key === 'GM0342')?.youngPeople).toBe(3);
    const own = await stuckOverview(house, ilse, {});
    expect(own).toMatchObject({
      ok: true,
      value: { total: 3, byOrganisation: [{ name: soest.name, youngPeople: 3, oldestSince: '2026-05-27' }] },
    });
    expect(await stuckOverview(house, fatima, {})).toMatchObject({ ok: false });
    expect(JSON.stringify([all, own])).not.toContain('Voorbeeld');
    expect(await stuckOverview(house, karin, {})).toMatchObject({ value: { byOrganisation: [{ name: deEik.name }] } });
  });

  it('one axis at a time: who coordinates never reads which reason or municipality at which organisation', async () => {
    const { house, ed, ilse, soest } = region;
    const figures = `select organisation_id as at, axis from stuck_figure where axis in ('reason', 'municipality')`;
    const read = async (who: Member) => (await as(house.pool, who, (client) => client.query(figures))).rows;
    const all = await read(ed);
    expect(new Set(all.map((row) => row.axis))).toEqual(new Set(['reason', 'municipality']));
    expect(all.filter((row) => row.at !== null)).toEqual([]);
    const own = await read(ilse);
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((row) => row.at !== soest.id)).toEqual([]);
    const sum = (counts: readonly { youngPeople: number }[]) => counts.reduce((n, count) => n + count.youngPeople, 0);
    const seen = await stuckOverview(house, ed, {});
    if (!seen.ok) throw new Error('not seen');
    expect([sum(seen.value.byReason), sum(seen.value.byMunicipality)]).toEqual([seen.value.total, seen.value.total]);
  });

  it('outside the region small numbers are x, and do not follow from the rest', async () => {
    const { house, ed, karin, soest } = region;
    expect(await publicStuck(house, karin, {})).toMatchObject({ ok: false });
    const told = await publicStuck(house, ed, {});
    if (!told.ok) throw new Error('not told');
    expect(told.value.byOrganisation.find((count) => count.name === soest.name)?.youngPeople).toBe('x');
    for (const count of told.value.byReason)
      expect(count.youngPeople === 'x' || count.youngPeople === 0 || count.youngPeople >= 10).toBe(true);
    // With two organisations and a total the small one would follow from the other two.
    const hidden = [told.value.total, ...told.value.byOrganisation.map((count) => count.youngPeople)].filter(
      (n) => n === 'x',
    );
    expect(hidden.length).toBeGreaterThan(1);
  });

  it('who is afgeschermd is in no count', async () => {
    const { house, karin } = region;
    const count = async () => {
      await countStuck(house);
      const own = await stuckOverview(house, karin, {});
      return own.ok ? own.value.total : -1;
    };
    const before = await count();
    const eva = await aYoungPerson(region, { turnOf: karin, turn: { dueOn: '2026-05-20' } });
    expect(await count()).toBe(before + 1);
    expect(await shieldCase(house, karin, { caseId: eva, named: [karin.memberId] })).toMatchObject({ ok: true });
    expect(await count()).toBe(before);
  });

  it('who coordinates asks an organisation without a name, and hears the number of one without an account', async () => {
    const { house, ed, karin, deEik, leusden } = region;
    expect(await askOrganisation(house, karin, { organisationId: deEik.id })).toMatchObject({ ok: false });
    expect(await askOrganisation(house, ed, { organisationId: leusden.id })).toMatchObject({
      refusals: [{ code: 'no-account', values: { phone: leusden.phone } }],
    });
    expect(await askOrganisation(house, ed, { organisationId: deEik.id })).toMatchObject({ ok: true });
    const { rows } = await house.owner.query<{ payload: Record<string, string> }>(
      `select payload from outbox where payload->>'notice' = 'asked'`,
    );
    expect(rows.map((row) => Object.keys(row.payload).toSorted((a, b) => (a < b ? -1 : 1)))).toEqual([
      ['by', 'notice', 'organisationId'],
    ]);
  });
});
