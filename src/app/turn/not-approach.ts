import { notFound } from '#domain/outcome.ts';
import { mayDecide } from '#domain/turn/approach.ts';
import type { Day } from '#law/day.ts';
import { makeAct } from '../house.ts';
import { findTurn, memberOf, type OnCase } from './open-turn.ts';
import { againFaults } from './rest.ts';
import { mustStay, stopCase } from './stop-case.ts';

type NotApproach = OnCase & { readonly lookAgainOn: Day };

/**
 * "Alleen benaderen na besluit van een mens": nobody is on turn, so nobody phones. For the Doorstroompunt and leerplicht
 * only, whose task it is to know of an exemption; it is not kept which one.
 */
export const notApproach = makeAct<NotApproach, { readonly caseId: string }>('not-approach', async (step, command) => {
  if (!mayDecide(memberOf(step).organisationKind)) return notFound;
  const found = await findTurn(step, command);
  if (!found.ok) return found;
  const { lookAgainOn } = command;
  const refusals = againFaults(lookAgainOn, step.today);
  if (refusals.length > 0) return { ok: false, refusals };
  const stays = await mustStay(step, found.value);
  if (stays) return stays;
  const happened = { kind: 'not-approach' as const, details: { lookAgainOn } };
  return stopCase(step, found.value.facts, { kind: 'not-approach', lookAgainOn }, happened);
});
