/** What a young person reads of the own case. */
import type { Young } from '#domain/access/actor.ts';
import { mayAsk } from '#domain/request/request.ts';
import { isSchool } from '#domain/person/new-person.ts';
import type { OrganisationKind } from '#domain/access/actor.ts';
import { addDays, ageOn, type Day } from '#law/day.ts';
import { isExtract } from '#domain/extract/kinds.ts';
import { routeOf, takesPart, type KnownForRoute, type Route } from '#domain/young/route.ts';
import { may } from '#domain/access/may.ts';
import { notFound, ok } from '#domain/outcome.ts';
import { follows, goalOf, type Said } from '#domain/wish/wish.ts';
import { makeAct, type Step } from '../house.ts';
import type { OwnAgreement, OwnCard, OwnCopy, OwnDestination, OwnRequest, OwnShare } from '../ports/young.ts';
import type { Looked } from '../ports/log.ts';
import type { WishDecision } from '../ports/wishes.ts';

/** Acts of the own page are for who came in by the own link only, so anybody else here is a bug. */
export function youngOf({ actor, act }: Pick<Step, 'actor' | 'act'>): Young {
  if (actor.kind !== 'young' || !may(actor, act, 'self')) throw new Error('an act of a young person by another');
  return actor;
}

export type OwnPage = {
  readonly card: OwnCard;
  readonly age: number;
  readonly schoolLeads: boolean;
  readonly shares: readonly OwnShare[];
  readonly copies: readonly OwnCopy[];
  readonly agreements: readonly OwnAgreement[];
  readonly requests: readonly OwnRequest[];
  readonly route: Route;
  /** There is a Next Coach, or one to choose. */
  readonly hasPeer: boolean;
  readonly wish: OwnWish | null;
  /** School said not long ago what it does with a tip. */
  readonly tipAnswered: boolean;
  /** From sixteen on; before that a parent or guardian asks. */
  readonly mayAsk: boolean;
};

/** What this young person said last, and what was told about it when something else came of it. */
export type OwnWish = { readonly said: Said; readonly told: WishDecision | null };
async function ownWishOf({ desk }: Step, caseId: string, running: OwnDestination | undefined): Promise<OwnWish | null> {
  const [said] = await desk.wishes.said(caseId);
  if (!said) return null;
  const decision = await desk.wishes.decision(caseId, said.wish);
  const came = follows(goalOf(said.wish), running?.kind ?? null) === true;
  return { said, told: decision?.followed === false && !came ? decision : null };
}

/** So many days the own page tells that school answered. */
const tellDays = 30;
async function tipAnswered({ desk, today }: Step, caseId: string): Promise<boolean> {
  const since = addDays(today, -tellDays);
  return (await desk.tips.own(caseId)).some(({ answeredOn }) => answeredOn !== null && answeredOn >= since);
}

/** The page "Over mij": who helps, who is on turn, what is known, and what went where. */
export const seeOwnPage = makeAct<Record<never, never>, OwnPage>('see-own-page', async (step) => {
  const { own } = step.desk;
  const { caseId } = youngOf(step);
  const card = await own.card(caseId);
  if (!card) return notFound;
  const age = ageOn(card.birthDate, step.today);
  const shares = await own.shares(caseId);
  const agreements = await own.agreements(caseId);
  const running = await own.destination(caseId, step.today);
  return ok({
    card,
    age,
    schoolLeads: isSchool(card.lead.kind as OrganisationKind),
    shares,
    copies: await own.copies(caseId),
    agreements: agreements.filter(({ doneOn }) => doneOn === null),
    requests: await own.requests(caseId),
    route: routeOf(knownOf(card, shares, agreements, running), step.today),
    wish: await ownWishOf(step, caseId, running),
    tipAnswered: await tipAnswered(step, caseId),
    hasPeer: (await step.desk.pairings.own(caseId)) !== undefined,
    mayAsk: mayAsk(age).includes('self'),
  });
});

/** A name as one says it to the person: of somebody the first one, of a team or organisation all of it. */
const calledOf = (name: string, isPerson: boolean): string => (isPerson ? (name.split(' ')[0] ?? name) : name);

function knownOf(
  { stopsOn, contact, turn, firstName }: OwnCard,
  shares: readonly OwnShare[],
  appointments: readonly OwnAgreement[],
  running: OwnDestination | undefined,
): KnownForRoute {
  const asked = shares.find(({ kind, closedOn }) => !isExtract(kind) && closedOn === null);
  return {
    schoolEndsOn: stopsOn,
    helper: contact && calledOf(contact.name, true),
    handover: asked ? { name: asked.toName, state: asked.state } : null,
    appointments: appointments.map((one) => ({ ...one, own: takesPart(one.who, firstName) })),
    afterSchool: running?.kind ?? null,
    turn: turn && { ...turn, name: calledOf(turn.name, turn.isPerson) },
  };
}

/** One line of who looked, as a young person reads it: organisation, function, day, why; a name of who stands around only. */
export type OwnLookedLine = {
  readonly onDay: Day;
  readonly organisation: string;
  /** null = the program, or the young person. */
  readonly who: string | null;
  readonly purpose: string;
  readonly what: 'wrote' | 'saw' | 'listed' | 'took-along' | 'self';
};

const whatOf = ({ kind, how }: Looked): OwnLookedLine['what'] => {
  if (kind === 'young') return 'self';
  if (how === 'written') return 'wrote';
  if (how === 'exported') return 'took-along';
  return how === 'opened' ? 'saw' : 'listed';
};
const whoOf = ({ kind, name, jobTitle }: Looked): string | null => {
  if (kind === 'young' || kind === 'system') return null;
  return name ? `${name}, ${jobTitle}` : jobTitle;
};

/** Who looked, newest first; what somebody did in one day for one reason is one line. */
export async function lookedLinesOf(step: Step): Promise<readonly OwnLookedLine[]> {
  const lines = (await step.desk.log.whoLooked(youngOf(step).caseId)).map((line) => ({
    onDay: line.onDay,
    organisation: line.organisationName,
    who: whoOf(line),
    purpose: line.purpose,
    what: whatOf(line),
  }));
  return [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()];
}
/** The same for the page "Wie keek bij jou?". */
export const seeOwnLog = makeAct<Record<never, never>, readonly OwnLookedLine[]>('see-own-log', async (step) =>
  ok(await lookedLinesOf(step)),
);
