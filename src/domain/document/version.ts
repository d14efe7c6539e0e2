import type { Day } from '#law/day.ts';
import type { YesBy } from '../handover/yes.ts';
import type { Content } from './document.ts';

/**
 * How a document was approved. 'on-behalf' = somebody says that it is fine without the young person ("ok namens"): that is
 * written down, and it is no approval.
 */
export const approvalHows = {
  'in-person': 'Samen gelezen, in gesprek',
  phone: 'Voorgelezen aan de telefoon',
  paper: 'Gelezen en getekend op papier',
  'on-behalf': 'Een ander zei dat het goed is (“ok namens”)',
} as const;
export type ApprovalHow = keyof typeof approvalHows;

/** The document as it was read on a day. It never changes: what comes later is another version. */
export type Version = {
  readonly id: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly memberId: string;
  readonly number: number;
  readonly madeOn: Day;
  readonly content: Content;
  readonly how: ApprovalHow;
  readonly by: YesBy;
  /** Of who speaks for the young person, or who said it on behalf. */
  readonly byName: string | null;
  readonly readOn: Day;
  readonly ownView: string | null;
};

/** 'niet bevestigd door jongere': such a version is shared with nobody. */
export const isConfirmed = ({ how }: Pick<Version, 'how'>): boolean => how !== 'on-behalf';

/** What went to one receiver, or what came in from a file (then without hand-over). */
export type Copy = {
  readonly id: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly fromOrganisationId: string | null;
  readonly handoverId: string | null;
  readonly number: number;
  readonly content: Content;
  readonly sharedOn: Day;
  readonly withdrawnOn: Day | null;
};
