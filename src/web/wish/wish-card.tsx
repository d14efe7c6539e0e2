import type { YoungPersonView } from '#app/person/young-person-view.ts';
import type { WishNow } from '#app/wish/wish-of.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { Facts, type Fact } from '#web/kit/facts.tsx';
import { Row, Section } from '#web/kit/layout.tsx';
import { wishWords, whyWords } from './wish-words.ts';

/** Whether somebody told why, of a wish that was not followed. */
const isTold = ({ decision }: WishNow): boolean => decision?.followed === false && decision.reason !== null;

function followedWords(wish: WishNow): string {
  if (wish.followed === true) return 'Ja';
  const { decision } = wish;
  if (decision?.followed === false && (wish.followed === false || isTold(wish))) return `Nee: ${whyWords(decision)}`;
  return wish.followed === false ? 'Nee: nog niet gezegd waarom' : 'Dat weten we niet';
}

function factsOf(wish: WishNow): readonly Fact[] {
  const [newest, before] = wish.said;
  if (!newest) return [];
  return [
    { label: 'Wil', value: wishWords(newest) },
    ...(before ? [{ label: 'Eerder', value: wishWords(before) }] : []),
    ...(newest.wish === 'unsure' ? [] : [{ label: 'Wens gevolgd', value: followedWords(wish) }]),
  ];
}

/** What the young person wants, first of all, and what came of it. */
export function WishCard({ view }: { view: YoungPersonView }) {
  const { wish, may, caseId, person, state } = view;
  if (!wish || state === 'linked' || (wish.said.length === 0 && !may.has('keep-wish'))) return null;
  const base = `/jongeren/${caseId}/wens`;
  const asksWhy = wish.followed === false && !isTold(wish) && may.has('say-why-not');
  return (
    <Section title={`Dit wil ${person.firstName}`} id="wens">
      {wish.said.length === 0 ? (
        <p>Nog niet gevraagd. {person.firstName} kan het zelf zeggen met de eigen link. Of vul het samen in.</p>
      ) : (
        <Facts facts={factsOf(wish)} />
      )}
      {may.has('keep-wish') && (
        <Row>
          <LinkButton href={base}>
            {wish.said.length === 0 ? `Vul in wat ${person.firstName} wil` : 'De wens is nu anders'}
          </LinkButton>
          {asksWhy && <LinkButton href={`${base}/waarom`}>Schrijf op waarom niet</LinkButton>}
        </Row>
      )}
    </Section>
  );
}
