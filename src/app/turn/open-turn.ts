import type { Member } from '#domain/access/actor.ts';
import type { Relation } from '#domain/access/acts.ts';
import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import { waitsForDecision } from '#domain/turn/approach.ts';
import { fallback } from '#domain/turn/fallback.ts';
import type { TurnEvent } from '#domain/turn/happened.ts';
import type { CanSee, Worker } from '#domain/turn/staff.ts';
import type { Holder, Turn } from '#domain/turn/turn.ts';
import { admit, type Step } from '../house.ts';
import { tell } from '../notice/tell.ts';
import type { CaseFacts } from '../ports/cases.ts';

/** The acts of the turn are for colleagues only (domain/access/acts.ts), so anything else here is a bug. */
export function memberOf({ actor }: Pick<Step, 'actor'>): Member {
  if (actor.kind !== 'member') throw new Error('an act of a colleague without a colleague');
  return actor;
}

export type OnCase = {
  readonly caseId: string;
  /** The version of the case that the page showed; left out = whatever it is now. */
  readonly seen?: number;
};
export type OpenTurn = { readonly facts: CaseFacts; readonly relation: Relation; readonly turn: Turn };

/** The name of who is on turn: a colleague, else the team, else the organisation. */
export async function holderName(step: Step, { memberId, teamId, organisationId }: Holder): Promise<string> {
  const id = memberId ?? teamId ?? organisationId;
  return (await step.desk.directory.names([id])).get(id) ?? '';
}

/** Somebody was faster: says who is on turn now, so that nothing is done twice. */
export async function changedMeanwhile(step: Step, caseId: string): Promise<Outcome<never>> {
  const turn = await step.desk.cases.turn(caseId);
  return refuse('changed-meanwhile', undefined, turn ? { who: await holderName(step, turn.holder) } : {});
}

/** The open turn of an active case on which the actor may do this act; where it lies is not asked. */
export async function findTurn(step: Step, { caseId, seen }: OnCase): Promise<Outcome<OpenTurn>> {
  const admitted = await admit(step, caseId);
  if (!admitted.ok) return admitted;
  const { facts, relation } = admitted.value;
  if (facts.state !== 'active') return refuse('not-active');
  if (seen !== undefined && seen !== facts.version) return changedMeanwhile(step, caseId);
  const turn = await step.desk.cases.turn(caseId);
  if (!turn) return refuse('turn-elsewhere');
  return ok({ facts, relation, turn });
}

/** As findTurn, and the turn lies with the actor's own organisation: nobody takes a turn out of another's hands. */
export async function ownTurn(step: Step, command: OnCase): Promise<Outcome<OpenTurn>> {
  const found = await findTurn(step, command);
  if (!found.ok || found.value.turn.holder.organisationId === memberOf(step).organisationId) return found;
  return refuse('turn-elsewhere', undefined, { who: await holderName(step, found.value.turn.holder) });
}

/** What decides who of the own organisation can be on turn for this case. */
export async function around(step: Step, caseId: string) {
  const { organisationId } = memberOf(step);
  const { cases, directory } = step.desk;
  const colleagues: readonly Worker[] = await directory.colleagues(organisationId);
  const teamIds = (await directory.teams(organisationId)).map((team) => team.id);
  const can = await canSee(step, caseId);
  const cover = (from: { readonly memberId: string | null; readonly teamId: string | null; readonly not?: string }) =>
    fallback({
      today: step.today,
      organisationId,
      colleagues,
      memberId: from.memberId,
      teamId: from.teamId,
      can: from.not === undefined ? can : { ...can, noView: [...can.noView, from.not] },
    });
  return { organisationId, colleagues, teamIds, can, cover, cases };
}

/** Asked as the program: geen inzage is between a colleague and who leads, but a turn may not lie with who never looks. */
const canSee = (step: Step, caseId: string): Promise<CanSee> =>
  step.desk.cases.asProgram((cases) => cases.canSee(caseId));

type Next = Partial<Omit<Turn, 'caseId' | 'since' | 'givenBy'>> & Pick<Turn, 'why'>;
type Happened = { readonly kind: TurnEvent; readonly details?: Readonly<Record<string, string>> };

/** Only the task that the hand-over itself gave is known to both sides; words of one organisation stay with that one. */
const sameTask = (was: Turn, now: Turn): boolean =>
  was.verb === now.verb && was.words === now.words && now.whyWords === null;

/** Until a person decided, the turn only goes to another who decides: nobody calls, and nobody waits for the young person. */
const passesDecision = ({ act }: Step, was: Turn, now: Turn): boolean =>
  act !== 'decide-approach' && waitsForDecision(was) && (now.verb !== was.verb || now.waitsFor !== 'self');

/** Replaces the open turn, leaves a line on the timeline and tells who is on turn now. Refuses when another was faster. */
export async function move(
  step: Step,
  { facts, turn }: Pick<OpenTurn, 'facts' | 'turn'>,
  next: Next,
  happened: Happened,
): Promise<Outcome<{ readonly caseId: string }>> {
  const { memberId, organisationId } = memberOf(step);
  const { caseId } = facts;
  const givenBy = { organisationId, memberId };
  const given: Turn = { ...turn, waitsFor: 'self', whyWords: null, ...next, since: step.today, givenBy };
  const moved: Turn = { ...given, alsoOrganisationId: sameTask(turn, given) ? turn.alsoOrganisationId : null };
  if (passesDecision(step, turn, moved)) return refuse('decision-first');
  const to = moved.holder.memberId;
  if (to !== null && (await step.desk.directory.holdColleague(to))?.leftOn !== null)
    return refuse('holder-left', 'holder');
  if (!(await step.desk.cases.giveTurn(moved, facts.version))) return changedMeanwhile(step, caseId);
  await note(step, caseId, happened, moved.alsoOrganisationId);
  if (moved.holder.memberId !== memberId) await tell(step, { to: moved.holder, kind: 'turn', caseId });
  return ok({ caseId });
}

/** Leaves a line on the timeline of the own organisation, and of the other side of a hand-over when it knows the task. */
export const note = (step: Step, caseId: string, happened: Happened, also: string | null = null): Promise<void> => {
  const { memberId, organisationId } = memberOf(step);
  return step.desk.writing.addEvent({
    id: step.newId(),
    caseId,
    organisationId,
    alsoOrganisationId: also === organisationId ? null : also,
    memberId,
    kind: happened.kind,
    onDay: step.today,
    details: happened.details ?? {},
  });
};
