import { sql } from 'kysely';
import type { StoryStore, StoryUse } from '#app/ports/stories.ts';
import type { StoryAnswers } from '#domain/young/story.ts';
import type { Tx } from '../database.ts';

const storyOf = (tx: Tx, caseId: string) =>
  tx.selectFrom('own_story').select(['case_id', 'answers', 'version']).where('case_id', '=', caseId);
type Text = Pick<StoryStore, 'own' | 'hold' | 'keep' | 'remove'>;
const text = (tx: Tx): Text => ({
  own: (caseId) => storyOf(tx, caseId).executeTakeFirst(),
  hold: (caseId) => storyOf(tx, caseId).forUpdate().executeTakeFirst(),
  async keep({ id, caseId, organisationId, answers, on }) {
    const said = { answers: JSON.stringify(answers), written_on: on };
    const changed = await tx
      .updateTable('own_story')
      .set({ ...said, version: sql<number>`version + 1` })
      .where('case_id', '=', caseId)
      .returning('case_id')
      .execute();
    if (changed.length > 0) return;
    await tx
      .insertInto('own_story')
      .values({ id, case_id: caseId, organisation_id: organisationId, ...said })
      .returning('case_id')
      .execute();
  },
  async remove(caseId) {
    await tx.deleteFrom('own_story').where('case_id', '=', caseId).returning('case_id').execute();
  },
});

type Uses = Pick<StoryStore, 'use' | 'share' | 'stop' | 'represented'>;
const uses = (tx: Tx): Uses => ({
  async use(caseId) {
    const row = await tx
      .selectFrom('story_use')
      .select(['case_id', 'yes_on', 'until', 'ended_on'])
      .where('case_id', '=', caseId)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row && { yesOn: row.yes_on, until: row.until, endedOn: row.ended_on };
  },
  async share({ id, caseId, organisationId, use, yesOn, until }) {
    await tx
      .insertInto('story_use')
      .values({ id, case_id: caseId, organisation_id: organisationId, use, yes_on: yesOn, until })
      .returning('case_id')
      .execute();
  },
  async stop(caseId, on) {
    const ended = await tx
      .updateTable('story_use')
      .set({ ended_on: sql<string>`least(until, ${on}::date)` })
      .where('case_id', '=', caseId)
      .where('ended_on', 'is', null)
      .returning('case_id')
      .execute();
    return ended.length > 0;
  },
  async represented() {
    const { rows } = await sql<{ represented: boolean }>`select app_represented() as represented`.execute(tx);
    return rows[0]?.represented ?? false;
  },
});

type Shared = StoryUse & { case_id: string; answers: StoryAnswers | null };
/** The own story (0083_own_story.sql): the policies say who reads the text, and until when. */
export const storyStore = (tx: Tx): StoryStore => ({
  ...text(tx),
  ...uses(tx),
  async shared(caseId) {
    const { rows } = await sql<Shared>`
      select u.case_id, u.yes_on as "yesOn", u.until, u.ended_on as "endedOn", s.answers
      from story_use u left join own_story s on s.case_id = u.case_id and s.organisation_id = u.organisation_id
      where u.case_id = ${caseId} order by u.id desc limit 1`.execute(tx);
    return rows[0];
  },
});
