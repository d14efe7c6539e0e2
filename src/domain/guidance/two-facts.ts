import type { OrganisationKind } from '../access/actor.ts';
import { isDay, type Day } from '#law/day.ts';
import { refuse, type Refusal } from '../outcome.ts';

/**
 * What a school tells a Doorstroompunt about the guidance it offered (stroom F14, WEB 9.2.5 lid 5): on which day, and
 * whether it was used. Both null = nothing was offered. There is no third fact.
 */
export type TwoFacts = { readonly offeredOn: Day | null; readonly used: boolean | null };

/** Working days in which a school answers; a default of ours, which the region may change: the law names no day. */
export const answerWorkingDays = 10;

/** Whom a Doorstroompunt asks: a school from which somebody may have left without a startkwalificatie. */
export const isAsked = (kind: OrganisationKind): boolean => ['pro', 'vso', 'mbo', 'vo'].includes(kind);

/**
 * Why a Doorstroompunt goes on without the answer of a school, past the last day of a question that it asked: a closed list
 * that says nothing about the young person. That waiting itself would be wrong for somebody, before or without a question,
 * is a fact for the law (`overrideReasons`, domain/law/hand-facts.ts): another article, another moment, another reader.
 */
export const goOnReasons = ['waits-too-long', 'school-cannot', 'no-school-any-more'] as const;
export type GoOnReason = (typeof goOnReasons)[number];
type Late = { readonly answeredOn: Day | null; readonly lateToldOn: Day | null };
/** Once a question without an answer lies with the teamleider of the school: after its last good day, and not while the school is closed. */
export const mayGoOn = ({ answeredOn, lateToldOn }: Late): boolean => answeredOn === null && lateToldOn !== null;

export const usedAnswers = ['yes', 'no', 'not-offered'] as const;
/** As it was typed: '' for an empty day, undefined for one that does not exist. */
export type TypedFacts = {
  readonly offeredOn: Day | undefined;
  readonly used: (typeof usedAnswers)[number] | undefined;
};

/** Faults by field: used-missing, no-offer-day, offer-later; offer-without-day when a day stands beside 'not offered'. */
export function factFaults({ offeredOn, used }: TypedFacts, today: Day): readonly Refusal[] {
  if (used === undefined) return refuse('used-missing', 'used').refusals;
  if (used === 'not-offered') return offeredOn === '' ? [] : refuse('offer-without-day', 'offeredOn').refusals;
  if (offeredOn === undefined || !isDay(offeredOn)) return refuse('no-offer-day', 'offeredOn').refusals;
  return offeredOn > today ? refuse('offer-later', 'offeredOn').refusals : [];
}

/** The two facts of what was typed without faults. */
export const factsOf = ({ offeredOn, used }: TypedFacts): TwoFacts =>
  used === 'not-offered' ? { offeredOn: null, used: null } : { offeredOn: offeredOn ?? null, used: used === 'yes' };
