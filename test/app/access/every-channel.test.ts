/**
 * Whoever a wall hides is nowhere: every GET route and every list that leaves answers, to the last byte, as it did before
 * there was such a person, and their own addresses answer as for one that does not exist.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStuck } from '#app/monitor/count-stuck.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { pages } from '#web/pages.ts';
import { aCoach } from '../../db/peer-scene.ts';
import { aScene, put, type Scene } from '../../db/rights-scenes.ts';
import { aColleague, aRegion, aYoungPerson, type Region } from '../../people.ts';
import { browse } from '../pages/browse.ts';

const nobody = '01a2143c-56a9-75e6-9b2f-4e382c3a442f';
const routes = pages.filter(({ method, who }) => method === 'GET' && who === 'member').map(({ path }) => path);
/** The routes that lead somewhere for this role; of the others nobody learns anything. */
const routesOf = (who: Member) =>
  pages.flatMap((one) =>
    one.method === 'GET' && one.who === 'member' && one.act !== 'public' && mayEver(who, one.act) ? [one.path] : [],
  );
const longEnough = 90_000;
const ofCase = /:(?:caseId|handoverId|batchId)/;
const september = '2026-09-14';
const mark = /[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}/g;

let region: Region;
let web: Awaited<ReturnType<typeof browse>>;
let colleagues: readonly Member[];
let before: ReadonlyMap<string, string>;
let eva: Scene;
let evaBelow: Readonly<Record<string, string>>;

/** Everything that this colleague can ask without the address of a young person: pages, files, search and lists that leave. */
async function askAll(who: Member): Promise<ReadonlyMap<string, string>> {
  const { get, post } = web.as(who);
  const found = new Map<string, string>();
  const keep = (what: string, { statusCode, body }: { statusCode: number; body: string }) =>
    found.set(
      `${who.name} ${what}`,
      // The mark of a list and the id of a search are new each time.
      `${statusCode} ${body.replaceAll(/zoek=[0-9a-f-]{36}|name="(?:zoek|once)" value="[0-9a-f-]{36}"/g, 'zoek').replaceAll(mark, 'mark')}`,
    );
  const at = { organisationId: region.deEik.id, memberId: region.karin.memberId };
  for (const route of routesOf(who).filter((path) => !ofCase.test(path))) {
    const path = route.replaceAll(/:(organisationId|memberId)/g, (_, name: keyof typeof at) => at[name]);
    keep(path, await get(path));
  }
  for (const path of ['/jongeren?gemeente=GM0342', '/jongeren?opgepakt=niet', '/jongeren/bestand?gemeente=GM0342'])
    keep(path, await get(path));
  for (const filter of [{}, { gemeente: 'GM0342' }])
    keep(`file ${JSON.stringify(filter)}`, await post('/jongeren/bestand', { ...filter, waarvoor: 'team' }));
  const since = { 'since-day': '1', 'since-month': '6', 'since-year': '2026' };
  keep('back', await post('/meldingen/terug', { system: 'JVS', ...since, waarvoor: 'own-system' }));
  return found;
}
const askEverybody = async () => {
  await countStuck(region.house);
  const all = new Map<string, string>();
  for (const who of colleagues) for (const [what, answer] of await askAll(who)) all.set(what, answer);
  return all;
};
// Each list that this test takes along is a line in the register of exports, and counts in that of exchanges (of whom that
// leaves out who is afgeschermd: test/app/exchange), and each question of this test one in the counts of the log. The privacy
// officer says the second yes to a removal, also of hers: a line without whom it is about, like every other.
const asking = /logboek\/meegenomen|logboek\/verwerkingen|\/uitwisseling|Inge Prins \/verzoeken/;
const changed = (now: ReadonlyMap<string, string>) =>
  [...now].filter(([what, answer]) => !asking.test(what) && before.get(what) !== answer).map(([what]) => what);

/** The file in which a school named somebody is the school's own, and is no part of this. */
const withoutFile = async (caseId: string) => {
  const { owner } = region.house;
  const { rows } = await owner.query('delete from import_line where case_id = $1 returning batch_id', [caseId]);
  await owner.query('delete from import_batch where id = $1', [rows[0].batch_id]);
};

