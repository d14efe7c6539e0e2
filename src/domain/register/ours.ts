import type { Day } from '../day.ts';
import { doorstroompuntOf, type Places } from '../directory/place.ts';

type Desk = { readonly kind: string; readonly municipalityCode: string | null; readonly name: string };

/**
 * Whether a Doorstroompunt works for who lives in this municipality: by the Doorstroompuntregio in which both lie on that
 * day (data/gebiedsindeling.csv). Undefined when the facts do not say, such as for who has no fixed address: then nobody
 * is turned away. The one place that decides it.
 */
export function worksFor(
  places: Places,
  desk: Pick<Desk, 'municipalityCode'>,
  municipalityCode: string | null,
  onDay: Day,
): boolean | undefined {
  if (municipalityCode === null || desk.municipalityCode === null) return undefined;
  const [own, theirs] = [desk.municipalityCode, municipalityCode].map((code) => doorstroompuntOf(places, code, onDay));
  return own === undefined || theirs === undefined ? undefined : own === theirs;
}

/** The Doorstroompunt in the directory that works for this municipality; undefined when the region did not enter it. */
export const deskFor = <D extends Desk>(
  places: Places,
  desks: readonly D[],
  municipalityCode: string | null,
  onDay: Day,
): D | undefined =>
  desks.find((desk) => desk.kind === 'doorstroompunt' && worksFor(places, desk, municipalityCode, onDay) === true);
