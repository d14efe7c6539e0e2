/** The route map of a region: kept without code, proved before it is published, counted without anybody, and a call that is kept. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addColleague } from '#app/directory/keep-contact.ts';
import { changeOrganisation } from '#app/directory/keep-organisation.ts';
import { keepHours } from '#app/directory/keep-hours.ts';
import { myWork } from '#app/person/my-work.ts';
import { askCallBack, type Asking } from '#app/routemap/ask-call-back.ts';
import { endCallBack, keepTerms, seeCallBack, seeCallBacks, seeStuck, takeCallBack } from '#app/routemap/call-backs.ts';
import { countAnswer } from '#app/routemap/count-answer.ts';
import { publishRouteMap, seeRouteMap, takeRouteMapBack, tryRouteMap } from '#app/routemap/region-map.ts';
import { routeAround } from '#app/routemap/route-around.ts';
import { sweepCallBacks } from '#app/routemap/sweep-call-backs.ts';
import { taskOfRole, type ContactRole } from '#domain/directory/moments.ts';
import type { MapChange } from '#domain/routemap/own-map.ts';
import { endOf } from '#domain/routemap/reach.ts';
import { addDays } from '#law/day.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, founder, type Region } from '../../people.ts';
import { formOf, told, Visitor, wordsOf } from '../../web/visitor.ts';
import { codes, valueOf } from '../handover/stage.ts';
import { browse } from '../pages/browse.ts';

const none = { age: [], now: [], paper: [], wish: [] };
const dutchToWork: MapChange = {
  kind: 'rule',
  typed: { id: '', place: '3', when: { ...none, wish: ['dutch'] }, to: 'wi', away: false },
};
const nena = { age: '23-26', now: 'work', paper: 'abroad', wish: 'dutch', place: 'GM0342' } as const;
const why = 'Scholen vroegen erom.';
const from = '2026-06-10';

/** Two municipalities in which each party can be called. */
async function wholeRegion(region: Region): Promise<void> {
  const { house, ed, leusden, soest, doorstroompunt, contactgemeente } = region;
  for (const one of [leusden, soest, doorstroompunt, contactgemeente])
    valueOf(await number(region, one, '000 100 00 04'));
  const who = { organisationId: leusden.id, jobTitle: 'klantmanager', mail: '', teamId: null, workDays: [] };
  valueOf(await addColleague(house, ed, { ...who, name: 'Sanne de Boer', phone: '000 200 00 14', mayBePublic: true, role: 'klantmanager' })); // prettier-ignore
  const mandates = ['GM0327', 'GM0342'].flatMap((college) =>
    (Object.keys(taskOfRole) as ContactRole[]).map((role) => ({
      id: house.newId(),
      college,
      task: taskOfRole[role],
      organisationId: role === 'wi' ? (college === 'GM0327' ? leusden.id : soest.id) : doorstroompunt.id,
      scope: 'residents' as const,
      schoolOrganisationId: null,
      from: '2026-01-01',
      until: null,
      source: '',
    })),
  );
  await house.withActor(founder, 'found-region', async ({ directory }) => {
    for (const mandate of mandates) await directory.addMandate(mandate);
  });
}
const number = ({ house, ed }: Region, { id, name, shortName }: Region['soest'], publicPhone: string) =>
  changeOrganisation(house, ed, { organisationId: id, name, shortName, phone: '', publicPhone, worksSo: '' });

