import { sql } from 'kysely';
import type { WorkStore } from '#app/ports/work.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Tx } from '../database.ts';
import type { Visit } from '../session.ts';
import { countedNow, opensEach } from './counted-now.ts';
import { myWork } from './worklist.ts';
import { countYoungPeople, youngPeople } from './young-people.ts';

const keptSearches = 10;

/** Lists are for colleagues; nobody else has a role that comes here (domain/access/acts.ts). */
function colleague({ actor }: Visit): Member {
  if (actor.kind !== 'member') throw new Error('a list without a colleague');
  return actor;
}

/** Mijn werk, Jongeren and search under the rights of the colleague who asks. */
export const workStore = (tx: Tx, visit: Visit): WorkStore => ({
  myWork: (question) => myWork(tx, colleague(visit), question, visit.today),
  youngPeople: (question, limit, offset) => youngPeople(tx, colleague(visit), question, visit.today, limit, offset),
  countYoungPeople: (question) => countYoungPeople(tx, colleague(visit), question, visit.today),
  async shieldedForMe() {
    const { rows } = await sql<{
      people: number;
      waiting: number;
    }>`select people, waiting from shielded_for_me()`.execute(tx);
    return rows[0] ?? { people: 0, waiting: 0 };
  },
  countedNow: (limit) => countedNow(tx, colleague(visit), visit.today, limit),
  opensEach: () => opensEach(tx),
  // Codes only, of everybody together: nobody is seen, so no line. What another organisation only asked is not in it.
  async municipalities() {
    const { organisationId } = colleague(visit);
    const rows = await tx
      .selectFrom('young_person')
      .innerJoin('cases', 'cases.id', 'young_person.case_id')
      .select('municipality_code')
      .where('municipality_code', 'is not', null)
      .where((eb) =>
        eb.or([eb('record_organisation_id', '=', organisationId), eb('lead_organisation_id', '=', organisationId)]),
      )
      .groupBy('municipality_code')
      .execute();
    return rows.flatMap((row) => row.municipality_code ?? []);
  },
  async keepSearch(id, words) {
    const { memberId, organisationId } = colleague(visit);
    await tx.insertInto('search').values({ id, organisation_id: organisationId, member_id: memberId, words }).execute();
    // Ids grow with time. The rest goes at the next sweep; here no clock is read.
    await sql`delete from search where member_id = ${memberId} and id not in (
      select id from search where member_id = ${memberId} order by id desc limit ${sql.lit(keptSearches)})`.execute(tx);
  },
  async search(id) {
    const row = await tx
      .selectFrom('search')
      .select('words')
      .where('id', '=', id)
      .where('member_id', '=', colleague(visit).memberId)
      .executeTakeFirst();
    return row?.words;
  },
});
