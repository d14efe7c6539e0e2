import { actOf, type ActName, type Relation } from './acts.ts';
import { onlyReads } from '../extract/kinds.ts';
import type { Actor } from './actor.ts';

/** How the asking actor stands to a case: the facts that decide it, nothing about the young person. */
export type CaseStanding = {
  /** Open for the asker as emergency access: under that purpose only, as the database says. */
  readonly emergency?: boolean;
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
    /** An extract or referral: it goes beside the begeleiding and gives no part in it. */
    readonly beside?: boolean;
  }[];
};

const roleOf = (actor: Actor) => (actor.kind === 'member' ? actor.role : actor.kind);

/** What is left for who works where extracts are only read: those, and what is about organisations and oneself. */
const forReaders = (act: ActName): boolean =>
  act === 'see-extracts' || actOf(act).on?.includes('extract') === true || actOf(act).purpose === 'beheer';

/** May somebody of this role do this act at all? A page, a menu item and a list ask this first. */
export const mayEver = (actor: Actor, act: ActName): boolean =>
  (actOf(act).roles as readonly string[]).includes(roleOf(actor)) &&
  !(actor.kind === 'member' && onlyReads(actor.organisationKind) && !forReaders(act));

/** The relation between an actor and a case. Afgeschermd and geen inzage never come this far: the case is not found. */
export function relationTo(actor: Actor, standing: CaseStanding): Relation {
  if (actor.kind === 'guest') {
    const own = standing.handovers.find((h) => h.id === actor.handoverId);
    return !own ? 'none' : own.beside ? 'extract' : 'guest';
  }
  if (actor.kind === 'system') return 'none';
  if (actor.kind === 'young' || actor.kind === 'pupil') return 'self';
  if (actor.kind === 'speaker') return 'speaks';
  if (actor.kind === 'parent') return 'around';
  if (actor.kind === 'peer') return 'peer';
  if (standing.emergency) return 'emergency';
  const mine = actor.organisationId;
  if (standing.leadOrganisationId === mine) return 'lead';
  // Who handed it on stands as who began with it: what came in before that is over.
  const handovers = standing.handovers.filter((h) => !h.beside);
  const handedOn = handovers.findLastIndex((h) => h.fromOrganisationId === mine && h.done);
  const received = handovers.slice(handedOn + 1).filter((h) => h.toOrganisationId === mine);
  const running = received.filter((h) => !h.withdrawn);
  // The last one: who helps beside school may be asked to take over later.
  const last = running.at(-1);
  if (last) return last.takenOver ? 'taken-over' : 'asked';
  if (received.length > 0) return 'kept';
  if (standing.recordOrganisationId === mine || handedOn >= 0) return 'record';
  return standing.handovers.some((h) => h.beside && h.toOrganisationId === mine) ? 'extract' : 'none';
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
