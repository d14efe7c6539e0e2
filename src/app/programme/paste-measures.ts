import { findBsn } from '#domain/bsn.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import { pastedMeasures, type PastedTable } from '#domain/programme/pasted-measures.ts';
import { sectionsOf } from '#domain/programme/programme.ts';
import { readSection } from '#domain/programme/read-section.ts';
import { writesProgramme } from '#domain/programme/who-may.ts';
import { tooLong } from '#domain/too-long.ts';
import { makeAct } from '../house.ts';
import { readable } from './of-programme.ts';
import { around, author, mostOfKind } from './write-section.ts';

const mostPasted = 200_000;
type Paste = {
  readonly table: string;
  /** false = only look at what would be read. */
  readonly keep: boolean;
};
/**
 * Measures out of a table that somebody copied; what is there already is left as it is, and nothing of the table is lost. Refusals on
 * `table`: paste-empty, text-too-long, bsn, paste-no-name, paste-nothing-new, enough-sections; not-found.
 */
export const pasteMeasures = makeAct<Paste, PastedTable>('write-programme', async (step, { table, keep }) => {
  const found = await readable(step);
  if (!found.ok) return found;
  const programme = found.value;
  if (!writesProgramme(step.actor, programme)) return notFound;
  if (table.trim() === '') return refuse('paste-empty', 'table');
  const long = tooLong(table, 'table', mostPasted);
  if (long.length > 0) return { ok: false, refusals: long };
  if (findBsn(table).found) return refuse('bsn', 'table');
  const read = pastedMeasures(table, programme);
  if (!read.named) return refuse('paste-no-name', 'table');
  if (read.measures.length === 0) return refuse('paste-nothing-new', 'table');
  const there = sectionsOf(programme, 'measure');
  if (there.length + read.measures.length > mostOfKind) return refuse('enough-sections', 'table', { most: mostOfKind });
  if (!keep) return ok(read);
  const last = Math.max(0, ...there.map(({ position }) => position));
  const written = [];
  for (const [at, { typed }] of read.measures.entries()) {
    const content = readSection('measure', typed, around(programme));
    if (!content.ok) return content;
    const id = step.newId();
    await step.desk.programme.addSection(programme.id, { id, kind: 'measure', key: id, position: last + at + 1 });
    written.push({ sectionId: id, seen: 0, content: content.value });
  }
  await step.desk.programme.write(written, author(step));
  return ok(read);
});
