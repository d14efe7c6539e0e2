/** Each kind of key that the program hands out, and each way in which its right ends: at the next request it opens nothing. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginFirstTime, seeFirstTime } from '#app/access/first-time.ts';
import { makePasskey, ownPasskeys, removePasskey } from '#app/access/passkeys.ts';
import { passkeyQuestion, signInByPasskey } from '#app/access/passkey-sign-in.ts';
import { endAllSessions, findSession, startSession } from '#app/access/sessions.ts';
import { dropCalendar, makeCalendar, readCalendar } from '#app/daily/calendar-feed.ts';
import { inviteColleagues } from '#app/directory/invite.ts';
import { showInvitation } from '#app/directory/use-invitation.ts';
import { askCheckIn, hearCheckIn, showCheckIn } from '#app/guidance/check-ins.ts';
import { enterByLink } from '#app/handover/come-in-by-link.ts';
import { findGuest } from '#app/handover/guest.ts';
import { renewLink } from '#app/handover/renew-link.ts';
import { withdrawHandover } from '#app/handover/withdraw-handover.ts';
import { closeSummerLinks, mailSummerList } from '#app/summer/mail-list.ts';
import { openSummerLink } from '#app/summer/open-link.ts';
import { colleagueLeaves } from '#app/turn/colleague-leaves.ts';
import { closeYesAsk } from '#app/handover/ask-yes.ts';
import { enterParentLink, findParent, showParentLink } from '#app/parents/door.ts';
import { closeParentLink, giveParentLink } from '#app/parents/give-link.ts';
import { addPeer, closePeerWay, givePeerWay, stopPeer } from '#app/peer/keep-peers.ts';
import { enterPeer, findPeer, showPeerWay } from '#app/peer/peer-door.ts';
import { findSpeaker, showAsk } from '#app/handover/yes-door.ts';
import { comeIn, findYoung, showWay } from '#app/young/come-in.ts';
import { closeWayIn, giveWayIn } from '#app/young/give-way.ts';
import { endCase } from '#app/turn/end-case.ts';
import { declareNoView } from '#app/turn/declare-no-view.ts';
import { rest } from '#app/turn/rest.ts';
import { shieldCase } from '#app/turn/shield.ts';
import type { Member } from '#domain/access/actor.ts';
import { pages } from '#web/pages.ts';
import { Device } from '../../passkey-device.ts';
import { aColleague, anOrganisation, aYoungPerson } from '../../people.ts';
import { appCode, aWayIn, here, mayBegin, network } from '../../signing.ts';
import { aServer, Visitor } from '../../web/visitor.ts';
import { anAsked, aRead, inside } from '../handover/yes-stage.ts';
import { aSent, aStage, tokenOf, valueOf, type Stage } from '../handover/stage.ts';

let stage: Stage;
let app: FastifyInstance;
beforeAll(async () => {
  stage = await aStage('postgres');
  ({ app } = await aServer(stage.house, { personas: false }));
});
afterAll(async () => {
  await app.close();
  await stage.house.close();
});

type School = { readonly id: string; readonly lead: Member; readonly worker: Member; readonly caseId: string };
/** A school of its own for each row, so that what ends in one ends nothing in another. */
async function aSchool(): Promise<School> {
  const { house } = stage;
  const n = house.newId().slice(-6);
  const school = await anOrganisation(house, { kind: 'pro', name: `School ${n}` });
  const lead = await aColleague(house, school, { name: `Leider ${n}`, role: 'teamleider' });
  const worker = await aColleague(house, school, { name: `Werker ${n}`, role: 'begeleider' });
  const caseId = await aYoungPerson(stage, { of: school, turnOf: worker, contact: worker });
  return { id: school.id, lead, worker, caseId };
}
const mailOf = ({ name }: Member) => `${name.toLowerCase().replaceAll(' ', '.')}@example.org`;
const openHandoverOf = async (caseId: string): Promise<string> =>
  String((await stage.house.owner.query('select id from handover where case_id = $1', [caseId])).rows[0].id);
const write = (statement: string, ...values: string[]) => stage.house.owner.query(statement, values);

/** Whether it opens something now. */
type Opens = () => Promise<boolean>;
type Ending = (school: School) => Promise<unknown>;
type Kind = {
  /** Table and column in which the running database keeps what belongs to the key. */
  readonly keptIn: string;
  readonly hand: (school: School) => Promise<Opens>;
  readonly ends: Readonly<Record<string, Ending>>;
};

const ofEverybody: Readonly<Record<string, Ending>> = {
  'the colleague leaves': ({ lead, worker }) =>
    colleagueLeaves(stage.house, lead, { memberId: worker.memberId, toMemberId: lead.memberId }),
  'the school has no account any more': ({ id }) =>
    write('update organisation set has_account = false where id = $1', id),
};

