import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildServer } from '#web/door/server.ts';
import { aRegion, founder, type Region } from '../people.ts';
import { appCode, aWayIn, mailedCodes, mayBegin, words, type WayIn } from '../signing.ts';
import { formOf, told, titleOf, Visitor, aServer } from './visitor.ts';

let region: Region;
let karin: WayIn;
let app: FastifyInstance;
let lines: string[];
beforeAll(async () => {
  region = await aRegion('one session');
  ({ app, lines } = await aServer(region.house, { personas: false }));
  karin = await aWayIn(region.house, region.karin, 'karin.smit@example.org');
});
afterAll(async () => {
  await app.close();
  await region.house.close();
});

const typed = () => ({ mail: karin.mail, passphrase: words, code: appCode(karin.secret, region.house.now()) });
const signedIn = async (more = {}) => {
  region.house.pass(30);
  const visitor = new Visitor(app);
  const answer = await visitor.post('/inloggen', { ...typed(), ...more });
  return { visitor, answer };
};

test('who is nobody is asked to sign in and goes on where they wanted to be; a chosen persona is worth nothing', async () => {
  const stranger = new Visitor(app, region.karin);
  const asked = await stranger.open('/werk');
  expect([asked.status, asked.to]).toEqual([303, '/inloggen?naar=%2Fwerk']);
  expect((await stranger.open('/')).to).toBe('/inloggen');
  region.house.pass(30);
  const done = await stranger.fillIn(asked.to ?? '', '/inloggen', typed());
  expect([done.status, done.to]).toEqual([303, '/werk']);
  expect((await stranger.open('/werk')).body).toContain('Karin Smit');
  expect((await stranger.open('/inloggen')).to).toBe('/werk');
});

test('every wrong sign-in reads the same, byte for byte but for what was typed, and keeps no secret on the page', async () => {
  const attempt = async (more: Record<string, string>) => {
    const { status, body } = await new Visitor(app).post('/inloggen', { ...typed(), code: '000000', ...more });
    return [status, body.replaceAll(/[\w.]+@example\.org/g, 'MAIL')];
  };
  const known = await attempt({});
  expect(known).toEqual(await attempt({ mail: 'wie.is.dit@example.org' }));
  expect(known).toEqual(await attempt({ passphrase: 'heel andere woorden' }));
  expect(known[0]).toBe(422);
  expect(titleOf(String(known[1]))).toMatch(/^Fout:/);
  for (const secret of [words, '000000']) expect(known[1]).not.toContain(secret);
  const first = async (mail: string) => {
    const { status, to, headers } = await new Visitor(app).post('/inloggen/eerste-keer', { mail });
    return [status, to, [headers['set-cookie']].flat().length];
  };
  expect(await first('wie.is.dit@example.org')).toEqual(await first(karin.mail));
});

test('a session never begins under a cookie that was there before, and the cookie is closed to all but our pages', async () => {
  const visitor = new Visitor(app);
  await visitor.post('/inloggen/eerste-keer', { mail: karin.mail });
  const before = visitor.cookies.get('aanzet');
  region.house.pass(30);
  const done = await visitor.post('/inloggen', typed());
  const after = visitor.cookies.get('aanzet');
  expect([before === undefined, after === undefined, before === after]).toEqual([false, false, false]);
  const own = [done.headers['set-cookie']]
    .flat()
    .map(String)
    .find((one) => one.startsWith('aanzet='));
  expect(own).toMatch(/Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax/);
  const shared = await signedIn({ shared: 'ja' });
  expect(String(shared.answer.headers['set-cookie'])).not.toMatch(/Max-Age|Expires/);
  // What somebody planted: another's token, unsigned, or signed for something else.
  for (const planted of [
    'session:x',
    app.signCookie('session:made-up'),
    app.signCookie('first:made-up'),
    `${after ?? ''}x`,
  ]) {
    const thief = new Visitor(app);
    thief.cookies.set('aanzet', planted);
    expect((await thief.open('/werk')).to).toMatch(/^\/inloggen/);
  }
  const secure = await buildServer({
    house: region.house, region: 'Voorbeeld', cookieSecret: 'a secret of more than thirty-two letters',
    personas: false, demo: undefined, perMinute: 0, https: true, log: () => {},
  }); // prettier-ignore
  region.house.pass(30);
  const behind = new Visitor(secure);
  await behind.post('/inloggen', typed());
  expect([...behind.cookies.keys()]).toContain('__Host-aanzet');
  expect((await behind.open('/werk')).status).toBe(200);
  await secure.close();
});

