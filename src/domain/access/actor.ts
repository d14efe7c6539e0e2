export const organisationKinds = [
  'pro',
  'vso',
  'mbo',
  'doorstroompunt',
  'wi',
  'leerplicht',
  'contactgemeente',
  'beheer',
  'vo',
  'wsp',
  'jobcoach',
  'hulp',
  'uwv',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const roles = [
  'begeleider',
  'teamleider',
  'klantmanager',
  'doorstroomcoach',
  'coordinator',
  'privacy',
  'beheerder',
  'archief',
] as const;
export type Role = (typeof roles)[number];

/** A colleague who signed in (in demo: was chosen). One organisation at a time, also for who has two employers (app/daily/hats.ts). */
export type Member = {
  readonly kind: 'member';
  readonly memberId: string;
  readonly name: string;
  readonly role: Role;
  readonly jobTitle: string;
  readonly teamId: string | null;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationKind: OrganisationKind;
  /** Of a contactgemeente: today another answers for the region (decision 0053). */
  readonly regionOfAnother?: boolean;
  /** What the frame of a page tells besides; decides nothing. */
  readonly aside?: { readonly news: number; readonly twoEmployers: boolean };
};
/** Somebody without an account who came in by the link and code of one hand-over; ends with it. */
export type Guest = {
  readonly kind: 'guest';
  readonly name: string;
  readonly handoverId: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly organisationName: string;
};
/** A young person who came in with a link of the own, and reads what one organisation keeps. */
export type Young = {
  readonly kind: 'young';
  readonly caseId: string;
  readonly wayId: string;
  readonly organisationId: string;
  readonly organisationName: string;
};
/** A pupil in a group moment, on one device: fills in the own page of the document, and reads nothing else. */
export type Pupil = {
  readonly kind: 'pupil';
  readonly caseId: string;
  readonly seatId: string;
  readonly organisationId: string;
  readonly organisationName: string;
};
/** Who speaks for a young person, and came in by the mail link and code of one question: whether it may go along. */
export type Speaker = {
  readonly kind: 'speaker';
  readonly caseId: string;
  readonly askId: string;
  readonly organisationId: string;
  readonly organisationName: string;
};
/** Who looks along with a young person, by a link of the own: who helps, and what the young person or the law lets be seen. */
export type Parent = {
  readonly kind: 'parent';
  readonly caseId: string;
  readonly linkId: string;
  readonly organisationId: string;
  readonly organisationName: string;
};
/** A Next Coach who came in with a link of the own: reads of a few young people a first name, how to reach, and what was agreed. */
export type Peer = {
  readonly kind: 'peer';
  readonly coachId: string;
  readonly organisationId: string;
  readonly organisationName: string;
};
/** The program itself: founding, sweeps, mail, sealing. It sees turns and hand-overs, never a name or a note. */
export type System = {
  readonly kind: 'system';
  readonly name: 'founder' | 'sweeper' | 'sealer' | 'postman' | 'doorkeeper';
};
export type Actor = Member | Guest | Young | Pupil | Speaker | Parent | Peer | System;
