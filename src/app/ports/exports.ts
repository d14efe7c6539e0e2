import type { Day } from '#law/day.ts';

/** One list that left Aanzet: who took it, why, how many rows, and the mark that stands in the file. Nobody's name. */
export type ExportMark = {
  readonly id: string;
  readonly organisationId: string;
  readonly memberId: string;
  readonly act: string;
  readonly reason: string;
  readonly words: string | null;
  readonly rows: number;
  readonly mark: string;
  readonly madeOn: Day;
};
/** A line of the register of exports. */
export type KeptExport = ExportMark & { readonly name: string; readonly jobTitle: string };

export type ExportStore = {
  keep(mark: ExportMark): Promise<void>;
  /** What colleagues of the asker took along, newest first: for a privacy officer, and nothing for anybody else. */
  ofOwnOrganisation(limit: number): Promise<readonly KeptExport[]>;
};
