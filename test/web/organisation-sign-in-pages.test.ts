import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepProvider } from '#app/access/provider-settings.ts';
import { anIdentityProvider, clientId, clientSecret, signInAt, type IdentityProvider } from '../identity-provider.ts';
import { aRegion, type Region } from '../people.ts';
import { appCode, aWayIn, words } from '../signing.ts';
import { aServer, formOf, told, titleOf, Visitor, type Answer } from './visitor.ts';

const back = 'http://127.0.0.1:9/inloggen/terug';
const basAtHome = { sub: 'b-1', email: 'bas.jansen@example.org', gemeentecode: '342' };
let region: Region;
let app: FastifyInstance;
let lines: string[];
let home: IdentityProvider;
let page: string;
beforeAll(async () => {
  region = await aRegion('one session');
  home = await anIdentityProvider(back);
  ({ app, lines } = await aServer(region.house, { personas: false }));
  page = `/organisaties/${region.soest.id}/inloggen`;
});
afterAll(async () => {
  await app.close();
  await home.stop();
  await region.house.close();
});

/** A page that leads away does so by a header and a link; a browser follows it, and comes back here. */
async function follow(visitor: Visitor, leading: Answer): Promise<Answer> {
  expect([leading.status, leading.to, titleOf(leading.body)]).toEqual([
    200,
    undefined,
    'Je gaat naar je organisatie – Aanzet',
  ]);
  const to = /^0; url=(\S+)$/.exec(String(leading.headers['refresh']))?.[1] ?? '';
  expect(leading.body).toContain(`href="${to.replaceAll('&', '&amp;')}"`);
  const came = new URL(await signInAt(to, back));
  return visitor.open(came.pathname + came.search);
}

test('a team lead sets it, reads what is wrong with it, tries it and puts it on; the secret comes back nowhere', async () => {
  const bas = new Visitor(app);
  const way = await aWayIn(region.house, region.bas, 'bas.jansen@example.org');
  await bas.post('/inloggen', { mail: way.mail, passphrase: words, code: appCode(way.secret, region.house.now()) });
  expect((await bas.open(`/organisaties/${region.deEik.id}/inloggen`)).status).toBe(404);
  expect(told((await bas.open(`/organisaties/${region.soest.id}`)).body)).toContain('Hoe wij inloggen');
  const typed = { kind: 'nlgov', issuer: home.issuer, clientId, secret: clientSecret, code: 'Soest' };
  const wrong = await bas.fillIn(page, '/inloggen', typed);
  expect([wrong.status, titleOf(wrong.body).startsWith('Fout:')]).toEqual([422, true]);
  expect(told(wrong.body)).toContain('Dit is geen gemeentecode');
  expect([wrong.body.includes(clientId), wrong.body.includes(clientSecret)]).toEqual([true, false]);
  expect((await bas.fillIn(page, '/inloggen', { ...typed, code: '342' })).to).toBe(page);
  const kept = await bas.open(page);
  expect(told(kept.body)).toContain('Er is een geheim bewaard');
  expect(kept.body).not.toContain(clientSecret);
  expect(kept.body).toContain(back);
  const looked = await bas.post(...formOf(kept.body, '/kijken'));
  expect(told(looked.body)).toContain('Het adres werkt');
  expect(told((await bas.post(`${page}/gebruiken`, { live: 'ja' })).body)).toContain('Probeer eerst zelf in te loggen');
  home.account = { ...basAtHome, gemeentecode: 'GM0307' };
  const other = await follow(bas, await bas.fillIn(page, '/proberen'));
  expect(told(other.body)).toContain('Dit is een andere organisatie');
  home.account = basAtHome;
  const tried = await follow(bas, await bas.fillIn(page, '/proberen'));
  expect(told(tried.body)).toMatch(/Het past.*Er kwam geen tweede stap mee/);
  expect((await bas.fillIn(page, '/gebruiken')).to).toBe(page);
  expect(told((await bas.open(page)).body)).toContain('Staat aan');
});

