import { sql } from 'kysely';
import type { CountStore, FigureCount, StoredTable } from '#app/ports/counts.ts';
import type { CaseOf } from '#app/ports/law.ts';
import type { Around } from '#domain/figures/from-case.ts';
import type { Tx } from '../database.ts';

type AroundRow = {
  case_id: string;
  organisation_id: string;
  spells: Around['spells'];
  reached_on: string | null;
  tried_on: string | null;
  has_contact: boolean;
  left_alone: boolean;
};

async function around(tx: Tx, of: readonly CaseOf[]): Promise<readonly (CaseOf & Around)[]> {
  const { rows } = await sql<AroundRow>`
    select p.case_id, p.organisation_id,
      coalesce((select jsonb_agg(jsonb_build_object('kind', d.kind, 'hours', d.hours, 'contract', d.contract,
          'startOn', d.start_on, 'endOn', d.end_on, 'saidOn', d.said_on) order by d.start_on desc, d.id desc)
        from destination d where d.case_id = p.case_id and d.organisation_id = p.organisation_id and d.wrong_on is null),
        '[]'::jsonb) as spells,
      (select max(a.on_day) from contact_attempt a where a.case_id = p.case_id
        and a.organisation_id = p.organisation_id and a.reached) as reached_on,
      (select max(a.on_day) from contact_attempt a where a.case_id = p.case_id
        and a.organisation_id = p.organisation_id) as tried_on,
      c.contact_member_id is not null as has_contact,
      exists (select from case_outcome x where x.case_id = p.case_id and x.organisation_id = p.organisation_id
        and x.over_on is null and x.kind in ('rest', 'not-approach')) as left_alone
    from unnest(${of.map(({ caseId }) => caseId)}::uuid[], ${of.map(({ organisationId }) => organisationId)}::uuid[])
      as p (case_id, organisation_id)
    join cases c on c.id = p.case_id
    where not exists (select from case_shield s where s.case_id = p.case_id)
    order by p.case_id`.execute(tx);
  return rows.map((row) => ({
    caseId: row.case_id,
    organisationId: row.organisation_id,
    spells: row.spells,
    lastReachedOn: row.reached_on,
    lastTriedOn: row.tried_on,
    hasContact: row.has_contact,
    leftAlone: row.left_alone,
  }));
}

type Program = Pick<CountStore, 'around' | 'sentSince' | 'lastCounted' | 'keep'>;
const program = (tx: Tx): Program => ({
  around: (of) => around(tx, of),
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

const own = (tx: Tx): Pick<CountStore, 'own'> => ({
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
    return rows.map(({ organisation_id: organisationId, counted_on: countedOn, ...row }): FigureCount => ({
      ...row,
      organisationId,
      countedOn,
    }));
  },
});

type Tables = Pick<CountStore, 'tables' | 'addTable' | 'removeTable'>;
const tables = (tx: Tx): Tables => ({
  async tables() {
    const rows = await tx.selectFrom('published_table').selectAll().orderBy('about', 'desc').orderBy('id').execute();
    return rows.map(({ content, id, title, source, about: on, loaded_on: loadedOn }): StoredTable => ({
      ...content,
      id,
      title,
      source,
      about: on,
      loadedOn,
    }));
  },
  async addTable(table) {
    const { id, title, source, about: on, kind, columns, rows, differences } = table;
    const content = JSON.stringify({ kind, columns, rows, differences });
    const by = { organisation_id: table.organisationId, member_id: table.memberId, loaded_on: table.loadedOn };
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

type Releases = Pick<CountStore, 'lastRelease' | 'keepRelease' | 'printout'>;
const releases = (tx: Tx): Releases => ({
  lastRelease: (people) =>
    tx
      .selectFrom('figure_release')
      .select(['plan', 'printed', 'last'])
      .where('people', '=', people)
      .orderBy('published_on', 'desc')
      .limit(1)
      .executeTakeFirst(),
  async keepRelease({ plan, printed, last }, on) {
    const content = { plan: JSON.stringify(plan), printed: JSON.stringify(printed), last: JSON.stringify(last) };
    await tx
      .insertInto('figure_release')
      .values({ people: plan.group, published_on: on, ...content })
      .onConflict((c) => c.doNothing())
      .execute();
  },
  async printout() {
    const row = await tx
      .selectFrom('figure_release')
      .select(['plan', 'printed', 'published_on'])
      .orderBy('published_on', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row && { plan: row.plan, printed: row.printed, publishedOn: row.published_on };
  },
});

/** Counts of an organisation about itself, and published tables. */
export const countStore = (tx: Tx): CountStore => ({ ...program(tx), ...own(tx), ...tables(tx), ...releases(tx) });
