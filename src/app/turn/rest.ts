import { findBsn } from '#domain/bsn.ts';
import { addYears, isDay, type Day } from '#law/day.ts';
import { refuse, type Refusal } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { findTurn, type OnCase } from './open-turn.ts';
import { mustStay, stopCase } from './stop-case.ts';

type Rest = OnCase & {
  /** The day on which the young person said it. */
  readonly saidOn: Day;
  readonly heardBy: string;
  /** The day on which somebody asks once more. */
  readonly lookAgainOn: Day;
};
const mostWhoHeard = 100;

/**
 * "Wil geen hulp": help is voluntary, so nobody is on turn until the day to ask once more; no reminder, no red, a count of
 * its own (field finding 27). Not while a hand-over is open or another organisation is on turn.
 */
export const rest = makeAct<Rest, { readonly caseId: string }>('rest', async (step, command) => {
  const found = await findTurn(step, command);
  if (!found.ok) return found;
  const refusals = faultsOf(command, step.today);
  if (refusals.length > 0) return { ok: false, refusals };
  const stays = await mustStay(step, found.value);
  if (stays) return stays;
  const { saidOn, lookAgainOn } = command;
  const said = { kind: 'rest' as const, saidOn, heardBy: command.heardBy.trim(), lookAgainOn };
  return stopCase(step, found.value.facts, said, { kind: 'rests', details: { lookAgainOn } });
});

function faultsOf({ saidOn, heardBy, lookAgainOn }: Rest, today: Day): readonly Refusal[] {
  return [...saidFaults(saidOn, today), ...heardFaults(heardBy.trim()), ...againFaults(lookAgainOn, today)];
}

/** The day on which something was said: today or before. */
export function saidFaults(saidOn: Day, today: Day): readonly Refusal[] {
  if (!isDay(saidOn)) return refuse('said-missing', 'saidOn').refusals;
  return saidOn > today ? refuse('said-later', 'saidOn').refusals : [];
}

/** Who heard it: a name or a function, and no number. */
export function heardFaults(heardBy: string): readonly Refusal[] {
  if (findBsn(heardBy).found) return refuse('bsn', 'heardBy').refusals;
  if (heardBy === '') return refuse('heard-missing', 'heardBy').refusals;
  return heardBy.length > mostWhoHeard ? refuse('words-too-long', 'heardBy', { most: mostWhoHeard }).refusals : [];
}

/** The day to look again: later than today, within a year. */
export function againFaults(lookAgainOn: Day, today: Day): readonly Refusal[] {
  if (!isDay(lookAgainOn)) return refuse('again-missing', 'lookAgainOn').refusals;
  if (lookAgainOn <= today) return refuse('again-past', 'lookAgainOn').refusals;
  return lookAgainOn > addYears(today, 1) ? refuse('due-too-far', 'lookAgainOn').refusals : [];
}
