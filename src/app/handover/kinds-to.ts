import { municipalityOn } from '#domain/directory/merged.ts';
import { sameCollege, type Mandate } from '#domain/directory/mandate.ts';
import { kindsBetween, type KindRow } from '#domain/handover/kinds.ts';
import { assemble } from '#domain/law/case-facts.ts';
import { isSchool } from '#domain/person/new-person.ts';
import { outOfSchoolIn } from '#domain/law/out-of-school.ts';
import type { Outcome } from '#law/answer.ts';
import type { Step } from '../house.ts';
import { lawBasis } from '../law/judge.ts';
import type { Organisation } from '../ports/directory.ts';
import { movedTo } from './moved-to.ts';

/** What decides which kinds of hand-over a case can have now. */
export type Lives = {
  /** The municipality to which the young person moved away; null when no move was recorded. */
  readonly moved: string | null;
  /** Where the young person lives now; null = not known. */
  readonly home: string | null;
  readonly mandates: readonly Mandate[];
  /** Whether the young person must go to school and is enrolled at none, as far as who hands over knows. */
  readonly outOfSchool: Outcome;
};

/** Only a school tells leerplicht, so only a school is asked what it knows. */
async function isOutOfSchool(step: Step, caseId: string): Promise<Outcome> {
  const { actor, desk, today } = step;
  if (actor.kind !== 'member' || !isSchool(actor.organisationKind)) return 'not-met';
  const [known] = await desk.law.known([{ caseId, organisationId: actor.organisationId }]);
  return known ? outOfSchoolIn(assemble(known, today), today, await lawBasis(step)) : 'not-met';
}

/** Reads where the young person lives, and who carries out which task there. */
export async function livesWhere(step: Step, caseId: string): Promise<Lives> {
  const moved = await movedTo(step, caseId);
  const home = moved ?? (await step.desk.people.find(caseId))?.municipalityCode ?? null;
  const mandates = await step.desk.directory.mandates();
  return { moved, home, mandates, outOfSchool: await isOutOfSchool(step, caseId) };
}

/** The kinds of hand-over from one organisation to another for who lives there: what simply arrives stays within one college. */
export function kindsTo(
  { today, places }: Pick<Step, 'today' | 'places'>,
  [from, to]: readonly [Pick<Organisation, 'id' | 'kind'>, Pick<Organisation, 'id' | 'kind'>],
  { moved, home, mandates, outOfSchool }: Lives,
): readonly KindRow[] {
  if (from.id === to.id) return [];
  // After a merger the new college counts, and the old one as long as nobody entered tasks for the new.
  const colleges = home === null ? [] : [municipalityOn(places(), home, today), home];
  const within = colleges.some((college) => sameCollege(mandates, [from.id, to.id], college, today));
  return kindsBetween(from.kind, to.kind).filter(
    (kind) =>
      (!kind.afterMove || moved !== null) &&
      (!kind.sameCollege || within) &&
      (!kind.outOfSchool || outOfSchool !== 'not-met'),
  );
}
