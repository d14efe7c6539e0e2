import type { Selectable } from 'kysely';
import type { GatheringStore } from '#app/ports/gatherings.ts';
import type { Gathering, Party } from '#domain/gathering/meeting.ts';
import type { TableKind } from '#domain/gathering/table-kind.ts';
import type { Tx } from '../database.ts';
import { partyRow, sitting } from './seat-store.ts';
import type { GatheringTables } from './tables.ts';

const gatheringOf = (row: Selectable<GatheringTables['gathering']>): Gathering => ({
  id: row.id,
  organisationId: row.organisation_id,
  memberId: row.member_id,
  sort: row.sort,
  kindId: row.kind_id,
  level: row.level,
  title: row.title,
  onDay: row.on_day,
  begins: row.begins,
  ends: row.ends,
  place: row.place,
  state: row.state,
  sequence: row.sequence,
  version: row.version,
});
const partyOf = (row: Selectable<GatheringTables['gathering_party']>): Party => ({
  organisationId: row.organisation_id,
  part: row.part,
  begins: row.begins,
  ends: row.ends,
});

type Kinds = Pick<GatheringStore, 'kinds' | 'addKind'>;
const kinds = (tx: Tx): Kinds => ({
  async kinds() {
    const rows = await tx.selectFrom('table_kind').selectAll().orderBy('valid_from').orderBy('id').execute();
    return rows.map((row): TableKind => ({
      kindId: row.kind_id,
      validFrom: row.valid_from,
      name: row.name,
      purpose: row.purpose,
      parties: row.parties,
      fields: row.fields,
      keepMonths: row.keep_months,
      covenant: row.covenant,
    }));
  },
  async addKind(kind) {
    const row = await tx
      .insertInto('table_kind')
      .values({
        id: kind.id,
        kind_id: kind.kindId,
        organisation_id: kind.organisationId,
        member_id: kind.memberId,
        set_on: kind.setOn,
        valid_from: kind.validFrom,
        name: kind.name,
        purpose: kind.purpose,
        parties: JSON.stringify(kind.parties),
        fields: [...kind.fields],
        keep_months: kind.keepMonths,
        covenant: kind.covenant,
      })
      .onConflict((conflict) => conflict.columns(['kind_id', 'valid_from']).doNothing())
      .returning('id')
      .executeTakeFirst();
    return row !== undefined;
  },
});

type Reading = Pick<GatheringStore, 'gatherings' | 'gathering' | 'parties' | 'allParties'>;
const reading = (tx: Tx): Reading => ({
  async gatherings() {
    const rows = await tx.selectFrom('gathering').selectAll().orderBy('on_day', 'desc').orderBy('id').execute();
    return rows.map(gatheringOf);
  },
  async gathering(id) {
    const row = await tx.selectFrom('gathering').selectAll().where('id', '=', id).executeTakeFirst();
    return row && gatheringOf(row);
  },
  async parties(gatheringId) {
    const rows = await tx
      .selectFrom('gathering_party')
      .selectAll()
      .where('gathering_id', '=', gatheringId)
      .orderBy('begins')
      .orderBy('organisation_id')
      .execute();
    return rows.map(partyOf);
  },
  async allParties() {
    const rows = await tx
      .selectFrom('gathering_party')
      .selectAll()
      .orderBy('begins')
      .orderBy('organisation_id')
      .execute();
    return rows.map((row) => ({ gatheringId: row.gathering_id, ...partyOf(row) }));
  },
});

type Adding = Pick<GatheringStore, 'add'>;
const adding = (tx: Tx): Adding => ({
  async add(one, parties) {
    await tx
      .insertInto('gathering')
      .values({
        id: one.id,
        organisation_id: one.organisationId,
        member_id: one.memberId,
        sort: one.sort,
        kind_id: one.kindId,
        level: one.level,
        title: one.title,
        on_day: one.onDay,
        begins: one.begins,
        ends: one.ends,
        place: one.place,
        state: one.state,
        sequence: one.sequence,
        version: one.version,
      })
      .execute();
    if (parties.length === 0) return;
    await tx
      .insertInto('gathering_party')
      .values(parties.map((party) => partyRow(one.id, party)))
      .execute();
  },
});

type Moving = Pick<GatheringStore, 'move' | 'setState'>;
const moving = (tx: Tx): Moving => ({
  async move(id, to, expectedVersion) {
    const row = await tx
      .updateTable('gathering')
      .set((eb) => ({
        on_day: to.onDay,
        begins: to.begins,
        ends: to.ends,
        place: to.place,
        sequence: eb('sequence', '+', 1),
        version: eb('version', '+', 1),
      }))
      .where('id', '=', id)
      .where('version', '=', expectedVersion)
      .returning('id')
      .executeTakeFirst();
    return row !== undefined;
  },
  async setState(id, state, expectedVersion) {
    const row = await tx
      .updateTable('gathering')
      .set((eb) => ({ state, sequence: eb('sequence', '+', 1), version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .where('version', '=', expectedVersion)
      .returning('id')
      .executeTakeFirst();
    return row !== undefined;
  },
});

/** Meetings of organisations and the kinds of table. No young person stands in them. */
export const gatheringStore = (tx: Tx): GatheringStore => ({
  ...kinds(tx),
  ...reading(tx),
  ...adding(tx),
  ...moving(tx),
  ...sitting(tx),
});
