/** The turn around a question by link: a named colleague waits for the answer with a day, and the answer wakes it. */
import { addOpenDays } from '#domain/calendar/closures.ts';
import { waitsForDecision } from '#domain/turn/approach.ts';
import type { Turn } from '#domain/turn/turn.ts';
import { handoverVerbs, lawVerbNames, type Why } from '#domain/turn/verbs.ts';
import type { SpeakerKind } from '#domain/handover/yes-ask.ts';
import type { Day } from '#law/day.ts';
import type { Step } from '../house.ts';
import { tell } from '../notice/tell.ts';
import { memberOf, move, note } from '../turn/open-turn.ts';
import type { At } from './at.ts';

const daysAfterAnswer = 5;
type Of = Pick<At, 'facts' | 'handover'>;

const endDay = async ({ desk, today }: Pick<Step, 'desk' | 'today'>, organisationId: string): Promise<Day> =>
  addOpenDays(today, daysAfterAnswer, await desk.directory.closures(organisationId));

/** The turn of who hands over, unless something else goes first: the law, a decision of a person, another hand-over. */
async function turnOf({ desk }: Pick<Step, 'desk'>, { handover }: Of): Promise<Turn | undefined> {
  const turn = await desk.cases.turn(handover.caseId);
  if (!turn || turn.holder.organisationId !== handover.fromOrganisationId) return undefined;
  const { verb } = turn;
  return handoverVerbs.includes(verb) || lawVerbNames.includes(verb) || waitsForDecision({ verb }) ? undefined : turn;
}

/** Who asked keeps the turn by name and waits, at most as long as a turn may wait. */
export async function turnWaits(step: Step, at: Of, { dueOn, kind }: { dueOn: Day; kind: SpeakerKind }): Promise<void> {
  const { organisationId, memberId } = memberOf(step);
  const turn = await turnOf(step, at);
  const holder = { organisationId, teamId: null, memberId };
  const asked = { kind: 'yes-asked', details: { dueOn } } as const;
  // Nobody calls a mentor a parent: then it is the colleague who is on turn, with the same day.
  const waitsFor = kind === 'parent' ? 'parent' : 'self';
  const waits = { holder, waitsFor, verb: 'prepare-handover', words: null, dueOn, why: 'yes-asked' } as const;
  const moved = turn && (await move(step, { facts: at.facts, turn }, waits, asked));
  if (!moved?.ok) await note(step, at.handover.caseId, asked);
}

/** No answer comes by the link any more: the turn does not wait for it. */
async function turnBack(step: Step, at: Of, why: Extract<Why, 'yes-answered' | 'yes-ask-over'>): Promise<void> {
  const turn = await turnOf(step, at);
  const over = { kind: 'yes-ask-over' } as const;
  if (turn?.why !== 'yes-asked') return why === 'yes-ask-over' ? note(step, at.handover.caseId, over) : undefined;
  const dueOn = await endDay(step, at.handover.fromOrganisationId);
  await move(step, { facts: at.facts, turn }, { waitsFor: 'self', dueOn, why }, over);
}

/** A colleague heard the answer in another way, or takes the link away: it opens nothing any more. */
export async function endAsk(
  step: Step,
  at: Of,
  why: 'yes-answered' | 'yes-ask-over' = 'yes-answered',
): Promise<boolean> {
  const ask = await step.desk.yesAsks.open(at.handover.id);
  if (!ask || ask.answer !== null) return false;
  await step.desk.yesAsks.close(at.handover.id);
  // Gone with the hand-over itself otherwise.
  if ((await step.desk.handovers.find(at.handover.id))?.state !== 'refused') await turnBack(step, at, why);
  return true;
}

/** A yes came: whoever at the sender is on turn goes on from here, and hears it. As the program. */
export async function wakeTurn(step: Step, at: Of): Promise<void> {
  const { handover, facts } = at;
  const { fromOrganisationId: organisationId, caseId } = handover;
  const turn = await turnOf(step, at);
  if (turn) {
    const dueOn = await endDay(step, organisationId);
    const now = {
      waitsFor: 'self',
      verb: 'prepare-handover',
      words: null,
      whyWords: null,
      why: 'yes-answered',
    } as const;
    const givenBy = { organisationId, memberId: null };
    await step.desk.cases.giveTurn({ ...turn, ...now, dueOn, since: step.today, givenBy }, facts.version);
  }
  const to = turn?.holder ?? { organisationId, teamId: null, memberId: handover.fromMemberId };
  await tell(step, { to, kind: 'yes-answered', caseId });
}
