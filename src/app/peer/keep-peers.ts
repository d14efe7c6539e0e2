/** The Next Coaches of an organisation: who they are, whether a VOG was seen, and the link of each. */
import type { Actor } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { findBsn } from '#domain/bsn.ts';
import { isMailAddress } from '#domain/young/way.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import {
  checkCoach,
  coachStanding,
  lastDayOfPeerWay,
  type CheckedCoach,
  type CoachStanding,
  type TypedCoach,
} from '#domain/peer/peer.ts';
import type { Day } from '#law/day.ts';
import { freshLink, type LinkSecrets } from '../handover/link.ts';
import { makeAct, type House, type Step } from '../house.ts';
import { tell } from '../notice/tell.ts';
import type { PeerCoach, PeerWay } from '../ports/peers.ts';
import { memberOf } from '../turn/open-turn.ts';
import { sentBy } from '../notice/tell-lost.ts';

export type PeerLine = PeerCoach & { readonly pairs: number; readonly standing: CoachStanding };
export type PeerList = {
  readonly organisationName: string;
  readonly coaches: readonly PeerLine[];
  readonly keeps: boolean;
};

async function linesOf(step: Step): Promise<readonly PeerLine[]> {
  const { desk, today } = step;
  const { organisationId } = memberOf(step);
  const pairs = new Map(
    (await desk.pairings.asProgram(() => desk.peers.profiles(organisationId))).map((one) => [one.id, one.pairs]),
  );
  return (await desk.peers.coaches(organisationId)).map((coach) => {
    const facts = { ...coach, pairs: pairs.get(coach.id) ?? 0 };
    return { ...facts, standing: coachStanding(facts, today) };
  });
}

/** Every Next Coach of the own organisation. */
export const seePeers = makeAct<Record<never, never>, PeerList>('see-peers', async (step) => {
  const { organisationName } = memberOf(step);
  return ok({ organisationName, coaches: await linesOf(step), keeps: mayEver(step.actor, 'keep-peers') });
});

type OnCoach = { readonly coachId: string };
export type PeerForm = { readonly coach: PeerLine; readonly way: PeerWay | undefined };
async function formOf(step: Step, { coachId }: OnCoach): Promise<Outcome<PeerForm>> {
  const coach = (await linesOf(step)).find(({ id }) => id === coachId);
  if (!coach) return notFound;
  const way = await step.desk.peers.way(coachId);
  return ok({ coach, way: way && step.today <= way.expiresOn ? way : undefined });
}
/** One coach to change, and the link that there is. Refusal: not-found. */
export const peerInForm = makeAct<OnCoach, PeerForm>('keep-peers', formOf);

const isCoach = (checked: ReturnType<typeof checkCoach>): checked is CheckedCoach => 'called' in checked;

/** Enters a coach. Refusals by field: see `checkCoach`. */
export const addPeer = makeAct<TypedCoach, OnCoach>('keep-peers', async (step, typed) => {
  const checked = checkCoach(typed, step.today);
  if (!isCoach(checked)) return { ok: false, refusals: checked };
  const { organisationId, memberId } = memberOf(step);
  const id = step.newId();
  await step.desk.peers.add({ ...checked, id, organisationId, memberId });
  return ok({ coachId: id });
});

type Change = OnCoach & TypedCoach & { readonly version: number };
/** Changes a coach. Refusals as `addPeer`; peer-changed when a colleague was faster: the page then shows what stands now. */
export const changePeer = makeAct<Change, null>('keep-peers', async (step, { coachId, version, ...typed }) => {
  const found = await formOf(step, { coachId });
  if (!found.ok) return found;
  if (found.value.coach.stoppedOn !== null) return refuse('peer-stopped');
  const checked = checkCoach(typed, step.today);
  if (!isCoach(checked)) return { ok: false, refusals: checked };
  return (await step.desk.peers.change(coachId, version, checked)) ? ok(null) : refuse('peer-changed');
});

/** A coach stops: link and pairings end at once, and who guides each young person hears it. Refusal: not-found. */
export const stopPeer = makeAct<OnCoach, null>('keep-peers', async (step, command) => {
  const found = await formOf(step, command);
  if (!found.ok) return found;
  const { desk, today } = step;
  await desk.peers.stop(command.coachId, today);
  await desk.peers.closeWay(command.coachId);
  await desk.pairings.asProgram(async () => {
    for (const { caseId, organisationId, memberId } of await desk.pairings.endOfCoach(command.coachId, today)) {
      const facts = await desk.cases.find(caseId);
      const to = { organisationId, teamId: null, memberId: facts?.contactMemberId ?? memberId };
      await tell(step, { to, kind: 'peer-over', caseId });
    }
  });
  return ok(null);
});

type Give = OnCoach & { readonly mail: string };
export type GivenPeerWay = { readonly called: string; readonly code: string; readonly until: Day };
const give = makeAct<Give & { readonly secrets: LinkSecrets }, GivenPeerWay>('keep-peers', async (step, command) => {
  const { coachId, mail, secrets } = command;
  const found = await formOf(step, { coachId });
  if (!found.ok) return found;
  const { coach } = found.value;
  if (coach.vogUntil === null || coach.standing === 'vog-past') return refuse('peer-no-vog', 'mail');
  if (coach.standing === 'stopped') return refuse('peer-stopped', 'mail');
  if (findBsn(mail).found) return refuse('bsn', 'mail');
  if (!isMailAddress(mail.trim())) return refuse('way-mail', 'mail');
  const { organisationId, memberId } = memberOf(step);
  const until = lastDayOfPeerWay(step.today, coach.vogUntil);
  const id = step.newId();
  const { tokenHash, codeHash, token, code } = secrets;
  const days = { madeOn: step.today, expiresOn: until };
  await step.desk.peers.makeWay({ id, coachId, organisationId, memberId, tokenHash, codeHash, ...days });
  // Token and address stand in the outbox until the mail is out, and are wiped then.
  const payload = { token, to: mail.trim(), until, ...sentBy(step, null) };
  await step.desk.outbox.announce({ id: step.newId(), kind: 'peer-link', organisationId, payload, onceKey: id });
  return ok({ called: coach.called, code, until });
});
/**
 * Mails a coach a link of the own; the one before ends. The code is shown once, to tell. Refusals: way-mail, bsn, peer-no-vog,
 * peer-stopped; not-found.
 */
export const givePeerWay = (house: House, actor: Actor, command: Give): Promise<Outcome<GivenPeerWay>> =>
  give(house, actor, { ...command, secrets: freshLink(house) });

/** The link of this coach opens nothing any more. Refusal: not-found. */
export const closePeerWay = makeAct<OnCoach, null>('keep-peers', async (step, command) => {
  const found = await formOf(step, command);
  if (!found.ok) return found;
  await step.desk.peers.closeWay(command.coachId);
  return ok(null);
});