async function signedIn({ worker }: School): Promise<Visitor> {
  const { token } = await startSession(stage.house, worker, here);
  const visitor = new Visitor(app);
  visitor.cookies.set('aanzet', app.signCookie(`session:${token}`));
  return visitor;
}
async function passkey({ worker }: School): Promise<Opens> {
  const { house } = stage;
  const home = { origin: 'https://aanzet.example.org', domain: 'aanzet.example.org' };
  const way = await aWayIn(house, worker, mailOf(worker));
  const sessionId = (await findSession(house, way.token))?.sessionId ?? '';
  const device = new Device(home.origin);
  const answer = device.make((await ownPasskeys(house, worker, { sessionId, home })).ask ?? '');
  const code = appCode(way.secret, house.now());
  valueOf(await makePasskey(house, worker, { sessionId, home, name: 'Laptop', code, answer, network }));
  return async () => {
    house.pass(16 * 60);
    const by = { answer: device.use(passkeyQuestion(house, home)), home, network, ...here };
    return (await signInByPasskey(house, by)).ok;
  };
}
async function invitation({ lead, worker }: School): Promise<Opens> {
  valueOf(await inviteColleagues(stage.house, lead, { memberIds: [worker.memberId] }));
  const { rows } = await write(
    "select payload->>'token' as token from outbox where kind = 'invitation' order by id desc",
  );
  return async () => {
    const shown = await showInvitation(stage.house, String(rows[0].token));
    return shown.ok && shown.value.state === 'open';
  };
}
async function checkIn({ worker, caseId }: School): Promise<Opens> {
  const { token } = valueOf(await askCheckIn(stage.house, worker, { caseId, by: 'text' }));
  return async () => (await showCheckIn(stage.house, token ?? '')).ok;
}
async function summerLink({ lead, worker }: School): Promise<Opens> {
  const { code } = valueOf(await mailSummerList(stage.house, lead, { memberIds: [worker.memberId] }));
  const { rows } = await write(
    "select payload->>'token' as token from outbox where kind = 'summer-link' order by id desc",
  );
  return async () => (await openSummerLink(stage.house, String(rows[0].token), code)).ok;
}

async function youngWay({ worker, caseId }: School): Promise<Opens> {
  const { house } = stage;
  const card = { channel: 'card', to: '', codeBy: 'told', codeTo: '' } as const;
  const { token, code } = valueOf(await giveWayIn(house, worker, { caseId, ...card }));
  const entering = { token: token ?? '', code: code ?? '', birthYear: '2008', network };
  const { cookie } = valueOf(await comeIn(house, entering));
  return async () => (await showWay(house, token ?? '')).ok && (await findYoung(house, cookie)) !== undefined;
}

async function yesLink({ worker, caseId }: School): Promise<Opens> {
  const { house } = stage;
  await write("update young_person set birth_date = '2009-03-11' where case_id = $1", caseId);
  const at = { ...stage, karin: worker };
  const asked = await anAsked(at, await aRead(at, { caseId }));
  const { cookie } = await inside(stage, asked);
  return async () => (await showAsk(house, asked.token)).ok && (await findSpeaker(house, cookie)) !== undefined;
}

async function alongLink({ worker, caseId }: School): Promise<Opens> {
  const { house } = stage;
  const wish = {
    speakerId: '',
    name: 'Nadia Benali',
    yesOn: '2026-06-08',
    shows: [],
    channel: 'card',
    to: '',
  } as const;
  const { token, code } = valueOf(await giveParentLink(house, worker, { caseId, ...wish }));
  const { cookie } = valueOf(await enterParentLink(house, { token: token ?? '', code, network }));
  return async () => (await showParentLink(house, token ?? '')).ok && (await findParent(house, cookie)) !== undefined;
}
const alongOf = async (caseId: string): Promise<string> =>
  String(
    (await stage.house.owner.query('select id from parent_link where case_id = $1 and not closed', [caseId])).rows[0]
      .id,
  );

async function peerLink({ lead }: School): Promise<Opens> {
  const { house } = stage;
  const coach = { name: 'Jesper Kok', called: 'Jesper', profile: 'Werkt in een garage.', most: '1' };
  const vog = { vogSeenOn: '2026-01-05', vogUntil: '2027-01-05' };
  const { coachId } = valueOf(await addPeer(house, lead, { ...coach, ...vog }));
  const { code } = valueOf(await givePeerWay(house, lead, { coachId, mail: 'jesper@example.org' }));
  const { rows } = await write(
    "select payload->>'token' as token from outbox where kind = 'peer-link' order by id desc",
  );
  const token = String(rows[0].token);
  const { cookie } = valueOf(await enterPeer(house, { token, code, network }));
  return async () => (await showPeerWay(house, token)).ok && (await findPeer(house, cookie)) !== undefined;
}
const coachOf = async ({ id }: School): Promise<string> =>
  String((await write('select id from peer_coach where organisation_id = $1', id)).rows[0].id);

