import { sql } from 'kysely';
import type { CaseStore, ProgramCases } from '#app/ports/cases.ts';
import type { Tx } from '../database.ts';

type Sharing = Pick<CaseStore, 'share' | 'endShare'>;
type Walls = Pick<CaseStore, 'shield' | 'unshield' | 'alsoName' | 'unname' | 'nameOthers' | 'isShielded'>;
type Moving = Pick<ProgramCases, 'moveShield'>;

/** Which other organisation may read a case. */
export const sharing = (tx: Tx): Sharing => ({
  async share(a) {
    await tx
      .insertInto('case_access')
      .values({
        id: a.id,
        case_id: a.caseId,
        organisation_id: a.organisationId,
        ground: a.ground,
        blocks: [...a.blocks],
        valid_from: a.from,
        valid_until: a.until,
        purpose: a.purpose,
        reference: a.reference,
      })
      .execute();
  },
  async endShare(caseId, reference, until) {
    await tx
      .updateTable('case_access')
      .set({ valid_until: until })
      .where('case_id', '=', caseId)
      .where('reference', '=', reference)
      .execute();
  },
});

/** Who handed on what it had received keeps reading what it got then: no turn any more, and nothing new. */
export const handingOn = (tx: Tx): Pick<ProgramCases, 'keepWhatCameIn'> => ({
  async keepWhatCameIn({ caseId, organisationId, on, newId }) {
    const ended = await tx
      .updateTable('case_access')
      .set({ valid_until: on })
      .where('case_id', '=', caseId)
      .where('organisation_id', '=', organisationId)
      .where(sql<boolean>`'turn' = any(blocks)`)
      .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', on)]))
      .returning(['case_id', 'ground', 'purpose', 'reference'])
      .execute();
    for (const { ground, purpose, reference } of ended)
      await tx
        .insertInto('case_access')
        .values({
          id: newId(),
          case_id: caseId,
          organisation_id: organisationId,
          ground,
          blocks: ['case', 'who', 'request'],
          valid_from: on,
          valid_until: null,
          purpose,
          reference,
        })
        .returning('case_id')
        .execute();
  },
});

/** One person more beside the wall, or not any more. */
const naming = (tx: Tx): Pick<CaseStore, 'alsoName' | 'unname'> => ({
  async alsoName(caseId, memberId, organisationId) {
    await tx
      .insertInto('shield_named')
      .values({ case_id: caseId, member_id: memberId, organisation_id: organisationId })
      .onConflict((c) => c.doNothing())
      .execute();
  },
  async unname(caseId, memberId) {
    const named = tx.deleteFrom('shield_named').where('case_id', '=', caseId).where('member_id', '=', memberId);
    await named.returning('case_id').execute();
  },
});

/** Who is named when a case is afgeschermd. */
export const walls = (tx: Tx): Walls => ({
  ...naming(tx),
  async shield(caseId, organisationId, on, named) {
    // One statement: after a first one the case would be hidden from the very person who is naming people.
    await sql`with shielded as (
        insert into case_shield (case_id, organisation_id, set_on) values (${caseId}, ${organisationId}, ${on}))
      insert into shield_named (case_id, member_id, organisation_id)
      select ${caseId}::uuid, m, ${organisationId}::uuid from unnest(${[...named]}::uuid[]) as m`.execute(tx);
  },
  async unshield(caseId) {
    await tx.deleteFrom('case_shield').where('case_id', '=', caseId).execute(); // the named people go with it
  },
  async nameOthers(caseId, organisationId, named) {
    await tx
      .insertInto('shield_named')
      .values(named.map((member_id) => ({ case_id: caseId, member_id, organisation_id: organisationId })))
      .onConflict((c) => c.doNothing())
      .execute();
    // Who is named at the former lead keeps its own record in sight.
    const own = tx.selectFrom('member').select('id').where('organisation_id', '=', organisationId);
    await tx
      .deleteFrom('shield_named')
      .where('case_id', '=', caseId)
      .where('organisation_id', '=', organisationId)
      .where('member_id', 'in', own)
      .where('member_id', 'not in', named)
      .execute();
  },
  async isShielded(caseId) {
    const row = await tx
      .selectFrom('case_shield')
      .select(['case_id', 'set_on'])
      .where('case_id', '=', caseId)
      .executeTakeFirst();
    if (!row) return undefined;
    const named = await tx
      .selectFrom('shield_named')
      .select(['case_id', 'member_id'])
      .where('case_id', '=', caseId)
      .execute();
    return { on: row.set_on, named: named.map((n) => n.member_id) };
  },
});

/** The wall goes along with the lead: who is named stays named, and who leads now may change it. */
export const wallMoves = (tx: Tx): Moving => ({
  async moveShield(caseId, organisationId) {
    for (const table of ['case_shield', 'shield_named'] as const)
      await tx
        .updateTable(table)
        .set({ organisation_id: organisationId })
        .where('case_id', '=', caseId)
        .returning('case_id')
        .execute();
  },
});

/** Who never opens a case: family, a neighbour. */
export const noViews = (tx: Tx): Pick<CaseStore, 'canSee' | 'declareNoView' | 'declareNoViewFor' | 'noViewsSaid'> => ({
  async canSee(caseId) {
    const rows = await tx
      .selectFrom('shield_named')
      .select(['case_id', 'member_id', sql.lit(true).as('named')])
      .where('case_id', '=', caseId)
      .unionAll(
        tx
          .selectFrom('no_view')
          .select(['case_id', 'member_id', sql.lit(false).as('named')])
          .where('case_id', '=', caseId),
      )
      .execute();
    const named = rows.filter((row) => row.named).map((row) => row.member_id);
    // Whoever shields a case names somebody, so no names means no wall.
    return {
      named: named.length > 0 ? named : undefined,
      noView: rows.filter((row) => !row.named).map((row) => row.member_id),
    };
  },
  async declareNoView(caseId, memberId, organisationId, on) {
    await tx
      .insertInto('no_view')
      .values({ case_id: caseId, member_id: memberId, organisation_id: organisationId, declared_on: on })
      .onConflict((c) => c.doNothing())
      .execute();
  },
  async declareNoViewFor({ caseId, memberId, organisationId, saidBy, reason, on }) {
    const row = { case_id: caseId, member_id: memberId, organisation_id: organisationId };
    await tx
      .insertInto('no_view')
      .values({ ...row, declared_on: on })
      .onConflict((c) => c.doNothing())
      .execute();
    await tx
      .insertInto('no_view_reason')
      .values({ ...row, said_by: saidBy, reason, said_on: on })
      .onConflict((c) => c.doNothing())
      .execute();
  },
  async noViewsSaid(caseId) {
    const rows = await tx
      .selectFrom('no_view_reason')
      .select(['case_id', 'member_id', 'reason', 'said_on'])
      .where('case_id', '=', caseId)
      .orderBy('said_on')
      .orderBy('member_id')
      .execute();
    return rows.map((row) => ({ memberId: row.member_id, reason: row.reason, on: row.said_on }));
  },
});
