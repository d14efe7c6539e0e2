import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text); // a calendar day stays 'yyyy-mm-dd'
pg.types.setTypeParser(1182 as never, (text) =>
  (pg.types.getTypeParser(1009 as never) as (t: string) => string[])(text),
); // date[]
pg.types.setTypeParser(pg.types.builtins.INT8, Number); // counts and log lines stay below 2^53

export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;

/** Kysely over a pool; both engines speak through the same driver and dialect. */
export const openDatabase = (pool: pg.Pool): Database => new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
