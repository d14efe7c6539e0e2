import { mayEver } from '#domain/access/may.ts';
import type { Actor, Member } from '#domain/access/actor.ts';
import { forWhomField } from '#web/kit/for-whom.ts';
import { go, gone, type Form, type Page, type Reply, type Visit } from './visit.ts';

type YoungPage = Extract<Page, { readonly who: 'young' }>;
/**
 * A page of a young person, for who came in with the own link; anybody else is shown the way out, in the same words. What was
 * typed on a page of one never lands at another who used the same telephone.
 */
export async function forYoung(
  page: YoungPage,
  visit: Visit<Member | undefined>,
  who: Actor | undefined,
  forms: () => Promise<{ readonly form?: Form }>,
): Promise<Reply> {
  if (who?.kind !== 'young') return go('/r');
  if (page.act === 'public' || !mayEver(who, page.act)) return gone;
  const read = { ...visit, ...(await forms()), actor: who };
  const meant = read.form.get(forWhomField)?.[0] ?? who.wayId;
  return meant === who.wayId ? page.handle(read) : go('/over-mij');
}
