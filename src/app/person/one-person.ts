import { fullName } from '#domain/person/name.ts';
import type { Step } from '../house.ts';
import type { Agreement } from '../ports/writing.ts';
import { timeline } from './timeline.ts';
import type { Merged } from './young-person-view.ts';

/** The records that were merged into this one, with who did it and under which name they stood. */
export async function mergedOf({ desk }: Step, caseId: string): Promise<readonly Merged[]> {
  const merged: Merged[] = [];
  for (const each of await desk.records.mergedFrom(caseId)) {
    const person = await desk.people.find(each.caseId);
    const by = (await desk.directory.names([each.memberId])).get(each.memberId) ?? '';
    if (person) merged.push({ caseId: each.caseId, name: fullName(person), on: each.mergedOn, by });
  }
  return merged;
}

/** Agreements of all records of one young person: open ones first, by day. */
export async function agreementsOf({ desk }: Step, caseIds: readonly string[]): Promise<readonly Agreement[]> {
  const all: Agreement[] = [];
  for (const caseId of caseIds) all.push(...(await desk.writing.agreements(caseId)));
  const place = ({ doneOn, dueOn, atTime }: Agreement) => `${doneOn === null ? 0 : 1} ${dueOn} ${atTime ?? '~'}`;
  return caseIds.length === 1 ? all : all.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}

/**
 * The timeline of all records of one young person, with names; one more than asked is read, to know whether there is more.
 * `only` = the organisation whose own lines are left, once its term is over.
 */
export async function written({ desk }: Step, caseIds: readonly string[], limit: number, only: string | undefined) {
  const events = [];
  const notes = [];
  for (const caseId of caseIds) {
    const read = await desk.writing.events(caseId, limit + 1);
    events.push(...read.filter(({ organisationId }) => only === undefined || organisationId === only));
    notes.push(...(await desk.writing.notes(caseId, limit + 1)));
  }
  const ids = [
    ...events.flatMap((e) => [e.memberId ?? e.organisationId, e.details['memberId'] ?? []].flat()),
    ...notes.map((n) => n.memberId),
  ];
  const names = await desk.directory.names([...new Set(ids)]);
  return timeline(events, notes, (id) => names.get(id) ?? '', limit);
}