test('leads nowhere but to our own pages', async () => {
  for (const naar of ['//evil.example', 'https://evil.example', '/\\evil.example', '/%2Fevil', 'javascript:alert(1)']) {
    const { answer } = await signedIn({ naar });
    expect([naar, answer.to]).toEqual([naar, '/werk']);
    const page = await new Visitor(app).open(`/inloggen?naar=${encodeURIComponent(naar)}`);
    expect(page.body).not.toContain('evil');
  }
});

test('a form that is sent after the session ended comes along, is sent by a button, and only as who typed it', async () => {
  const { visitor } = await signedIn();
  const page = await visitor.open('/ik');
  const [url, fields] = formOf(page.body, '/ik', { told: 'at-once' });
  region.house.pass(31 * 60);
  const ended = await visitor.post(url, fields);
  expect([ended.status, titleOf(ended.body)]).toEqual([401, 'Inloggen – Aanzet']);
  expect(told(ended.body)).toContain('Je bent afgemeld');
  expect(told(ended.body)).toContain('Wat je typte is nog niet bewaard');
  const wrong = await visitor.post(...formOf(ended.body, '/inloggen', { ...typed(), code: '000000' }));
  const back = await visitor.post(...formOf(wrong.body, '/inloggen', typed()));
  expect([back.status, titleOf(back.body)]).toEqual([200, 'Je bent weer ingelogd – Aanzet']);
  const { rows: before } = await region.house.owner.query('select told from member_setting where told = $1', [
    'at-once',
  ]);
  expect(before).toEqual([]);
  expect((await visitor.post(...formOf(back.body, '/ik'))).to).toBe('/ik');
  const { rows } = await region.house.owner.query('select told from member_setting where told = $1', ['at-once']);
  expect(rows).toHaveLength(1);
  // At a shared computer a colleague signs in next: what Karin typed is not shown and not sent.
  const marja = await aWayIn(region.house, region.marja, 'marja.kok@example.org');
  const code = appCode(marja.secret, region.house.now());
  const next = await new Visitor(app).post(...formOf(ended.body, '/inloggen', { ...typed(), mail: marja.mail, code }));
  expect([next.status, next.body.includes('at-once')]).toEqual([303, false]);
});

test('every page says when the session ends, one press is a sign of life, and twelve hours stay twelve', async () => {
  const minutes = (body: string) =>
    ['idle', 'most'].map((of) => Number(new RegExp(`data-${of}="(\\d+)"`).exec(body)?.[1]) / 60);
  const { visitor } = await signedIn();
  const [first, shared] = [await visitor.open('/werk'), (await signedIn({ shared: 'ja' })).visitor];
  expect(first.body).toMatch(/Doe je niets, dan word je om \d{1,2}\.\d\d uur afgemeld\./);
  expect(minutes(first.body)).toEqual([30, 720]);
  expect(minutes((await shared.open('/werk')).body)).toEqual([15, 720]);
  region.house.pass(28 * 60);
  expect((await visitor.post(...formOf(first.body, '/ik/blijf'))).status).toBe(303);
  region.house.pass(28 * 60);
  const later = await visitor.open('/werk');
  expect([later.status, minutes(later.body)[0], Math.round(minutes(later.body)[1] ?? 0)]).toEqual([200, 30, 664]);
  for (let passed = 56; passed < 700; passed += 23) {
    region.house.pass(23 * 60);
    await visitor.post('/ik/blijf');
  }
  const last = await visitor.open('/werk');
  expect(last.body).toMatch(/uur word je afgemeld: dan ben je twaalf uur ingelogd\./);
  region.house.pass(20 * 60);
  expect((await visitor.post('/ik/blijf')).status).toBe(401);
});

