import { sql } from 'kysely';
import type { OwnWordsStore } from '#app/ports/own-words.ts';
import type { Tx } from '../database.ts';

/** Own words by the own link, under the rights of the young person (0073). */
export const wordsByLink = (tx: Tx): Pick<OwnWordsStore, 'byLink' | 'keepByLink'> => ({
  async byLink(caseId) {
    const row = await tx
      .selectFrom('own_words')
      .select(['case_id', 'answers'])
      .where('case_id', '=', caseId)
      .executeTakeFirst();
    return row?.answers;
  },
  async keepByLink({ id, caseId, organisationId, memberId, momentId, on, now, answers }) {
    const said = { answers: JSON.stringify(answers), begun: true, done_on: on };
    const changed = await tx
      .updateTable('own_words')
      .set({ ...said, code_hash: null, token_hash: null })
      .where('case_id', '=', caseId)
      .returning('case_id')
      .execute();
    if (changed.length > 0) return;
    const of = { id, case_id: caseId, organisation_id: organisationId, member_id: memberId, moment_id: momentId };
    await tx
      .insertInto('own_words')
      .values({ ...of, ...said, made_on: on, until: sql<Date>`to_timestamp(${now / 1000}::double precision)` })
      .returning('case_id')
      .execute();
  },
});
