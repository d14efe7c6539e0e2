import { alwaysAtOnce, isAboutEmergency, isNoticeKind, type NoticeKind } from '#domain/notice/kinds.ts';
import { whoHears } from '#domain/notice/who-hears.ts';
import type { ActName } from '#domain/access/acts.ts';
import type { CanSee } from '#domain/turn/staff.ts';
import type { Holder } from '#domain/turn/turn.ts';
import type { House } from '../house.ts';
import type { Desk } from '../ports/desk.ts';
import type { Colleague } from '../ports/directory.ts';
import type { Job } from '../ports/queue.ts';

const postman = { kind: 'system', name: 'postman' } as const;
type Payload = Job['payload'];
const noWall: CanSee = { named: undefined, noView: [] };
type News = { readonly caseId: string | null; readonly kind: NoticeKind; readonly to: Holder; readonly by: string };

/** Who of this organisation hears it and may open its page; nobody when it has no account (then a hand-over link is mailed, or somebody calls). */
async function hearers(desk: Desk, house: House, { to, by, caseId, kind }: News): Promise<readonly Colleague[]> {
  const organisation = await desk.directory.organisation(to.organisationId);
  if (!organisation?.hasAccount) return [];
  const working = await desk.directory.colleagues(to.organisationId);
  const held = to.memberId === null ? undefined : await desk.directory.colleague(to.memberId);
  const all = held && !working.some((c) => c.id === held.id) ? [...working, held] : working;
  const can = caseId === null ? noWall : await desk.cases.canSee(caseId);
  const anyRole = caseId === null && to.memberId !== null ? to.memberId : undefined;
  const ids = whoHears(all, to, { today: house.today(), by, can, anyRole });
  // A stand-in is nobody who follows an emergency: it would tell that there is somebody who is afgeschermd.
  return all.filter((c) => ids.includes(c.id) && (!isAboutEmergency(kind) || c.id === to.memberId));
}

async function notify(desk: Desk, house: House, news: News): Promise<void> {
  const people = await hearers(desk, house, news);
  const always = alwaysAtOnce(news.kind);
  const told = await desk.notices.add(
    people.map((c) => ({
      id: house.newId(),
      organisationId: c.organisationId,
      memberId: c.id,
      caseId: news.caseId,
      kind: news.kind,
      madeOn: house.today(),
      sent: c.told === 'off' && !always,
    })),
  );
  for (const { id, told: choice, organisationId } of people)
    if (told.includes(id) && (always || choice === 'at-once'))
      await desk.outbox.announce({
        id: house.newId(),
        kind: 'mail-notices',
        organisationId,
        payload: { memberId: id },
        onceKey: id,
      });
}

/** Reaction to `waits-for-you`: a notice for everybody who must hear it, and a mail at once for who chose so. Idempotent per day. */
export async function makeNotices(house: House, payload: Payload): Promise<void> {
  const { caseId = null, notice, organisationId, teamId = null, memberId = null, by = '' } = payload;
  if (organisationId === undefined || !isNoticeKind(notice)) throw new TypeError('not a notice');
  await house.withActor(postman, 'post-mail', (desk) =>
    notify(desk, house, { caseId, kind: notice, to: { organisationId, teamId, memberId }, by }),
  );
}

/** Who reads the own page, and the door that lets that one in: nobody looked at somebody. */
const byThemselves: readonly (ActName | undefined)[] = ['come-in-young', 'see-own-page', 'see-own-log'];

/** Reaction to `shielded-opened`, which the database itself announces: the other named colleagues hear it at once. */
export async function tellShieldedOpened(house: House, { caseId, memberId, act }: Payload): Promise<void> {
  if (caseId === undefined || memberId === undefined) throw new TypeError('not an opening');
  if (byThemselves.some((own) => own === act)) return;
  await house.withActor(postman, 'post-mail', async (desk) => {
    const named = await desk.directory.colleague(memberId);
    if (!named) return;
    const to = { organisationId: named.organisationId, teamId: null, memberId };
    await notify(desk, house, { caseId, kind: 'shielded-opened', to, by: '' });
  });
}
