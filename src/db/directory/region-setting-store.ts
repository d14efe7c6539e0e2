import { sql } from 'kysely';
import type { RegionSettingStore } from '#app/ports/region-settings.ts';
import type { Tx } from '../database.ts';

/** What the region set without code, under the rights of who asks (0061_walls_and_region_settings.sql). Only added to. */
export const regionSettingStore = (tx: Tx): RegionSettingStore => ({
  async all(key) {
    const rows = await tx
      .selectFrom('region_setting as s')
      .leftJoin('region_setting as t', 't.takes_back', 's.id')
      .select(['s.id', 's.value', 's.valid_from', 's.set_on', 's.member_id', 's.why', 't.id as taken'])
      .where('s.key', '=', key)
      .where('s.takes_back', 'is', null)
      .orderBy('s.id')
      .execute();
    return rows.flatMap((row) =>
      row.valid_from === null
        ? []
        : {
            id: row.id,
            value: row.value as unknown,
            validFrom: row.valid_from,
            setOn: row.set_on,
            memberId: row.member_id,
            why: row.why ?? '',
            takenBack: row.taken !== null,
          },
    );
  },
  async add({ id, key, value, validFrom, why, organisationId, memberId, setOn }) {
    await tx
      .insertInto('region_setting')
      .values({
        id,
        key,
        value: JSON.stringify(value),
        valid_from: validFrom,
        why,
        organisation_id: organisationId,
        member_id: memberId,
        set_on: setOn,
      })
      .execute();
  },
  async takeBack({ id, key, settingId, organisationId, memberId, setOn }) {
    const { rows } = await sql<{ id: string }>`
      insert into region_setting (id, key, takes_back, organisation_id, member_id, set_on)
      select ${id}::uuid, s.key, s.id, ${organisationId}::uuid, ${memberId}::uuid, ${setOn}::date from region_setting s
      where s.id = ${settingId}::uuid and s.key = ${key} and s.valid_from > ${setOn}::date
      on conflict do nothing returning id`.execute(tx);
    return rows.length === 1;
  },
});
