import {
  appointedFor,
  speakerFaults,
  standingOf,
  type Representative,
  type RepresentativeKind,
  type Standing,
} from '#domain/handover/representative.ts';
import { checkText } from '#domain/handover/sensitive.ts';
import type { YesBy } from '#domain/handover/yes.ts';
import { notFound, ok, type Outcome, type Refusal } from '#domain/outcome.ts';
import { fullName } from '#domain/person/name.ts';
import { ageOn, isDay, type Day } from '#law/day.ts';
import { admit, makeAct, type Step } from '../house.ts';
import { admitToWrite } from '../person/admit-to-write.ts';
import { mergedOf } from '../person/one-person.ts';
import { memberOf, note } from '../turn/open-turn.ts';

const longestName = 120;

/** One who speaks for a young person, as shown: how it stands today, and who saw the proof. */
export type Speaker = Pick<Representative, 'id' | 'kind' | 'name' | 'beginOn' | 'endOn' | 'seenOn'> & {
  readonly seenBy: string | null;
  readonly standing: Standing;
};
export type Representatives = {
  readonly caseId: string;
  readonly firstName: string;
  readonly fullName: string;
  readonly age: number;
  readonly speakers: readonly Speaker[];
  /** Whether the reader may still write here. */
  readonly mayKeep: boolean;
};

/** The case and the records that gave way to it: who speaks may have been written at any of them. */
const recordsOf = async (step: Step, caseId: string): Promise<readonly string[]> => [
  caseId,
  ...(await mergedOf(step, caseId)).map((each) => each.caseId),
];

/** Who speaks for a young person, as the own organisation wrote it down, with how each stands on a day. */
export async function speakersOf(step: Step, caseId: string, age: number, on: Day): Promise<readonly Speaker[]> {
  const all = await step.desk.representatives.ofCases(await recordsOf(step, caseId));
  const names = await step.desk.directory.names(all.flatMap(({ seenBy }) => seenBy ?? []));
  return all.map(({ id, kind, name, beginOn, endOn, seenOn, seenBy }) => ({
    id,
    kind,
    name,
    beginOn,
    endOn,
    seenOn,
    seenBy: seenBy === null ? null : (names.get(seenBy) ?? null),
    standing: standingOf({ kind, beginOn, endOn, seenOn }, on, age),
  }));
}

/** What is known of who speaks, for the table of who must say yes on a day. */
export async function keptSpeakers(step: Step, caseId: string, birthDate: Day, on: Day) {
  const kept = await step.desk.representatives.ofCases(await recordsOf(step, caseId));
  const age = ageOn(birthDate, on);
  return { kept, age, appointed: appointedFor(kept, on, age) };
}
export type KeptSpeakers = Awaited<ReturnType<typeof keptSpeakers>>;

type Said = { readonly by: YesBy; readonly name: string; readonly on: Day };
/** Refuses the yes of who cannot give it: a foster parent, a bewindvoerder, a colleague, who is no representative any more. */
export async function checkSpeaker(step: Step, { kept, age }: KeptSpeakers, said: Said): Promise<readonly Refusal[]> {
  if (said.by === 'self') return [];
  const { organisationId } = memberOf(step);
  const colleagues = (await step.desk.directory.colleagues(organisationId)).map(({ name }) => name);
  return speakerFaults({ ...said, age, kept, colleagues });
}

/** Who may decide for this young person. */
export const seeRepresentatives = makeAct<{ readonly caseId: string }, Representatives>(
  'see-representatives',
  async (step, { caseId }) => {
    const admitted = await admit(step, caseId);
    if (!admitted.ok) return admitted;
    const person = await step.desk.people.find(caseId);
    if (!person) return notFound;
    const age = ageOn(person.birthDate, step.today);
    return ok({
      caseId,
      firstName: person.firstName,
      fullName: fullName(person),
      age,
      speakers: await speakersOf(step, caseId, age, step.today),
      mayKeep: (await admitToWrite(step, caseId)).ok,
    });
  },
);

export type AddRepresentative = {
  readonly caseId: string;
  readonly kind: RepresentativeKind | undefined;
  readonly name: string;
  /** Unchecked; '' = not known. */
  readonly beginOn: string;
  readonly endOn: string;
  readonly proof: 'seen' | 'not-seen' | undefined;
  /** Unchecked; the day on which the proof was seen. */
  readonly seenOn: string;
};

