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
  /** Appointed by a judge, with the proof seen (representative.ts). */
  readonly appointed?: 'curator' | 'mentor' | undefined;
};

/**
 * A curator decides whatever was answered (BW 1:381). Proof of a mentor answers what was not asked yet; who said that the
 * young person decides alone is believed.
 */
const decidesAlone = (capacity: Capacity, appointed: YesFacts['appointed']): Capacity =>
  appointed === 'curator' || (appointed === 'mentor' && capacity === 'unknown') ? 'no' : capacity;

/** Who must say yes, on this basis, from this kind of organisation at this age; throws where no row fits: a bug. */
export function whoSaysYes({ basis, from, age, capacity: said, appointed }: YesFacts): YesRule {
  const capacity = decidesAlone(said, appointed);
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

type ActRow = {
  readonly words: string;
  readonly who: string;
  readonly article: string;
  readonly yes: YesRule['basis'] | 'none';
  /** Kinds of hand-over (kinds.ts) and extracts (extract/kinds.ts) that are this act. */
  readonly kinds: readonly string[];
};
/** Wie zegt waarvoor ja: by act, as field finding 8 has it. `yesTable` answers the two that ask by age. */
export const yesByAct: readonly ActRow[] = [
  {
    words: 'Praktijkonderwijs of vso vraagt de gemeente om verder te gaan',
    who: 'Vanaf 18 jaar de jongere zelf. Anders een ouder met gezag, de voogd, de curator of de mentor (mentorschap). De jongere vertelt wat hij of zij er zelf van vindt.',
    article: `${wvo}, ${wec}`,
    yes: 'statutory',
    kinds: ['H1'],
  },
  {
    words: 'Het mbo vraagt de gemeente om verder te gaan',
    who: 'De jongere zelf, ook met 16 en 17 jaar.',
    article: 'WEB art. 9.2.13 lid 2',
    yes: 'statutory',
    kinds: ['H2'],
  },
  {
    words: 'School vraagt de gemeente om mee te helpen',
    who: 'Niemand. Vertel het wel, en schrijf op waarom het nodig is. Nooit voor een hele groep.',
    article: 'WVO 2020 art. 2.31b lid 1, WEC art. 44a lid 1, WEB art. 9.2.13 lid 1',
    yes: 'none',
    kinds: ['H3'],
  },
  {
    words: 'Wat de wet laat overdragen binnen de gemeente, of na een verhuizing',
    who: 'Niemand. Vertel het wel.',
    article: 'WEB art. 9.2.5, Participatiewet art. 7a',
    yes: 'none',
    kinds: ['H4', 'H5', 'H6', 'H10'],
  },
  {
    words: 'School meldt aan leerplicht wie van school is en nog leer- of kwalificatieplichtig is',
    who: 'Niemand. Vertel het wel.',
    article: 'Leerplichtwet art. 18; WVO 2020 art. 8.21, WEC art. 47a',
    yes: 'none',
    kinds: ['H7'],
  },
  {
    words: 'Het papier dat vso meegeeft na school (overgangsdocument)',
    who: 'Niemand. Geef het vanaf 18 jaar aan de jongere, anders aan de ouders. Met 16 en 17 jaar krijgt de jongere een kopie als die erom vraagt.',
    article: 'WEC art. 14e en 14h',
    yes: 'none',
    kinds: [],
  },
  {
    words: 'Alles waar geen wet voor is: een andere school, een werkgever, een coach of zorg',
    who: 'Vanaf 16 jaar de jongere zelf. Anders een ouder met gezag of de voogd. Vanaf 18 jaar beslist de curator of de mentor (mentorschap) als die er is.',
    article: consent.article,
    yes: 'toestemming',
    kinds: ['H8', 'H9', 'H12', 'H13', 'H14'],
  },
];
