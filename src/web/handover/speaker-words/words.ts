import type { AskState, SpeakerKind } from '#domain/handover/yes-ask.ts';

/**
 * Every text for who says yes or no for a young person, in one language. Holes: {wie} who asked, {van} of which organisation,
 * {aan} who gets it, {jongere} about whom, {dag} a day.
 */
export type SpeakerWords = { readonly door: SpeakerDoor; readonly ask: AskWords; readonly after: AfterWords };
type SpeakerDoor = {
  readonly gone: string;
  readonly goneMaybe: string;
  readonly goneCall: string;
  readonly title: string;
  readonly press: string;
  readonly goOn: string;
  readonly notYours: string;
  readonly codeTitle: string;
  readonly codeLabel: string;
  readonly codeHint: string;
  readonly open: string;
  readonly noCode: string;
  readonly out: string;
  readonly outBack: string;
  readonly outCall: string;
  readonly codeShape: string;
  readonly waits: (minutes: number) => string;
  readonly wrongCode: (left: number) => string;
};
type AskWords = {
  readonly title: Readonly<Record<AskState, string>>;
  readonly asks: string;
  /** Empty in Dutch: that what colleagues wrote is in Dutch, and what to do who cannot read it. */
  readonly inDutch: string;
  readonly about: string;
  readonly youAre: Readonly<Record<SpeakerKind, string>>;
  readonly therefore: string;
  readonly alsoSaid: string;
  readonly whatFor: string;
  readonly who: string;
  readonly whoOf: string;
  readonly why: string;
  readonly howLong: string;
  readonly untilBack: string;
  readonly reads: string;
  readonly person: string;
  readonly years: string;
  readonly born: string;
  readonly school: string;
  readonly schoolUntil: string;
  readonly nothingMore: string;
  readonly yesOrNo: string;
  readonly ifYes: string;
  readonly ifNo: string;
  readonly lawTells: string;
  readonly mayTakeBack: string;
  readonly lookBy: string;
  readonly byLaw: string;
  readonly byConsent: string;
  readonly sayYes: string;
  readonly sayNo: string;
  readonly choose: string;
  readonly talk: string;
  readonly callThem: string;
};
type AfterWords = {
  readonly on: string;
  readonly goesOn: string;
  readonly notAfterAll: string;
  readonly takeBack: string;
  readonly takeBackButton: string;
  readonly nothingGoes: string;
  readonly nothingNew: string;
  readonly changedMind: string;
  readonly close: string;
};
