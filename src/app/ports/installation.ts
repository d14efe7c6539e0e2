/** How a database stands to this program, after its steps were tried and taken back. */
export type UpgradeStand = {
  /** newer: the database was made by a later program; empty: nothing was ever made in it. */
  readonly state: 'fits' | 'differs' | 'newer' | 'empty';
  /** The last step that was done. */
  readonly last: string;
  readonly waiting: readonly string[];
  readonly cases?: number;
  readonly turns?: number;
};

/** What must be true of an installation before real names go in, each looked up in the program that runs. */
export const readyPoints = [
  'database',
  'sign-in',
  'mail',
  'https',
  'contact',
  'backup',
  'upgrade',
  'outbox',
  'rights',
] as const;
export type ReadyPoint = (typeof readyPoints)[number];

/** What the running program knows of itself; main/ fills it in. */
export type Installation = {
  /** Which points hold now. */
  ready(): Promise<Readonly<Record<ReadyPoint, boolean>>>;
  /** The database answers, has every step, and the outbox goes on: then requests may come here. */
  serves(): Promise<boolean>;
  /** Who to tell about a hole: `mailto:` or https; undefined = nobody was named. */
  readonly contact: string | undefined;
};
