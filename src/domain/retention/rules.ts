import type { OrganisationKind } from '../access/actor.ts';

/** What makes a term of keeping begin. */
export const retentionEvents = {
  'left-school': 'de laatste schooldag',
  'case-ended': 'het einde van de begeleiding',
  'turns-18': 'de dag waarop de jongere 18 wordt',
  'turns-27': 'de dag waarop de jongere 27 wordt',
} as const;
export type RetentionEvent = keyof typeof retentionEvents;

export type RetentionRule = {
  readonly id: string;
  readonly kinds: readonly OrganisationKind[];
  /** What is kept, in words. */
  readonly record: string;
  readonly event: RetentionEvent;
  /** null = nothing certain to begin with: the organisation agrees on a term with its archivist. */
  readonly years: number | null;
  /** Why it may be kept so long. */
  readonly ground: string;
  readonly source: string;
  /** False = the screen says "nog niet bevestigd" until the organisation agreed on it. */
  readonly confirmed: boolean;
};

/** How long the records of young people are kept, by kind of organisation. The first that fits counts. Sources: the survey of the law. */
const retentionRules: readonly RetentionRule[] = [
  {
    id: 'school',
    kinds: ['pro', 'vso', 'vo'],
    record: 'Begeleiding van leerlingen',
    event: 'left-school',
    years: 2,
    ground: 'De school begeleidt tot twee jaar na de laatste schooldag. Daarna heeft zij de gegevens niet meer nodig.',
    source: 'AVG art. 5 lid 1 onder e, met de termijn van begeleiding uit de onderwijswet',
    confirmed: false,
  },
  {
    id: 'student',
    kinds: ['mbo'],
    record: 'Begeleiding van studenten',
    event: 'left-school',
    years: 2,
    ground: 'De school begeleidt tot een jaar na het diploma. Een jaar extra is gebruikelijk voor vragen achteraf.',
    source: 'AVG art. 5 lid 1 onder e',
    confirmed: false,
  },
  {
    id: 'doorstroompunt',
    kinds: ['doorstroompunt'],
    record: 'Begeleiding door het Doorstroompunt',
    event: 'turns-27',
    years: 2,
    ground: 'Zo lang als de wet het noemt voor de gevoeligste gegevens. Langer is dan ook voor de andere niet nodig.',
    source: 'WEB art. 9.2.7 lid 3, hier voor alle gegevens aangehouden',
    confirmed: false,
  },
  {
    id: 'leerplicht',
    kinds: ['leerplicht'],
    record: 'Begeleiding door leerplicht',
    event: 'turns-18',
    years: 2,
    ground: 'Twee jaar na het einde van de kwalificatieplicht.',
    source: 'Selectielijst gemeenten, resultaat 12.1.4',
    confirmed: false,
  },
  {
    id: 'wi',
    kinds: ['wi'],
    record: 'Begeleiding door Werk en Inkomen',
    event: 'case-ended',
    years: null,
    ground: 'De selectielijst van gemeenten noemt de termijn. Spreek haar af met de archivaris.',
    source: 'Archiefwet, Selectielijst gemeenten',
    confirmed: false,
  },
];

/** The rule for an organisation of this kind; undefined where no records of young people are kept. */
export const retentionRuleFor = (kind: OrganisationKind): RetentionRule | undefined =>
  retentionRules.find(({ kinds }) => kinds.includes(kind));

/** A term as the organisation agreed on it with its archivist. */
export type AgreedTerm = { readonly years: number; readonly source: string; readonly setOn: string };
/** The term that counts: what was agreed, else what the rule begins with. */
export const termInForce = (rule: RetentionRule, agreed: AgreedTerm | undefined): number | null =>
  agreed?.years ?? rule.years;

/** What goes by itself, without anybody's approval: it serves for a moment only. */
export const goesByItself: readonly (readonly [what: string, when: string])[] = [
  ['Wat een collega nog typt', 'veertien dagen na de laatste letter'],
  ['Hoe een aanmelding bij het mbo staat', 'op 1 oktober na het inlezen'],
  ['Een oude naam, om op te zoeken', 'een jaar na de nieuwe naam'],
  ['Regels van een lijst die niet goed waren', 'na de tijd die bij de lijst staat'],
  ['Links en codes', 'op de dag die bij de link staat'],
];

/** Why who keeps the archive says no. */
export const refusalReasons = {
  'keep-longer': 'We moeten dit langer bewaren',
  archive: 'Dit gaat eerst naar het archief',
  mistake: 'De selectie klopt niet',
} as const;
export type RefusalReason = keyof typeof refusalReasons;
