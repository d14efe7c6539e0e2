import { sql, type Selectable } from 'kysely';
import type { CountStore, FigureCount, StoredTable } from '#app/ports/counts.ts';
import { schoolPeople } from '#domain/figures/school-leavers.ts';
import type { Tx } from '../database.ts';
import { answering } from './answer-store.ts';
import type { FiguresTables } from './tables.ts';

type Program = Pick<CountStore, 'sentSince' | 'lastCounted' | 'keep'>;
const program = (tx: Tx): Program => ({
  async sentSince(from) {
    const { rows } = await sql<{
      case_id: string;
      organisation_id: string;
      due_on: string;
      taken_over_on: string | null;
    }>`
      select h.case_id, h.from_organisation_id as organisation_id, h.answer_due_on as due_on, h.taken_over_on
      from handover h where h.sent_on >= ${from} and h.answer_due_on is not null and h.state <> 'withdrawn'
        and not exists (select from case_shield s where s.case_id = h.case_id)`.execute(tx);
    return rows.map((row) => ({
      organisationId: row.organisation_id,
      dueOn: row.due_on,
      takenOverOn: row.taken_over_on,
    }));
  },
  async lastCounted() {
    const row = await tx
      .selectFrom('figure_count')
      .select((e) => e.fn.max('counted_on').as('on'))
      .executeTakeFirst();
    return row?.on ?? null;
  },
  async keep(counts) {
    if (counts.length === 0) return;
    await tx
      .insertInto('figure_count')
      .values(
        counts.map(({ organisationId, countedOn, ...count }) => ({
          ...count,
          organisation_id: organisationId,
          counted_on: countedOn,
        })),
      )
      .onConflict((c) => c.doNothing())
      .execute();
  },
});

const ofMonth = ({
  organisation_id: organisationId,
  counted_on: countedOn,
  ...row
}: Selectable<FiguresTables['figure_count']>): FigureCount => ({ ...row, organisationId, countedOn });

const own = (tx: Tx): Pick<CountStore, 'own' | 'since'> => ({
  async own() {
    const rows = await tx
      .selectFrom('figure_count')
      .selectAll()
      .where('counted_on', 'in', (from) =>
        from.selectFrom('figure_count').select('counted_on').distinct().orderBy('counted_on', 'desc').limit(2),
      )
      .orderBy('counted_on', 'desc')
      .orderBy('indicator')
      .execute();
    return rows.map(ofMonth);
  },
  async since(from) {
    const rows = await tx
      .selectFrom('figure_count')
      .selectAll()
      .where('counted_on', '>=', from)
      .orderBy('counted_on')
      .execute();
    return rows.map(ofMonth);
  },
});

const tableOf = ({
  content,
  id,
  title,
  source,
  about: on,
  loaded_on: loadedOn,
}: Selectable<FiguresTables['published_table']>): StoredTable => ({
  ...content,
  target: content.target ?? null, // a table of before there were targets
  id,
  title,
  source,
  about: on,
  loadedOn,
});

type Tables = Pick<CountStore, 'tables' | 'replacedTables' | 'addTable' | 'removeTable'>;
const tables = (tx: Tx): Tables => ({
  async tables() {
    const rows = await tx
      .selectFrom('published_table as t')
      .leftJoin('published_table as n', 'n.replaces', 't.id')
      .selectAll('t')
      .where('n.id', 'is', null)
      .orderBy('t.about', 'desc')
      .orderBy('t.id')
      .execute();
    return rows.map(tableOf);
  },
  async replacedTables() {
    const rows = await tx
      .selectFrom('published_table as t')
      .innerJoin('published_table as n', 'n.replaces', 't.id')
      .selectAll('t')
      .select('n.loaded_on as replaced_on')
      .orderBy('n.id', 'desc')
      .execute();
    return rows.map(({ replaced_on: replacedOn, ...row }) => ({ ...tableOf(row), replacedOn }));
  },
  async addTable(table) {
    const { id, title, source, about: on, kind, columns, rows, differences, target, leftOut, only, within } = table;
    const content = JSON.stringify({ kind, columns, rows, differences, target, leftOut, only, within });
    const { organisationId, memberId, loadedOn, replaces } = table;
    const by = { organisation_id: organisationId, member_id: memberId, loaded_on: loadedOn, replaces };
    await tx
      .insertInto('published_table')
      .values({ id, ...by, title, source, about: on, content })
      .execute();
  },
  async removeTable(id) {
    const gone = await tx.deleteFrom('published_table').where('id', '=', id).executeTakeFirst();
    return gone.numDeletedRows > 0n;
  },
});

type Releases = Pick<CountStore, 'lastRelease' | 'keepRelease' | 'printout' | 'printouts'>;
const releases = (tx: Tx): Releases => ({
  async lastRelease(people) {
    const row = await tx
      .selectFrom('figure_release')
      .select(['plan', 'printed', 'last', 'published_on'])
      .where('people', '=', people)
      .orderBy('published_on', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row && { plan: row.plan, printed: row.printed, last: row.last, publishedOn: row.published_on };
  },
  async keepRelease({ plan, printed, last }, on) {
    const content = { plan: JSON.stringify(plan), printed: JSON.stringify(printed), last: JSON.stringify(last) };
    await tx
      .insertInto('figure_release')
      .values({ people: plan.group, published_on: on, ...content })
      .onConflict((c) => c.doNothing())
      .execute();
  },
  async printout(people = schoolPeople) {
    const row = await tx
      .selectFrom('figure_release')
      .select(['plan', 'printed', 'published_on'])
      .where('people', 'like', `${people}%`)
      .orderBy('published_on', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row && { plan: row.plan, printed: row.printed, publishedOn: row.published_on };
  },
  async printouts(from) {
    const rows = await tx
      .selectFrom('figure_release')
      .select(['plan', 'printed', 'published_on'])
      .where('people', 'like', `${schoolPeople}%`)
      .where('published_on', '>=', from)
      .orderBy('published_on')
      .execute();
    return rows.map(({ plan, printed, published_on: publishedOn }) => ({ plan, printed, publishedOn }));
  },
});

/** Counts of an organisation about itself, and published tables. */
export const countStore = (tx: Tx): CountStore => ({
  ...answering(tx),
  ...program(tx),
  ...own(tx),
  ...tables(tx),
  ...releases(tx),
});
