/** Pupils fill in their page together: each with the own card, on one device, and nobody reads another's. */
import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeOwnWords } from '#app/document/own-words.ts';
import { seeDocument } from '#app/document/see-document.ts';
import { keepDocument } from '#app/document/write-document.ts';
import { shieldCase } from '#app/turn/shield.ts';
import { findPupil, forgetGroupPages, takeSeat } from '#app/young/group-door.ts';
import { holdMoment, renewCard, seeGroupStart, seeMoment, stopMoment } from '#app/young/group-moment.ts';
import { finishSheet, keepAnswer, seeOwnSheet } from '#app/young/own-sheet.ts';
import type { Pupil } from '#domain/access/actor.ts';
import { fullName } from '#domain/person/name.ts';
import { engineNames } from '../../engines.ts';
import { score } from '#domain/language/meter.ts';
import { aYoungPerson } from '../../people.ts';
import { aServer, titleOf, told, Visitor } from '../../web/visitor.ts';
import { aStage, codes, valueOf, type Stage } from '../handover/stage.ts';

const year = '2008';
const names = ['Ayşe', 'Bo', 'Cem', 'Dian', 'Eef', 'Fay', 'Gijs', 'Hana'];
/** The words of a page as a young person reads them, line by line. */
const linesOf = (page: string): string =>
  (/<main[\s\S]*<\/main>/.exec(page)?.[0] ?? '')
    .replaceAll(/<\/(?:p|h1|h2|h3|li|button|a|label)>/g, '\n')
    .replaceAll(/<[^>]+>/g, '');

