import { sql } from 'kysely';
import { actOf, showsMany, type ActName } from '#domain/access/acts.ts';
import type { Actor } from '#domain/access/actor.ts';
import type { Instant } from '#domain/access/session.ts';
import type { Day } from '#law/day.ts';
import type { Desk } from '#app/ports/desk.ts';
import type { Database, Tx } from './database.ts';
import { openDesk } from './desk.ts';
import { Seen } from './seen.ts';

type Claims = {
  role: string;
  kind: string;
  member: string;
  organisations: string;
  organisationName: string;
  jobTitle: string;
  appRole: string;
  guestCase: string;
  guestHandover: string;
  guestOrganisation: string;
  youngCase: string;
};
const nobody = {
  member: '',
  organisations: '{}',
  organisationName: '',
  jobTitle: '',
  guestCase: '',
  guestHandover: '',
  guestOrganisation: '',
  youngCase: '',
};

function claimsOf(actor: Actor): Claims {
  if (actor.kind === 'system')
    return {
      ...nobody,
      role: 'aanzet_system',
      kind: 'system',
      appRole: actor.name,
      jobTitle: actor.name,
      organisationName: 'Aanzet',
    };
  if (actor.kind === 'guest')
    return {
      ...nobody,
      role: 'aanzet_app',
      kind: 'guest',
      appRole: 'guest',
      jobTitle: 'gast met een link',
      organisationName: actor.organisationName,
      guestCase: actor.caseId,
      guestHandover: actor.handoverId,
      guestOrganisation: actor.organisationId,
    };
  if (actor.kind === 'young')
    return {
      ...nobody,
      role: 'aanzet_young',
      kind: 'young',
      appRole: 'young',
      jobTitle: 'de jongere zelf',
      organisations: `{${actor.organisationId}}`,
      organisationName: actor.organisationName,
      youngCase: actor.caseId,
    };
  return {
    ...nobody,
    role: 'aanzet_app',
    kind: 'member',
    appRole: actor.role,
    member: actor.memberId,
    organisations: `{${actor.organisationId}}`,
    organisationName: actor.organisationName,
    jobTitle: actor.jobTitle,
  };
}

/** Sets who asks, why and on which day. A statement of its own: inside the reading statement the planner picks the order. */
const claim = (tx: Tx, c: Claims, purpose: string, { act, today, now, batch }: Visit, lists: boolean) =>
  sql`select set_config('role', ${c.role}, true), set_config('app.lists', ${lists ? 'on' : ''}, true), set_config('app.kind', ${c.kind}, true),
    set_config('app.member', ${c.member}, true), set_config('app.organisations', ${c.organisations}, true),
    set_config('app.organisation_name', ${c.organisationName}, true), set_config('app.job_title', ${c.jobTitle}, true),
    set_config('app.role', ${c.appRole}, true), set_config('app.purpose', ${purpose}, true),
    set_config('app.today', ${today}, true),
    set_config('app.now', ${now === undefined ? '' : String(now)}, true), set_config('app.batch', ${batch ?? ''}, true), set_config('app.act', ${act}, true),
    set_config('app.guest_case', ${c.guestCase}, true), set_config('app.guest_handover', ${c.guestHandover}, true),
    set_config('app.guest_organisation', ${c.guestOrganisation}, true), set_config('app.young_case', ${c.youngCase}, true)`.execute(
    tx,
  );

export type Visit = {
  readonly actor: Actor;
  readonly act: ActName;
  readonly today: Day;
  /** The instant, for what ends within a day; left out = nothing that ends so is open. */
  readonly now?: Instant;
  readonly newId: () => string;
  /** The import that this transaction fills (see app_batch in 0001_claims.sql). */
  readonly batch?: string;
};

/**
 * The only way to the data: one transaction under the actor's rights, for the purpose of one act, logged at its end.
 * Nothing but SQL belongs inside `work`: on the embedded engine everybody waits for it. Throws what `work` throws.
 */
export const withActor = <T>(db: Database, visit: Visit, work: (desk: Desk) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (tx) => {
    const { purpose, how } = actOf(visit.act);
    await claim(tx, claimsOf(visit.actor), purpose, visit, showsMany(actOf(visit.act)));
    const seen = new Seen(how);
    const result = await work(openDesk(tx.withPlugin(seen) as Tx, visit));
    const { cases, hows } = seen.columns();
    // The program touched nobody's data.
    if (visit.actor.kind === 'system' && cases.length === 0 && !actOf(visit.act).always) return result;
    await sql`select log_access(${visit.newId()}::uuid, ${visit.act}, ${cases}::uuid[], ${hows}::text[])`.execute(tx);
    return result;
  });
