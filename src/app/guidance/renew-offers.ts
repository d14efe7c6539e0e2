/** The offer of the second year (WVO 2020 2.31a, WEC 44): who is due, and many at once, each with an own day and way. */
import type { Actor } from '#domain/access/actor.ts';
import { checkRenewal, goesByLink, waitsForAnswer, type Renewal, type TypedRenewal } from '#domain/guidance/renewal.ts';
import { ownEnrolment } from '#domain/law/case-facts.ts';
import { notFound, ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import { isSchool } from '#domain/person/new-person.ts';
import type { Day } from '#law/day.ts';
import { addWorkingDays } from '#law/working-days.ts';
import { makeAct, type House, type Step } from '../house.ts';
import { judgeAgain, judgeKnown, lawBasis } from '../law/judge.ts';
import { admitToWrite } from '../person/admit-to-write.ts';
import type { CaseFacts } from '../ports/cases.ts';
import type { ToRenew } from '../ports/guidance.ts';
import { memberOf, note } from '../turn/open-turn.ts';
import { askByLink, at, linkMaking, type LinkMaking } from './ask-by-link.ts';

const most = 60;
export type Renewals = { readonly lines: readonly ToRenew[]; readonly whose: 'mine' | 'all' };
/** To whom the own school offers again now, by name: of who asks, or of everybody there. Refusal: not-found. */
export const seeRenewals = makeAct<Pick<Renewals, 'whose'>, Renewals>('see-renewals', async (step, { whose }) => {
  const { organisationId, organisationKind, memberId } = memberOf(step);
  if (!isSchool(organisationKind)) return notFound;
  const lines = await step.desk.guidance.renewals(organisationId, whose === 'mine' ? memberId : null, most);
  return ok({ lines, whose });
});

/** From which day the law asks it; undefined when it asks nothing (any more). */
async function dutyFrom(step: Step, of: { caseId: string; organisationId: string }): Promise<Day | undefined> {
  const [known] = await step.desk.law.known([of]);
  if (!known) return undefined;
  const { duties } = judgeKnown(known, step.today, await lawBasis(step));
  return duties.find(
    ({ act, status, enrolmentId }) => act === 'renew-offer' && status === 'open' && enrolmentId === ownEnrolment,
  )?.from;
}

/** Days in which somebody asks what the answer is. */
const daysToAnswer = 10;
/** Who had to offer now asks for the answer, or goes on after the talk in which it was given. Somebody faster stays. */
async function turnAfter(step: Step, { caseId, version }: CaseFacts, { way }: Renewal): Promise<void> {
  const { desk, today } = step;
  const { organisationId, memberId } = memberOf(step);
  const turn = await desk.cases.turn(caseId);
  if (turn?.verb !== 'renew-offer' || turn.holder.organisationId !== organisationId) return;
  const task = {
    verb: waitsForAnswer(way) ? ('check-answer' as const) : ('guide' as const),
    words: null,
    why: 'offer-renewed' as const,
    whyWords: null,
    dueOn: addWorkingDays(today, daysToAnswer),
    since: today,
    givenBy: { organisationId, memberId },
  };
  await desk.cases.giveTurn({ ...turn, ...task }, version);
}

/** What goes out: a link by mail or sms, or that a letter or app went of which the answer comes later. */
async function ask(step: Step, caseId: string, { way, on }: Renewal, making: LinkMaking): Promise<Outcome<unknown>> {
  if (goesByLink(way)) return askByLink(step, { caseId, by: way, about: 'offer', making });
  if (!waitsForAnswer(way)) return ok(null);
  const { organisationId, memberId } = memberOf(step);
  const of = { id: step.newId(), caseId, organisationId, memberId };
  await step.desk.lasting.askedByHand({ ...of, about: 'offer', way: way === 'app' ? 'app' : 'paper', askedOn: on });
  return ok(null);
}

type RenewOffer = { readonly caseId: string; readonly typed: TypedRenewal; readonly making: LinkMaking };
const renewOffer = makeAct<RenewOffer, null>('renew-offer', async (step, { caseId, typed, making }) => {
  const admitted = await admitToWrite(step, caseId);
  if (!admitted.ok) return admitted;
  const { facts } = admitted.value;
  const { organisationId, organisationKind, memberId } = memberOf(step);
  if (!isSchool(organisationKind) || facts.recordOrganisationId !== organisationId) return notFound;
  if (facts.state !== 'active') return refuse('not-active', 'way');
  const from = await dutyFrom(step, { caseId, organisationId });
  if (from === undefined) return refuse('offer-not-due', 'way');
  const checked = checkRenewal(typed, from, step.today);
  if (!checked.ok) return checked;
  const asked = await ask(step, caseId, checked.value, making);
  if (!asked.ok) return { ok: false, refusals: at('way', asked.refusals) };
  await step.desk.guidance.renewOffer(caseId, { organisationId, memberId }, checked.value);
  await note(step, caseId, { kind: 'offer-renewed' });
  await turnAfter(step, facts, checked.value);
  await judgeAgain(step, { caseId, organisationId });
  return ok(null);
});

export type RenewRow = { readonly caseId: string; readonly typed: TypedRenewal };
export type Renewed = {
  readonly done: readonly string[];
  readonly failed: readonly { readonly caseId: string; readonly refusals: readonly Refusal[] }[];
};
/**
 * Writes each as an act of its own, with a line of its own in the log: one that fails leaves the others. Refusals of one, by field
 * `on` or `way`, as `checkRenewal`; offer-not-due, not-active, not-found, record-is-over; at `way` what `askByLink` refuses.
 */
export async function renewOffers(house: House, actor: Actor, rows: readonly RenewRow[]): Promise<Renewed> {
  const done: string[] = [];
  const failed: { caseId: string; refusals: readonly Refusal[] }[] = [];
  for (const { caseId, typed } of rows) {
    const outcome = await renewOffer(house, actor, { caseId, typed, making: linkMaking(house) });
    if (outcome.ok) done.push(caseId);
    else failed.push({ caseId, refusals: outcome.refusals });
  }
  return { done, failed };
}
