import { sql } from 'kysely';
import type { AdoptedLine, ProgrammeFileStore } from '#app/ports/programme-file.ts';
import type { Entry } from '#domain/programme/entry.ts';
import type { Tx } from '../database.ts';

type Entries = Pick<ProgrammeFileStore, 'entries' | 'write'>;
const entries = (tx: Tx): Entries => ({
  async entries(programmeId) {
    const rows = await tx
      .selectFrom('programme_entry')
      .select(['id', 'kind', 'section_id', 'subject', 'content', 'by_name', 'written_on'])
      .where('programme_id', '=', programmeId)
      .orderBy('written_on')
      .orderBy('id')
      .execute();
    // What stands in `content` was read by the domain before it was written, by its kind.
    return rows.map(
      ({ id, kind, section_id: sectionId, subject, content, by_name: by, written_on: on }) =>
        ({ id, kind, sectionId, subject, content, by, on }) as Entry,
    );
  },
  async write(programmeId, { id, kind, sectionId, subject, content }, { memberId, name, on }) {
    const about = { programme_id: programmeId, kind, section_id: sectionId, subject };
    const by = { member_id: memberId, by_name: name, written_on: on };
    await tx
      .insertInto('programme_entry')
      .values({ id, ...about, content: JSON.stringify(content), ...by })
      .execute();
  },
});

const everyVersion = (tx: Tx): Pick<ProgrammeFileStore, 'everyVersion'> => ({
  everyVersion: (programmeId) =>
    tx
      .selectFrom('programme_section_version as v')
      .innerJoin('programme_section as s', 's.id', 'v.section_id')
      .select([
        's.id',
        's.kind',
        's.key',
        's.position',
        'v.version',
        'v.content',
        'v.by_name as by',
        'v.written_on as on',
      ])
      .where('s.programme_id', '=', programmeId)
      .orderBy('s.kind')
      .orderBy('s.position')
      .orderBy('s.id')
      .orderBy('v.version')
      .execute(),
});

/** Who answered for it then: of the parties that were frozen along. */
const under = sql<string>`coalesce((select q ->> 'name' from jsonb_array_elements(frozen -> 'programme' -> 'parties') q
  where q ->> 'id' = frozen -> 'programme' ->> 'ownerPartyId'), '')`.as('under');
type LineRow = { number: number; adopted_on: string; by_name: string; decision: string; under: string };
const line = (row: LineRow): AdoptedLine => ({
  number: row.number,
  adoptedOn: row.adopted_on,
  by: row.by_name,
  decision: row.decision,
  under: row.under,
});
const named = ['number', 'adopted_on', 'by_name', 'decision'] as const;
type Versions = Pick<ProgrammeFileStore, 'adoptedLines' | 'adopted' | 'adopt' | 'holds'>;
const versions = (tx: Tx): Versions => ({
  async adoptedLines(programmeId) {
    const rows = await tx
      .selectFrom('programme_adopted')
      .select([...named, under])
      .where('programme_id', '=', programmeId)
      .orderBy('number', 'desc')
      .execute();
    return rows.map(line);
  },
  async adopted(programmeId, number) {
    const row = await tx
      .selectFrom('programme_adopted')
      .select([...named, under, 'frozen'])
      .where('programme_id', '=', programmeId)
      .where('number', '=', number)
      .executeTakeFirst();
    return row && { ...line(row), frozen: row.frozen };
  },
  async adopt(programmeId, { number, decision, frozen }, { memberId, name, on }) {
    const kept = await tx
      .insertInto('programme_adopted')
      .values({
        programme_id: programmeId,
        number,
        adopted_on: on,
        decision,
        frozen: JSON.stringify(frozen),
        member_id: memberId,
        by_name: name,
      })
      .onConflict((c) => c.doNothing())
      .returning('number')
      .execute();
    if (kept.length === 0) return false;
    await tx.updateTable('programme').set({ adopted_version: number }).where('id', '=', programmeId).execute();
    return true;
  },
  async holds(programmeId, number) {
    await tx.updateTable('programme').set({ adopted_version: number }).where('id', '=', programmeId).execute();
  },
});

/** The file of a programme, and its adopted versions. */
export const programmeFileStore = (tx: Tx): ProgrammeFileStore => ({
  ...entries(tx),
  ...everyVersion(tx),
  ...versions(tx),
});
