import { sql } from 'kysely';
import type { Tx } from '../database.ts';

/** Colleagues with this address who may come in at all: not left, and of an organisation that works with Aanzet. */
export const byMail = (tx: Tx, mail: string) =>
  tx
    .selectFrom('member')
    .innerJoin('organisation', 'organisation.id', 'member.organisation_id')
    .where(sql<string>`lower(member.mail)`, '=', mail)
    .where('member.left_on', 'is', null)
    .where('organisation.has_account', '=', true);
