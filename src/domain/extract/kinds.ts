import type { OrganisationKind } from '../access/actor.ts';
import { addMonths, type Day } from '#law/day.ts';
import type { BlockId } from '../handover/blocks.ts';

export type ExtractKind = 'H13' | 'H14';

/**
 * What goes beside a hand-over: an extract of it (uittreksel) or a referral (doorverwijzing). Their course is 'beside': turn
 * and lead stay where they are, one may run beside an open hand-over and beside others, and it is given at once, without a
 * draft. So they are no rows of the table of hand-overs (../handover/kinds.ts) and walk none of its steps.
 */
export type ExtractRow = {
  readonly id: ExtractKind;
  readonly course: 'beside';
  /** Who guides: only the lead gives one. */
  readonly from: readonly OrganisationKind[];
  readonly to: readonly OrganisationKind[];
  /** The basis of the yes: nothing else carries it (yes.ts). Each party needs a yes of its own. */
  readonly yes: 'toestemming';
  readonly ground: string;
  /** What it can tell; nothing of school or home ever goes to work. */
  readonly blocks: readonly BlockId[];
};

const given = {
  course: 'beside',
  from: ['pro', 'vso', 'mbo', 'doorstroompunt', 'wi'],
  yes: 'toestemming',
  ground: 'AVG art. 6 lid 1 onder a en art. 7 (stroom F18)',
} as const;

/** H13 to who finds work, H14 to care (field finding 11). An employer has no row: the law on work conditions is another desk's. */
export const extractKinds: Readonly<Record<ExtractKind, ExtractRow>> = {
  H13: { ...given, id: 'H13', to: ['wsp', 'jobcoach'], blocks: ['proud', 'wants', 'can', 'helps-at-work', 'reach'] },
  // As a referral only: what it is about is the request itself, and no block tells of care.
  H14: { ...given, id: 'H14', to: ['hulp'], blocks: ['wants', 'reach'] },
};

/** Whether a stored kind is one of these, and not a hand-over. */
export const isExtract = (kind: string): kind is ExtractKind => Object.hasOwn(extractKinds, kind);

/** Where people read an extract or referral and guide nobody: they may do nothing else (field.md part 2, C). */
export const onlyReads = (kind: OrganisationKind): boolean => readers.has(kind);
const readers = new Set<OrganisationKind>(Object.values(extractKinds).flatMap(({ to }) => to));

/** The first day on which it cannot be read any more; as long as a link lives. */
export const readableUntil = (givenOn: Day): Day => addMonths(givenOn, 3);

// Which kind of school somebody went to says something of health, and is nobody's business at work (field finding 20).
const schoolType =
  /\b(vso|zmlk|zmok|mytylschool\w*|tyltylschool\w*|praktijkschool\w*|praktijkonderwijs\w*|speciaal onderwijs|voortgezet speciaal\w*)\b/iu;
/** The word of a text for work that tells the kind of school; undefined when there is none. */
export const schoolTypeIn = (text: string): string | undefined => schoolType.exec(text.normalize('NFKC'))?.[0];
