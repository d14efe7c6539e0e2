import type { LastingStore, Plan } from '#app/ports/lasting.ts';
import type { Selectable } from 'kysely';
import type { Tx } from '../database.ts';
import type { GuidanceTables } from './tables.ts';

const extensionOf = (row: Selectable<GuidanceTables['guidance_plan']>): Plan['extension'] => {
  const { extended_until: until, extended_on: on, extended_because: because, extended_said: said } = row;
  return until && on && because && said ? { until, on, because, said } : null;
};
const planOf = (row: Selectable<GuidanceTables['guidance_plan']>): Plan => ({
  effort: row.effort,
  reason: row.reason,
  setOn: row.set_on,
  extension: extensionOf(row),
});

type Planning = Pick<LastingStore, 'plan' | 'keepPlan' | 'rhythms' | 'addRhythm'>;
/** How much guidance there is, and until when. */
export const planning = (tx: Tx): Planning => ({
  async plan(caseId) {
    const row = await tx.selectFrom('guidance_plan').selectAll().where('case_id', '=', caseId).executeTakeFirst();
    return row && planOf(row);
  },
  async keepPlan({ caseId, organisationId, memberId, effort, reason, setOn }) {
    const now = { member_id: memberId, effort, reason, set_on: setOn };
    await tx
      .insertInto('guidance_plan')
      .values({ case_id: caseId, organisation_id: organisationId, ...now })
      .onConflict((c) => c.column('case_id').doUpdateSet(now))
      .returning('case_id')
      .execute();
  },
  async rhythms() {
    const rows = await tx
      .selectFrom('guidance_rhythm')
      .select(['valid_from', 'rhythm'])
      .orderBy('valid_from')
      .execute();
    return rows.map((row) => ({ validFrom: row.valid_from, rhythm: row.rhythm }));
  },
  async addRhythm({ id, organisationId, memberId, setOn, validFrom, rhythm }) {
    const rows = await tx
      .insertInto('guidance_rhythm')
      .values({
        id,
        organisation_id: organisationId,
        member_id: memberId,
        set_on: setOn,
        valid_from: validFrom,
        rhythm: JSON.stringify(rhythm),
      })
      .onConflict((c) => c.column('valid_from').doNothing())
      .returning('id')
      .execute();
    return rows.length === 1;
  },
});

/** Until when, when it is longer. */
export const extending = (tx: Tx): Pick<LastingStore, 'extend'> => ({
  async extend({ caseId, organisationId, memberId, until, because, said, on }) {
    const now = { extended_until: until, extended_on: on, extended_by: memberId };
    const why = { extended_because: because, extended_said: said };
    await tx
      .insertInto('guidance_plan')
      .values({
        case_id: caseId,
        organisation_id: organisationId,
        member_id: memberId,
        effort: 'light',
        set_on: on,
        ...now,
        ...why,
      })
      .onConflict((c) => c.column('case_id').doUpdateSet({ ...now, ...why }))
      .returning('case_id')
      .execute();
  },
});
