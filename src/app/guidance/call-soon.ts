import { addWorkingDays } from '#law/working-days.ts';
import { waitsForDecision } from '#domain/turn/approach.ts';
import { fallback } from '#domain/turn/fallback.ts';
import { handoverVerbs, lawVerbNames, type Verb, type Why } from '#domain/turn/verbs.ts';
import { callGoesFirst } from '#domain/turn/signals.ts';
import type { Holder, Turn } from '#domain/turn/turn.ts';
import type { TurnEvent } from '#domain/turn/happened.ts';
import { rhythmOn } from '#domain/guidance/rhythm.ts';
import type { Day } from '#law/day.ts';
import type { Step } from '../house.ts';
import { tell } from '../notice/tell.ts';
import type { NoticeKind } from '#domain/notice/kinds.ts';
import type { CaseFacts } from '../ports/cases.ts';

type At = Pick<Step, 'desk' | 'actor' | 'today' | 'newId'>;
type Signal = {
  readonly caseId: string;
  readonly organisationId: string;
  readonly verb: Extract<Verb, 'call' | 'call-back' | 'answer-along'>;
  readonly why: Extract<
    Why,
    | 'work-stopped'
    | 'check-in-answered'
    | 'cannot-come'
    | 'wants-no-help'
    | 'asked-along'
    | 'peer-asks'
    | 'story-worries'
  >;
  /** Sooner than the region agreed: what was said may be about danger. */
  readonly dueOn?: Day;
  /** What is told where another turn goes first; left out, that a young person asks. */
  readonly beside?: NoticeKind;
};
/** What came of a signal: the fixed contact person is on turn until a day, or was told of it. */
export type Called = { readonly on: 'turn' | 'told'; readonly dueOn: Day };

/** The fixed contact person, or who stands in; else who was on turn; else the organisation. */
async function whoCalls({ desk, today }: At, { organisationId }: Signal, facts: CaseFacts, turn: Turn | undefined) {
  const colleagues = await desk.directory.colleagues(organisationId);
  const can = await desk.cases.asProgram((cases) => cases.canSee(facts.caseId));
  const from = [facts.contactMemberId, turn?.holder.memberId ?? null];
  const memberId = from.find((id) => colleagues.some((colleague) => colleague.id === id)) ?? null;
  const teamId = turn?.holder.organisationId === organisationId ? turn.holder.teamId : null;
  return fallback({ today, organisationId, memberId, teamId, colleagues, can });
}

/** Something else goes first: a hand-over, a decision of a person, or what the law asks. Then the signal is told beside it. */
export const goesFirst = ({ verb }: Turn): boolean =>
  handoverVerbs.includes(verb) || lawVerbNames.includes(verb) || waitsForDecision({ verb });

const taskOf = (
  { caseId, organisationId, verb, why }: Signal,
  holder: Holder,
  { actor, today }: At,
  dueOn: Day,
): Turn => ({
  caseId,
  holder,
  waitsFor: 'self',
  verb,
  words: null,
  why,
  whyWords: null,
  dueOn,
  since: today,
  givenBy: { organisationId, memberId: actor.kind === 'member' ? actor.memberId : null },
  alsoOrganisationId: null,
});

/** Whether a case that rests or ended may begin again: not where it is over for good, or a person decides first. */
async function mayBeginAgain({ desk, actor }: At, caseId: string): Promise<boolean> {
  if (actor.kind !== 'member') return (await desk.outcomes.resting(caseId))?.kind === 'rest';
  const now = await desk.outcomes.current(caseId);
  return now === undefined || now.kind === 'rest' || (now.kind === 'ended' && now.reason !== 'deceased');
}

async function give(at: At, signal: Signal, facts: CaseFacts, turn: Turn | undefined, next: Turn): Promise<boolean> {
  const { desk } = at;
  if (facts.leadOrganisationId !== signal.organisationId) return false;
  if (facts.state === 'ended') {
    if (!(await mayBeginAgain(at, signal.caseId)) || !(await desk.cases.reopen(next, facts.version))) return false;
    await desk.outcomes.over(signal.caseId, at.today);
    return true;
  }
  if (!turn || turn.holder.organisationId !== signal.organisationId || goesFirst(turn)) return false;
  if (callGoesFirst(turn, next)) return false;
  return desk.cases.giveTurn(next, facts.version);
}

/**
 * A signal: the fixed contact person calls within the working days that the region agreed. Where another turn goes first or
 * another organisation leads, there is no second turn: the contact person is told, and the list of today says it too. So it is where
 * a call was promised before: it is not put off, and no question of somebody else takes its place.
 */
export async function callSoon(at: At, signal: Signal, event: TurnEvent): Promise<Called | undefined> {
  const { desk, actor, today } = at;
  const facts = await desk.cases.find(signal.caseId);
  if (!facts) return undefined;
  const { rhythm } = rhythmOn(await desk.lasting.rhythms(), today);
  const dueOn = signal.dueOn ?? addWorkingDays(today, rhythm.signalDays);
  const turn = await desk.cases.turn(signal.caseId);
  const holder = await whoCalls(at, signal, facts, turn);
  const given = holder && (await give(at, signal, facts, turn, taskOf(signal, holder, at, dueOn)));
  const { caseId, organisationId } = signal;
  const memberId = actor.kind === 'member' ? actor.memberId : null;
  const line = { id: at.newId(), caseId, organisationId, alsoOrganisationId: null, memberId };
  await desk.writing.addEvent({ ...line, kind: event, onDay: today, details: given ? { dueOn } : {} });
  const to = holder ?? { organisationId, teamId: null, memberId: null };
  if (to.memberId === null || to.memberId !== memberId)
    await tell(at, { to, kind: given ? 'turn' : (signal.beside ?? 'young-person-asks'), caseId });
  return { on: given ? 'turn' : 'told', dueOn };
}