let coachId = '';
/** The Next Coaches of a school are the school's own: this one has the coach that was there before. */
const withCoach = async (caseId: string) => {
  const { owner } = region.house;
  const { rows } = await owner.query(
    'update peer_pairing p set coach_id = $2 from peer_pairing old where old.id = p.id and p.case_id = $1 returning old.coach_id',
    [caseId, coachId],
  );
  await owner.query('delete from peer_coach where id = $1', [rows[0].coach_id]);
};

/** A young person of De Eik with something in every table, whom nobody but Karin sees. */
async function anEva(): Promise<void> {
  const { house, deEik, soest, karin } = region;
  eva = await aScene(region, soest.id, 'own');
  await house.owner.query(
    `update young_person set first_name = 'Eva', family_name = 'Jonker', search_name = 'eva jonker', place = 'Soest',
      municipality_code = 'GM0342' where case_id = $1`,
    [eva.caseId],
  );
  await put(region, 'case_shield', { case_id: eva.caseId, organisation_id: deEik.id, set_on: '2026-06-01' });
  await put(region, 'shield_named', { case_id: eva.caseId, member_id: karin.memberId, organisation_id: deEik.id });
  await withoutFile(eva.caseId);
  await withCoach(eva.caseId);
  const below = async (table: string, column: string) =>
    String(
      (await house.owner.query(`select ${column} as id from ${table} where case_id = $1`, [eva.caseId])).rows[0].id,
    );
  evaBelow = {
    caseId: eva.caseId,
    handoverId: eva.handoverId,
    noteId: await below('note', 'id'),
    agreementId: await below('agreement', 'id'),
    batchId: nobody,
  };
}

/** One of the register of the Doorstroompunt, and whether that one is hidden from Mo. */
async function fromRegister(firstName: string, hidden: boolean): Promise<void> {
  const { house, doorstroompunt, doorstroompuntTeam, bas } = region;
  const wish = { of: doorstroompunt, team: doorstroompuntTeam, firstName, familyName: 'Jonker' };
  const caseId = await aYoungPerson(region, wish);
  const dossier = {
    system: 'JVS',
    dossier_number: `D-${firstName}`,
    name_key: 'x',
    ground: 'F3',
    source_on: '2026-06-08',
  };
  const row = { case_id: caseId, organisation_id: doorstroompunt.id };
  await put(region, 'register_record', { ...row, ...dossier });
  const tried = { ...row, member_id: region.mo.memberId, on_day: '2026-06-08', channel: 'call', reached: false };
  await put(region, 'contact_attempt', { id: house.newId(), ...tried });
  if (!hidden) return;
  await put(region, 'case_shield', { ...row, set_on: '2026-06-01' });
  await put(region, 'shield_named', { ...row, member_id: bas.memberId });
}

beforeAll(async () => {
  region = await aRegion('postgres');
  const { house, deEik, karin, peter, marja, ilse, mo, ed } = region;
  web = await browse(house);
  const inge = await aColleague(house, deEik, { name: 'Inge Prins', role: 'privacy' });
  const ellen = await aColleague(house, deEik, { name: 'Ellen Bos', role: 'beheerder' });
  colleagues = [peter, marja, ilse, mo, ed, inge, ellen];
  await aYoungPerson(region, { firstName: 'Daan', turnOf: peter });
  await aYoungPerson(region, { firstName: 'Lotte', turnOf: karin, contact: karin, municipalityCode: 'GM0342' });
  await fromRegister('Fleur', false);
  coachId = await aCoach(region, deEik.id);
  house.setToday(september);
  before = await askEverybody();
  house.setToday('2026-06-08');
  await anEva();
  await fromRegister('Evi', true);
  house.setToday(september);
}, longEnough);
afterAll(async () => {
  await web.app.close();
  await region.house.close();
});

test('was asked of everything that there is', () => {
  expect(routes.length).toBeGreaterThan(60);
  expect([...before.values()].filter((answer) => answer.startsWith('200')).length).toBeGreaterThan(60);
  expect([...before].filter(([, answer]) => answer.startsWith('500'))).toEqual([]);
});

test('each page of a colleague says on paper who printed it and when', () => {
  const html = [...before].filter(([, answer]) => /^200 <!doctype/i.test(answer));
  expect(html.length).toBeGreaterThan(50);
  const bare = html.filter(([what, answer]) => {
    const who = colleagues.find(({ name }) => what.startsWith(name))?.name ?? '';
    return !answer.includes(`<p class="mark" aria-hidden="true">${who}<small><br/>ma 14 september 2026</small></p>`);
  });
  expect(bare.map(([what]) => what)).toEqual([]);
});

