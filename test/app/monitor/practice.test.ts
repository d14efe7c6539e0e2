/** How another region does it: written by who keeps the region, read by everybody who sees where it stalls. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStuck } from '#app/monitor/count-stuck.ts';
import { dropPractice, keepPractice, seePractices } from '#app/monitor/practice.ts';
import { stuckOverview } from '#app/monitor/stuck-overview.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, aYoungPerson, type Region } from '../../people.ts';
import { aServer, told, Visitor } from '../../web/visitor.ts';
import { codes, valueOf } from '../handover/stage.ts';

const typed = { reason: 'overdue', region: 'Regio Waterkant', words: 'Elke maandag belt één collega.', source: 'Overleg van mei' } as const; // prettier-ignore

describe.each(engineNames)('how another region does it, on %s', (engine) => {
  let region: Region;
  let app: FastifyInstance;
  const page = async (who = region.ed) => told((await new Visitor(app, who).open('/regio')).body);

  beforeAll(async () => {
    region = await aRegion(engine);
    ({ app } = await aServer(region.house));
    await aYoungPerson(region, { firstName: 'Samira', turnOf: region.karin });
  });
  afterAll(async () => {
    await app.close();
    await region.house.close();
  });

  it('is written by who keeps the region and by nobody else', async () => {
    const { house, ed, karin, rik } = region;
    for (const who of [karin, rik]) {
      expect(codes(await keepPractice(house, who, typed))).toBe('not-allowed');
      expect(codes(await seePractices(house, who, {}))).toBe('not-allowed');
      expect((await new Visitor(app, who).open('/regio/voorbeeld')).status).toBe(404);
    }
    valueOf(await keepPractice(house, ed, typed));
    expect(codes(await keepPractice(house, ed, typed))).toBe('practice-same');
    expect(codes(await dropPractice(house, ed, { reason: 'ground-ends' }))).toBe('not-found');
  });

  it('stands beside the reason from the next day on, for every colleague, where it stalls for that reason only', async () => {
    const { house, karin } = region;
    expect(valueOf(await stuckOverview(house, karin, {})).practices).toEqual({});
    house.setToday('2026-07-20'); // by now everything is late
    await countStuck(house);
    const said = 'Zo doet Regio Waterkant het: Elke maandag belt één collega. Dat weten we van: Overleg van mei';
    expect(valueOf(await stuckOverview(house, karin, {})).byReason.map(({ key }) => key)).toContain('overdue');
    expect(await page()).toContain(said);
    expect(await page(karin)).toContain(said);
    expect(await page(karin)).not.toContain('Zo doet een andere regio het');
  });

  it('keeps what was typed and says what must change; what is taken away is gone the day after', async () => {
    const { house, ed } = region;
    const window = new Visitor(app, ed);
    const wrong = await window.post('/regio/voorbeeld', { reason: 'overdue', region: 'Regio Heuvelrug', words: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('Regio Heuvelrug');
    expect(told(wrong.body)).toContain('Schrijf in een paar zinnen wat zij doen.');
    expect((await window.post('/regio/voorbeeld/niet-daar/weg', {})).status).toBe(404);
    expect((await window.post('/regio/voorbeeld/overdue/weg', {})).status).toBe(303);
    expect(await page()).toContain('Regio Waterkant');
    house.setToday('2026-07-21');
    expect(await page()).not.toContain('Regio Waterkant');
  });

  it('leads on to figures, programme and money also where nothing stalls', async () => {
    const { house, ed } = region;
    await house.owner.query('delete from stuck_figure');
    const { body } = await new Visitor(app, ed).open('/regio');
    expect(told(body)).toContain('Er stokt nu niets');
    expect(body).toContain('href="/regio/cijfers"');
  });
});
