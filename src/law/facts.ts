import type { Day } from './day.ts';

/** Kinds of school, as the contract of `aanzet duties` names them. */
export const schoolKinds = ['pro', 'vso', 'vo', 'vavo', 'mbo', 'ho'] as const;
export const vsoProfiles = ['arbeidsmarkt', 'vervolgonderwijs', 'dagbesteding'] as const;
export const leerwegen = ['bol', 'bbl', 'derde'] as const;
export const paperKinds = ['diploma', 'verklaring', 'certificaat', 'mbo-verklaring', 'overgangsdocument'] as const;
export const paperOf = ['pro', 'vso', 'vmbo', 'havo', 'vwo', 'mbo'] as const;
/** Articles of the Leerplichtwet that exempt somebody. */
export const exemptionArticles = ['5', '5a', '15'] as const;

export type MboLevel = 1 | 2 | 3 | 4;
type VsoProfile = (typeof vsoProfiles)[number];
type Leerweg = (typeof leerwegen)[number];

/** One enrolment at one school. `until` is the last day enrolled; absent means still enrolled. */
export type Enrolment = {
  readonly id: string;
  readonly schoolKind: (typeof schoolKinds)[number];
  readonly vsoProfile?: VsoProfile;
  /** 1 is entree. */
  readonly mboLevel?: MboLevel;
  readonly leerweg?: Leerweg;
  readonly from: Day;
  readonly until?: Day;
  /** mbo: parts with a result that no diploma or certificaat covers; absent is 0. */
  readonly passedParts?: number;
};

/** A paper that somebody got. Without `enrolmentId` it belongs to the one enrolment that fits, if there is just one. */
export type Paper = {
  readonly kind: (typeof paperKinds)[number];
  readonly of: (typeof paperOf)[number];
  readonly mboLevel?: MboLevel;
  readonly date: Day;
  readonly enrolmentId?: string;
};

/** Loopbaanbegeleiding that the school offered. `used`: within the first year after leaving; absent is not used. */
export type Offer = { readonly enrolmentId: string; readonly date: Day; readonly used?: boolean };

/** Somebody did not come. `until` is the last day; absent means it goes on. */
export type Absence = {
  readonly enrolmentId: string;
  readonly from: Day;
  readonly until?: Day;
  /** Absent means that nobody knows. */
  readonly validReason?: boolean;
  readonly hoursInFourWeeks?: number;
  /** The day on which the school reported it. */
  readonly reported?: Day;
};

/** The Doorstroompunt spoke with the school about the guidance that was offered. */
export type Consultation = { readonly enrolmentId: string; readonly date: Day };

/** An exemption of the Leerplichtwet. Article 5 can show that somebody is ill: who may see it is not a matter of the law room. */
export type Exemption = {
  readonly article: (typeof exemptionArticles)[number];
  readonly from: Day;
  readonly until?: Day;
};

/** A municipality with where it was read and since when it is so. */
export type Residence = { readonly municipality: string; readonly source: string; readonly since: Day };

/**
 * What is known of one young person, without a name. Exactly the facts of the contract of `aanzet duties`, and two that
 * the product keeps beside them: exemptions, and residence in two fields.
 */
export type Facts = {
  readonly birthDate: Day;
  /** CBS code of the municipality of residence, 'GM0307'. */
  readonly municipality: string;
  readonly enrolments?: readonly Enrolment[];
  readonly papers?: readonly Paper[];
  readonly offers?: readonly Offer[];
  readonly absences?: readonly Absence[];
  readonly consultations?: readonly Consultation[];
  readonly exemptions?: readonly Exemption[];
  /** `brp`: where somebody is registered. `bw`: where somebody lives by Burgerlijk Wetboek 1:10 and 1:11. */
  readonly residence?: { readonly brp?: Residence; readonly bw?: Residence };
};
