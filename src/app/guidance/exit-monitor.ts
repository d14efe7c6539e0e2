import { categoryOn, countedAt, type Category, type Counted } from '#domain/guidance/exit-monitor.ts';
import type { DestinationSource } from '#domain/guidance/destination.ts';
import { notFound, ok, type Outcome } from '#domain/outcome.ts';
import type { NameParts } from '#domain/person/name.ts';
import { isSchool } from '#domain/person/new-person.ts';
import type { Day } from '#law/day.ts';
import { makeExport } from '../access/take-along.ts';
import { makeAct, type Step } from '../house.ts';
import { memberOf } from '../turn/open-turn.ts';

/** One leaver at one of the three times of the monitor. */
export type MonitorRow = NameParts &
  Pick<Counted, 'on' | 'round'> & {
    readonly caseId: string;
    readonly studentNumber: string | null;
    readonly leftOn: Day;
    readonly category: Category;
    /** By what it is known; null = nobody knows. */
    readonly by: { readonly source: DestinationSource; readonly saidOn: Day } | null;
  };

async function rowsOf(step: Step): Promise<Outcome<readonly MonitorRow[]>> {
  const { organisationId, organisationKind } = memberOf(step);
  if (!isSchool(organisationKind)) return notFound;
  const rows: MonitorRow[] = [];
  for (const { on, round, leftFrom, leftUntil } of countedAt(step.today))
    for (const { spells, ...who } of await step.desk.lasting.leftBetween(organisationId, leftFrom, leftUntil)) {
      const { category, by } = categoryOn(spells, on);
      rows.push({ ...who, on, round, category, by: by ? { source: by.source, saidOn: by.saidOn } : null });
    }
  return ok(rows);
}

/** How many rows the Uitstroommonitor of the own school has now; nobody is seen yet. Refusals: not-found. */
export const countExitMonitor = makeAct<Record<never, never>, number>('see-to-reach', async (step) => {
  const { organisationId, organisationKind } = memberOf(step);
  if (!isSchool(organisationKind)) return notFound;
  let rows = 0;
  for (const { leftFrom, leftUntil } of countedAt(step.today))
    rows += await step.desk.lasting.countLeft(organisationId, leftFrom, leftUntil);
  return ok(rows);
});
/** The rows of the Uitstroommonitor: each leaver in the category of 1 November, with nothing typed for it. */
export const exportExitMonitor = makeExport<Record<never, never>, readonly MonitorRow[]>(
  'export-exit-monitor',
  (rows) => rows.length,
  rowsOf,
);
