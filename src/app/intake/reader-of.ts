import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { findMember, findTeamLeads } from '../access/doorkeeper.ts';
import type { House } from '../house.ts';
import type { BatchKind } from '../ports/intake.ts';
import { kindActs } from './kind-acts.ts';

/**
 * Who goes on with a list: the colleague who began it, or, when that one left or may not any more, a teamleider of the
 * same organisation. Undefined when there is neither.
 */
export async function readerOf(
  house: House,
  {
    memberId,
    organisationId,
    kind = 'leavers',
  }: { readonly memberId: string | null; readonly organisationId: string; readonly kind?: BatchKind },
): Promise<Member | undefined> {
  const first = memberId === null ? undefined : await findMember(house, memberId);
  if (first && first.organisationId === organisationId && mayEver(first, kindActs[kind].read)) return first;
  return (await findTeamLeads(house, organisationId))[0];
}
