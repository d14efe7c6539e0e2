import { inHere } from './in-here.ts';
import type { Running } from './server.ts';

/** At De Eik Erik asked for emergency access, and Noëlle has it for somebody: long enough for whoever looks at the pages. */
export async function emergenciesOfDeEik(running: Running, young: string) {
  const [asked, given] = ['0190e000-0000-7000-8000-000000000001', '0190e000-0000-7000-8000-000000000002'];
  const caseId = young.split('/').at(-1) ?? '';
  await inHere(running, (here) =>
    here.ask(`with said as (insert into emergency_request (id, organisation_id, member_id, asked_on, asked_at, first_name, family_name,
          birth_date, reason, state, decided_by, decided_on, decided_at, until_on, until_at, after_line)
        select x.id::uuid, m.organisation_id, m.id, '2026-06-08', '2026-06-08T08:00:00Z', 'Milan', 'Hendriks', '2008-01-09',
          'Zijn vriendin belt: hij is weg en zegt dat hij niet meer wil.', x.state, f.id, f.on_day, f.at, f.until_on, f.until_at, f.line
        from (values ('${asked}', 'asked', 'Erik Vos'), ('${given}', 'given', 'Noëlle Brandt')) x (id, state, who)
          join member m on m.name = x.who left join lateral (select i.id, date '2026-06-08' as on_day, timestamptz '2026-06-08T08:10:00Z' as at,
            date '2096-06-08' as until_on, timestamptz '2096-06-08T08:10:00Z' as until_at, 0 as line
            from member i where i.name = 'Inge Prins' and x.state = 'given') f on true
        returning id, organisation_id, member_id, state)
      insert into emergency_match (request_id, case_id, organisation_id, member_id)
      select id, '${caseId}'::uuid, organisation_id, member_id from said where state = 'given'`),
  );
  return { emergencyAsked: `/noodtoegang/${asked}`, emergencyGiven: `/noodtoegang/${given}` };
}
