import { mayEver } from '#domain/access/may.ts';
import type { Actor, Member } from '#domain/access/actor.ts';
import { forWhomField } from '#web/kit/for-whom.ts';
import { go, gone, type Form, type Page, type Reply, type Visit } from './visit.ts';

type PupilPage = Extract<Page, { readonly who: 'pupil' }>;
type YoungPage = Extract<Page, { readonly who: 'young' }>;
/**
 * A page of a young person, for who came in with the own link; anybody else is shown the way out, in the same words. What was
 * typed on a page of one never lands at another who used the same telephone.
 */
async function forYoung(
  page: YoungPage,
  visit: Visit<Member | undefined>,
  who: Actor | undefined,
  forms: () => Promise<{ readonly form?: Form }>,
): Promise<Reply> {
  if (who?.kind !== 'young') return go('/r');
  if (page.act === 'public' || !mayEver(who, page.act)) return gone;
  const read = { ...visit, ...(await forms()), actor: who };
  const meant = read.form.get(forWhomField)?.[0] ?? who.wayId;
  return meant === who.wayId ? page.handle(read) : go('/mijn-route');
}

/** The same for a page of a pupil in a group moment: on a computer of everybody the one before must leave nothing behind. */
async function forPupil(
  page: PupilPage,
  visit: Visit<Member | undefined>,
  who: Actor | undefined,
  forms: () => Promise<{ readonly form?: Form }>,
): Promise<Reply> {
  if (who?.kind !== 'pupil') return go('/g');
  if (page.act === 'public' || !mayEver(who, page.act)) return gone;
  const read = { ...visit, ...(await forms()), actor: who };
  const meant = read.form.get(forWhomField)?.[0] ?? who.seatId;
  return meant === who.seatId ? page.handle(read) : go('/g');
}

type SpeakerPage = Extract<Page, { readonly who: 'speaker' }>;
/** The same for the one question of who speaks for a young person. */
async function forSpeaker(
  page: SpeakerPage,
  visit: Visit<Member | undefined>,
  who: Actor | undefined,
  forms: () => Promise<{ readonly form?: Form }>,
): Promise<Reply> {
  if (who?.kind !== 'speaker') return go('/ja');
  if (page.act === 'public' || !mayEver(who, page.act)) return gone;
  const read = { ...visit, ...(await forms()), actor: who };
  const meant = read.form.get(forWhomField)?.[0] ?? who.askId;
  return meant === who.askId ? page.handle(read) : go('/vraag-aan-u');
}

type ParentPage = Extract<Page, { readonly who: 'parent' }>;
/** The same for who looks along; with two children there are two links, and what is typed for one never lands at the other. */
async function forParent(
  page: ParentPage,
  visit: Visit<Member | undefined>,
  who: Actor | undefined,
  forms: () => Promise<{ readonly form?: Form }>,
): Promise<Reply> {
  if (who?.kind !== 'parent') return go('/ouder');
  if (page.act === 'public' || !mayEver(who, page.act)) return gone;
  const read = { ...visit, ...(await forms()), actor: who };
  const meant = read.form.get(forWhomField)?.[0] ?? who.linkId;
  return meant === who.linkId ? page.handle(read) : go('/meekijken');
}

type PeerPage = Extract<Page, { readonly who: 'peer' }>;
/** The same for a page of a Next Coach. */
async function forPeer(
  page: PeerPage,
  visit: Visit<Member | undefined>,
  who: Actor | undefined,
  forms: () => Promise<{ readonly form?: Form }>,
): Promise<Reply> {
  if (who?.kind !== 'peer') return go('/c');
  if (page.act === 'public' || !mayEver(who, page.act)) return gone;
  const read = { ...visit, ...(await forms()), actor: who };
  const meant = read.form.get(forWhomField)?.[0] ?? who.coachId;
  return meant === who.coachId ? page.handle(read) : go('/mijn-jongeren');
}

type OwnLinkPage = YoungPage | PupilPage | SpeakerPage | ParentPage | PeerPage;
const own = ['young', 'pupil', 'speaker', 'parent', 'peer'];
/** Whether a page is for who came in by a link or a card of the own. */
export const isOwnLinkPage = (page: Page): page is OwnLinkPage => own.includes(page.who);

/** A page of who came in by a link or a card of the own. */
export function forOwnLink(
  page: OwnLinkPage,
  visit: Visit<Member | undefined>,
  who: Actor | undefined,
  forms: () => Promise<{ readonly form?: Form }>,
): Promise<Reply> {
  if (page.who === 'young') return forYoung(page, visit, who, forms);
  if (page.who === 'pupil') return forPupil(page, visit, who, forms);
  if (page.who === 'parent') return forParent(page, visit, who, forms);
  if (page.who === 'peer') return forPeer(page, visit, who, forms);
  return forSpeaker(page, visit, who, forms);
}
