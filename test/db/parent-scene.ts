import type { Member } from '#domain/access/actor.ts';
import type { TestHouse } from '../people.ts';
import { aYesAsk } from './yes-scene.ts';

type Of = { readonly from: string; readonly member: Member; readonly caseId: string };
/** Somebody who looks along by the own yes of the young person, and asked something, as rows. */
function aParentLink(house: TestHouse, { from, member, caseId }: Of) {
  const link = house.newId();
  const row = { case_id: caseId, organisation_id: from };
  const parentLink = {
    id: link,
    ...row,
    member_id: member.memberId,
    ground: 'own-yes',
    name: 'Nadia Benali',
    shows: ['now'],
    yes_on: '2026-06-01',
    channel: 'card',
    token_hash: Buffer.from(`along ${caseId}`),
    code_hash: Buffer.from('1'),
    made_on: '2026-06-01',
    expires_on: '2026-12-01',
  };
  const question = {
    id: house.newId(),
    ...row,
    link_id: link,
    words: 'Wie belt?',
    asked_on: '2026-06-01',
    answer_by: '2026-06-04',
  };
  return [
    ['parent_link', parentLink],
    ['parent_question', question],
  ] as const;
}
/** Who decides and who looks along: a yes that was asked, a link, and a question. */
export const thoseAround = async (house: TestHouse, sides: Of & { readonly handoverId: string }) =>
  [['yes_ask', await aYesAsk(house, sides)], ...aParentLink(house, sides)] as const;
