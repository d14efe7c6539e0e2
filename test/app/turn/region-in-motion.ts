/** The moves of never-zero-never-two.test.ts: what can happen to a case, when it may, and how it is done. */
import { mergeContacts } from '#app/directory/merge-contacts.ts';
import { askQuestion } from '#app/handover/ask-question.ts';
import { answerQuestion } from '#app/handover/ask-question.ts';
import { beginHandover } from '#app/handover/begin-handover.ts';
import { recordMeeting } from '#app/handover/record-meeting.ts';
import { sendBack } from '#app/handover/send-back.ts';
import { sendHandover } from '#app/handover/send-handover.ts';
import { takeOver } from '#app/handover/take-over.ts';
import { withdrawHandover } from '#app/handover/withdraw-handover.ts';
import { assign } from '#app/turn/assign.ts';
import { colleagueLeaves } from '#app/turn/colleague-leaves.ts';
import { decideApproach } from '#app/turn/decide-approach.ts';
import { endCase } from '#app/turn/end-case.ts';
import { giveBack } from '#app/turn/give-back.ts';
import { giveTurn } from '#app/turn/give-turn.ts';
import { later } from '#app/turn/later.ts';
import { linkCases, unlinkCases } from '#app/turn/link-cases.ts';
import { findAgain, lose } from '#app/turn/lose.ts';
import { notApproach } from '#app/turn/not-approach.ts';
import { pickUp } from '#app/turn/pick-up.ts';
import { reopenCase } from '#app/turn/reopen-case.ts';
import { rest } from '#app/turn/rest.ts';
import { waitFor } from '#app/turn/wait-for.ts';
import type { Member } from '#domain/access/actor.ts';
import { addWorkingDays } from '#law/working-days.ts';
import type { Outcome } from '#domain/outcome.ts';
import type { OutcomeKind } from '#domain/turn/outcomes.ts';
import { handoverVerbs, termVerbs, type Verb } from '#domain/turn/verbs.ts';
import { aColleague, aYoungPerson, type Region } from '../../people.ts';

/** One case as its owner sees it, with its turn and its open hand-over. */
export type Row = {
  readonly id: string;
  readonly state: 'active' | 'ended' | 'linked';
  readonly lead: string | null;
  readonly record: string;
  readonly turns: number;
  readonly organisation: string | null;
  readonly member: string | null;
  readonly waits: string | null;
  readonly verb: Verb | null;
  readonly giver: string | null;
  readonly fresh: boolean;
  readonly handover: string | null;
  readonly step: string | null;
  readonly kind: string | null;
  readonly overtaken: boolean;
  /** What the lead says of the case now; and how many organisations say something. */
  readonly said: OutcomeKind | null;
  readonly sayers: number;
};
export type Motion = {
  readonly region: Region;
  readonly people: Map<string, Member>;
  /** Who decides at the Doorstroompunt whether somebody may be approached. */
  readonly decider: Member;
  readonly rows: readonly Row[];
  readonly pick: (n: number) => number;
};
type Move = {
  readonly may: (row: Row, motion: Motion) => boolean;
  readonly play: (row: Row, motion: Motion) => Promise<Outcome<unknown>>;
};

export const first = '00000000-0000-0000-0000-000000000000';
/** Every case, or those from this id on: ids of a test house count up. */
export async function snapshot({ house }: Region, from = first): Promise<readonly Row[]> {
  const text = `select c.id, c.state, c.lead_organisation_id as lead, c.record_organisation_id as record,
      (select count(*)::int from turn x where x.case_id = c.id) as turns, t.organisation_id as organisation,
      t.member_id as member, t.waits_for as waits, k.verb, t.given_by_member_id as giver, t.since = $1 as fresh,
      h.id as handover, h.state as step, h.kind,
      exists (select from handover o where o.case_id = c.id and o.taken_over_on is not null) as overtaken,
      s.kind as said, (select count(*)::int from case_outcome x where x.case_id = c.id and x.over_on is null) as sayers
    from cases c left join turn t on t.case_id = c.id left join turn_task k on k.case_id = c.id
      left join case_outcome s on s.case_id = c.id and s.organisation_id = c.lead_organisation_id and s.over_on is null
      left join handover h on h.case_id = c.id
        and h.state in ('draft', 'read', 'agreed', 'told', 'sent', 'asked', 'lapsed', 'taken-over')
    where c.id >= $2 order by c.id`;
  // Under a name: planning it costs as much as asking.
  return (await house.owner.query<Row>({ name: 'snapshot', text, values: [house.today(), from] })).rows;
}

