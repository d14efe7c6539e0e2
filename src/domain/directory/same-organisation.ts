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
const tellingOf = (name: string, towns: readonly string[]): readonly string[] =>
  wordsOf(name).filter((word) => !common.has(word) && !towns.includes(word));

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

function alike([a, b]: readonly [readonly string[], readonly string[]], distance: Distance): boolean {
  if (among(a, b) || among(b, a)) return true;
  const [left, right] = [a.join(''), b.join('')];
  const nearEnough = Math.floor(Math.min(left.length, right.length) / 5);
  return nearEnough > 0 && distance(left, right) <= nearEnough;
}

/**
 * Is this the same organisation? 'same': the same name, or a name that it had, in the same municipality. 'maybe': a person
 * looks. A telephone number counts only beside a word that both names have: half a town hall shares one number.
 */
export function sameOrganisation(known: Named, wish: Named, distance: Distance): Sameness {
  const kindsDiffer = known.kind !== null && wish.kind !== null && known.kind !== wish.kind;
  const [here, there] = [known.municipalityCode, wish.municipalityCode];
  const elsewhere = here !== null && there !== null && here !== there;
  const exact = known.names.some((name) => wish.names.some((other) => nameKey(name) === nameKey(other)));
  if (exact && !kindsDiffer && !elsewhere) return 'same';
  if (exact && goesByName(known.kind) && goesByName(wish.kind)) return 'maybe';
  if (kindsDiffer || elsewhere) return 'new';
  if (known.kind !== null && known.kind === wish.kind && here !== null && here === there)
    if (onePerMunicipality.has(known.kind)) return 'maybe';
  const towns = [known.town, wish.town].flatMap((town) => (town === null ? [] : wordsOf(town)));
  const pairs = known.names.flatMap((name) =>
    wish.names.map((other) => [tellingOf(name, towns), tellingOf(other, towns)] as const),
  );
  if (pairs.some((pair) => alike(pair, distance))) return 'maybe';
  const phones = new Set(known.phones.map(digits).filter((one) => one.length >= 9));
  const sharesPhone = wish.phones.some((phone) => phones.has(digits(phone)));
  const sharesWord = pairs.some(([a, b]) => a.some((word) => b.includes(word)));
  return sharesPhone && sharesWord ? 'maybe' : 'new';
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