const kinds: Readonly<Record<string, Kind>> = {
  'the link to look along with a young person': {
    keptIn: 'parent_link.token_hash',
    hand: alongLink,
    ends: {
      'the school has no account any more': ofEverybody['the school has no account any more']!,
      'taken away': async ({ worker, caseId }) =>
        closeParentLink(stage.house, worker, { caseId, linkId: await alongOf(caseId) }),
      'another one': alongLink,
      'the begeleiding stops': ({ worker, caseId }) =>
        endCase(stage.house, worker, { caseId, reason: 'on-their-own', words: null, youngPersonTold: true }),
      afgeschermd: ({ worker, caseId }) => shieldCase(stage.house, worker, { caseId, named: [worker.memberId] }),
    },
  },
  'the link of a Next Coach': {
    keptIn: 'peer_way.token_hash',
    hand: peerLink,
    ends: {
      'the school has no account any more': ofEverybody['the school has no account any more']!,
      'taken away': async (school) => closePeerWay(stage.house, school.lead, { coachId: await coachOf(school) }),
      'the coach stops': async (school) => stopPeer(stage.house, school.lead, { coachId: await coachOf(school) }),
      'the VOG is over': ({ id }) =>
        write("update peer_coach set vog_until = '2026-06-07' where organisation_id = $1", id),
    },
  },
  'the link to say yes for a young person': {
    keptIn: 'yes_ask.token_hash',
    hand: yesLink,
    ends: {
      'the school has no account any more': ofEverybody['the school has no account any more']!,
      'taken away': async ({ worker, caseId }) =>
        closeYesAsk(stage.house, worker, { handoverId: await openHandoverOf(caseId) }),
      'the hand-over is withdrawn': async ({ worker, caseId }) =>
        withdrawHandover(stage.house, worker, { handoverId: await openHandoverOf(caseId) }),
      'this person does not speak any more': ({ caseId }) =>
        write("update representative set end_on = '2026-06-08' where case_id = $1", caseId),
    },
  },
  'the own link of a young person': {
    keptIn: 'young_way.token_hash',
    hand: youngWay,
    ends: {
      'the school has no account any more': ofEverybody['the school has no account any more']!,
      'taken away': ({ worker, caseId }) => closeWayIn(stage.house, worker, { caseId }),
      'another one': youngWay,
      'the begeleiding stops': ({ worker, caseId }) =>
        endCase(stage.house, worker, { caseId, reason: 'on-their-own', words: null, youngPersonTold: true }),
      afgeschermd: ({ worker, caseId }) => shieldCase(stage.house, worker, { caseId, named: [worker.memberId] }),
    },
  },
  'a session': {
    keptIn: 'session.token_hash',
    hand: async (school) => {
      const visitor = await signedIn(school);
      return async () => (await visitor.open('/werk')).status === 200;
    },
    ends: {
      ...ofEverybody,
      'signed out everywhere': ({ worker }) => endAllSessions(stage.house, worker, {}),
      'set up anew': ({ worker }) => aWayIn(stage.house, worker, mailOf(worker)),
      'another role': ({ worker }) => write("update member set role = 'privacy' where id = $1", worker.memberId),
    },
  },
  'a passkey': {
    keptIn: 'passkey.credential_id',
    hand: passkey,
    ends: {
      ...ofEverybody,
      'taken away': async ({ worker }) => {
        const { rows } = await write('select id from passkey where member_id = $1', worker.memberId);
        valueOf(await removePasskey(stage.house, worker, { id: String(rows[0].id) }));
      },
      'set up anew': ({ worker }) => aWayIn(stage.house, worker, mailOf(worker)),
    },
  },
  'the address of a calendar': {
    keptIn: 'calendar_feed.token_hash',
    hand: async ({ worker }) => {
      const { token } = valueOf(await makeCalendar(stage.house, worker));
      return async () => (await readCalendar(stage.house, token)).ok;
    },
    ends: {
      ...ofEverybody,
      'taken away': ({ worker }) => dropCalendar(stage.house, worker, {}),
      'another one': ({ worker }) => makeCalendar(stage.house, worker),
    },
  },
  'a link of the Zomerlijst': {
    keptIn: 'summer_link.token_hash',
    hand: summerLink,
    ends: {
      ...ofEverybody,
      'taken away': ({ lead }) => closeSummerLinks(stage.house, lead, {}),
      'another one': summerLink,
    },
  },
  'the link of a check-in': {
    keptIn: 'check_in.token_hash',
    hand: checkIn,
    ends: {
      'the school has no account any more': ofEverybody['the school has no account any more']!,
      'another one': checkIn,
      afgeschermd: async ({ lead, caseId }) =>
        valueOf(await shieldCase(stage.house, lead, { caseId, named: [lead.memberId] })),
      'somebody heard it on the phone': ({ worker, caseId }) =>
        hearCheckIn(stage.house, worker, { caseId, way: 'call', answer: 'well' }),
      'the young person wants no help': ({ worker, caseId }) =>
        rest(stage.house, worker, {
          caseId,
          saidOn: stage.house.today(),
          heardBy: worker.name,
          lookAgainOn: '2027-06-08',
        }),
    },
  },
  'an invitation': {
    keptIn: 'invitation.token_hash',
    hand: invitation,
    ends: { 'the colleague leaves': ofEverybody['the colleague leaves']!, 'another one': invitation },
  },
  'a first time': {
    keptIn: 'first_time.token_hash',
    hand: async ({ worker }) => {
      await mayBegin(stage.house, worker);
      const token = await beginFirstTime(stage.house, worker.memberId);
      return async () => (await seeFirstTime(stage.house, token)) !== undefined;
    },
    ends: {
      'the colleague leaves': ofEverybody['the colleague leaves']!,
      'another one': ({ worker }) => beginFirstTime(stage.house, worker.memberId),
    },
  },
};
const rows = Object.entries(kinds).flatMap(([what, { ends }]) => Object.keys(ends).map((how) => [what, how] as const));

