/** Columns as Kysely sees them. */
export type SummerTables = {
  summer_line: { case_id: string; organisation_id: string; summer: number; member_id: string };
};
