import { addWorkingDays } from '#law/working-days.ts';
import type { Day } from '#law/day.ts';
import { fallback } from '#domain/turn/fallback.ts';
import { canGuide, sees, type CanSee, type Worker } from '#domain/turn/staff.ts';
import type { Holder, Turn } from '#domain/turn/turn.ts';
import type { Step } from '../house.ts';
import { tell } from '../notice/tell.ts';
import type { ProgramCases } from '../ports/cases.ts';
import { memberOf, note } from './open-turn.ts';

type Leaving = {
  readonly today: Day;
  readonly leaver: Worker;
  readonly stay: readonly Worker[];
  readonly toMemberId: string | null;
};
/** Where a case of the leaver goes; `named` = must be named first, because nobody who was named is left. */
type Heir = { readonly holder: Holder; readonly named: boolean };
const daysToAsk = 2;
const rounds = 3;

/** Says for each case who gets it. Throws when nobody is left: the act refuses before it comes to that. */
export const heirs = ({ today, leaver, stay, toMemberId }: Leaving) => {
  const { organisationId, id: memberId, teamId } = leaver;
  const one = (id: string): Holder => ({ organisationId, teamId: null, memberId: id });
  return (can: CanSee): Heir => {
    if (toMemberId !== null && sees(toMemberId, can)) return { holder: one(toMemberId), named: false };
    const colleagues = [...stay, leaver];
    const next = fallback({ today, organisationId, memberId, teamId, colleagues, can });
    if (next) return { holder: next, named: false };
    const guides = stay.filter((c) => canGuide(c.role) && !can.noView.includes(c.id));
    const last = guides.find((c) => c.id === toMemberId) ?? guides.find((c) => c.role === 'teamleider') ?? guides[0];
    if (!last) throw new Error('nobody is left to be on turn');
    return { holder: one(last.id), named: can.named !== undefined };
  };
};

type Moved = {
  readonly memberId: string;
  readonly heir: (can: CanSee) => Heir;
  /** Who is away a long time comes back; who left does not; who stood there twice goes on as before. */
  readonly because: 'colleague-left' | 'colleague-away' | 'contact-merged';
};

/** Moves every turn of the leaver, whoever may see them. No gap: each turn is replaced, none is removed. */
export async function moveTurns(step: Step, cases: ProgramCases, { memberId, heir, because }: Moved): Promise<void> {
  const { organisationId } = memberOf(step);
  // Again when somebody else was faster on one of them; whoever is on turn then may be another already.
  for (let round = 0; round < rounds; round++)
    for (const { turn, version } of await cases.heldBy(memberId)) {
      const { holder, named } = heir(await cases.canSee(turn.caseId));
      if (named && holder.memberId !== null) await cases.alsoName(turn.caseId, holder.memberId, organisationId);
      if (!(await cases.giveTurn(passedOn(step, turn, holder, because), version))) continue;
      await note(step, turn.caseId, { kind: because }, turn.alsoOrganisationId);
      if (because !== 'contact-merged') await tell(step, { to: holder, kind: 'turn', caseId: turn.caseId });
    }
  if ((await cases.heldBy(memberId)).length > 0) throw new Error('a turn still lies with a colleague whose work moved');
}

/** Moves every fixed contact of the leaver, whoever may see them. */
export async function moveContacts(
  step: Step,
  cases: ProgramCases,
  { memberId, heir }: Omit<Moved, 'because'>,
): Promise<void> {
  const { organisationId } = memberOf(step);
  for (const caseId of await cases.contactsOf(memberId)) {
    const { holder, named } = heir(await cases.canSee(caseId));
    if (named && holder.memberId !== null) await cases.alsoName(caseId, holder.memberId, organisationId);
    await cases.setContact(caseId, holder.memberId);
  }
}

/** Nobody guards a young person on turn in the name of a team: then the team asks for the answer. */
function passedOn(step: Step, turn: Turn, holder: Holder, because: Moved['because']): Turn {
  const { memberId, organisationId } = memberOf(step);
  const unguarded = turn.waitsFor !== 'self' && holder.memberId === null;
  return {
    ...turn,
    ...(unguarded && { waitsFor: 'self', verb: 'check-answer', dueOn: addWorkingDays(step.today, daysToAsk) }),
    holder,
    why: because,
    whyWords: null,
    ...(because !== 'contact-merged' && { since: step.today, givenBy: { organisationId, memberId } }),
  };
}
