import type { NamedRound } from '#app/intake/rounds.ts';
import { shortDay } from '#domain/day-words.ts';
import { periodWords } from '#domain/intake/period.ts';
import { roundState } from '#domain/intake/round.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { Form } from '#web/kit/form.tsx';
import { Section } from '#web/kit/layout.tsx';

/** How it stands with one list: in, still to come, or missing. */
export function RoundStands({ round, today }: { round: NamedRound; today: string }) {
  const state = roundState(round, today);
  if (state === 'late') return <Badge tone="late">nog geen lijst</Badge>;
  if (state === 'open') return <Badge>nog geen lijst</Badge>;
  return (
    <Badge tone="done">
      {round.nobodyLeaves ? 'niemand stopt' : `binnen op ${round.handedInOn && shortDay(round.handedInOn)}`}
    </Badge>
  );
}

/** What the region asks of the own school: each list that is not there yet, with the way out when nobody leaves. */
export function OwnRounds({ rounds, today }: { rounds: readonly NamedRound[]; today: string }) {
  const asked = rounds.filter((round) => roundState(round, today) !== 'in');
  if (asked.length === 0) return null;
  return (
    <Section title="Deze lijst wordt verwacht" id="rondes">
      {asked.map((round) => (
        <div key={round.id}>
          <p>
            Leerlingen die stoppen in {periodWords(round)}: uiterlijk {shortDay(round.dueOn)}{' '}
            <RoundStands round={round} today={today} />
          </p>
          <Form action={`/inlezen/rondes/${round.id}/niemand`} inline>
            <Button>Niemand stopt in deze periode</Button>
          </Form>
        </div>
      ))}
    </Section>
  );
}
