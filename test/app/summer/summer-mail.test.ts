import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeOrganisation } from '#app/directory/closures.ts';
import { tellLastDay } from '#app/notice/tell-last-day.ts';
import { closeSummerLinks, mailSummerList, summerMailForm } from '#app/summer/mail-list.ts';
import { openSummerLink, showSummerLink } from '#app/summer/open-link.ts';
import { declareNoView } from '#app/turn/declare-no-view.ts';
import type { Mail } from '#app/ports/mail.ts';
import type { Member } from '#domain/access/actor.ts';
import { reactTo } from '#jobs/reactions.ts';
import { makeRunner } from '#jobs/runner.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, aYoungPerson, type Region } from '../../people.ts';
import { aServer, told, Visitor } from '../../web/visitor.ts';
import { codes, valueOf } from '../handover/stage.ts';

describe.each(engineNames)('the Zomerlijst by mail, on %s', (engine) => {
  let region: Region;
  let app: FastifyInstance;
  let daan: string;
  let sent: Mail[] = [];
  const drain = () => {
    const send = async (mail: Mail) => void sent.push(mail);
    const react = reactTo({ house: region.house, send, address: 'https://aanzet.example.org' });
    return makeRunner({ house: region.house, react, hurry: true, log: () => {} }).drain();
  };
  /** Mails the link to these colleagues; the code, and the token that each got. */
  async function mailed(...to: readonly Member[]) {
    const memberIds = to.map(({ memberId }) => memberId);
    const { code } = valueOf(await mailSummerList(region.house, region.marja, { memberIds }));
    await drain();
    return { code, tokens: sent.map(({ text }) => /\/link\/(\S+)/.exec(text)?.[1] ?? '') };
  }
  const wrong = (code: string) => (code === '111111' ? '222222' : '111111');
  beforeAll(async () => {
    region = await aRegion(engine);
    ({ app } = await aServer(region.house));
    await aYoungPerson(region, { contact: region.karin, familyName: 'Benali' });
    daan = await aYoungPerson(region, { contact: region.karin, firstName: 'Daan', familyName: 'Prins' });
  });
  beforeEach(() => {
    sent = [];
    region.house.setToday('2026-06-08');
  });
  afterAll(() => region.house.close());

  it('who calls and the teamleider are proposed, and a mail goes with a link and without a name or code', async () => {
    const { house, karin, marja, bas, ilse } = region;
    const form = valueOf(await summerMailForm(house, marja, {}));
    expect(form.readers.filter(({ proposed }) => proposed).map(({ name }) => name)).toEqual([
      'Karin Smit',
      'Marja Kok',
    ]);
    expect(form.until).toBe('2026-08-28');
    const { code } = await mailed(karin, marja);
    expect(sent.map(({ to }) => to)).toEqual(['karin.smit@example.org', 'marja.kok@example.org']);
    expect(JSON.stringify(sent)).not.toMatch(new RegExp(`Benali|Daan|Samira|${code}`));
    expect(codes(await mailSummerList(house, marja, { memberIds: [] }))).toBe('nobody-chosen');
    expect(codes(await mailSummerList(house, marja, { memberIds: [bas.memberId] }))).toBe('not-found');
    for (const who of [bas, ilse]) expect(await summerMailForm(house, who, {})).toMatchObject({ ok: false });
  });

  it('with the code the list opens once, by a button, as that colleague may see it', async () => {
    const { house, karin, peter } = region;
    valueOf(await declareNoView(house, peter, { caseId: daan }));
    const { code, tokens } = await mailed(karin, peter);
    const [ofKarin = '', ofPeter = ''] = tokens;
    const web = new Visitor(app);
    const at = `/zomerlijst/link/${ofKarin}`;
    expect(told((await web.open(at)).body)).not.toMatch(/Benali|Prins/);
    const no = await web.fillIn(at, ofKarin, { code: wrong(code) });
    expect([no.status, told(no.body)]).toEqual([422, expect.not.stringMatching(/Benali/)]);
    const list = await web.fillIn(at, ofKarin, { code });
    expect(told(list.body)).toMatch(/Samira Benali Karin Smit.*Daan Prins|Daan Prins.*Samira Benali/);
    expect(told(list.body)).toContain('Geopend door Karin Smit');
    expect([...web.cookies.keys()]).toEqual([]);
    expect(told((await web.open(at)).body)).not.toMatch(/Benali/);
    const peters = valueOf(await openSummerLink(house, ofPeter, code)).list.lines;
    expect(peters.map(({ firstName }) => firstName)).toEqual(['Samira']);
    const { rows } = await house.owner.query(
      `select e.job_title, e.kind, count(*)::int as n from access_event e join access_subject s on s.event_id = e.id
       where e.act = 'open-summer-link' group by 1, 2 order by 3`,
    );
    expect(rows.map(({ kind, n }) => [kind, n])).toEqual([['member', 3]]);
    expect(rows[0].job_title).toContain('met de link van de Zomerlijst');
    const readers = valueOf(await summerMailForm(house, karin, {})).readers;
    expect(readers.find(({ name }) => name === 'Karin Smit')?.link).toEqual({
      madeOn: '2026-06-08',
      openedOn: '2026-06-08',
    });
  });

  it('five wrong codes close it for a quarter of an hour', async () => {
    const { house, karin } = region;
    const { code, tokens } = await mailed(karin);
    const [token = ''] = tokens;
    for (let left = 4; left > 0; left--)
      expect(await openSummerLink(house, token, wrong(code))).toMatchObject({
        refusals: [{ code: 'wrong-code', values: { left } }],
      });
    expect(codes(await openSummerLink(house, token, wrong(code)))).toBe('link-waits');
    expect(codes(await openSummerLink(house, token, code))).toBe('link-waits');
    await house.owner.query("update summer_link set blocked_until = blocked_until - interval '16 minutes'");
    valueOf(await openSummerLink(house, token, code));
    expect(codes(await openSummerLink(house, token, '12'))).toBe('code-shape');
  });

  it('ends with the summer, at a newer one, when the school takes it away and when the colleague left', async () => {
    const { house, karin, marja } = region;
    const first = await mailed(karin);
    sent = [];
    const { code, tokens } = await mailed(karin);
    const [token = ''] = tokens;
    expect(codes(await openSummerLink(house, first.tokens[0] ?? '', first.code))).toBe('not-found');
    house.setToday('2026-08-28');
    expect(valueOf(await showSummerLink(house, token)).school).toBe('Praktijkschool De Eik');
    house.setToday('2026-08-29');
    expect(codes(await openSummerLink(house, token, code))).toBe('not-found');
    house.setToday('2026-06-08');
    const left = (day: string | null) =>
      house.owner.query('update member set left_on = $2 where id = $1', [karin.memberId, day]);
    await left('2026-06-08');
    expect(codes(await showSummerLink(house, token))).toBe('not-found');
    await left(null);
    expect(codes(await openSummerLink(house, token, code))).toBe('not-found');
    sent = [];
    const again = await mailed(karin);
    valueOf(await openSummerLink(house, again.tokens[0] ?? '', again.code));
    valueOf(await closeSummerLinks(house, marja, {}));
    expect((await new Visitor(app).open(`/zomerlijst/link/${again.tokens[0]}`)).status).toBe(404);
  });

  it('on the last working day before the school closes, its teamleider hears that the list goes out: once', async () => {
    const { house, marja, deEik } = region;
    const summer = { organisationId: deEik.id, from: '2026-07-20', until: '2026-08-21', name: 'zomervakantie' };
    valueOf(await closeOrganisation(house, marja, { ...summer, answeredBy: 'de zomerdienst', phone: '033 444' }));
    const toldOn = async (day: string) => {
      house.setToday(day);
      await tellLastDay(house);
      await drain();
      return (
        await house.owner.query(
          "select m.name from notice n join member m on m.id = n.member_id where kind = 'summer-last-day'",
        )
      ).rows.map(({ name }) => name);
    };
    expect(await toldOn('2026-07-16')).toEqual([]);
    expect(await toldOn('2026-07-17')).toEqual(['Marja Kok']);
    for (const day of ['2026-07-18', '2026-07-20']) expect(await toldOn(day)).toEqual(['Marja Kok']);
  });
});
