/** Somebody at home looks along by a link: what is shown and by whose choice, what a question does, and how it ends at once. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { enterParentLink, findParent, showParentLink } from '#app/parents/door.ts';
import { answerParent, closeParentLink, giveParentLink, seeParentLinks } from '#app/parents/give-link.ts';
import { askAlong, chooseAlong, seeOwnAlong, seeRouteAlong } from '#app/parents/look-along.ts';
import { tellLateAlong } from '#app/parents/post.ts';
import { addRepresentative, endRepresentative } from '#app/handover/representatives.ts';
import { shieldCase } from '#app/turn/shield.ts';
import { sayHowItGoes } from '#app/young/on-route.ts';
import type { Mail } from '#app/ports/mail.ts';
import type { Young } from '#domain/access/actor.ts';
import { reactTo } from '#jobs/reactions.ts';
import { makeRunner } from '#jobs/runner.ts';
import { engineNames } from '../../engines.ts';
import { aYoungPerson } from '../../people.ts';
import { aServer, told, titleOf, Visitor } from '../../web/visitor.ts';
import { aStage, codes, toldOf, turnOf, valueOf, type Stage } from '../handover/stage.ts';

const giving = {
  speakerId: '',
  name: 'Nadia Benali',
  yesOn: '2026-06-08',
  shows: ['now', 'steps'],
  channel: 'card',
  to: '',
} as const;
let network = 0;

describe.each(engineNames)('looking along, on %s', (engine) => {
  let stage: Stage;
  let app: FastifyInstance;
  let mails: Mail[] = [];
  const someone = (birthDate = '2007-03-11') =>
    aYoungPerson(stage, { turnOf: stage.karin, contact: stage.karin, birthDate });
  const youngOf = (caseId: string): Young => ({
    kind: 'young',
    caseId,
    wayId: stage.house.newId(),
    organisationId: stage.karin.organisationId,
    organisationName: stage.karin.organisationName,
  });
  const give = async (caseId: string, change: object = {}) =>
    valueOf(await giveParentLink(stage.house, stage.karin, { caseId, ...giving, ...change }));
  const inside = async ({ token, code }: { token: string | null; code: string }) => {
    const entering = { token: token ?? '', code, network: `198.51.100.${++network}` };
    const { cookie } = valueOf(await enterParentLink(stage.house, entering));
    const parent = await findParent(stage.house, cookie);
    if (!parent) throw new Error('nobody came in');
    return { parent, cookie };
  };
  const linkOf = async (caseId: string) =>
    valueOf(await seeParentLinks(stage.house, stage.karin, { caseId })).links[0]!.id;

  beforeAll(async () => {
    stage = await aStage(engine);
    ({ app } = await aServer(stage.house));
  });
  beforeEach(() => {
    mails = [];
    stage.house.setToday('2026-06-08');
  });
  afterAll(() => stage.house.close());

  it('mails a link that names nobody, and opens a page with what the young person chose', async () => {
    const caseId = await someone();
    const { code } = await give(caseId, { channel: 'mail', to: 'nadia@example.org' });
    const send = async (mail: Mail) => void mails.push(mail);
    const react = reactTo({ house: stage.house, send, address: 'https://aanzet.example.org' });
    await makeRunner({ house: stage.house, react, hurry: true, log: () => {} }).drain();
    expect(`${mails[0]?.subject} ${mails[0]?.text}`).not.toMatch(/Samira|Benali|school|jongere/i);
    const at = new URL(/https:\S+/.exec(mails[0]?.text ?? '')?.[0] ?? '').pathname;
    const web = new Visitor(app);
    const shown = await web.open(at);
    expect([shown.status, told(shown.body)]).toEqual([200, expect.not.stringMatching(/Samira|Karin|Eik/)]);
    expect((await web.fillIn(at, at)).to).toBe(`${at}/code`);
    const wrong = await web.fillIn(`${at}/code`, '/code', { code: code === '111111' ? '222222' : '111111' });
    expect([wrong.status, titleOf(wrong.body)]).toEqual([422, 'Fout: Vul uw code in – Aanzet']);
    expect((await web.fillIn(`${at}/code`, '/code', { code })).to).toBe('/meekijken');
    const page = told((await web.open('/meekijken')).body);
    expect(page).toMatch(/Samira is 19 en kiest wat u ziet.*Karin Smit.*De stappen/);
    expect(page).not.toMatch(/Voorbeeld|Benali|Soest/); // no family name, no place
    expect((await web.open('/meekijken?taal=ar')).body).toMatch(/<html lang="ar" dir="rtl"/);
    expect((await web.open('/werk')).status).not.toBe(200);
    expect((await web.open('/over-mij')).to).toBe('/r');
  });

  it('gives the page nothing that was not chosen, and a choice of the young person holds at once', async () => {
    const caseId = await someone();
    const { parent } = await inside(await give(caseId, { shows: [] }));
    const read = async () => valueOf(await seeRouteAlong(stage.house, parent, {}));
    expect(await read()).toMatchObject({
      turn: null,
      steps: [],
      handover: null,
      stopsOn: null,
      contact: { name: 'Karin Smit' },
    });
    const young = youngOf(caseId);
    const { links } = valueOf(await seeOwnAlong(stage.house, young, {}));
    expect(links.map(({ name, shows }) => [name, shows])).toEqual([['Nadia Benali', []]]);
    const linkId = links[0]!.id;
    expect(codes(await chooseAlong(stage.house, young, { linkId, shows: ['now', 'alles'] }))).toBe('ok');
    const now = await read();
    expect([now.turn?.name, now.steps]).toEqual(['Karin Smit', []]);
    expect(codes(await chooseAlong(stage.house, youngOf(await someone()), { linkId, shows: 'gone' }))).toBe(
      'not-found',
    );
    expect(codes(await chooseAlong(stage.house, young, { linkId, shows: 'gone' }))).toBe('ok');
    expect(valueOf(await seeOwnAlong(stage.house, young, {})).links).toEqual([]);
    expect(codes(await seeRouteAlong(stage.house, parent, {}))).toBe('not-found');
  });

  it('asks from 18 on for a name and the day of the own yes; under age for somebody who decides, with the proof seen', async () => {
    const grown = await someone();
    const without = { name: '', yesOn: '', channel: undefined } as const;
    expect(codes(await giveParentLink(stage.house, stage.karin, { caseId: grown, ...giving, ...without }))).toBe(
      'along-name along-yes way-channel',
    );
    const later = { ...giving, caseId: grown, yesOn: '2026-06-09' };
    expect(codes(await giveParentLink(stage.house, stage.karin, later))).toBe('along-yes');
    const caseId = await someone('2009-03-11');
    expect(codes(await giveParentLink(stage.house, stage.karin, { caseId, ...giving }))).toBe('along-whom');
    const proof = { beginOn: '', endOn: '', proof: 'seen', seenOn: '2026-06-08' } as const;
    const mother = { caseId, kind: 'parent', name: 'Nadia Benali', ...proof } as const;
    const { representativeId } = valueOf(await addRepresentative(stage.house, stage.karin, mother));
    const { parent, cookie } = await inside(await give(caseId, { speakerId: representativeId }));
    expect(valueOf(await seeRouteAlong(stage.house, parent, {}))).toMatchObject({ ground: 'minor', age: 17 });
    await endRepresentative(stage.house, stage.karin, { caseId, representativeId, on: '2026-06-08' });
    expect(await findParent(stage.house, cookie)).toBeUndefined();
    expect(codes(await seeParentLinks(stage.house, stage.ilse, { caseId }))).toBe('not-found');
  });

  it('a colleague ends it at once: the page is gone, and the link is one that never was', async () => {
    const caseId = await someone();
    const given = await give(caseId);
    const web = new Visitor(app);
    const at = `/ouder/${given.token}`;
    await web.fillIn(`${at}/code`, '/code', { code: given.code });
    expect((await web.open('/meekijken')).status).toBe(200);
    expect(codes(await closeParentLink(stage.house, stage.karin, { caseId, linkId: await linkOf(caseId) }))).toBe('ok');
    expect((await web.open('/meekijken')).to).toBe('/ouder');
    const [gone, never] = [await web.open(at), await web.open(`/ouder/${'x'.repeat(43)}`)];
    expect([gone.status, told(gone.body)]).toEqual([404, told(never.body)]);
  });

  it('a question puts the fixed contact person on turn with a day; the answer is read there, and the young person may read both', async () => {
    const caseId = await someone();
    const given = await give(caseId);
    const web = new Visitor(app);
    await web.fillIn(`/ouder/${given.token}/code`, '/code', { code: given.code });
    const ask = (words: string) => web.fillIn('/meekijken', '/vraag', { words });
    const refused = await ask('Zijn nummer is 111222333');
    expect([refused.status, refused.body]).toEqual([422, expect.stringContaining('111222333')]);
    expect(told(refused.body)).toContain(
      'Hier staat een nummer dat op een BSN lijkt. Dat bewaren we niet. Haal het weg.',
    );
    expect((await ask('Wanneer begint de stage?')).to).toBe('/meekijken');
    expect(await turnOf(stage, caseId)).toMatchObject({
      colleague: 'Karin Smit',
      verb: 'answer-along',
      why: 'asked-along',
      due_on: '2026-06-11',
    });
    expect(told((await web.open('/meekijken')).body)).toContain('Antwoord uiterlijk 11 juni');
    const { questions } = valueOf(await seeParentLinks(stage.house, stage.karin, { caseId }));
    const answer = { caseId, questionId: questions[0]!.id, words: 'Op 1 september.' };
    expect(codes(await answerParent(stage.house, stage.karin, { ...answer, words: '' }))).toBe('words-missing');
    expect(codes(await answerParent(stage.house, stage.karin, answer))).toBe('ok');
    expect(codes(await answerParent(stage.house, stage.karin, answer))).toBe('not-found');
    expect(told((await web.open('/meekijken')).body)).toContain('Op 1 september.');
    // The young person reads it too, and nobody else's.
    const own = valueOf(await seeOwnAlong(stage.house, youngOf(caseId), {})).questions;
    expect(own).toMatchObject([{ name: 'Nadia Benali', answer: 'Op 1 september.' }]);
    expect(valueOf(await seeOwnAlong(stage.house, youngOf(await someone()), {})).questions).toEqual([]);
    const { rows } = await stage.house.owner.query(
      `select e.kind, e.job_title from access_event e join access_subject s on s.event_id = e.id
       join cases c on c.pseudonym = s.pseudonym where c.id = $1 and e.act = 'ask-along'`,
      [caseId],
    );
    expect(rows).toEqual([{ kind: 'parent', job_title: 'wie meekijkt' }]);
  });

  it('a question does not take the place of a call that the young person was promised; the contact person is told', async () => {
    const caseId = await someone();
    const { parent } = await inside(await give(caseId));
    valueOf(await sayHowItGoes(stage.house, youngOf(caseId), { answer: 'doubt', words: 'Ik wil niet meer leven.' }));
    const promised = await turnOf(stage, caseId);
    expect(promised).toMatchObject({ verb: 'call-back', why: 'check-in-answered' });
    expect(codes(await askAlong(stage.house, parent, { words: 'Wanneer begint de stage?' }))).toBe('ok');
    expect(await turnOf(stage, caseId)).toEqual(promised);
    expect(await toldOf(stage, caseId)).toContain('asked-along Karin Smit');
  });

  it('a question whose day is over is told once, and a fourth open one waits', async () => {
    const caseId = await someone();
    const { parent } = await inside(await give(caseId));
    for (const words of ['Een?', 'Twee?', 'Drie?'])
      expect(codes(await askAlong(stage.house, parent, { words }))).toBe('ok');
    expect(codes(await askAlong(stage.house, parent, { words: 'Vier?' }))).toBe('asked-enough');
    stage.house.setToday('2026-06-12');
    await tellLateAlong(stage.house);
    await tellLateAlong(stage.house);
    expect((await toldOf(stage, caseId)).filter((one) => one.startsWith('along-late'))).toEqual([
      'along-late Karin Smit',
    ]);
  });

  it('nobody looks along with who becomes afgeschermd, and no link can be given', async () => {
    const caseId = await someone();
    const given = await give(caseId);
    const { cookie } = await inside(given);
    await shieldCase(stage.house, stage.karin, { caseId, named: [stage.karin.memberId] });
    expect(await findParent(stage.house, cookie)).toBeUndefined();
    expect(codes(await showParentLink(stage.house, given.token ?? ''))).toBe('not-found');
    expect(codes(await giveParentLink(stage.house, stage.karin, { caseId, ...giving }))).toBe('along-shielded');
  });
});
