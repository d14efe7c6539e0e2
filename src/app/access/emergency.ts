import type { Member } from '#domain/access/actor.ts';
import { asksADay, mostLetters, refusedBecause, type RefusedBecause } from '#domain/access/emergency.ts';
import { findBsn } from '#domain/bsn.ts';
import { notFound, ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import { isDay, type Day } from '#law/day.ts';
import { makeAct, type Step } from '../house.ts';
import { announceEmergency } from '../notice/tell-emergency.ts';
import type { EmergencyDone, EmergencyLine, EmergencyWords } from '../ports/emergencies.ts';

/** Who decides at the own organisation, and how to reach them. */
export type Officer = { readonly name: string; readonly phone: string | null };
/** A request with the people of it by name. */
export type EmergencySeen = EmergencyLine & {
  readonly who: string;
  readonly by: string | null;
  readonly endedByName: string | null;
};
export type Emergencies = { readonly officers: readonly Officer[]; readonly lines: readonly EmergencySeen[] };

async function officersOf({ desk }: Step, { organisationId }: Member): Promise<readonly Officer[]> {
  const organisation = await desk.directory.organisation(organisationId);
  const officers = (await desk.directory.colleagues(organisationId)).filter(({ role }) => role === 'privacy');
  return officers.map(({ name, phone }) => ({ name, phone: phone ?? organisation?.phone ?? null }));
}

async function named({ desk }: Step, lines: readonly EmergencyLine[]): Promise<readonly EmergencySeen[]> {
  const ids = lines.flatMap(({ memberId, decidedBy, endedBy }) => [memberId, decidedBy, endedBy]);
  const names = await desk.directory.names(ids.filter((id) => id !== null));
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? ''));
  return lines.map((line) => ({
    ...line,
    who: nameOf(line.memberId) ?? '',
    by: nameOf(line.decidedBy),
    endedByName: nameOf(line.endedBy),
  }));
}

/** Who decides, and the requests that the actor follows: own ones, and as privacy officer, team leader or named colleague. */
export const seeEmergencies = makeAct<Record<never, never>, Emergencies>('see-emergencies', async (step) => {
  if (step.actor.kind !== 'member') return notFound;
  const lines = await named(step, await step.desk.emergencies.lines());
  return ok({ officers: await officersOf(step, step.actor), lines });
});

export type AskEmergency = {
  readonly firstName: string;
  readonly familyName: string;
  readonly birthDate: Day;
  readonly reason: string;
};

const textFaults = (value: string, field: keyof AskEmergency, most: number): readonly Refusal[] =>
  value.trim() === ''
    ? [{ code: `emergency-${field}`, field }]
    : value.length > most
      ? [{ code: 'words-too-long', field, values: { most } }]
      : findBsn(value).found
        ? [{ code: 'bsn', field }]
        : [];

/** What is wrong with a request, by field. */
const askFaults = ({ firstName, familyName, birthDate, reason }: AskEmergency, today: Day): readonly Refusal[] => [
  ...textFaults(firstName, 'firstName', 80),
  ...textFaults(familyName, 'familyName', 80),
  ...(isDay(birthDate) && birthDate < today ? [] : [{ code: 'emergency-birthDate', field: 'birthDate' }]),
  ...textFaults(reason, 'reason', mostLetters),
];

/**
 * Asks to be let in to somebody who is afgeschermd. Nothing is looked up: answer and time are the same whoever is here.
 * Refusals by field; no-officer, asked-often.
 */
export const askEmergency = makeAct<AskEmergency, { readonly id: string }>('ask-emergency', async (step, command) => {
  const { actor, desk, today } = step;
  if (actor.kind !== 'member') return notFound;
  const faults = askFaults(command, today);
  if (faults.length > 0) return { ok: false, refusals: faults };
  if ((await officersOf(step, actor)).length === 0) return refuse('no-officer');
  const mine = (await desk.emergencies.lines()).filter((one) => one.followsAs === 'asker' && one.asked.on === today);
  if (mine.length >= asksADay) return refuse('asked-often', 'reason', { most: asksADay });
  const { memberId, organisationId } = actor;
  const id = step.newId();
  const { firstName, familyName, birthDate, reason } = command;
  const typed = { firstName: firstName.trim(), familyName: familyName.trim(), birthDate, reason: reason.trim() };
  await desk.emergencies.ask({ id, organisationId, memberId, askedOn: today, ...typed });
  await announceEmergency(step, { id, organisationId, memberId }, 'asked');
  return ok({ id });
});

type OnRequest = { readonly id: string };
/** The own request among those that the actor follows. */
async function lineOf(step: Step, id: string): Promise<EmergencyLine | undefined> {
  return (await step.desk.emergencies.lines()).find((one) => one.id === id);
}

export type EmergencyPage = {
  readonly line: EmergencySeen;
  /** For who decides and for who is named; gone when it is long ago. */
  readonly words: EmergencyWords | undefined;
  readonly done: readonly EmergencyDone[];
};
/** One request with what was typed, for who may read that, and what was done with it. Reading it is logged. */
export const readEmergency = makeAct<OnRequest, EmergencyPage>('read-emergency', async (step, { id }) => {
  const line = await lineOf(step, id);
  const [seen] = line ? await named(step, [line]) : [];
  if (!seen) return notFound;
  const words = seen.followsAs === 'lead' ? undefined : await step.desk.emergencies.words(id);
  return ok({ line: seen, words, done: await step.desk.emergencies.done(id) });
});

type Decide = OnRequest & { readonly gives: boolean | undefined; readonly because: string };
const isReason = (text: string): text is RefusedBecause => Object.hasOwn(refusedBecause, text);

/**
 * The privacy officer of the same organisation gives it for 24 hours, or refuses with a reason. Refusals: not-found,
 * emergency-undecided, emergency-because, nobody-fits (giving only: none, more than one, or one whom the asker never opens).
 */
export const decideEmergency = makeAct<Decide, { readonly given: boolean }>(
  'decide-emergency',
  async (step, { id, gives, because }): Promise<Outcome<{ readonly given: boolean }>> => {
    const line = await lineOf(step, id);
    if (step.actor.kind !== 'member' || !line) return notFound;
    if (line.state !== 'asked') return refuse('emergency-decided');
    if (gives === undefined) return refuse('emergency-undecided', 'gives');
    const reason = gives ? null : isReason(because) ? because : undefined;
    if (reason === undefined) return refuse('emergency-because', 'because');
    if (!(await step.desk.emergencies.decide(id, reason))) return refuse('nobody-fits', 'gives');
    const about = { id, organisationId: step.actor.organisationId, memberId: line.memberId };
    await announceEmergency(step, about, gives ? 'given' : 'refused');
    return ok({ given: gives });
  },
);

/** Ends it at once: the privacy officer, a named colleague, or who has it. Refusal: not-found. */
export const endEmergency = makeAct<OnRequest, void>('end-emergency', async (step, { id }) => {
  const line = await lineOf(step, id);
  if (step.actor.kind !== 'member' || !line || !(await step.desk.emergencies.end(id))) return notFound;
  await announceEmergency(step, { id, organisationId: step.actor.organisationId, memberId: line.memberId }, 'ended');
  return ok(undefined);
});
