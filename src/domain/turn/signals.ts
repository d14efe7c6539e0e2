import type { Turn } from './turn.ts';
import type { Why } from './verbs.ts';

/** Why a fixed contact person calls within days: somebody said something that cannot lie. */
const promises: readonly Why[] = [
  'work-stopped',
  'check-in-answered',
  'cannot-come',
  'wants-no-help',
  'peer-asks',
  'story-worries',
];

/**
 * Whether a promise to call goes before a signal that comes after it: a question of who looks along never takes its place, and a
 * later signal does not put it off. The young person read who calls by when, and it may be about danger.
 */
export const callGoesFirst = (standing: Pick<Turn, 'why' | 'dueOn'>, next: Pick<Turn, 'verb' | 'dueOn'>): boolean =>
  promises.includes(standing.why) && (next.verb === 'answer-along' || standing.dueOn < next.dueOn);
