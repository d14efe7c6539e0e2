import type { Member } from '#domain/access/actor.ts';
import { nextStep, type LogStep, type LogYear } from '#domain/access/log-years.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import { makeAct, type House, type Step } from '../house.ts';
import type { LogSegment } from '../ports/log-years.ts';
import { memberOf } from '../turn/open-turn.ts';

/** One year: what it holds, what was decided about it, and what the asker may propose today. */
export type YearView = LogYear & {
  readonly segments: readonly LogSegment[];
  readonly next: LogStep | undefined;
};
/** The log is of all organisations together: who watches over the region decides, others read how far it is. */
export type LogYears = { readonly years: readonly YearView[]; readonly decides: boolean };

const ofRegion = ({ organisationKind }: Member): boolean =>
  organisationKind === 'contactgemeente' || organisationKind === 'beheer';

async function look(step: Step): Promise<LogYears> {
  const segments = await step.desk.logYears.segments();
  const years = (await step.desk.logYears.years()).map((year): YearView => {
    const own = segments.filter((one) => one.year === year.year);
    const next = nextStep(year, step.today);
    const asked = own.some((one) => one.step === next && one.state !== 'refused');
    return { ...year, segments: own, next: asked ? undefined : next };
  });
  return { years, decides: ofRegion(memberOf(step)) };
}

/** The years of the log in numbers, with what was decided about each. */
export const seeLogYears = makeAct<Record<never, never>, LogYears>('see-log-years', async (step) =>
  ok(await look(step)),
);

type WhichStep = { readonly year: number; readonly step: LogStep | undefined };
/** Proposes to close a year, or to drop a closed one. Refusals: not-found (not at this organisation, or not yet), already-proposed. */
export const proposeLogStep = makeAct<WhichStep, null>('propose-log-step', async (step, command) => {
  const { years, decides } = await look(step);
  const found = years.find(({ year }) => year === command.year);
  if (!decides || !found || command.step === undefined) return notFound;
  if (nextStep(found, step.today) !== command.step) return notFound;
  const { memberId } = memberOf(step);
  const proposed = await step.desk.logYears.propose({
    id: step.newId(),
    year: command.year,
    step: command.step,
    proposedBy: memberId,
    proposedOn: step.today,
  });
  return proposed ? ok(null) : refuse('already-proposed');
});

type Decision = { readonly segmentId: string; readonly yes: boolean };
/** The archive of the region says yes or no. Refusals: not-found, decided-before. */
export const decideLogStep = makeAct<Decision, null>('decide-log-step', async (step, { segmentId, yes }) => {
  const { years, decides } = await look(step);
  if (!decides || !years.some(({ segments }) => segments.some(({ id }) => id === segmentId))) return notFound;
  const { memberId } = memberOf(step);
  const done = await step.desk.logYears.decide({ id: segmentId, memberId, on: step.today, yes });
  return done ? ok(null) : refuse('decided-before');
});

const keeper = { kind: 'system', name: 'sealer' } as const;
/** The program writes down that a year was closed or dropped, after the owner of the database did it. */
export const noteLogStep = (house: House, step: LogStep): Promise<void> =>
  house.withActor(keeper, step === 'close' ? 'close-log-year' : 'drop-log-year', () => Promise.resolve());
