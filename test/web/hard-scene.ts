/** Two schools that know nothing of each other, each with a young person who has a row in every table; and who asks for what. */
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Member, OrganisationKind, Peer, Pupil, Role, Young } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import type { Page } from '#web/door/visit.ts';
import { pages } from '#web/pages.ts';
import { anEmergency } from '../db/emergency-scene.ts';
import { aScene, put } from '../db/rights-scenes.ts';
import { aColleague, anOrganisation, aRegion, aTeam, type Region } from '../people.ts';
import { aServer } from './visitor.ts';

/** An id that nobody has. */
export const nowhere = '0190ffff-0000-7000-8000-ffffffffffff';
type Ids = Readonly<Record<string, string>>;
/** Who asks: a colleague, or a young person who came in with the own link or a card. */
export type Stranger = Member | ((Young | Pupil | Peer) & { readonly token: string });
export type Hard = {
  readonly region: Region;
  readonly app: FastifyInstance;
  readonly lines: string[];
  /** A colleague of each role, none of them of De Eik: a school's, a gemeente's and a Doorstroompunt's own. And a young person of that school. */
  readonly strangers: readonly Stranger[];
  readonly worker: Member;
  /** What each parameter of an address may be: of De Eik, and of who asks. */
  readonly theirs: Ids;
  readonly own: Ids;
};

/** An id for each parameter of pages.ts that says whose thing it is. */
async function idsOf(region: Region, to: string): Promise<Ids> {
  const { house, deEik, karin } = region;
  const { caseId, handoverId } = await aScene(region, to, 'own');
  const ask = async (statement: string): Promise<string> =>
    String((await house.owner.query(statement, [caseId])).rows[0].id);
  const ids = { filterId: house.newId(), closureId: house.newId(), destructionId: house.newId() };
  const mine = { organisation_id: deEik.id };
  const term = { rule: 'school', event: 'left-school', term_years: 2, year: 2023, listed: true };
  const proposed = { until_on: '2026-06-08', counted: 1, proposed_by: karin.memberId, proposed_on: '2026-06-08' };
  await put(region, 'destruction', { id: ids.destructionId, ...mine, ...term, ...proposed });
  const days = { from_on: '2026-07-13', until_on: '2026-07-17', back_on: '2026-07-20' };
  await put(region, 'closure', { id: ids.closureId, ...mine, ...days, name: 'Vakantie' });
  const paper = { kind: 'paper', paper: 'diploma', of: 'pro', mboLevel: null, on: '2026-06-01' };
  await house.owner.query('update law_fact set details = $2 where case_id = $1', [caseId, JSON.stringify(paper)]);
  const filter = { name: 'Mijn', list: 'jongeren', query: 'aan-zet=ik' };
  await put(region, 'saved_filter', { id: ids.filterId, ...mine, member_id: karin.memberId, ...filter });
  return {
    ...ids,
    caseId,
    handoverId,
    organisationId: deEik.id,
    memberId: karin.memberId,
    noteId: await ask('select id from note where case_id = $1'),
    agreementId: await ask('select id from agreement where case_id = $1'),
    factId: await ask('select id from law_fact where case_id = $1'),
    questionId: await ask('select id from consultation where case_id = $1'),
    batchId: await ask('select batch_id as id from import_line where case_id = $1'),
    extractId: handoverId,
    requestId: await ask('select id from data_request where case_id = $1'),
    lineId: await ask('select id from document_line where case_id = $1'),
    momentId: await ask('select moment_id as id from own_words where case_id = $1'),
    emergencyId: await anEmergency(region, caseId, karin),
    speakerId: await ask('select id from representative where case_id = $1'),
    linkId: await ask('select id from parent_link where case_id = $1'),
    askedId: await ask('select id from parent_question where case_id = $1'),
    coachId: await ask('select coach_id as id from peer_pairing where case_id = $1'),
    pairingId: await ask('select id from peer_pairing where case_id = $1'),
    tipId: await ask('select id from tip where case_id = $1'),
    exchange: 'jongeren',
    paper: 'dpia',
    stap: 'trots',
    verhaalvraag: 'wie',
  };
}

const kindOf: Readonly<Record<Role, OrganisationKind>> = {
  begeleider: 'pro',
  teamleider: 'pro',
  klantmanager: 'wi',
  doorstroomcoach: 'doorstroompunt',
  coordinator: 'pro',
  privacy: 'pro',
  beheerder: 'pro',
  archief: 'pro',
};

/** The young person of this case, on a telephone with the own link. */
async function theYoung(
  { house }: Region,
  { id, name }: { id: string; name: string },
  caseId: string,
): Promise<Stranger> {
  const token = 'a telephone of a young person';
  const { rows } = await house.owner.query('select id from young_way where case_id = $1', [caseId]);
  const at = new Date(house.now());
  const visit = { way_id: rows[0].id, token_hash: Buffer.from(house.hash(token)), made_at: at, seen_at: at };
  const columns = Object.keys(visit);
  await house.owner.query(`insert into young_visit (id, ${columns.join()}) values ($1, $2, $3, $4, $5)`, [
    house.newId(),
    ...Object.values(visit),
  ]);
  return { kind: 'young', caseId, wayId: String(rows[0].id), organisationId: id, organisationName: name, token };
}

