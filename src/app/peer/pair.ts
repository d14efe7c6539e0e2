/** A colleague lays a Next Coach before a young person, writes a yes down that was said, and ends it. */
import { notFound, ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import type { Capacity, YesBy } from '#domain/handover/yes.ts';
import { fullName } from '#domain/person/name.ts';
import {
  coachStanding,
  contactFaults,
  decidesFor,
  sayersOf,
  stillDecides,
  textFaults,
  type CoachStanding,
  type Decides,
  type TypedContact,
} from '#domain/peer/peer.ts';
import { checkSpeaker, keptSpeakers, type KeptSpeakers } from '../handover/representatives.ts';
import { admit, makeAct, type Step } from '../house.ts';
import type { Pairing, PeerNote, PeerProfile } from '../ports/peers.ts';
import { memberOf, note } from '../turn/open-turn.ts';

export type PeerChoice = PeerProfile & { readonly standing: CoachStanding };
/** The coaches of an organisation with how each stands, as the program counts. */
export async function choicesOf({ desk, today }: Step, organisationId: string): Promise<readonly PeerChoice[]> {
  const all = await desk.pairings.asProgram(() => desk.peers.profiles(organisationId));
  return all.map((one) => ({ ...one, standing: coachStanding(one, today) }));
}
/** Whether this coach can begin now; holds the coach, so that the last place goes once. Refusals: peer-coach, peer-full and so on. */
export async function freeCoach(
  step: Step,
  organisationId: string,
  coachId: string | null,
): Promise<Outcome<PeerChoice>> {
  if (coachId === null) return refuse('peer-coach', 'coach');
  await step.desk.pairings.asProgram(() => step.desk.peers.hold(coachId));
  const coach = (await choicesOf(step, organisationId)).find(({ id }) => id === coachId);
  if (!coach) return refuse('peer-coach', 'coach');
  return coach.standing === 'free' ? ok(coach) : refuse(`peer-${coach.standing}`, 'coach', { name: coach.called });
}

type OnCase = { readonly caseId: string };
export type PeerOf = {
  readonly caseId: string;
  readonly firstName: string;
  readonly fullName: string;
  readonly active: boolean;
  readonly shielded: boolean;
  readonly pairing: Pairing | undefined;
  /** Who decides now about what was laid before; undefined = lay it before anew. */
  readonly decides: Decides | undefined;
  /** How the coach of the pairing stands. */
  readonly coach: PeerChoice | undefined;
  readonly coaches: readonly PeerChoice[];
  readonly notes: readonly PeerNote[];
  /** It is not known whether this adult decides alone. */
  readonly asksCapacity: boolean;
  /** The young person can answer on the own page. */
  readonly hasLink: boolean;
};
type Found = { readonly view: PeerOf; readonly known: KeptSpeakers };
async function readPeer(step: Step, { caseId }: OnCase): Promise<Outcome<Found>> {
  const admitted = await admit(step, caseId);
  if (!admitted.ok) return admitted;
  const { desk, today } = step;
  const me = memberOf(step);
  const person = await desk.people.find(caseId);
  if (!person) return notFound;
  const known = await keptSpeakers(step, caseId, person.birthDate, today);
  const pairing = await desk.pairings.open(caseId);
  const coaches = await choicesOf(step, me.organisationId);
  const { age, appointed } = known;
  const way = await desk.youngWays.open(caseId);
  return ok({
    known,
    view: {
      caseId,
      firstName: person.firstName,
      fullName: fullName(person),
      active: admitted.value.facts.state === 'active',
      shielded: (await desk.cases.isShielded(caseId)) !== undefined,
      pairing,
      decides: pairing && stillDecides(pairing.decides, age),
      coach: coaches.find(({ id }) => id === pairing?.coachId),
      coaches,
      notes: await desk.pairings.notes(caseId),
      asksCapacity: decidesFor({ from: me.organisationKind, age, capacity: 'unknown', appointed }) === undefined,
      hasLink: way !== undefined && today <= way.expiresOn,
    },
  });
}
/** How it stands with a Next Coach, whom there are, and what the coach wrote. Refusal: not-found. */
export const seePeerOf = makeAct<OnCase, PeerOf>('see-peer-of', async (step, command) => {
  const found = await readPeer(step, command);
  return found.ok ? ok(found.value.view) : found;
});

/** Nobody new comes near who is afgeschermd; and only while the begeleiding runs. */
const closed = ({ active, shielded }: PeerOf): readonly Refusal[] =>
  !active ? refuse('peer-not-now').refusals : shielded ? refuse('peer-shielded').refusals : [];

type Offer = OnCase & {
  /** 'all' = the young person chooses. */
  readonly coach: string;
  readonly capacity: Exclude<Capacity, 'unknown'> | undefined;
};
/**
 * Lays it before the young person: to choose, or one coach to say yes to. Refusals: peer-coach, peer-full, peer-no-vog, peer-vog-past,
 * peer-stopped, peer-capacity, peer-already, peer-shielded, peer-not-now; not-found.
 */
export const offerPeer = makeAct<Offer, null>('keep-peer-of', async (step, { caseId, coach: chosen, capacity }) => {
  const found = await readPeer(step, { caseId });
  if (!found.ok) return found;
  const { view, known } = found.value;
  const me = memberOf(step);
  if (closed(view).length > 0) return { ok: false, refusals: closed(view) };
  if (view.pairing) return refuse('peer-already', 'coach');
  const coach = chosen === 'all' ? undefined : await freeCoach(step, me.organisationId, chosen || null);
  const { age, appointed } = known;
  const decides = decidesFor({ from: me.organisationKind, age, capacity: capacity ?? 'unknown', appointed });
  const refusals = [
    ...(coach && !coach.ok ? coach.refusals : []),
    ...(chosen === 'all' && !view.coaches.some(({ standing }) => standing === 'free')
      ? refuse('peer-nobody', 'coach').refusals
      : []),
    ...(decides === undefined ? refuse('peer-capacity', 'capacity').refusals : []),
  ];
  if (decides === undefined || refusals.length > 0) return { ok: false, refusals };
  const { organisationId, memberId } = me;
  const one = coach?.ok ? { coachId: coach.value.id, called: coach.value.called } : { coachId: null, called: null };
  const pairing = { id: step.newId(), caseId, organisationId, memberId, ...one, decides, begunOn: step.today };
  if (!(await step.desk.pairings.begin(pairing))) return refuse('peer-already', 'coach');
  await note(step, caseId, { kind: 'peer-open' });
  return ok(null);
});

type HeardYes = OnCase &
  TypedContact & {
    readonly pairingId: string;
    readonly coach: string;
    readonly by: YesBy | undefined;
    /** Of who decides for the young person. */
    readonly name: string;
    /** The young person wants it: without that nothing begins, whoever may say yes. */
    readonly wants: boolean;
  };
async function sayFaults(
  step: Step,
  { view, known }: Found,
  { by, name, wants }: HeardYes,
): Promise<readonly Refusal[]> {
  const { decides } = view;
  if (decides === undefined) return refuse('peer-again').refusals;
  const may = by !== undefined && sayersOf[decides].includes(by);
  return [
    ...(wants ? [] : refuse('peer-wants', 'wants').refusals),
    ...(may ? [] : refuse('peer-by', 'by').refusals),
    ...(may && by !== 'self' ? textFaults(name, 'name', 120) : []),
    ...(may && by !== 'self' ? await checkSpeaker(step, known, { by, name, on: step.today }) : []),
  ];
}

/**
 * Writes down a yes that was said: the coach begins. Refusals by field: peer-wants, peer-by, peer-name, those of `contactFaults` and of
 * who speaks for somebody; peer-full and so on; peer-changed when the young person or a colleague was faster; peer-again; not-found.
 */
export const hearPeerYes = makeAct<HeardYes, null>('keep-peer-of', async (step, command) => {
  const found = await readPeer(step, command);
  if (!found.ok) return found;
  const { view } = found.value;
  const { pairing } = view;
  if (!pairing || pairing.id !== command.pairingId || pairing.state === 'runs') return refuse('peer-changed');
  if (closed(view).length > 0) return { ok: false, refusals: closed(view) };
  const { organisationId } = memberOf(step);
  const coach = await freeCoach(step, organisationId, pairing.coachId ?? (command.coach || null));
  const refusals = [
    ...(coach.ok ? [] : coach.refusals),
    ...(await sayFaults(step, found.value, command)),
    ...contactFaults(command),
  ];
  if (refusals.length > 0 || !coach.ok || command.by === undefined || command.channel === undefined)
    return { ok: false, refusals };
  const began = await step.desk.pairings.change(pairing.id, [pairing.state], {
    state: 'runs',
    coachId: coach.value.id,
    called: coach.value.called,
    channel: command.channel,
    address: command.shares ? command.address.trim() : null,
    yesBy: command.by,
    yesName: command.by === 'self' ? null : command.name.trim(),
    yesOn: step.today,
  });
  if (!began) return refuse('peer-changed');
  await note(step, command.caseId, { kind: 'peer-began' });
  return ok(null);
});

/** Ends it at once, or takes back what was laid before; what was written stays. Refusals: peer-changed, not-found. */
export const endPeerOf = makeAct<OnCase & { readonly pairingId: string }, null>(
  'keep-peer-of',
  async (step, { caseId, pairingId }) => {
    const admitted = await admit(step, caseId);
    if (!admitted.ok) return admitted;
    const pairing = await step.desk.pairings.open(caseId);
    if (pairing?.id !== pairingId || !(await step.desk.pairings.end(pairingId, 'colleague', step.today)))
      return refuse('peer-changed');
    await note(step, caseId, { kind: 'peer-ended' });
    return ok(null);
  },
);
