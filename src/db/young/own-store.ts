import { sql } from 'kysely';
import type {
  AppointmentAnswer,
  OwnAgreement,
  OwnCard,
  OwnCopy,
  OwnDestination,
  OwnRequest,
  OwnShare,
  OwnStore,
} from '#app/ports/young.ts';
import type { OwnChoice } from '#domain/young/choices.ts';
import type { Verb } from '#domain/turn/verbs.ts';
import type { Tx } from '../database.ts';
import { asProgram } from '../turn/as-program.ts';

type Row = {
  case_id: string;
  state: OwnCard['state'];
  first_name: string;
  infix: string | null;
  family_name: string;
  birth_date: string;
  place: string;
  lead_id: string;
  lead_name: string;
  lead_kind: string;
  lead_phone: string | null;
  contact_id: string | null;
  contact_name: string | null;
  contact_phone: string | null;
  contact_mail: string | null;
  contact_at: string | null;
  contact_at_phone: string | null;
  due_on: string | null;
  waits_for: NonNullable<OwnCard['turn']>['waitsFor'] | null;
  verb: string | null;
  turn_name: string | null;
  turn_phone: string | null;
  team_name: string | null;
  turn_at: string | null;
  turn_at_phone: string | null;
  school_name: string | null;
  stops_on: string | null;
  phone: string | null;
  mail: string | null;
  prefers: OwnChoice | null;
};

const turnOf = (row: Row): OwnCard['turn'] =>
  row.due_on === null
    ? null
    : {
        name: row.turn_name ?? row.team_name ?? row.turn_at ?? '',
        isPerson: row.turn_name !== null,
        organisation: row.turn_at ?? '',
        phone: row.turn_phone ?? row.turn_at_phone,
        verb: (row.verb ?? 'other') as Verb,
        dueOn: row.due_on,
        waitsFor: row.waits_for ?? 'self',
      };
const cardOf = (row: Row): OwnCard => ({
  caseId: row.case_id,
  state: row.state,
  firstName: row.first_name,
  infix: row.infix,
  familyName: row.family_name,
  birthDate: row.birth_date,
  place: row.place,
  lead: { id: row.lead_id, name: row.lead_name, kind: row.lead_kind, phone: row.lead_phone },
  contact:
    row.contact_name === null
      ? null
      : {
          memberId: row.contact_id ?? '',
          name: row.contact_name,
          phone: row.contact_phone ?? row.contact_at_phone,
          organisation: row.contact_at ?? '',
          mail: row.contact_mail,
        },
  turn: turnOf(row),
  school: row.school_name,
  stopsOn: row.stops_on,
  phone: row.phone,
  mail: row.mail,
  prefers: row.prefers,
});

async function card(tx: Tx, caseId: string): Promise<OwnCard | undefined> {
  const { rows } = await sql<Row>`
    select c.id as case_id, c.state, y.first_name, y.infix, y.family_name, y.birth_date, y.place,
      l.id as lead_id, l.name as lead_name, l.kind as lead_kind, l.phone as lead_phone,
      cm.id as contact_id, cm.name as contact_name, cm.phone as contact_phone, cm.mail as contact_mail, co.name as contact_at, co.phone as contact_at_phone,
      t.due_on, t.waits_for, k.verb, tm.name as turn_name, tm.phone as turn_phone, tt.name as team_name,
      ot.name as turn_at, ot.phone as turn_at_phone,
      e.school_name, coalesce(e.left_on, e.expected_end) as stops_on, x.phone, x.mail, x.prefers
    from cases c join young_person y on y.case_id = c.id join organisation l on l.id = c.lead_organisation_id
      left join member cm on cm.id = c.contact_member_id left join organisation co on co.id = cm.organisation_id
      left join turn t on t.case_id = c.id left join turn_task k on k.case_id = c.id
      left join member tm on tm.id = t.member_id left join team tt on tt.id = t.team_id
      left join organisation ot on ot.id = t.organisation_id
      left join enrolment e on e.case_id = c.id left join contact x on x.case_id = c.id
    where c.id = ${caseId}`.execute(tx);
  return rows[0] && cardOf(rows[0]);
}

