/**
 * Builders that read as speech: `const region = await aRegion('pglite'); const samira = await aYoungPerson(region, {})`.
 * A house on a test engine has a day that only the test moves, and ids that count up.
 */
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type pg from 'pg';
import type { House } from '#app/house.ts';
import type { Colleague, Organisation } from '#app/ports/directory.ts';
import type { KeptRoot } from '#app/ports/log.ts';
import { openDatabase } from '#db/database.ts';
import { withActor } from '#db/session.ts';
import type { Member, OrganisationKind, Role, System } from '#domain/access/actor.ts';
import { addDays, type Day } from '#law/day.ts';
import { searchName } from '#domain/person/search-name.ts';
import type { Turn } from '#domain/turn/turn.ts';
import { facts } from '#outside/facts/facts.ts';
import { releaseApart } from '#outside/figures/release.ts';
import { writePdf } from '#outside/files/out/pdf.ts';
import { writePaper } from '#outside/files/out/word.ts';
import { writeSheet } from '#outside/files/out/workbook.ts';
import { sieveText } from '#outside/files/sieve.ts';
import { readTable } from '#outside/files/table.ts';
import { zip } from '#outside/files/zip.ts';
import { makeIdentityServers } from '#outside/identity/identity-servers.ts';
import { passkeySpeech } from '#outside/passkey/speech.ts';
import { makeVault } from '#outside/vault/vault.ts';
import { engines, type EngineName } from './engines.ts';
import { Tap } from './tap.ts';

export const founder: System = { kind: 'system', name: 'founder' };
export const sweeper: System = { kind: 'system', name: 'sweeper' };

const rootsInMemory = (): House['roots'] => {
  const roots: KeptRoot[] = [];
  return { kept: () => Promise.resolve([...roots]), keep: (more) => Promise.resolve(void roots.push(...more)) };
};

const vault = makeVault(() => 'a key of at least thirty-two letters', { n: 2 ** 4, p: 1 });

export type TestHouse = House & {
  setToday(day: Day): void;
  /** Lets the clock of sessions and codes go on; it stands on nine in the morning. */
  pass(seconds: number): void;
  /** May do anything, past all rights: for arranging and for checking with raw SQL. */
  readonly owner: pg.Pool;
  /** As the product logs in; whoever uses it sets the claims. */
  readonly pool: pg.Pool;
  readonly tap: Tap;
  /** Fails when a young person's data left without a line in the log. */
  close(): Promise<void>;
};

/** What goes in and out as a file. */
const files = { readList: readTable, sieveText, writeSheet, writePaper, writePdf, zip };

/** A house with an empty database on the engine of that name, on Monday 8 June 2026. */
export async function aHouse(engine: EngineName, day: Day = '2026-06-08'): Promise<TestHouse> {
  const { pool, owner, close } = await engines[engine]();
  const tap = new Tap(pool);
  const db = openDatabase(pool);
  let today = day;
  let counted = 0;
  let now = Date.UTC(2026, 5, 8, 7);
  const newId = () => `01900000-0000-7000-8000-${(++counted).toString(16).padStart(12, '0')}`;
  return {
    withActor: (actor, act, work, batch) =>
      withActor(db, { actor, act, today, now, newId, ...(batch !== undefined && { batch }) }, work),
    today: () => today,
    newId,
    now: () => now,
    vault,
    identity: makeIdentityServers({ local: true }),
    passkeySpeech,
    secret: (bytes) => (++counted).toString(36).padStart(Math.ceil((bytes * 4) / 3), 's'),
    hash: (text) => new Uint8Array(createHash('sha256').update(text).digest()),
    places: () => facts().places,
    distance: (a, b) => facts().distance(a, b),
    roots: rootsInMemory(),
    ...files,
    release: (job) => releaseApart(job),
    pause: () => setImmediate(),
    crashPoint: () => {},
    sms: true,
    demo: false,
    setToday: (to) => void (today = to),
    pass: (seconds) => void (now += seconds * 1000),
    owner,
    pool,
    tap,
    async close() {
      try {
        await tap.demandNoLeaks(owner);
      } finally {
        await close();
      }
    },
  };
}

type OrganisationWish = Partial<Omit<Organisation, 'id'>> & { readonly kind: OrganisationKind; readonly name: string };

