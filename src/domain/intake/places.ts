import type { Day } from '#law/day.ts';
import { type PlaceAnswer, type Places, type TypedPlace, findPlace } from '../directory/place.ts';
import type { Distance } from '../directory/similar-names.ts';

export type PlaceFinder = (typed: TypedPlace) => PlaceAnswer;

/** Looking for likenesses goes through all towns; a list full of nonsense gets no more of them than this. */
const MOST_SUGGESTIONS = 200;
/** No town has a longer name; a whole page in one cell is not searched for. */
const LONGEST_PLACE = 80;

/** findPlace with a memory: a list names the same few towns over and over. `near` is the municipality of the school. */
export function placeFinder(options: {
  readonly places: Places;
  readonly distance: Distance;
  readonly today: Day;
  readonly near: string | null;
}): PlaceFinder {
  const seen = new Map<string, PlaceAnswer>();
  let searched = 0;
  return (typed) => {
    if (typed.place.length > LONGEST_PLACE) return { kind: 'unknown', suggestions: [] };
    const key = `${typed.place}\n${typed.municipalityCode ?? ''}`;
    const before = seen.get(key);
    if (before) return before;
    const known = findPlace(options.places, typed, {
      distance: searched < MOST_SUGGESTIONS ? options.distance : farAway,
      onDay: options.today,
      ...(options.near !== null && { near: options.near }),
    });
    if (known.kind === 'unknown') searched++;
    seen.set(key, known);
    return known;
  };
}

const farAway: Distance = () => 1000;
