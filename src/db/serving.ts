import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Why this connection may not serve: a role that owns the tables or bypasses row-level security sees everything. */
export async function servingFaults(db: Database): Promise<string[]> {
  const { rows } = await sql<{ superuser: boolean; bypasses: boolean; owns: boolean; member: boolean }>`
    select r.rolsuper as superuser, r.rolbypassrls as bypasses,
      exists (select from pg_tables t where t.schemaname = 'public' and t.tableowner = session_user) as owns,
      pg_has_role(session_user, 'aanzet_app', 'member') and pg_has_role(session_user, 'aanzet_system', 'member')
        and pg_has_role(session_user, 'aanzet_young', 'member') and pg_has_role(session_user, 'aanzet_speaker', 'member')
        and pg_has_role(session_user, 'aanzet_parent', 'member')
        and pg_has_role(session_user, 'aanzet_peer', 'member') as member
    from pg_roles r where r.rolname = session_user`.execute(db);
  const role = rows[0];
  if (!role) return ['De rol van DATABASE_URL bestaat niet.'];
  const faults: string[] = [];
  if (role.superuser) faults.push('DATABASE_URL gebruikt een beheerder van de database. Gebruik een gewone rol.');
  if (role.bypasses) faults.push('De rol van DATABASE_URL mag langs de rechten kijken (BYPASSRLS). Haal dat weg.');
  if (role.owns)
    faults.push('De rol van DATABASE_URL is eigenaar van de tabellen. Gebruik een andere rol dan DATABASE_OWNER_URL.');
  if (!role.member)
    faults.push(
      'Geef de rol van DATABASE_URL de rollen aanzet_app, aanzet_system, aanzet_young, aanzet_speaker, aanzet_parent en aanzet_peer.',
    );
  return faults;
}
