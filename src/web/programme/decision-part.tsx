import type { BodyDecision } from '#app/programme/see-file.ts';
import { fullDay } from '#domain/day-words.ts';
import { decisionOutcomes } from '#domain/programme/entry.ts';
import { Section } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { here } from './file-words.ts';

export const decisionPath = (partyId: string): string => `${here}/besluiten/${partyId}`;
function decisionWords({ entry }: BodyDecision): string {
  const { plannedOn = null, decidedOn = null, outcome = null, words = '' } = entry?.content ?? {};
  const besides = words === '' ? '' : ` ${words}`;
  if (decidedOn !== null && outcome !== null)
    return `${decisionOutcomes[outcome]}, op ${fullDay(decidedOn)}.${besides}`;
  return plannedOn === null ? 'Nog geen dag' : `Besluit op ${fullDay(plannedOn)}.${besides}`;
}

/** What each college and board decided, or when it will. */
export function Decisions({ decisions, writes }: { decisions: readonly BodyDecision[]; writes: boolean }) {
  const done = decisions.filter(({ entry }) => (entry?.content.decidedOn ?? null) !== null).length;
  return (
    <Section title="Besluiten van colleges en besturen" count={decisions.length}>
      <p>{`${done} van ${decisions.length} besloten.`}</p>
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
