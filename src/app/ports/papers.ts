import type { BlankId, Blanks } from '#domain/papers/blanks.ts';
import type { Day } from '#law/day.ts';

/** A paper as an organisation settled it. */
export type Settled = {
  readonly id: string;
  readonly organisationId: string;
  readonly paper: string;
  readonly version: number;
  readonly lines: readonly string[];
  readonly settledBy: string;
  readonly settledOn: Day;
  readonly memberId: string;
};
type By = { readonly organisationId: string; readonly memberId: string; readonly on: Day };

/** What of the papers is an organisation's own: what it filled in, and what it settled. */
export type PaperStore = {
  blanks(organisationId: string): Promise<Blanks>;
  /** Replaces all that was filled in. */
  keepBlanks(blanks: Readonly<Partial<Record<BlankId, string>>>, by: By): Promise<void>;
  /** The newest version of each paper. */
  settled(organisationId: string): Promise<readonly Settled[]>;
  settle(settled: Settled): Promise<void>;
};
