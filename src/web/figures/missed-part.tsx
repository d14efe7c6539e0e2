import type { Figures } from '#app/figures/see-figures.ts';
import { missedKey } from '#domain/figures/missed.ts';
import { missedWords } from '#domain/figures/numbers.ts';
import { Details } from '#web/kit/details.tsx';
import { Section } from '#web/kit/layout.tsx';
import { Table } from '#web/kit/table.tsx';
import { YesCell } from './number-link.tsx';
import { jongeren } from './words.ts';

type Of = keyof typeof missedWords;
const order = Object.keys(missedWords) as readonly Of[];

/** What was missed, each with how many said so; nothing of which nobody did. */
export const missedRows = (own: Figures['own']): readonly { key: string; of: Of; people: number }[] =>
  order.map((of) => ({ key: missedKey(of), of, people: own.get(missedKey(of))?.yes ?? 0 }));

/** The most named, when somebody said anything. */
function finding(rows: ReturnType<typeof missedRows>): string {
  const said = rows.filter(({ of, people }) => people > 0 && of !== 'unknown' && of !== 'nothing');
  const most = Math.max(0, ...said.map(({ people }) => people));
  const named = said.filter(({ people }) => people === most).map(({ of }) => missedWords[of].toLowerCase());
  if (named.length === 0) return 'Niemand zei dat er iets werd gemist';
  return `Het meest gemist, door ${jongeren(most)}: ${named.join(', en ')}`;
}

/** What young people missed, in the closed list of which they chose. */
export function MissedPart({ figures: { own, leads } }: { figures: Figures }) {
  const rows = missedRows(own);
  if (rows.every(({ people }) => people === 0)) return null;
  return (
    <Section title={finding(rows)}>
      <Table
        caption="Wat jongeren misten"
        columns={[{ label: 'Wat' }, { label: 'Jongeren', numeric: true }]}
        rows={rows.map(({ key, of, people }) => [
          missedWords[of],
          <YesCell key={key} of={key} people={people} leads={leads} />,
        ])}
      />
      <Details summary="Zo tellen we">
        <p>Wie in de laatste zes maanden de vraag kreeg: hoe gaat het? Wat de jongere het laatst zei, telt.</p>
        <p>Een jongere kan meer dan één ding kiezen. De getallen zijn samen dus niet het aantal jongeren.</p>
        <p>Wie niets koos, staat bij niet gezegd. Bron: Aanzet, versie 2026-1.</p>
      </Details>
    </Section>
  );
}
