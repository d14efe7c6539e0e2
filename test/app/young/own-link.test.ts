import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askAboutSelf, endOwnWay, takeBackYes } from '#app/young/decide.ts';
import { comeIn, findYoung, forgetYoungVisits, leaveYoung, pressButton, showWay } from '#app/young/come-in.ts';
import { closeWayIn, giveWayIn, seeWayIn } from '#app/young/give-way.ts';
import { seeOwnLog, seeOwnPage } from '#app/young/own-page.ts';
import { makeExtract } from '#app/extract/give-extract.ts';
import { openExtract } from '#app/extract/open-extract.ts';
import { takeOver } from '#app/handover/take-over.ts';
import { shieldCase } from '#app/turn/shield.ts';
import type { Mail } from '#app/ports/mail.ts';
import type { Sms } from '#app/ports/sms.ts';
import type { Young } from '#domain/access/actor.ts';
import type { GiveWay } from '#domain/young/way.ts';
import { reactTo } from '#jobs/reactions.ts';
import { makeRunner } from '#jobs/runner.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, anOrganisation, aYoungPerson } from '../../people.ts';
import { score } from '#domain/language/meter.ts';
import { aServer, told, titleOf, Visitor } from '../../web/visitor.ts';
import { aSent, aStage, codes, toldOf, turnOf, valueOf, type Stage } from '../handover/stage.ts';

const phone = '06 00 00 00 01';
const card = { channel: 'card', to: '', codeBy: 'told', codeTo: '' } as const;
const bySms = { channel: 'sms', to: phone, codeBy: undefined, codeTo: '' } as const;
const year = '2008';

/** The main part as a reader hears it, a line a block. */
const linesOf = (page: string): string =>
  (/<main[\s\S]*<\/main>/.exec(page)?.[0] ?? '')
    .replaceAll(/<\/(?:p|h1|h2|h3|li|dt|dd|button|a|summary|label)>/g, '\n')
    .replaceAll(/<[^>]+>/g, '');