test('who comes from there without an invitation is told what to do, and a way back that is no way back as well', async () => {
  const visitor = new Visitor(app);
  const door = await visitor.open('/inloggen?naar=%2Fjongeren');
  expect(told(door.body)).toContain('Via je organisatie');
  home.account = { ...basAtHome, sub: 'somebody' };
  const refused = await follow(visitor, await visitor.post(...formOf(door.body, '/organisatie')));
  expect([refused.status, titleOf(refused.body)]).toEqual([422, 'Fout: Inloggen lukte niet – Aanzet']);
  expect(told(refused.body)).toMatch(/niet gekoppeld.*wachtzin/);
  for (const query of ['', '?state=x&code=y', '?error=access_denied&state=%00', '?state[]=x', '?iss=javascript:1']) {
    const answer = await new Visitor(app).open(`/inloggen/terug${query}`);
    expect([query, answer.status]).toEqual([query, 422]);
  }
  expect((await new Visitor(app).open('/inloggen/tweede-stap')).status).toBe(404);
  expect((await new Visitor(app).post('/inloggen/koppelen')).status).toBe(404);
  expect((await new Visitor(app).post('/inloggen/organisatie', { organisationId: region.deEik.id })).status).toBe(404);
});

test('half a sign-in opens no page, and leads nowhere but to our own', async () => {
  const { house, bas, soest } = region;
  await house.owner.query('insert into outside_account values ($1, $2, $3)', [
    bas.memberId,
    Buffer.from(house.vault.blur(`account ${JSON.stringify([home.issuer, 'b-1'])}`)),
    '2026-06-08',
  ]);
  home.account = basAtHome;
  const way = await aWayIn(house, bas, 'bas.jansen@example.org');
  for (const [naar, to] of [
    ['/jongeren', '/jongeren'],
    ['//evil.example', '/werk'],
    ['https://evil.example', '/werk'],
  ] as const) {
    const visitor = new Visitor(app);
    const half = await follow(visitor, await visitor.post('/inloggen/organisatie', { organisationId: soest.id, naar }));
    expect(half.to).toBe('/inloggen/tweede-stap');
    expect((await visitor.open('/werk')).to).toMatch(/^\/inloggen/);
    const before = visitor.cookies.get('aanzet');
    const wrong = await visitor.fillIn('/inloggen/tweede-stap', '/tweede-stap', { code: '123456' });
    expect([wrong.status, told(wrong.body).includes('klopt niet')]).toEqual([422, true]);
    house.pass(30);
    const done = await visitor.fillIn('/inloggen/tweede-stap', '/tweede-stap', {
      code: appCode(way.secret, house.now()),
    });
    expect([naar, done.to, visitor.cookies.get('aanzet') === before]).toEqual([naar, to, false]);
    expect((await visitor.open('/werk')).status).toBe(200);
  }
});

test('who signs out here is shown where to sign out over there, and is out here whatever they do', async () => {
  const { house, bas } = region;
  const way = await aWayIn(house, bas, 'bas.jansen@example.org');
  house.pass(30);
  const visitor = new Visitor(app);
  const typed = { mail: way.mail, passphrase: words, code: appCode(way.secret, house.now()) };
  expect((await visitor.post('/inloggen', typed)).to).toBe('/werk');
  const out = await visitor.fillIn('/ik', '/afmelden');
  expect([out.status, titleOf(out.body), visitor.cookies.has('aanzet')]).toEqual([
    200,
    'Je bent afgemeld – Aanzet',
    false,
  ]);
  const there = /href="([^"]*session\/end[^"]*)"/.exec(out.body)?.[1] ?? '';
  expect(there).toBe(`${home.issuer}/session/end?client_id=${clientId}`);
  expect((await fetch(there)).status).toBe(200);
  expect((await visitor.open('/werk')).to).toMatch(/^\/inloggen/);
});

test('a form that came too late waits on its page while somebody signs in in another tab', async () => {
  const visitor = new Visitor(app);
  const late = await visitor.post('/ik', { told: 'off', 'voor-wie': region.bas.memberId });
  expect(late.status).toBe(401);
  expect(told(late.body)).toContain('Open Inloggen in een nieuw tabblad');
  const [url, fields] = formOf(late.body, '/ik');
  expect([url, [fields['told']].flat()]).toEqual(['/ik', ['off']]);
});

test('the door says so when nobody answers over there, and the log holds no state, code or address', async () => {
  await keepProvider(region.house, region.bas, {
    organisationId: region.soest.id, kind: 'nlgov', issuer: 'http://127.0.0.1:9', clientId, secret: 'x', code: '342', asksSecond: false,
  }); // prettier-ignore
  await region.house.owner.query("update sign_in_provider set tried_on = '2026-06-08', live = true");
  const visitor = new Visitor(app);
  const door = await visitor.open('/inloggen');
  const down = await visitor.post(...formOf(door.body, '/organisatie'));
  expect([down.status, told(down.body)]).toEqual([422, expect.stringMatching(/antwoordt niet.*wachtzin/)]);
  expect(lines.join('\n')).not.toMatch(/state=|code=|127\.0\.0\.1/);
});
