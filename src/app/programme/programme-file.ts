import type { Adopted } from '#domain/programme/adoption.ts';
import type { BudgetAsked } from '#domain/programme/budget-asked.ts';
import { judged, type Judged } from '#domain/programme/change.ts';
import { changesAround } from '#domain/programme/change-around.ts';
import { consentsOf, notInOf, townsOf, type Town } from '#domain/programme/consent.ts';
import type { Entry } from '#domain/programme/entry.ts';
import { partyOf, type Programme } from '#domain/programme/programme.ts';
import { ownsProgramme, readsProgramme, writesProgramme } from '#domain/programme/who-may.ts';
import { doorstroompuntOf } from '#domain/directory/place.ts';
import { municipalityName } from '#domain/directory/merged.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { Step } from '../house.ts';
import type { NewEntry } from '../ports/programme-file.ts';
import { memberOf } from '../turn/open-turn.ts';
import { budgetAsked } from './budget-asked.ts';

/** Everything that belongs to the programme of the region, and what the actor may do with it. */
export type ProgrammeFile = {
  readonly programme: Programme;
  readonly entries: readonly Entry[];
  readonly towns: readonly Town[];
  readonly budget: BudgetAsked | undefined;
  /** The last one; undefined = none was adopted yet. */
  readonly adopted: Adopted | undefined;
  readonly owns: boolean;
  readonly writes: boolean;
};

/** The municipalities of a programme, each with whether it lies in another region. */
export function townsIn(step: Step, programme: Programme): readonly Town[] {
  const places = step.places();
  const regionOf = (code: string | null | undefined) =>
    typeof code === 'string' ? doorstroompuntOf(places, code, step.today) : undefined;
  const ours = regionOf(partyOf(programme, programme.ownerPartyId)?.municipalityCode);
  return townsOf(programme, (code) => municipalityName(places, code)).map((town) => {
    const theirs = regionOf(town.code);
    return { ...town, otherRegion: ours !== undefined && theirs !== undefined && theirs !== ours };
  });
}

/** The programme with its file. Not there, and not for this actor, are the same answer. */
export async function programmeFile(step: Step): Promise<Outcome<ProgrammeFile>> {
  const { desk, actor } = step;
  const programme = await desk.programme.current();
  if (!programme || !readsProgramme(actor, programme)) return notFound;
  const number = programme.adoptedVersion;
  return ok({
    programme,
    entries: await desk.programmeFile.entries(programme.id),
    towns: townsIn(step, programme),
    budget: await budgetAsked(step),
    adopted: number === null ? undefined : await desk.programmeFile.adopted(programme.id, number),
    owns: ownsProgramme(actor, programme),
    writes: writesProgramme(actor, programme),
  });
}

/** Everything that is other than when the programme was adopted, with what was decided about it; nothing when none was. */
export function changesOf({ adopted, programme, entries, towns, budget }: ProgrammeFile): readonly Judged[] {
  if (!adopted) return [];
  const notIn = notInOf(consentsOf(programme, towns, entries));
  return judged(adopted, programme, entries, changesAround(adopted, { programme, budget, notIn }));
}

/** The file for who writes in it; a reader is told that it is not theirs to write. */
export async function fileToWrite(step: Step, who: 'owns' | 'writes'): Promise<Outcome<ProgrammeFile>> {
  const file = await programmeFile(step);
  if (!file.ok || file.value[who]) return file;
  return refuse(who === 'owns' ? 'programme-owner-only' : 'programme-writers-only');
}

/** Writes one entry in the name of the actor, today. */
export async function writeEntry(
  step: Step,
  { programme }: Pick<ProgrammeFile, 'programme'>,
  entry: NewEntry,
): Promise<void> {
  const { memberId, name } = memberOf(step);
  await step.desk.programmeFile.write(programme.id, entry, { memberId, name, on: step.today });
}