test(
  'Eva is on no page, in no file, no count and no search of who is not named: nothing changed by a byte',
  async () => {
    const now = await askEverybody();
    expect(changed(now)).toEqual([]);
    expect([...now].filter(([, answer]) => /\bEv[ai]\b/.test(answer)).map(([what]) => what)).toEqual([]);
  },
  longEnough,
);

test(
  'nor on one of Karin, who is named, but for the page that leads to her',
  async () => {
    const now = await askAll(region.karin);
    const hers = [...now].filter(([, answer]) => /\bEva\b/.test(answer)).map(([what]) => what);
    expect(hers).toEqual(['Karin Smit /afgeschermd']);
    expect(now.get('Karin Smit /werk')).toContain('1 afgeschermde jongere');
  },
  longEnough,
);

test(
  'each of her addresses answers as one that does not exist',
  async () => {
    for (const who of colleagues)
      for (const route of routesOf(who).filter((path) => ofCase.test(path))) {
        const at = (ids: Readonly<Record<string, string>>) =>
          web.as(who).get(route.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? nobody));
        const [hers, none] = await Promise.all([at(evaBelow), at({})]);
        expect([who.name, route, hers.statusCode, hers.body === none.body]).toEqual([who.name, route, 404, true]);
      }
  },
  longEnough,
);

test(
  'a name that is hidden is found, and recognised, as little as one that nobody has',
  async () => {
    const { peter, mo, ilse } = region;
    const search = async (who: Member, naam: string) => {
      const asked = await web.as(who).post('/jongeren/zoek', { naam });
      const zoek = /zoek=([0-9a-f-]+)/.exec(asked.headers.location ?? '')?.[1] ?? '';
      const found = await web.as(who).get(asked.headers.location ?? '');
      const palette = await web.as(who).get(`/ga-naar?zoek=${zoek}`);
      const file = await web.as(who).post('/jongeren/bestand', { zoek, waarvoor: 'team' });
      const same = `${asked.statusCode} ${found.body} ${palette.statusCode} ${palette.body} ${file.statusCode} ${file.body}`;
      return same
        .replaceAll(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g, 'id')
        .replaceAll(mark, 'mark')
        .replaceAll(naam, 'naam');
    };
    for (const [who, names] of [
      [peter, ['Eva', 'Eva Jonker', 'jonkr']],
      [mo, ['Evi', 'Eva']],
      [ilse, ['Daan', 'daam', 'Lotte']], // of another organisation: not yours is not there
    ] as const)
      for (const name of names) expect([name, await search(who, name)]).toEqual([name, await search(who, 'Xyzzy')]);
    const add = async (firstName: string) => {
      const born = { 'birthDate-day': '11', 'birthDate-month': '3', 'birthDate-year': '2008' };
      const answer = await web
        .as(peter)
        .post('/jongeren/nieuw', { firstName, familyName: 'Jonker', ...born, place: 'Soest' });
      return `${answer.statusCode} ${answer.body.replaceAll(firstName, 'naam')}`;
    };
    expect(await add('Eva')).toBe(await add('Xyzzy'));
  },
  longEnough,
);

test(
  'geen inzage hides the same way, from one colleague',
  async () => {
    const { house, deEik, peter, marja } = region;
    house.setToday('2026-06-08');
    const noor = await aScene(region, region.soest.id, 'own');
    await withoutFile(noor.caseId);
    await withCoach(noor.caseId);
    const row = { case_id: noor.caseId, organisation_id: deEik.id, member_id: peter.memberId };
    await put(region, 'no_view', { ...row, declared_on: '2026-06-08' });
    house.setToday(september);
    const counted = /^Peter Vos \/regio/; // of the organisation, not of what he may see
    expect(changed(await askAll(peter)).filter((what) => !counted.test(what))).toEqual([]);
    const open = (who: Member, caseId: string) => web.as(who).get(`/jongeren/${caseId}`);
    expect((await open(marja, noor.caseId)).statusCode).toBe(200);
    const [hers, none] = [await open(peter, noor.caseId), await open(peter, nobody)];
    expect([hers.statusCode, hers.body === none.body]).toEqual([404, true]);
  },
  longEnough,
);
