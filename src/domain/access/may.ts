import { actOf, type ActName, type Relation } from './acts.ts';
import type { Actor } from './actor.ts';

/** How the asking actor stands to a case: the facts that decide it, nothing about the young person. */
export type CaseStanding = {
  readonly leadOrganisationId: string;
  readonly recordOrganisationId: string;
  /**
   * Hand-overs of this case that were sent and not sent back, in the order in which they began; withdrawn only when they
   * were taken over before.
   */
  readonly handovers: readonly {
    readonly id: string;
    readonly fromOrganisationId: string;
    readonly toOrganisationId: string;
    readonly takenOver: boolean;
    readonly withdrawn?: boolean;
    /** The lead went along with it. */
    readonly done?: boolean;
  }[];
};

const roleOf = (actor: Actor) => (actor.kind === 'member' ? actor.role : actor.kind);

/** May somebody of this role do this act at all? A page, a menu item and a list ask this first. */
export const mayEver = (actor: Actor, act: ActName): boolean =>
  (actOf(act).roles as readonly string[]).includes(roleOf(actor));

/** The relation between an actor and a case. Afgeschermd and geen inzage never come this far: the case is not found. */
export function relationTo(actor: Actor, standing: CaseStanding): Relation {
  if (actor.kind === 'guest') return standing.handovers.some((h) => h.id === actor.handoverId) ? 'guest' : 'none';
  if (actor.kind === 'system') return 'none';
  const mine = actor.organisationId;
  if (standing.leadOrganisationId === mine) return 'lead';
  // Who handed it on stands as who began with it: what came in before that is over.
  const handedOn = standing.handovers.findLastIndex((h) => h.fromOrganisationId === mine && h.done);
  const received = standing.handovers.slice(handedOn + 1).filter((h) => h.toOrganisationId === mine);
  const running = received.filter((h) => !h.withdrawn);
  // The last one: who helps beside school may be asked to take over later.
  const last = running.at(-1);
  if (last) return last.takenOver ? 'taken-over' : 'asked';
  if (received.length > 0) return 'kept';
  return standing.recordOrganisationId === mine || handedOn >= 0 ? 'record' : 'none';
}

/**
 * The one authorisation function: page, list, count, search, export, mail and command line all ask here; row-level
 * security has the last word and says the same (test/db/rechten.test.ts). Acts on no single case take no relation.
 */
export function may(actor: Actor, act: ActName, relation?: Relation): boolean {
  if (!mayEver(actor, act)) return false;
  const on = actOf(act).on;
  if (!on) return true;
  return relation !== undefined && on.includes(relation);
}
