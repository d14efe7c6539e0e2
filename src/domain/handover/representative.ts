import type { Day } from '#law/day.ts';
import type { Refusal } from '../outcome.ts';
import { representatives, type YesBy } from './yes.ts';

/** Who may stand in the list of who speaks for a young person. A bewindvoerder is written down to see that it is no yes here. */
export const representativeKinds = { ...representatives, bewindvoerder: 'Bewindvoerder' } as const;
export type RepresentativeKind = keyof typeof representativeKinds;

/** What somebody shows; no copy is kept (BW 1:244, 1:378, 1:431, 1:450). */
export const proofs: Readonly<Record<RepresentativeKind, string>> = {
  parent: 'Een uittreksel uit het gezagsregister.',
  guardian: 'Het besluit van de rechter over de voogdij.',
  curator: 'Het besluit van de rechter. Of zoek in het curatele- en bewindregister op rechtspraak.nl.',
  mentor: 'Het besluit van de rechter over het mentorschap.',
  bewindvoerder: 'Het besluit van de rechter. Dit gaat alleen over geld.',
};

export type Representative = {
  readonly id: string;
  readonly caseId: string;
  readonly organisationId: string;
  /** Who wrote it down. */
  readonly memberId: string;
  readonly kind: RepresentativeKind;
  readonly name: string;
  /** null = not known since when. */
  readonly beginOn: Day | null;
  /** The last day; null = no end known. */
  readonly endOn: Day | null;
  /** On which day the proof was seen, and by which colleague; both null = nobody saw it yet. */
  readonly seenOn: Day | null;
  readonly seenBy: string | null;
};

/** How somebody stands on a day. Only who `speaks` can decide without a question first. */
export type Standing = 'speaks' | 'unseen' | 'not-yet' | 'over' | 'of-age' | 'under-age' | 'money-only';

/** What to do then, with {naam} of the young person. */
export const standingWords: Readonly<Record<Standing, string>> = {
  speaks: 'Het bewijs is gezien. Deze persoon mag nu ja of nee zeggen.',
  unseen: 'Nog niemand zag het bewijs. Vraag ernaar voordat deze persoon ja zegt.',
  'not-yet': 'Dit geldt nog niet. Vraag wie er nu beslist.',
  over: 'Dit is voorbij. Vraag wie er nu beslist, en vraag het nieuwe bewijs te zien.',
  'of-age': '{naam} is 18 of ouder. Ouders en voogd beslissen dan niet meer. Vraag of {naam} zelf beslist.',
  'under-age': '{naam} is nog geen 18. Tot dan beslist een ouder met gezag of de voogd.',
  'money-only': 'Een bewindvoerder gaat alleen over geld. Die zegt hier geen ja of nee.',
};

const forMinors: readonly RepresentativeKind[] = ['parent', 'guardian'];
type Held = Pick<Representative, 'kind' | 'beginOn' | 'endOn' | 'seenOn'>;

/** How a representative stands on a day on which the young person is so old. */
export function standingOf({ kind, beginOn, endOn, seenOn }: Held, on: Day, age: number): Standing {
  if (kind === 'bewindvoerder') return 'money-only';
  if (endOn !== null && endOn < on) return 'over';
  if (beginOn !== null && beginOn > on) return 'not-yet';
  if (forMinors.includes(kind) !== age < 18) return age < 18 ? 'under-age' : 'of-age';
  return seenOn === null ? 'unseen' : 'speaks';
}

/** Who was appointed by a judge for this adult, with the proof seen; a curator before a mentor. */
export function appointedFor(all: readonly Held[], on: Day, age: number): 'curator' | 'mentor' | undefined {
  const here = (kind: RepresentativeKind) =>
    all.some((one) => one.kind === kind && standingOf(one, on, age) === 'speaks');
  return here('curator') ? 'curator' : here('mentor') ? 'mentor' : undefined;
}

/** Words in which a name tells that it is nobody who decides. A foster parent has no gezag; a teacher speaks for nobody. */
const nobodyHere: readonly { readonly code: string; readonly said: RegExp }[] = [
  { code: 'foster-no-yes', said: /\bpleeg(moeder|vader|ouders?|zorg)/i },
  { code: 'money-no-yes', said: /\bbewindvoerder/i },
  {
    code: 'teacher-no-yes',
    said: /\b(namens|leraar|lerares|leerkracht|docente?|decaan|klassenmentor|(stage|job)?(begeleider|begeleidster|coach)|teamleider)\b/i,
  },
];
const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

export type Speaks = {
  readonly by: YesBy;
  readonly name: string;
  readonly on: Day;
  readonly age: number;
  readonly kept: readonly Representative[];
  /** Names of who works at the organisation that asks. */
  readonly colleagues: readonly string[];
};

/**
 * Why this yes of another does not count: foster parent, bewindvoerder, colleague, or somebody whose time is over. Proof that
 * nobody saw yet is no refusal: the page says to ask for it.
 */
export function speakerFaults({ by, name, on, age, kept, colleagues }: Speaks): readonly Refusal[] {
  if (by === 'self') return [];
  const no = nobodyHere.find(({ said }) => said.test(name));
  if (no) return [{ code: no.code, field: 'name' }];
  if (colleagues.some((one) => same(one, name))) return [{ code: 'teacher-no-yes', field: 'name' }];
  const named = kept.filter((one) => same(one.name, name));
  if (named.length > 0 && named.every(({ kind }) => kind === 'bewindvoerder'))
    return [{ code: 'money-no-yes', field: 'name' }];
  const ofKind = kept.filter(({ kind }) => kind === by);
  const stands = (one: Representative) => ['speaks', 'unseen'].includes(standingOf(one, on, age));
  return ofKind.length > 0 && !ofKind.some(stands) ? [{ code: 'speaker-over', field: 'by' }] : [];
}
