import { Card } from '#web/kit/card.tsx';
import { Link } from '#web/kit/link.tsx';
import type { OwnWords } from './words/words.ts';

const called = /(112|113|0800 0432)/;
/** A sentence with a number that can be called by a touch; the number stays in one piece. */
const Callable = ({ text }: { text: string }) => (
  <p>
    {text.split(called).map((part, at) =>
      called.test(part) ? (
        <Link key={at} href={`tel:${part.replaceAll(' ', '')}`}>
          <bdi>{part.replaceAll(' ', '\u00a0')}</bdi>
        </Link>
      ) : (
        part
      ),
    )}
  </p>
);

/** Whom to call now. Numbers as they are called in the Netherlands; `plain`: inside a message that stands out already. */
export function Danger({ words: { danger }, plain }: { words: OwnWords; plain?: boolean }) {
  const lines = [danger.now, danger.talk, danger.child].map((line) => <Callable key={line} text={line} />);
  return plain ? <>{lines}</> : <Card soft>{lines}</Card>;
}