const nowhere = '01900000-0000-7000-8000-ffffffffffff';
const at = (row: Row, organisation: { readonly id: string }) =>
  row.state === 'active' && row.organisation === organisation.id;
const eik = (row: Row, { region }: Motion) => at(row, region.deEik) && row.lead === region.deEik.id;
const named = (row: Row, motion: Motion) =>
  row.state === 'active' &&
  row.member !== null &&
  motion.people.has(row.member) &&
  ![motion.region.leusden.id].includes(row.organisation ?? '');
/** Who does it: the one on turn, else a colleague there. */
const worker = (row: Row, { region, people }: Motion): Member =>
  people.get(row.member ?? '') ?? ((row.organisation ?? row.lead) === region.soest.id ? region.ilse : region.karin);
const receiver = (row: Row, motion: Motion): Member => {
  const member = motion.people.get(row.member ?? '');
  return member?.organisationId === motion.region.soest.id ? member : motion.region.ilse;
};
const other = (member: Member, { region, pick }: Motion): Member => {
  const all =
    member.organisationId === region.soest.id ? [region.ilse, region.bas] : [region.karin, region.peter, region.marja];
  const rest = all.filter((m) => m.memberId !== member.memberId);
  return rest[pick(rest.length)] ?? member;
};
const day = ({ region }: Motion, n: number) => addWorkingDays(region.house.today(), n);
const free = (row: Row) => !handoverVerbs.includes(row.verb ?? 'other');

async function begun(row: Row, motion: Motion): Promise<Outcome<unknown>> {
  const { region } = motion;
  return beginHandover(region.house, worker(row, motion), {
    caseId: row.id,
    receiver: { organisationId: region.soest.id },
  });
}
/** Reading and the yes are arranged by hand: they move no turn, and the hand-over's own tests walk them. */
async function sent(row: Row, motion: Motion): Promise<Outcome<unknown>> {
  const { house } = motion.region;
  await house.owner.query(
    `update handover set state = 'agreed', question = 'Wil jij verdergaan?', read_on = $2, read_together = true, read_with = 'samen',
      yes_by = 'self', yes_on = $2, yes_how = 'said' where id = $1 and state in ('draft', 'read')`,
    [row.handover, house.today()],
  );
  await house.owner.query(
    `update handover_block set text = 'Kan goed koken.', goes_along = true where handover_id = $1`,
    [row.handover],
  );
  return sendHandover(motion.region.house, sender(row, motion), { handoverId: row.handover ?? nowhere });
}
/** School involves work and income: told, and why it is needed, arranged by hand; it is sent at once. */
async function involved(row: Row, motion: Motion): Promise<Outcome<unknown>> {
  const { house, soest } = motion.region;
  const receiver = { organisationId: soest.id, kind: 'H3' } as const;
  const begun = await beginHandover(house, worker(row, motion), { caseId: row.id, receiver });
  if (!begun.ok) return begun;
  const { handoverId } = begun.value;
  await house.owner.query(
    `with inside as (insert into handover_inside (handover_id, case_id, organisation_id, necessity)
      select id, case_id, from_organisation_id, 'Geen stage meer.' from handover where id = $1)
     update handover set state = 'told', question = 'Kijk je mee?', told_on = $2, told_how = 'phone' where id = $1`,
    [handoverId, house.today()],
  );
  return sendHandover(house, worker(row, motion), { handoverId });
}
/** The Doorstroompunt hands a young person over by law: nobody takes it over. */
async function arrives({ region }: Motion): Promise<Outcome<unknown>> {
  const { house, doorstroompunt: of, mo, soest } = region;
  const caseId = await aYoungPerson(region, { of, turnOf: mo, contact: mo, municipalityCode: 'GM0342' });
  const begun = await beginHandover(house, mo, { caseId, receiver: { organisationId: soest.id } });
  if (!begun.ok) return begun;
  await house.owner.query(`update handover set question = 'Kun je verder?' where id = $1`, [begun.value.handoverId]);
  return sendHandover(house, mo, begun.value);
}
const sender = (row: Row, motion: Motion): Member => {
  const member = motion.people.get(row.member ?? '');
  return member?.organisationId === motion.region.deEik.id ? member : motion.region.karin;
};
/** Every third receiver never answers, so that hand-overs lapse too; of who is only involved every ninth. */
const answers = (row: Row) => Number.parseInt(row.id.slice(-4), 16) % (row.kind === 'H3' ? 9 : 3) !== 0;
/** The lead goes along with it. */
const moving = (row: Row) => row.state === 'active' && row.kind !== 'H3';
const hand = (row: Row) => ({ handoverId: row.handover ?? nowhere });
const soestCase = (row: Row, { region }: Motion) =>
  at(row, region.soest) && row.lead === region.soest.id && row.handover === null;
