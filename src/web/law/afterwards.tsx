import type { YoungPersonView } from '#app/person/young-person-view.ts';
import { longDay } from '#domain/day-words.ts';
import { taskWords, whys } from '#domain/turn/verbs.ts';

/** What the law asks already, and becomes the turn after the one that is open. */
export function Afterwards({ view }: { view: YoungPersonView }) {
  const call = view.law?.afterwards;
  if (!call) return null;
  const { verb, why, from, until } = call;
  const term = until === null ? `sinds ${longDay(from)}` : `van ${longDay(from)} tot en met ${longDay(until)}`;
  return (
    <p>
      <strong>{`Daarna: ${taskWords(verb, null, view.person.firstName)}.`}</strong>{' '}
      {why === 'term-ends' ? whys[why] : `De wet vraagt dit ${term}.`}
    </p>
  );
}
