import { sql } from 'kysely';
import { sessionLimits } from '#domain/access/session.ts';
import type { Session, SessionStore } from '#app/ports/sign-in.ts';
import type { Tx } from '../database.ts';

const shown = ['id', 'member_id', 'shared', 'made_at', 'seen_at'] as const;
type Row = { id: string; member_id: string; shared: boolean; made_at: Date; seen_at: Date };
const sessionOf = (row: Row): Session => ({
  id: row.id,
  memberId: row.member_id,
  shared: row.shared,
  madeAt: row.made_at.getTime(),
  seenAt: row.seen_at.getTime(),
});
const here = (column: 'made_at' | 'seen_at', form: string) =>
  sql<string>`to_char(${sql.ref(column)} at time zone 'Europe/Amsterdam', ${form})`;

const shownStore = (tx: Tx): Pick<SessionStore, 'own'> => ({
  async own(memberId, now) {
    const rows = await tx
      .selectFrom('session')
      .select([
        'id',
        'device',
        'shared',
        here('made_at', 'YYYY-MM-DD').as('made_on'),
        here('made_at', 'FMHH24.MI').as('made_time'),
        here('seen_at', 'YYYY-MM-DD').as('seen_on'),
        here('seen_at', 'FMHH24.MI').as('seen_time'),
      ])
      .where('member_id', '=', memberId)
      .where('made_at', '>', new Date(now - sessionLimits.most))
      .where((is) =>
        is.or([
          is('seen_at', '>', new Date(now - sessionLimits.sharedIdle)),
          is.and([is('seen_at', '>', new Date(now - sessionLimits.idle)), is('shared', '=', false)]),
        ]),
      )
      .orderBy('session.made_at', 'desc')
      .orderBy('id')
      .execute();
    return rows.map(({ id, device, shared, made_on, made_time, seen_on, seen_time }) => ({
      id,
      device,
      shared,
      madeOn: made_on,
      madeAt: made_time,
      seenOn: seen_on,
      seenAt: seen_time,
    }));
  },
});

/** Sessions: the hash of a token goes in and never comes out. Whose they are is asked by the policy. */
export const sessionStore = (tx: Tx): SessionStore => ({
  async byToken(tokenHash) {
    const row = await tx
      .selectFrom('session')
      .select(shown)
      .where('token_hash', '=', Buffer.from(tokenHash))
      .executeTakeFirst();
    return row && sessionOf(row);
  },
  async find(id) {
    const row = await tx
      .selectFrom('session')
      .select([...shown, 'device'])
      .where('id', '=', id)
      .executeTakeFirst();
    return row && { ...sessionOf(row), device: row.device };
  },
  async touch(id, now) {
    await tx
      .updateTable('session')
      .set({ seen_at: new Date(now) })
      .where('id', '=', id)
      .execute();
  },
  async begin({ id, memberId, shared, device, madeAt, seenAt }, tokenHash) {
    const times = { made_at: new Date(madeAt), seen_at: new Date(seenAt) };
    await tx
      .insertInto('session')
      .values({ id, token_hash: Buffer.from(tokenHash), member_id: memberId, shared, device, ...times })
      .execute();
  },
  ...shownStore(tx),
  async end(id) {
    const { numDeletedRows } = await tx.deleteFrom('session').where('id', '=', id).executeTakeFirst();
    return numDeletedRows > 0n;
  },
  async endAll(memberId) {
    await tx.deleteFrom('session').where('member_id', '=', memberId).execute();
  },
});
