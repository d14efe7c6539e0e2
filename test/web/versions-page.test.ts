/** Other rules that come, on the pages: numbers and a button for who keeps the region, names for who guides. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '../app/intake/lists.ts';
import { recordOffer } from '#app/guidance/record-offer.ts';
import { sweepLaw } from '#app/law/sweep-law.ts';
import { withVersion } from '../law/versions-of-rules.ts';
import { aRegion, aYoungPerson, type Region } from '../people.ts';
import { aServer, formOf, titleOf, told, Visitor } from './visitor.ts';

let region: Region;
let app: FastifyInstance;
let [ed, karin, ilse] = [] as unknown as [Visitor, Visitor, Visitor];
let caseId: string;
const here = '/regio/wet';

beforeAll(async () => {
  region = await aRegion('one session');
  const law = withVersion('R04', '2026-09-01', { term: undefined });
  const rules = withVersion('R09', '2026-08-01', { source: 'agreement', link: 'https://example.org/afspraak' }, law);
  ({ app } = await aServer({ ...region.house, rules }));
  [ed, karin, ilse] = [new Visitor(app, region.ed), new Visitor(app, region.karin), new Visitor(app, region.ilse)];
  const late = { verb: 'call', dueOn: '2026-06-01' } as const;
  caseId = await aYoungPerson(region, { turnOf: region.karin, contact: region.karin, expectedEnd: '2025-01-10', turn: late }); // prettier-ignore
  must(await recordOffer(region.house, region.karin, { caseId, offeredOn: '2026-01-12', used: false }));
});
afterAll(async () => {
  await app.close();
  await region.house.close();
});

describe('other rules', () => {
  test('stand with where they come from; what is agreed says that it waits', async () => {
    const page = told((await ed.open(here)).body);
    expect(page).toContain('Andere regels vanaf zaterdag 1 augustus 2026 Dit is een afspraak van de regio.');
    expect(page).toContain('Die gaat pas in als jullie dat hier zeggen.');
    expect(page).toContain(
      'Dit is wet. De regels gaan in op dinsdag 1 september 2026, ook als hier niemand iets doet.',
    );
    expect((await karin.open(here)).status).not.toBe(200);
  });

  test('are looked at in numbers, by organisation and without a name, and then begun with a button', async () => {
    const law = { begins: '2026-09-01', kind: 'law' };
    const looked = await ed.post(`${here}/regels`, law);
    const words = told(looked.body);
    expect(words).toContain('Bekeken voor 1 jongere. Alleen aantallen, geen namen.');
    expect(looked.body).not.toContain('Samira');
    const [to, fields] = formOf(looked.body, `${here}/ingaan`);
    expect(fields).toMatchObject({ begins: ['2026-09-01'], kind: ['law'] });
    expect((await ed.post(to, law)).status).toBe(303);
    expect(told((await ed.open(here)).body)).toContain('Vooraf bekeken op maandag 8 juni 2026. De regels gaan in op dinsdag 1 september 2026.'); // prettier-ignore
    expect((await ed.post(`${here}/regels`, { begins: '2026-09-02', kind: 'law' })).status).toBe(404);
    expect((await ed.post(`${here}/ingaan`, { begins: 'x', kind: 'law' })).status).toBe(404);
  });

  test('are there by name for who guides: for one young person, and on a list of the own organisation only', async () => {
    const own = await karin.open(`/jongeren/${caseId}/wet`);
    expect(told(own.body)).toContain('Andere regels vanaf dinsdag 1 september 2026');
    const list = await karin.open('/andere-regels');
    expect(titleOf(list.body)).toContain('Andere regels');
    expect(told((await ilse.open('/andere-regels')).body)).toContain('Voor jullie jongeren verandert er niets.');
    expect((await ed.open('/andere-regels')).status).not.toBe(200);
  });

  test('and a late turn says what comes after it by law, with its days', async () => {
    region.house.setToday('2026-06-09');
    await sweepLaw(region.house);
    const page = told((await karin.open(`/jongeren/${caseId}`)).body);
    expect(page).not.toContain('Daarna:'); // school was over before the law began: that is open, and asks nobody
    const left = await aYoungPerson(region, { turnOf: region.karin, expectedEnd: '2026-05-29', turn: { verb: 'call', dueOn: '2026-06-01' } }); // prettier-ignore
    region.house.setToday('2027-06-01');
    await sweepLaw(region.house);
    expect(told((await karin.open(`/jongeren/${left}`)).body)).toContain(
      'Daarna: Bied Samira begeleiding aan. De wet vraagt dit nu, uiterlijk maandag 29 mei 2028.',
    );
    region.house.setToday('2026-06-08');
  });
});
