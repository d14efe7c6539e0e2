/** Once a year: who still works there, may what, and comes in how; confirmed by somebody, and kept as it stood. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmRights, lateReviews, rightsAsked, seePastReview, seeRights } from '#app/directory/rights-review.ts';
import { tellReviews } from '#app/notice/tell-reviews.ts';
import type { Member } from '#domain/access/actor.ts';
import { as } from '../../db/rights-probe.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, aRegion, founder, type Region } from '../../people.ts';
import { aWayIn } from '../../signing.ts';
import { Visitor, aServer, told } from '../../web/visitor.ts';
import { codes, valueOf } from '../handover/stage.ts';

describe.each(engineNames)('looking at rights once a year, on %s', (engine) => {
  let region: Region;
  let inge: Member;
  let nora: Member;
  const see = async (who: Member) => valueOf(await seeRights(region.house, who, {}));
  const confirm = (who: Member, ...whom: readonly Member[]) =>
    confirmRights(region.house, who, { memberIds: whom.map(({ memberId }) => memberId) });
  const ownerSays = async (statement: string, values: unknown[] = []) =>
    (await region.house.owner.query(statement, values)).rows;
  /** Who was told, by name and kind. */
  const heard = async () =>
    (
      await ownerSays(`select m.name || ' ' || (o.payload->>'notice') as told from outbox o
        join member m on m.id = (o.payload->>'memberId')::uuid where o.payload->>'notice' like 'rights-%' order by 1`)
    ).map((row) => String(row['told']));

  beforeAll(async () => {
    region = await aRegion(engine);
    const { house, deEik, karin, peter } = region;
    inge = await aColleague(house, deEik, { name: 'Inge Prins', role: 'privacy' });
    nora = await aColleague(house, deEik, { name: 'Nora Bos', role: 'teamleider' });
    await aWayIn(house, karin, 'karin.smit@example.org');
    await house.withActor(founder, 'found-region', ({ directory }) =>
      directory.changeColleague(peter.memberId, { lastSeenOn: '2026-06-01' }),
    );
    await tellReviews(house);
  });
  afterAll(() => region.house.close());

  it('is asked a month before the year is over, once, of who keeps the colleagues; the privacy officer hears when it is late', async () => {
    const { house, marja, karin, ed, bas } = region;
    const asked = async (who: Member) => valueOf(await rightsAsked(house, who, {}));
    expect([await asked(marja), await heard()]).toEqual([undefined, []]);
    house.setToday('2027-05-08');
    for (const _ of [1, 2]) await tellReviews(house);
    expect(await heard()).toEqual(
      ['Bas Jansen', 'Marja Kok', 'Nora Bos', 'Rik Post'].map((name) => `${name} rights-review`),
    );
    expect(await asked(marja)).toEqual({ left: 5, dueOn: '2027-06-08', late: false });
    expect(codes(await rightsAsked(house, karin, {}))).toBe('not-allowed');
    house.setToday('2027-06-09');
    for (const _ of [1, 2]) await tellReviews(house);
    expect((await heard()).filter((line) => line.endsWith('rights-late'))).toEqual(
      ['Bas Jansen', 'Fatima Gerritsen', 'Inge Prins', 'Marja Kok', 'Nora Bos', 'Rik Post'].map(
        (name) => `${name} rights-late`,
      ),
    );
    const late = async (who: Member) =>
      valueOf(await lateReviews(house, who, {}))
        .map((one) => one.organisation)
        .toSorted();
    expect([await late(bas), (await late(ed)).length]).toEqual([['Werk en inkomen Soest'], 4]);
  });

  it('shows who stayed away for half a year on top, with the month and the second step and nothing nearer', async () => {
    const { house, marja, karin } = region;
    await house.withActor(founder, 'found-region', ({ directory }) =>
      directory.changeColleague(karin.memberId, { lastSeenOn: '2027-05-31' }),
    );
    const { lines } = await see(marja);
    expect(lines[0]).toMatchObject({ name: 'Peter Vos', longAgo: true, seenMonth: '2026-06', app: false });
    expect(lines.find(({ name }) => name === karin.name)).toMatchObject({
      app: true,
      team: 'Team uitstroom',
      longAgo: false,
    });
    expect(JSON.stringify(lines)).not.toMatch(/202[67]-0\d-\d\d|secret|Firefox/);
    const { app } = await aServer(region.house);
    const page = await new Visitor(app, marja).open('/organisaties/rechten');
    expect(told(page.body)).toMatch(
      /Dat is te laat.*Een half jaar niet ingelogd.*Peter Vos.*juni 2026.*Dit kijkt een ander na.*Marja Kok/,
    );
    expect((await new Visitor(app, region.karin).open('/organisaties/rechten')).status).toBe(404);
    const wrong = await new Visitor(app, marja).fillIn('/organisaties/rechten', '/rechten');
    expect([wrong.status, told(wrong.body).includes('Kies bij wie de rechten kloppen.')]).toEqual([422, true]);
    expect(told((await new Visitor(app, marja).open('/werk')).body)).toContain('Kijk de rechten van collega’s na');
    expect(told((await new Visitor(app, region.rik).open('/organisaties')).body)).toContain(
      'Kijk de rechten van collega’s na',
    );
    expect(told((await new Visitor(app, region.ed).open('/organisaties/bijhouden')).body)).toContain(
      'Rechten niet op tijd',
    );
    await app.close();
  });

  it('is confirmed line by line by another than oneself, and closed with the last, not before', async () => {
    const { house, marja, karin, peter, bas } = region;
    expect(codes(await confirm(marja, bas))).toBe('not-found');
    expect(codes(await confirm(marja, karin, marja))).toBe('not-found');
    expect(codes(await confirm(marja))).toBe('nobody-chosen');
    expect(codes(await confirm(inge, karin))).toBe('not-allowed');
    expect(valueOf(await confirm(marja, karin, nora, inge))).toBe(false);
    const close = (who: Member) =>
      as(house.pool, who, (client) =>
        client.query(
          `update rights_review set closed_on = app_today(), closed_by = app_member() where closed_on is null and organisation_id = $1`,
          [region.deEik.id],
        ),
      );
    await expect(close(marja)).rejects.toThrow(/row-level security/);
    await house.withActor(founder, 'found-region', ({ directory }) =>
      directory.changeColleague(peter.memberId, { leftOn: house.today() }),
    );
    expect(valueOf(await confirm(nora, marja))).toBe(true);
    const { past, round, lines } = await see(inge);
    expect([past.map(({ by }) => by), round.dueOn, lines.filter(({ checked }) => checked)]).toEqual([
      ['Nora Bos'],
      '2028-06-09',
      [],
    ]);
    const kept = valueOf(await seePastReview(house, inge, { reviewId: past[0]?.id ?? '' }));
    expect(kept.lines.map(({ name, by, on }) => `${name} ${by} ${on}`)).toEqual([
      'Inge Prins Marja Kok 2027-06-09', 'Karin Smit Marja Kok 2027-06-09', 'Marja Kok Nora Bos 2027-06-09', 'Nora Bos Marja Kok 2027-06-09',
    ]); // prettier-ignore
    expect(codes(await seePastReview(house, bas, { reviewId: past[0]?.id ?? '' }))).toBe('not-found');
    expect(valueOf(await lateReviews(house, marja, {}))).toEqual([]);
    await tellReviews(house);
    expect(
      await ownerSays('select due_on::text from rights_review where closed_on is null and organisation_id = $1', [
        region.deEik.id,
      ]),
    ).toEqual([{ due_on: '2028-06-09' }]);
  });

  it('stays as it was said: nobody changes or removes it, and no other organisation or role reads it', async () => {
    const { house, marja, karin, bas, ed } = region;
    const asks = (who: Member, statement: string) => as(house.pool, who, (client) => client.query(statement));
    for (const statement of [
      `update rights_check set saw = '{}'`,
      'delete from rights_check',
      'delete from rights_review',
    ])
      await expect(asks(marja, statement)).rejects.toThrow(/permission denied/);
    const count = async (who: Member, table: string) => Number((await asks(who, `select id from ${table}`)).rowCount);
    expect([await count(marja, 'rights_check'), await count(inge, 'rights_check')]).toEqual([4, 4]);
    for (const who of [karin, bas, ed]) expect([who.name, await count(who, 'rights_check')]).toEqual([who.name, 0]);
    expect([
      await count(karin, 'rights_review'),
      await count(bas, 'rights_review'),
      await count(ed, 'rights_review'),
    ]).toEqual([0, 1, 5]);
    const facts = async (who: Member) => Number((await asks(who, 'select * from rights_facts()')).rowCount);
    expect([await facts(karin), await facts(ed), await facts(bas), await facts(marja)]).toEqual([0, 0, 2, 4]);
  });
});
