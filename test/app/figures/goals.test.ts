/** Goals beside what they came to, for who reads the programme. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeGoals } from '#app/figures/goals.ts';
import { beginProgramme, period } from '#app/programme/begin-programme.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, type Region } from '../../people.ts';
import { aServer, told, Visitor } from '../../web/visitor.ts';
import { valueOf } from '../handover/stage.ts';

describe.each(engineNames)('the goals of the programme, on %s', (engine) => {
  let region: Region;
  let app: FastifyInstance;
  const page = async (who = region.ed) => told((await new Visitor(app, who).open('/regio/cijfers/doelen')).body);

  beforeAll(async () => {
    region = await aRegion(engine);
    ({ app } = await aServer(region.house));
  });
  afterAll(async () => {
    await app.close();
    await region.house.close();
  });

  it('say that there is no programme yet', async () => {
    expect(valueOf(await seeGoals(region.house, region.karin, {}))).toEqual({ groups: undefined, reads: true, adopted: null }); // prettier-ignore
    expect(await page()).toContain('De regio begon nog geen programma');
  });

  it('stand there for who has a part in it, with vsv and without school and work both, and each unknown is said', async () => {
    const { house, ed, deEik, karin, mo } = region;
    valueOf(await beginProgramme(house, ed, { ...period, name: 'Samen', with: [deEik.id], contactSchool: '' }));
    const goals = valueOf(await seeGoals(house, karin, {}));
    expect(goals.groups?.map(({ title, goals: each }) => [title, each.length])).toEqual([
      ['Van school zonder diploma, oude telling', 1],
      ['Van school zonder diploma, nieuwe telling', 4],
      ['Zonder school en zonder werk', 4],
    ]);
    const said = await page(karin);
    expect(said).toContain('Zonder school en zonder werk: er is nog geen stand');
    expect(said).toContain('2027 Niet bekend Nog niet gekozen Nog geen stand Niet te zeggen Niets opgeschreven');
    expect(said).toContain('Dat is nog niet vastgesteld.');
    const file = await new Visitor(app, karin).open('/regio/cijfers/doelen/bestand?vorm=csv');
    expect(file.body).toContain('Zonder school en zonder werk;2027;;niet bekend;;nog niet gekozen;niet bekend;');
    expect((await new Visitor(app, region.rik).open('/regio/cijfers/doelen/bestand')).status).toBe(404);
    // Who keeps colleagues reads the programme and no figures: nothing on the page leads there.
    const { body } = await new Visitor(app, region.rik).open('/regio/cijfers/doelen');
    expect(told(body)).toContain('Zonder school en zonder werk: er is nog geen stand');
    expect(body).not.toContain('href="/regio/cijfers');
    // Whose organisation has no part in it reads no goal.
    expect(valueOf(await seeGoals(house, mo, {}))).toEqual({ groups: undefined, reads: false, adopted: null });
    expect(await page(mo)).toContain('Jullie doen niet mee aan het programma');
  });
});
