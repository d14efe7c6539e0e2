import type { Adopted } from '#domain/programme/adoption.ts';
import { closuresIn } from '#domain/calendar/closures.ts';
import { blocking, check, deviations, type Checked, type Deviation } from '#domain/programme/completeness.ts';
import { consentsOf, type MeasureConsent } from '#domain/programme/consent.ts';
import type { Judged } from '#domain/programme/change.ts';
import { decisionsOf, type BodyDecision } from '#domain/programme/decided.ts';
import { heardOf } from '#domain/programme/hearing.ts';
import type { Entry } from '#domain/programme/entry.ts';
import { backPlan, moves, ownDays, type Move, type Planned, type StepKey } from '#domain/programme/planning.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { reviewsOf, stopsOf, type Reviewed, type Stops } from '#domain/programme/review.ts';
import { speaksForTown } from '#domain/programme/who-says.ts';
import { hangsOn, withdrawalOf, type HangsOn, type Withdrawal } from '#domain/programme/withdrawal.ts';
import { addYears, type Day } from '#law/day.ts';
import { notFound, ok } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import type { AdoptedLine } from '../ports/programme-file.ts';
import { changesOf, programmeFile, type ProgrammeFile } from './programme-file.ts';

type Nothing = Record<never, never>;
export type CheckView = ProgrammeFile & { readonly checked: readonly Checked[]; readonly blocks: readonly Checked[] };
/** What is asked of the programme and what is missing. Refusals: not-found. */
export const seeCheck = makeAct<Nothing, CheckView>('see-programme-file', async (step) => {
  const file = await programmeFile(step);
  if (!file.ok) return file;
  const checked = check(file.value, step.today);
  return ok({ ...file.value, checked, blocks: blocking(checked) });
});

type VersionSeen = AdoptedLine & { readonly withdrawn: Withdrawal | undefined };
export type AdoptingView = CheckView & {
  readonly deviations: readonly Deviation[];
  readonly consents: readonly MeasureConsent[];
  readonly versions: readonly VersionSeen[];
};
/** What stands in the way of adopting, what is done otherwise, and what was adopted. Refusals: not-found. */
export const seeAdopting = makeAct<Nothing, AdoptingView>('see-programme-file', async (step) => {
  const file = await programmeFile(step);
  if (!file.ok) return file;
  const { programme, towns, entries } = file.value;
  const checked = check(file.value, step.today);
  return ok({
    ...file.value,
    checked,
    blocks: blocking(checked),
    deviations: deviations(checked),
    consents: consentsOf(programme, towns, entries),
    versions: (await step.desk.programmeFile.adoptedLines(programme.id)).map((line) => ({
      ...line,
      withdrawn: withdrawalOf(entries, line.number),
    })),
  });
});

export type ConsentView = ProgrammeFile & {
  readonly consents: readonly MeasureConsent[];
  /** The codes of the municipalities for which the actor speaks. */
  readonly own: readonly string[];
};
/** Of each measure what each municipality said. Refusals: not-found. */
export const seeConsents = makeAct<Nothing, ConsentView>('see-programme-file', async (step) => {
  const file = await programmeFile(step);
  if (!file.ok) return file;
  const { programme, towns, entries } = file.value;
  const own = towns.map(({ code }) => code).filter((code) => speaksForTown(step.actor, programme, code));
  return ok({ ...file.value, consents: consentsOf(programme, towns, entries), own });
});

export type HeardView = ProgrammeFile & { readonly heard: readonly Entry<'heard'>[] };
/** What young people said, and what was done with it. Refusals: not-found. */
export const seeHeard = makeAct<Nothing, HeardView>('see-programme-file', async (step) => {
  const file = await programmeFile(step);
  return file.ok ? ok({ ...file.value, heard: heardOf(file.value.entries) }) : file;
});

export type PlanView = ProgrammeFile & {
  /** undefined = no day of handing in yet. */
  readonly plan: readonly Planned[] | undefined;
  readonly decisions: readonly BodyDecision[];
  readonly shifts: readonly Move[];
  readonly stops: Stops;
};
/** Days on which the contactgemeente and the contactschool are closed: then nobody decides. */
export async function closedDays(
  { desk, today }: Step,
  { programme }: { readonly programme: Pick<Programme, 'parties'> },
) {
  const deciding = programme.parties.filter(
    ({ role, organisationId }) => organisationId !== null && ['contactgemeente', 'contactschool'].includes(role),
  );
  const ids = [...new Set(deciding.map(({ organisationId }) => organisationId ?? ''))];
  const all = [];
  for (const id of ids) all.push(...(await desk.directory.closures(id)));
  return closuresIn(addYears(today, -2), addYears(today, 5), all);
}
type Ask = { readonly move?: { readonly key: StepKey; readonly dueOn: Day } };
/** The plan backwards from the day of handing in; with `move` also what would shift. Refusals: not-found. */
export const seePlan = makeAct<Ask, PlanView>('see-programme-file', async (step, { move }) => {
  const file = await programmeFile(step);
  if (!file.ok) return file;
  const { entries, programme } = file.value;
  const closed = await closedDays(step, file.value);
  const own = ownDays(entries);
  const plan = backPlan(own, closed);
  const moved =
    move && new Map(own).set(move.key, { takes: null, doneOn: null, ...own.get(move.key), dueOn: move.dueOn });
  const shifts = plan && moved ? moves(plan, backPlan(moved, closed) ?? []) : [];
  const decisions = decisionsOf(programme, entries);
  return ok({ ...file.value, plan, decisions, shifts, stops: stopsOf(entries, step.today) });
});

export type FollowView = ProgrammeFile & {
  readonly changes: readonly Judged[];
  readonly reviews: readonly Reviewed[];
};
/** What came after the programme was adopted: changes and reviews. Refusals: not-found. */
export const seeFollow = makeAct<Nothing, FollowView>('see-programme-file', async (step) => {
  const file = await programmeFile(step);
  if (!file.ok) return file;
  const { programme, entries } = file.value;
  return ok({
    ...file.value,
    changes: changesOf(file.value),
    reviews: reviewsOf(programme, entries, step.today),
  });
});

/** The days on which a report was begun over this programme. */
export const reportsOf = async ({ desk }: Step, programmeId: string): Promise<readonly Day[]> =>
  (await desk.reports.all()).filter((one) => one.programmeId === programmeId).map(({ begunOn }) => begunOn);

export type AdoptedView = Adopted & {
  readonly withdrawn: Withdrawal | undefined;
  /** Whether the actor may take it back now; else, for who answers for it, what hangs on it. */
  readonly mayWithdraw: boolean;
  readonly hangs: HangsOn | null;
  readonly stops: Stops;
};
/** An adopted version as it was. Refusals: not-found. */
export const seeAdopted = makeAct<{ readonly number: number }, AdoptedView>(
  'see-programme-file',
  async (step, { number }) => {
    const file = await programmeFile(step);
    if (!file.ok) return file;
    const { programme, entries, owns } = file.value;
    const adopted = await step.desk.programmeFile.adopted(programme.id, number);
    if (!adopted) return notFound;
    const holds = owns && programme.adoptedVersion === number;
    const hangs = holds ? hangsOn(adopted, entries, await reportsOf(step, programme.id)) : null;
    const stops = stopsOf(entries, step.today);
    return ok({
      ...adopted,
      withdrawn: withdrawalOf(entries, number),
      mayWithdraw: holds && hangs === null,
      hangs,
      stops,
    });
  },
);
