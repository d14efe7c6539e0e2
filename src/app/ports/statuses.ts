import type { Day } from '#law/day.ts';
import type { Status, StatusRow } from '#domain/intake/status.ts';
import type { NameParts } from '#domain/person/name.ts';

/** How somebody's application stands, with who it is. */
export type StatusLine = NameParts & {
  readonly caseId: string;
  readonly status: Status;
  readonly where: string | null;
  readonly readOn: Day;
};
/** Status of applications: seen by acts of purpose F10 and F11 only (0024_status.sql), whoever asks. */
export type StatusStore = {
  /** Which rows are of own young people, by exactly this name and birth date: line → case. */
  match(organisationId: string, rows: readonly StatusRow[]): Promise<ReadonlyMap<number, string>>;
  keep(
    organisationId: string,
    ground: 'F10' | 'F11',
    rows: readonly (StatusRow & { readonly caseId: string })[],
    days: { readonly readOn: Day; readonly forgetOn: Day },
  ): Promise<void>;
  /** Of the own organisation, by status and name; at most `limit`. */
  statuses(organisationId: string, limit: number): Promise<readonly StatusLine[]>;
  /** For the program: what must be forgotten by this day. */
  forget(today: Day): Promise<void>;
};
