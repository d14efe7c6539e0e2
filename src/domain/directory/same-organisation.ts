import type { OrganisationKind } from '../access/actor.ts';
import type { Distance } from './similar-names.ts';

/** What tells organisations apart. `kind` and `municipalityCode` are null when nobody said them. */
export type Named = {
  readonly names: readonly string[];
  readonly kind: OrganisationKind | null;
  readonly municipalityCode: string | null;
  /** The name of that municipality: two organisations in one town do not look alike by it. */
  readonly town: string | null;
  readonly phones: readonly string[];
};
export type Sameness = 'same' | 'maybe' | 'new';

const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '');

// Words that many organisations share: 'Praktijkschool De Eik', 'PrO De Eik' and 'De Eik' are told apart by none of them.
const common = new Set(
  `de het een van voor en in te op aan stichting afdeling team locatie gemeente regio samenwerking organisatie
  school scholen college praktijkschool praktijkonderwijs praktijkcollege onderwijs voortgezet speciaal pro vso vo mbo roc
  werk inkomen wi w i sociale zaken dienst participatie doorstroompunt rmc leerplicht jobcoach wsp werkgeversservicepunt uwv`.split(
    /\s+/,
  ),
);
/** A name without capitals, accents, dots and spaces. */
export const nameKey = (name: string): string => wordsOf(name).join('');
const digits = (phone: string): string => phone.replaceAll(/\D/g, '').replace(/^(?:0031|31)/, '0');

/** One organisation in the same municipality carries this out: another name for it is a question. */
const onePerMunicipality: ReadonlySet<OrganisationKind> = new Set(['wi', 'leerplicht', 'doorstroompunt']);
const schools: ReadonlySet<OrganisationKind> = new Set(['pro', 'vso', 'vo', 'mbo']);
/** Goes by its name: 'De Eik' in two towns may be one school, 'Werk en inkomen' in two towns is not. */
const goesByName = (kind: OrganisationKind | null): boolean => kind === null || schools.has(kind);

const among = (some: readonly string[], all: readonly string[]): boolean =>
  some.length > 0 && some.every((word) => all.includes(word));

const meet = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean => [...some].some((one) => all.has(one));

/** What is compared of one organisation, worked out once: a list of 500 lines asks it 300,000 times. */
type Compared = {
  readonly keys: ReadonlySet<string>;
  /** Words of each name that few others have. */
  readonly telling: readonly (readonly string[])[];
  readonly town: readonly string[];
  readonly phones: ReadonlySet<string>;
};
const worked = new WeakMap<Named, Compared>();
function compared(one: Named): Compared {
  const before = worked.get(one);
  if (before) return before;
  const found = {
    keys: new Set(one.names.map(nameKey)),
    telling: one.names.map((name) => wordsOf(name).filter((word) => !common.has(word))),
    town: one.town === null ? [] : wordsOf(one.town),
    phones: new Set(one.phones.map(digits).filter((phone) => phone.length >= 9)),
  };
  worked.set(one, found);
  return found;
}

function alike([a, b]: readonly [readonly string[], readonly string[]], distance: Distance): boolean {
  if (among(a, b) || among(b, a)) return true;
  const [left, right] = [a.join(''), b.join('')];
  const nearEnough = Math.floor(Math.min(left.length, right.length) / 5);
  return nearEnough > 0 && Math.abs(left.length - right.length) <= nearEnough && distance(left, right) <= nearEnough;
}

/**
 * Is this the same organisation? 'same': the same name, or a name that it had, in the same municipality. 'maybe': a person
 * looks. A telephone number counts only beside a word that both names have: half a town hall shares one number.
 */
export function sameOrganisation(known: Named, wish: Named, distance: Distance): Sameness {
  const kindsDiffer = known.kind !== null && wish.kind !== null && known.kind !== wish.kind;
  const [here, there] = [known.municipalityCode, wish.municipalityCode];
  const elsewhere = here !== null && there !== null && here !== there;
  const [one, other] = [compared(known), compared(wish)];
  const exact = meet(one.keys, other.keys);
  if (exact && !kindsDiffer && !elsewhere) return 'same';
  if (exact && goesByName(known.kind) && goesByName(wish.kind)) return 'maybe';
  if (kindsDiffer || elsewhere) return 'new';
  if (known.kind !== null && known.kind === wish.kind && here !== null && here === there)
    if (onePerMunicipality.has(known.kind)) return 'maybe';
  const towns = [...one.town, ...other.town];
  const without = (words: readonly string[]) => words.filter((word) => !towns.includes(word));
  const theirs = other.telling.map(without);
  const pairs = one.telling.flatMap((words) => theirs.map((more) => [without(words), more] as const));
  if (pairs.some((pair) => alike(pair, distance))) return 'maybe';
  if (!meet(one.phones, other.phones)) return 'new';
  return pairs.some(([a, b]) => a.some((word) => b.includes(word))) ? 'maybe' : 'new';
}

/** Is this the same colleague of one organisation? By name only: two who share a number are two people. */
export function samePerson(known: string, wish: string, distance: Distance): Sameness {
  const [a, b] = [nameKey(known), nameKey(wish)];
  if (a === b) return 'same';
  const [left, right] = [wordsOf(known), wordsOf(wish)];
  const sameFamily = left.at(-1) === right.at(-1);
  const [first = '', other = ''] = [left[0], right[0]];
  const initial = (first.length === 1 || other.length === 1) && first[0] === other[0];
  if (sameFamily && (initial || left.length === 1 || right.length === 1)) return 'maybe';
  return distance(a, b) <= Math.floor(Math.min(a.length, b.length) / 6) ? 'maybe' : 'new';
}
