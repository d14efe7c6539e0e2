import type { GatheringStore } from '#app/ports/gatherings.ts';
import type { Party } from '#domain/gathering/meeting.ts';
import type { Tx } from '../database.ts';

/** One party of a meeting, as its row. */
export const partyRow = (gatheringId: string, { organisationId, part, begins, ends }: Party) => ({
  gathering_id: gatheringId,
  organisation_id: organisationId,
  part,
  begins,
  ends,
});

type Setting = Pick<GatheringStore, 'setParties' | 'seats' | 'setSeats'>;
const setting = (tx: Tx): Setting => ({
  async setParties(gatheringId, parties) {
    const stay = parties.map(({ organisationId }) => organisationId);
    await tx
      .deleteFrom('gathering_party')
      .where('gathering_id', '=', gatheringId)
      .where('organisation_id', 'not in', stay)
      .execute();
    await tx
      .insertInto('gathering_party')
      .values(parties.map((party) => partyRow(gatheringId, party)))
      .onConflict((there) =>
        there.columns(['gathering_id', 'organisation_id']).doUpdateSet((eb) => ({
          part: eb.ref('excluded.part'),
          begins: eb.ref('excluded.begins'),
          ends: eb.ref('excluded.ends'),
        })),
      )
      .execute();
  },
  async seats(gatheringId) {
    const rows = await tx
      .selectFrom('gathering_seat')
      .select(['member_id', 'organisation_id'])
      .where('gathering_id', '=', gatheringId)
      .execute();
    return rows.map((row) => ({ memberId: row.member_id, organisationId: row.organisation_id }));
  },
  async setSeats(gatheringId, organisationId, memberIds) {
    await tx
      .deleteFrom('gathering_seat')
      .where('gathering_id', '=', gatheringId)
      .where('organisation_id', '=', organisationId)
      .execute();
    if (memberIds.length === 0) return;
    const rows = memberIds.map((member) => ({
      gathering_id: gatheringId,
      member_id: member,
      organisation_id: organisationId,
    }));
    await tx.insertInto('gathering_seat').values(rows).execute();
  },
});

type Seated = Pick<GatheringStore, 'seated'>;
const ofOne = (tx: Tx): Seated => ({
  seated: (memberId, from) =>
    tx
      .selectFrom('gathering_seat as s')
      .innerJoin('gathering as g', 'g.id', 's.gathering_id')
      .leftJoin('gathering_party as p', (join) =>
        join.onRef('p.gathering_id', '=', 's.gathering_id').onRef('p.organisation_id', '=', 's.organisation_id'),
      )
      .select(({ fn }) => [
        'g.id',
        'g.title',
        'g.on_day as onDay',
        fn.coalesce('p.begins', 'g.begins').as('begins'),
        fn.coalesce('p.ends', 'g.ends').as('ends'),
        'g.place',
        'g.state',
        'g.sequence',
      ])
      .where('s.member_id', '=', memberId)
      .where('g.on_day', '>=', from)
      .orderBy('g.on_day')
      .orderBy('g.id')
      .execute(),
});

/** Who takes part in a meeting: parties, and who sits there for them. */
export const sitting = (tx: Tx): Setting & Seated => ({ ...setting(tx), ...ofOne(tx) });
