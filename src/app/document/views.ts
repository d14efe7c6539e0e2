import type { DocumentSection, News } from '#domain/document/document.ts';
import type { GivenTo } from '#domain/document/given.ts';
import type { LeavingPaper } from '#domain/document/leaving-papers.ts';
import type { PartId } from '#domain/document/sections.ts';
import type { VersionLine } from '#domain/document/for-one.ts';
import type { Copy, Version } from '#domain/document/version.ts';
import type { Content } from '#domain/document/document.ts';
import type { HandoverKind } from '#domain/handover/kinds.ts';
import type { YesRule } from '#domain/handover/yes.ts';
import type { Day } from '#law/day.ts';
import type { Speaker } from '../handover/representatives.ts';
import type { OwnWords } from '../ports/own-words.ts';
import type { Draft } from '../ports/drafts.ts';

/** Somebody who can get it: the receiver of a hand-over that was sent. */
export type Receiver = {
  readonly handoverId: string;
  readonly name: string;
  /** What it would read of the document as it is now; `withHome` when what helps at home was chosen too. */
  readonly set: ReadonlySet<PartId>;
  readonly withHome: ReadonlySet<PartId>;
  readonly takenOverOn: Day | null;
  /** Lines of the version it has that were left out for this receiver alone. */
  readonly heldBack: readonly VersionLine[];
  /** What it has already, newest first. */
  readonly copies: readonly Copy[];
};
/** The document of one young person, for who guides. */
export type DocumentView = {
  readonly caseId: string;
  readonly firstName: string;
  readonly fullName: string;
  readonly who: string;
  readonly sections: readonly DocumentSection[];
  /** Texts of the own hand-over for sections in which nothing was written: they stand in the form, to be kept or changed. */
  readonly offered: ReadonlyMap<string, string>;
  readonly unused: readonly string[];
  readonly letters: number;
  /** How many letters it may have, as the region chose. */
  readonly most: number;
  /** What a municipality would read, while nobody is to receive it yet. */
  readonly ifAnybody: ReadonlySet<PartId>;
  readonly stamp: string;
  readonly mayKeep: boolean;
  /** Whether the reader may send it along: who leads, or whose record it is. */
  readonly mayShare: boolean;
  readonly versions: readonly Version[];
  readonly receivers: readonly Receiver[];
  /** Documents that came in from a file. */
  readonly fromFile: readonly Copy[];
  readonly yes: YesRule;
  readonly speakers: readonly Speaker[];
  /** What the young person wrote in a group moment and said to be ready. */
  readonly ownWords: readonly OwnWords[];
  readonly draft: Draft | undefined;
  /** Who gets it by law, and to whom it was last given on paper. */
  readonly gets: GivenTo;
  readonly given: { readonly to: GivenTo; readonly on: Day } | null;
  /** With which papers somebody leaves this school. */
  readonly papers: readonly LeavingPaper[];
  /** By law it is made and given, whatever is handed over (WEC 14e and 14h). */
  readonly always: boolean;
};
/** A copy as its receiver reads it: the newest, and what is new in it. */
export type CopyView = {
  readonly caseId: string;
  readonly handoverId: string | null;
  /** Along which kind of hand-over it came. */
  readonly kind: HandoverKind;
  readonly from: string;
  readonly number: number;
  readonly content: Content;
  readonly sharedOn: Day;
  readonly withdrawnOn: Day | null;
  /** Null for the first. */
  readonly news: (News & { readonly since: number }) | null;
};
