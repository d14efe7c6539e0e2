/** What a region calls things: who chooses, that it is read first, begins on its day on every page, and can be taken back until then. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepTerms, seeTerms, takeTermsBack, termsNow, tryTerms } from '#app/language/terms.ts';
import type { TypedTerms } from '#domain/language/choose-terms.ts';
import { shippedTerms } from '#domain/language/terms.ts';
import { engineNames } from '../../engines.ts';
import { told } from '../../web/visitor.ts';
import { aStage, codes, type Stage, valueOf } from '../handover/stage.ts';
import { browse } from '../pages/browse.ts';

const typed = (guide: string, validFrom: TypedTerms['validFrom'] = '2026-06-10'): TypedTerms => ({
  terms: { ...shippedTerms, guide: { article: 'de', one: guide, many: `${guide}es` } },
  validFrom,
  why: 'Zo zeggen wij het.',
});

describe.each(engineNames)('the words of a region, on %s', (engine) => {
  let stage: Stage;
  let web: Awaited<ReturnType<typeof browse>>;
  const at = '/regio/woorden';

  beforeAll(async () => {
    stage = await aStage(engine);
    web = await browse(stage.house);
  });
  afterAll(() => stage.house.close());

  it('are chosen by who keeps the region, and only read by trying', async () => {
    const { house, karin, rik } = stage;
    expect(codes(await seeTerms(house, karin, {}))).toBe('not-allowed');
    expect(codes(await keepTerms(house, karin, { typed: typed('coach') }))).toBe('not-allowed');
    expect(valueOf(await tryTerms(house, rik, { typed: typed('overstapcoach') })).terms.guide.one).toBe(
      'overstapcoach',
    );
    expect(valueOf(await seeTerms(house, rik, {}))).toMatchObject({ now: shippedTerms, ahead: [], past: [] });
    expect((await web.as(karin).get(at)).statusCode).toBe(404);
  });

  it('are read in their sentences first; what was typed stays when something is wrong', async () => {
    const { rik } = stage;
    const fields: Record<string, string> = {
      why: 'Zo zeggen wij het.',
      'validFrom-day': '10',
      'validFrom-month': '6',
      'validFrom-year': '2026',
    };
    for (const [id, { article, one, many }] of Object.entries(shippedTerms))
      Object.assign(fields, { [`article-${id}`]: article, [`one-${id}`]: one, [`many-${id}`]: many });
    const wrong = await web.as(rik).post(at, { ...fields, 'one-guide': 'mentor' });
    expect([
      wrong.statusCode,
      wrong.body.includes('<title>Fout: Zo noemen we het'),
      wrong.body.includes('value="mentor"'),
    ]).toEqual([422, true, true]);
    const shown = await web
      .as(rik)
      .post(at, { ...fields, 'one-guide': 'overstapcoach', 'many-guide': 'overstapcoaches' });
    expect(shown.statusCode).toBe(200);
    expect(told(shown.body)).toContain('Dan leest je overstapcoach dit.');
    expect(valueOf(await seeTerms(stage.house, rik, {})).ahead).toEqual([]);
    const kept = await web
      .as(rik)
      .post(at, { ...fields, 'one-guide': 'overstapcoach', 'many-guide': 'overstapcoaches', daarna: 'vast' });
    expect([kept.statusCode, kept.headers.location]).toEqual([303, at]);
  });

  it('come in on their day, on every page at once; a law word and the data stay as they are', async () => {
    const { house, rik } = stage;
    const limits = async () => told((await web.as(rik).get(`/organisaties/${rik.organisationId}/aantallen`)).body);
    expect(await termsNow(house)).toEqual(shippedTerms);
    expect(await limits()).toContain('Het gaat om begeleiders op school, doorstroomcoaches en klantmanagers.');
    house.setToday('2026-06-10');
    expect(await limits()).toContain('Het gaat om overstapcoaches op school, doorstroomcoaches en klantmanagers.');
    expect((await web.as(rik).get(`/organisaties/${rik.organisationId}/aantallen`)).body).not.toMatch(/[\uE000\uE001]/);
  });

  it('are taken back until they begin, and what was stays to be read', async () => {
    const { house, rik } = stage;
    valueOf(await keepTerms(house, rik, { typed: typed('wegwijzer', '2026-07-01') }));
    const [ahead] = valueOf(await seeTerms(house, rik, {})).ahead;
    expect(codes(await takeTermsBack(house, rik, { settingId: ahead?.id ?? '' }))).toBe('ok');
    expect(codes(await takeTermsBack(house, rik, { settingId: ahead?.id ?? '' }))).toBe('wording-began');
    expect(valueOf(await seeTerms(house, rik, {}))).toMatchObject({
      now: { guide: { one: 'overstapcoach' } },
      ahead: [],
      past: [{ takenBack: true }],
    });
    const page = told((await web.as(rik).get(at)).body);
    expect(page).toMatch(/Vanaf woensdag 10 juni 2026, gekozen door .*de overstapcoach, overstapcoaches/);
  });

  it('of another shape are not there: a file of elsewhere cannot put something in a page', async () => {
    const { house } = stage;
    await house.owner.query(
      `insert into region_setting (id, organisation_id, member_id, set_on, key, value, valid_from, why)
       select gen_random_uuid(), organisation_id, member_id, set_on, 'terms', $1::jsonb, '2026-06-10', 'x' from region_setting where key = 'terms' limit 1`,
      [JSON.stringify({ ...shippedTerms, guide: { article: 'de', one: '<b>x</b>', many: 'x' } })],
    );
    expect((await termsNow(house)).guide.one).toBe('overstapcoach');
  });
});
