/** What an act announces, in its own transaction. Ids only: no name ever stands in the outbox. */
type Announcement = {
  readonly id: string;
  readonly kind: string;
  readonly organisationId: string | null;
  readonly payload: Readonly<Record<string, string>>;
  /** Two announcements of one kind with the same key become one. */
  readonly onceKey?: string;
  /** Minutes to wait (mail waits ten, so that sending can be undone). */
  readonly waitMinutes?: number;
};
export type OutboxStore = { announce(announcement: Announcement): Promise<void> };
