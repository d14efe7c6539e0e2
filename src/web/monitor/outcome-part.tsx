import type { StuckOverview } from '#app/monitor/stuck-overview.ts';
import { outcomes, type OutcomeKind } from '#domain/turn/outcomes.ts';
import { Facts } from '#web/kit/facts.tsx';
import { Section } from '#web/kit/layout.tsx';

const labelOf = (kind: string): string => {
  if (kind === 'term-over') return 'Geëindigd zonder opvolging';
  return kind in outcomes ? outcomes[kind as OutcomeKind].words : 'Anders';
};

/** Counts that are no lateness: who wants no help, whom nobody reaches, and whose term ended without anybody after. Nobody is behind with these. */
export function Beside({ byOutcome }: Pick<StuckOverview, 'byOutcome'>) {
  if (byOutcome.length === 0) return null;
  return (
    <Section title="Los hiervan">
      <Facts facts={byOutcome.map(({ key, youngPeople }) => ({ label: labelOf(key), value: String(youngPeople) }))} />
    </Section>
  );
}
