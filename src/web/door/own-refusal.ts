import type { Actor } from '#domain/access/actor.ts';
import { refusalOfStopped, sealed, type Why } from '#app/sealed.ts';
import { html } from '#web/kit/render.ts';
import type { Reply, Visit } from './visit.ts';

type Handle<V> = (visit: V) => Promise<Reply>;
type Gate = {
  readonly why: Why;
  /** Whether a page speaks of what is wrong with the form. */
  readonly says: (page: string) => boolean;
  /** The answer, as this gate lets it be drawn. */
  readonly drawn?: (reply: Reply) => Reply;
};
const asItIs = (reply: Reply): Reply => reply;

/**
 * The refusal of a page in its own words, worked out in a house that keeps nothing; undefined when it must be answered for.
 * A form that nobody looked at and was undone must at least speak of what is wrong.
 */
export async function ownRefusal<V extends Visit<Actor | undefined>>(
  visit: V,
  handle: Handle<V>,
  { why, says, drawn = asItIs }: Gate,
): Promise<Reply | undefined> {
  const seal = sealed(visit.house, why);
  const given = await handle({ ...visit, house: seal.house }).catch((thrown: unknown) => {
    refusalOfStopped(thrown); // throws on what is no stopped act
    return undefined;
  });
  const reply = given && drawn(given);
  if (reply?.kind === 'not-found') return reply;
  const refuses = reply?.kind === 'page' && reply.status >= 400 && (!seal.stopped() || says(html(reply.node)));
  return refuses ? reply : undefined;
}
