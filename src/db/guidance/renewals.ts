import { sql } from 'kysely';
import type { GuidanceStore, ToRenew } from '#app/ports/guidance.ts';
import type { Day } from '#law/day.ts';
import type { Tx } from '../database.ts';

type Row = {
  case_id: string;
  first_name: string;
  infix: string | null;
  family_name: string;
  contact_member_id: string | null;
  from_on: Day;
  until_on: Day;
  phone: string | null;
  mail: string | null;
};
const lineOf = (row: Row): ToRenew => ({
  caseId: row.case_id,
  firstName: row.first_name,
  infix: row.infix,
  familyName: row.family_name,
  contactMemberId: row.contact_member_id,
  from: row.from_on,
  until: row.until_on,
  phone: row.phone,
  mail: row.mail,
});

/** Of whom the receipts of the own school say that the law asks an offer again; whoever leads, it stays the task of that school. */
const due = (organisationId: string, memberId: string | null) => sql`from law_receipt r
  join cases c on c.id = r.case_id and c.state = 'active' and c.record_organisation_id = r.organisation_id
  join young_person y on y.case_id = c.id
  where r.organisation_id = ${organisationId} and r.over_on is null
    and r.judged->>'act' = 'renew-offer' and r.judged->>'status' = 'open'
    and (${memberId}::uuid is null or c.contact_member_id = ${memberId})`;

export type Renewals = Pick<
  GuidanceStore,
  'renewOffer' | 'renewals' | 'countRenewals' | 'endingTerms' | 'countEndingTerms'
>;
type EndingRow = Pick<Row, 'case_id' | 'first_name' | 'infix' | 'family_name'> & { ends_on: Day };
type Asked = Parameters<GuidanceStore['countEndingTerms']>;
/** Whose term ends in those days, while the own school leads. */
const endsWithin = (...[{ organisationId, kind }, memberId, { from, until }]: Asked) => sql`
  from cases c join young_person y on y.case_id = c.id
    join enrolment e on e.case_id = c.id and e.organisation_id = c.record_organisation_id
    cross join lateral (select app_ground_ends(${kind}, coalesce(e.left_on, e.expected_end)) as ends_on) t
  where c.state = 'active' and c.lead_organisation_id = ${organisationId} and c.record_organisation_id = ${organisationId}
    and t.ends_on between ${from} and ${until} and (${memberId}::uuid is null or c.contact_member_id = ${memberId})`;
const ending = (tx: Tx): Pick<GuidanceStore, 'endingTerms' | 'countEndingTerms'> => ({
  async endingTerms(school, memberId, within, limit) {
    const { rows } = await sql<EndingRow>`select c.id as case_id, y.first_name, y.infix, y.family_name, t.ends_on
      ${endsWithin(school, memberId, within)}
      order by t.ends_on, y.family_name, y.first_name, c.id limit ${limit}`.execute(tx);
    return rows.map((row) => ({
      caseId: row.case_id,
      firstName: row.first_name,
      infix: row.infix,
      familyName: row.family_name,
      endsOn: row.ends_on,
    }));
  },
  async countEndingTerms(...asked) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n ${endsWithin(...asked)}`.execute(tx);
    return rows[0]?.n ?? 0;
  },
});

/** The offer of the second year. */
export const renewals = (tx: Tx): Renewals => ({
  ...ending(tx),
  async renewOffer(caseId, { organisationId, memberId }, { on, way }) {
    const now = { renewed_on: on, renewed_way: way, member_id: memberId };
    await tx
      .insertInto('guidance_offer')
      .values({ case_id: caseId, organisation_id: organisationId, offered_on: on, ...now })
      .onConflict((c) => c.column('case_id').doUpdateSet(now))
      .returning('case_id')
      .execute();
  },
  async renewals(organisationId, memberId, limit) {
    const { rows } = await sql<Row>`
      select c.id as case_id, y.first_name, y.infix, y.family_name, c.contact_member_id,
        r.judged->>'from' as from_on, r.judged->>'until' as until_on,
        (select x.phone from contact x where x.case_id = c.id and x.organisation_id = ${organisationId}) as phone,
        (select x.mail from contact x where x.case_id = c.id and x.organisation_id = ${organisationId}) as mail
      ${due(organisationId, memberId)}
      order by y.family_name, y.first_name, c.id limit ${limit}`.execute(tx);
    return rows.map(lineOf);
  },
  async countRenewals(organisationId, memberId) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n ${due(organisationId, memberId)}`.execute(tx);
    return rows[0]?.n ?? 0;
  },
});
