import type { Strength } from './answer.ts';
import type { Enrolment } from './facts.ts';

/** How strongly a school owes an offer for an enrolment; `open` when a field of the enrolment is missing. */
export type Owed = {
  readonly strength: Strength;
  readonly open: boolean;
  /** Whether an aansluitende inschrijving takes all of it away (R03: only a must has that exception). */
  readonly excepted: boolean;
};
const must: Owed = { strength: 'must', open: false, excepted: true };
const may: Owed = { strength: 'may', open: false, excepted: false };
const mustOrNothing: Owed = { strength: 'must', open: true, excepted: true };
const mustOrMay: Owed = { strength: 'must', open: true, excepted: false };
const mayOrNothing: Owed = { strength: 'may', open: true, excepted: false };

/** WEB 9.2.12 lid 3 and 4, by level and leerweg; '?' is a field that is missing. The third leerweg is in neither lid. */
const owedByMbo = {
  1: { bol: must, bbl: must, derde: undefined, '?': mustOrNothing },
  2: { bol: must, bbl: may, derde: undefined, '?': mustOrMay },
  3: { bol: may, bbl: may, derde: undefined, '?': mayOrNothing },
  4: { bol: may, bbl: may, derde: undefined, '?': mayOrNothing },
  '?': { bol: mustOrMay, bbl: mustOrMay, derde: undefined, '?': mustOrMay },
} as const;

/** Whether and how strongly the school of an enrolment owes an offer; undefined when it does not. */
export function owedFor({ schoolKind, vsoProfile, mboLevel, leerweg }: Enrolment): Owed | undefined {
  if (schoolKind === 'pro') return must;
  if (schoolKind === 'mbo') return owedByMbo[mboLevel ?? '?'][leerweg ?? '?'];
  if (schoolKind !== 'vso') return undefined;
  if (vsoProfile === undefined) return mustOrNothing;
  return vsoProfile === 'arbeidsmarkt' ? must : undefined;
}
