import { fullName } from '#domain/person/name.ts';
import { looksLike } from '#domain/person/looks-like.ts';
import { notFound, ok, type Outcome } from '#domain/outcome.ts';
import { admit, makeAct, type House } from '../house.ts';
import type { Actor } from '#domain/access/actor.ts';
import { memberOf } from './open-turn.ts';

/** An own young person who may be the one that was handed over to us. */
export type LinkChoice = { readonly caseId: string; readonly name: string; readonly place: string };
type Asked = { readonly caseId: string; readonly distance: (a: string, b: string) => number };

const choices = makeAct<Asked, readonly LinkChoice[]>('link-cases', async (step, { caseId, distance }) => {
  const admitted = await admit(step, caseId);
  if (!admitted.ok) return admitted;
  const { organisationId } = memberOf(step);
  const person = await step.desk.people.find(caseId);
  if (!person || admitted.value.facts.recordOrganisationId === organisationId) return notFound;
  const found: LinkChoice[] = [];
  for (const one of await step.desk.people.bornOn(organisationId, person.birthDate)) {
    if (!looksLike(one, person, distance)) continue;
    const facts = await step.desk.cases.find(one.caseId);
    if (facts?.state === 'active' && facts.leadOrganisationId === organisationId)
      found.push({ caseId: one.caseId, name: fullName(one), place: one.place });
  }
  return ok(found);
});

/**
 * Own young people, with a turn, who look like the one that was handed over to us (`caseId`). Only a hand-over gives the
 * ground to ask, and only the own organisation is looked through.
 */
export const linkChoices = (
  house: House,
  actor: Actor,
  { caseId }: { readonly caseId: string },
): Promise<Outcome<readonly LinkChoice[]>> =>
  choices(house, actor, { caseId, distance: (a, b) => house.distance(a, b) });
