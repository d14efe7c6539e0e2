import { sql } from 'kysely';
import type { Comment, ProgrammeStore } from '#app/ports/programme.ts';
import type { Instant } from '#domain/access/session.ts';
import type { Tx } from '../database.ts';

const at = (instant: Instant) => sql<Date>`to_timestamp(${instant / 1000})`;
type Writing = Pick<ProgrammeStore, 'othersWriting' | 'startWriting' | 'stopWriting'>;
/** Who has a section open to write. */
export const writingNow = (tx: Tx): Writing => ({
  othersWriting: (sectionId, than, now) =>
    tx
      .selectFrom('programme_writing as w')
      .innerJoin('member as m', 'm.id', 'w.member_id')
      .select(['m.id as memberId', 'm.name'])
      .where('w.section_id', '=', sectionId)
      .where('w.member_id', '<>', than)
      .where('w.until', '>', at(now))
      .orderBy('m.name')
      .execute(),
  async startWriting(sectionId, memberId, until) {
    await tx
      .insertInto('programme_writing')
      .values({ section_id: sectionId, member_id: memberId, until: at(until) })
      .onConflict((one) => one.columns(['section_id', 'member_id']).doUpdateSet({ until: at(until) }))
      .execute();
  },
  async stopWriting(sectionId, memberId) {
    const mine = tx.deleteFrom('programme_writing').where('member_id', '=', memberId);
    await mine.where('section_id', '=', sectionId).execute();
  },
});

type Speaking = Pick<ProgrammeStore, 'comments' | 'addComment' | 'solveComment'>;
/** What was said beside a section. */
export const speaking = (tx: Tx): Speaking => ({
  async comments(programmeId) {
    const rows = await tx
      .selectFrom('programme_comment as c')
      .innerJoin('programme_section as s', 's.id', 'c.section_id')
      .selectAll('c')
      .where('s.programme_id', '=', programmeId)
      .orderBy('c.said_on')
      .orderBy('c.id')
      .execute();
    return rows.map((row): Comment => ({
      id: row.id,
      sectionId: row.section_id,
      version: row.version,
      memberId: row.member_id,
      by: row.by_name,
      on: row.said_on,
      words: row.words,
      solvedOn: row.solved_on,
      solvedBy: row.solved_by,
    }));
  },
  async addComment({ id, sectionId, version, memberId, by, on, words }) {
    const said = { member_id: memberId, by_name: by, said_on: on };
    await tx
      .insertInto('programme_comment')
      .values({ id, section_id: sectionId, version, words, ...said })
      .execute();
  },
  async solveComment(commentId, { name, on }) {
    const done = await tx
      .updateTable('programme_comment')
      .set({ solved_on: on, solved_by: name })
      .where('id', '=', commentId)
      .where('solved_on', 'is', null)
      .executeTakeFirst();
    return done.numUpdatedRows === 1n;
  },
});
