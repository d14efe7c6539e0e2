import { sql } from 'kysely';

// Who answers for a programme is a question of the day (0109_programme_owner.sql). In these `p` is the programme, `q` a party of it.

/** The party that answers for it today. */
export const ownerParty = sql`app_owner_party(p.id)`;
/** One contactgemeente at a time: who was it before takes part as a municipality. */
export const roleToday = sql`case when q.id = ${ownerParty} then 'contactgemeente'
    when q.role = 'contactgemeente' then 'municipality' else q.role end`;
/** Who answered for it before, with the last day of each, the oldest first. */
export const ownersBefore = sql`coalesce((select jsonb_agg(jsonb_build_object('organisationId', coalesce(o.merged_into_id, o.id),
      'name', o.name, 'until', c.from_day - 1) order by c.from_day)
    from programme_owner c join organisation o on o.id = c.from_organisation_id
    where c.programme_id = p.id and c.state = 'agreed' and c.from_day <= app_today()), '[]')`;
