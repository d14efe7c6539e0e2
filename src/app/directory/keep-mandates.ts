import type { Day } from '#law/day.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { mandateTasks, overlapping, type Mandate } from '#domain/directory/mandate.ts';
import { regionOf } from '#domain/directory/region.ts';
import { notFound, ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import type { Organisation } from '../ports/directory.ts';
import { textFaults } from './typed.ts';

type Of = { readonly organisationId: string };
export type TasksInForm = {
  readonly organisation: Organisation;
  /** What this organisation carries out, past and to come too. */
  readonly mandates: readonly Mandate[];
  readonly schools: readonly Organisation[];
  /** Codes of municipalities that the directory speaks of, and where the contactgemeente is. */
  readonly region: readonly string[];
  readonly seat: string | null;
};

async function kept({ desk, actor, today }: Step, { organisationId }: Of): Promise<Outcome<TasksInForm>> {
  const organisations = await desk.directory.organisations();
  const organisation = organisations.find(({ id }) => id === organisationId);
  if (!organisation || !keepsRegion(actor)) return notFound;
  const all = await desk.directory.mandates();
  const mandates = all.filter((one) => one.organisationId === organisationId);
  const region = regionOf(all, organisations, today);
  const seat = organisations.find(({ kind }) => kind === 'contactgemeente')?.municipalityCode ?? null;
  const schools = organisations.filter(({ kind }) => ['pro', 'vso', 'vo', 'mbo'].includes(kind));
  return ok({ organisation, mandates, schools, region, seat });
}

/** The tasks of an organisation, for who keeps the region. Refusal: 'not-found'. */
export const tasksInForm = makeAct<Of, TasksInForm>('keep-mandates', kept);

export type TypedMandate = {
  readonly task: string;
  /** Municipality codes: one row each. */
  readonly colleges: readonly string[];
  /** '' = for who lives there. */
  readonly schoolOrganisationId: string;
  /** undefined = no day that exists. */
  readonly from: Day | undefined;
  readonly source: string;
};

/** The rows that somebody means, or what is missing. */
function rowsOf(step: Step, command: Of & TypedMandate, { schools }: TasksInForm): Outcome<readonly Mandate[]> {
  const { colleges, from, source, schoolOrganisationId: school, organisationId } = command;
  const task = mandateTasks.find((one) => one === command.task);
  const refusals: Refusal[] = [...textFaults({ source }, [])];
  if (colleges.length === 0) refusals.push(...refuse('college-missing', 'college').refusals);
  if (school !== '' && !schools.some(({ id }) => id === school))
    refusals.push(...refuse('school-unknown', 'school').refusals);
  if (from === undefined || from === '') refusals.push(...refuse('no-day', 'from').refusals);
  if (task === undefined) refusals.push(...refuse('task-missing', 'task').refusals);
  if (task === undefined || from === undefined || refusals.length > 0) return { ok: false, refusals };
  const where = school === '' ? ('residents' as const) : ('school-location' as const);
  const facts = { task, organisationId, scope: where, schoolOrganisationId: school || null, from, until: null, source };
  return ok(colleges.map((college) => ({ id: step.newId(), college, ...facts })));
}

/**
 * Adds who carries out a task, one row a municipality. Refused when a row says something else about the same days:
 * 'overlaps', with the name of the other organisation and the municipality code.
 */
export const addMandates = makeAct<Of & TypedMandate, Of>('keep-mandates', async (step, command) => {
  const found = await kept(step, command);
  if (!found.ok) return found;
  const rows = rowsOf(step, command, found.value);
  if (!rows.ok) return rows;
  const { directory } = step.desk;
  const [all, names] = [
    await directory.mandates(),
    new Map((await directory.organisations()).map((o) => [o.id, o.name])),
  ];
  const refusals = rows.value.flatMap((row) =>
    overlapping(all, row).flatMap((other) => {
      const values = { other: names.get(other.organisationId) ?? '', mine: found.value.organisation.name };
      return refuse('overlaps', 'college', { ...values, college: row.college }).refusals;
    }),
  );
  if (refusals.length > 0) return { ok: false, refusals };
  for (const row of rows.value) await directory.addMandate(row);
  return ok({ organisationId: command.organisationId });
});

/** Ends a row today (its last day), or takes it away when it did not hold on any past day. */
export const endMandate = makeAct<Of & { readonly mandateId: string; readonly until: Day | undefined }, Of>(
  'keep-mandates',
  async (step, command) => {
    const found = await kept(step, command);
    if (!found.ok) return found;
    const row = found.value.mandates.find(({ id }) => id === command.mandateId);
    if (!row) return notFound;
    const { until } = command;
    if (until === undefined || until === '') return refuse('no-day', `until-${row.id}`);
    const { directory } = step.desk;
    if (until < row.from) {
      const gone = await directory.removeMandate(row.id);
      return gone ? ok({ organisationId: command.organisationId }) : refuse('ends-before-it-begins', `until-${row.id}`);
    }
    await directory.endMandate(row.id, until);
    return ok({ organisationId: command.organisationId });
  },
);
