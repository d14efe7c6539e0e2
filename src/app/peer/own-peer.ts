/** What a young person does about a Next Coach on the own page: reads profiles, chooses, says no, stops. */
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { coachStanding, contactFaults, stillDecides, type TypedContact } from '#domain/peer/peer.ts';
import type { NoticeKind } from '#domain/notice/kinds.ts';
import type { TurnEvent } from '#domain/turn/happened.ts';
import { ageOn } from '#law/day.ts';
import { makeAct, type Step } from '../house.ts';
import { tell } from '../notice/tell.ts';
import type { OwnPairing, PeerNote, ProgramPairing } from '../ports/peers.ts';
import { answererOf } from '../young/decide.ts';
import { youngOf } from '../young/own-page.ts';
import { choicesOf, freeCoach } from './pair.ts';

type OwnProfile = { readonly id: string; readonly called: string; readonly profile: string };
export type OwnPeer = {
  readonly firstName: string;
  readonly pairing: OwnPairing | undefined;
  /** Whom to choose from; of one that is proposed that one. Empty when there is nothing to choose. */
  readonly profiles: readonly OwnProfile[];
  /** The coach cannot look now: the VOG is over. */
  readonly paused: boolean;
  readonly notes: readonly PeerNote[];
  /** What is known to begin with. */
  readonly phone: string | null;
  readonly mail: string | null;
  /** Whom to call. */
  readonly contact: { readonly name: string; readonly phone: string | null };
};

/** The own coach, or the choice that there is. Refusal: not-found. */
export const seeOwnPeer = makeAct<Record<never, never>, OwnPeer>('see-own-peer', async (step) => {
  const { caseId, organisationId } = youngOf(step);
  const { desk, today } = step;
  const card = await desk.own.card(caseId);
  if (!card) return notFound;
  const pairing = await desk.pairings.own(caseId);
  const coaches = pairing ? await choicesOf(step, organisationId) : [];
  const free = coaches.filter(({ standing, id }) => standing === 'free' && (pairing?.coachId ?? id) === id);
  const now = coaches.find(({ id }) => id === pairing?.coachId);
  return ok({
    firstName: card.firstName,
    pairing,
    profiles: pairing?.state === 'open' ? free.map(({ id, called, profile }) => ({ id, called, profile })) : [],
    paused: pairing?.state === 'runs' && now !== undefined && coachStanding({ ...now, pairs: 0 }, today) !== 'free',
    notes: pairing ? (await desk.pairings.notes(caseId)).filter(({ pairingId }) => pairingId === pairing.id) : [],
    phone: card.phone,
    mail: card.mail,
    contact: card.contact ?? { name: card.lead.name, phone: card.lead.phone },
  });
});

type Told = { readonly pairing: ProgramPairing; readonly event: TurnEvent; readonly kind: NoticeKind };
/** As the program: a line on the timeline, and the fixed contact person hears of it. */
async function tellContact(step: Step, { pairing, event, kind }: Told): Promise<void> {
  const { desk, newId, today } = step;
  const { caseId, organisationId } = pairing;
  const facts = await desk.cases.find(caseId);
  const line = { id: newId(), caseId, organisationId, alsoOrganisationId: null, memberId: null, onDay: today };
  await desk.writing.addEvent({ ...line, kind: event, details: {} });
  const memberId = await answererOf(step, organisationId, facts?.contactMemberId ?? undefined);
  await tell(step, { to: { organisationId, teamId: null, memberId: memberId ?? pairing.memberId }, kind, caseId });
}

export type ChooseOwn = TypedContact & { readonly pairingId: string; readonly coach: string };
/**
 * Chooses a coach. Who decides alone begins at once; else it waits for who decides. Refusals by field: peer-coach, peer-full and so on;
 * peer-channel, peer-shares, peer-address, bsn; peer-changed, peer-again; not-found.
 */
export const chooseOwnPeer = makeAct<ChooseOwn, { readonly state: 'runs' | 'wished' }>(
  'choose-own-peer',
  async (step, command) => {
    const { caseId, organisationId } = youngOf(step);
    const { desk, today } = step;
    const card = await desk.own.card(caseId);
    if (card?.state !== 'active') return notFound;
    const pairing = await desk.pairings.asProgram(() => desk.pairings.hold(caseId));
    if (pairing?.state !== 'open' || pairing.id !== command.pairingId) return refuse('peer-changed');
    const coach = await freeCoach(step, organisationId, pairing.coachId ?? (command.coach || null));
    const refusals = [...(coach.ok ? [] : coach.refusals), ...contactFaults(command)];
    if (!coach.ok || refusals.length > 0) return { ok: false, refusals };
    const decides = stillDecides(pairing.decides, ageOn(card.birthDate, today));
    if (decides === undefined) return refuse('peer-again');
    const state = decides === 'self' ? 'runs' : 'wished';
    const done = await desk.pairings.asProgram(async () => {
      const changed = await desk.pairings.change(pairing.id, ['open'], {
        state,
        coachId: coach.value.id,
        called: coach.value.called,
        channel: command.channel ?? null,
        address: command.shares ? command.address.trim() : null,
        ...(state === 'runs' && { yesBy: 'self' as const, yesOn: today }),
      });
      if (changed) await tellContact(step, { pairing, event: 'peer-chosen', kind: 'peer-answered' });
      return changed;
    });
    return done ? ok({ state }) : refuse('peer-changed');
  },
);

/** No, or no longer: it ends at once. Refusal: peer-changed when it had ended. */
export const stopOwnPeer = makeAct<Record<never, never>, null>(
  'choose-own-peer',
  async (step): Promise<Outcome<null>> => {
    const { caseId } = youngOf(step);
    const { desk, today } = step;
    return desk.pairings.asProgram(async () => {
      const pairing = await desk.pairings.hold(caseId);
      if (!pairing || !(await desk.pairings.end(pairing.id, 'young', today))) return refuse('peer-changed');
      await tellContact(step, { pairing, event: 'peer-ended', kind: 'peer-answered' });
      return ok(null);
    });
  },
);
