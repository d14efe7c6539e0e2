/** From a number to who is behind it: as they stand today, for who may open each of them, and nobody else. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeBehindFigure } from '#app/figures/behind-figure.ts';
import { countFigures } from '#app/figures/count-figures.ts';
import { compareDefinitions } from '#app/figures/compare-definitions.ts';
import { seeFigures } from '#app/figures/see-figures.ts';
import { recordAttempt } from '#app/person/record-attempt.ts';
import { declareNoView } from '#app/turn/declare-no-view.ts';
import { shieldCase } from '#app/turn/shield.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Tally } from '#domain/figures/indicator.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, aRegion, aYoungPerson, type Region } from '../../people.ts';
import { aServer, told, Visitor } from '../../web/visitor.ts';
import { codes, valueOf } from '../handover/stage.ts';

const answers = ['yes', 'no', 'unknown'] as const;

describe.each(engineNames)('who is behind a figure, on %s', (engine) => {
  let region: Region;
  let app: FastifyInstance;
  let fenna: string;
  let lotte: string;
  const asked = (who: Member, key: string, answer: keyof Tally, page = 1) =>
    seeBehindFigure(region.house, who, { key, answer, page });
  const names = async (who: Member, key: string, answer: keyof Tally) =>
    valueOf(await asked(who, key, answer)).rows.map(({ firstName }) => firstName);
  const open = (who: Member, path: string) => new Visitor(app, who).open(path);

  beforeAll(async () => {
    region = await aRegion(engine);
    ({ app } = await aServer(region.house));
    const { house, karin, mo, doorstroompunt } = region;
    const pupil = (firstName: string, more: Parameters<typeof aYoungPerson>[1] = {}) =>
      aYoungPerson(region, { firstName, birthDate: '2008-03-11', expectedEnd: '2026-02-27', turnOf: karin, ...more });
    await pupil('Samira', { contact: karin });
    lotte = await pupil('Lotte', { contact: karin });
    fenna = await pupil('Fenna');
    await pupil('Thijs');
    const eva = await pupil('Eva', { contact: karin });
    valueOf(await shieldCase(house, karin, { caseId: eva, named: [karin.memberId] }));
    await aYoungPerson(region, { firstName: 'Noah', of: doorstroompunt, turnOf: mo, contact: mo });
    expect(await countFigures(house)).toBeGreaterThan(3);
  });
  afterAll(async () => {
    await app.close();
    await region.house.close();
  });

  it('are as many as were counted, for each number of the own organisation, without who is afgeschermd', async () => {
    const { karin } = region;
    const { own, list, leads } = valueOf(await seeFigures(region.house, karin, {}));
    expect(leads).toBe(true);
    let looked = 0;
    for (const { key } of list)
      for (const answer of answers) {
        const { total, frozen, today } = valueOf(await asked(karin, key, answer));
        const counted = own.get(key)?.[answer] ?? 0;
        expect([key, answer, total, frozen.people, today.get(key)?.[answer]]).toEqual([key, answer, counted, counted, counted]); // prettier-ignore
        looked += counted;
      }
    expect(looked).toBeGreaterThan(20);
    expect(await names(karin, 'one-contact', 'yes')).toEqual(expect.arrayContaining(['Lotte', 'Samira']));
    expect(await names(karin, 'one-contact', 'yes')).toHaveLength(2);
  });

  it('are as many as were counted of what young people do, and of who left school at each moment after', async () => {
    const { karin } = region;
    const { own } = valueOf(await seeFigures(region.house, karin, {}));
    let looked = 0;
    for (const key of [...own.keys()].filter((one) => /^(to|after):/.test(one) && one !== 'after:unknown')) {
      const { total, frozen } = valueOf(await asked(karin, key, 'yes'));
      expect([key, total, frozen.people]).toEqual([key, own.get(key)?.yes, own.get(key)?.yes]);
      looked += total;
    }
    expect(looked).toBe(4 + 4 * 5); // everybody once by what they do, and once at each of five moments
    expect(own.get('after:0:3:unknown')?.yes).toBe(4);
    expect(own.get('after:0:6:not-yet')?.yes).toBe(4);
    expect(codes(await asked(karin, 'to:work', 'no'))).toBe('not-found');
    const page = await open(karin, '/regio/cijfers/van-school');
    expect(told(page.body)).toContain(
      '4 jongeren gingen in het laatste jaar van school. Wat zij nu doen, is niet bekend',
    );
    expect(page.body).toContain('href="/regio/cijfers/wie/after:0:3:unknown/ja"');
    expect(page.body).not.toContain(':not-yet/ja'); // of whom there is nothing to know yet
    const list = await open(karin, '/regio/cijfers/wie/to:unknown/ja');
    expect(list.body).toContain(`href="/jongeren/${fenna}"`);
    expect((await open(karin, '/regio/cijfers/wie/to:unknown/nee')).status).toBe(404);
  });

  it('are compared by two definitions at once, for who may see them, and each is in the log', async () => {
    const { house, karin, ed } = region;
    const { beside, list } = valueOf(await compareDefinitions(house, karin, { key: 'neet' }));
    expect(beside.map(({ indicator }) => indicator.key)).toContain('vsv-old');
    expect(list.map(({ key }) => key)).not.toContain('one-contact'); // nothing stands beside it
    for (const { difference } of beside) expect(Object.values(difference).reduce((sum, n) => sum + n, 0)).toBe(4);
    expect(codes(await compareDefinitions(house, karin, { key: 'one-contact' }))).toBe('not-found');
    expect(codes(await compareDefinitions(house, ed, { key: 'neet' }))).toBe('not-allowed');
    const page = told((await open(karin, '/regio/cijfers/verschil?wat=neet')).body);
    expect(page).toContain('Nog van niemand weten we genoeg om te vergelijken');
    expect(page).toContain('Geen school en geen werk, als zzp niet meetelt als werk 0 0 0 0 4 0');
    expect((await open(ed, '/regio/cijfers/verschil')).status).toBe(404);
  });

  it('stand on a page that the number leads to, with the counts that belong to it, and each of them opens', async () => {
    const { karin } = region;
    const { body: figures } = await open(karin, '/regio/cijfers');
    expect(figures).toContain('href="/regio/cijfers/wie/one-contact/nee"');
    expect(figures).not.toContain('/wie/one-contact/niet-bekend'); // nobody
    expect(figures).not.toContain('/wie/taken-over-in-time');
    const { body } = await open(karin, '/regio/cijfers/wie/one-contact/nee');
    expect(body).toContain(`href="/jongeren/${fenna}"`);
    expect(body).not.toMatch(/Samira|Lotte|Eva|Noah/);
    expect(body).not.toMatch(/<(title|h1)[^>]*>[^<]*Fenna/);
    for (const [, href] of body.matchAll(/href="(\/jongeren\/[^"/]+)"/g))
      expect((await open(karin, href ?? '')).status).toBe(200);
    const together = told((await open(karin, '/regio/cijfers/wie/neet/niet-bekend')).body);
    expect(together).toContain('Kijk nooit naar één alleen.');
    expect(together).toContain('Voortijdig van school, oude telling');
  });

  it('are those of today: what was frozen stands beside it, and the page says why it is another number', async () => {
    const { house, karin } = region;
    expect(await names(karin, 'reached', 'yes')).toEqual([]);
    valueOf(await recordAttempt(house, karin, { caseId: fenna, channel: 'call', reached: true, nextOn: '2026-06-12' }));
    expect(await names(karin, 'reached', 'yes')).toEqual(['Fenna']);
    const page = told((await open(karin, '/regio/cijfers/wie/reached/ja')).body);
    expect(page).toContain('Op maandag 8 juni 2026 telden we 0; vandaag 1.');
    expect(page).toContain('Een collega schreef iets op');
    const same = told((await open(karin, '/regio/cijfers/wie/one-contact/ja')).body);
    expect(same).toContain('Op maandag 8 juni 2026 telden we 2, vandaag ook.');
  });

  it('are in the log: who was looked at for the list, and by whom', async () => {
    const { house, karin } = region;
    await asked(karin, 'one-contact', 'no');
    const { rows } = await house.owner.query<{ how: string; purpose: string; n: number }>(
      `select s.how, e.purpose, count(*)::int as n from access_event e join access_subject s on s.event_id = e.id
        where e.id = (select id from access_event where act = 'see-behind-figure' order by id desc limit 1) group by 1, 2`,
    );
    expect(rows).toEqual([{ how: 'listed', purpose: 'eigen begeleiding', n: 4 }]);
  });

  it('are there for nobody who does not guide, for no other organisation, and for no number that is none', async () => {
    const { ed, karin, ilse, mo } = region;
    expect(codes(await asked(ed, 'one-contact', 'yes'))).toBe('not-allowed');
    expect((await open(ed, '/regio/cijfers/wie/one-contact/ja')).status).toBe(404);
    expect(codes(await asked(ilse, 'one-contact', 'yes'))).toBe('not-found'); // nothing was counted there
    expect(await names(mo, 'one-contact', 'yes')).toEqual(['Noah']);
    expect(codes(await asked(karin, 'taken-over-in-time', 'yes'))).toBe('not-found');
    expect((await open(karin, '/regio/cijfers/wie/one-contact/misschien')).status).toBe(404);
    expect((await open(karin, '/regio/cijfers/wie/toString/ja')).status).toBe(404);
  });

  it('are there for no number at all, once a colleague has geen inzage somewhere: one that is missing tells nothing', async () => {
    const { house, deEik, karin } = region;
    const nina = await aColleague(house, deEik, { name: 'Nina de Wit', role: 'begeleider' });
    expect(valueOf(await seeFigures(house, nina, {})).leads).toBe(true);
    valueOf(await declareNoView(house, nina, { caseId: lotte }));
    expect(valueOf(await seeFigures(house, nina, {})).leads).toBe(false);
    const { body } = await open(nina, '/regio/cijfers');
    expect(told(body)).toContain('Een vaste contactpersoon 2 2 0');
    expect(body).not.toContain('/regio/cijfers/wie/');
    // Also not by the address of a number in which Lotte is not.
    expect(codes(await asked(nina, 'one-contact', 'no'))).toBe('not-found');
    expect((await open(nina, '/regio/cijfers/wie/one-contact/nee')).status).toBe(404);
    expect(valueOf(await seeFigures(house, karin, {})).leads).toBe(true);
  });

  it('leave out the record of whom another guides after the term of school: counted in the month, and the page says so', async () => {
    const { house, karin, doorstroompunt } = region;
    const omar = await aYoungPerson(region, { firstName: 'Omar', expectedEnd: '2023-06-30', turnOf: karin });
    await house.owner.query('update cases set lead_organisation_id = $1 where id = $2', [doorstroompunt.id, omar]);
    house.setToday('2026-07-01');
    expect(await countFigures(house)).toBeGreaterThan(0);
    const seen = valueOf(await asked(karin, 'one-contact', 'no'));
    expect(seen.frozen).toEqual({ on: '2026-07-01', people: 3 });
    expect(seen.rows.map(({ firstName }) => firstName).toSorted()).toEqual(['Fenna', 'Thijs']);
    const page = told((await open(karin, '/regio/cijfers/wie/one-contact/nee')).body);
    expect(page).toContain('Op woensdag 1 juli 2026 telden we 3; vandaag 2.');
    expect(page).toContain('Een ander begeleidt de jongere, en jullie kijken niet meer mee.');
    expect(page).not.toContain('Omar');
  });
});
