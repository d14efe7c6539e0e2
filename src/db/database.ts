import type { Duplex } from 'node:stream';
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
// Also one without values, such as "the sources of money": planned each time, reading the money of a region took 1.7 ms in place of
// 1.0 on PostgreSQL and 2.2 in place of 1.3 on PGlite (the quickest tenth of 200 each, in turn, 27 November 2026). What has no
// plan, as a commit, gets no name.
const hasPlan = /^\s*(?:select|with|insert|update|delete)\b/i;
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= statementsKept || text.includes(marker) || !hasPlan.test(text)) return undefined;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}

/** In a statement whose answer nobody waits for: it is sent with the end of its transaction, which fails when it failed. */
export const withTheEnd = '/* with the end */';

type Answer = { readonly command: string; readonly rowCount: null; readonly rows: [] };
const answered = (command: string): Promise<Answer> => Promise.resolve({ command, rowCount: null, rows: [] });

/**
 * The same pool with every statement under a name, so that a connection plans it once: planning through all the policies
 * costs more than running. The name stands for the text in this process. The begin of a transaction travels with its first
 * statement, and what is said `withTheEnd` with the commit: two of its journeys are saved.
 */
function prepared(pool: pg.Pool): Pick<pg.Pool, 'connect' | 'end'> {
  const known = new WeakMap<pg.PoolClient, pg.PoolClient>();
  const wrap = (client: pg.PoolClient) => {
    const send = (text: string, values: readonly unknown[] = []): Promise<unknown> => {
      const name = nameOf(text);
      return name === undefined ? client.query(text, [...values]) : client.query({ name, text, values: [...values] });
    };
    let begins = false; // it was told to begin, and was not sent anything yet
    let last: (() => Promise<unknown>) | undefined;
    const { stream } = (client as unknown as { readonly connection: { readonly stream: Duplex } }).connection;
    /** Both in one journey; the answer is that of the second, once the first went well. */
    const together = async (first: () => Promise<unknown>, then: () => Promise<unknown>) => {
      stream.cork();
      const both = [first(), then()];
      stream.uncork();
      return (await Promise.all(both))[1];
    };
    const query = (text: string, values: readonly unknown[]): Promise<unknown> => {
      if (text === 'begin') {
        [begins, last] = [true, undefined];
        return answered('BEGIN');
      }
      if (begins) {
        begins = false;
        const ends = text === 'commit' || text === 'rollback';
        return ends
          ? answered(text.toUpperCase())
          : together(
              () => send('begin'),
              () => send(text, values),
            );
      }
      if (text.includes(withTheEnd)) {
        last = () => send(text, values);
        return answered('SELECT');
      }
      const before = last;
      last = undefined;
      return before && text === 'commit' ? together(before, () => send(text)) : send(text, values);
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
