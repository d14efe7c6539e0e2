import type pg from 'pg';
import { shortOf } from '#domain/law/edition.ts';
import { schoolTerms } from '#domain/law/school-term.ts';
import { register as ours } from '#law/register.ts';
import type { Register } from '#law/rule.ts';

/** A pool, or one connection in the middle of a transaction. */
type Asks = Pick<pg.Pool, 'query'>;
type Terms = ReturnType<typeof schoolTerms>;

const line = ({ kind, from, to = 'infinity', term: { n, unit } }: Terms[number]): string =>
  `when organisation_kind = '${kind}' and coalesce(app_today(), date 'infinity') between date '${from}' and date '${to}'
    then interval '${n} ${unit}'`;

/**
 * The term of a school as a function of the database, written from the register of the law: by the version that counts on
 * the day of the act, and by the last one where no act is. No table: a demo that begins again empties all of those. One
 * expression without `from`, or a statement could not take it in and would call it for each row.
 */
const asFunction = (
  terms: Terms,
): string => `create or replace function app_ground_ends(organisation_kind text, last_day date)
  returns date language sql stable as $$ select (last_day + case ${terms.map(line).join('\n    ')} end)::date $$`;

const markOf = (statement: string): string => `register ${shortOf(statement)}`;

/** Whether the database says of the terms of schools what the register says. */
export async function termsAreKept(pool: Asks, register: Register = ours): Promise<boolean> {
  const { rows } = await pool.query<{ mark: string | null }>(
    `select obj_description('app_ground_ends(text, date)'::regprocedure) as mark`,
  );
  return rows[0]?.mark === markOf(asFunction(schoolTerms(register)));
}

/** Has the database say of the terms of schools what the register says, as the owner. False when it did already. */
export async function keepTerms(pool: Asks, register: Register = ours): Promise<boolean> {
  if (await termsAreKept(pool, register)) return false;
  const statement = asFunction(schoolTerms(register));
  await pool.query(`${statement}; comment on function app_ground_ends(text, date) is '${markOf(statement)}'`);
  return true;
}