describe.each(engineNames)('the route map of a region, on %s', (engine) => {
  let region: Region;
  let web: Awaited<ReturnType<typeof browse>>;
  let visitor: Visitor;
  beforeAll(async () => {
    region = await aRegion(engine);
    await wholeRegion(region);
    web = await browse(region.house, { address: () => 'https://routekaart.example.org' });
    visitor = new Visitor(web.app);
  });
  afterAll(async () => {
    await web.app.close();
    await region.house.close();
  });
  const view = async () => valueOf(await seeRouteMap(region.house, region.ed, {}));
  const publish = (change: MapChange, validFrom = from) =>
    publishRouteMap(region.house, region.ed, { change, validFrom, why });
  const endFor = async (answers: typeof nena) => {
    const { map, around } = await routeAround(region.house);
    return endOf(map, answers, around)?.contact.organisation?.id;
  };
  /** A visitor who answered everything, and sees where it ends. */
  const ending = (language = 'nl', audience = 'jongere') =>
    visitor.post(`/routekaart/${audience}`, { ...nena, taal: language, stap: 'wish' });

  test('hours and what to bring stand with the number, in the words of who reads; who does not keep them keeps nothing', async () => {
    const { house, bas, ed, karin, soest, doorstroompunt } = region;
    const days = ['9-17', '9-17', '9-12.30 en 13-17', '', '', '', ''];
    const hours = { organisationId: doorstroompunt.id, days, bring: ['school-papers', 'verzonnen'] };
    expect(codes(await keepHours(house, karin, hours))).toBe('not-allowed');
    expect(codes(await keepHours(house, bas, hours))).toBe('not-found');
    expect(codes(await keepHours(house, bas, { ...hours, organisationId: soest.id, days: ['hele dag', ...days.slice(1)] }))).toBe('hours-unreadable'); // prettier-ignore
    valueOf(await keepHours(house, ed, hours));
    const dutch = told((await ending()).body).replaceAll('\u2060', '');
    expect(dutch).toContain('maandag dinsdag: 09:00–17:00 woensdag: 09:00–12:30 13:00–17:00');
    expect(dutch).toContain('Papieren van school');
    expect(told((await ending('ar')).body)).toContain('الاثنين');
    const form = await web.as(bas).get(`/organisaties/${soest.id}/openingstijden`);
    expect(form.statusCode).toBe(200);
    const wrong = await web.as(bas).post(`/organisaties/${soest.id}/openingstijden`, { 'hours-1': 'hele dag' });
    expect([wrong.statusCode, wrong.body.includes('hele dag')]).toEqual([422, true]);
  });

  test('is for who keeps the region; what is tried is not kept, and what is published begins on its day', async () => {
    const { house, ed, mo, karin } = region;
    expect(codes(await seeRouteMap(house, karin, {}))).toBe('not-allowed');
    expect(codes(await publishRouteMap(house, mo, { change: dutchToWork, validFrom: from, why }))).toBe('not-allowed');
    const tried = valueOf(await tryRouteMap(house, ed, { change: dutchToWork, validFrom: from, why }));
    expect([tried.dead, tried.moved.map(({ to }) => to)]).toEqual([[], ['wi', 'wi']]);
    expect((await view()).ahead).toEqual([]);
    valueOf(await publish(dutchToWork));
    expect(await endFor(nena)).toBe(region.doorstroompunt.id);
    house.setToday(from);
    expect(await endFor(nena)).toBe(region.soest.id);
    expect((await view()).since?.by).toBe('Ed Kamp');
  });

  test('one contact removed: publishing refuses and names the path; a visitor is sent on, and the region sees the dead end', async () => {
    valueOf(await number(region, region.soest, ''));
    const rule: MapChange = {
      kind: 'rule',
      typed: { ...dutchToWork.typed, when: { ...none, wish: ['home'] } } as never,
    };
    const refused = await publish(rule, '2026-06-12');
    expect(refused.ok ? [] : refused.refusals.map(({ code, values }) => [code, values?.['place'], values?.['role'], values?.['gap']])).toEqual([['route-dead', 'GM0342', 'wi', 'no-number']]); // prettier-ignore
    expect((await view()).dead.map(({ place, role }) => `${place} ${role}`)).toEqual(['GM0342 wi']);
    expect(told((await ending()).body)).toContain('Dit nummer helpt je op weg');
    expect(await endFor(nena)).toBe(region.doorstroompunt.id);
    const page = await web.as(region.ed).get('/regio/routekaart');
    expect(told(page.body)).toContain('Soest: Werk en inkomen geen openbaar nummer');
    const typed = { to: 'wi', place: '3', wish: 'home', 'validFrom-day': '12', 'validFrom-month': '6', 'validFrom-year': '2026', why }; // prettier-ignore
    const confirm = await web.as(region.ed).post('/regio/routekaart/regel/nieuw', { ...typed, daarna: 'vast' });
    expect(confirm.statusCode).toBe(422);
    expect(told(confirm.body)).toMatch(
      /Soest, Werk en inkomen: geen openbaar nummer\. Hier lopen \d+ wegen dood\. Zoals: “/,
    );
    valueOf(await number(region, region.soest, '000 100 00 05'));
    valueOf(await publish(rule, '2026-06-12'));
    const [ahead] = (await view()).ahead;
    valueOf(await takeRouteMapBack(region.house, region.ed, { settingId: ahead?.id ?? '' }));
    expect((await view()).ahead).toEqual([]);
  });

  test('a colleague and a parent read what to say, each in the own words', async () => {
    const words = async (audience: string) => told((await ending('nl', audience)).body);
    expect(await words('collega')).toContain('Noem nog geen naam');
    expect(await words('collega')).toContain('Wie doet wat in deze gemeente?');
    expect(await words('ouder')).toContain('hulp voor mijn kind');
  });

  test('the block for other sites may stand in a frame and no other page may; it sets no cookie and follows nobody', async () => {
    const loose = await visitor.open('/routekaart/los?gemeente=GM0342');
    expect(String(loose.headers['content-security-policy'])).toContain('frame-ancestors *');
    expect([loose.headers['x-frame-options'], loose.headers['set-cookie']]).toEqual([undefined, undefined]);
    expect([loose.body.includes('<base target="_top"'), /<script|<form/.test(loose.body)]).toEqual([true, false]);
    const own = await visitor.open('/routekaart');
    expect(String(own.headers['content-security-policy'])).toContain("frame-ancestors 'none'");
    const share = await visitor.open('/routekaart/delen/GM0342');
    expect(share.body).toContain('https://routekaart.example.org/routekaart/los?gemeente=GM0342');
    for (const sheet of ['a4', 'poster']) expect((await visitor.open(`/routekaart/delen/GM0342/${sheet}`)).body).toContain('<svg'); // prettier-ignore
    expect((await visitor.open('/routekaart/delen/GM9999')).status).toBe(404);
    expect(wordsOf((await visitor.open('/routekaart/delen/GM0342/a4')).body).join(' ')).toContain('000 100 00 05');
  });

  test('answers are counted one by one, in their week; another language or a look back counts for nothing', async () => {
    const { house, ed, karin } = region;
    const stuck = async () => valueOf(await seeStuck(house, ed, {})).counts;
    const times = async (what: string, which: string) => (await stuck()).find((one) => one.what === what && one.which === which)?.times ?? 0; // prettier-ignore
    const before = await times('end', 'wi');
    await visitor.post('/routekaart/jongere', { taal: 'nl', stap: 'age', age: 'unknown' });
    await visitor.post('/routekaart/jongere', { taal: 'ar', age: 'unknown' });
    await ending('uk');
    expect([await times('unknown', 'age'), await times('end', 'wi'), await times('language', 'uk')]).toEqual([
      1,
      before + 1,
      1,
    ]);
    await countAnswer(house, [['answered', 'age']]);
    expect(codes(await seeStuck(house, karin, {}))).toBe('not-allowed');
    const { rows } = await house.owner.query('select distinct week::text from route_count');
    expect(rows).toEqual([{ week: '2026-06-08' }]);
    const page = told((await web.as(ed).get('/regio/routekaart/aantallen')).body);
    expect(page).toContain('x is minder dan tien');
    expect(page).toMatch(/Leeftijd x /);
  });

  describe('somebody asks to be called', () => {
    const typed = { name: 'Nena', phone: '06 12 34 56 78', website: '' };
    const asking = (more: Partial<Asking['typed']> = {}, network = '203.0.113.7'): Asking => ({
      typed: { ...typed, ...more },
      answers: nena,
      language: 'ar',
      audience: 'jongere',
      network,
    });
    const notices = async () => (await region.house.owner.query(`select payload->>'notice' as kind, organisation_id as at from outbox where payload->>'notice' like 'call-back%' order by kind, at`)).rows; // prettier-ignore
    const listOf = async (actor: Region['ilse']) => valueOf(await seeCallBacks(region.house, actor, {})).map(({ name }) => name); // prettier-ignore

    test('a name that holds a BSN, a number that is none, and a machine leave nothing behind', async () => {
      const { house, ilse } = region;
      expect(codes(await askCallBack(house, asking({ name: 'Nena 111222333' })))).toBe('bsn');
      expect(codes(await askCallBack(house, asking({ phone: '111222333' })))).toBe('call-phone');
      expect(codes(await askCallBack(house, asking({ name: ' ' })))).toBe('call-name');
      expect(valueOf(await askCallBack(house, asking({ website: 'https://koop.example' }))).dueOn).toBe('2026-06-12');
      expect(await listOf(ilse)).toEqual([]);
      const page = await ending();
      const [to, fields] = formOf(page.body, '/terugbellen', { naam: 'Nena 111222333', nummer: '06 12' });
      const wrong = await visitor.post(to, fields);
      expect([wrong.status, wrong.body.includes('value="Nena 111222333"')]).toEqual([422, true]);
    });

    test('it is promised in her own language, and stands on the list and in Mijn werk of who was asked, and of nobody else', async () => {
      const { house, ilse, mo, karin, ed } = region;
      const page = await ending('ar');
      const done = await visitor.post(...formOf(page.body, '/terugbellen', { naam: 'Nena', nummer: '06 12 34 56 78' }));
      expect([done.status, done.body.includes('dir="rtl"'), done.body.includes('12 يونيو')]).toEqual([200, true, true]);
      await visitor.post(...formOf(page.body, '/terugbellen', { naam: 'Nena', nummer: '06-12345678' })); // sent twice
      expect([await listOf(ilse), await listOf(mo), await listOf(karin)]).toEqual([['Nena'], [], []]);
      expect(codes(await seeCallBacks(house, ed, {}))).toBe('not-allowed');
      expect(valueOf(await myWork(house, ilse, {})).callBacks).toEqual({ count: 1, first: '2026-06-12' });
      expect(valueOf(await myWork(house, mo, {})).callBacks).toBeUndefined();
      expect(told((await web.as(ilse).get('/werk')).body)).toContain('Terugbellen (1) uiterlijk vr 12 juni');
      expect(await notices()).toEqual([{ kind: 'call-back', at: region.soest.id }]);
      for (const who of [mo, karin])
        expect((await web.as(who).get(`/terugbellen/${await idOf()}`)).statusCode).toBe(404);
    });
    const idOf = async () =>
      (await region.house.owner.query('select id::text from call_back limit 1')).rows[0]?.id as string;

    test('a colleague sees what was answered, takes it, makes a young person of it when that is right, and ends it', async () => {
      const { house, ilse, bas } = region;
      const callBackId = await idOf();
      const page = told((await web.as(ilse).get(`/terugbellen/${callBackId}`)).body);
      for (const said of ['Nederlands leren', 'Van een ander land', 'العربية', 'Soest']) expect(page).toContain(said);
      valueOf(await takeCallBack(house, ilse, { callBackId }));
      expect(valueOf(await seeCallBack(house, bas, { callBackId })).takenBy?.name).toBe('Ilse Mulder');
      const form = await web.as(ilse).post(`/terugbellen/${callBackId}/jongere`);
      expect([form.statusCode, form.body.includes('value="Nena"'), form.body.includes('06 12 34 56 78')]).toEqual([200, true, true]); // prettier-ignore
      const end = (ending: string, agreed: string) =>
        endCallBack(house, ilse, { callBackId, typed: { ending, agreed } });
      expect(codes(await end('', ''))).toBe('call-ending');
      expect(codes(await end('spoken', 'Nummer 111222333'))).toBe('bsn');
      valueOf(await end('spoken', 'Komt dinsdag langs.'));
      expect(codes(await end('spoken', 'Nog eens.'))).toBe('call-done');
    });

    test('it goes after the days that the region chose; what nobody kept is told to the team, then to the region as a number', async () => {
      const { house, ilse, ed } = region;
      const terms = { within: '3', keep: '5', validFrom: '2026-06-11', why };
      expect(codes(await keepTerms(house, ed, { ...terms, within: '0', validFrom: from }))).toBe('call-back-within route-later'); // prettier-ignore
      valueOf(await keepTerms(house, ed, terms));
      house.setToday('2026-06-11');
      expect(valueOf(await askCallBack(house, asking({ name: 'Kevin' }))).dueOn).toBe('2026-06-16');
      house.setToday('2026-06-16');
      await sweepCallBacks(house);
      expect(await listOf(ilse)).toEqual(['Kevin']);
      house.setToday('2026-06-17');
      await sweepCallBacks(house);
      expect((await notices()).map(({ kind }) => kind)).toEqual(['call-back', 'call-back-late']);
      house.setToday('2026-06-19');
      await sweepCallBacks(house);
      await sweepCallBacks(house);
      expect((await notices()).map(({ kind }) => kind)).toEqual(['call-back', 'call-back-late', 'call-backs-late']);
      expect(valueOf(await seeStuck(house, ed, {})).late).toEqual([{ name: 'Werk en inkomen Soest', late: 1 }]);
      house.setToday(addDays('2026-06-16', 91));
      await sweepCallBacks(house);
      expect(await listOf(ilse)).toEqual([]);
    });

    test('asked too often from one network, or where too many wait: better call oneself', async () => {
      const { house } = region;
      const answers = [];
      for (let n = 0; n < 9; n++)
        answers.push(codes(await askCallBack(house, asking({ name: `Nena ${n}` }, '203.0.113.9'))));
      expect([answers[0], answers.at(-1)]).toEqual(['ok', 'call-often']);
    });
  });
});
