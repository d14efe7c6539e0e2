import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropFeedback, giveFeedback, readFeedback, seeHelpers } from '#app/daily/feedback.ts';
import { dropFilter, keepFilter } from '#app/daily/filters.ts';
import { changeHat, joinHats, makeHatCode, otherHats, partHats } from '#app/daily/hats.ts';
import { comesIn, findMember } from '#app/access/doorkeeper.ts';
import { listYoungPeople } from '#app/person/list-young-people.ts';
import type { Member } from '#domain/access/actor.ts';
import { newest } from '#domain/daily/news.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, aRegion, aYoungPerson, type Region } from '../../people.ts';
import { aServer, told, Visitor } from '../../web/visitor.ts';
import { codes, valueOf } from '../handover/stage.ts';

describe.each(engineNames)('what helps through the day, on %s', (engine) => {
  let region: Region;
  /** One person, at De Eik and at the Doorstroompunt. */
  let atSchool: Member;
  let atDesk: Member;
  let samira: string;
  const savedBy = async (who: Member) =>
    valueOf(await listYoungPeople(region.house, who, { filter: {}, page: 1 })).saved;
  beforeAll(async () => {
    region = await aRegion(engine);
    const { house, deEik, doorstroompunt, karin } = region;
    atSchool = await aColleague(house, deEik, { name: 'Wim Aalbers', role: 'begeleider' });
    atDesk = await aColleague(house, doorstroompunt, { name: 'Wim  Aalbérs', role: 'doorstroomcoach' });
    samira = await aYoungPerson(region, { turnOf: karin, firstName: 'Samira', familyName: 'Benali' });
  });
  afterAll(() => region.house.close());

  it('a filter under a name is there for who kept it only, and goes away by the same hand', async () => {
    const { house, karin, peter } = region;
    const wish = { list: 'jongeren', name: ' Blijft   liggen ', query: 'opgepakt=niet' } as const;
    const kept = valueOf(await keepFilter(house, karin, wish));
    expect(await savedBy(karin)).toEqual([
      { id: kept.id, list: 'jongeren', name: 'Blijft liggen', query: 'opgepakt=niet' },
    ]);
    expect(await savedBy(peter)).toEqual([]);
    expect(codes(await dropFilter(house, peter, { filterId: kept.id }))).toBe('not-found');
    expect(codes(await keepFilter(house, karin, { ...wish, name: 'blijft liggen' }))).toBe('filter-name-taken');
    expect(codes(await keepFilter(house, karin, { ...wish, name: '111222333' }))).toBe('bsn');
    expect(codes(await keepFilter(house, karin, { ...wish, name: 'Zoek', query: 'zoek=1' }))).toBe('filter-empty');
    valueOf(await dropFilter(house, karin, { filterId: kept.id }));
    expect(await savedBy(karin)).toEqual([]);
  });

  it('what could be better goes to who keeps Aanzet, without a name unless an answer is wanted', async () => {
    const { house, karin, mo, rik, ed } = region;
    expect(valueOf(await seeHelpers(house, karin, {})).map(({ name }) => name)).toEqual(['Rik Post']);
    const say = { page: 'werk', words: ' De knop is klein. ', wantsAnswer: false };
    valueOf(await giveFeedback(house, karin, say));
    valueOf(await giveFeedback(house, mo, { ...say, words: 'Bel mij.', wantsAnswer: true }));
    expect(codes(await giveFeedback(house, mo, { ...say, words: 'Haar nummer is 111222333' }))).toBe('bsn');
    expect(codes(await giveFeedback(house, mo, { ...say, words: '  ' }))).toBe('words-missing');
    const read = valueOf(await readFeedback(house, rik, {}));
    expect(read.map(({ words, organisation, answer }) => [words, organisation, answer?.name])).toEqual([
      ['De knop is klein.', 'Praktijkschool De Eik', undefined],
      ['Bel mij.', 'Doorstroompunt Eem en Vallei', 'Mo Achterberg'],
    ]);
    for (const who of [karin, ed]) expect(codes(await readFeedback(house, who, {}))).toBe('not-allowed');
    valueOf(await dropFeedback(house, rik, { feedbackId: read[0]?.id ?? '' }));
    expect(valueOf(await readFeedback(house, rik, {}))).toHaveLength(1);
  });

  it('a functional manager of one organisation reads what is said there, and not elsewhere', async () => {
    const { house, soest, ilse, karin } = region;
    const own = await aColleague(house, soest, { name: 'Joke Beheer', role: 'beheerder' });
    valueOf(await giveFeedback(house, ilse, { page: 'werk', words: 'Van Soest.', wantsAnswer: false }));
    valueOf(await giveFeedback(house, karin, { page: 'werk', words: 'Van De Eik.', wantsAnswer: false }));
    expect(valueOf(await readFeedback(house, own, {})).map(({ words }) => words)).toEqual(['Van Soest.']);
    const others = valueOf(await readFeedback(house, region.rik, {})).find(({ words }) => words === 'Van De Eik.');
    expect(codes(await dropFeedback(house, own, { feedbackId: others?.id ?? '' }))).toBe('not-found');
  });

  it('what came since the visit before is new, and nothing is to who is here for the first time', async () => {
    const { house, peter } = region;
    const fresh = async () => (await findMember(house, peter.memberId))?.aside?.news;
    await comesIn(house, peter.memberId);
    expect(await fresh()).toBe(0);
    await house.owner.query('update member_setting set news_seen = $2 where member_id = $1', [
      peter.memberId,
      newest - 2,
    ]);
    house.setToday('2026-06-09');
    await comesIn(house, peter.memberId);
    expect(await fresh()).toBe(2);
    house.setToday('2026-06-10');
    await comesIn(house, peter.memberId);
    expect(await fresh()).toBe(0);
    house.setToday('2026-06-08');
  });

  describe('somebody with two employers', () => {
    const visitorAs = async (who: Member) => new Visitor((await aServer(region.house)).app, who);

    it('joins both with a code that holds for one day, one time and one name', async () => {
      const { house, karin, mo } = region;
      const code = await makeHatCode(house, atSchool);
      expect(codes(await joinHats(house, atDesk, `${code}x`))).toBe('hat-code');
      expect(codes(await joinHats(house, mo, code))).toBe('hat-code'); // another name; and now the code is gone
      expect(codes(await joinHats(house, atDesk, code))).toBe('hat-code');
      const late = await makeHatCode(house, atSchool);
      house.setToday('2026-06-09');
      expect(codes(await joinHats(house, atDesk, late))).toBe('hat-code');
      house.setToday('2026-06-08');
      expect(await otherHats(house, atSchool)).toEqual([]);
      valueOf(await joinHats(house, atDesk, await makeHatCode(house, atSchool)));
      expect((await otherHats(house, atSchool)).map((hat) => hat.memberId)).toEqual([atDesk.memberId]);
      expect(codes(await changeHat(house, karin, atDesk.memberId))).toBe('not-found');
      expect(codes(await changeHat(house, atSchool, mo.memberId))).toBe('not-found');
    });

    it('sees nothing of the one while working for the other, on any page, and the top says for whom', async () => {
      const wim = await visitorAs(atSchool);
      const { body: before } = await wim.open('/jongeren');
      expect(before).toContain('Samira Benali');
      expect(before).toContain('Wim Aalbers voor Praktijkschool De Eik');
      valueOf(await keepFilter(region.house, atSchool, { list: 'jongeren', name: 'Van school', query: 'aan-zet=ik' }));
      await wim.post('/jongeren/zoek', { naam: 'Samira' });
      const changed = await wim.fillIn('/ik', '/wisselen');
      expect([changed.status, changed.to]).toEqual([303, '/werk']);
      const paths = ['/werk', '/jongeren', '/meldingen', '/regio', '/organisaties', '/ik', '/ga-naar', '/hulp/werk'];
      for (const path of paths) {
        const { body, status } = await wim.open(path);
        expect([path, status]).toEqual([path, 200]);
        expect(body).not.toMatch(/Samira|Van school/);
        expect(body).toContain('Wim  Aalbérs voor Doorstroompunt Eem en Vallei');
      }
      const away = [`/jongeren/${samira}`, `/jongeren/${samira}/wie-keek`, '/inlezen', '/zomerlijst'];
      for (const path of away) expect([path, (await wim.open(path)).status]).toEqual([path, 404]);
      const found = await wim.post('/ga-naar', { naam: 'Samira' });
      expect(told((await wim.open(found.to ?? '')).body)).toContain('Geen jongere gevonden');
    });

    it('a page from before the change saves nothing for the other employer', async () => {
      const wim = await visitorAs(atSchool);
      const { body } = await wim.open(`/jongeren/${samira}`);
      expect(body).toContain(`name="namens" value="${atSchool.memberId}"`);
      await wim.fillIn('/ik', '/wisselen');
      const note = { namens: atSchool.memberId, firstName: 'Nieuw', familyName: 'Hier', text: 'Van school.' };
      for (const path of ['/jongeren/nieuw', `/jongeren/${samira}/notities`, '/ik', '/hulp/werk']) {
        const answer = await wim.post(path, { ...note, woorden: 'Van school.' });
        expect([path, answer.status]).toEqual([path, 409]);
        expect(answer.body).toContain('Er is niets bewaard.');
      }
      const { rows } = await region.house.owner.query(`select (select count(*)::int from note) as notes,
        (select count(*)::int from feedback where words = 'Van school.') as said`);
      expect(rows).toEqual([{ notes: 0, said: 0 }]);
    });

    it('a job that ended is no way in any more, and each can be taken out of the two', async () => {
      const { house } = region;
      const left = async (day: string | null) =>
        house.owner.query('update member set left_on = $2 where id = $1', [atSchool.memberId, day]);
      await left('2026-06-08');
      expect(codes(await changeHat(house, atDesk, atSchool.memberId))).toBe('not-found');
      expect((await findMember(house, atDesk.memberId))?.aside?.twoEmployers).toBe(false);
      await left(null);
      expect(codes(await changeHat(house, atDesk, atSchool.memberId))).toBe('not-found'); // who comes back joins again
      valueOf(await joinHats(house, atDesk, await makeHatCode(house, atSchool)));
      expect(valueOf(await changeHat(house, atDesk, atSchool.memberId)).organisationName).toBe('Praktijkschool De Eik');
      await partHats(house, atDesk);
      expect(codes(await changeHat(house, atDesk, atSchool.memberId))).toBe('not-found');
    });
  });
});
