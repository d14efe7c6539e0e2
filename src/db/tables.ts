import type { DirectoryTables } from './directory/tables.ts';
import type { CaseTables } from './turn/tables.ts';
import type { DocumentTables } from './document/tables.ts';
import type { HandoverTables } from './handover/tables.ts';
import type { LogTables } from './access/tables.ts';
import type { IntakeTables } from './intake/tables.ts';
import type { ParentTables } from './parents/tables.ts';
import type { RegisterTables } from './register/tables.ts';
import type { JobsTables } from './jobs/tables.ts';
import type { DailyTables } from './daily/tables.ts';
import type { SummerTables } from './summer/tables.ts';
import type { GatheringTables } from './gathering/tables.ts';
import type { GuidanceTables } from './guidance/tables.ts';
import type { ExchangeTables } from './exchange/tables.ts';
import type { PeerTables } from './peer/tables.ts';
import type { ProgrammeFileTables } from './programme/file-tables.ts';
import type { ProgrammeOwnerTables } from './programme/owner-tables.ts';
import type { MoneyTables } from './money/tables.ts';
import type { ProgrammeTables } from './programme/tables.ts';
import type { TipTables } from './tips/tables.ts';
import type { ReportTables } from './report/tables.ts';
import type { RequestTables } from './request/tables.ts';
import type { RetentionTables } from './retention/tables.ts';
import type { LawTables } from './law/tables.ts';
import type { LookTables } from './look/tables.ts';
import type { RouteMapTables } from './routemap/tables.ts';
import type { SeriesTables } from './series/tables.ts';
import type { TakeOutTables } from './takeout/tables.ts';
import type { EffortTables } from './money/effort-tables.ts';
import type { FiguresTables } from './figures/tables.ts';
import type { WishTables } from './wish/tables.ts';
import type { YoungTables } from './young/tables.ts';

/** The columns of each table as Kysely sees them. Days come and go as 'yyyy-mm-dd' text (db/database.ts). */
export type Tables = DirectoryTables &
  SummerTables &
  GuidanceTables &
  GatheringTables &
  LawTables &
  ExchangeTables &
  CaseTables &
  HandoverTables &
  DocumentTables &
  LogTables &
  IntakeTables &
  RegisterTables &
  JobsTables &
  DailyTables &
  LookTables &
  TakeOutTables &
  ReportTables &
  RequestTables &
  RetentionTables &
  YoungTables &
  WishTables &
  ParentTables &
  FiguresTables &
  EffortTables &
  PeerTables &
  TipTables &
  ProgrammeTables &
  ProgrammeFileTables &
  ProgrammeOwnerTables &
  MoneyTables &
  SeriesTables &
  RouteMapTables;
