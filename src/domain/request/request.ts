import type { YesBy } from '../handover/yes.ts';
import type { Day } from '#law/day.ts';
import { lastDayOf } from '#law/terms.ts';

/** What a young person may ask about the own data, with the article. */
export const requestKinds = {
  access: { words: 'Inzage', hint: 'Wat weten jullie van mij, en wie zag het?', article: 'AVG art. 15' },
  correction: { words: 'Verbetering', hint: 'Er klopt iets niet.', article: 'AVG art. 16' },
  deletion: { words: 'Verwijderen', hint: 'Haal mijn gegevens weg.', article: 'AVG art. 17' },
} as const;
export type RequestKind = keyof typeof requestKinds;

/** How it became certain who asks. No copy is kept of anything. */
export const seenHows = {
  known: 'We kennen elkaar goed',
  'identity-card': 'Paspoort of identiteitskaart gezien',
  'school-pass': 'Schoolpas gezien',
  asked: 'Vragen gesteld die een ander niet weet',
  'own-way': 'Vroeg het zelf, met de eigen link',
} as const;
export type SeenHow = keyof typeof seenHows;

/** Why the answer takes two months more (AVG 12 lid 3). */
export const longerReasons = { many: 'Er zijn veel verzoeken.', complex: 'Het verzoek is ingewikkeld.' } as const;
export type LongerReason = keyof typeof longerReasons;

/** Why no, by kind, each with its article; the letter says it in easy words. */
export const noReasons = {
  'not-proven': {
    words: 'We weten niet zeker wie dit vraagt.',
    article: 'AVG art. 12 lid 6',
    kinds: ['access', 'correction', 'deletion'],
  },
  repeated: {
    words: 'Dit is heel vaak gevraagd, en er is niets veranderd.',
    article: 'AVG art. 12 lid 5',
    kinds: ['access', 'correction', 'deletion'],
  },
  others: { words: 'Dan zie je ook gegevens van iemand anders.', article: 'AVG art. 15 lid 4', kinds: ['access'] },
  'is-right': { words: 'Wij denken dat het wel klopt.', article: 'AVG art. 16', kinds: ['correction'] },
  'law-task': {
    words: 'De wet zegt dat wij dit nu moeten bewaren.',
    article: 'AVG art. 17 lid 3 onder b',
    kinds: ['deletion'],
  },
} as const satisfies Record<string, { words: string; article: string; kinds: readonly RequestKind[] }>;
export type NoReason = keyof typeof noReasons;
export const noReasonsFor = (kind: RequestKind): readonly NoReason[] =>
  (Object.keys(noReasons) as NoReason[]).filter((one) => (noReasons[one].kinds as readonly string[]).includes(kind));

/** What can be put right here; anything else is put right where it stands. */
export const correctable = {
  firstName: 'Roepnaam',
  familyName: 'Achternaam',
  birthDate: 'Geboortedatum',
  phone: 'Telefoon',
  mail: 'Mailadres',
  other: 'Iets anders',
} as const;
export type Correctable = keyof typeof correctable;

/** The last day to answer: a month after it was asked, three when it was prolonged (AVG 12 lid 3). */
export const answerBy = (askedOn: Day, longer: boolean): Day =>
  lastDayOf(askedOn, { n: longer ? 3 : 1, unit: 'months' });

/** Who may ask at this age: under 16 who has gezag; from 16 the young person, or who was appointed. */
export const mayAsk = (age: number): readonly YesBy[] =>
  age < 16 ? ['parent', 'guardian'] : age < 18 ? ['self', 'guardian'] : ['self', 'curator', 'mentor'];

/** A request as it stands. `caseId` is empty once everything was removed. */
export type DataRequest = {
  readonly id: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly memberId: string;
  readonly kind: RequestKind;
  readonly askedBy: YesBy;
  readonly askedName: string | null;
  readonly seenHow: SeenHow;
  readonly askedOn: Day;
  readonly dueOn: Day;
  readonly extendedBecause: LongerReason | null;
  readonly words: string | null;
  readonly field: Correctable | null;
  readonly was: string | null;
  readonly becomes: string | null;
  readonly state: 'open' | 'agreed' | 'approved' | 'done' | 'refused';
  readonly decidedOn: Day | null;
  readonly refusedBecause: NoReason | null;
};
