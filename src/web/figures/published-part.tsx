import type { StoredTable } from '#app/ports/counts.ts';
import { longDay } from '#domain/day-words.ts';
import { kindFacts } from '#domain/figures/published-kinds.ts';
import { signs } from '#domain/figures/read-number.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { Form } from '#web/kit/form.tsx';
import { Section, Stack } from '#web/kit/layout.tsx';
import { Table } from '#web/kit/table.tsx';
import { figureWords } from './words.ts';

function One({ table, keeps }: { table: StoredTable; keeps: boolean }) {
  const { id, title, source, about, kind, columns, rows, differences } = table;
  return (
    <Stack>
      <Table
        caption={`${title}. Gaat over ${longDay(about)}. Bron: ${source}`}
        columns={[{ label: 'Naam' }, ...columns.map((label) => ({ label, numeric: true }))]}
        rows={rows.map(({ label, figures }) => [label, ...figures.map(figureWords)])}
      />
      <p class="quiet">{kindFacts(kind).note}</p>
      {differences.length > 0 && (
        <Alert tone="warn" title="De totalen kloppen niet met de getallen">
          <p>Zo is de tabel gemaakt. We veranderen er niets aan.</p>
          <ul>
            {differences.map(({ where, stated, added }) => (
              <li key={where}>
                {where}: er staat {figureWords(stated)}, samen is het {figureWords(added)}.
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {keeps && (
        <Form action={`/regio/cijfers/tabel/${id}/weg`} inline>
          <Button>{`Haal ${title} weg`}</Button>
        </Form>
      )}
    </Stack>
  );
}

/** Tables of CBS, DUO and others: apart, and never added to what is counted here. */
export function PublishedPart({ tables, keeps }: { tables: readonly StoredTable[]; keeps: boolean }) {
  return (
    <Section title="Wat anderen tellen" id="anderen">
      <p>Deze getallen komen van CBS, DUO of een ander. We tellen ze nooit op bij die van onszelf.</p>
      {tables.length === 0 && <p class="quiet">Er is nog geen tabel. Daarom is hier niets te zien.</p>}
      {tables.map((table) => (
        <One key={table.id} table={table} keeps={keeps} />
      ))}
      {tables.length > 0 && (
        <Details summary="Wat een teken betekent">
          <ul>
            {Object.entries(signs).map(([sign, words]) => (
              <li key={sign}>{`${sign === '' ? 'Leeg' : sign}: ${words}.`}</li>
            ))}
          </ul>
        </Details>
      )}
      {keeps && <LinkButton href="/regio/cijfers/tabel">Lees een tabel in</LinkButton>}
    </Section>
  );
}
