import type { RegisterCountStore } from '#app/ports/register-counts.ts';
import type { Tx } from '../database.ts';

/** What was counted of files of DUO, under the rights of who asks (0092_register_counts.sql, 0112_code_words.sql). */
export const registerCountStore = (tx: Tx): RegisterCountStore => ({
  async all() {
    const rows = await tx
      .selectFrom('register_count')
      .select(['id', 'loaded_on', 'layout', 'period', 'edition', 'content'])
      .orderBy('period', (o) => o.desc().nullsLast())
      .orderBy('layout')
      .orderBy('id', 'desc')
      .execute();
    return rows.map(({ id, loaded_on: loadedOn, layout, period, edition, content }) => ({
      ...content,
      id,
      loadedOn,
      layout,
      period,
      edition,
    }));
  },
  async add({ id, organisationId, memberId, loadedOn, layout, period, edition, ...content }) {
    const by = { organisation_id: organisationId, member_id: memberId, loaded_on: loadedOn };
    await tx
      .insertInto('register_count')
      .values({ id, ...by, layout, period, edition, content: JSON.stringify(content) })
      .execute();
  },
  async remove(id) {
    const gone = await tx.deleteFrom('register_count').where('id', '=', id).executeTakeFirst();
    return gone.numDeletedRows > 0n;
  },
  async codeWords() {
    const rows = await tx
      .selectFrom('code_word')
      .select(['id', 'layout', 'axis', 'code', 'words', 'source', 'valid_from', 'set_on', 'by_name'])
      .orderBy('id')
      .execute();
    return rows.map(({ valid_from: validFrom, set_on: setOn, by_name: by, ...word }) => ({ ...word, validFrom, setOn, by })); // prettier-ignore
  },
  async sayCode({ organisationId, memberId, validFrom, setOn, by, ...word }) {
    const said = { organisation_id: organisationId, member_id: memberId, by_name: by, set_on: setOn };
    await tx
      .insertInto('code_word')
      .values({ ...word, ...said, valid_from: validFrom })
      .execute();
  },
});
