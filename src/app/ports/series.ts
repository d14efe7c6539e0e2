import type { Gathering } from '#domain/gathering/meeting.ts';
import type { Series } from '#domain/series/series.ts';
import type { Point } from '#domain/series/point.ts';
import type { Day } from '#law/day.ts';

export type KeptSeries = Series & { readonly version: number };
/** Something that somebody promised in a meeting and did not do yet. */
export type MeetingTask = Pick<Point, 'id' | 'seriesId' | 'words'> & { readonly dueOn: Day };
/** A date of a series. */
export type SeriesDate = Pick<
  Gathering,
  'id' | 'title' | 'onDay' | 'begins' | 'ends' | 'place' | 'state' | 'sequence' | 'version'
> & { readonly seriesId: string };

/** Meetings that come back, and what was decided in them. The dates are kept with all meetings (gatherings.ts). No young person's data. */
export type SeriesStore = {
  /** Those that were not ended, by level and name. */
  series(): Promise<readonly KeptSeries[]>;
  find(seriesId: string): Promise<KeptSeries | undefined>;
  add(series: Series): Promise<void>;
  /** False when somebody was faster. */
  change(series: Series, version: number): Promise<boolean>;
  end(seriesId: string, on: Day): Promise<void>;
  /** Who takes part in person, of any organisation. */
  people(seriesId: string): Promise<readonly string[]>;
  setPeople(seriesId: string, memberIds: readonly string[]): Promise<void>;
  /** Every date in order, of all or of one. */
  dates(seriesId?: string): Promise<readonly SeriesDate[]>;
  addDate(seriesId: string, gatheringId: string): Promise<void>;
  points(seriesId: string): Promise<readonly Point[]>;
  addPoint(point: Point & { readonly memberId: string }): Promise<void>;
  /** False when it was done already or is not there. */
  finish(pointId: string, on: Day): Promise<boolean>;
  tasksOf(memberId: string): Promise<readonly MeetingTask[]>;
  /** Dates from this day on at which this colleague is asked. */
  invited(memberId: string, from: Day): Promise<readonly SeriesDate[]>;
  /** For the program: was asked for this day. */
  askedFor(seriesId: string): Promise<Day | null>;
  keepAskedFor(seriesId: string, day: Day): Promise<void>;
  /** For the program: promises past their day of which nobody was told yet, and who promised them. */
  lateTasks(today: Day): Promise<readonly { readonly id: string; readonly memberId: string }[]>;
  toldLate(pointIds: readonly string[], on: Day): Promise<void>;
};
