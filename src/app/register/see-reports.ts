import type { SavedFilter } from '#domain/daily/saved-filter.ts';
import { ok, refuse } from '#domain/outcome.ts';
import { canGuide } from '#domain/turn/staff.ts';
import { makeExport } from '../access/take-along.ts';
import { makeAct } from '../house.ts';
import type { ReportFilter, ReportRow } from '../ports/register.ts';

/** As many as can be assigned at once. */
const MOST_SHOWN = 100;

export type Reports = {
  readonly rows: readonly ReportRow[];
  readonly total: number;
  readonly municipalities: readonly string[];
  readonly schools: readonly string[];
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  readonly saved: readonly SavedFilter[];
};

/** Nieuwe meldingen: what came in from the register and nobody took yet; the first hundred, the oldest first. */
export const seeReports = makeAct<{ readonly filter: ReportFilter }, Reports>(
  'see-reports',
  async ({ desk, actor }, { filter }) => {
    if (actor.kind !== 'member' || actor.organisationKind !== 'doorstroompunt') return refuse('not-allowed');
    const { organisationId } = actor;
    const rows = await desk.register.reports(organisationId, filter, MOST_SHOWN);
    const total = await desk.register.countReports(organisationId, filter);
    const colleagues = await desk.directory.colleagues(organisationId);
    const saved = await desk.daily.filters('meldingen');
    const choices = await desk.register.choices(organisationId);
    return ok({ rows, total, ...choices, colleagues: colleagues.filter(({ role }) => canGuide(role)), saved });
  },
);

const mostInFile = 5000;
/** All lines of Nieuwe meldingen with this filter to take along, logged as exported. */
export const exportReports = makeExport<{ readonly filter: ReportFilter }, readonly ReportRow[]>(
  'export-reports',
  (rows) => rows.length,
  async ({ desk, actor }, { filter }) => {
    if (actor.kind !== 'member' || actor.organisationKind !== 'doorstroompunt') return refuse('not-allowed');
    return ok(await desk.register.reports(actor.organisationId, filter, mostInFile));
  },
);