test('one sees where one is signed in, ends another place with "Niet ik", and everything at once', async () => {
  const phone = (await signedIn()).visitor;
  const { visitor } = await signedIn();
  const [url, fields] = formOf((await visitor.open('/ik')).body, '/niet-ik');
  const { rows } = await region.house.owner.query('select count(*)::int as n from session');
  expect((await visitor.post(url, fields)).to).toBe('/ik');
  expect((await visitor.post(url, { ...fields, sessionId: region.karin.memberId })).status).toBe(404);
  expect((await region.house.owner.query('select count(*)::int as n from session')).rows[0].n).toBe(rows[0].n - 1);
  expect((await visitor.fillIn('/ik', '/overal-af')).to).toBe('/');
  expect([(await phone.open('/werk')).status, (await visitor.open('/werk')).status]).toEqual([303, 303]);
  const { visitor: last } = await signedIn();
  const kept = last.cookies.get('aanzet') ?? '';
  expect((await last.fillIn('/ik', '/afmelden')).to).toBe('/');
  last.cookies.set('aanzet', kept); // from the history of a shared browser
  expect((await last.open('/werk')).to).toMatch(/^\/inloggen/);
});

test('who leaves is asked to sign in at the next click, and cannot', async () => {
  const { visitor } = await signedIn();
  expect((await visitor.open('/werk')).status).toBe(200);
  const leave = (leftOn: string | null) =>
    region.house.withActor(founder, 'found-region', ({ directory }) =>
      directory.changeColleague(region.karin.memberId, { leftOn }),
    );
  await leave('2026-06-08');
  expect((await visitor.open('/werk')).to).toBe('/inloggen?naar=%2Fwerk');
  expect((await signedIn()).answer.status).toBe(422);
  await leave(null);
});

test('opening a page of the first time changes nothing, each step needs the one before, and codes are shown once', async () => {
  await mayBegin(region.house, region.peter);
  const visitor = new Visitor(app);
  expect((await visitor.open('/inloggen/app')).status).toBe(404);
  const asked = await visitor.fillIn('/inloggen/eerste-keer', '/eerste-keer', { mail: 'peter.vos@example.org' });
  expect(asked.to).toBe('/inloggen/code');
  expect((await visitor.open('/inloggen/app')).to).toBe('/inloggen/code');
  for (const _ of [1, 2]) expect((await visitor.open('/inloggen/code')).status).toBe(200);
  const [code = ''] = await mailedCodes(region.house);
  expect((await visitor.fillIn('/inloggen/code', '/code', { code: '12' })).status).toBe(422);
  expect((await visitor.fillIn('/inloggen/code', '/code', { code: ` ${code}` })).to).toBe('/inloggen/app');
  const page = await visitor.open('/inloggen/app');
  const secret = (/<strong>([A-Z2-7 ]{39,})<\/strong>/.exec(page.body)?.[1] ?? '').replaceAll(' ', '');
  expect((await visitor.open('/inloggen/app')).body).toContain(secret.slice(0, 4));
  expect(page.body).not.toContain('otpauth');
  const mine = { passphrase: words, again: words, code: appCode(secret, region.house.now()) };
  const short = await visitor.fillIn('/inloggen/app', '/app', { ...mine, passphrase: 'kort' });
  expect([short.status, short.body.includes(words)]).toEqual([422, false]);
  const done = await visitor.fillIn('/inloggen/app', '/app', mine);
  expect(done.body.match(/<li><strong>[a-z2-9]{5}-[a-z2-9]{5}<\/strong><\/li>/g)).toHaveLength(10);
  expect((await visitor.open('/inloggen/app')).status).toBe(404);
  expect((await visitor.open('/werk')).status).toBe(200);
});

test('none of it is there in the demo, and no address or secret stands in the log of the server', async () => {
  const demo = await buildServer({
    house: { ...region.house, demo: true }, region: 'Voorbeeld', cookieSecret: 'a secret of more than thirty-two letters',
    personas: true, perMinute: 0, https: false, log: () => {},
    demo: { personas: () => Promise.resolve([]), moveClock: () => Promise.resolve(), restart: undefined, firstDay: '2026-06-08',
      sampleList: () => new Uint8Array(), sampleRegister: () => new Uint8Array(), readSms: () => [], readMail: () => [] },
  }); // prettier-ignore
  const visitor = new Visitor(demo, region.karin);
  for (const url of ['/inloggen', '/inloggen/eerste-keer', '/inloggen/code', '/inloggen/app']) {
    expect([url, (await visitor.open(url)).status]).toEqual([url, 404]);
    expect([url, (await visitor.post(url, typed())).status]).toEqual([url, 404]);
  }
  expect((await visitor.open('/ik')).body).not.toMatch(/Waar je bent ingelogd|uur afgemeld|sessie-/);
  await demo.close();
  expect(lines.length).toBeGreaterThan(40);
  expect(lines.filter((line) => /@|paard|naar=|\d{6}/.test(line))).toEqual([]);
});
