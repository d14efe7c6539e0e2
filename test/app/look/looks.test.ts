/** Another look: who may choose it, that others see it only once it is used, and the way back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseLook, looksNow, seeLooks, tryLook } from '#app/look/looks.ts';
import type { Member } from '#domain/access/actor.ts';
import { codes, valueOf } from '../handover/stage.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, aRegion, type Region } from '../../people.ts';
import { browse } from '../pages/browse.ts';

const fill = 'basis-color-action-1-inverse-bg-default';
const file = (name: string, colour: string) => ({
  name,
  bytes: new TextEncoder().encode(`.theirs { --x: ${colour}; --${fill}: var(--x) }`),
});

describe.each(engineNames)('the look of the pages, on %s', (engine) => {
  let region: Region;
  let rik: Member;
  let web: Awaited<ReturnType<typeof browse>>;
  beforeAll(async () => {
    region = await aRegion(engine);
    rik = region.rik;
    web = await browse(region.house);
  });
  afterAll(async () => {
    await web.app.close();
    await region.house.close();
  });
  const names = async () => {
    const { used, tried, before } = await looksNow(region.house);
    return [used?.name, tried?.name, before?.name];
  };
  const choose = async (choice: 'use' | 'leave' | 'back') => valueOf(await chooseLook(region.house, rik, { choice }));

  test('only who keeps the functional side of the region chooses it', async () => {
    const { house, karin, fatima, soest } = region;
    const theirs = await aColleague(house, soest, { name: 'Wim Bakker', role: 'beheerder' });
    for (const who of [karin, fatima])
      expect(codes(await tryLook(house, who, file('a', '#123456')))).toBe('not-allowed');
    expect(codes(await tryLook(house, theirs, file('a', '#123456')))).toBe('not-found');
    expect(codes(await seeLooks(house, theirs, {}))).toBe('not-found');
    for (const choice of ['use', 'back'] as const)
      expect(codes(await chooseLook(house, rik, { choice }))).toBe('not-found');
  });

  test('what is refused changes nothing; what is tried is used only after a choice, and goes back in turn', async () => {
    const { house } = region;
    expect(codes(await tryLook(house, rik, { name: 'leeg.css', bytes: new Uint8Array() }))).toBe('no-file');
    expect(codes(await tryLook(house, rik, { name: 'groot.css', bytes: new Uint8Array(2_600_000) }))).toBe('too-large');
    expect(codes(await tryLook(house, rik, file('geel.css', '#ffee88')))).toContain('too-close');
    expect(await names()).toEqual([undefined, undefined, undefined]);
    valueOf(await tryLook(house, rik, file('blauw<b>.css', '#123456')));
    expect(await names()).toEqual([undefined, 'blauwb.css', undefined]);
    await choose('leave');
    valueOf(await tryLook(house, rik, file('blauw.css', '#123456')));
    await choose('use');
    valueOf(await tryLook(house, rik, file('rood.css', '#8c1d18')));
    expect(await names()).toEqual(['blauw.css', 'rood.css', undefined]);
    await choose('use');
    expect(await names()).toEqual(['rood.css', undefined, 'blauw.css']);
    await choose('back');
    expect(await names()).toEqual(['blauw.css', undefined, undefined]);
    await choose('back');
    expect(await names()).toEqual([undefined, undefined, undefined]);
  });

  test('everybody gets the used look as a file of its own name; the tried one only its own page', async () => {
    const { house, karin } = region;
    const sheetIn = (body: string) => /\/assets\/uiterlijk\/[0-9a-f]{16}\.css/.exec(body)?.[0];
    const pageOf = async (who: Member, path: string) => (await web.as(who).get(path)).body;
    valueOf(await tryLook(house, rik, file('blauw.css', '#123456')));
    house.pass(31);
    expect(sheetIn(await pageOf(rik, '/beheer/uiterlijk'))).toBeUndefined();
    const trial = sheetIn(await pageOf(rik, '/beheer/uiterlijk/proef'));
    const sheet = await web.app.inject(String(trial));
    expect([sheet.statusCode, sheet.headers['content-type'], sheet.headers['cache-control']]).toEqual([
      200,
      'text/css; charset=utf-8',
      'public, max-age=31536000, immutable',
    ]);
    expect(sheet.body).toContain(`--${fill}:#123456;`);
    const used = await web.as(rik).post('/beheer/uiterlijk/keuze', { keuze: 'use' });
    expect(used.headers['location']).toBe('/beheer/uiterlijk');
    for (const body of [await pageOf(karin, '/werk'), (await web.app.inject('/inloggen')).body])
      expect(sheetIn(body)).toBe(trial);
    const stale = await web.app.inject('/assets/uiterlijk/0123456789abcdef.css');
    expect([stale.statusCode, stale.headers['cache-control']]).toEqual([200, 'no-cache']);
    for (const path of ['/beheer/uiterlijk', '/beheer/uiterlijk/proef'])
      expect((await web.as(karin).get(path)).statusCode).toBe(404);
    await choose('back');
    house.pass(31);
    expect(sheetIn(await pageOf(karin, '/werk'))).toBeUndefined();
    expect((await web.app.inject(String(trial))).statusCode).toBe(404);
  });
});
