/** Emergency access as it stands once it was given: as the owner writes it. */
import type { Member } from '#domain/access/actor.ts';
import type { Region } from '../people.ts';

/** This colleague asked, and a privacy officer gave it until some days from now. Returns the id of the request. */
export async function anEmergency({ house, fatima }: Region, caseId: string, asker: Member): Promise<string> {
  const id = house.newId();
  await house.owner.query(
    `insert into emergency_request (id, organisation_id, member_id, asked_on, asked_at, first_name, family_name, birth_date, reason,
      state, decided_by, decided_on, decided_at, until_on, until_at, after_line)
    values ($1, $2, $3, '2026-06-08', '2026-06-08T06:00:00Z', 'Samira', 'Benali', '2008-03-11', 'Gevaar.',
      'given', $4, '2026-06-08', '2026-06-08T06:00:00Z', '2026-06-20', '2026-06-20T06:00:00Z', 0)`,
    [id, asker.organisationId, asker.memberId, fatima.memberId],
  );
  await house.owner.query(
    'insert into emergency_match (request_id, case_id, organisation_id, member_id) values ($1, $2, $3, $4)',
    [id, caseId, asker.organisationId, asker.memberId],
  );
  return id;
}
