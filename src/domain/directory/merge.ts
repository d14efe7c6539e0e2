import type { OrganisationKind } from '../access/actor.ts';

type Side = { readonly id: string; readonly kind: OrganisationKind; readonly hasAccount: boolean };

/**
 * Why one organisation cannot go up in another; undefined = it can. Whoever works with Aanzet has young people of its own,
 * and nobody outside lays those open for another: such an organisation stays, and the other goes.
 */
export function mergeFault(
  goes: Side,
  stays: Side,
): 'merge-into-itself' | 'other-kind' | 'goes-has-account' | undefined {
  if (goes.id === stays.id) return 'merge-into-itself';
  if (goes.kind !== stays.kind) return 'other-kind';
  return goes.hasAccount ? 'goes-has-account' : undefined;
}

/**
 * The people go along only where nobody gets an account by it: somebody entered from outside could else come to read the
 * young people there (domain/directory/keeping.ts).
 */
export const peopleGoAlong = (stays: Pick<Side, 'hasAccount'>): boolean => !stays.hasAccount;
