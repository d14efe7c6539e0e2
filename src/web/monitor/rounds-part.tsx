import { roundsOfRegion, type NamedRound } from '#app/intake/rounds.ts';
import type { Member } from '#domain/access/actor.ts';
import { shortDay } from '#domain/day-words.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { periodWords } from '#domain/intake/period.ts';
import { missingRounds } from '#domain/intake/round.ts';
import type { Visit } from '#web/door/visit.ts';
import { Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';

/** The rounds of the region for who keeps it; none for all others. */
export async function roundsSeen({ house, actor }: Visit<Member>): Promise<readonly NamedRound[]> {
  const seen = keepsRegion(actor) ? await roundsOfRegion(house, actor, {}) : undefined;
  return seen?.ok ? seen.value : [];
}

/** A list that is not there is a gap too: whom it would name, nobody knows. The name of the school only. */
export function MissingLists({ visit, rounds }: { visit: Visit<Member>; rounds: readonly NamedRound[] }) {
  const missing = missingRounds(rounds, visit.today);
  if (missing.length === 0) return null;
  return (
    <Section title="Lijsten die ontbreken" count={missing.length}>
      <ul>
        {missing.map((round) => (
          <li key={round.id}>
            {round.school}: nog geen lijst voor {periodWords(round)}, uiterlijk was {shortDay(round.dueOn)}
          </li>
        ))}
      </ul>
      <p>
        <Link href="/regio/lijsten">Alle lijsten van scholen</Link>
      </p>
    </Section>
  );
}
