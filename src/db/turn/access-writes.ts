import type { CaseStore } from '#app/ports/cases.ts';
import type { Tx } from '../database.ts';

type Writes = Pick<CaseStore, 'share' | 'endShare' | 'shield' | 'alsoName' | 'unshield' | 'isShielded' | 'declareNoView'>;

/** Who else may read a case, who is named when it is afgeschermd, and who never opens it. */
export const accessWrites = (tx: Tx): Writes => ({
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
  async shield(caseId, organisationId, on, named) {
    await tx.insertInto('case_shield').values({ case_id: caseId, organisation_id: organisationId, set_on: on }).execute();
    await tx
      .insertInto('shield_named')
      .values(named.map((member_id) => ({ case_id: caseId, member_id, organisation_id: organisationId })))
      .execute();
  },
  async alsoName(caseId, memberId, organisationId) {
    await tx
      .insertInto('shield_named')
      .values({ case_id: caseId, member_id: memberId, organisation_id: organisationId })
      .onConflict((c) => c.doNothing())
      .execute();
  },
  async unshield(caseId) {
    await tx.deleteFrom('shield_named').where('case_id', '=', caseId).execute();
    await tx.deleteFrom('case_shield').where('case_id', '=', caseId).execute();
  },
  async isShielded(caseId) {
    const row = await tx.selectFrom('case_shield').select(['case_id', 'set_on']).where('case_id', '=', caseId).executeTakeFirst();
    if (!row) return undefined;
    const named = await tx.selectFrom('shield_named').select(['case_id', 'member_id']).where('case_id', '=', caseId).execute();
    return { on: row.set_on, named: named.map((n) => n.member_id) };
  },
  async declareNoView(caseId, memberId, organisationId, on) {
    await tx
      .insertInto('no_view')
      .values({ case_id: caseId, member_id: memberId, organisation_id: organisationId, declared_on: on })
      .onConflict((c) => c.doNothing())
      .execute();
  },
});
