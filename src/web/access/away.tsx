import { goAway, type Away } from '#app/access/round.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, show, type Reply, type Visit } from '#web/door/visit.ts';
import { roundCookie, type SignIn } from '#web/door/who.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { PageHead, Row } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { isGone } from '#web/person/refusals.ts';
import { cameBackWords } from './sign-in-words.ts';

type Anyone = Visit<Member | undefined>;

/** Where an organisation sends a browser back to; it is registered over there. */
export const backAddress = ({ address = '' }: Pick<Anyone, 'address'>): string => `${address}/inloggen/terug`;

/**
 * Leads to another website. No redirect: a browser follows none from a form to elsewhere, because our own policy forbids
 * it. The page goes on by itself, also without script, and its link says the same.
 */
function awayPage(visit: Anyone, to: string, signIn?: SignIn): Reply {
  const page = show(
    <Shell visit={visit} title="Je gaat naar je organisatie">
      <PageHead title="Je gaat naar je organisatie" lead="Log daar in. Daarna kom je hier terug." />
      <p>
        <Link href={to}>Ga verder naar het inloggen van je organisatie</Link>
      </p>
    </Shell>,
  );
  return { ...page, away: to, ...(signIn !== undefined && { signIn }) } as Reply;
}

/** It did not work: what to do now, and the other way in. */
export function failedPage(visit: Anyone, refusals: readonly Refusal[], status = 422): Reply {
  const [{ code } = { code: '' }] = refusals;
  return show(
    <Shell visit={{ ...visit, actor: undefined }} title="Inloggen lukte niet" wrong>
      <PageHead title="Inloggen lukte niet" />
      <p>{cameBackWords(code)}</p>
      <p>Heb je hier ook een wachtzin en een app met codes? Daarmee kom je altijd binnen.</p>
      <Row>
        <LinkButton kind="main" href="/inloggen">
          Ga naar Inloggen
        </LinkButton>
      </Row>
    </Shell>,
    status,
  );
}

type Wish = Pick<Away, 'organisationId' | 'purpose' | 'memberId' | 'browser' | 'shared' | 'onward'>;
/** Begins a round, and leads away; `signIn` when the browser gets a cookie for it. */
export async function leave(visit: Anyone, wish: Wish, isNew: boolean): Promise<Reply> {
  const begun = await goAway(visit.house, { ...wish, back: backAddress(visit) });
  if (begun.ok) return awayPage(visit, begun.value, isNew ? roundCookie(wish.browser) : undefined);
  return isGone(begun.refusals) ? gone : failedPage(visit, begun.refusals);
}
