import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text); // a calendar day stays 'yyyy-mm-dd'
pg.types.setTypeParser(1182 as never, (text) =>
  (pg.types.getTypeParser(1009 as never) as (t: string) => string[])(text),
); // date[]
pg.types.setTypeParser(pg.types.builtins.INT8, Number); // counts and log lines stay below 2^53

export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;

const statementsKept = 1000; // in a connection; lists of varying length make many, and those beyond are planned each time
const names = new Map<string, string>();
const marker = '/* by value */';
/** In a statement whose best plan depends on its values, such as "all lines above this one": it is planned each time. */
export const planByValue = sql.raw(marker);
function nameOf(text: string): string | undefined {
  if (text.includes(marker)) return undefined;
  const known = names.get(text);
  if (known !== undefined || names.size >= statementsKept) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}

/**
 * The same pool with every statement under a name, so that a connection plans it once: planning through all the policies
 * costs more than running. The name stands for the text in this process.
 */
function prepared(pool: pg.Pool): Pick<pg.Pool, 'connect' | 'end'> {
  const known = new WeakMap<pg.PoolClient, pg.PoolClient>();
  const wrap = (client: pg.PoolClient) => {
    const query = (text: string, values: readonly unknown[]) => {
      const name = values.length > 0 ? nameOf(text) : undefined;
      return name === undefined ? client.query(text, [...values]) : client.query({ name, text, values: [...values] });
    };
    const wrapped = Object.create(client, { query: { value: query } }) as pg.PoolClient;
    known.set(client, wrapped);
    return wrapped;
  };
  const connect = async () => {
    const client = await pool.connect();
    return known.get(client) ?? wrap(client);
  };
  return { connect, end: () => pool.end() } as Pick<pg.Pool, 'connect' | 'end'>;
}

/** Kysely over a pool; both engines speak through the same driver and dialect. */
export const openDatabase = (pool: pg.Pool): Database =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool: prepared(pool) as pg.Pool }) });
