import { sql } from 'kysely';
import type { Along, AskedAlong, GivenLink, NewLink, ParentStore } from '#app/ports/parents.ts';
import type { Verb } from '#domain/turn/verbs.ts';
import type { Tx } from '../database.ts';
import { asProgram } from '../turn/as-program.ts';
import { parentDoor } from './parent-door.ts';

async function links(tx: Tx, caseId: string): Promise<readonly GivenLink[]> {
  const rows = await tx
    .selectFrom('parent_link')
    .select(['case_id', 'id', 'name', 'ground', 'shows', 'made_on', 'expires_on', 'opened_on'])
    .where('case_id', '=', caseId)
    .where('closed', '=', false)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((r) => ({
    id: r.id,
    name: r.name,
    ground: r.ground,
    shows: r.shows,
    madeOn: r.made_on,
    expiresOn: r.expires_on,
    openedOn: r.opened_on,
  }));
}

async function make(tx: Tx, link: NewLink): Promise<void> {
  await tx
    .insertInto('parent_link')
    .values({
      id: link.id,
      case_id: link.caseId,
      organisation_id: link.organisationId,
      member_id: link.memberId,
      ground: link.ground,
      representative_id: link.representativeId,
      name: link.name,
      shows: [...link.shows],
      yes_on: link.yesOn,
      channel: link.channel,
      token_hash: Buffer.from(link.tokenHash),
      code_hash: Buffer.from(link.codeHash),
      made_on: link.madeOn,
      expires_on: link.expiresOn,
    })
    .returning('case_id')
    .execute();
}

type Asked = Pick<AskedAlong, 'id' | 'words' | 'answer'> & {
  case_id: string;
  asked_on: string;
  answer_by: string;
  answered_on: string | null;
};
const askedOf = (r: Asked): AskedAlong => ({
  id: r.id,
  words: r.words,
  askedOn: r.asked_on,
  answerBy: r.answer_by,
  answer: r.answer,
  answeredOn: r.answered_on,
});

async function questions(tx: Tx, caseId: string) {
  const { rows } = await sql<
    Asked & { name: string }
  >`select q.case_id, q.id, q.words, q.asked_on, q.answer_by, q.answer, q.answered_on, l.name
    from parent_question q join parent_link l on l.id = q.link_id
    where q.case_id = ${caseId} or exists (select from merged_record r where r.case_id = q.case_id and r.into_case_id = ${caseId})
    order by q.id desc limit 50`.execute(tx);
  return rows.map((r) => ({ ...askedOf(r), name: r.name }));
}

async function ownQuestions(tx: Tx) {
  const { rows } = await sql<
    Omit<Asked, 'answer_by'> & { name: string }
  >`select q.case_id, q.id, q.words, q.asked_on, q.answer, q.answered_on, l.name
    from parent_question q join parent_link l on l.id = q.link_id order by q.id desc limit 50`.execute(tx);
  return rows.map(({ id, words, answer, name, ...days }) => ({
    id,
    words,
    answer,
    name,
    askedOn: days.asked_on,
    answeredOn: days.answered_on,
  }));
}

type Row = {
  case_id: string;
  first_name: string;
  birth_date: string;
  ground: Along['ground'];
  shows: Along['shows'];
  lead_name: string;
  lead_phone: string | null;
  contact_id: string | null;
  contact_name: string | null;
  contact_phone: string | null;
  contact_at: string | null;
  contact_at_phone: string | null;
  due_on: string | null;
  waits_for: NonNullable<Along['turn']>['waitsFor'] | null;
  verb: string | null;
  turn_name: string | null;
  turn_at: string | null;
  stops_on: string | null;
};
const contactOf = (r: Row): Along['contact'] =>
  r.contact_name === null
    ? null
    : {
        memberId: r.contact_id ?? '',
        name: r.contact_name,
        phone: r.contact_phone ?? r.contact_at_phone,
        organisation: r.contact_at ?? '',
      };
const turnOf = (r: Row): Along['turn'] =>
  r.due_on === null
    ? null
    : {
        name: r.turn_name ?? r.turn_at ?? '',
        verb: (r.verb ?? 'other') as Verb,
        dueOn: r.due_on,
        waitsFor: r.waits_for ?? 'self',
      };

