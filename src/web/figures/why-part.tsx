import type { Figures } from '#app/figures/see-figures.ts';
import { whyNotWords } from '#domain/figures/numbers.ts';
import { whyKey } from '#domain/figures/why-not.ts';
import { Details } from '#web/kit/details.tsx';
import { Section } from '#web/kit/layout.tsx';
import { Table } from '#web/kit/table.tsx';
import { YesCell } from './number-link.tsx';
import { jongeren } from './words.ts';

type Of = keyof typeof whyNotWords;
const order = Object.keys(whyNotWords) as readonly Of[];

/** Why a wish was not followed, each with of how many; nothing when every wish was. */
export const whyRows = (own: Figures['own']): readonly { key: string; of: Of; people: number }[] =>
  order.map((of) => ({ key: whyKey(of), of, people: own.get(whyKey(of))?.yes ?? 0 }));

/** The most named reason; else that nobody said one. */
function finding(rows: ReturnType<typeof whyRows>): string {
  const all = rows.reduce((sum, { people }) => sum + people, 0);
  const said = rows.filter(({ of, people }) => of !== 'unsaid' && people > 0);
  const most = Math.max(0, ...said.map(({ people }) => people));
  const named = said.filter(({ people }) => people === most).map(({ of }) => whyNotWords[of].toLowerCase());
  if (named.length === 0) return `Waarom ${jongeren(all)} iets anders doen dan de wens: nog niet gezegd`;
  return `Waarom het anders ging, het meest genoemd (${jongeren(most)}): ${named.join(', en ')}`;
}

/** Of who does not do what they wanted: why, as a colleague told it. */
export function WhyPart({ figures: { own, leads } }: { figures: Figures }) {
  const rows = whyRows(own);
  const all = rows.reduce((sum, { people }) => sum + people, 0);
  if (all === 0) return null;
  return (
    <Section title={finding(rows)}>
      <Table
        caption="Waarom een wens niet werd gevolgd"
        columns={[{ label: 'Waarom' }, { label: 'Jongeren', numeric: true }]}
        rows={rows.map(({ key, of, people }) => [
          whyNotWords[of],
          <YesCell key={key} of={key} people={people} leads={leads} />,
        ])}
        total={['Samen', all]}
      />
      <Details summary="Zo tellen we">
        <p>Wie nu iets anders doet dan hij of zij het laatst wilde. Leren en werken is allebei.</p>
        <p>Een collega schreef op waarom. Het laatste telt. Dat hoeft niet: dan is het nog niet gezegd.</p>
        <p>Bron: Aanzet, versie 2026-1. Dit gaat niet naar buiten.</p>
      </Details>
    </Section>
  );
}
