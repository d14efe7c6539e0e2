import type { Day } from '#law/day.ts';
import type { Extract, ExtractState, Result } from '#domain/extract/extract.ts';
import type { BlockId } from '#domain/handover/blocks.ts';
import type { Capacity } from '#domain/handover/yes.ts';

/** What stands on it: the name of the young person, and the texts. A copy, so that the reader needs no record. */
type ExtractContents = {
  readonly name: string;
  readonly texts: readonly { readonly id: BlockId; readonly text: string }[];
};
/** What the giver noted on the way to the yes and never leaves. */
type Inside = { readonly capacity: Capacity; readonly ownView: string | null };

/** Extracts and referrals, under the actor's rights: who gave one, and who it was given to while it can be read. */
export type ExtractStore = {
  give(extract: Extract, contents: ExtractContents, inside: Inside): Promise<void>;
  find(id: string): Promise<Extract | undefined>;
  /** As find, held until the end of the act. */
  hold(id: string): Promise<Extract | undefined>;
  contents(id: string): Promise<ExtractContents>;
  /** What the own organisation gave of this case, newest first. */
  ofCase(caseId: string): Promise<readonly Extract[]>;
  /** What the own organisation got and can still read, newest first. */
  received(): Promise<readonly (Extract & { readonly name: string })[]>;
  move(extract: Extract, to: { readonly state: ExtractState; readonly closedOn: Day | null }): Promise<void>;
  keepResult(extract: Extract, result: Result): Promise<void>;
};