async function along(tx: Tx): Promise<Along | undefined> {
  const { rows } = await sql<Row>`
    select y.case_id, y.first_name, y.birth_date, l.ground, l.shows, o.name as lead_name, o.phone as lead_phone,
      cm.id as contact_id, cm.name as contact_name, cm.phone as contact_phone, co.name as contact_at, co.phone as contact_at_phone,
      t.due_on, t.waits_for, k.verb, tm.name as turn_name, ot.name as turn_at, coalesce(e.left_on, e.expected_end) as stops_on
    from parent_link l join cases c on c.id = l.case_id join young_person y on y.case_id = c.id
      join organisation o on o.id = c.lead_organisation_id
      left join member cm on cm.id = c.contact_member_id left join organisation co on co.id = cm.organisation_id
      left join turn t on t.case_id = c.id left join turn_task k on k.case_id = c.id
      left join member tm on tm.id = t.member_id left join organisation ot on ot.id = t.organisation_id
      left join enrolment e on e.case_id = c.id`.execute(tx);
  const row = rows[0];
  if (!row) return undefined;
  const { rows: newest } = await sql<{ case_id: string; name: string; state: string }>`
    select h.case_id, o.name, h.state from handover h join organisation o on o.id = h.to_organisation_id
    where h.case_id = ${row.case_id} order by h.id desc limit 1`.execute(tx);
  return {
    caseId: row.case_id,
    firstName: row.first_name,
    birthDate: row.birth_date,
    ground: row.ground,
    shows: row.shows,
    lead: { name: row.lead_name, phone: row.lead_phone },
    contact: contactOf(row),
    turn: turnOf(row),
    stopsOn: row.stops_on,
    handover: newest[0] ? { name: newest[0].name, state: newest[0].state } : null,
  };
}

type Asking = Pick<ParentStore, 'along' | 'asked' | 'ask' | 'asProgram' | 'late' | 'lateTold'>;
const asking = (tx: Tx): Asking => ({
  along: () => along(tx),
  async asked() {
    const columns = ['case_id', 'id', 'words', 'asked_on', 'answer_by', 'answer', 'answered_on'] as const;
    const rows = await tx.selectFrom('parent_question').select(columns).orderBy('id', 'desc').limit(20).execute();
    return rows.map(askedOf);
  },
  async ask(one) {
    await tx
      .insertInto('parent_question')
      .values({
        id: one.id,
        case_id: one.caseId,
        organisation_id: one.organisationId,
        link_id: one.linkId,
        words: one.words,
        asked_on: one.askedOn,
        answer_by: one.answerBy,
      })
      .returning('case_id')
      .execute();
  },
  asProgram: (work) => asProgram(tx, work),
  async late(today, most) {
    const rows = await tx
      .selectFrom('parent_question')
      .select(['id', 'case_id', 'organisation_id'])
      .where('answered_on', 'is', null)
      .where('late_told_on', 'is', null)
      .where('answer_by', '<', today)
      .orderBy('id')
      .limit(most)
      .execute();
    return rows.map((r) => ({ id: r.id, caseId: r.case_id, organisationId: r.organisation_id }));
  },
  async lateTold(id, on) {
    await tx
      .updateTable('parent_question')
      .set({ late_told_on: on })
      .where('id', '=', id)
      .returning('case_id')
      .execute();
  },
});

/** Links to look along (0074_parents.sql). */
export const parentStore = (tx: Tx): ParentStore => ({
  ...parentDoor(tx),
  ...asking(tx),
  links: (caseId) => links(tx, caseId),
  make: (link) => make(tx, link),
  questions: (caseId) => questions(tx, caseId),
  ownQuestions: () => ownQuestions(tx),
  async close(caseId, id) {
    const at = tx.updateTable('parent_link').set({ closed: true }).where('id', '=', id).where('case_id', '=', caseId);
    return (await at.where('closed', '=', false).returning('case_id').execute()).length > 0;
  },
  async choose(id, shows) {
    const set = shows === 'gone' ? { closed: true } : { shows: [...shows] };
    const at = tx.updateTable('parent_link').set(set).where('id', '=', id).where('closed', '=', false);
    return (await at.returning('case_id').execute()).length > 0;
  },
  async answer(caseId, id, { words, on, memberId }) {
    const said = { answer: words, answered_on: on, member_id: memberId };
    const at = tx.updateTable('parent_question').set(said).where('id', '=', id).where('case_id', '=', caseId);
    return (await at.where('answered_on', 'is', null).returning('case_id').execute()).length > 0;
  },
});
