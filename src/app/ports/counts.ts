import type { OrganisationKind } from '#domain/access/actor.ts';
import type { Published } from '#domain/figures/published.ts';
import type { Around } from '#domain/figures/from-case.ts';
import type { Release } from '#domain/figures/release.ts';
import type { Sent, Tally } from '#domain/figures/indicator.ts';
import type { Day } from '#law/day.ts';
import type { CaseOf } from './law.ts';

/** One figure of one organisation in one month. */
export type FigureCount = Tally & {
  readonly organisationId: string;
  readonly indicator: string;
  readonly version: string;
  readonly countedOn: Day;
};
/** So many young people of one organisation with the same answers (src/domain/figures/answers.ts). */
export type Answered = {
  readonly organisationId: string;
  readonly kind: OrganisationKind;
  readonly answers: string;
  readonly people: number;
};
type KeptAnswers = CaseOf & { readonly answers: string; readonly againOn: Day };
/** A publication without what it was compared with. */
export type Printout = Pick<Release, 'plan' | 'printed'> & { readonly publishedOn: Day };
export type StoredTable = Published & { readonly id: string; readonly loadedOn: Day };
/** A table that came again with other numbers, and the day on which that was. */
export type ReplacedTable = StoredTable & { readonly replacedOn: Day };
type NewTable = StoredTable & {
  /** The table that it replaces; null = none. */
  readonly replaces: string | null;
} & { readonly organisationId: string; readonly memberId: string };

/** Counts of an organisation about itself, and published tables. No young person is in either. */
export type CountStore = {
  /** What stands around these cases, by case and organisation; who is afgeschermd is left out. */
  around(of: readonly CaseOf[]): Promise<readonly (CaseOf & Around)[]>;
  /**
   * For the program: who is counted and of whom no answers are kept that hold on this day, in slices by case: new, written about
   * since, by another edition of the figures, or another by time.
   */
  stale(edition: string, today: Day, after: string | null, limit: number): Promise<readonly CaseOf[]>;
  /** Takes away that they were written about, before their answers are worked out. */
  takeMarks(caseIds: readonly string[]): Promise<void>;
  keepAnswers(answers: readonly KeptAnswers[], edition: string, today: Day): Promise<void>;
  /** Forgets the answers of who is counted no more there. */
  dropGone(): Promise<void>;
  /** For the program: the kept answers, by organisation. */
  answered(): Promise<readonly Answered[]>;
  /** For the program: hand-overs sent from a day on, by who sent them; who is afgeschermd is left out. */
  sentSince(from: Day): Promise<readonly (Sent & { readonly organisationId: string })[]>;
  /** The last day on which was counted. */
  lastCounted(): Promise<Day | null>;
  /** What was counted on that day before stays as it was. */
  keep(counts: readonly FigureCount[]): Promise<void>;
  /** The last counts of the own organisation, and those of the month before; newest first. */
  own(): Promise<readonly FigureCount[]>;
  /** Every count of the own organisation from a day on, oldest first. */
  since(from: Day): Promise<readonly FigureCount[]>;
  /** For the program: the last publication of these people, with what it is compared with. */
  lastRelease(people: string): Promise<(Release & { readonly publishedOn: Day }) | undefined>;
  keepRelease(release: Release, on: Day): Promise<void>;
  /** What may leave now, of school and work or of other people; undefined for who may not read it, or when there is none. */
  printout(people?: string): Promise<Printout | undefined>;
  /** What left of school and work from a day on, oldest first; empty for who may not read it. */
  printouts(from: Day): Promise<readonly Printout[]>;
  /** Newest first by what they are about; what was replaced is not in it. */
  tables(): Promise<readonly StoredTable[]>;
  /** What was replaced, the last first. */
  replacedTables(): Promise<readonly ReplacedTable[]>;
  addTable(table: NewTable): Promise<void>;
  /** Takes it away; what it replaced holds again. False when it is not there. */
  removeTable(id: string): Promise<boolean>;
};
