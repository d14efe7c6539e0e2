/** A Next Coach: somebody who was young here before, and keeps contact with one or a few young people. */
import { addMonths, addYears, isDay, type Day } from '#law/day.ts';
import { findBsn } from '../bsn.ts';
import { whoSaysYes, type Capacity, type YesBy, type YesRule } from '../handover/yes.ts';
import type { OrganisationKind } from '../access/actor.ts';
import { findSensitive } from '../handover/sensitive.ts';
import type { Refusal } from '../outcome.ts';

/** How a young person wants to have contact with a coach, and what is asked for it. */
export const peerChannels = {
  app: 'Appen',
  call: 'Bellen',
  sms: 'Sms',
  mail: 'Mailen',
} as const;
export type PeerChannel = keyof typeof peerChannels;
export const peerChannelNames = Object.keys(peerChannels) as PeerChannel[];

/** Most young people that one coach can have: more is work, and no contact between young people (S-206). */
const mostPairs = 5;
export const peerLimits = { called: 40, name: 120, profile: 200, note: 400, help: 200, address: 120 } as const;

export type CoachFacts = {
  readonly vogUntil: Day | null;
  readonly stoppedOn: Day | null;
  readonly most: number;
  /** How many pairings run. */
  readonly pairs: number;
};
/** How a coach stands on a day. Only who is `free` can begin with somebody. */
export type CoachStanding = 'free' | 'full' | 'no-vog' | 'vog-past' | 'stopped';
export function coachStanding({ vogUntil, stoppedOn, most, pairs }: CoachFacts, today: Day): CoachStanding {
  if (stoppedOn !== null) return 'stopped';
  if (vogUntil === null) return 'no-vog';
  if (vogUntil < today) return 'vog-past';
  return pairs >= most ? 'full' : 'free';
}
/** The first day on which is told that a VOG ends: a new one takes some weeks. */
export const vogToldFrom = (vogUntil: Day): Day => addMonths(vogUntil, -2);

export type TypedCoach = {
  readonly name: string;
  readonly called: string;
  readonly profile: string;
  /** '' when left empty, undefined when it does not exist. */
  readonly vogSeenOn: Day | undefined;
  readonly vogUntil: Day | undefined;
  readonly most: string;
};
export type CheckedCoach = Pick<TypedCoach, 'name' | 'called' | 'profile'> & {
  readonly vogSeenOn: Day | null;
  readonly vogUntil: Day | null;
  readonly most: number;
};

/** What is wrong with one text: missing, too long, or a number of the state in it. */
export function textFaults(text: string, field: string, most: number): readonly Refusal[] {
  if (findBsn(text).found) return [{ code: 'bsn', field }];
  if (text.trim() === '') return [{ code: `peer-${field}`, field }];
  return text.length > most ? [{ code: 'peer-long', field, values: { most } }] : [];
}
function vogFaults({ vogSeenOn, vogUntil }: TypedCoach, today: Day): readonly Refusal[] {
  const isWrong = (day: Day | undefined): boolean => day === undefined || (day !== '' && !isDay(day));
  const wrong = [
    ...(isWrong(vogSeenOn) ? [{ code: 'no-day', field: 'vogSeenOn' }] : []),
    ...(isWrong(vogUntil) ? [{ code: 'no-day', field: 'vogUntil' }] : []),
  ];
  if (wrong.length > 0 || vogSeenOn === undefined || vogUntil === undefined) return wrong;
  if (vogSeenOn === '' && vogUntil === '') return [];
  if (vogSeenOn === '') return [{ code: 'peer-vog-seen', field: 'vogSeenOn' }];
  if (vogUntil === '') return [{ code: 'peer-vog-until', field: 'vogUntil' }];
  if (vogSeenOn > today) return [{ code: 'peer-vog-to-come', field: 'vogSeenOn' }];
  // A VOG says how somebody stood on one day: no law says how long that holds, so an organisation asks a new one in time.
  return vogUntil <= vogSeenOn || vogUntil > addYears(vogSeenOn, 4)
    ? [{ code: 'peer-vog-until', field: 'vogUntil' }]
    : [];
}

