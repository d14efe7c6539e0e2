import type { Day } from '#law/day.ts';
import type { ContactRole } from '../directory/moments.ts';
import { isRed, whoIsOnTurn, type Gap, type Known, type OnTurn } from '../directory/on-turn.ts';
import { everyWay, factsOf, otherPlaces, type Answers } from './answers.ts';
import { ruleFor, stepsFor, type RouteMap, type StepId } from './rules.ts';

/** The directory of a region on a day: what `whoIsOnTurn` knows, and which municipalities are the region's. */
export type Around = { readonly known: Known; readonly region: readonly string[]; readonly today: Day };

/** Can be called today: there is one organisation, with a number that is answered. */
const answers = ({ organisation, gaps }: OnTurn): boolean => organisation !== undefined && !gaps.some(isRed);

/** The Doorstroompunt that most municipalities of the region share: who answers for who does not know, or lives elsewhere. */
function ofTheRegion({ known, region, today }: Around): OnTurn | undefined {
  const all = region.map((code) => whoIsOnTurn(known, { role: 'doorstroompunt', municipalityCode: code, today }));
  const times = (one: OnTurn): number =>
    all.filter(({ organisation }) => organisation?.id === one.organisation?.id).length;
  return all.filter(answers).toSorted((a, b) => times(b) - times(a))[0];
}

const inRegion = ({ region }: Around, place: string): boolean => region.includes(place);

/** The own contact of a way: undefined when nobody can be called for it today. */
function meant(around: Around, role: ContactRole, place: string): OnTurn | undefined {
  if (!inRegion(around, place)) return ofTheRegion(around);
  const found = whoIsOnTurn(around.known, { role, municipalityCode: place, today: around.today });
  return answers(found) ? found : undefined;
}

/** Where a way ends: who to call today, why, and what is said besides. */
export type End = {
  readonly contact: OnTurn;
  readonly rule: string;
  readonly steps: readonly StepId[];
  /** The party that the rules name cannot be called: this one answers for it. */
  readonly instead: boolean;
};
/**
 * Who to call. When the party of the rule cannot be called today, the Doorstroompunt of the place, then the one of the region,
 * answers for it; undefined only when no Doorstroompunt of the region can be called either.
 */
export function endOf(map: RouteMap, given: Answers, around: Around): End | undefined {
  const facts = factsOf(given);
  const { id: rule, to } = ruleFor(map, facts);
  const own = meant(around, to, facts.place);
  const contact = own ?? meant(around, 'doorstroompunt', facts.place) ?? ofTheRegion(around);
  return contact && { contact, rule, steps: stepsFor(map, facts), instead: own === undefined };
}

/** A way that ends nowhere: who should have been called, where, and what is missing. `ways`: how many end there. */
export type DeadEnd = {
  readonly place: string;
  readonly role: ContactRole;
  readonly gap: Gap['kind'];
  /** One of these ways, to try by hand. */
  readonly example: Answers;
  readonly ways: number;
};

/**
 * Tries every combination of answers, for each municipality of the region, for elsewhere and for not knowing. A way whose own
 * party cannot be called today is dead, also when another answers for it: a map with one is not published. Empty is proof.
 */
export function deadEnds(map: RouteMap, around: Around): readonly DeadEnd[] {
  const tried = new Map<string, boolean>();
  const found = new Map<string, DeadEnd>();
  for (const given of everyWay([...around.region, ...otherPlaces])) {
    const facts = factsOf(given);
    const { to } = ruleFor(map, facts);
    const role = inRegion(around, facts.place) ? to : 'doorstroompunt';
    const key = `${facts.place} ${role}`;
    if (!tried.has(key)) tried.set(key, meant(around, role, facts.place) !== undefined);
    if (tried.get(key)) continue;
    const before = found.get(key) ?? {
      place: facts.place,
      role,
      gap: gapAt(around, role, facts.place),
      example: given,
    };
    found.set(key, { ...before, ways: (found.get(key)?.ways ?? 0) + 1 });
  }
  return [...found.values()];
}

function gapAt({ known, today, region }: Around, role: ContactRole, place: string): Gap['kind'] {
  const code = region.includes(place) ? place : region[0];
  if (code === undefined) return 'nobody';
  return whoIsOnTurn(known, { role, municipalityCode: code, today }).gaps.find(isRed)?.kind ?? 'nobody';
}
