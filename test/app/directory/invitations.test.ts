import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inviteColleagues, seeInvitable } from '#app/directory/invite.ts';
import { showInvitation, useInvitation } from '#app/directory/use-invitation.ts';
import { mailInvitation } from '#app/notice/post-notices.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Outcome } from '#domain/outcome.ts';
import { as } from '../../db/rights-probe.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, aRegion, type Region } from '../../people.ts';
import { valueOf } from '../handover/stage.ts';
import { browse, wordsOf } from '../pages/browse.ts';

const said = (outcome: Outcome<unknown>) => (outcome.ok ? 'done' : outcome.refusals.map(({ code }) => code).join());
const me = { name: 'Karin Smit-Bos', phone: '000 200 11 22', workDays: [1, 2, 9] };

describe.each(engineNames)('an invitation, on %s', (engine) => {
  let region: Region;
  beforeAll(async () => void (region = await aRegion(engine)));
  afterAll(() => region.house.close());
  const invite = (who: Member, ...people: readonly Member[]) =>
    inviteColleagues(region.house, who, { memberIds: people.map(({ memberId }) => memberId) });
  /** The mails that wait, as the postman sends them; the token leaves in no other way. */
  async function mailed() {
    const { rows } = await region.house.owner.query("select payload from outbox where kind = 'invitation' order by id");
    const letters: { to: string; text: string }[] = [];
    const send = async ({ to, text }: { to: string; text: string }) => void letters.push({ to, text });
    for (const { payload } of rows)
      await mailInvitation({ house: region.house, send, address: 'http://here' }, payload);
    return letters;
  }
  const tokenIn = ({ text = '' }: { text?: string } = {}) => /uitnodiging\/(\S+)/.exec(text)?.[1] ?? '';

  test('is sent by who keeps the people there, or the first one of an organisation by who keeps the region', async () => {
    const { house, marja, bas, ed, karin, ilse, deEik } = region;
    expect(said(await invite(karin, marja))).toBe('not-allowed');
    expect(said(await invite(bas, karin))).toBe('not-found');
    expect(said(await invite(ed, karin))).toBe('not-found');
    expect(said(await invite(marja))).toBe('nobody-chosen');
    expect(said(await invite(marja, ilse))).toBe('not-found');
    const seen = valueOf(await seeInvitable(house, ed, {})).map(({ organisation }) => organisation.shortName);
    expect(seen).toEqual(['Contactgemeente Amersfoort', 'Doorstroompunt Eem en Vallei']);
    expect(said(await invite(ed, region.mo))).toBe('done');
    const put = (who: Member, memberId: string) =>
      as(house.pool, who, (client) =>
        client.query(
          `insert into invitation (id, organisation_id, member_id, token_hash, made_on, expires_on)
           values ($1, $2, $3, $4, '2026-06-08', '2026-06-22')`,
          [house.newId(), deEik.id, memberId, Buffer.from(memberId)],
        ),
      ).then(
        () => 'written',
        () => 'refused',
      );
    expect([await put(marja, karin.memberId), await put(bas, karin.memberId)]).toEqual(['written', 'refused']);
    expect([await put(ed, karin.memberId), await put(marja, ilse.memberId)]).toEqual(['refused', 'refused']);
  });

  test('the mail holds the link; only its hash is kept, and looking at it changes nothing', async () => {
    const { house, marja, karin } = region;
    expect(said(await invite(marja, karin))).toBe('done');
    const letter = (await mailed()).find(({ to }) => to === 'karin.smit@example.org');
    const token = tokenIn(letter);
    expect(letter?.text).toContain('De link werkt één keer');
    const { rows } = await house.owner.query('select encode(token_hash, $1) as hash from invitation', ['escape']);
    expect(rows.map(({ hash }) => hash)).not.toContain(token);
    for (const _ of [1, 2])
      expect(valueOf(await showInvitation(house, token))).toMatchObject({ state: 'open', expiresOn: '2026-06-22' });
    await expect(as(house.pool, marja, (client) => client.query('select token_hash from invitation'))).rejects.toThrow(
      /permission denied/,
    );
  });

  test('a newer one takes its place; it works once, keeps what was said, and not after fourteen days', async () => {
    const { house, marja, karin, peter } = region;
    const old = tokenIn((await mailed()).find(({ to }) => to.startsWith('karin')));
    expect(said(await invite(marja, karin, peter))).toBe('done');
    const letters = await mailed();
    expect(valueOf(await showInvitation(house, old)).state).toBe('expired');
    expect(said(await useInvitation(house, old, me))).toBe('not-found');
    const token = tokenIn(letters.findLast(({ to }) => to.startsWith('karin')));
    expect(said(await useInvitation(house, token, { ...me, name: 'Karin 111222333' }))).toBe('bsn');
    expect(valueOf(await useInvitation(house, token, me))).toMatchObject({ memberId: karin.memberId, name: me.name });
    const { rows } = await house.owner.query('select name, phone, work_days from member where id = $1', [
      karin.memberId,
    ]);
    expect(rows).toEqual([{ name: me.name, phone: me.phone, work_days: [1, 2] }]);
    expect(said(await useInvitation(house, token, me))).toBe('not-found');
    expect(valueOf(await showInvitation(house, token)).state).toBe('used');
    const peters = tokenIn(letters.find(({ to }) => to.startsWith('peter')));
    house.setToday('2026-06-22');
    expect(valueOf(await showInvitation(house, peters)).state).toBe('open');
    house.setToday('2026-06-23');
    expect(valueOf(await showInvitation(house, peters)).state).toBe('expired');
    expect(said(await useInvitation(house, peters, me))).toBe('not-found');
    expect(said(await showInvitation(house, 'made-up'))).toBe('not-found');
    house.setToday('2026-06-08');
  });

  test('the pages say it: who is invited, what is asked, and that the link signs nobody in but leads to how to', async () => {
    const { house, marja, peter, deEik, karin } = region;
    await aColleague(house, deEik, { name: 'Zonder Mail', role: 'begeleider', mail: null });
    const web = await browse(house);
    const { get, post } = web.as(marja);
    const words = wordsOf(await get('/organisaties/uitnodigen')).join(' ');
    expect(words).toContain('Zonder Mail: Geen mailadres');
    expect(words).toContain('gebruikten de uitnodiging al');
    expect((await post('/organisaties/uitnodigen')).statusCode).toBe(422);
    expect((await post('/organisaties/uitnodigen', { memberId: karin.memberId })).statusCode).toBe(303);
    expect((await web.as(karin).get('/organisaties/uitnodigen')).statusCode).toBe(404);
    expect((await post('/organisaties/uitnodigen', { memberId: peter.memberId })).statusCode).toBe(303);
    const token = tokenIn((await mailed()).findLast(({ to }) => to.startsWith('peter')));
    const nobody = { url: `/uitnodiging/${token}` };
    const opened = wordsOf(await web.app.inject(nobody)).join(' ');
    expect(opened).toContain('Klopt dit?');
    expect(opened).toContain('Hierna stel je in hoe je inlogt');
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
    const send = (payload: string) => web.app.inject({ ...nobody, method: 'POST', headers, payload });
    expect((await send('name=')).statusCode).toBe(422);
    const done = await send('name=Peter+Vos&phone=&workDays=1');
    expect([done.statusCode, done.headers.location]).toEqual([303, '/inloggen/code']);
    const cookies = Object.fromEntries(done.cookies.map(({ name, value }) => [name, value]));
    expect((await web.app.inject({ url: '/werk', cookies })).statusCode).toBe(303);
    expect(wordsOf(await web.app.inject({ url: '/inloggen/code', cookies })).join(' ')).toContain('Code uit je mail');
    expect(wordsOf(await web.app.inject(nobody)).join(' ')).toContain('al gebruikt');
    expect(web.lines.join('\n')).not.toContain(token);
    await web.app.close();
  });
});