describe.each(engineNames)('the own link of a young person, on %s', (engine) => {
  let stage: Stage;
  let app: FastifyInstance;
  let mails: Mail[] = [];
  let texts: Sms[] = [];
  let network = 0;
  /** Each test comes from a network of its own, so that counting in one holds up no other. */
  const from = () => ({ network: `192.0.2.${network}` });
  const drain = () => {
    const send = async (mail: Mail) => void mails.push(mail);
    const sms = async (one: Sms) => void texts.push(one);
    const react = reactTo({ house: stage.house, send, sms, address: 'https://aanzet.example.org' });
    return makeRunner({ house: stage.house, react, hurry: true, log: () => {} }).drain();
  };
  const aCase = (wish: { firstName?: string; familyName?: string } = {}) =>
    aYoungPerson(stage, { contact: stage.karin, turnOf: stage.karin, ...wish });
  const give = async (caseId: string, way: GiveWay = card) =>
    valueOf(await giveWayIn(stage.house, stage.karin, { caseId, ...way }));
  /** A card and its code, and the young person who came in with them. */
  async function inside(caseId: string): Promise<{ token: string; code: string; cookie: string; young: Young }> {
    const given = await give(caseId);
    const [token, code] = [given.token ?? '', given.code ?? ''];
    const { cookie } = valueOf(await comeIn(stage.house, { token, code, birthYear: year, ...from() }));
    const young = await findYoung(stage.house, cookie);
    if (!young) throw new Error('nobody came in');
    return { token, code, cookie, young };
  }
  const wrong = (code: string) => (code === '111111' ? '222222' : '111111');

  beforeAll(async () => {
    stage = await aStage(engine);
    ({ app } = await aServer(stage.house));
  });
  beforeEach(() => {
    [mails, texts] = [[], []];
    network++;
    stage.house.setToday('2026-06-08');
  });
  afterAll(() => stage.house.close());

  it('goes by sms without a name, shows nothing by itself, and opens by button, told code and year of birth', async () => {
    const caseId = await aCase({ firstName: 'Samira', familyName: 'Benali' });
    const { code, token: none } = await give(caseId, bySms);
    await drain();
    expect([texts.map(({ to }) => to), mails, none]).toEqual([['+31600000001'], [], null]);
    expect(texts[0]?.text).not.toMatch(new RegExp(`Samira|Benali|Eik|${code}`));
    const at = new URL(/https:\S+/.exec(texts[0]?.text ?? '')?.[0] ?? '').pathname;
    const web = new Visitor(app);
    const shown = await web.open(at);
    expect([shown.status, titleOf(shown.body)]).toEqual([200, 'Ga verder – Aanzet']);
    expect(told(shown.body)).not.toMatch(/Samira|Benali|Eik|school|begeleid|hulp van/i);
    const pressed = await web.fillIn(at, at);
    expect(pressed.to).toBe(`${at}/code`);
    const no = await web.fillIn(`${at}/code`, '/code', { code: code ?? '', birthYear: '2007' });
    expect([no.status, told(no.body)]).toEqual([422, expect.stringContaining('Je kunt het nog 4 keer proberen')]);
    expect(told(no.body)).not.toMatch(/Samira/);
    const yes = await web.fillIn(`${at}/code`, '/code', { code: code ?? '', birthYear: year });
    expect([yes.status, yes.to]).toEqual([303, '/mijn-route']);
    const page = await web.open('/mijn-route');
    expect([page.status, titleOf(page.body)]).toEqual([200, 'Mijn route – Aanzet']);
    // A2, and with the styles (which are counted elsewhere) a first view below 15 kB.
    expect(score(linesOf(page.body)).ease).toBeGreaterThan(75);
    expect(gzipSync(page.body).length).toBeLessThan(5_000);
    expect(told(page.body)).toMatch(
      /Hoi Samira Nu Jij hoeft nu niets te doen\. Karin doet iets voor jou\. Uiterlijk .*Karin helpt jou.*Wie helpt mij\?/,
    );
    const { rows } = await stage.house.owner.query(
      `select e.job_title, e.organisation_name from access_event e where e.act = 'see-own-page'`,
    );
    expect(rows).toEqual([{ job_title: 'de jongere zelf', organisation_name: 'Praktijkschool De Eik' }]);
  });

  it('a code by sms comes only after the button, works once and ten minutes, and takes another way than the link', async () => {
    const { house } = stage;
    const caseId = await aCase();
    const given = await give(caseId, { channel: 'mail', to: 'samira@example.org', codeBy: 'sms', codeTo: phone });
    await drain();
    expect([given.code, texts.length, mails.map(({ to }) => to)]).toEqual([null, 0, ['samira@example.org']]);
    const token = /\/r\/(\S+)/.exec(mails[0]?.text ?? '')?.[1] ?? '';
    expect(codes(await comeIn(house, { token, code: '123456', birthYear: year, ...from() }))).toBe('wrong-code');
    valueOf(await pressButton(house, { token, ...from() }));
    await drain();
    expect(texts.map(({ to }) => to)).toEqual(['+31600000001']);
    const code = /\d{6}/.exec(texts[0]?.text ?? '')?.[0] ?? '';
    const entering = { token, code, birthYear: year, ...from() };
    expect(codes(await comeIn(house, entering))).toBe('ok');
    expect(codes(await comeIn(house, entering))).toBe('wrong-code');
    valueOf(await pressButton(house, { token, ...from() }));
    await stage.house.owner.query(
      "update young_way set sent_until = now() - interval '1 second' where not closed and sent_until is not null",
    );
    await drain();
    const late = /\d{6}/.exec(texts[1]?.text ?? '')?.[0] ?? '';
    expect(codes(await comeIn(house, { ...entering, code: late }))).toBe('wrong-code');
    for (let n = 0; n < 4; n++) await pressButton(house, { token, ...from() });
    expect(codes(await pressButton(house, { token, ...from() }))).toBe('link-waits');
  });

  it('wrong codes wait a quarter of an hour, and after three times it stops for good', async () => {
    const { house } = stage;
    const caseId = await aCase();
    const given = await give(caseId);
    const token = given.token ?? '';
    const tried = async (code: string) => {
      house.pass(16 * 60);
      return codes(await comeIn(house, { token, code, birthYear: year, ...from() }));
    };
    const bad = wrong(given.code ?? '');
    for (let round = 1; round <= 3; round++) {
      for (let n = 0; n < 4; n++) expect(await tried(bad)).toBe('wrong-code');
      expect(await tried(bad)).toBe('link-waits');
      if (round === 3) break;
      expect(await tried(given.code ?? '')).toBe('link-waits');
      await house.owner.query("update young_way set blocked_until = now() - interval '1 second' where case_id = $1", [
        caseId,
      ]);
    }
    await house.owner.query('update young_way set blocked_until = null where case_id = $1', [caseId]);
    expect(await tried(given.code ?? '')).toBe('not-found');
  });

  it('the tries of one network are counted together, over all links', async () => {
    const { house } = stage;
    const tokens: string[] = [];
    for (let n = 0; n < 12; n++) tokens.push((await give(await aCase())).token ?? '');
    const said: string[] = [];
    for (let n = 0; n < 42; n++)
      said.push(
        codes(await comeIn(house, { token: tokens[n % 12] ?? '', code: '000000', birthYear: '1999', ...from() })),
      );
    expect([said.slice(0, 40).every((one) => one === 'wrong-code'), said.slice(40)]).toEqual([
      true,
      ['link-waits', 'link-waits'],
    ]);
  });

  it('a new link ends the one before, on every device; so does taking it back, by either', async () => {
    const { house, karin } = stage;
    const caseId = await aCase();
    const first = await inside(caseId);
    const opens = async ({ token, cookie }: { token: string; cookie: string }) => [
      (await showWay(house, token)).ok,
      (await findYoung(house, cookie)) !== undefined,
    ];
    expect(await opens(first)).toEqual([true, true]);
    const second = await inside(caseId);
    expect([await opens(first), await opens(second)]).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(valueOf(await seeWayIn(house, karin, { caseId })).way).toMatchObject({
      channel: 'card',
      openedOn: '2026-06-08',
    });
    valueOf(await closeWayIn(house, karin, { caseId }));
    expect(await opens(second)).toEqual([false, false]);
    expect(codes(await closeWayIn(house, karin, { caseId }))).toBe('not-found');
    const third = await inside(caseId);
    valueOf(await endOwnWay(house, third.young, {}));
    expect(await opens(third)).toEqual([false, false]);
  });

  it('ends after its last day, half an hour of nothing, logging out, and when another leads', async () => {
    const { house } = stage;
    const caseId = await aCase();
    const one = await inside(caseId);
    house.pass(31 * 60);
    expect(await findYoung(house, one.cookie)).toBeUndefined();
    const two = await inside(caseId);
    await leaveYoung(house, two.cookie);
    await forgetYoungVisits(house);
    expect(await findYoung(house, two.cookie)).toBeUndefined();
    expect((await showWay(house, two.token)).ok).toBe(true);
    house.setToday('2027-06-09');
    expect((await showWay(house, two.token)).ok).toBe(false);
    house.setToday('2026-06-08');
    const three = await inside(caseId);
    await house.owner.query('update cases set lead_organisation_id = $2 where id = $1', [caseId, stage.soest.id]);
    expect(await findYoung(house, three.cookie)).toBeUndefined();
  });

  it('is not given by who may not, nor to a young person of another', async () => {
    const { house, karin, ilse, ed } = stage;
    const caseId = await aCase();
    for (const who of [ilse, ed])
      expect(codes(await giveWayIn(house, who, { caseId, ...card }))).toMatch(/not-found|not-allowed/);
    const { handoverId, caseId: asked } = await aSent(stage, { to: 'soest' });
    valueOf(await takeOver(house, ilse, { handoverId, meetOn: '2026-06-15', contactAfter: 'receiver' }));
    expect(codes(await giveWayIn(house, ilse, { caseId: asked, ...card }))).toBe('not-found');
    expect(codes(await giveWayIn(house, karin, { caseId: asked, ...card }))).toBe('ok');
  });

  it('who becomes afgeschermd loses every link, and gets another on paper only', async () => {
    const { house, karin } = stage;
    const caseId = await aCase();
    const before = await inside(caseId);
    valueOf(await shieldCase(house, karin, { caseId, named: [karin.memberId] }));
    expect([(await showWay(house, before.token)).ok, await findYoung(house, before.cookie)]).toEqual([
      false,
      undefined,
    ]);
    expect(codes(await giveWayIn(house, karin, { caseId, ...bySms }))).toBe('way-shielded');
    const after = await inside(caseId);
    expect(valueOf(await seeOwnPage(house, after.young, {})).card.caseId).toBe(caseId);
    // Reading one's own page tells nobody that somebody looked.
    await drain();
    const { rows } = await house.owner.query("select 1 from notice where case_id = $1 and kind = 'shielded-opened'", [
      caseId,
    ]);
    expect(rows).toEqual([]);
  });

  it('two brothers with one telephone read only their own page, and a form of one is never sent as the other', async () => {
    const { house } = stage;
    const [milan, luuk] = [await aCase({ firstName: 'Milan' }), await aCase({ firstName: 'Luuk' })];
    const [hisCard, hers] = [await give(milan), await give(luuk)];
    // With the code of his brother a link opens nothing.
    expect(
      codes(await comeIn(house, { token: hisCard.token ?? '', code: hers.code ?? '', birthYear: year, ...from() })),
    ).toBe('wrong-code');
    const web = new Visitor(app);
    const enter = async ({ token, code }: typeof hers) => {
      expect((await web.fillIn(`/r/${token}/code`, '/code', { code: code ?? '', birthYear: year })).to).toBe(
        '/mijn-route',
      );
      return told((await web.open('/mijn-route')).body);
    };
    expect(await enter(hisCard)).toMatch(/Hoi Milan/);
    const typed = (await web.open('/over-mij/vraag')).body;
    expect(await enter(hers)).toMatch(/^((?!Milan).)*Hoi Luuk((?!Milan).)*$/);
    const namens = /name="namens" value="([^"]+)"/.exec(typed)?.[1] ?? '';
    await web.post('/over-mij/vraag', { kind: 'access', words: '', namens });
    const { rows } = await house.owner.query('select 1 from data_request where case_id = any($1)', [[milan, luuk]]);
    expect(rows).toEqual([]);
  });

  it('who looked stands there with organisation, function, day and purpose, and a name of who is around only', async () => {
    const { house, karin, peter } = stage;
    const caseId = await aCase();
    for (const who of [karin, peter])
      await house.withActor(who, 'open-young-person', async (desk) => [
        await desk.cases.find(caseId),
        await desk.people.find(caseId),
      ]);
    const { young } = await inside(caseId);
    const lines = valueOf(await seeOwnLog(house, young, {}));
    const ofSchool = lines.filter(({ organisation }) => organisation === 'Praktijkschool De Eik');
    expect(ofSchool.map(({ who, what }) => `${who}: ${what}`)).toEqual(
      expect.arrayContaining(['Karin Smit, begeleider: saw', 'begeleider: saw', 'Karin Smit, begeleider: wrote']),
    );
    expect(JSON.stringify(lines)).not.toMatch(/Peter/);
  });

  it('a yes that is taken back ends what colleagues end by withdrawing: share, link and turn, at once', async () => {
    const { house, ilse } = stage;
    const { caseId, handoverId } = await aSent(stage, { to: 'soest' });
    const { young } = await inside(caseId);
    const page = valueOf(await seeOwnPage(house, young, {}));
    expect(page.shares).toMatchObject([{ handoverId, toName: 'Werk en inkomen Soest', yesBy: 'self', state: 'sent' }]);
    expect(JSON.stringify(page.shares)).toContain('bakkerij');
    expect(JSON.stringify(page.shares)).not.toContain('rustige kamer');
    const reads = () => house.withActor(ilse, 'open-handover', (desk) => desk.handovers.find(handoverId));
    expect(await reads()).toBeDefined();
    valueOf(await takeBackYes(house, young, { handoverId }));
    expect(await reads()).toBeUndefined();
    expect(await turnOf(stage, caseId)).toMatchObject({
      colleague: 'Karin Smit',
      verb: 'talk-about-after-school',
      why: 'handover-withdrawn',
    });
    expect(await toldOf(stage, caseId)).toEqual(
      expect.arrayContaining(['yes-taken-back Karin Smit', 'withdrawn Team jongeren']),
    );
    expect(codes(await takeBackYes(house, young, { handoverId }))).toBe('not-now');
    const { rows } = await house.owner.query(
      `select e.kind, e.job_title from access_event e join access_subject s on s.event_id = e.id join cases c using (pseudonym)
       where c.id = $1 and e.act = 'take-back-yes'`,
      [caseId],
    );
    expect(rows[0]).toEqual({ kind: 'young', job_title: 'de jongere zelf' });
    const other = await inside(await aCase());
    const elsewhere = await aSent(stage, { to: 'soest' });
    expect(codes(await takeBackYes(house, other.young, { handoverId: elsewhere.handoverId }))).toBe('not-found');
  });

  it('tells who has which version of the overgangsdocument and since when that stopped, and nothing of what is in it', async () => {
    const { house, soest, deEik } = stage;
    const { caseId, handoverId } = await aSent(stage, { to: 'soest' });
    const { young, cookie } = await inside(caseId);
    expect(valueOf(await seeOwnPage(house, young, {})).copies).toEqual([]);
    const content = JSON.stringify({
      name: 'Samira Benali',
      who: '18 jaar',
      sections: [{ title: 'Trots', lines: ['Geheim'] }],
    });
    await house.owner.query(
      `insert into document_copy (id, case_id, organisation_id, from_organisation_id, handover_id, number, content, shared_on, withdrawn_on)
       values ($1, $2, $3, $4, $5, 2, $6, '2026-06-02', '2026-06-05')`,
      [house.newId(), caseId, soest.id, deEik.id, handoverId, content],
    );
    const web = new Visitor(app);
    web.cookies.set('aanzet', app.signCookie(`young:${cookie}`));
    const page = told((await web.open('/over-mij')).body);
    expect(page).toMatch(
      /Wie heeft jouw overgangsdocument\? Werk en inkomen Soest:? versie 2, sinds dinsdag 2 juni 2026\. Op vrijdag 5 juni 2026 is het gestopt\./,
    );
    expect(page).not.toContain('Geheim');
  });

  it('the yes for an extract is taken back the same way: who got it reads it no more', async () => {
    const { house, karin } = stage;
    const wsp = await anOrganisation(house, { kind: 'wsp', name: 'WSP Regio Amersfoort' });
    const joris = await aColleague(house, wsp, { name: 'Joris Blom', role: 'klantmanager' });
    const caseId = await aCase();
    const texts = [{ id: 'can', text: 'Tillen en sorteren.' }] as const;
    const yes = { capacity: 'yes', by: 'self', how: 'in-person', on: '2026-06-08' } as const;
    const asked = { caseId, organisationId: wsp.id, name: 'Joris Blom', mail: '', request: 'Zoek samen een stage.' };
    const given = valueOf(await makeExtract(house, karin, { ...asked, texts, ...yes }));
    const { young } = await inside(caseId);
    const [share] = valueOf(await seeOwnPage(house, young, {})).shares;
    expect(share).toMatchObject({ handoverId: given.extractId, kind: 'H13', state: 'given' });
    expect((await openExtract(house, joris, { extractId: given.extractId })).ok).toBe(true);
    valueOf(await takeBackYes(house, young, { handoverId: given.extractId }));
    expect((await openExtract(house, joris, { extractId: given.extractId })).ok).toBe(false);
    expect(await toldOf(stage, caseId)).toContain('extract-yes-back Karin Smit');
  });

  it('a request of a young person lands with the contact person, with its month, once', async () => {
    const { house } = stage;
    const caseId = await aCase();
    const { young } = await inside(caseId);
    const ask = (kind: 'access' | 'correction' | undefined, words: string) =>
      askAboutSelf(house, young, { kind, words });
    expect(codes(await ask(undefined, ''))).toBe('own-kind');
    expect(codes(await ask('correction', ' '))).toBe('own-words');
    expect(codes(await ask('correction', 'Mijn nummer is 111222333'))).toBe('bsn');
    expect(codes(await ask('correction', 'Ik heet Samira, niet Samirah.'))).toBe('ok');
    expect(codes(await ask('correction', 'Nog iets'))).toBe('asked-before');
    expect(valueOf(await seeOwnPage(house, young, {})).requests).toEqual([
      { kind: 'correction', askedOn: '2026-06-08', dueOn: '2026-07-08', state: 'open' },
    ]);
    const { rows } = await house.owner.query(
      'select m.name, q.asked_by, q.seen_how, q.becomes from data_request q join member m on m.id = q.member_id where q.case_id = $1',
      [caseId],
    );
    expect(rows).toEqual([
      { name: 'Karin Smit', asked_by: 'self', seen_how: 'own-way', becomes: 'Ik heet Samira, niet Samirah.' },
    ]);
    expect(await toldOf(stage, caseId)).toEqual(['own-request Karin Smit']);
  });
});
