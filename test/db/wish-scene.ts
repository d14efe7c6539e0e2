import type { Region } from '../people.ts';

type Row = { readonly case_id: string; readonly organisation_id: string };
/** A wish that was filled in together, and what was decided beside it: as rows. */
export async function aWish({ house, karin }: Region, { case_id, organisation_id }: Row): Promise<void> {
  const by = [case_id, organisation_id, karin.memberId];
  await house.owner.query(
    `insert into wish (id, case_id, organisation_id, member_id, wish, said_on) values ($1, $2, $3, $4, 'work', '2026-06-01')`,
    [house.newId(), ...by],
  );
  await house.owner.query(
    `insert into wish_decision (id, case_id, organisation_id, member_id, wish, decision, became, followed, reason, made_on)
     values ($1, $2, $3, $4, 'work', 'destination', 'school', false, 'no-place', '2026-06-02')`,
    [house.newId(), ...by],
  );
}