/** The same one behind a computer of school, with a card of a group moment. */
async function thePupil(
  { house }: Region,
  { id, name }: { id: string; name: string },
  caseId: string,
): Promise<Stranger> {
  const token = 'a computer of a school';
  const { rows } = await house.owner.query(
    'update own_words set token_hash = $2, until = $3 where case_id = $1 returning id',
    [caseId, Buffer.from(house.hash(token)), new Date(house.now() + 3_600_000)],
  );
  return { kind: 'pupil', caseId, seatId: String(rows[0].id), organisationId: id, organisationName: name, token };
}

/** The Next Coach of the same one, on a telephone. */
async function thePeer(
  { house, karin }: Region,
  { id, name }: { id: string; name: string },
  coachId: string,
): Promise<Stranger> {
  const token = 'a telephone of a coach';
  const at = new Date(house.now());
  await house.owner.query(
    `insert into peer_way (id, coach_id, organisation_id, member_id, token_hash, code_hash, made_on, expires_on, visit_hash, visit_made_at,
      visit_seen_at) values ($1, $2, $3, $4, $5, $5, '2026-06-01', '2027-06-01', $6, $7, $7)`,
    [house.newId(), coachId, id, karin.memberId, Buffer.from(token), Buffer.from(house.hash(token)), at],
  );
  return { kind: 'peer', coachId, organisationId: id, organisationName: name, token };
}

export async function aHardScene(): Promise<Hard> {
  const region = await aRegion('one session');
  const { house, soest } = region;
  const theirs = await idsOf(region, soest.id);
  const linde = await anOrganisation(house, { kind: 'pro', name: 'De Linde', brin: '00XL' });
  const team = await aTeam(house, linde, 'Team uitstroom');
  const strangers: Member[] = [];
  for (const [role, kind] of Object.entries(kindOf) as [Role, OrganisationKind][]) {
    const at = kind === 'pro' ? linde : await anOrganisation(house, { kind, name: `Elders ${kind}` });
    const teamId = kind === 'pro' ? team : null;
    strangers.push(await aColleague(house, at, { name: `Vreemde ${role}`, role, teamId }));
  }
  const worker = strangers[0]!;
  const own = await idsOf({ ...region, deEik: linde, eikTeam: team, karin: worker }, soest.id);
  const young = await theYoung(region, linde, own['caseId']!);
  const pupil = await thePupil(region, linde, own['caseId']!);
  const peer = await thePeer(region, linde, own['coachId']!);
  return { region, strangers: [...strangers, young, pupil, peer], worker, theirs, own, ...(await aServer(house)) };
}

/** The pages that lead somewhere for this colleague. */
export const pagesOf = (who: Stranger, method?: Page['method']): readonly Page[] =>
  pages.filter((one) => (!method || one.method === method) && (one.act === 'public' || mayEver(who, one.act)));

export const fill = (path: string, ids: Ids): string =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? 'GM0342');

export type Asked = {
  readonly method: Page['method'];
  readonly url: string;
  readonly who?: Stranger;
  readonly body?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** What the browser of somebody sends along. */
export const cookieOf = ({ app }: Hard, who: Stranger | undefined): Record<string, string> =>
  who ? { aanzet: app.signCookie(who.kind === 'member' ? `member:${who.memberId}` : `${who.kind}:${who.token}`) } : {};

const form = 'application/x-www-form-urlencoded';
/** Asks as a browser of this colleague does. */
export function ask(hard: Hard, { method, url, who, body, type, headers }: Asked): Promise<LightMyRequestResponse> {
  return hard.app.inject({
    method,
    url,
    cookies: cookieOf(hard, who),
    headers: {
      ...(method === 'POST' && { 'content-type': type ?? form, 'sec-fetch-site': 'same-origin' }),
      ...headers,
    },
    ...(method === 'POST' && { payload: body ?? '' }),
  });
}

/** Everything that an organisation keeps, in one word that changes when anything in it does; who looked aside. */
export async function keptOf({ region }: Hard, organisationId: string): Promise<string> {
  const { owner } = region.house;
  const { rows } = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.columns join information_schema.tables using (table_name)
     where column_name = 'organisation_id' and table_type = 'BASE TABLE' and table_name !~ '^access_' order by 1`,
  );
  const each = rows.map(
    ({ name }) =>
      `select '${name}' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as word from ${name} t where organisation_id = $1`,
  );
  const found = await owner.query<{ word: string }>(each.join(' union all '), [organisationId]);
  return found.rows.map(({ word }) => word).join('\n');
}
