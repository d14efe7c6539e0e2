import { decidedWords, decisionWords, type BodyDecision } from '#domain/programme/decided.ts';
import { sectionsOf, type Programme } from '#domain/programme/programme.ts';
import { stopOf, stopWords, type Stops } from '#domain/programme/review.ts';
import { titleOf } from '#domain/programme/status.ts';
import { Section } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { here } from './file-words.ts';
import { partPath } from './words.ts';

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

/** Measures of which the last review says that they stop: nobody decides on them any more. */
export function Stopped({ programme, stops }: { programme: Programme; stops: Stops }) {
  const all = sectionsOf(programme, 'measure').flatMap((one) => {
    const stop = stopOf(stops, one);
    return stop ? [{ id: one.id, title: titleOf(one), words: stopWords(stop) }] : [];
  });
  if (all.length === 0) return null;
  return (
    <Section title="Maatregelen die zijn gestopt" count={all.length}>
      <ListGrid label="Maatregelen die zijn gestopt">
        {all.map(({ id, title, words }) => (
          <ListRow key={id} title={title} href={partPath(id)} sub={words} />
        ))}
      </ListGrid>
    </Section>
  );
}
