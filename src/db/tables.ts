import type { DirectoryTables } from './tables/directory.ts';
import type { CaseTables } from './tables/case.ts';
import type { HandoverTables } from './tables/handover.ts';
import type { LogTables } from './tables/log.ts';
import type { IntakeTables } from './tables/intake.ts';
import type { JobsTables } from './tables/jobs.ts';

/** The columns of each table as Kysely sees them. Days come and go as 'yyyy-mm-dd' text (db/database.ts). */
export type Tables = DirectoryTables & CaseTables & HandoverTables & LogTables & IntakeTables & JobsTables;
