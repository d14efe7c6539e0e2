import type pg from 'pg';

/** Empties every table, for "Begin opnieuw" in demo mode. As the owner; the caller makes sure that this is a demo. */
export async function clearEverything(owner: pg.Pool): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%'`,
  );
  await owner.query(`truncate ${rows.map((row) => row.name).join(', ')} restart identity`);
}
