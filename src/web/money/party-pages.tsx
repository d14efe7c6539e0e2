import { seeMeans, type PartyMeans } from '#app/money/see-map.ts';
import type { Member } from '#domain/access/actor.ts';
import { euro, plainEuro } from '#domain/money/amount.ts';
import type { Means } from '#domain/money/means.ts';
import { partyRoles } from '#domain/programme/programme.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Table } from '#web/kit/table.tsx';
import { UseTable } from './instrument-table.tsx';
import { crumbsInside } from './words.ts';

const map = { label: 'De kaart van het geld', href: '/regio/geld/kaart' };
const pathOf = (id: string): string => `/regio/geld/partij/${id}`;
const known = (cents: number | null): string => (cents === null ? 'niet bekend' : plainEuro(cents));
const paidWords = (paid: Means['tasks'][number]['paid']): string =>
  paid.map(({ source, cents }) => `${source}: ${plainEuro(cents)}`).join('; ');

function Tasks({ means: { tasks, duties } }: { means: Means }) {
  return (
    <Section title="Taken">
      <Table
        caption="Taken van de wet, en het eigen geld daarvoor, in euro’s"
        columns={[{ label: 'Taak' }, { label: 'Eigen geld' }]}
        rows={tasks.map(({ words, paid }) => [
          words,
          paid.length === 0 ? 'nog geen geld opgeschreven' : paidWords(paid),
        ])}
        empty="Deze wet geeft deze organisatie geen eigen taak."
      />
      {duties.length > 0 && (
        <>
          <p>Voor het programma:</p>
          <ul>
            {duties.map(({ words, article }) => (
              <li key={words}>
                {words} ({article})
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Money({ means: { sources, pots } }: { means: Means }) {
  return (
    <Section title="Middelen">
      <Table
        caption="Eigen geld, in euro’s"
        columns={[
          { label: 'Bron' },
          ...['Bedrag', 'Begroot', 'In een pot', 'Nog vrij'].map((label) => ({ label, numeric: true })),
        ]}
        rows={sources.map(({ name, amount, planned, put, free }) => [
          name,
          known(amount),
          plainEuro(planned),
          plainEuro(put),
          known(free),
        ])}
        empty="Deze organisatie schreef nog geen eigen geld op."
      />
      {pots.length > 0 && (
        <Table
          caption="In de pot, in euro’s"
          columns={[
            { label: 'Pot' },
            { label: 'Eigen deel', numeric: true },
            { label: 'Van alle samen', numeric: true },
          ]}
          rows={pots.map(({ name, brought, whole }) => [name, plainEuro(brought), plainEuro(whole)])}
        />
      )}
    </Section>
  );
}

function Body({ view: { means, uses } }: { view: PartyMeans }) {
  return (
    <Stack roomy>
      <Tasks means={means} />
      <Money means={means} />
      <Section title="Maatregelen">
        <Table
          caption="Waar deze organisatie aan meedoet, in euro’s"
          columns={[
            { label: 'Maatregel' },
            { label: 'Wat zij doet' },
            { label: 'Wie betaalt' },
            { label: 'Samen', numeric: true },
          ]}
          rows={means.measures.map(({ title, leads, paid, total }) => [
            title,
            leads ? 'trekt' : 'doet mee',
            paid.length === 0 ? 'nog geen geld' : paidWords(paid),
            plainEuro(total),
          ])}
          empty="Deze organisatie trekt geen maatregel en doet er aan geen mee."
        />
      </Section>
      <Section title="Wat we van elkaar gebruiken">
        <UseTable uses={uses} caption="Gevraagd van een ander, of door een ander" empty="Er is nog niets gevraagd." />
      </Section>
    </Stack>
  );
}

const lead = ({ party: { role }, means: { amount, given } }: PartyMeans): string =>
  `In het programma: ${partyRoles[role]}. Eigen geld: ${euro(amount)}, waarvan ${euro(given)} een doel heeft.`;

async function partyPage(visit: Visit<Member>, onPaper: boolean): Promise<Reply> {
  const seen = await seeMeans(visit.house, visit.actor, { partyId: visit.params['partyId'] ?? '' });
  if (!seen.ok) return gone;
  const { party } = seen.value;
  const title = `Middelen en taken van ${party.name}`;
  return show(
    <Shell visit={visit} title={title} crumbs={[...crumbsInside, map]} a4={onPaper}>
      <PageHead title={title} lead={lead(seen.value)}>
        {!onPaper && <LinkButton href={`${pathOf(party.id)}/papier`}>Op papier (A4)</LinkButton>}
      </PageHead>
      <Body view={seen.value} />
    </Shell>,
  );
}

/** Middelen en taken of one organisation: what the law asks, which money, what it does with others. */
export const partyPages: readonly Page[] = [
  page('GET /regio/geld/partij/:partyId', 'see-money', (visit) => partyPage(visit, false)),
  page('GET /regio/geld/partij/:partyId/papier', 'see-money', (visit) => partyPage(visit, true)),
];
