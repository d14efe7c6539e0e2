import { notFound, ok, refuse } from '#domain/outcome.ts';
import { holderFault } from '#domain/turn/give.ts';
import { makeAct } from '../house.ts';
import { heirs, moveContacts, moveTurns } from './leaving-work.ts';
import { memberOf } from './open-turn.ts';

type Work = {
  readonly memberId: string;
  readonly toMemberId: string;
  /** The young people get another fixed contact person too. */
  readonly alsoContact: boolean;
};

/**
 * A colleague is away for long: every turn goes to another colleague, all in one transaction; the account stays. Cases
 * that are afgeschermd for the actor move too, and are not counted. A case that this colleague may not see goes where
 * the fallback leads.
 */
export const handOverWork = makeAct<Work, { readonly turns: number }>('hand-over-work', async (step, command) => {
  const { memberId, toMemberId } = command;
  const { organisationId } = memberOf(step);
  const { directory, cases } = step.desk;
  const colleagues = await directory.colleagues(organisationId);
  const away = colleagues.find(({ id }) => id === memberId);
  if (!away) return notFound;
  if (toMemberId === memberId) return refuse('stand-in-self', 'toMemberId');
  await directory.holdColleague(toMemberId);
  const stay = colleagues.filter(({ id }) => id !== memberId);
  const faults = holderFault({ organisationId, colleagues: stay, can: { named: undefined, noView: [] } }, toMemberId);
  if (faults.length > 0) return { ok: false, refusals: faults.map((fault) => ({ ...fault, field: 'toMemberId' })) };
  const turns = (await cases.heldBy(memberId)).length;
  // Nothing comes back to who is away, not by the fallback either.
  const heir = heirs({ today: step.today, leaver: { ...away, leftOn: step.today }, stay, toMemberId });
  await cases.asProgram(async (program) => {
    await moveTurns(step, program, { memberId, heir, because: 'colleague-away' });
    if (command.alsoContact) await moveContacts(step, program, { memberId, heir });
  });
  return ok({ turns });
});
