import { sql, type RawBuilder } from 'kysely';
import type { LateTurn, Notice, NoticeStore } from '#app/ports/notices.ts';
import type { Day } from '#law/day.ts';
import { isExtract } from '#domain/extract/kinds.ts';
import { kindRow } from '#domain/handover/kinds.ts';
import { asksToMove, isNoticeKind } from '#domain/notice/kinds.ts';
import type { Tx } from '../database.ts';
import { countsBefore, movedTo } from '../turn/closures.ts';
import { lateElsewhere } from './late-elsewhere.ts';

/** Walls go up after a notice was made, too: what this colleague may not open now is not mailed and not counted. */
const openable = (caseId: RawBuilder<unknown>, memberId: string) => sql<boolean>`(
  not exists (select from no_view v where v.case_id = ${caseId} and v.member_id = ${memberId})
  and (not exists (select from case_shield s where s.case_id = ${caseId})
    or exists (select from shield_named n where n.case_id = ${caseId} and n.member_id = ${memberId})))`;

/** What asks somebody to move is not mailed any more when nobody is on turn: it stopped, or somebody died. */
const stillAsks = sql<boolean>`(case_id is null or not (kind = any(${sql.lit(`{${asksToMove.join()}}`)}::text[]))
  or exists (select from cases c where c.id = notice.case_id and c.state = 'active'))`;

async function add(tx: Tx, notices: readonly Notice[]): Promise<readonly string[]> {
  if (notices.length === 0) return [];
  const rows = await tx
    .insertInto('notice')
    .values(
      notices.map((n) => ({
        id: n.id,
        organisation_id: n.organisationId,
        member_id: n.memberId,
        case_id: n.caseId,
        kind: n.kind,
        made_on: n.madeOn,
        sent: n.sent,
      })),
    )
    .onConflict((c) => c.doNothing())
    .returning(['case_id', 'member_id'])
    .execute();
  return rows.map((row) => row.member_id);
}

async function unsent(tx: Tx, memberId: string): Promise<readonly Notice[]> {
  const rows = await tx
    .selectFrom('notice')
    .selectAll()
    .where('member_id', '=', memberId)
    .where('sent', '=', false)
    .where(stillAsks)
    .where(openable(sql.ref('notice.case_id'), memberId))
    .orderBy('id')
    .execute();
  return rows.flatMap((row) =>
    isNoticeKind(row.kind)
      ? [
          {
            id: row.id,
            organisationId: row.organisation_id,
            memberId: row.member_id,
            caseId: row.case_id,
            kind: row.kind,
            madeOn: row.made_on,
            sent: row.sent,
          },
        ]
      : [],
  );
}

type LateAfter = Parameters<NoticeStore['lateTurns']>;
async function lateTurns(
  tx: Tx,
  ...[{ before, today, untold }, after, limit]: LateAfter
): Promise<readonly LateTurn[]> {
  const rows = await tx
    .selectFrom('turn')
    .innerJoin('organisation', 'organisation.id', 'turn.organisation_id')
    .select(['case_id', 'organisation_id', 'team_id', 'member_id', 'due_on'])
    .where('has_account', '=', true)
    .where(countsBefore({ of: 'turn.organisation_id', day: 'turn.due_on', today }, before))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('notice')
            .select('notice.id')
            .whereRef('notice.case_id', '=', 'turn.case_id')
            .whereRef('notice.made_on', '>', 'turn.due_on')
            .where('notice.kind', '=', untold),
        ),
      ),
    )
    .$if(after !== null, (late) => late.where('case_id', '>', after))
    .orderBy('case_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    caseId: row.case_id,
    organisationId: row.organisation_id,
    teamId: row.team_id,
    memberId: row.member_id,
    dueOn: row.due_on,
  }));
}

async function openUntil(tx: Tx, ...[memberId, until, today]: Parameters<NoticeStore['openUntil']>) {
  const due = sql<Day>`coalesce(${movedTo({ of: 'turn.organisation_id', day: 'turn.due_on', today })}, turn.due_on)`;
  const rows = await tx
    .selectFrom('turn')
    .select(['case_id', due.as('due')])
    .where('member_id', '=', memberId)
    .where(due, '<=', until)
    .where(openable(sql.ref('turn.case_id'), memberId))
    .orderBy('due')
    .execute();
  return rows.map((row) => ({ caseId: row.case_id, dueOn: row.due }));
}

const linkMail = async (tx: Tx, handoverId: string) =>
  tx
    .selectFrom('handover as h')
    .innerJoin('organisation as f', 'f.id', 'h.from_organisation_id')
    .innerJoin('organisation as t', 't.id', 'h.to_organisation_id')
    .leftJoin('member as s', 's.id', 'h.from_member_id')
    .leftJoin('member as r', 'r.id', 'h.to_member_id')
    .select([
      'h.case_id',
      'h.state',
      'h.kind',
      'h.answer_due_on',
      'h.from_member_id',
      'h.to_name',
      'h.to_mail',
      'f.name as from_organisation',
      'f.phone as school_phone',
    ])
    .select([
      's.name as sender',
      's.phone as sender_phone',
      'r.name as receiver',
      'r.mail',
      't.name as to_organisation',
    ])
    .where('h.id', '=', handoverId)
    // A guest has no name here, so a wall that went up after sending holds for the link too.
    .where(sql<boolean>`not exists (select from case_shield w where w.case_id = h.case_id)`)
    .executeTakeFirst();

/** Notices and what the digest counts, for the program only: ids, days and kinds. */
export const noticeStore = (tx: Tx): NoticeStore => ({
  add: (notices) => add(tx, notices),
  unsent: (memberId) => unsent(tx, memberId),
  async markSent(ids) {
    if (ids.length > 0)
      await tx.updateTable('notice').set({ sent: true }).where('id', 'in', ids).returning('case_id').execute();
  },
  openUntil: (...about) => openUntil(tx, ...about),
  async howOften(organisationId, kind, from, until) {
    const { rows } = await sql<{ times: number }>`select count(distinct (case_id, made_on))::int as times from notice
      where organisation_id = ${organisationId} and kind = ${kind} and made_on between ${from}::date and ${until}::date`.execute(
      tx,
    );
    return rows[0]?.times ?? 0;
  },
  lateTurns: (...late) => lateTurns(tx, ...late),
  lateElsewhere: (...late) => lateElsewhere(tx, ...late),
  async digestReaders() {
    const rows = await tx
      .selectFrom('member')
      .innerJoin('organisation', 'organisation.id', 'member.organisation_id')
      .leftJoin('member_setting', 'member_setting.member_id', 'member.id')
      .select('member.id')
      .where(sql<boolean>`told is distinct from 'off'`)
      .where('left_on', 'is', null)
      .where('mail', 'is not', null)
      .where('has_account', '=', true)
      .orderBy('member.id')
      .execute();
    return rows.map((row) => row.id);
  },
  async linkMail(handoverId) {
    const row = await linkMail(tx, handoverId);
    return (
      row && {
        state: row.state,
        course: isExtract(row.kind) ? 'beside' : kindRow(row.kind).course,
        toName: row.to_name ?? row.receiver ?? row.to_organisation,
        toMail: row.to_mail ?? row.mail,
        fromMemberId: row.from_member_id,
        fromName: row.sender ?? row.from_organisation,
        fromOrganisation: row.from_organisation,
        fromPhone: row.sender_phone ?? row.school_phone,
        answerDueOn: row.answer_due_on,
      }
    );
  },
});
