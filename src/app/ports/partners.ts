import type { Day } from '#law/day.ts';
import type { PartnerFault } from '#domain/directory/partner-row.ts';
import type { TableRow } from '#domain/intake/table.ts';

export type PartnerCounts = {
  readonly organisations: number;
  readonly colleagues: number;
  readonly filled: number;
  readonly tasks: number;
};
/** A partner list that was sent: its lines wait until somebody looked at them. */
export type KeptPartnerList = {
  readonly id: string;
  readonly organisationId: string;
  readonly memberId: string;
  readonly fileName: string;
  readonly header: readonly string[];
  /** Field by column; null = not read. */
  readonly mapping: readonly (string | null)[];
  readonly rows: readonly TableRow[];
  /** Lines that held a number that looks like a BSN; not kept. */
  readonly bsnLines: readonly number[];
  readonly answers: Readonly<Record<string, string>>;
  /** First lines of new organisations that will work with Aanzet. */
  readonly accounts: readonly number[];
  readonly faults: readonly PartnerFault[];
  readonly counts: PartnerCounts | Record<never, never>;
  readonly state: 'columns' | 'checked' | 'done';
  readonly madeOn: Day;
};
type Change = 'mapping' | 'rows' | 'answers' | 'accounts' | 'faults' | 'counts' | 'state';

/** Lists of the own organisation, for who keeps the region. */
export type PartnerStore = {
  /** Keeps a list; those of before `until` that were never read go. */
  keep(list: KeptPartnerList, until: Day): Promise<void>;
  find(id: string): Promise<KeptPartnerList | undefined>;
  /** The last one that was read, for its columns. */
  lastRead(): Promise<KeptPartnerList | undefined>;
  change(id: string, change: Partial<Pick<KeptPartnerList, Change>>): Promise<void>;
};
