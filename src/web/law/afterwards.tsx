import type { YoungPersonView } from '#app/person/young-person-view.ts';
import { longDay } from '#domain/day-words.ts';
import { taskWords, whys } from '#domain/turn/verbs.ts';

/** What the law asks already, and becomes the turn after the one that is open. */
export function Afterwards({ view }: { view: YoungPersonView }) {
  const call = view.law?.afterwards;
  if (!call) return null;
  const { verb, why, until } = call;
  // It has begun, so only its end says something: a duty of an enrolment begins on the day of the law, not on one of hers.
  const asked = until === null ? 'De wet vraagt dit nu.' : `De wet vraagt dit nu, uiterlijk ${longDay(until)}.`;
  return (
    <p>
      <strong>{`Daarna: ${taskWords(verb, null, view.person.firstName)}.`}</strong>{' '}
      {why === 'term-ends' ? whys[why] : asked}
    </p>
  );
}
