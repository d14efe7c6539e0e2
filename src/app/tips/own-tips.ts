/** A young person gives school a tip, sees what school does with it, and takes it back. */
import type { OrganisationKind } from '#domain/access/actor.ts';
import { looksAlarming } from '#domain/notice/alarming.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import { isSchool } from '#domain/person/new-person.ts';
import { daysOf, mostOpen, tipFaults, type Days, type TypedTip } from '#domain/tips/tip.ts';
import { makeAct, type Step } from '../house.ts';
import { tell } from '../notice/tell.ts';
import type { OwnTip } from '../ports/tips.ts';
import type { OwnCard } from '../ports/young.ts';
import { answererOf } from '../young/decide.ts';
import { youngOf } from '../young/own-page.ts';

export type OwnTips = {
  readonly tips: readonly OwnTip[];
  /** Of who is afgeschermd nothing with a name stands on a list at school, so that nobody answers it. */
  readonly shielded: boolean;
  /** The school that gets a tip now, with its days with and without a name; null where no school leads, and of who is afgeschermd. */
  readonly to: { readonly name: string; readonly named: Days; readonly nameless: Days } | null;
};

/** The school that leads, and gave the link. */
const schoolOf = (step: Step, { lead, state }: OwnCard): OwnCard['lead'] | undefined =>
  state === 'active' && lead.id === youngOf(step).organisationId && isSchool(lead.kind as OrganisationKind)
    ? lead
    : undefined;
const isShielded = (step: Step): Promise<boolean> =>
  step.desk.own.asProgram(async () => (await step.desk.cases.isShielded(youngOf(step).caseId)) !== undefined);
const closuresOf = (step: Step, organisationId: string) =>
  step.desk.own.asProgram(() => step.desk.directory.closures(organisationId));

/** Own tips and what became of them, and to whom a new one goes. Refusal: not-found. */
export const seeOwnTips = makeAct<Record<never, never>, OwnTips>('see-own-page', async (step) => {
  const { caseId } = youngOf(step);
  const card = await step.desk.own.card(caseId);
  if (!card) return notFound;
  const tips = await step.desk.tips.own(caseId);
  const school = schoolOf(step, card);
  const shielded = await isShielded(step);
  if (!school || shielded) return ok({ tips, shielded, to: null });
  const closures = await closuresOf(step, school.id);
  const days = (named: boolean) => daysOf(named, step.today, closures);
  return ok({ tips, shielded, to: { name: school.name, named: days(true), nameless: days(false) } });
});

/** Words that may be about danger are told at once. Of who wants no name the school hears that, and not who it is. */
async function tellDanger(step: Step, card: OwnCard, named: boolean): Promise<void> {
  const { caseId, organisationId } = youngOf(step);
  if (!named)
    return tell(step, { to: { organisationId, teamId: null, memberId: null }, kind: 'tip-worry', caseId: null });
  const memberId = await step.desk.own.asProgram(() => answererOf(step, organisationId, card.contact?.memberId));
  return tell(step, { to: { organisationId, teamId: null, memberId: memberId ?? null }, kind: 'alarming', caseId });
}

/**
 * Gives a tip. What is written down of it in the log is that something was done on the own page: else a tip without a name would
 * have one there. Refusals: tip-empty, tip-name, bsn, words-too-long, tip-enough; not-found where no school leads, and of who is afgeschermd.
 */
export const giveTip = makeAct<TypedTip, null>('do-on-own-page', async (step, { words, named }) => {
  const { caseId, organisationId } = youngOf(step);
  const { desk, today } = step;
  const card = await desk.own.card(caseId);
  if (!card || !schoolOf(step, card) || (await isShielded(step))) return notFound;
  const text = words.trim();
  const refusals = tipFaults({ words: text, named });
  if (refusals.length > 0 || named === undefined) return { ok: false, refusals };
  const open = (await desk.tips.own(caseId)).filter(({ answeredOn }) => answeredOn === null);
  if (open.length >= mostOpen) return refuse('tip-enough', 'words');
  const days = daysOf(named, today, await closuresOf(step, organisationId));
  // Who may be in danger is read today, also without a name.
  const alarming = looksAlarming(text);
  const readsFrom = alarming ? today : days.readsFrom;
  await desk.tips.give({ caseId, organisationId, named, words: text, sentOn: today, ...days, readsFrom });
  if (alarming) await tellDanger(step, card, named);
  return ok(null);
});

/** Takes a tip back, also when it was answered: the text is gone at both sides. Refusal: not-found. */
export const takeBackTip = makeAct<{ readonly tipId: string }, null>('do-on-own-page', async (step, { tipId }) => {
  const { caseId } = youngOf(step);
  const { tips } = step.desk;
  if (!(await tips.own(caseId)).some(({ id }) => id === tipId)) return notFound;
  return (await tips.takeBack(caseId, tipId)) ? ok(null) : notFound;
});
