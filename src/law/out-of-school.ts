import type { Outcome } from './answer.ts';
import type { Day } from './day.ts';
import type { Facts } from './facts.ts';
import { lawOn } from './in-force.ts';
import { plichtOf } from './plicht.ts';
import type { Register } from './rule.ts';
import type { Settings } from './settings.ts';
import { leftOn, weighingOf } from './weighing.ts';

/**
 * Whether somebody must go to school on the day and is enrolled at none: then leerplicht is whom the school tells, by the duty
 * and not by the age (LPW 3, 4a, 18). 'undetermined' when a profile or paper that decides it is missing.
 */
export function outOfSchool(facts: Facts, day: Day, settings: Settings, register: Register): Outcome {
  const weighing = weighingOf(facts, day, settings, lawOn(register, day));
  if (weighing.enrolments.some((one) => leftOn(one, weighing) === undefined)) return 'not-met';
  return weighing.enrolments.length === 0 ? 'undetermined' : plichtOf(weighing).outcome;
}
