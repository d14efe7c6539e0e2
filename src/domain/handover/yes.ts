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
};
type YesRow = YesRule & {
  readonly from: readonly OrganisationKind[];
  readonly age?: 'under-18' | '18-or-older';
  readonly capacity?: Capacity;
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

/** Wie moet ja zeggen: the table. The first row that fits counts; each row names its article. */
export const yesTable: readonly YesRow[] = [
  // At an mbo the law speaks of the betrokkene, also at 16 and 17.
  { from: ['mbo'], ...self, article: 'WEB art. 9.2.13 lid 2' },
  { from: ['pro'], age: 'under-18', ...parents, article: wvo },
  { from: ['vso'], age: 'under-18', ...parents, article: wec },
  { from: ['pro'], age: '18-or-older', capacity: 'yes', ...self, article: wvo },
  { from: ['vso'], age: '18-or-older', capacity: 'yes', ...self, article: wec },
  { from: ['pro'], age: '18-or-older', capacity: 'no', ...appointed, article: wvo },
  { from: ['vso'], age: '18-or-older', capacity: 'no', ...appointed, article: wec },
  { from: ['pro'], age: '18-or-older', capacity: 'unknown', ...ask, article: wvo },
  { from: ['vso'], age: '18-or-older', capacity: 'unknown', ...ask, article: wec },
];

/** Who must say yes to a hand-over from this kind of school at this age; throws for a school kind that is not in the table. */
export function whoSaysYes(facts: {
  readonly from: OrganisationKind;
  readonly age: number;
  readonly capacity: Capacity;
}): YesRule {
  const age = facts.age < 18 ? 'under-18' : '18-or-older';
  const row = yesTable.find(
    (r) =>
      r.from.includes(facts.from) &&
      (r.age === undefined || r.age === age) &&
      (r.capacity === undefined || r.capacity === facts.capacity),
  );
  if (!row) throw new Error('no row says who must say yes');
  return row;
}