const handedOver = (motion: Motion) =>
  motion.rows.filter(
    (row) =>
      row.state === 'active' &&
      row.record !== motion.region.soest.id &&
      row.lead === motion.region.soest.id &&
      row.overtaken,
  );

export const moves = {
  open: {
    may: () => true,
    play: async (_, { region, pick }) => {
      const soest = pick(8) === 0;
      const value = await aYoungPerson(region, soest ? { of: region.soest, team: region.soestTeam } : {});
      return { ok: true, value };
    },
  },
  'pick up': {
    may: (row, { region }) => (eik(row, { region } as Motion) || at(row, region.soest)) && row.member === null,
    play: (row, motion) =>
      pickUp(motion.region.house, worker(row, motion), {
        caseId: row.id,
        alsoContact: row.lead === worker(row, motion).organisationId && motion.pick(2) === 0,
      }),
  },
  assign: {
    may: (row, motion) => eik(row, motion) && row.member !== null,
    play: (row, motion) => {
      const by = worker(row, motion);
      return assign(motion.region.house, by, { caseIds: [row.id], memberId: other(by, motion).memberId });
    },
  },
  give: {
    may: (row, motion) => named(row, motion) && free(row),
    play: (row, motion) => {
      const by = worker(row, motion);
      const { eikTeam, soestTeam, soest } = motion.region;
      const team = by.organisationId === soest.id ? soestTeam : eikTeam;
      const to =
        motion.pick(3) === 0
          ? { memberId: null, teamId: team }
          : { memberId: other(by, motion).memberId, teamId: null };
      return giveTurn(motion.region.house, by, {
        caseId: row.id,
        ...to,
        verb: 'call',
        words: null,
        dueOn: day(motion, 1 + motion.pick(9)),
      });
    },
  },
  later: {
    may: (row, motion) => named(row, motion) && !termVerbs.includes(row.verb ?? 'other'),
    play: (row, motion) => later(motion.region.house, worker(row, motion), { caseId: row.id, dueOn: day(motion, 5) }),
  },
  wait: {
    may: (row, motion) => named(row, motion) && free(row),
    play: (row, motion) =>
      waitFor(motion.region.house, worker(row, motion), {
        caseId: row.id,
        whom: 'young-person',
        dueOn: day(motion, 3),
        words: null,
      }),
  },
  'give back': {
    may: (row, motion) =>
      named(row, motion) &&
      row.fresh &&
      row.giver !== row.member &&
      motion.people.get(row.giver ?? '')?.organisationId === row.organisation,
    play: (row, motion) =>
      giveBack(motion.region.house, worker(row, motion), { caseId: row.id, because: 'ik ken de familie niet' }),
  },
  end: {
    may: (row, motion) => eik(row, motion) && row.handover === null,
    play: (row, motion) =>
      endCase(motion.region.house, worker(row, motion), {
        caseId: row.id,
        reason: 'on-their-own',
        words: null,
        youngPersonTold: true,
      }),
  },
  rest: {
    may: (row, motion) => eik(row, motion) && row.handover === null,
    play: (row, motion) => {
      const { house } = motion.region;
      const again = { saidOn: house.today(), heardBy: 'Karin', lookAgainOn: day(motion, 8) };
      return rest(house, worker(row, motion), { caseId: row.id, ...again });
    },
  },
  lose: {
    may: (row, motion) => eik(row, motion) && free(row) && row.said === null,
    play: (row, motion) => lose(motion.region.house, worker(row, motion), { caseId: row.id }),
  },
  find: {
    may: (row, motion) => eik(row, motion) && row.said === 'lost',
    play: (row, motion) => findAgain(motion.region.house, worker(row, motion), { caseId: row.id }),
  },
  'not approach': {
    may: () => true,
    play: async (_, motion) => {
      const { house, doorstroompunt: of, mo } = motion.region;
      const caseId = await aYoungPerson(motion.region, { of, turnOf: mo });
      return notApproach(house, mo, { caseId, lookAgainOn: day(motion, motion.pick(2) ? 200 : 8) });
    },
  },
  decide: {
    may: (row) => row.said === 'not-approach' || row.verb === 'decide-approach',
    play: (row, { region, decider, pick }) =>
      decideApproach(region.house, decider, {
        caseId: row.id,
        decision: pick(4) === 0 ? 'not' : 'approach',
        because: 'asked-for-it',
      }),
  },
  reopen: {
    may: (row) => row.said === 'ended' || row.said === 'rest',
    play: (row, motion) => reopenCase(motion.region.house, worker(row, motion), { caseId: row.id }),
  },
  leave: {
    may: eik,
    play: async (row, motion) => {
      const { house, deEik, eikTeam, marja, peter } = motion.region;
      const leaver = await aColleague(house, deEik, { name: 'Noor Wit', role: 'begeleider', teamId: eikTeam });
      const given = await assign(house, worker(row, motion), {
        caseIds: [row.id],
        memberId: leaver.memberId,
        alsoContact: true,
      });
      if (!given.ok) return given;
      return colleagueLeaves(house, marja, {
        memberId: leaver.memberId,
        toMemberId: motion.pick(2) ? peter.memberId : null,
      });
    },
  },
  'merge colleagues': {
    may: eik,
    play: async (row, motion) => {
      const { house, deEik, eikTeam, marja, peter } = motion.region;
      const twice = await aColleague(house, deEik, { name: 'P. Vos', role: 'begeleider', teamId: eikTeam });
      const has = { caseIds: [row.id], memberId: twice.memberId, alsoContact: true };
      const given = await assign(house, worker(row, motion), has);
      if (!given.ok) return given;
      const one = { organisationId: deEik.id, memberId: twice.memberId, staysId: peter.memberId };
      return mergeContacts(house, marja, one);
    },
  },
  link: {
    may: (row, motion) =>
      soestCase(row, motion) && row.record === motion.region.soest.id && handedOver(motion).length > 0,
    play: (row, motion) => {
      const into = handedOver(motion);
      return linkCases(motion.region.house, worker(row, motion), {
        caseId: row.id,
        intoCaseId: into[motion.pick(into.length)]?.id ?? nowhere,
      });
    },
  },
  unlink: {
    may: (row) => row.state === 'linked',
    play: (row, { region }) => unlinkCases(region.house, region.ilse, { caseId: row.id }),
  },
  'begin hand-over': {
    may: (row, motion) => eik(row, motion) && row.handover === null && row.record === motion.region.deEik.id,
    play: begun,
  },
  'send hand-over': { may: (row) => row.state === 'active' && row.step === 'draft', play: sent },
  arrive: { may: () => true, play: (_, motion) => arrives(motion) },
  involve: {
    may: (row, motion) => eik(row, motion) && row.handover === null && row.record === motion.region.deEik.id,
    play: involved,
  },
  join: {
    may: (row) => row.kind === 'H3' && row.step === 'sent' && answers(row),
    play: (row, motion) => {
      const meeting = { ...hand(row), meetOn: day(motion, 4), contactAfter: 'receiver' } as const;
      return takeOver(motion.region.house, receiver(row, motion), meeting);
    },
  },
  'meet beside': {
    may: (row) => row.kind === 'H3' && row.step === 'taken-over',
    play: (row, motion) => {
      const met = { ...hand(row), outcome: 'together', on: motion.region.house.today() } as const;
      return recordMeeting(motion.region.house, receiver(row, motion), met);
    },
  },
  ask: {
    may: (row) => row.state === 'active' && row.step === 'sent' && answers(row),
    play: (row, motion) =>
      askQuestion(motion.region.house, receiver(row, motion), { ...hand(row), text: 'Welke dagen?' }),
  },
  answer: {
    may: (row) => row.state === 'active' && row.step === 'asked',
    play: (row, motion) => answerQuestion(motion.region.house, sender(row, motion), { ...hand(row), text: 'Maandag.' }),
  },
  'take over': {
    may: (row) => moving(row) && (row.step === 'lapsed' || (row.step === 'sent' && answers(row))),
    play: (row, motion) =>
      takeOver(motion.region.house, receiver(row, motion), {
        ...hand(row),
        meetOn: day(motion, 4),
        contactAfter: 'receiver',
      }),
  },
  'send back': {
    may: (row) => row.state === 'active' && (row.step === 'lapsed' || (row.step === 'sent' && answers(row))),
    play: (row, motion) =>
      sendBack(motion.region.house, receiver(row, motion), {
        ...hand(row),
        reason: 'no-room',
        whoElse: 'Doorstroompunt',
      }),
  },
  withdraw: {
    may: (row) => row.state === 'active' && row.step === 'draft',
    play: (row, motion) => withdrawHandover(motion.region.house, sender(row, motion), hand(row)),
  },
  meet: {
    may: (row) => moving(row) && row.step === 'taken-over',
    play: (row, motion) =>
      recordMeeting(motion.region.house, receiver(row, motion), {
        ...hand(row),
        outcome: 'together',
        on: motion.region.house.today(),
      }),
  },
} as const satisfies Record<string, Move>;
export type MoveName = keyof typeof moves;
export const moveOf = (name: MoveName): Move => moves[name];
