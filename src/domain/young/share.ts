import { isReadable } from '../extract/extract.ts';
import { isExtract } from '../extract/kinds.ts';
import { handoverKinds } from '../handover/kinds.ts';
import { isOpen, type HandoverState } from '../handover/states.ts';

const courseOf = (kind: string) => handoverKinds.find(({ id }) => id === kind)?.course;
/** Whether the law lets it go without a yes. */
export const goesWithoutYes = (kind: string): boolean => (courseOf(kind) ?? 'asked') !== 'asked';
/** Whether a yes can be taken back now: it was asked, and it is not over. Every extract and referral asked one. */
export const canTakeBack = (kind: string, state: string): boolean =>
  isExtract(kind) ? isReadable(state) : courseOf(kind) === 'asked' && isOpen(state as HandoverState);
