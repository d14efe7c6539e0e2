import type { Day } from '#law/day.ts';
import type { DraftFields, DraftForm } from '#domain/person/draft.ts';

/** Which text it is: of a hand-over (its id), else of the case. */
export type DraftKey = { readonly form: DraftForm; readonly reference: string };
export type Draft = { readonly fields: DraftFields; readonly savedOn: Day };

/** What the colleague who asks is still typing; nobody reads another's. */
export type DraftStore = {
  /** In place of what was kept of this text before. */
  keep(
    draft: DraftKey & Draft & { readonly caseId: string; readonly memberId: string; readonly organisationId: string },
  ): Promise<void>;
  /** Undefined when it was kept before `since`. */
  find(key: DraftKey, since: Day): Promise<Draft | undefined>;
  drop(key: DraftKey): Promise<void>;
  /** Cases with drafts of before that day, in order; for the program. */
  olderThan(day: Day, afterCaseId: string | null, limit: number): Promise<readonly { readonly caseId: string }[]>;
  forget(caseIds: readonly string[], olderThan: Day): Promise<void>;
};