/** An organisation with an account, unless told otherwise. */
export async function anOrganisation(house: TestHouse, wish: OrganisationWish): Promise<Organisation> {
  const organisation: Organisation = {
    id: house.newId(),
    shortName: wish.name,
    brin: null,
    municipalityCode: null,
    hasAccount: true,
    phone: '033 000 00 00',
    publicPhone: null,
    worksSo: null,
    formerNames: [],
    ...wish,
  };
  await house.withActor(founder, 'found-region', (desk) => desk.directory.addOrganisation(organisation));
  return organisation;
}

export async function aTeam(house: TestHouse, organisation: Organisation, name: string): Promise<string> {
  const id = house.newId();
  await house.withActor(founder, 'found-region', (desk) =>
    desk.directory.addTeam({ id, organisationId: organisation.id, name }),
  );
  return id;
}

type ColleagueWish = Partial<Omit<Colleague, 'id' | 'organisationId'>> & { readonly name: string; readonly role: Role };

/** A colleague, as the member who acts: `aColleague(house, deEik, { name: 'Karin Smit', role: 'begeleider' })`. */
export async function aColleague(house: TestHouse, organisation: Organisation, wish: ColleagueWish): Promise<Member> {
  const colleague: Colleague = {
    id: house.newId(),
    organisationId: organisation.id,
    teamId: null,
    jobTitle: wish.role,
    mail: `${wish.name.toLowerCase().replaceAll(' ', '.')}@example.org`,
    phone: null,
    standInId: null,
    absentFrom: null,
    absentUntil: null,
    leftOn: null,
    told: 'digest',
    lastSeenOn: null,
    workDays: [],
    confirmedOn: null,
    mayBePublic: false,
    ...wish,
  };
  await house.withActor(founder, 'found-region', async (desk) => {
    await desk.directory.addColleague(colleague);
    await desk.directory.changeColleague(colleague.id, {
      absentFrom: colleague.absentFrom,
      absentUntil: colleague.absentUntil,
    });
  });
  return {
    kind: 'member',
    memberId: colleague.id,
    name: colleague.name,
    role: colleague.role,
    jobTitle: colleague.jobTitle,
    teamId: colleague.teamId,
    organisationId: organisation.id,
    organisationName: organisation.name,
    organisationKind: organisation.kind,
  };
}

export type Region = Awaited<ReturnType<typeof aRegion>>;

/** School De Eik, gemeente Leusden without account, gemeente Soest with one, the Doorstroompunt, and who works there. */
export async function aRegion(engine: EngineName, day?: Day) {
  const house = await aHouse(engine, day);
  const deEik = await anOrganisation(house, {
    kind: 'pro',
    name: 'Praktijkschool De Eik',
    shortName: 'De Eik',
    brin: '00XE',
  });
  const wi = (name: string, municipalityCode: string, hasAccount: boolean) =>
    anOrganisation(house, {
      kind: 'wi',
      name: `Werk en inkomen ${name}`,
      shortName: name,
      municipalityCode,
      hasAccount,
    });
  const leusden = await wi('Leusden', 'GM0327', false);
  const soest = await wi('Soest', 'GM0342', true);
  const doorstroompunt = await anOrganisation(house, { kind: 'doorstroompunt', name: 'Doorstroompunt Eem en Vallei' });
  const contactgemeente = await anOrganisation(house, { kind: 'contactgemeente', name: 'Contactgemeente Amersfoort' });
  const eikTeam = await aTeam(house, deEik, 'Team uitstroom');
  const soestTeam = await aTeam(house, soest, 'Team jongeren');
  const desk = await aTeam(house, doorstroompunt, 'Team Doorstroompunt');
  const works = (at: Organisation, teamId: string | null, name: string, role: Role) =>
    aColleague(house, at, { teamId, name, role });
  return {
    house,
    deEik,
    leusden,
    soest,
    doorstroompunt,
    contactgemeente,
    eikTeam,
    soestTeam,
    doorstroompuntTeam: desk,
    karin: await works(deEik, eikTeam, 'Karin Smit', 'begeleider'),
    peter: await works(deEik, eikTeam, 'Peter Vos', 'begeleider'),
    marja: await works(deEik, null, 'Marja Kok', 'teamleider'),
    ilse: await works(soest, soestTeam, 'Ilse Mulder', 'klantmanager'),
    bas: await works(soest, null, 'Bas Jansen', 'teamleider'),
    mo: await works(doorstroompunt, desk, 'Mo Achterberg', 'doorstroomcoach'),
    ed: await works(contactgemeente, null, 'Ed Kamp', 'coordinator'),
    fatima: await works(contactgemeente, null, 'Fatima Gerritsen', 'privacy'),
    rik: await works(contactgemeente, null, 'Rik Post', 'beheerder'),
  };
}

