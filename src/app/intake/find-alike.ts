import { fullName } from '#domain/person/name.ts';
import { looksLike, saysTheSame, type Known } from '#domain/person/looks-like.ts';
import { ok, refuse } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';

/** Who is there already: the same person, or somebody who looks like it. */
export type Alike = { readonly caseId: string; readonly name: string; readonly same: boolean };
type Sought = Known & { readonly distance: (a: string, b: string) => number };

/**
 * Looks among the young people of the own organisation that this colleague may see, and nowhere else: another's are never
 * looked at, and who is afgeschermd is not there. The log says 'gevonden', as after searching.
 */
export const findAlike = makeAct<Sought, { readonly alike: Alike | undefined }>(
  'search-young-people',
  async (step, sought) => {
    const me = step.actor;
    if (me.kind !== 'member') return refuse('not-allowed');
    const there = await step.desk.people.bornOn(me.organisationId, sought.birthDate);
    const near = there.filter((one) => looksLike(one, sought, sought.distance));
    const one = near.find((each) => saysTheSame(each, sought)) ?? near[0];
    return ok({ alike: one && { caseId: one.caseId, name: fullName(one), same: saysTheSame(one, sought) } });
  },
);