async function shares(tx: Tx, caseId: string): Promise<readonly OwnShare[]> {
  const { rows } = await sql<OwnShare & { case_id: string }>`
    select h.case_id, h.id as "handoverId", h.kind, h.state, f.name as "fromName", o.name as "toName", h.question,
      h.yes_by as "yesBy", h.sent_on as "sentOn", h.taken_over_on as "takenOverOn", h.closed_on as "closedOn",
      coalesce((select jsonb_agg(jsonb_build_object('id', b.block, 'text', b.text) order by b.block) from handover_block b
        where b.handover_id = h.id and b.text <> ''), '[]') as blocks
    from handover h join organisation f on f.id = h.from_organisation_id join organisation o on o.id = h.to_organisation_id
    where h.case_id = ${caseId} order by h.id desc limit 20`.execute(tx);
  return rows;
}

async function copies(tx: Tx, caseId: string): Promise<readonly OwnCopy[]> {
  const { rows } = await sql<OwnCopy & { case_id: string }>`
    select d.case_id, o.name as "toName", f.name as "fromName", d.number, d.shared_on as "sharedOn", d.withdrawn_on as "withdrawnOn"
    from document_copy d join organisation o on o.id = d.organisation_id left join organisation f on f.id = d.from_organisation_id
    where d.case_id = ${caseId} order by d.id desc limit 20`.execute(tx);
  return rows;
}

async function agreements(tx: Tx, caseId: string): Promise<readonly OwnAgreement[]> {
  const rows = await tx
    .selectFrom('agreement')
    .select(['id', 'case_id', 'what', 'who', 'due_on', 'at_time', 'done_on', 'young_says'])
    .where('case_id', '=', caseId)
    .orderBy(sql`done_on desc nulls first`)
    .orderBy('due_on')
    .orderBy('id')
    .limit(20)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    what: row.what,
    who: row.who,
    dueOn: row.due_on,
    atTime: row.at_time,
    doneOn: row.done_on,
    says: row.young_says,
  }));
}

async function destination(tx: Tx, caseId: string, on: string): Promise<OwnDestination | undefined> {
  const row = await tx
    .selectFrom('destination')
    .select(['case_id', 'kind', 'start_on'])
    .where('case_id', '=', caseId)
    .where('wrong_on', 'is', null)
    .where('start_on', '<=', on)
    .where((eb) => eb.or([eb('end_on', 'is', null), eb('end_on', '>=', on)]))
    .orderBy('start_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { kind: row.kind, startOn: row.start_on };
}

async function answerAppointment(
  tx: Tx,
  { caseId, agreementId, says, because, on }: AppointmentAnswer,
): Promise<boolean> {
  const row = await tx
    .updateTable('agreement')
    .set({ young_says: says, young_because: because, young_said_on: on })
    .where('case_id', '=', caseId)
    .where('id', '=', agreementId)
    .where('done_on', 'is', null)
    .where('at_time', 'is not', null)
    .where('due_on', '>=', on)
    .returning('case_id')
    .executeTakeFirst();
  return row !== undefined;
}

async function prefer(tx: Tx, caseId: string, prefers: OwnChoice): Promise<boolean> {
  const row = await tx
    .updateTable('contact')
    .set({ prefers })
    .where('case_id', '=', caseId)
    .returning('case_id')
    .executeTakeFirst();
  return row !== undefined;
}

async function requests(tx: Tx, caseId: string): Promise<readonly OwnRequest[]> {
  const rows = await tx
    .selectFrom('data_request')
    .select(['case_id', 'kind', 'asked_on', 'due_on', 'state'])
    .where('case_id', '=', caseId)
    .orderBy('id', 'desc')
    .limit(10)
    .execute();
  return rows.map((row) => ({ kind: row.kind, askedOn: row.asked_on, dueOn: row.due_on, state: row.state }));
}

/** What a young person reads: the columns that 0052_young.sql gives, and the policies there say of whom. */
export const ownStore = (tx: Tx): OwnStore => ({
  card: (caseId) => card(tx, caseId),
  shares: (caseId) => shares(tx, caseId),
  copies: (caseId) => copies(tx, caseId),
  agreements: (caseId) => agreements(tx, caseId),
  destination: (caseId, on) => destination(tx, caseId, on),
  answerAppointment: (answer) => answerAppointment(tx, answer),
  prefer: (caseId, channel) => prefer(tx, caseId, channel),
  requests: (caseId) => requests(tx, caseId),
  asProgram: (work) => asProgram(tx, work),
});
