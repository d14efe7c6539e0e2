import type { Insertable, Selectable, Updateable } from 'kysely';
import type { HandoverChange } from '#app/ports/handovers.ts';
import type { Handover } from '#domain/handover/handover.ts';
import type { Tables } from '../tables.ts';

type Row = Tables['handover'];

/** Of a change, what stands in the row of the sender alone. */
export type Kept = Pick<HandoverChange, 'capacity' | 'ownView' | 'necessity'>;
type Inside = Pick<Selectable<Tables['handover_inside']>, 'capacity' | 'own_view' | 'necessity'>;

/**
 * A stored hand-over as the domain knows it. The closed lists were checked when it was written. What is the sender's own
 * is unknown to everybody else.
 */
export const handoverOf = (row: Selectable<Row> & { readonly [K in keyof Inside]: Inside[K] | null }): Handover => ({
  id: row.id,
  caseId: row.case_id,
  kind: row.kind as Handover['kind'],
  fromOrganisationId: row.from_organisation_id,
  fromMemberId: row.from_member_id,
  toOrganisationId: row.to_organisation_id,
  toMemberId: row.to_member_id,
  toTeamId: row.to_team_id,
  toName: row.to_name,
  toMail: row.to_mail,
  state: row.state as Handover['state'],
  question: row.question,
  capacity: row.capacity ?? 'unknown',
  readOn: row.read_on,
  readWith: row.read_with,
  readTogether: row.read_together,
  yesBy: row.yes_by as Handover['yesBy'],
  yesName: row.yes_name,
  yesOn: row.yes_on,
  yesHow: row.yes_how as Handover['yesHow'],
  ownView: row.own_view,
  necessity: row.necessity,
  toldOn: row.told_on,
  toldHow: row.told_how as Handover['toldHow'],
  sentOn: row.sent_on,
  answerDueOn: row.answer_due_on,
  takenOverOn: row.taken_over_on,
  takenOverBy: row.taken_over_by,
  takenOverMemberId: row.taken_over_member_id,
  takenOverHow: row.taken_over_how as Handover['takenOverHow'],
  contactAfter: row.contact_after,
  meetOn: row.meet_on,
  metOn: row.met_on,
  metHow: row.met_how as Handover['metHow'],
  notThere: row.not_there,
  lookEndsOn: row.look_ends_on,
  closedOn: row.closed_on,
  reason: row.reason,
  whoElse: row.who_else,
  namedOnly: row.named_only,
  shownSchool: row.shown_school,
  shownEnd: row.shown_end,
  answersName: row.answers_name,
  answersPhone: row.answers_phone,
  begunOn: row.begun_on,
  changedByMemberId: row.changed_by_member_id,
  version: row.version,
});

type OnTheRow = Omit<HandoverChange, keyof Kept>;
const columns = {
  toOrganisationId: 'to_organisation_id',
  toMemberId: 'to_member_id',
  toTeamId: 'to_team_id',
  toName: 'to_name',
  toMail: 'to_mail',
  state: 'state',
  question: 'question',
  fromMemberId: 'from_member_id',
  readOn: 'read_on',
  readWith: 'read_with',
  readTogether: 'read_together',
  yesBy: 'yes_by',
  yesName: 'yes_name',
  yesOn: 'yes_on',
  yesHow: 'yes_how',
  toldOn: 'told_on',
  toldHow: 'told_how',
  sentOn: 'sent_on',
  answerDueOn: 'answer_due_on',
  takenOverOn: 'taken_over_on',
  takenOverBy: 'taken_over_by',
  takenOverMemberId: 'taken_over_member_id',
  takenOverHow: 'taken_over_how',
  contactAfter: 'contact_after',
  meetOn: 'meet_on',
  metOn: 'met_on',
  metHow: 'met_how',
  notThere: 'not_there',
  lookEndsOn: 'look_ends_on',
  closedOn: 'closed_on',
  reason: 'reason',
  whoElse: 'who_else',
  namedOnly: 'named_only',
  shownSchool: 'shown_school',
  shownEnd: 'shown_end',
  answersName: 'answers_name',
  answersPhone: 'answers_phone',
} as const satisfies Record<keyof OnTheRow, keyof Row>;

/** The columns that a change touches. */
export const changedColumns = (change: OnTheRow): Updateable<Row> =>
  Object.fromEntries(Object.entries(change).map(([key, value]) => [columns[key as keyof OnTheRow], value]));

/** A new hand-over as a row. */
export const newRow = (h: Handover): Insertable<Row> => ({
  id: h.id,
  case_id: h.caseId,
  kind: h.kind,
  from_organisation_id: h.fromOrganisationId,
  from_member_id: h.fromMemberId,
  to_organisation_id: h.toOrganisationId,
  to_member_id: h.toMemberId,
  to_team_id: h.toTeamId,
  to_name: h.toName,
  to_mail: h.toMail,
  state: h.state,
  question: h.question,
  begun_on: h.begunOn,
  changed_by_member_id: h.changedByMemberId,
});
