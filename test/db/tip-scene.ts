import type { Region } from '../people.ts';

type Row = { readonly case_id: string; readonly organisation_id: string };
/** A young person gave school a tip with a name, as a row: of one without a name no colleague reads a row. */
export async function aTip({ house }: Region, { case_id, organisation_id }: Row): Promise<void> {
  await house.owner.query(
    `insert into tip (id, case_id, organisation_id, named, words, sent_on, reads_from, answer_by)
      values ($1, $2, $3, true, 'Begin later op maandag.', '2026-06-01', '2026-06-01', '2026-06-22')`,
    [house.newId(), case_id, organisation_id],
  );
}
