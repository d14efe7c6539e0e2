import { keepsRegion } from '#domain/directory/keeping.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { firstFormat } from '#domain/report/first-format.ts';
import { formatFor } from '#domain/report/format.ts';
import type { Reader, ReaderRole } from '#domain/report/steps.ts';
import { yearsFor } from '#domain/report/year.ts';
import { makeAct } from '../house.ts';
import { memberOf } from '../turn/open-turn.ts';

const roles: readonly ReaderRole[] = ['contactschool', 'centrumgemeente'];
/** Who reads the draft: every contactschool and centrumgemeente of the programme, and in their place a name where there is none yet. */
export const readersOf = (programme: Pick<Programme, 'parties'> | undefined): readonly Reader[] =>
  roles.flatMap((role): readonly Reader[] => {
    const found = (programme?.parties ?? []).filter((party) => party.role === role);
    if (found.length === 0) return [{ key: role, role, name: `de ${role}`, organisationId: null }];
    return found.map(({ name, organisationId }, at) => ({
      key: at === 0 ? role : `${role}-${at + 1}`,
      role,
      name,
      organisationId,
    }));
  });

/** Begins the report over a year, with the newest form for it. Refusals: report-year, report-there; not-found. */
export const beginReport = makeAct<{ readonly year: number }, { readonly id: string }>(
  'keep-report',
  async (step, { year }) => {
    const { desk, today, newId } = step;
    const actor = memberOf(step);
    if (!keepsRegion(actor)) return notFound;
    if (!yearsFor(today).includes(year)) return refuse('report-year', 'year');
    const programme = await desk.programme.current();
    const format = formatFor([firstFormat, ...(await desk.reports.formats())], year) ?? firstFormat;
    const { organisationId, memberId } = actor;
    const id = newId();
    const readers = readersOf(programme);
    const what = { id, year, format, readers, programmeId: programme?.id ?? null, begunOn: today };
    if (!(await desk.reports.begin({ ...what, organisationId, memberId }))) return refuse('report-there', 'year');
    const [given] = await desk.reportCounts.given(year);
    if (given) {
      const done = { step: 'counters', doneOn: given.givenOn, byName: given.byName, words: '' };
      await desk.reports.do(id, { ...done, writtenOn: today, organisationId, memberId });
    }
    return ok({ id });
  },
);
