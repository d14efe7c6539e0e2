/** What waits for a colleague in the work of the region itself: the report, the programme, its money. No young person is in it. */
import type { Actor } from '../access/actor.ts';
import type { InstrumentUse } from '../money/instrument.ts';
import { keepsMoneyOf, waitsFor } from '../money/keeping.ts';
import type { Line } from '../money/line.ts';
import type { MeasureConsent } from '../programme/consent.ts';
import { lateness, type Planned } from '../programme/planning.ts';
import { writesProgramme, type WhoIn } from '../programme/who-may.ts';
import { speaksForTown } from '../programme/who-says.ts';
import { stepsFor, type Step } from '../report/steps.ts';
import { doesStep, ownsReport } from '../report/who-acts.ts';
import type { AfterAdoption } from './after-adoption.ts';
import type { OwnerWork } from './owner-work.ts';
import { workingDaysBack } from '#law/working-days.ts';
import type { Day } from '#law/day.ts';

/** `dueOn` null = nothing names a day; `count` says of how many things. */
export type RegionWork =
  | AfterAdoption
  | OwnerWork
  | { readonly kind: 'begin-report'; readonly year: number; readonly dueOn: Day }
  | { readonly kind: 'report-step'; readonly reportId: string; readonly year: number; readonly step: Step; readonly heard: boolean; readonly dueOn: Day }
  | { readonly kind: 'plan-step'; readonly words: string; readonly who: string; readonly dueOn: Day }
  | { readonly kind: 'consent'; readonly count: number; readonly dueOn: Day | null }
  | { readonly kind: 'remark'; readonly sectionId: string; readonly count: number; readonly since: Day; readonly dueOn: null }
  | { readonly kind: 'agree-money'; readonly count: number; readonly since: Day; readonly dueOn: null }
  | { readonly kind: 'answer-use'; readonly count: number; readonly since: Day; readonly dueOn: null }; // prettier-ignore

type OnTurn = {
  readonly report: { readonly id: string; readonly year: number; readonly organisationId: string };
  /** The step that is on turn. */
  readonly turn: Step;
  /** The reader who is on turn works with Aanzet. */
  readonly readerWorks: boolean;
};
/**
 * The step of a report that is up to this colleague. A reader who does not work with Aanzet is heard by the owner, who writes down what
 * was said: somebody is always on turn.
 */
export function reportWork(actor: Actor, { report, turn, readerWorks }: OnTurn): readonly RegionWork[] {
  const owns = ownsReport(actor, report);
  const heard = turn.who === 'reader' && !readerWorks && owns;
  if (!heard && !doesStep(actor, turn, owns)) return [];
  return [{ kind: 'report-step', reportId: report.id, year: report.year, step: turn, heard, dueOn: turn.dueOn }];
}

/** Years of which the report should have begun: they are over, or their first step is near. For who begins one. */
export function reportsToBegin(
  mayBegin: boolean,
  years: readonly number[],
  begun: readonly number[],
  today: Day,
): readonly RegionWork[] {
  if (!mayBegin) return [];
  return years
    .filter((year) => !begun.includes(year) && today > `${year}-12-31`)
    .map((year) => ({
      kind: 'begin-report',
      year,
      dueOn: stepsFor(year, []).map((step) => step.dueOn).toSorted()[0] ?? `${year + 1}-04-30`,
    })); // prettier-ignore
}

/** Whose answers and plan of the programme can be up to this colleague: who answers for it, and who speaks for a municipality. */
export const hasPartInPlan = (actor: Actor): boolean =>
  actor.kind === 'member' &&
  (actor.role === 'coordinator' || (actor.role === 'teamleider' && actor.organisationKind === 'wi'));

/** The first decision of the programme that is due, for who answers for it. */
export function planWork(owns: boolean, plan: readonly Planned[] | undefined, today: Day): readonly RegionWork[] {
  const next = owns
    ? plan?.find((step) => ['late', 'busy'].includes(lateness(step, today)))
    : undefined;
  return next ? [{ kind: 'plan-step', words: next.words, who: next.who, dueOn: next.ready }] : [];
} // prettier-ignore

