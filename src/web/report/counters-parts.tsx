/** The counters of a Doorstroompunt as tables, and how they are counted. */
import type { CountersSeen } from '#app/report/counters.ts';
import { counters, inflows, type Counter, type Inflow } from '#domain/figures/counters.ts';
import { destinations, shares, type To } from '#domain/report/table-three.ts';
import { Details } from '#web/kit/details.tsx';
import { Section } from '#web/kit/layout.tsx';
import { Table } from '#web/kit/table.tsx';

export const ways = Object.keys(inflows) as readonly Inflow[];
export const wayWords: Readonly<Record<Inflow, string>> = {
  'p-levering': 'P-levering',
  other: 'Ander signaal',
  continued: 'Loopt al',
  'p-levering-again': 'Opnieuw, P-levering',
  'other-again': 'Opnieuw, ander signaal',
};
const keys = Object.keys(counters) as readonly Counter[];
export const tos = Object.keys(destinations) as readonly To[];

export type Counted = NonNullable<CountersSeen['own']>['counted'];
export const rowsOf = ({ rows }: Counted): readonly (readonly (string | number)[])[] =>
  keys.map((key) => [counters[key], ...ways.map((way) => rows[way][key])]);

function LeadTimes({ counted }: { counted: Counted }) {
  const of = (key: Counter) => ways.reduce((sum, way) => sum + counted.rows[way][key], 0);
  const found = shares([of('lead-under-2-weeks'), of('lead-2-4-weeks'), of('lead-over-4-weeks')]);
  if (!found) return <p>Er was nog geen eerste gesprek. Daarom is de doorlooptijd niet bekend.</p>;
  return (
    <Table
      caption="Van signaal tot eerste gesprek, van de 100"
      columns={[{ label: 'Hoelang' }, { label: 'Van de 100', numeric: true }]}
      rows={['Minder dan 2 weken', '2 tot 4 weken', 'Meer dan 4 weken'].map((words, n) => [words, found[n] ?? 0])}
      total={['Samen', 100]}
    />
  );
}

/** The numbers of a year, exact. */
export function Numbers({ counted }: { counted: Counted }) {
  return (
    <>
      <Section title="Hoe jongeren kwamen, en hoe het ging">
        <Table
          caption="Tellers, naar hoe een jongere kwam"
          columns={[{ label: 'Wat' }, ...ways.map((way) => ({ label: wayWords[way], numeric: true }))]}
          rows={rowsOf(counted)}
        />
        <LeadTimes counted={counted} />
      </Section>
      <Section title="Waar jongeren heen gingen">
        <Table
          caption="Waar jongeren heen gingen toen de begeleiding stopte"
          columns={[
            { label: 'Waarheen' },
            { label: 'Alle jongeren', numeric: true },
            { label: 'Wie 17 was', numeric: true },
          ]}
          rows={tos.map((to) => [destinations[to], counted.to[to], counted.toSeventeen[to]])}
        />
      </Section>
    </>
  );
}

export const How = () => (
  <Details summary="Zo tellen we">
    <ul>
      <li>Een P-levering is een melding uit jullie register dat iemand met school stopte.</li>
      <li>De begeleiding begint met het eerste gesprek, als de jongere hulp wil.</li>
      <li>Stopte de begeleiding en begon zij opnieuw? Dan telt de jongere bij “Opnieuw”, vanaf die dag.</li>
      <li>“Tijdelijk niet beschikbaar” telt hier als niet bekend.</li>
      <li>Wie afgeschermd is, telt niet mee.</li>
    </ul>
  </Details>
);