const optionalDay = (day: string, field: string): readonly Refusal[] =>
  day === '' || isDay(day) ? [] : [{ code: 'speaker-day', field }];
function nameFaults(name: string): readonly Refusal[] {
  if (!name.trim()) return [{ code: 'speaker-name', field: 'name' }];
  if (name.length > longestName) return [{ code: 'text-too-long', field: 'name', values: { most: longestName } }];
  const checked = checkText(name, 'name', { was: name });
  return checked.ok ? [] : checked.refusals;
}
const seenFaults = (on: string, today: Day, field: string): readonly Refusal[] =>
  isDay(on) && on <= today ? [] : [{ code: 'speaker-seen-day', field }];

function faultsOf({ kind, name, beginOn, endOn, proof, seenOn }: AddRepresentative, today: Day): readonly Refusal[] {
  return [
    ...(kind === undefined ? [{ code: 'speaker-kind', field: 'kind' }] : []),
    ...nameFaults(name),
    ...optionalDay(beginOn, 'beginOn'),
    ...optionalDay(endOn, 'endOn'),
    ...(isDay(beginOn) && isDay(endOn) && endOn < beginOn ? [{ code: 'end-before-begin', field: 'endOn' }] : []),
    ...(proof === undefined ? [{ code: 'proof-missing', field: 'proof' }] : []),
    ...(proof === 'seen' ? seenFaults(seenOn, today, 'seenOn') : []),
  ];
}

/** Writes down who speaks for a young person, and whether the proof was seen. No copy is kept. Refusals by field. */
export const addRepresentative = makeAct<AddRepresentative, { readonly representativeId: string }>(
  'keep-representative',
  async (step, command) => {
    const admitted = await admitToWrite(step, command.caseId);
    if (!admitted.ok) return admitted;
    const refusals = faultsOf(command, step.today);
    const { caseId, kind, name, beginOn, endOn, proof, seenOn } = command;
    if (refusals.length > 0 || kind === undefined) return { ok: false, refusals };
    // A foster parent or a colleague is written down by nobody as who decides.
    const { organisationId, memberId } = memberOf(step);
    const by = kind === 'bewindvoerder' ? 'self' : kind;
    const wrong = await checkSpeaker(step, { kept: [], age: 0, appointed: undefined }, { by, name, on: step.today });
    if (wrong.length > 0) return { ok: false, refusals: wrong };
    const id = step.newId();
    const seen = proof === 'seen';
    await step.desk.representatives.add({
      id,
      caseId,
      organisationId,
      memberId,
      kind,
      name: name.trim(),
      beginOn: beginOn || null,
      endOn: endOn || null,
      seenOn: seen ? seenOn : null,
      seenBy: seen ? memberId : null,
    });
    await note(step, caseId, { kind: 'representative-kept' });
    return ok({ representativeId: id });
  },
);

type OnRepresentative = { readonly caseId: string; readonly representativeId: string; readonly on: string };
type Change = (step: Step, records: readonly string[], id: string, on: Day) => Promise<boolean>;

const changing = (field: string, change: Change) =>
  makeAct<OnRepresentative, null>(
    'keep-representative',
    async (step, { caseId, representativeId, on }): Promise<Outcome<null>> => {
      const admitted = await admitToWrite(step, caseId);
      if (!admitted.ok) return admitted;
      const refusals =
        field === 'seenOn' ? seenFaults(on, step.today, field) : isDay(on) ? [] : [{ code: 'speaker-day', field }];
      if (refusals.length > 0) return { ok: false, refusals };
      if (!(await change(step, await recordsOf(step, caseId), representativeId, on))) return notFound;
      await note(step, caseId, { kind: 'representative-kept' });
      return ok(null);
    },
  );

/** A colleague saw the proof on this day. Refusals: not-found when it was seen already. */
export const seeProof = changing('seenOn', (step, records, id, on) =>
  step.desk.representatives.proofSeen(records, id, on, memberOf(step).memberId),
);
/** Somebody speaks for the young person until this day and no longer. */
export const endRepresentative = changing('endOn', (step, records, id, on) =>
  step.desk.representatives.end(records, id, on),
);
