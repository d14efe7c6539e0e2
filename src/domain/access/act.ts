import type { Role } from './actor.ts';
import type { Purpose } from './purposes.ts';

/**
 * How a person asking stands to a case. 'kept' = took it over, then it was withdrawn: reads what it has, does nothing;
 * 'self' = is the young person; 'around' = looks along with a young person; 'speaks' = decides for the young person, and was asked one question; 'peer' = is the Next Coach, with a yes; 'extract' = holds an extract or referral (H13, H14), and has no part in the begeleiding; 'emergency' =
 * somebody who is afgeschermd is open for a day, by the yes of the privacy officer.
 */
export const relations = [
  'lead',
  'record',
  'asked',
  'taken-over',
  'kept',
  'guest',
  'extract',
  'self',
  'speaks',
  'around',
  'peer',
  'emergency',
  'none',
] as const;
export type Relation = (typeof relations)[number];
export type How = 'opened' | 'listed' | 'found' | 'exported' | 'written';

export type Act = {
  readonly purpose: Purpose;
  /** How the young people that an act touches are logged. */
  readonly how: How;
  /** What "Wie keek" calls it. */
  readonly words: string;
  readonly roles: readonly (Role | 'guest' | 'young' | 'pupil' | 'speaker' | 'parent' | 'peer' | 'system')[];
  /** On which cases, for acts on one case. */
  readonly on?: readonly Relation[];
  /** Reads many, and yet who is named for an afgeschermd young person meets them: why stands at the act. */
  readonly meetsShielded?: true;
  /** Of the program, and logged although it touched no young person. */
  readonly always?: true;
};
/**
 * Does it show many young people at once? On a list, in a count, a search or a file stands nobody who is afgeschermd, also
 * not for who is named (field finding 9; the database holds it, see 0035_never_in_lists.sql).
 */
export const showsMany = ({ how, on, meetsShielded }: Act): boolean =>
  on === undefined && meetsShielded !== true && (how === 'listed' || how === 'found' || how === 'exported');
export type Acts = Readonly<Record<string, Act>>;

export const workers = ['begeleider', 'teamleider', 'klantmanager', 'doorstroomcoach'] as const;
export const schools = ['begeleider', 'teamleider'] as const;
/** Who reads the register of a Doorstroompunt; that it is one is asked by the act itself. */
export const coaches = ['doorstroomcoach', 'teamleider'] as const;
export const everyone = [...workers, 'coordinator', 'privacy', 'beheerder', 'archief'] as const;
export const lead = ['lead'] as const;
export const own = 'eigen begeleiding';
