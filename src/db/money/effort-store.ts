import type { EffortStore, StoredEstimate } from '#app/ports/effort.ts';
import type { InstrumentUse } from '#domain/money/instrument.ts';
import type { Tx } from '../database.ts';

type Estimates = Pick<EffortStore, 'estimates' | 'addEstimate'>;
const estimates = (tx: Tx): Estimates => ({
  async estimates() {
    const rows = await tx
      .selectFrom('effort_estimate')
      .selectAll()
      .orderBy('made_on', 'desc')
      .orderBy('id', 'desc')
      .limit(20)
      .execute();
    return rows.map(
      ({ id, organisation_id, by_name, made_on, for_region, norm, groups, there, there_words }): StoredEstimate => ({
        id,
        organisationId: organisation_id,
        byName: by_name,
        madeOn: made_on,
        forRegion: for_region,
        norm,
        groups,
        there,
        thereWords: there_words,
      }),
    );
  },
  async addEstimate({ id, organisationId, memberId, byName, madeOn, forRegion, norm, groups, there, thereWords }) {
    await tx
      .insertInto('effort_estimate')
      .values({
        id,
        organisation_id: organisationId,
        member_id: memberId,
        by_name: byName,
        made_on: madeOn,
        for_region: forRegion,
        norm: JSON.stringify(norm),
        groups: JSON.stringify(groups),
        there,
        there_words: thereWords,
      })
      .execute();
  },
});

type Uses = Pick<EffortStore, 'uses' | 'addUse' | 'answerUse'>;
const uses = (tx: Tx): Uses => ({
  async uses() {
    const rows = await tx
      .selectFrom('instrument_use')
      .selectAll()
      .orderBy('asked_on', 'desc')
      .orderBy('id', 'desc')
      .limit(100)
      .execute();
    return rows.map((row): InstrumentUse => ({
      id: row.id,
      byOrganisationId: row.by_organisation_id,
      ofOrganisationId: row.of_organisation_id,
      what: row.what,
      cents: row.cents,
      payer: row.payer,
      byName: row.by_name,
      askedOn: row.asked_on,
      answered:
        row.answer === null || row.answered_by === null || row.answered_on === null
          ? null
          : { answer: row.answer, why: row.why, byName: row.answered_by, on: row.answered_on },
    }));
  },
  async addUse({ id, organisationId, ofOrganisationId, what, cents, payer, memberId, byName, askedOn }) {
    const by = { by_organisation_id: organisationId, member_id: memberId, by_name: byName, asked_on: askedOn };
    await tx
      .insertInto('instrument_use')
      .values({ id, ...by, of_organisation_id: ofOrganisationId, what, cents, payer })
      .execute();
  },
  async answerUse(id, { answer, why, byName, on }) {
    return tx
      .updateTable('instrument_use')
      .set({ answer, why, answered_by: byName, answered_on: on })
      .where('id', '=', id)
      .where('answer', 'is', null)
      .returning(['by_organisation_id as organisationId', 'member_id as memberId'])
      .executeTakeFirst();
  },
});

/** Whether there is enough, and what organisations use of each other (0088_effort.sql). */
export const effortStore = (tx: Tx): EffortStore => ({ ...estimates(tx), ...uses(tx) });
