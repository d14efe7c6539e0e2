import type { Role } from '#domain/access/actor.ts';
import { agreedMost, isFor, readMost, type Limit, type LimitFor, type Load } from '#domain/directory/caseload.ts';
import { keepsOrganisation, keepsRegion, rolesAt } from '#domain/directory/keeping.ts';
import { canGuide } from '#domain/turn/staff.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import type { Desk } from '../ports/desk.ts';
import type { Colleague, Organisation, Team } from '../ports/directory.ts';

type Of = { readonly organisationId: string };
/** One number that may be agreed: of a team or of a role; `most` null = not agreed. */
export type LimitLine = {
  readonly of: LimitFor;
  readonly field: string;
  readonly team: string | null;
  readonly role: Role | null;
  readonly most: number | null;
  /** What the region agreed on for this role, which counts as long as nothing nearer does. */
  readonly ofRegion: number | undefined;
};
export type LimitsForm = { readonly organisation: Organisation; readonly lines: readonly LimitLine[] };

const regional: readonly Role[] = ['begeleider', 'klantmanager', 'doorstroomcoach', 'teamleider'];

/** Where nobody guides anybody, who keeps the region agrees for everybody. */
function linesOf({ id, kind }: Organisation, teams: readonly Team[], limits: readonly Limit[]): readonly LimitLine[] {
  const forRegion = !rolesAt(kind).some(canGuide);
  const mostOf = (of: LimitFor) => limits.find((limit) => isFor(limit, of))?.most;
  const inRegion = (role: Role | null) => mostOf({ organisationId: null, teamId: null, role });
  const line = (of: LimitFor, field: string, team: string | null): LimitLine => ({
    of,
    field,
    team,
    role: of.role,
    most: mostOf(of) ?? null,
    ofRegion: forRegion || of.role === null ? undefined : inRegion(of.role),
  });
  if (forRegion)
    return regional.map((role) => line({ organisationId: null, teamId: null, role }, `role-${role}`, null));
  return [
    ...teams.map((team) => line({ organisationId: id, teamId: team.id, role: null }, `team-${team.id}`, team.name)),
    ...rolesAt(kind)
      .filter(canGuide)
      .map((role) => line({ organisationId: id, teamId: null, role }, `role-${role}`, null)),
  ];
}

async function formOf({ desk, actor }: Step, { organisationId }: Of): Promise<Outcome<LimitsForm>> {
  const organisation = await desk.directory.organisation(organisationId);
  if (!organisation || !keepsOrganisation(actor, organisationId)) return notFound;
  if (!rolesAt(organisation.kind).some(canGuide) && !keepsRegion(actor)) return notFound;
  const teams = await desk.directory.teams(organisationId);
  return ok({ organisation, lines: linesOf(organisation, teams, await desk.caseload.limits()) });
}

/** The numbers that are agreed on here, to change. Refusal: 'not-found'. */
export const limitsInForm = makeAct<Of, LimitsForm>('keep-organisation', formOf);

/** Keeps what was typed at each field; empty = not agreed. Refusal 'no-number' at each field that holds none. */
export const keepLimits = makeAct<Of & { readonly typed: ReadonlyMap<string, string> }, Of>(
  'keep-organisation',
  async (step, { organisationId, typed }) => {
    const form = await formOf(step, { organisationId });
    if (!form.ok) return form;
    const read = form.value.lines.map((line) => ({ line, most: readMost(typed.get(line.field) ?? '') }));
    const refusals = read.flatMap(({ line, most }) =>
      most === undefined ? refuse('no-number', line.field).refusals : [],
    );
    if (refusals.length > 0) return { ok: false, refusals };
    for (const { line, most } of read)
      if (most !== undefined && most !== line.most) await step.desk.caseload.setLimit(line.of, most, step.newId());
    return ok({ organisationId });
  },
);

/** What each of these colleagues has now, beside what was agreed. */
export async function loadsOf(
  { caseload }: Desk,
  organisationId: string,
  colleagues: readonly Colleague[],
): Promise<ReadonlyMap<string, Load>> {
  const [limits, loads] = [await caseload.limits(), await caseload.loads(organisationId)];
  return new Map(
    colleagues
      .filter(({ role }) => canGuide(role))
      .map((one) => [one.id, { now: loads.get(one.id) ?? 0, most: agreedMost(limits, one) }]),
  );
}
