import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepLimits, limitsInForm } from '#app/directory/caseload.ts';
import { handOverWork } from '#app/turn/hand-over-work.ts';
import type { Member } from '#domain/access/actor.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, aYoungPerson, type Region } from '../../people.ts';
import { as } from '../../db/rights-probe.ts';
import { aServer, told, Visitor } from '../../web/visitor.ts';
import { codes, valueOf } from '../handover/stage.ts';

describe.each(engineNames)('agreed numbers of young people, on %s', (engine) => {
  let region: Region;
  let app: FastifyInstance;
  const keep = (who: Member, organisationId: string, typed: Readonly<Record<string, string>>) =>
    keepLimits(region.house, who, { organisationId, typed: new Map(Object.entries(typed)) });
  beforeAll(async () => {
    region = await aRegion(engine);
    ({ app } = await aServer(region.house));
    const { karin, peter } = region;
    for (let n = 0; n < 3; n++) await aYoungPerson(region, { turnOf: karin, contact: karin });
    await aYoungPerson(region, { contact: karin });
    for (let n = 0; n < 2; n++) await aYoungPerson(region, { turnOf: peter });
  });
  afterAll(() => region.house.close());

  it('an organisation agrees for its teams and roles, the region for a role, and nobody else does', async () => {
    const { house, deEik, contactgemeente, eikTeam, marja, bas, ed, karin } = region;
    const form = valueOf(await limitsInForm(house, marja, { organisationId: deEik.id }));
    expect(form.lines.map(({ field }) => field)).toEqual([`team-${eikTeam}`, 'role-begeleider', 'role-teamleider']);
    for (const who of [bas, karin]) expect(await keep(who, deEik.id, {})).toMatchObject({ ok: false });
    expect(codes(await keep(marja, contactgemeente.id, {}))).toBe('not-found');
    valueOf(await keep(ed, contactgemeente.id, { 'role-begeleider': '60', 'role-klantmanager': '80' }));
    const inRegion = valueOf(await limitsInForm(house, marja, { organisationId: deEik.id }));
    expect(inRegion.lines.map(({ ofRegion }) => ofRegion)).toEqual([undefined, 60, undefined]);
    const refused = await keep(marja, deEik.id, { [`team-${eikTeam}`]: '5', 'role-begeleider': 'veel' });
    expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'no-number', field: 'role-begeleider' }] });
    valueOf(await keep(marja, deEik.id, { [`team-${eikTeam}`]: '4' }));
    const past = await as(house.pool, bas, (client) =>
      client
        .query(`insert into caseload_limit (id, organisation_id, role, most) values ($1, $2, 'begeleider', 1)`, [
          house.newId(),
          deEik.id,
        ])
        .then(
          () => 'written',
          () => 'refused',
        ),
    );
    expect(past).toBe('refused');
  });

  it('who divides the work sees it beside each colleague, and a colleague sees of nobody how much', async () => {
    const { deEik, marja, karin, ed } = region;
    const home = `/organisaties/${deEik.id}`;
    const page = told((await new Visitor(app, marja).open(home)).body);
    expect(page).toContain('heeft 4 van 4 jongeren');
    expect(page).toContain('heeft 2 van 4 jongeren');
    expect(page).not.toContain('te veel');
    for (const who of [karin, ed]) expect(told((await new Visitor(app, who).open(home)).body)).not.toMatch(/heeft \d/);
  });

  it('work that would be too much is warned of before, and goes where it is sent', async () => {
    const { house, deEik, marja, karin, peter } = region;
    const at = `/organisaties/${deEik.id}/collega/${karin.memberId}`;
    const web = new Visitor(app, marja);
    const moving = told((await web.open(`${at}/werk`)).body);
    expect(moving).toContain('Peter Vos (2 van 4 jongeren)');
    expect(moving).toContain('Peter Vos heeft er dan 6. Afgesproken is 4.');
    expect(told((await web.open(`${at}/vertrek`)).body)).toContain('Peter Vos heeft er dan 6');
    valueOf(
      await handOverWork(house, marja, { memberId: karin.memberId, toMemberId: peter.memberId, alsoContact: true }),
    );
    expect(told((await web.open(`/organisaties/${deEik.id}`)).body)).toMatch(/heeft 6 van 4 jongeren.*te veel/);
    const saved = await web.fillIn(`/organisaties/${deEik.id}/aantallen`, '/aantallen', {
      [`team-${region.eikTeam}`]: '',
    });
    expect(saved.to).toBe(`/organisaties/${deEik.id}`);
    expect(told((await web.open(`/organisaties/${deEik.id}`)).body)).toContain('heeft 6 van 60 jongeren');
  });
});
