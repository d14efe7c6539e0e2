import type { OrganisationKind } from '../access/actor.ts';

/** Handelingsbekwaam. Unknown is a value: at 18 and older it is asked, never guessed. */
export type Capacity = 'yes' | 'no' | 'unknown';
export const capacities = ['yes', 'no', 'unknown'] as const satisfies readonly Capacity[];

/** Who can speak for a young person here. A bewindvoerder keeps the money only; foster parents have no gezag. */
export const representatives = {
  parent: 'Ouder met gezag',
  guardian: 'Voogd of gezinsvoogd (gecertificeerde instelling)',
  curator: 'Curator',
  mentor: 'Mentor (mentorschap)',
} as const;
type Representative = keyof typeof representatives;
export type YesBy = 'self' | Representative;

export type YesRule = {
  readonly who: 'self' | 'representative' | 'ask-capacity';
  /** Whose yes counts. */
  readonly by: readonly YesBy[];
  /** "Wie moet ja zeggen", with {naam}. */
  readonly words: string;
  readonly article: string;
  /** The young person is heard as well, and the own view is written down. */
  readonly heard: boolean;
  /** Whether the law asks for this yes, or nothing but this yes carries it (toestemming). */
  readonly basis: 'statutory' | 'toestemming';
  /** Set where it depends on whether the young person decides alone. */
  readonly capacity?: Capacity;
};
type YesRow = YesRule & {
  /** Left out = whoever hands over. */
  readonly from?: readonly OrganisationKind[];
  readonly from18: boolean | 'all';
  /** Below this age another decides. */
  readonly under?: 16;
};

const wvo = 'WVO 2020 art. 2.31b';
const wec = 'WEC art. 44a';
const self = { who: 'self', by: ['self'], words: '{naam} zegt zelf ja of nee.', heard: false } as const;
const ask = {
  who: 'ask-capacity',
  by: [],
  words: 'Vraag of {naam} handelingsbekwaam is. Is er een curator of een mentor (mentorschap)?',
  heard: false,
} as const;
const parents = {
  who: 'representative',
  by: ['parent', 'guardian'],
  words: 'Een ouder met gezag of de voogd zegt ja of nee. {naam} vertelt wat hij of zij er zelf van vindt.',
  heard: true,
} as const;
const appointed = {
  who: 'representative',
  by: ['curator', 'mentor'],
  words: 'De curator of de mentor (mentorschap) zegt ja of nee. {naam} vertelt wat hij of zij er zelf van vindt.',
  heard: true,
} as const;

const law = { basis: 'statutory' } as const;
const consent = {
  basis: 'toestemming',
  article: 'AVG art. 6 en 7, UAVG art. 5 (leeftijd nog niet bevestigd)',
} as const;

/** Wie moet ja zeggen: the table. The first row that fits counts; each row names its article. */
export const yesTable: readonly YesRow[] = [
  // At an mbo the law speaks of the betrokkene, also at 16 and 17.
  { ...law, from: ['mbo'], from18: 'all', ...self, article: 'WEB art. 9.2.13 lid 2' },
  { ...law, from: ['pro'], from18: false, ...parents, article: wvo },
  { ...law, from: ['vso'], from18: false, ...parents, article: wec },
  { ...law, from: ['pro'], from18: true, capacity: 'yes', ...self, article: wvo },
  { ...law, from: ['vso'], from18: true, capacity: 'yes', ...self, article: wec },
  { ...law, from: ['pro'], from18: true, capacity: 'no', ...appointed, article: wvo },
  { ...law, from: ['vso'], from18: true, capacity: 'no', ...appointed, article: wec },
  { ...law, from: ['pro'], from18: true, capacity: 'unknown', ...ask, article: wvo },
  { ...law, from: ['vso'], from18: true, capacity: 'unknown', ...ask, article: wec },
  // Without an article of its own: toestemming, from 16 one's own (field finding 8).
  { ...consent, from18: false, under: 16, ...parents },
  { ...consent, from18: false, ...self },
  { ...consent, from18: true, capacity: 'yes', ...self },
  { ...consent, from18: true, capacity: 'no', ...appointed },
  { ...consent, from18: true, capacity: 'unknown', ...ask },
];

type YesFacts = {
  readonly basis: YesRule['basis'];
  readonly from: OrganisationKind;
  readonly age: number;
  readonly capacity: Capacity;
};

/** Who must say yes, on this basis, from this kind of organisation at this age; throws where no row fits: a bug. */
export function whoSaysYes({ basis, from, age, capacity }: YesFacts): YesRule {
  const row = yesTable.find(
    (r) =>
      r.basis === basis &&
      (r.from === undefined || r.from.includes(from)) &&
      (r.from18 === 'all' || r.from18 === age >= 18) &&
      (r.under === undefined || age < r.under) &&
      (r.capacity === undefined || r.capacity === capacity),
  );
  if (!row) throw new Error('no row says who must say yes');
  return row;
}
