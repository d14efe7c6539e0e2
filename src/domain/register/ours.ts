import type { Day } from '#law/day.ts';
import { municipalityOn } from '../directory/merged.ts';
import { executes, type Mandate, type MandateTask } from '../directory/mandate.ts';
import { doorstroompuntOf, type Places } from '../directory/place.ts';

type Desk = { readonly id: string; readonly kind: string; readonly municipalityCode: string | null };
/** What decides for whom a Doorstroompunt works: what the region entered, and else the official regions. */
export type WorkFacts = {
  readonly places: Places;
  readonly mandates: readonly Mandate[];
  readonly onDay: Day;
  /** Who goes to this school: a row for one school goes before those for who lives there. */
  readonly schoolId?: string | undefined;
};

/**
 * Who carries out a task for who lives in this municipality: after a merger by what was entered for the new one, and as long
 * as nothing was, by what was entered for the old one. So nobody falls between on the first of January.
 */
export function carriedOut(
  { places, mandates, onDay, schoolId }: WorkFacts,
  task: MandateTask,
  municipalityCode: string,
): string {
  const now = municipalityOn(places, municipalityCode, onDay);
  const entered = executes(mandates, task, now, onDay, schoolId);
  return entered === 'nobody' && now !== municipalityCode
    ? executes(mandates, task, municipalityCode, onDay, schoolId)
    : entered;
}

/**
 * Whether a Doorstroompunt works for who lives in this municipality: by the mandate for WEB 9.2.5 that the region entered,
 * else by the Doorstroompuntregio in which both lie on that day (data/gebiedsindeling.csv). Undefined when neither says
 * it, such as for who has no fixed address: then nobody is turned away. The one place that decides it.
 */
export function worksFor(
  { places, mandates, onDay, schoolId }: WorkFacts,
  desk: Pick<Desk, 'id' | 'municipalityCode'>,
  municipalityCode: string | null,
): boolean | undefined {
  if (municipalityCode === null) return undefined;
  const entered = carriedOut({ places, mandates, onDay, schoolId }, '9.2.5', municipalityCode);
  if (entered !== 'nobody' && entered !== 'more-than-one') return entered === desk.id;
  if (entered === 'more-than-one' || desk.municipalityCode === null) return undefined;
  const [own, theirs] = [desk.municipalityCode, municipalityCode].map((code) => doorstroompuntOf(places, code, onDay));
  return own === undefined || theirs === undefined ? undefined : own === theirs;
}

/** The Doorstroompunt in the directory that works for this municipality; undefined when the region did not enter it. */
export const deskFor = <D extends Desk>(
  facts: WorkFacts,
  desks: readonly D[],
  municipalityCode: string | null,
): D | undefined =>
  desks.find((desk) => desk.kind === 'doorstroompunt' && worksFor(facts, desk, municipalityCode) === true);
