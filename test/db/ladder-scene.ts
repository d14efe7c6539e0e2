import type { Region } from '../people.ts';

/** A question that climbed to Ed Kamp: of that organisation, about that case. */
export async function aClimbedQuestion(
  { house, ed }: Region,
  { case_id, organisation_id }: { readonly case_id: string; readonly organisation_id: string },
): Promise<void> {
  const id = house.newId();
  await house.owner.query(
    `insert into climbed_question (id, organisation_id, reason, amount, level, holder_member_id, asked_on, since, due_on)
      values ($1, $2, 'still', 30, 'policy', $3, '2026-06-01', '2026-06-01', '2026-06-15')`,
    [id, organisation_id, ed.memberId],
  );
  await house.owner.query(
    `insert into stuck_case (question_id, case_id, organisation_id, reason, mark) values ($1, $2, $3, 'still', $4)`,
    [id, case_id, organisation_id, id],
  );
}