test.each(rows)('%s opens nothing once: %s', async (what, how) => {
  const school = await aSchool();
  const kind = kinds[what];
  const opens = await kind?.hand(school);
  expect(await opens?.()).toBe(true);
  await kind?.ends[how]?.(school);
  expect(await opens?.()).toBe(false);
});

const onLink = {
  'is withdrawn': ({ handoverId }: { handoverId: string }) =>
    withdrawHandover(stage.house, stage.karin, { handoverId }),
  'has another link': ({ handoverId }: { handoverId: string }) => renewLink(stage.house, stage.karin, { handoverId }),
};
test.each(Object.entries(onLink))('link and guest of a hand-over open nothing once it %s', async (_how, end) => {
  const { house } = stage;
  const sent = await aSent(stage);
  const token = await tokenOf(stage, sent.handoverId);
  const come = { token, code: sent.code ?? '', name: 'Sanne de Boer' };
  const { guestId } = valueOf(await enterByLink(house, come));
  const guest = new Visitor(app);
  guest.cookies.set('aanzet', app.signCookie(`guest:${guestId}`));
  expect((await guest.open('/gast/overdracht')).status).toBe(200);
  await end(sent);
  const after = await guest.open('/gast/overdracht');
  expect([after.status, after.body.includes('Samira')]).toEqual([303, false]);
  expect([(await enterByLink(house, come)).ok, await findGuest(house, guestId)]).toEqual([false, undefined]);
});

describe('every page of a young person that is open in a browser', () => {
  const ways: Readonly<Record<string, Ending>> = {
    'geen inzage': ({ worker, caseId }) => declareNoView(stage.house, worker, { caseId }),
    'afgeschermd for others': async ({ lead, caseId }) =>
      valueOf(await shieldCase(stage.house, lead, { caseId, named: [lead.memberId] })),
    ...ofEverybody,
  };
  test.each(Object.entries(ways))('is not there at the next request: %s', async (_how, end) => {
    const school = await aSchool();
    const visitor = await signedIn(school);
    const all = pages
      .filter(({ method, path }) => method === 'GET' && /:caseId/.test(path) && !/:(?!caseId)/.test(path))
      .map(({ path }) => path.replace(':caseId', school.caseId));
    const open: string[] = [];
    for (const path of all) if ((await visitor.open(path)).status === 200) open.push(path);
    expect(open.length).toBeGreaterThan(8);
    await end(school);
    for (const path of open) {
      const { status, body } = await visitor.open(path);
      expect([path, status === 200, body.includes('Samira')]).toEqual([path, false, false]);
    }
  });
});

/** Kept as a hash or a key of the outside, and no key that opens: with why it is in no row above. */
const notHandedOut: Readonly<Record<string, string>> = {
  'handover_link.token_hash': 'above, with its guest',
  'young_visit.token_hash': 'above, with its link',
  'own_words.token_hash': 'ninety minutes, in one browser, with its card (group-moment.test.ts)',
  'sign_in_round.token_hash': 'minutes, in one browser, and works once (organisation-sign-in.test.ts)',
};
test('no key is kept in the running database that has no row here', async () => {
  const { rows: found } = await write(`select table_name || '.' || column_name as at from information_schema.columns
    where table_schema = 'public' and (column_name like '%token_hash' or column_name = 'credential_id') order by 1`);
  const told = [...Object.values(kinds).map(({ keptIn }) => keptIn), ...Object.keys(notHandedOut)];
  expect(found.map(({ at }) => String(at)).toSorted()).toEqual(told.toSorted());
});
