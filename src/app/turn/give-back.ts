import { findBsn } from '#domain/bsn.ts';
import { addWorkingDays, workingDaysBetween } from '#law/working-days.ts';
import { refuse } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { around, memberOf, move, ownTurn, type OnCase } from './open-turn.ts';

type GiveBack = OnCase & { readonly because: string };
/** Whoever keeps a turn longer than this has it (ux.md 4.1). */
const daysToGiveBack = 3;
const daysForGiver = 2;
const mostBecause = 200;

/** "Niet voor mij, want …": within three working days the turn goes back to who gave it, never into nothing. */
export const giveBack = makeAct<GiveBack, { readonly caseId: string }>('give-turn', async (step, command) => {
  const own = await ownTurn(step, command);
  if (!own.ok) return own;
  // First of all: such a number is refused whatever else is wrong.
  if (findBsn(command.because).found) return refuse('bsn', 'because');
  const { turn } = own.value;
  const { memberId, organisationId, teamId } = memberOf(step);
  if (turn.holder.memberId !== memberId) return refuse('not-your-turn');
  if (turn.givenBy.memberId === memberId || turn.givenBy.organisationId !== organisationId) return refuse('no-giver');
  if (workingDaysBetween(turn.since, step.today) > daysToGiveBack)
    return refuse('too-late-to-give-back', undefined, { most: daysToGiveBack });
  const because = command.because.trim();
  if (because === '') return refuse('words-missing', 'because');
  if (because.length > mostBecause) return refuse('words-too-long', 'because', { most: mostBecause });
  const { cover } = await around(step, command.caseId);
  // Not to me again, also not as the stand-in of who gave it.
  const holder = cover({ memberId: turn.givenBy.memberId, teamId, not: memberId });
  if (!holder) return refuse('nobody-there');
  const soon = addWorkingDays(step.today, daysForGiver);
  const dueOn = turn.dueOn < soon ? soon : turn.dueOn;
  return move(step, own.value, { holder, dueOn, why: 'given-back', whyWords: because }, { kind: 'turn-given-back' });
});
