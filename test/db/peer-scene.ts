import type { Region } from '../people.ts';

type Row = { readonly case_id: string; readonly organisation_id: string };
/** A Next Coach of an organisation, as a row: the id. */
export async function aCoach({ house, karin }: Region, organisationId: string): Promise<string> {
  const coachId = house.newId();
  await house.owner.query(
    `insert into peer_coach (id, organisation_id, member_id, name, called, profile, vog_seen_on, vog_until, most)
      values ($1, $2, $3, 'Jesper Kok', 'Jesper', 'Werkt in een garage.', '2026-01-05', '2029-01-05', 2)`,
    [coachId, organisationId, karin.memberId],
  );
  return coachId;
}
/** A Next Coach was laid before a young person, and wrote something: as rows. The ids of coach and pairing. */
export async function aNextCoach(
  region: Region,
  { case_id, organisation_id }: Row,
): Promise<{ readonly coachId: string; readonly pairingId: string }> {
  const { house, karin } = region;
  const [coachId, pairingId] = [await aCoach(region, organisation_id), house.newId()];
  await house.owner.query(
    `insert into peer_pairing (id, case_id, organisation_id, member_id, coach_id, called, decides, begun_on)
      values ($1, $2, $3, $4, $5, 'Jesper', 'self', '2026-06-01')`,
    [pairingId, case_id, organisation_id, karin.memberId, coachId],
  );
  await house.owner.query(
    `insert into peer_note (id, case_id, organisation_id, pairing_id, kind, text, written_on)
      values ($1, $2, $3, $4, 'note', 'Samen voetbal gekeken.', '2026-06-02')`,
    [house.newId(), case_id, organisation_id, pairingId],
  );
  return { coachId, pairingId };
}
