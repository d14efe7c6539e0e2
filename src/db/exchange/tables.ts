import type { Day } from '#law/day.ts';

/** Columns as Kysely sees them: what of the register of exchanges and of the papers is an organisation's own. */
export type ExchangeTables = {
  exchange_narrowed: { organisation_id: string; exchange: string; field: string; member_id: string; narrowed_on: Day };
  paper_blank: { organisation_id: string; blank: string; words: string; member_id: string; filled_on: Day };
  paper_settled: {
    id: string;
    organisation_id: string;
    paper: string;
    version: number;
    lines: string[];
    settled_by: string;
    settled_on: Day;
    member_id: string;
  };
};
