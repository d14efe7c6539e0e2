/** Facts about this installation, by key: the day of the demo, and on which day a timer last ran. */
export type SettingStore = {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
  /** Ids of searches for a name that are older than so many minutes go. */
  dropSearches(olderThanMinutes: number): Promise<void>;
};
