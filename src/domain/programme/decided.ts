import { fullDay } from '../day-words.ts';
import { decisionOutcomes, standing, type Entry } from './entry.ts';
import type { Party, Programme } from './programme.ts';

/** What one college or board decides on the programme; undefined = nobody wrote anything about it. */
export type BodyDecision = { readonly party: Party; readonly entry: Entry<'decision'> | undefined };
/** Whose college or board decides: the municipalities, the schools and who else answers for it. */
const decides: readonly Party['role'][] = [
  'contactgemeente',
  'centrumgemeente',
  'contactschool',
  'municipality',
  'school',
];

/**
 * Each college and board that decides, with what it decided. A municipality that takes part by its Werk en Inkomen alone has a
 * college too (WEB 9.2.8(1): mede namens de andere colleges).
 */
export function decisionsOf(
  { parties }: Pick<Programme, 'parties'>,
  entries: readonly Entry[],
): readonly BodyDecision[] {
  const said = new Map(standing(entries, 'decision').map((entry) => [entry.subject, entry]));
  const bodies = parties.filter(({ role }) => decides.includes(role));
  const towns = new Set(bodies.map(({ municipalityCode }) => municipalityCode));
  const byWork = ({ role, municipalityCode }: Party): boolean =>
    role === 'wi' && municipalityCode !== null && !towns.has(municipalityCode);
  return parties
    .filter((party) => bodies.includes(party) || byWork(party))
    .map((party) => ({ party, entry: said.get(party.id) }));
}
/** 'Akkoord, op 8 juni 2026.' or when it will be decided. */
export function decisionWords({ entry }: BodyDecision): string {
  const { plannedOn = null, decidedOn = null, outcome = null, words = '' } = entry?.content ?? {};
  const besides = words === '' ? '' : ` ${words}`;
  if (decidedOn !== null && outcome !== null)
    return `${decisionOutcomes[outcome]}, op ${fullDay(decidedOn)}.${besides}`;
  return plannedOn === null ? 'Nog geen dag' : `Besluit op ${fullDay(plannedOn)}.${besides}`;
}
/** '2 van 6 besloten.' */
export const decidedWords = (all: readonly BodyDecision[]): string =>
  `${all.filter(({ entry }) => (entry?.content.decidedOn ?? null) !== null).length} van ${all.length} besloten.`;