type YoungPersonWish = {
  readonly of?: Organisation;
  /** On turn: a colleague, else the team. */
  readonly turnOf?: Member;
  readonly team?: string;
  readonly contact?: Member;
  readonly firstName?: string;
  readonly familyName?: string;
  readonly birthDate?: Day;
  readonly place?: string;
  readonly municipalityCode?: string | null;
  readonly expectedEnd?: Day;
  readonly studentNumber?: string | null;
  readonly turn?: Partial<Turn>;
};

type Written = {
  caseId: string;
  organisation: Organisation;
  wish: YoungPersonWish;
  turn: Turn;
  today: Day;
  pseudonym: string;
};
type Rows = readonly (readonly [table: string, row: Readonly<Record<string, unknown>>])[];

const processRows = ({ caseId, organisation, wish, turn, today, pseudonym }: Written): Rows => [
  [
    'cases',
    {
      id: caseId,
      lead_organisation_id: organisation.id,
      record_organisation_id: organisation.id,
      contact_member_id: wish.contact?.memberId ?? null,
      pseudonym,
      opened_on: today,
      opened_as: 'leaver-list',
    },
  ],
  [
    'turn',
    {
      case_id: caseId,
      lead_organisation_id: organisation.id,
      organisation_id: turn.holder.organisationId,
      team_id: turn.holder.teamId,
      member_id: turn.holder.memberId,
      waits_for: turn.waitsFor,
      due_on: turn.dueOn,
      since: turn.since,
      given_by_organisation_id: turn.givenBy.organisationId,
      given_by_member_id: turn.givenBy.memberId,
    },
  ],
  [
    'turn_task',
    {
      case_id: caseId,
      organisation_id: turn.holder.organisationId,
      also_organisation_id: turn.alsoOrganisationId,
      verb: turn.verb,
      words: turn.words,
      why: turn.why,
      why_words: turn.whyWords,
    },
  ],
];

const recordRows = ({ caseId, organisation, wish, today }: Written): Rows => {
  const { firstName = 'Samira', familyName = `Voorbeeld-${caseId.slice(-4)}` } = wish;
  const who = {
    first_name: firstName,
    family_name: familyName,
    birth_date: wish.birthDate ?? '2008-03-11',
    place: wish.place ?? 'Leusden',
    municipality_code: wish.municipalityCode === undefined ? 'GM0327' : wish.municipalityCode,
    search_name: searchName(firstName, null, familyName),
    person_key: caseId,
  };
  const enrolled = {
    school_kind: 'pro',
    school_name: organisation.name,
    student_number: wish.studentNumber ?? null,
    expected_end: wish.expectedEnd ?? '2026-07-10',
    source: 'lijst',
    source_on: today,
  };
  return [
    ['young_person', { case_id: caseId, organisation_id: organisation.id, ...who }],
    ['enrolment', { case_id: caseId, organisation_id: organisation.id, ...enrolled }],
  ];
};

async function asOwner(owner: pg.Pool, rows: Rows): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query('begin');
    for (const [table, row] of rows) {
      const places = Object.keys(row).map((_, at) => `$${at + 1}`);
      await client.query(
        `insert into ${table} (${Object.keys(row).join()}) values (${places.join()})`,
        Object.values(row),
      );
    }
    await client.query('commit');
  } catch (fault) {
    await client.query('rollback');
    throw fault;
  } finally {
    client.release();
  }
}

/** A young person of De Eik with an active case, as the list would have made it: the team is on turn. Returns the case's id. */
export async function aYoungPerson(
  region: { readonly house: TestHouse } & Pick<Region, 'deEik' | 'eikTeam'>,
  wish: YoungPersonWish = {},
): Promise<string> {
  const { house } = region;
  const organisation = wish.of ?? region.deEik;
  const today = house.today();
  const caseId = house.newId();
  const teamId = wish.turnOf ? null : (wish.team ?? region.eikTeam);
  const turn: Turn = {
    caseId,
    holder: { organisationId: organisation.id, teamId, memberId: wish.turnOf?.memberId ?? null },
    waitsFor: 'self',
    verb: 'choose-contact',
    words: null,
    why: 'on-leaver-list',
    whyWords: null,
    dueOn: addDays(today, 14),
    since: today,
    givenBy: { organisationId: organisation.id, memberId: null },
    alsoOrganisationId: null,
    ...wish.turn,
  };
  const written = { caseId, organisation, wish, turn, today, pseudonym: house.newId() };
  await asOwner(house.owner, [...processRows(written), ...recordRows(written)]);
  return caseId;
}
