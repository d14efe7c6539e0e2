import type { Region } from '../people.ts';

type Row = { readonly case_id: string; readonly organisation_id: string };
/** A young person wrote an own story and lets it be read for a talk: as rows. */
export async function aStory({ house }: Region, { case_id, organisation_id }: Row): Promise<void> {
  await house.owner.query(
    `insert into own_story (id, case_id, organisation_id, answers, written_on) values ($1, $2, $3, '{"who": "Ik bak graag."}', '2026-06-01')`,
    [house.newId(), case_id, organisation_id],
  );
  await house.owner.query(
    `insert into story_use (id, case_id, organisation_id, use, yes_on, until) values ($1, $2, $3, 'talk', '2026-06-02', '2026-08-02')`,
    [house.newId(), case_id, organisation_id],
  );
}