/** Measures on which the own municipality said nothing yet, or that were written anew since. */
export function consentWork(
  actor: Actor,
  programme: WhoIn,
  consents: readonly Pick<MeasureConsent, 'answers'>[],
  plan: readonly Planned[] | undefined,
): readonly RegionWork[] {
  const count = consents.filter(({ answers }) =>
    answers.some(
      ({ town, entry, changed }) => speaksForTown(actor, programme, town.code) && (entry === undefined || changed),
    ),
  ).length;
  const dueOn = plan?.find(({ key }) => key === 'consent')?.ready ?? null;
  return count === 0 ? [] : [{ kind: 'consent', count, dueOn }];
}

type Remark = {
  readonly sectionId: string;
  readonly memberId: string;
  readonly on: Day;
  readonly solvedOn: Day | null;
};
/** What others said beside sections that are there now, for who writes in the programme; begins with the oldest. */
export function remarkWork(actor: Actor, programme: WhoIn & { readonly sections: readonly { readonly id: string }[] }, said: readonly Remark[]): readonly RegionWork[] {
  if (actor.kind !== 'member' || !writesProgramme(actor, programme)) return [];
  const here = new Set(programme.sections.map(({ id }) => id));
  const open = said.filter((one) => one.solvedOn === null && one.memberId !== actor.memberId && here.has(one.sectionId));
  const first = open.toSorted((a, b) => a.on.localeCompare(b.on))[0];
  return first ? [{ kind: 'remark', sectionId: first.sectionId, count: open.length, since: first.on, dueOn: null }] : [];
} // prettier-ignore

type Asking = Parameters<typeof waitsFor>[1] & Pick<Line, 'partyId' | 'exception'>;
/**
 * Whose yes an amount waits for first: who answers for the programme, who leads at the party that brings it, and at who put money in
 * the same pot. For an exception every partner that sees it, because two must say yes. Others may say yes too, and are not asked.
 */
export const asksYesOf = (actor: Actor, programme: WhoIn, line: Asking, contributors: readonly string[]): boolean =>
  waitsFor(actor, line) &&
  (line.exception !== null || [line.partyId, ...contributors].some((party) => keepsMoneyOf(actor, programme, party)));

const oldest = (days: readonly Day[]): Day | undefined => days.toSorted()[0];
/** Amounts that somebody else wrote down, of which a yes is asked. */
export function moneyWork(asked: readonly Pick<Line, 'enteredOn'>[]): readonly RegionWork[] {
  const since = oldest(asked.map(({ enteredOn }) => enteredOn));
  return since === undefined ? [] : [{ kind: 'agree-money', count: asked.length, since, dueOn: null }];
}

/** What another organisation asks to use of ours. */
export function useWork(actor: Actor, uses: readonly Pick<InstrumentUse, 'ofOrganisationId' | 'askedOn' | 'answered'>[]): readonly RegionWork[] {
  const mine = uses.filter(({ ofOrganisationId, answered }) => actor.kind === 'member' && ofOrganisationId === actor.organisationId && answered === null);
  const since = oldest(mine.map(({ askedOn }) => askedOn));
  return since === undefined ? [] : [{ kind: 'answer-use', count: mine.length, since, dueOn: null }];
} // prettier-ignore

/** By the last day, first what is most urgent; what has no day comes after. */
export const inOrder = (work: readonly RegionWork[]): readonly RegionWork[] =>
  work.toSorted((a, b) => (a.dueOn ?? '9999-12-31').localeCompare(b.dueOn ?? '9999-12-31'));

/** A step further away than a month waits for nobody yet: it would stand there all year. A yes or no can be said at any time. */
export const isNear = ({ kind, dueOn }: RegionWork, today: Day): boolean =>
  dueOn === null || kind === 'consent' || workingDaysBack(dueOn, 20) <= today;
