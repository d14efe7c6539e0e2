import { CompiledQuery } from 'kysely';
import { actOf, showsMany, type ActName } from '#domain/access/acts.ts';
import type { Actor, Parent, Peer, Pupil, Speaker, Young } from '#domain/access/actor.ts';
import type { Instant } from '#domain/access/session.ts';
import type { Day } from '#law/day.ts';
import type { Desk } from '#app/ports/desk.ts';
import { withTheEnd, type Database, type Tx } from './database.ts';
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
  youngSeat: string;
  yesAsk: string;
  parentLink: string;
  peer: string;
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
  youngSeat: '',
  yesAsk: '',
  parentLink: '',
  peer: '',
};

type Own = Young | Pupil | Speaker | Parent;
function roleOfOwn(actor: Own): Pick<Claims, 'role' | 'kind' | 'jobTitle'> & Partial<Claims> {
  if (actor.kind === 'speaker')
    return { role: 'aanzet_speaker', kind: 'speaker', jobTitle: 'wie voor de jongere beslist', yesAsk: actor.askId };
  if (actor.kind === 'parent')
    return { role: 'aanzet_parent', kind: 'parent', jobTitle: 'wie meekijkt', parentLink: actor.linkId };
  return { role: 'aanzet_young', kind: 'young', jobTitle: 'de jongere zelf', youngCase: actor.caseId };
}
/** Of who came in by a link or card of the own: one case, one page of it, or one question about it. */
const claimsOfOwn = (actor: Own): Claims => ({
  ...nobody,
  ...roleOfOwn(actor),
  youngSeat: actor.kind === 'pupil' ? actor.seatId : '',
  appRole: actor.kind,
  organisations: `{${actor.organisationId}}`,
  organisationName: actor.organisationName,
});

const claimsOfPeer = ({ coachId, organisationId, organisationName }: Peer): Claims => ({
  ...nobody,
  role: 'aanzet_peer',
  kind: 'peer',
  jobTitle: 'Next Coach',
  appRole: 'peer',
  organisations: `{${organisationId}}`,
  organisationName,
  peer: coachId,
});

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
  if (actor.kind === 'peer') return claimsOfPeer(actor);
  if (actor.kind !== 'member') return claimsOfOwn(actor);
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

const settings =
  'role app.lists app.kind app.member app.organisations app.organisation_name app.job_title app.role app.purpose app.today ' +
  'app.now app.batch app.act app.guest_case app.guest_handover app.guest_organisation app.young_case app.young_seat app.yes_ask ' +
  'app.parent_link app.peer';
const claimText = `select ${settings
  .split(' ')
  .map((name, n) => `set_config('${name}', $${n + 1}, true)`)
  .join(', ')}`;

/** Sets who asks, why and on which day. A statement of its own: inside the reading statement the planner picks the order. */
const claim = (tx: Tx, c: Claims, purpose: string, { act, today, now, batch }: Visit, lists: boolean) =>
  tx.executeQuery(
    CompiledQuery.raw(claimText, [
      c.role,
      lists ? 'on' : '',
      c.kind,
      c.member,
      c.organisations,
      c.organisationName,
      c.jobTitle,
      c.appRole,
      purpose,
      today,
      now === undefined ? '' : String(now),
      batch ?? '',
      act,
      c.guestCase,
      c.guestHandover,
      c.guestOrganisation,
      c.youngCase,
      c.youngSeat,
      c.yesAsk,
      c.parentLink,
      c.peer,
    ]),
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
  /** Called when the act leaves something for the jobs. */
  readonly announced?: () => void;
};

const logText = `select log_access($1::uuid, $2, $3::uuid[], $4::text[]) ${withTheEnd}`;
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
    await tx.executeQuery(CompiledQuery.raw(logText, [visit.newId(), visit.act, cases, hows]));
    return result;
  });
