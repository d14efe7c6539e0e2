import type { Day } from '#law/day.ts';
import type { FilteredList, SavedFilter } from '#domain/daily/saved-filter.ts';

type Feedback = {
  readonly id: string;
  readonly organisationId: string;
  /** Only when the sender wants an answer. */
  readonly memberId: string | null;
  readonly page: string;
  readonly words: string;
  readonly givenOn: Day;
};
/** One employer of a person who has more. */
export type Hat = { readonly memberId: string; readonly organisationName: string; readonly jobTitle: string };

/** What helps through the day; nothing of a young person stands in it. */
export type DailyStore = {
  /** The own filters of a list, by name. */
  filters(list: FilteredList): Promise<readonly SavedFilter[]>;
  keepFilter(filter: SavedFilter & { readonly memberId: string; readonly organisationId: string }): Promise<void>;
  /** False when it was not there, or is another's. */
  dropFilter(id: string): Promise<boolean>;
  giveFeedback(feedback: Feedback): Promise<void>;
  /** What the actor may read, oldest first. */
  feedback(): Promise<readonly Feedback[]>;
  dropFeedback(id: string): Promise<boolean>;
  /** The other employers of the same person, where the work goes on. For the program at the door only. */
  otherHats(memberId: string): Promise<readonly Hat[]>;
  /** Replaces an earlier code of the same colleague. */
  keepCode(memberId: string, hash: Uint8Array, on: Day): Promise<void>;
  /** Whose code of this day it is, and takes it away. */
  takeCode(hash: Uint8Array, on: Day): Promise<string | undefined>;
  /** From now on these two are one person; `newId` is the identity when neither had one. */
  join(memberId: string, otherId: string, newId: string): Promise<void>;
  /** This colleague is nobody else any more. */
  part(memberId: string): Promise<void>;
};
