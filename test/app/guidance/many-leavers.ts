import type { Member } from '#domain/access/actor.ts';
import { aColleague, aYoungPerson, type Region } from '../../people.ts';

/**
 * Eva Dijk, who guides 140 leavers of De Eik: each was reached once in spring on a day of its own, all were asked on 1 June;
 * then 96 were fine, 11 want to be called and 33 said nothing.
 */
export async function withMany(region: Region): Promise<Member> {
  const { house, deEik } = region;
  const eva = await aColleague(house, deEik, { name: 'Eva Dijk', role: 'begeleider' });
  const left = { expectedEnd: '2026-04-02', contact: eva, turnOf: eva } as const;
  for (let n = 0; n < 140; n++) await aYoungPerson(region, { ...left, firstName: `Jong${n}` });
  const values = [eva.memberId, deEik.id];
  await house.owner.query(
    `with mine as (select c.id, row_number() over (order by c.id)::int as n from cases c where contact_member_id = $1)
     insert into contact_attempt (id, case_id, organisation_id, member_id, on_day, channel, reached)
     select gen_random_uuid(), id, $2, $1, '2026-04-03'::date + n % 50, 'call', true from mine`,
    values,
  );
  await house.owner.query(
    `with mine as (select c.id, row_number() over (order by c.id)::int as n from cases c where contact_member_id = $1),
       said as (select id, n, case when n <= 96 then 'well' when n <= 107 then 'call-me' end as answer from mine)
     insert into check_in (id, case_id, organisation_id, member_id, way, asked_on, answer, answered_on, answer_mark)
     select gen_random_uuid(), id, $2, $1, 'app', '2026-06-01', answer, case when answer is not null then '2026-06-02'::date + n % 3 end,
       case when answer is not null then 'ffffffff-0000-7000-8000-000000000000'::uuid end from said`,
    values,
  );
  return eva;
}
