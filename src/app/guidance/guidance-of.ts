import type { Member } from '#domain/access/actor.ts';
import { isSchool } from '#domain/person/new-person.ts';
import type { CaseFacts } from '../ports/cases.ts';
import type { Desk } from '../ports/desk.ts';
import type { KeptOffer, Question } from '../ports/guidance.ts';

/** A question with the other side by name. */
export type NamedQuestion = Question & { readonly other: string; readonly phone: string | null };
/** Guidance after school on the page of one young person, for who asks it and for the school that offers it. */
export type Guidance =
  | { readonly as: 'asker'; readonly questions: readonly NamedQuestion[] }
  | { readonly as: 'school'; readonly offer: KeptOffer | undefined; readonly told: readonly NamedQuestion[] };

async function named(
  { directory }: Desk,
  questions: readonly Question[],
  other: 'organisationId' | 'schoolId',
): Promise<readonly NamedQuestion[]> {
  const found: NamedQuestion[] = [];
  for (const question of questions) {
    const organisation = await directory.organisation(question[other]);
    found.push({ ...question, other: organisation?.shortName ?? '', phone: organisation?.phone ?? null });
  }
  return found;
}

/** What the own organisation knows of guidance after school; null where it is not its business. */
export async function guidanceOf(desk: Desk, me: Member, facts: CaseFacts): Promise<Guidance | null> {
  if (facts.recordOrganisationId !== me.organisationId) return null;
  const { caseId } = facts;
  if (me.organisationKind === 'doorstroompunt')
    return { as: 'asker', questions: await named(desk, await desk.guidance.questions(caseId), 'schoolId') };
  if (!isSchool(me.organisationKind)) return null;
  const told = await named(desk, await desk.guidance.told(caseId), 'organisationId');
  return { as: 'school', offer: await desk.guidance.offer(caseId), told };
}
