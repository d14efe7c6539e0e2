import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FastifyInstance } from 'fastify';
import type { House } from '#app/house.ts';
import { buildServer, type WebOptions } from '#web/door/server.ts';

const letter = {
  to: 'sanne.de.boer@example.org',
  subject: 'De Eik: vraag om begeleiding over te nemen',
  on: '2026-06-08',
  text: 'Open deze link: http://127.0.0.1:3000/overdracht/abc_DEF-1\n\nVragen? Bel <Karin>.\n',
};
let mails: (typeof letter)[] = [letter];
const options = (demo: boolean): WebOptions => ({
  house: { today: () => '2026-06-08', demo } as House,
  region: 'Voorbeeld',
  personas: true,
  cookieSecret: 'a secret of more than thirty-two letters',
  demo: demo
    ? {
        personas: () => Promise.resolve([]),
        moveClock: () => Promise.resolve(),
        restart: () => Promise.resolve(),
        firstDay: '2026-06-08',
        sampleList: () => new Uint8Array(),
        sampleRegister: () => new Uint8Array(),
        readSms: () => [],
        readMail: () => mails,
      }
    : undefined,
  perMinute: 0,
  https: false,
  log: () => {},
});

describe('the mailbox of the demo', () => {
  let app: FastifyInstance;
  beforeAll(async () => {
    app = await buildServer(options(true));
  });
  afterAll(() => app.close());
  const page = async () => (await app.inject('/voorbeeld/post')).body;

  it('shows each mail with its link on this house itself', async () => {
    mails = [letter];
    const body = await page();
    expect(body).toContain('Aan sanne.de.boer@example.org, maandag 8 juni 2026');
    expect(body).toContain('<a href="/overdracht/abc_DEF-1"');
    expect(body).toContain('Bel &lt;Karin>');
  });

  it('says what to do when nothing was sent', async () => {
    mails = [];
    expect(await page()).toContain('Er is nog niets verstuurd');
  });

  it('is not there outside the demo', async () => {
    const real = await buildServer(options(false));
    expect((await real.inject('/voorbeeld/post')).statusCode).toBe(404);
    await real.close();
  });
});
