/** What a young person does on Mijn route: comes or not, says how it goes, chooses how to be reached. */
import type { Missed } from '#domain/guidance/missed.ts';
import { findBsn } from '#domain/bsn.ts';
import { needsTalk, type ownAnswers } from '#domain/guidance/check-in.ts';
import { looksAlarming } from '#domain/notice/alarming.ts';
import { notFound, ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import type { Coming, OwnChoice, WhyNot } from '#domain/young/choices.ts';
import { takesPart } from '#domain/young/route.ts';
import type { Day } from '#law/day.ts';
import { nextWorkingDay } from '#law/working-days.ts';
import { callSoon, type Called } from '../guidance/call-soon.ts';
import { makeAct, type Step } from '../house.ts';
import { tell } from '../notice/tell.ts';
import { answererOf } from './decide.ts';
import { youngOf } from './own-page.ts';
import { mostWords } from './stop-own-work.ts';

/** By when somebody calls; null = nobody has to. */
export type Heard = { readonly callBy: Day | null; readonly alarming: boolean };
type Of = { readonly caseId: string; readonly organisationId: string };

async function line({ desk, today, newId }: Step, of: Of, kind: 'young-comes' | 'check-in-well'): Promise<void> {
  const event = { id: newId(), ...of, alsoOrganisationId: null, memberId: null, onDay: today };
  await desk.writing.addEvent({ ...event, kind, details: {} });
}

type AnswerAppointment = {
  readonly agreementId: string;
  readonly says: Coming;
  /** Of "ik kan niet": undefined when none was chosen. */
  readonly because: WhyNot | undefined;
};
/**
 * "Ik kom" or "ik kan niet". Who cannot come is called by the fixed contact person, in the days of a signal; nothing else follows.
 * Refusals: why-not-missing; not-found for an appointment of others, or one that is
 * over, done or not there.
 */
export const answerAppointment = makeAct<AnswerAppointment, Heard>('answer-appointment', async (step, command) => {
  const { caseId, organisationId } = youngOf(step);
  const { desk, today } = step;
  const { agreementId, says, because } = command;
  if (says === 'cannot' && because === undefined) return refuse('why-not-missing', 'because');
  const card = await desk.own.card(caseId);
  const answer = { caseId, agreementId, says, because: says === 'cannot' ? (because ?? null) : null, on: today };
  const one = (await desk.own.agreements(caseId)).find(({ id }) => id === agreementId);
  if (card?.state !== 'active' || !one || !takesPart(one.who, card.firstName)) return notFound;
  if (!(await desk.own.answerAppointment(answer))) return notFound;
  return desk.own.asProgram(() => afterAnswer(step, { caseId, organisationId }, says, card.contact?.memberId));
});

async function afterAnswer(step: Step, of: Of, says: Coming, contactId: string | undefined): Promise<Outcome<Heard>> {
  if (says === 'cannot') {
    const called = await callSoon(step, { ...of, verb: 'call-back', why: 'cannot-come' }, 'cannot-come');
    return ok({ callBy: called?.dueOn ?? null, alarming: false });
  }
  await line(step, of, 'young-comes');
  const memberId = await answererOf(step, of.organisationId, contactId);
  if (memberId !== undefined) {
    const to = { organisationId: of.organisationId, teamId: null, memberId };
    await tell(step, { to, kind: 'young-comes', caseId: of.caseId });
  }
  return ok({ callBy: null, alarming: false });
}

/** What somebody presses; that work stops has a page of its own. */
export type HowAnswer = Exclude<(typeof ownAnswers)[number], 'stopped'>;
type SayHow = {
  readonly answer: HowAnswer | undefined;
  readonly words: string;
  /** Left out = not said. */
  readonly missed?: readonly Missed[] | null;
};

function faultsOf({ answer, words }: SayHow): readonly Refusal[] {
  return [
    ...(answer === undefined ? refuse('own-how', 'answer').refusals : []),
    ...(findBsn(words).found ? refuse('bsn', 'words').refusals : []),
    ...(words.length > mostWords ? refuse('words-too-long', 'words', { most: mostWords }).refusals : []),
  ];
}

/**
 * "Hoe gaat het?", asked by nobody. What is not plainly fine goes to the fixed contact person, and so does every word that was
 * written: a person reads it. Words that may be about danger bring the call forward and are told at once; no list says that
 * somebody is safe. Refusals by field: own-how; bsn, words-too-long; not-found.
 */
export const sayHowItGoes = makeAct<SayHow, Heard>('say-how-it-goes', async (step, command) => {
  const { caseId, organisationId } = youngOf(step);
  const card = await step.desk.own.card(caseId);
  if (card?.state !== 'active') return notFound;
  const refusals = faultsOf(command);
  if (refusals.length > 0) return { ok: false, refusals };
  const { answer = 'doubt', missed = null } = command;
  const words = command.words.trim();
  const heard = await step.desk.own.asProgram(async () => {
    const memberId = await answererOf(step, organisationId, card.contact?.memberId);
    return memberId === undefined
      ? undefined
      : hear(step, { caseId, organisationId, memberId }, { answer, words, missed });
  });
  return heard ? ok(heard) : notFound;
});

async function hear(
  step: Step,
  of: Of & { readonly memberId: string },
  { answer, words, missed }: { readonly answer: HowAnswer; readonly words: string; readonly missed: readonly Missed[] | null }, // prettier-ignore
): Promise<Heard> {
  const { desk, today, newId } = step;
  const { caseId, organisationId, memberId } = of;
  const alarming = looksAlarming(words);
  await desk.lasting.saidByYoung({ id: newId(), ...of, answer, words: words || null, missed, on: today });
  let called: Called | undefined;
  if (needsTalk(answer) || words !== '') {
    const soon = alarming ? { dueOn: nextWorkingDay(today) } : {};
    called = await callSoon(
      step,
      { caseId, organisationId, verb: 'call-back', why: 'check-in-answered', ...soon },
      'check-in-answered',
    );
  } else await line(step, of, 'check-in-well');
  if (alarming) await tell(step, { to: { organisationId, teamId: null, memberId }, kind: 'alarming', caseId });
  return { callBy: called?.dueOn ?? null, alarming };
}

/**
 * The young person wants no help any more: the contact person calls once, and writes down what was said (domain/person rest). Where a
 * hand-over or the law goes first that turn stays, and the contact person is told. Refusal: not-found.
 */
export const stopOwnHelp = makeAct<Record<never, never>, Heard>('stop-own-help', async (step) => {
  const { caseId, organisationId } = youngOf(step);
  const { own } = step.desk;
  const card = await own.card(caseId);
  if (card?.state !== 'active') return notFound;
  const signal = { caseId, organisationId, verb: 'call', why: 'wants-no-help' } as const;
  const called = await own.asProgram(() => callSoon(step, signal, 'wants-no-help'));
  return ok({ callBy: called?.dueOn ?? null, alarming: false });
});

/**
 * By what the young person wants to be reached. Works at once. Refusals: own-channel when none is chosen, no-channel-known when the
 * organisation has no number and no mail; not-found.
 */
export const chooseOwnWay = makeAct<{ readonly channel: OwnChoice | undefined }, null>(
  'choose-own-way',
  async (step, { channel }) => {
    const { caseId } = youngOf(step);
    const { own } = step.desk;
    if (channel === undefined) return refuse('own-channel', 'channel');
    if (!(await own.card(caseId))) return notFound;
    return (await own.prefer(caseId, channel)) ? ok(null) : refuse('no-channel-known', 'channel');
  },
);
