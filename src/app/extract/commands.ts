import type { Day } from '#law/day.ts';
import type { ExtractKind } from '#domain/extract/kinds.ts';
import type { Extract, Result } from '#domain/extract/extract.ts';
import type { BlockId } from '#domain/handover/blocks.ts';
import type { YesHow } from '#domain/handover/handover.ts';
import type { Capacity, YesBy, YesRule } from '#domain/handover/yes.ts';
import type { ShownBlock } from '../handover/views.ts';

/** Everything at once: to whom, what for, what it says, and the yes for this party. */
export type GiveExtract = {
  readonly caseId: string;
  readonly organisationId: string;
  /** Who gets it there. */
  readonly name: string;
  /** Where the link goes; empty = on paper. Not used where they have an account. */
  readonly mail: string;
  readonly request: string;
  readonly keepRequestBecause?: string;
  readonly texts: readonly { readonly id: BlockId; readonly text: string; readonly keepBecause?: string }[];
  readonly capacity: Capacity;
  /** Left out = not chosen yet. */
  readonly by?: YesBy | undefined;
  /** Of the representative. */
  readonly byName?: string;
  readonly ownView?: string;
  readonly how?: YesHow | undefined;
  readonly on: Day;
};
/** `code` is shown once; null when no link is sent. */
export type Given = { readonly extractId: string; readonly code: string | null };
export type OnExtract = { readonly extractId: string };
export type AnswerExtract = OnExtract & { readonly answer: 'receive' | 'pass' };
export type RecordResult = OnExtract & { readonly result: Result };

/** An organisation that can get one. */
type Party = {
  readonly organisationId: string;
  readonly name: string;
  readonly hasAccount: boolean;
  readonly phone: string | null;
};
/** What the form needs: who can get it, what is known already, and who must say yes. */
export type ExtractForm = {
  readonly kind: ExtractKind;
  readonly firstName: string;
  readonly fullName: string;
  readonly parties: readonly Party[];
  readonly blocks: readonly { readonly id: BlockId; readonly title: string; readonly text: string }[];
  readonly yes: YesRule;
};
/** As the reader sees it, and nothing else: no birth date, no place, no school. */
export type ReaderView = {
  readonly as: 'reader';
  readonly extractId: string;
  readonly kind: ExtractKind;
  readonly state: Extract['state'];
  readonly name: string;
  readonly request: string;
  readonly texts: readonly ShownBlock[];
  /** For work only the person who gives it: where that person works would tell the kind of school. */
  readonly giver: { readonly name: string; readonly organisation: string | null; readonly phone: string | null };
  readonly receiver: string;
  readonly givenOn: Day;
  /** The last day on which it can be read. */
  readonly until: Day;
};
export type GiverView = {
  readonly as: 'giver';
  readonly extract: Extract;
  readonly party: Party;
  readonly asReader: ReaderView;
  readonly mayWithdraw: boolean;
};
/** A line for the page of the young person: who got what. */
export type ExtractLine = {
  readonly extractId: string;
  readonly kind: ExtractKind;
  readonly to: string;
  readonly state: Extract['state'];
  readonly givenOn: Day;
  readonly closedOn: Day | null;
  readonly result: Result | null;
  /** After three months it ends by itself. */
  readonly over: boolean;
};
/** A line for who got it. */
export type ReceivedLine = {
  readonly extractId: string;
  readonly kind: ExtractKind;
  readonly name: string;
  readonly givenOn: Day;
  readonly isNew: boolean;
};
