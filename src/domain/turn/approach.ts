import type { OrganisationKind } from '../access/actor.ts';
import type { Turn } from './turn.ts';

/**
 * Somebody with an exemption may fall under the letter of the law and must not be phoned: only a person decides that
 * (field finding 13). The article is never kept: one of them tells of health.
 */
const kindsThatDecide: readonly OrganisationKind[] = ['doorstroompunt', 'leerplicht'];
/** Whose task it is to know that somebody may only be approached after a decision. */
export const mayDecide = (kind: OrganisationKind): boolean => kindsThatDecide.includes(kind);

/** Why somebody may be approached after all, or still not: a closed list, so that no words about health are asked for. */
export const approachReasons = {
  'asked-for-it': 'De jongere vroeg er zelf om',
  'asked-for-by-another': 'Een ouder of vertegenwoordiger vroeg erom',
  'no-longer-so': 'De vrijstelling is er niet meer',
  'still-so': 'De vrijstelling is er nog',
  'wants-none': 'De jongere of een ouder wil het niet',
} as const;
export type ApproachReason = keyof typeof approachReasons;
export const isApproachReason = (text: string): text is ApproachReason => Object.hasOwn(approachReasons, text);

/** Whether this turn only asks for that decision: until then its task stays, and nobody else moves. */
export const waitsForDecision = ({ verb }: Pick<Turn, 'verb'>): boolean => verb === 'decide-approach';
