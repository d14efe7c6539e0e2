import { sql } from 'kysely';
import type { Look, LookStore } from '#app/ports/look.ts';
import type { Tx } from '../database.ts';

const one = async (tx: Tx, state: 'tried' | 'used' | 'past'): Promise<Look | undefined> =>
  tx
    .selectFrom('look')
    .select(['id', 'name', 'fills', 'made_on as madeOn'])
    .where('state', '=', state)
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst();
const become = async (tx: Tx, id: string, state: 'used' | 'past', place?: number): Promise<void> => {
  const set = { state, ...(place !== undefined && { place }) };
  await tx.updateTable('look').set(set).where('id', '=', id).execute();
};

/** Themes that were read; the policy lets who keeps the region change them, and the program read. */
export const lookStore = (tx: Tx): LookStore => ({
  async shelf() {
    return { used: await one(tx, 'used'), tried: await one(tx, 'tried'), before: await one(tx, 'past') };
  },
  async try({ id, name, fills, memberId, madeOn }) {
    await tx.deleteFrom('look').where('state', '=', 'tried').execute();
    const row = {
      id,
      name,
      fills: JSON.stringify(fills),
      state: 'tried',
      member_id: memberId,
      made_on: madeOn,
    } as const;
    await tx.insertInto('look').values(row).execute();
  },
  async forgetTried() {
    await tx.deleteFrom('look').where('state', '=', 'tried').execute();
  },
  async useTried() {
    const [tried, used] = [await one(tx, 'tried'), await one(tx, 'used')];
    if (!tried) return false;
    if (used) await become(tx, used.id, 'past');
    const { rows } = await sql<{ place: number }>`select coalesce(max(place), 0) + 1 as place from look`.execute(tx);
    await become(tx, tried.id, 'used', rows[0]?.place ?? 1);
    return true;
  },
  async back() {
    const [used, before] = [await one(tx, 'used'), await one(tx, 'past')];
    if (!used) return false;
    await tx.deleteFrom('look').where('id', '=', used.id).execute();
    if (before) await become(tx, before.id, 'used');
    return true;
  },
});
