/** Who does a step of the report. The same in 0089_report.sql. */
import type { Actor } from '../access/actor.ts';
import type { Step } from './steps.ts';

/** Answers for the report: the coordinator of its contactgemeente. */
export const ownsReport = (actor: Actor, { organisationId }: { readonly organisationId: string }): boolean =>
  actor.kind === 'member' && actor.role === 'coordinator' && actor.organisationId === organisationId;

/** Whether this step is up to this colleague. */
export function doesStep(actor: Actor, step: Pick<Step, 'who' | 'reader'>, owns: boolean): boolean {
  if (actor.kind !== 'member') return false;
  if (step.who === 'doorstroompunt') return actor.organisationKind === 'doorstroompunt' && actor.role === 'teamleider';
  if (step.who === 'owner') return owns;
  return actor.role === 'teamleider' && step.reader?.organisationId === actor.organisationId;
}
