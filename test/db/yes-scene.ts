import type { Member } from '#domain/access/actor.ts';
import type { TestHouse } from '../people.ts';

type Of = { readonly from: string; readonly member: Member; readonly caseId: string; readonly handoverId: string };
/** A yes that was asked by link of who speaks for the young person, as a row. */
export async function aYesAsk(house: TestHouse, { from, member, caseId, handoverId }: Of) {
  const { rows } = await house.owner.query('select id from representative where case_id = $1', [caseId]);
  return {
    id: house.newId(),
    case_id: caseId,
    organisation_id: from,
    member_id: member.memberId,
    handover_id: handoverId,
    handover_version: 1,
    representative_id: String(rows[0].id),
    kind: 'mentor',
    name: 'Henk Verbeek',
    shown: JSON.stringify({ fullName: 'Samira Benali' }),
    token_hash: Buffer.from(`ask ${handoverId}`),
    code_hash: Buffer.from('1'),
    asked_on: '2026-06-01',
    answer_by: '2026-06-08',
    expires_on: '2026-09-01',
  };
}
