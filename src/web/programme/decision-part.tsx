import { decidedWords, decisionWords, type BodyDecision } from '#domain/programme/decided.ts';
import { Section } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { here } from './file-words.ts';

export const decisionPath = (partyId: string): string => `${here}/besluiten/${partyId}`;

/** What each college and board decided, or when it will. */
export function Decisions({ decisions, writes }: { decisions: readonly BodyDecision[]; writes: boolean }) {
  return (
    <Section title="Besluiten van colleges en besturen" count={decisions.length}>
      <p>{decidedWords(decisions)}</p>
      <ListGrid label="Besluiten van colleges en besturen">
        {decisions.map((one) => (
          <ListRow
            key={one.party.id}
            title={one.party.name}
            href={writes ? decisionPath(one.party.id) : undefined}
            sub={decisionWords(one)}
          />
        ))}
      </ListGrid>
    </Section>
  );
}
