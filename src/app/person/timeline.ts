import type { CaseEvent, Note } from '../ports/writing.ts';
import type { Entry } from './young-person-view.ts';

const newestFirst = (a: { day: string; id: string }, b: { day: string; id: string }) =>
  a.day === b.day ? (a.id < b.id ? 1 : -1) : a.day < b.day ? 1 : -1;

/** Notes with what they corrected beneath them. */
function withCorrections(notes: readonly Note[], nameOf: (id: string) => string): readonly Entry[] {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const corrected = new Set(notes.flatMap(({ corrects }) => corrects ?? []));
  return notes
    .filter(({ id }) => !corrected.has(id))
    .map((note) => {
      const before: Note[] = [];
      for (let at = byId.get(note.corrects ?? ''); at; at = byId.get(at.corrects ?? '')) before.push(at);
      return { kind: 'note', note, by: nameOf(note.memberId), before };
    });
}

/** Events and notes as one line of time, newest first; the first `limit`, and whether there is more. */
export function timeline(
  events: readonly CaseEvent[],
  notes: readonly Note[],
  nameOf: (id: string) => string,
  limit: number,
): { readonly entries: readonly Entry[]; readonly older: boolean } {
  const all: Entry[] = [
    ...events.map((event) => ({
      kind: 'event' as const,
      event,
      by: nameOf(event.memberId ?? event.organisationId),
      about: event.details['memberId'] ? nameOf(event.details['memberId']) : null,
    })),
    ...withCorrections(notes, nameOf),
  ];
  const place = (entry: Entry) =>
    entry.kind === 'event'
      ? { day: entry.event.onDay, id: entry.event.id }
      : { day: entry.note.writtenOn, id: entry.note.id };
  const sorted = all.toSorted((a, b) => newestFirst(place(a), place(b)));
  return { entries: sorted.slice(0, limit), older: sorted.length > limit };
}
