import { notFound, ok, refuse } from '#domain/outcome.ts';
import { reachFaults, type TypedReach } from '#domain/person/reach.ts';
import { admit, makeAct } from '../house.ts';
import type { ContactRecord } from '../ports/people.ts';
import { changedMeanwhile, memberOf, note, type OnCase } from '../turn/open-turn.ts';

const nothing: ContactRecord = { phone: null, mail: null, postcode: null, parentContact: null };
const fields = ['phone', 'mail', 'parentContact'] as const;

/**
 * Another number or address of a young person, on the record of the own organisation; an empty one goes away. What a hand-over
 * took along stays as it was read together. Refuses by field; 'reach-same' when nothing changed.
 */
export const changeReach = makeAct<OnCase & TypedReach, { readonly caseId: string }>(
  'change-reach',
  async (step, command) => {
    const { caseId, seen } = command;
    const admitted = await admit(step, caseId);
    if (!admitted.ok) return admitted;
    const { organisationId } = memberOf(step);
    const { people, records } = step.desk;
    const record = await people.find(caseId);
    if (record?.organisationId !== organisationId) return notFound;
    if (seen !== undefined && seen !== admitted.value.facts.version) return changedMeanwhile(step, caseId);
    const faults = reachFaults(command);
    if (faults.length > 0) return { ok: false, refusals: faults };
    const was = (await people.contact(caseId)) ?? nothing;
    const typed = Object.fromEntries(fields.map((field) => [field, command[field].trim() || null]));
    const becomes: ContactRecord = { ...was, ...typed };
    if (fields.every((field) => was[field] === becomes[field])) return refuse('reach-same', 'phone');
    await records.keepContact(caseId, organisationId, becomes);
    await note(step, caseId, { kind: 'reach-changed' });
    return ok({ caseId });
  },
);