/** A coach as typed, or what is wrong by field. Without a VOG somebody can be entered, and begins with nobody. */
export function checkCoach(typed: TypedCoach, today: Day): CheckedCoach | readonly Refusal[] {
  const { name, called, profile } = typed;
  const most = /^\d$/.test(typed.most.trim()) ? Number(typed.most) : 0;
  const faults: readonly Refusal[] = [
    ...textFaults(name, 'name', peerLimits.name),
    ...textFaults(called, 'called', peerLimits.called),
    ...textFaults(profile, 'profile', peerLimits.profile),
    ...vogFaults(typed, today),
    ...(most >= 1 && most <= mostPairs ? [] : [{ code: 'peer-most', field: 'most', values: { most: mostPairs } }]),
  ];
  if (faults.length > 0) return faults;
  const days = { vogSeenOn: typed.vogSeenOn || null, vogUntil: typed.vogUntil || null };
  return { name: name.trim(), called: called.trim(), profile: profile.trim(), ...days, most };
}

/** A link works for a year, and never longer than the VOG. */
export const lastDayOfPeerWay = (today: Day, vogUntil: Day): Day =>
  [addYears(today, 1), vogUntil].toSorted()[0] ?? today;

/** Whose yes counts for a coach: nothing but a yes carries it (F18, field finding 8). */
export type Decides = 'self' | 'representative' | 'appointed';
type Deciding = {
  readonly from: OrganisationKind;
  readonly age: number;
  readonly capacity: Capacity;
  readonly appointed: 'curator' | 'mentor' | undefined;
};
const peerRule = (facts: Deciding): YesRule => whoSaysYes({ basis: 'toestemming', ...facts });
/** undefined = it must be asked first whether this adult decides alone. */
export function decidesFor(facts: Deciding): Decides | undefined {
  const rule = peerRule(facts);
  if (rule.who === 'ask-capacity') return undefined;
  if (rule.who === 'self') return 'self';
  return facts.age < 18 ? 'representative' : 'appointed';
}
/** How that stands at an age: who turned sixteen decides from then on, and an adult of whom it was not asked is asked first. */
export const stillDecides = (decides: Decides, age: number): Decides | undefined =>
  decides !== 'representative' || age < 16 ? decides : age < 18 ? 'self' : undefined;
/** Who can have said it, then. */
export const sayersOf: Readonly<Record<Decides, readonly YesBy[]>> = {
  self: ['self'],
  representative: ['parent', 'guardian'],
  appointed: ['curator', 'mentor'],
};

/** Contact as the young person wants it. A number or address is shared or left out; a coach who has none is told where to go. */
export type TypedContact = {
  readonly channel: PeerChannel | undefined;
  readonly shares: boolean | undefined;
  readonly address: string;
};
export function contactFaults({ channel, shares, address }: TypedContact): readonly Refusal[] {
  return [
    ...(channel === undefined ? [{ code: 'peer-channel', field: 'channel' }] : []),
    ...(shares === undefined ? [{ code: 'peer-shares', field: 'shares' }] : []),
    ...(shares === true ? textFaults(address, 'address', peerLimits.address) : []),
    ...(shares !== true && findBsn(address).found ? [{ code: 'bsn', field: 'address' }] : []),
  ];
}

export type PeerState = 'open' | 'wished' | 'runs' | 'ended';
export type PeerNoteKind = 'note' | 'agreement' | 'help';
/** What says something of health is no matter for a peer: who worries asks for help, and a colleague reads that. */
function delicate(text: string, field: string): readonly Refusal[] {
  const found = findSensitive(text).find(({ kind }) => kind !== 'family');
  return found ? [{ code: 'peer-delicate', field, values: { words: found.words.join(', ') } }] : [];
}
/** What a coach wrote, as typed: an agreement has a day. */
export function noteFaults(typed: {
  readonly kind: PeerNoteKind;
  readonly text: string;
  readonly dueOn: Day | undefined;
  readonly today: Day;
}): readonly Refusal[] {
  const { kind, text, dueOn, today } = typed;
  if (kind === 'help') return textFaults(text, 'help', peerLimits.help);
  const words = [...textFaults(text, kind, peerLimits.note), ...delicate(text, kind)];
  if (kind !== 'agreement') return words;
  const wrong = dueOn === undefined || dueOn === '' || !isDay(dueOn);
  return [
    ...words,
    ...(wrong ? [{ code: 'no-day', field: 'dueOn' }] : []),
    ...(!wrong && dueOn < today ? [{ code: 'day-past', field: 'dueOn' }] : []),
  ];
}
