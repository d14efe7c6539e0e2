import fastify from 'fastify';
import { expect, test } from 'vitest';
import { readConfig } from '#main/config.ts';
import { behindProxies } from '#web/door/proxies.ts';

const real = { NODE_ENV: 'production', DATABASE_URL: 'postgres://x', AANZET_ADDRESS: 'https://aanzet.example.nl' };
const open = { ...real, AANZET_HOST: '0.0.0.0', AANZET_PROXIES: '10.0.0.5, 10.0.0.6' };
const refused = (env: NodeJS.ProcessEnv): string => {
  try {
    readConfig(env);
    return '';
  } catch (fault) {
    return (fault as Error).message;
  }
};

test('it listens on this machine only, unless people sign in with two steps behind TLS and proxies that are named', () => {
  expect(readConfig(real)).toMatchObject({ host: '127.0.0.1', proxies: [] });
  expect(readConfig({})).toMatchObject({ host: '127.0.0.1', demo: true });
  expect(readConfig(open)).toMatchObject({ host: '0.0.0.0', proxies: ['10.0.0.5', '10.0.0.6'] });
  expect(refused({ AANZET_HOST: '0.0.0.0' })).toContain('logt niemand in');
  expect(refused({ ...open, AANZET_DEMO: '1' })).toContain('logt niemand in');
  expect(refused({ ...open, AANZET_ADDRESS: 'http://aanzet.example.nl' })).toContain('achter TLS');
  expect(refused({ ...open, AANZET_PROXIES: '' })).toContain('achter een proxy');
  expect(refused({ ...open, AANZET_PROXIES: 'proxy.example.nl' })).toContain('geen lijst van IP-adressen');
});

test('who goes round the proxy gets nothing', async () => {
  const app = fastify();
  behindProxies(app, ['10.0.0.5']);
  app.get('/', () => 'the page');
  const from = async (remoteAddress: string) => (await app.inject({ url: '/', remoteAddress })).statusCode;
  expect([await from('10.0.0.5'), await from('::ffff:10.0.0.5'), await from('10.0.0.7'), await from('127.0.0.1')]).toEqual([
    200, 200, 403, 403,
  ]); // prettier-ignore
  const forged = await app.inject({ url: '/', remoteAddress: '10.0.0.7', headers: { 'x-forwarded-for': '10.0.0.5' } });
  expect([forged.statusCode, forged.body.includes('the page')]).toEqual([403, false]);
  await app.close();
});

test('whom to tell about a hole is a mail address or a page with https', () => {
  const contact = (AANZET_SECURITY_CONTACT: string) => readConfig({ ...real, AANZET_SECURITY_CONTACT }).securityContact;
  expect(contact('lek@gemeente.nl')).toBe('mailto:lek@gemeente.nl');
  expect(contact('https://gemeente.nl/lek')).toBe('https://gemeente.nl/lek');
  expect(readConfig(real).securityContact).toBeUndefined();
  for (const wrong of ['http://gemeente.nl', 'bel ons', 'lek@gemeente.nl\nContact: x'])
    expect(refused({ ...real, AANZET_SECURITY_CONTACT: wrong })).toContain('geen mailadres');
});
