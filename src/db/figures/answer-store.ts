import { sql } from 'kysely';
import type { Answered, CountStore } from '#app/ports/counts.ts';
import type { CaseOf } from '#app/ports/law.ts';
import type { Around } from '#domain/figures/from-case.ts';
import { planByValue, type Tx } from '../database.ts';
import { guided, whoKnows } from '../law/law-store.ts';

type AroundRow = {
  case_id: string;
  organisation_id: string;
  spells: Around['spells'];
  reached_on: string | null;
  tried_on: string | null;
  has_contact: boolean;
  asked: Around['asked'];
  wish: Around['wish'];
  why_not: Around['whyNot'];
  left_alone: boolean;
};

/** A colleague who heard by voice how it goes, spoke to somebody. */
const heardOn = sql`(select max(k.answered_on) from check_in k where k.case_id = p.case_id
  and k.organisation_id = p.organisation_id and k.answered_by is not null and k.way in ('call', 'visit'))`;

/** What the young person wanted last; of one day what came later. */
const wishNow = sql`(select w.wish from wish w where w.case_id = p.case_id and w.organisation_id = p.organisation_id and w.wrong_on is null
  order by w.said_on desc, w.id desc limit 1)`;

async function around(tx: Tx, of: readonly CaseOf[]): Promise<readonly (CaseOf & Around)[]> {
  const { rows } = await sql<AroundRow>`
    select p.case_id, p.organisation_id,
      coalesce((select jsonb_agg(jsonb_build_object('kind', d.kind, 'hours', d.hours, 'contract', d.contract,
          'startOn', d.start_on, 'endOn', d.end_on, 'saidOn', d.said_on) order by d.start_on desc, d.id desc)
        from destination d where d.case_id = p.case_id and d.organisation_id = p.organisation_id and d.wrong_on is null),
        '[]'::jsonb) as spells,
      greatest((select max(a.on_day) from contact_attempt a where a.case_id = p.case_id
        and a.organisation_id = p.organisation_id and a.reached), ${heardOn}) as reached_on,
      greatest((select max(a.on_day) from contact_attempt a where a.case_id = p.case_id
        and a.organisation_id = p.organisation_id), ${heardOn}) as tried_on,
      coalesce((select jsonb_agg(jsonb_build_object('on', k.asked_on, 'answer', k.answer, 'answeredOn', k.answered_on,
            'missed', k.missed)
          order by k.asked_on desc, k.id desc)
        from check_in k where k.case_id = p.case_id and k.organisation_id = p.organisation_id and k.about = 'how'),
        '[]'::jsonb) as asked,
      ${wishNow} as wish,
      (select k.reason from wish_decision k where k.case_id = p.case_id and k.organisation_id = p.organisation_id
        and k.wrong_on is null and k.wish = ${wishNow} order by k.id desc limit 1) as why_not,
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
    asked: row.asked,
    wish: row.wish,
    whyNot: row.why_not,
    leftAlone: row.left_alone,
  }));
}

const notShielded = sql`not exists (select from case_shield s where s.case_id = c.id)`;

type Stale = Pick<CountStore, 'stale' | 'takeMarks'>;
// Planned each time, as a first count fills the table that it asks. The offset has marks found one by one, not all of them for each slice.
const stale = (tx: Tx): Stale => ({
  async stale(edition, today, after, limit) {
    const { rows } = await sql<{ case_id: string; organisation_id: string }>`
      with slice as (select c.id from cases c ${planByValue}
        where ${guided} and ${notShielded} and (${after}::uuid is null or c.id > ${after}::uuid)
          and (exists (select from figure_mark m where m.case_id = c.id offset 0)
            or exists (select from (select c.record_organisation_id as organisation_id union select c.lead_organisation_id) w
              join organisation o on o.id = w.organisation_id and o.has_account
              left join figure_answer f on f.case_id = c.id and f.organisation_id = w.organisation_id
              where f.case_id is null or f.again_on <= ${today}::date or f.edition <> ${edition}))
        order by c.id limit ${limit})
      select c.id as case_id, w.organisation_id from cases c join slice on slice.id = c.id ${whoKnows}
      order by c.id, w.organisation_id`.execute(tx);
    return rows.map((row) => ({ caseId: row.case_id, organisationId: row.organisation_id }));
  },
  async takeMarks(caseIds) {
    await sql`delete from figure_mark where case_id = any(${caseIds}::uuid[]) returning case_id`.execute(tx);
  },
});

type Kept = Pick<CountStore, 'keepAnswers' | 'dropGone' | 'answered'>;
const kept = (tx: Tx): Kept => ({
  async keepAnswers(these, edition, today) {
    await sql`
      insert into figure_answer (case_id, organisation_id, answers, again_on, edition, counted_on)
      select n.*, ${edition}, ${today}::date from unnest(
        ${these.map(({ caseId }) => caseId)}::uuid[], ${these.map(({ organisationId }) => organisationId)}::uuid[],
        ${these.map(({ answers }) => answers)}::text[], ${these.map(({ againOn }) => againOn)}::date[]) as n
      on conflict (case_id, organisation_id) do update set answers = excluded.answers, again_on = excluded.again_on,
        edition = excluded.edition, counted_on = excluded.counted_on
      returning case_id`.execute(tx);
  },
  async dropGone() {
    await sql`
      delete from figure_answer f where not exists (select from cases c join organisation o on o.has_account
        where c.id = f.case_id and o.id = f.organisation_id and o.id in (c.record_organisation_id, c.lead_organisation_id)
          and ${guided} and ${notShielded})
      returning case_id`.execute(tx);
    // Of whom nothing is kept, a mark says nothing: who is counted again is new.
    await sql`delete from figure_mark m where not exists (select from figure_answer f where f.case_id = m.case_id)
      returning case_id`.execute(tx);
  },
  async answered() {
    const { rows } = await sql<Answered>`
      select f.organisation_id as "organisationId", o.kind, f.answers, count(*)::int as people
      from figure_answer f join organisation o on o.id = f.organisation_id
      group by 1, 2, 3 order by 1, 3`.execute(tx);
    return rows;
  },
});

/** What each young person adds to the counts, kept for the next one: for the program only. */
export const answering = (tx: Tx): Stale & Kept & Pick<CountStore, 'around'> => ({
  around: (of) => around(tx, of),
  ...stale(tx),
  ...kept(tx),
});
