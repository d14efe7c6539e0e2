import type { Day } from '#law/day.ts';
import type { StoryAnswers, StoryUseKind } from '#domain/young/story.ts';

type OwnStory = { readonly answers: StoryAnswers; readonly version: number };
/** A yes with its end. */
export type StoryUse = { readonly yesOn: Day; readonly until: Day; readonly endedOn: Day | null };
type Kept = {
  readonly id: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly answers: StoryAnswers;
  readonly on: Day;
};
type NewUse = {
  readonly id: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly use: StoryUseKind;
  readonly yesOn: Day;
  readonly until: Day;
};

/** The own story: for the young person alone, and what is shared of it for who guides. */
export type StoryStore = {
  own(caseId: string): Promise<OwnStory | undefined>;
  /** The same, to change it: of two changes at once the second sees the first. */
  hold(caseId: string): Promise<OwnStory | undefined>;
  /** Keeps all of it; what was shared of it ends. */
  keep(story: Kept): Promise<void>;
  /** The same: nothing is left. */
  remove(caseId: string): Promise<void>;
  /** The newest yes. */
  use(caseId: string): Promise<StoryUse | undefined>;
  share(use: NewUse): Promise<void>;
  /** False when nothing was shared. */
  stop(caseId: string, on: Day): Promise<boolean>;
  /** A curator or mentor was appointed, with the proof seen. */
  represented(): Promise<boolean>;
  /** For who guides: the newest yes, and the text as long as it is shared. */
  shared(caseId: string): Promise<(StoryUse & { readonly answers: StoryAnswers | null }) | undefined>;
};
