/** Is it enough: a norm of the region, an estimate for everybody or for the own organisation only, and what is used of each other. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreeNorm, takeNormBack } from '#app/money/effort-norm.ts';
import { estimateEffort, seeEffort, seeToEstimate } from '#app/money/effort.ts';
import { answerInstrument, askInstrument, seeInstruments } from '#app/money/instruments.ts';
import type { Member } from '#domain/access/actor.ts';
import type { TypedEstimate } from '#domain/money/estimate.ts';
import type { TypedNorm } from '#domain/money/norm.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, aRegion, type Region } from '../../people.ts';
import { aServer, told, Visitor } from '../../web/visitor.ts';
import { codes, valueOf } from '../handover/stage.ts';

const norm = (more: Partial<TypedNorm> = {}): TypedNorm => ({
  kinds: [
    { words: 'licht', low: '4', high: '' },
    { words: 'intensief', low: '22', high: '' },
  ],
  rateLow: '65',
  rateHigh: '80',
  validFrom: '2026-06-09',
  why: 'Afgesproken met de scholen',
  ...more,
});
const estimate = (number: string, there = '120000'): TypedEstimate => ({
  groups: [{ name: 'Pro en vso', number, source: 'DUO', shares: ['75', '25'] }],
  there,
  thereWords: 'De bekostiging',
});

describe.each(engineNames)('whether there is enough, on %s', (engine) => {
  let region: Region;
  let app: Awaited<ReturnType<typeof aServer>>['app'];
  beforeAll(async () => {
    region = await aRegion(engine);
    ({ app } = await aServer(region.house));
  });
  afterAll(async () => {
    await app.close();
    await region.house.close();
  });
  const see = async (who: Member) => valueOf(await seeEffort(region.house, who, {}));

  it('is worked out by a norm that the region agrees, from a day on, and takes back before that day', async () => {
    const { house, ed, karin } = region;
    expect(codes(await estimateEffort(house, ed, estimate('212')))).toBe('no-norm');
    expect(codes(await agreeNorm(house, karin, norm()))).toBe('not-allowed');
    expect(codes(await agreeNorm(house, ed, norm({ validFrom: house.today() })))).toBe('from-past');
    valueOf(await agreeNorm(house, ed, norm()));
    valueOf(await agreeNorm(house, ed, norm({ validFrom: '2027-01-01', why: 'Zwaarder' })));
    const { ahead } = await see(ed);
    expect(ahead.map(({ why, by }) => [why, by])).toEqual([
      ['Afgesproken met de scholen', 'Ed Kamp'],
      ['Zwaarder', 'Ed Kamp'],
    ]);
    valueOf(await takeNormBack(house, ed, { settingId: ahead[1]?.id ?? '' }));
    expect((await see(karin)).ahead).toHaveLength(1);
    house.setToday('2026-06-09');
    expect(codes(await takeNormBack(house, ed, { settingId: ahead[0]?.id ?? '' }))).toBe('norm-began');
  });

  it('is of the region when who keeps it works it out, and of the own organisation otherwise', async () => {
    const { house, ed, karin, ilse } = region;
    valueOf(await estimateEffort(house, ed, estimate('212')));
    // Sent again unchanged: said, and not kept twice.
    expect(valueOf(await estimateEffort(house, ed, estimate('212')))).toEqual({ kept: false });
    expect((await see(ed)).earlier).toEqual([]);
    // A number under ten stays at home: who keeps the region cannot write it, a school can about itself.
    expect(codes(await estimateEffort(house, ed, estimate('9')))).toBe('people-too-few');
    valueOf(await estimateEffort(house, karin, estimate('9', '')));
    const mine = await see(karin);
    expect([mine.own?.answer.people, mine.own?.answer.verdict, mine.forRegion]).toEqual([9, 'unknown', false]);
    expect((await see(ed)).own).toBeUndefined();
    // Nobody has a programme here: then only who keeps the region reads what is of the region.
    expect([(await see(ilse)).own, (await see(ilse)).region]).toEqual([undefined, undefined]);
    const { region: ours } = await see(ed);
    expect([ours?.answer.hours.least, ours?.answer.cents, ours?.answer.verdict]).toEqual([
      180_200,
      { least: 11_713_000, most: 14_416_000 },
      'unknown',
    ]);
  });

  it('keeps what was worked out before, by the norm of that day', async () => {
    const { house, ed } = region;
    valueOf(await agreeNorm(house, ed, norm({ validFrom: '2026-06-10', rateLow: '', rateHigh: '' })));
    house.setToday('2026-06-10');
    valueOf(await estimateEffort(house, ed, estimate('212', '€ 10,00')));
    const now = await see(ed);
    expect(now.region?.answer.cents).toBeNull();
    expect(now.earlier.map(({ answer }) => answer.cents?.least)).toEqual([11_713_000]);
    await expect(
      house.withActor(ed, 'see-effort', async ({ effort }) => {
        const [last] = await effort.estimates();
        await effort.addEstimate({ ...last!, id: house.newId(), memberId: ed.memberId, forRegion: false });
      }),
    ).rejects.toThrow(/row-level security/);
  });

  it('begins with numbers that are there, and those of the own organisation are not offered for the region', async () => {
    const { house, ed, karin } = region;
    expect(valueOf(await seeToEstimate(house, ed, {})).last?.groups[0]?.number).toBe(212);
    expect(valueOf(await seeToEstimate(house, karin, {})).last?.groups[0]?.number).toBe(9);
  });

  it('is told on the page, with what it rests on; a form keeps what was typed', async () => {
    const { ed, karin, fatima } = region;
    const page = told((await new Visitor(app, ed).open('/regio/geld/inzet')).body);
    expect(page).toContain('Niemand weet of er genoeg geld is');
    expect(page).toContain('Wat een uur kost, is niet afgesproken.');
    expect(page).toContain('Uitgerekend op woensdag 10 juni 2026 door Ed Kamp');
    const wrong = await new Visitor(app, karin).post('/regio/geld/inzet/reken', {
      'name-0': 'Onze klas',
      'number-0': 'veel',
      'share-0-0': '90',
      there: '12.500',
    });
    expect([wrong.status, wrong.body.includes('Onze klas')]).toEqual([422, true]);
    const said = told(wrong.body);
    expect(said).toContain('Samen is het 90 procent. Maak er 100 van.');
    expect(said).toContain('12.500,00 of');
    expect((await new Visitor(app, fatima).open('/regio/geld/inzet')).status).toBe(404);
    expect((await new Visitor(app, karin).open('/regio/geld/inzet/norm')).status).toBe(404);
    const { body } = await new Visitor(app, ed).open('/regio/geld/inzet/bestand?vorm=csv');
    expect(body).toContain(
      'Groep;Begeleiding;Jongeren;Uren per jongere;Uren, minste;Uren, meeste;Kosten, minste;Kosten, meeste;Bron',
    );
    expect(body).toContain('Pro en vso;licht;159;4;636;636;niet bekend;niet bekend;DUO');
  });

  it('tells who may use what of another, with who pays; only whose it is answers, and once', async () => {
    const { house, ed, karin } = region;
    const lead = (of: Region['soest'], name: string) => aColleague(house, of, { name, role: 'teamleider' });
    const [marja, bas] = [await lead(region.deEik, 'Marja Kok'), await lead(region.soest, 'Bas Jansen')];
    const use = { ofOrganisationId: bas.organisationId, what: 'Een jobcoach', amount: '2600', payer: 'asker' } as const;
    expect(codes(await askInstrument(house, karin, use))).toBe('not-allowed');
    expect(codes(await askInstrument(house, marja, { ...use, ofOrganisationId: marja.organisationId }))).toBe('whose-missing'); // prettier-ignore
    valueOf(await askInstrument(house, marja, use));
    const seen = async (who: Member) => valueOf(await seeInstruments(house, who, {})).uses;
    const [asked] = await seen(bas);
    expect([asked?.we, asked?.byOrganisationName, asked?.cents]).toEqual(['are-asked', region.deEik.name, 260_000]);
    expect((await seen(ed))[0]?.we).toBe('look-on');
    const elsewhere = await lead(region.leusden, 'Lisa Kramer');
    expect(await seen(elsewhere)).toEqual([]);
    const useId = asked?.id ?? '';
    const answer = (who: Member, why = '') => answerInstrument(house, who, { useId, answer: 'no', why });
    expect(codes(await answer(bas))).toBe('why-missing');
    for (const who of [marja, elsewhere]) expect(codes(await answer(who, 'Vol'))).toBe('not-found');
    expect(codes(await answer(ed, 'Vol'))).toBe('not-found');
    valueOf(await answer(bas, 'Vol'));
    expect(codes(await answer(bas, 'Toch vol'))).toBe('not-found');
    const page = told((await new Visitor(app, marja).open('/regio/geld/gebruik')).body);
    expect(page).toContain('Nee, Bas Jansen, woensdag 10 juni 2026: Vol');
    expect((await new Visitor(app, marja).open(`/regio/geld/gebruik/${useId}`)).status).toBe(404);
  });
});