describe.each(engineNames)('a group moment, on %s', (engine) => {
  let stage: Stage;
  let app: FastifyInstance;
  let networks = 0;
  const from = () => `198.51.100.${++networks}`;
  const aPupil = (firstName = 'Samira') =>
    aYoungPerson(stage, { contact: stage.karin, turnOf: stage.karin, firstName, birthDate: '2008-03-11' });
  const hold = async (...caseIds: readonly string[]) => {
    const { momentId, cards } = valueOf(await holdMoment(stage.house, stage.karin, { caseIds }));
    return { momentId, codes: cards.map(({ code }) => code) };
  };
  const seat = async (code = '', birthYear = year, network = from()) =>
    takeSeat(stage.house, { code, birthYear, network });
  const inside = async (code = ''): Promise<Pupil> => {
    const pupil = await findPupil(stage.house, valueOf(await seat(code)).token);
    if (!pupil) throw new Error('nobody came in');
    return pupil;
  };
  const statesOf = async (momentId: string) =>
    valueOf(await seeMoment(stage.house, stage.karin, { momentId })).seats.map(({ state }) => state);
  const documentOf = async (caseId: string) => valueOf(await seeDocument(stage.house, stage.karin, { caseId }));

  beforeAll(async () => {
    stage = await aStage(engine);
    ({ app } = await aServer(stage.house));
  });
  afterAll(async () => {
    await app.close();
    await stage.house.close();
  });

  it('eight at once each fill in the own page; a second device with the same code is refused, and nobody reads another', async () => {
    const karin = new Visitor(app, stage.karin);
    const caseIds: string[] = [];
    for (const name of names) caseIds.push(await aPupil(name));
    const cards = (await karin.post('/groepsmoment', { pupils: caseIds })).body;
    const given = [...cards.matchAll(/<h2>([^<]*)<\/h2><p class="print-card__big">(\d{4} \d{4})</g)];
    expect(given.map(([, name = '']) => name.split(' ')[0] ?? '').toSorted()).toEqual(names.toSorted());
    const room = await Promise.all(
      given.map(async ([, name = '', code = '']) => {
        const pupil = new Visitor(app);
        const entered = await pupil.fillIn('/g', '/g', { code, birthYear: year });
        const first = (await pupil.open((await pupil.open(entered.to ?? '')).to ?? '')).body;
        const kept = await pupil.post('/mijn-blad/trots', { words: `Ik ben trots op het werk van ${name}.` });
        const back = (await pupil.open('/mijn-blad/trots')).body;
        return { name, pupil, entered, first, kept, back };
      }),
    );
    for (const { name, entered, first, kept, back } of room) {
      expect([entered.status, entered.to, kept.status, kept.to]).toEqual([303, '/mijn-blad', 303, '/mijn-blad/wil']);
      expect(told(first)).toMatch(/Stap 1 van 5.*Waar ben je trots op/);
      const others = room.filter((one) => one.name !== name);
      expect([back.includes(name), others.some((one) => back.includes(one.name))]).toEqual([true, false]);
    }
    const twice = await new Visitor(app).fillIn('/g', '/g', { code: given[0]?.[2] ?? '', birthYear: year });
    expect([twice.status, told(twice.body)]).toEqual([422, expect.stringContaining('al in gebruik')]);
    const { running } = valueOf(await seeGroupStart(stage.house, stage.karin));
    const at = `/groepsmoment/${running[0]?.momentId}`;
    const wall = await karin.open(`${at}/scherm`);
    expect(told(wall.body)).toMatch(/Ga naar 127\.0\.0\.1:9\/g.*Bezig 8.*Klaar 0 van 8/);
    for (const name of names) expect(told(wall.body)).not.toMatch(new RegExp(`\\b${name}\\b`));
    // A2, one question a screen, and small: the styles are counted elsewhere.
    const { pupil } = room[0]!;
    for (const path of ['/g', '/mijn-blad/wil', '/mijn-blad/klaar']) {
      const page = await pupil.open(path);
      expect(page.headers['cache-control']).toBe('no-store');
      expect(gzipSync(page.body).length).toBeLessThan(5_000);
      expect(score(linesOf(page.body)).ease).toBeGreaterThan(75);
    }
    const ready = await pupil.post('/mijn-blad/klaar');
    expect([ready.to, pupil.cookies.has('aanzet')]).toEqual(['/g', false]);
    expect((await pupil.open('/mijn-blad/trots')).to).toBe('/g');
    expect(told((await karin.open(at)).body)).toContain(`Lees wat ${room[0]!.name.split(' ')[0]} schreef`);
    const foreign = new Visitor(app, stage.ilse);
    expect((await foreign.open(at)).status).toBe(404);
  });

  it('a wrong year is not told from a wrong code, and five of them stop it; what is no code, too often, waits', async () => {
    const {
      codes: [code = ''],
    } = await hold(await aPupil());
    expect(codes(await seat('12', 'acht'))).toBe('group-code-shape year-shape');
    const other = code === '11111111' ? '22222222' : '11111111';
    expect(codes(await seat(other))).toBe('group-code');
    for (let n = 0; n < 5; n++) expect(codes(await seat(code, '2007'))).toBe('group-code');
    expect(codes(await seat(code))).toBe('group-code');
    const one = from();
    for (let n = 0; n < 40; n++) await seat(other, year, one);
    expect(codes(await seat(other, year, one))).toBe('link-waits');
  });

  it('a new card lets in again where it was left, and the device before is out; ended at once means nobody is in', async () => {
    const { house, karin } = stage;
    const caseId = await aPupil();
    const {
      momentId,
      codes: [code],
    } = await hold(caseId);
    const { token } = valueOf(await seat(code));
    const before = await findPupil(house, token);
    valueOf(await keepAnswer(house, before!, { section: 'proud', how: 'said', text: 'Mijn werkstuk' }));
    valueOf(await keepAnswer(house, before!, { section: 'wants', how: 'said', text: ' ', wish: 'school' }));
    const chosen = await house.owner.query('select wish, member_id from wish where case_id = $1', [caseId]);
    expect(chosen.rows).toEqual([{ wish: 'school', member_id: null }]);
    valueOf(await keepAnswer(house, before!, { section: 'wants', how: 'unknown', text: 'x' }));
    expect(await statesOf(momentId)).toEqual(['busy']);
    const card = valueOf(await renewCard(house, karin, { momentId, caseId }));
    expect(await findPupil(house, token)).toBeUndefined();
    expect(codes(await seat(code))).toBe('group-code');
    const again = await inside(card.code);
    expect(valueOf(await seeOwnSheet(house, again, {})).answers).toEqual({
      proud: { how: 'said', text: 'Mijn werkstuk' },
      wants: { how: 'unknown', text: '' },
    });
    valueOf(await stopMoment(house, karin, { momentId }));
    expect(codes(await seat(card.code))).toBe('group-code');
    expect(codes(await renewCard(house, karin, { momentId, caseId }))).toBe('not-found');
    expect((await documentOf(caseId)).ownWords).toEqual([]);
    // Another day it goes on where it was.
    const later = await hold(caseId);
    expect(valueOf(await seeOwnSheet(house, await inside(later.codes[0]), {})).answers.proud?.text).toBe(
      'Mijn werkstuk',
    );
  });

  it('is read in Arabic from the card on: the language goes along when somebody comes in, can be changed, and ends with the visit', async () => {
    const held = await hold(await aPupil());
    const pupil = new Visitor(app);
    const door = (await pupil.open('/g?taal=ar')).body;
    expect(door).toMatch(/<html lang="ar" dir="rtl"/);
    const wrong = await pupil.fillIn('/g?taal=ar', '/g?taal=ar', { code: '12', birthYear: year });
    expect([wrong.status, titleOf(wrong.body)]).toEqual([422, 'خطأ: اكتب الرمز – Aanzet']);
    await pupil.fillIn('/g?taal=ar', '/g?taal=ar', { code: held.codes[0] ?? '', birthYear: year });
    const first = (await pupil.open('/mijn-blad/trots')).body;
    expect(told(first)).toMatch(/لم يراجع أحد.*الخطوة 1 من 5 بماذا تفتخر/);
    expect(first).not.toMatch(/hoeft niet|Stap |Verder/);
    const english = await pupil.fillIn('/mijn-blad/trots', '/taal', { taal: 'en' });
    expect([english.status, english.to]).toEqual([303, '/mijn-blad/trots']);
    expect(told((await pupil.open('/mijn-blad/trots')).body)).toContain('What are you proud of?');
    // Nowhere else to, and nothing for who is nobody here.
    for (const terug of ['//example.org', 'https://example.org', '/\\example.org'])
      expect((await pupil.post('/taal', { taal: 'ar', terug })).status).toBe(404);
    expect((await new Visitor(app).post('/taal', { taal: 'ar', terug: '/g' })).status).toBe(404);
    const ready = await pupil.post('/mijn-blad/klaar');
    expect([ready.to, told((await pupil.open('/g?taal=en')).body)]).toEqual([
      '/g?taal=en',
      expect.stringContaining('Your guide reads what you wrote.'),
    ]);
    expect((await pupil.open('/g')).body).toContain('<html lang="nl"');
  });

  it('lasts ninety minutes, and a page that nobody began is gone after that', async () => {
    const { house } = stage;
    const caseId = await aPupil();
    const {
      momentId,
      codes: [code],
    } = await hold(caseId, await aPupil());
    house.pass(89 * 60);
    const pupil = await inside(code);
    valueOf(await keepAnswer(house, pupil, { section: 'can', how: 'said', text: 'Bakken' }));
    house.pass(2 * 60);
    expect(codes(await keepAnswer(house, pupil, { section: 'can', how: 'said', text: 'Te laat' }))).toBe('not-found');
    expect(codes(await finishSheet(house, pupil, {}))).toBe('not-found');
    await forgetGroupPages(house);
    expect(valueOf(await seeMoment(house, stage.karin, { momentId })).seats.length).toBe(1);
  });

  it('ready words go into the document as they are, beside what stands there, and are known as own words', async () => {
    const { house, karin } = stage;
    const caseId = await aPupil();
    const kept = async (text: string, was: string) =>
      valueOf(await keepDocument(house, karin, { caseId, texts: [{ section: 'proud', text, was }] }));
    await kept('Het stageboek', '');
    const {
      codes: [code],
    } = await hold(caseId);
    const pupil = await inside(code);
    const sheet = valueOf(await seeOwnSheet(house, pupil, {}));
    expect([sheet.firstName, sheet.already.get('proud')]).toEqual(['Samira', ['Het stageboek']]);
    const say = (section: 'proud' | 'helps-at-work', text: string) =>
      keepAnswer(house, pupil, { section, how: 'said', text });
    expect([codes(await say('proud', ' ')), codes(await say('proud', 'Mijn nummer is 111222333'))]).toEqual([
      'sheet-empty',
      'bsn',
    ]);
    expect(codes(await say('proud', 'x'.repeat(601)))).toBe('words-too-long');
    valueOf(await say('proud', 'Ik heb een taart gemaakt\nvoor opa'));
    valueOf(await say('helps-at-work', 'Door adhd helpt een lijstje'));
    expect(valueOf(await seeOwnSheet(house, pupil, {})).warnings.get('helps-at-work')?.[0]?.kind).toBe('health');
    expect((await documentOf(caseId)).ownWords).toEqual([]);
    valueOf(await finishSheet(house, pupil, {}));
    expect(codes(await say('proud', 'Nog iets'))).toBe('not-found');
    const page = told((await new Visitor(app, karin).open(`/jongeren/${caseId}/document`)).body);
    expect(page).toMatch(/Samira schreef zelf.*Ik heb een taart gemaakt/);
    expect(codes(await takeOwnWords(house, stage.ilse, { caseId, sections: ['proud'] }))).toBe('not-found');
    valueOf(await takeOwnWords(house, karin, { caseId, sections: ['proud'] }));
    const entries = async () =>
      (await documentOf(caseId)).sections
        .flatMap((section) => section.entries)
        .flatMap(({ kind, text, own }) => (kind === 'text' ? [[text, own]] : []));
    const all = [
      ['Het stageboek', false],
      ['Ik heb een taart gemaakt', true],
      ['voor opa', true],
    ];
    expect(await entries()).toEqual(all);
    expect(codes(await takeOwnWords(house, karin, { caseId, sections: [] }))).toBe('not-found');
    // A colleague who writes on leaves the mark on the words that stay.
    const was = 'Het stageboek\nIk heb een taart gemaakt\nvoor opa';
    await kept(`${was}\nMijn diploma`, was);
    expect(await entries()).toEqual([...all, ['Mijn diploma', false]]);
  });

  it('the database lets a pupil write the own page only, and a colleague none of its words', async () => {
    const { house, karin } = stage;
    const [mine, other] = [await aPupil(), await aPupil()];
    const { codes: cards } = await hold(mine, other);
    const [pupil, next] = [await inside(cards[0]), await inside(cards[1])];
    const write = (who: Pupil, id: string) =>
      house.withActor(who, 'keep-own-sheet', ({ ownWords }) =>
        ownWords.keep(id, { proud: { how: 'said', text: 'Van een ander' } }),
      );
    expect([await write(pupil, next.seatId), await write(pupil, pupil.seatId)]).toEqual([false, true]);
    expect(
      await house.withActor(pupil, 'see-own-sheet', ({ ownWords }) => ownWords.sheet(next.seatId)),
    ).toBeUndefined();
    await expect(
      house.withActor(karin, 'hold-group-moment', ({ ownWords }) =>
        ownWords.keep(pupil.seatId, { proud: { how: 'said', text: 'Van Karin' } }),
      ),
    ).rejects.toThrow('permission denied');
    const { rows } = await house.owner.query(
      `select e.act, e.job_title, s.how from access_event e join access_subject s on s.event_id = e.id join cases c using (pseudonym)
       where c.id = $1 and e.act in ('come-in-group', 'keep-own-sheet', 'hold-group-moment') and e.kind <> 'system' order by e.line`,
      [mine],
    );
    expect(rows.map(({ act, job_title: who }) => [act, who])).toEqual([
      ['hold-group-moment', 'begeleider'],
      ['keep-own-sheet', 'de jongere zelf'],
    ]);
  });

  it('nobody who is afgeschermd, of another school, or beyond fifteen has a card; who becomes afgeschermd is out', async () => {
    const { house, karin } = stage;
    const [caseId, hidden] = [await aPupil(), await aPupil('Eva')];
    const {
      codes: [code],
    } = await hold(caseId);
    const { token } = valueOf(await seat(code));
    valueOf(await shieldCase(house, karin, { caseId, named: [karin.memberId] }));
    expect(await findPupil(house, token)).toBeUndefined();
    const held = async (...caseIds: string[]) => codes(await holdMoment(house, karin, { caseIds }));
    expect([await held(caseId), await held()]).toEqual(['not-found', 'group-nobody']);
    expect(await held(...Array.from({ length: 16 }, () => house.newId()))).toBe('group-many');
    expect(codes(await holdMoment(house, stage.ilse, { caseIds: [hidden] }))).toMatch(/not-/);
    const { pupils } = valueOf(await seeGroupStart(house, karin));
    expect([
      pupils.some((one) => one.caseId === caseId),
      pupils.map(fullName).some((name) => name.startsWith('Eva')),
    ]).toEqual([false, true]);
  });
});
