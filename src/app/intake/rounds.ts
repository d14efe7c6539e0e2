import { addYears, isDay, type Day } from '#law/day.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { parsePeriod, type Period } from '#domain/intake/period.ts';
import type { Round } from '#domain/intake/round.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { isSchool } from '#domain/person/new-person.ts';
import { makeAct, type Step } from '../house.ts';
import type { Organisation } from '../ports/directory.ts';

export type NamedRound = Round & { readonly school: string };

async function schoolsOf({ desk }: Step): Promise<readonly Organisation[]> {
  const all = await desk.directory.organisations();
  return all.filter(({ kind, hasAccount }) => isSchool(kind) && hasAccount);
}

async function named({ desk }: Step): Promise<readonly NamedRound[]> {
  const rounds = await desk.rounds.rounds();
  const names = await desk.directory.names([...new Set(rounds.map(({ organisationId }) => organisationId))]);
  return rounds.map((round) => ({ ...round, school: names.get(round.organisationId) ?? '' }));
}

/** Of all schools, for who keeps the region: which list is in and which is missing. Refusal: 'not-found'. */
export const roundsOfRegion = makeAct<Record<never, never>, readonly NamedRound[]>('keep-rounds', async (step) =>
  keepsRegion(step.actor) ? ok(await named(step)) : notFound,
);

/** Of the own school. */
export const ownRounds = makeAct<Record<never, never>, readonly NamedRound[]>('see-lists', async (step) =>
  ok(await named(step)),
);

/** `period` as on a form: '2026-3', or '2026' for the whole year. */
type SetRound = { readonly period: string; readonly dueOn: Day };

/**
 * The last good day for the lists of a period, for every school with an account. Said again it becomes another day.
 * Refusals: not-found, bad-period, no-day, due-past, due-too-far, no-schools.
 */
export const setRounds = makeAct<SetRound, Period>('keep-rounds', async (step, { period: said, dueOn }) => {
  if (!keepsRegion(step.actor)) return notFound;
  const period = said === '' ? refuse('bad-period', 'period') : parsePeriod(said, step.today);
  const refusals = [period, dueFault(dueOn, step.today)].flatMap((one) => (one.ok ? [] : one.refusals));
  if (!period.ok || refusals.length > 0) return { ok: false, refusals };
  const schools = await schoolsOf(step);
  if (schools.length === 0) return refuse('no-schools', 'period');
  const rows = schools.map(({ id: organisationId }) => ({ id: step.newId(), organisationId }));
  await step.desk.rounds.set(period.value, dueOn, rows);
  return period;
});

function dueFault(dueOn: Day, today: Day): Outcome<Day> {
  if (!isDay(dueOn)) return refuse('no-day', 'dueOn');
  if (dueOn < today) return refuse('due-past', 'dueOn');
  return dueOn > addYears(today, 1) ? refuse('due-too-far', 'dueOn') : ok(dueOn);
}

/** Takes the round of a period away again, for every school. Lists that were read stay. */
export const dropRounds = makeAct<{ readonly period: string }, Period>(
  'keep-rounds',
  async (step, { period: said }) => {
    const period = parsePeriod(said, step.today);
    if (!keepsRegion(step.actor) || !period.ok) return notFound;
    await step.desk.rounds.drop(period.value);
    return period;
  },
);

/** The school says that nobody leaves in this period: the round is in without a list. Refusal: 'not-found'. */
export const nobodyLeaves = makeAct<{ readonly roundId: string }, Period>('close-round', async (step, { roundId }) => {
  const rounds = await step.desk.rounds.rounds();
  const round = rounds.find(({ id, handedInOn }) => id === roundId && handedInOn === null);
  if (step.actor.kind !== 'member' || round?.organisationId !== step.actor.organisationId) return notFound;
  await step.desk.rounds.handIn(round, step.today, true);
  return ok(round);
});
