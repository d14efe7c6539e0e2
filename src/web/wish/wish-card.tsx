import type { YoungPersonView } from '#app/person/young-person-view.ts';
import type { WishNow } from '#app/wish/wish-of.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { Facts, type Fact } from '#web/kit/facts.tsx';
import { Row, Section } from '#web/kit/layout.tsx';
import { wishWords, whyWords } from './wish-words.ts';

/** Somebody told why, of a wish that was not followed. */
const isTold = ({ decision }: WishNow): boolean => decision?.followed === false && decision.reason !== null;
/** What runs is something else; or nothing is known to run, and what was decided last is something else, as of what begins later. */
const isNot = ({ followed, decision }: WishNow): boolean =>
  followed === false || (followed === null && decision?.followed === false);

function followedWords(wish: WishNow): string {
  if (wish.followed === true) return 'Ja';
  if (!isNot(wish)) return 'Dat weten we niet';
  return `Nee: ${wish.decision && isTold(wish) ? whyWords(wish.decision) : 'nog niet gezegd waarom'}`;
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
  const asksWhy = isNot(wish) && !isTold(wish) && may.has('say-why-not');
  return (
    <Section title={`Dit wil ${person.firstName}`} id="wens">
      {wish.said.length === 0 ? <p class="quiet">Nog niet gevraagd.</p> : <Facts facts={factsOf(wish)} />}
      {may.has('keep-wish') && (
        <Row>
          <LinkButton href={base}>{wish.said.length === 0 ? 'Vul het samen in' : 'De wens is nu anders'}</LinkButton>
          {asksWhy && <LinkButton href={`${base}/waarom`}>Schrijf op waarom niet</LinkButton>}
        </Row>
      )}
    </Section>
  );
}
