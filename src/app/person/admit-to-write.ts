import type { ActName, Relation } from '#domain/access/acts.ts';
import { refuse } from '#domain/outcome.ts';
import { groundEndsOn } from '#domain/law/school-term.ts';
import { admit, type Step } from '../house.ts';
import type { CaseFacts } from '../ports/cases.ts';

type Standing = { readonly facts: Pick<CaseFacts, 'caseId' | 'state'>; readonly relation: Relation };

/** Whether the own term of a school has passed: on its record that another guides, and where it guided to the end (field finding 21). */
async function isOver(step: Step, { facts, relation }: Standing): Promise<boolean> {
  if (relation === 'lead' && facts.state === 'ended')
    return (await step.desk.outcomes.current(facts.caseId))?.kind === 'term-over';
  if (relation !== 'record' || step.actor.kind !== 'member') return false;
  const enrolment = await step.desk.people.enrolment(facts.caseId);
  const ends = groundEndsOn(
    step.actor.organisationKind,
    enrolment?.leftOn ?? enrolment?.expectedEnd ?? null,
    step.today,
  );
  return ends !== null && ends < step.today;
}

/**
 * As `admit`, for who writes: after its own term a school reads its record and writes nothing more in it.
 * app_works_on (0081) says the same. Refusals: not-found, record-is-over.
 */
export async function admitToWrite(step: Step, caseId: string): ReturnType<typeof admit> {
  const admitted = await admit(step, caseId);
  if (!admitted.ok) return admitted;
  return (await isOver(step, admitted.value)) ? refuse('record-is-over') : admitted;
}

/** What nobody does any more on a record whose term is over. */
export const writesInRecord: readonly ActName[] = [
  'write-note',
  'make-agreement',
  'move-agreement',
  'finish-agreement',
  'undo-finish',
  'keep-draft',
  'record-offer',
  'renew-offer',
  'keep-destination',
  'stop-work',
  'keep-plan',
  'extend-guidance',
  'ask-check-in',
  'hear-check-in',
  'note-on-the-road',
  'keep-wish',
  'take-back-wish',
  'say-why-not',
  'keep-law-fact',
  'keep-representative',
  'keep-document',
  'approve-document',
  'read-document',
  'give-document',
  'prepare-for-table',
];
