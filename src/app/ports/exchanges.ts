import type { Narrowed } from '#domain/exchange/exchange.ts';
import type { Day } from '#law/day.ts';

/** How often an exchange was used: to others, and from others. */
export type Used = { readonly exchange: string; readonly out: number; readonly in: number };
/** What a privacy officer took out, for the own organisation. */
export type KeptNarrowed = Narrowed & { readonly by: string; readonly on: Day };

/** The register of exchanges, as far as it is an organisation's own: what it took out, and how often it is used. */
export type ExchangeStore = {
  /** What the own organisation took out; asked at each way out. */
  narrowed(): Promise<readonly KeptNarrowed[]>;
  /** Replaces what is taken out of one exchange. For a privacy officer. */
  keep(
    exchange: string,
    fields: readonly string[],
    by: { readonly organisationId: string; readonly memberId: string; readonly on: Day },
  ): Promise<void>;
  /** Counts of the own organisation since a day; no case and nobody who is afgeschermd. */
  used(since: Day): Promise<readonly Used[]>;
};
