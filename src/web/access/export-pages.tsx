import { seeExports } from '#app/access/take-along.ts';
import { reasonWords } from '#domain/access/exporting.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import { Table } from '#web/kit/table.tsx';

/** Which list it was, by the act that made it. */
const lists: Readonly<Record<string, string>> = {
  'export-young-people': 'Jongeren',
  'export-for-register': 'Terug naar het register',
  'copy-for-register': 'Tekst voor het register, van één jongere',
  'export-refused': 'Regels van een eigen bestand',
  'export-reports': 'Nieuwe meldingen',
  'export-work': 'Mijn werk',
  'export-processing': 'Verwerkingen',
  'take-out': 'Alles van de organisatie, bij uitstappen',
  'print-summer-list': 'Zomerlijst op papier',
};

async function exportsPage(visit: Visit<Member>): Promise<Reply> {
  const seen = await seeExports(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  return show(
    <Shell visit={visit} title="Meegenomen lijsten" crumbs={[{ label: 'Logboek', href: '/logboek' }]}>
      <PageHead
        title="Meegenomen lijsten"
        lead="Wie van jullie organisatie nam een lijst mee, en waarvoor? Vind je ergens een lijst? Zoek hier het kenmerk op."
      />
      {seen.value.length === 0 ? (
        <EmptyState title="Nog niemand nam een lijst mee">
          <p>Hier komt een regel als een collega een lijst bewaart of print. Er staan geen namen van jongeren in.</p>
          <LinkButton href="/logboek">Naar het logboek</LinkButton>
        </EmptyState>
      ) : (
        <Table
          caption="De nieuwste eerst"
          columns={[
            { label: 'Kenmerk' },
            { label: 'Dag' },
            { label: 'Wie' },
            { label: 'Welke lijst' },
            { label: 'Waarvoor' },
            { label: 'Regels', numeric: true },
          ]}
          rows={seen.value.map((one) => [
            one.mark,
            longDay(one.madeOn),
            `${one.name}, ${one.jobTitle}`,
            lists[one.act] ?? one.act,
            reasonWords(one.reason, one.words),
            one.rows,
          ])}
        />
      )}
    </Shell>,
  );
}

/** The register of exports, for the privacy officer of the own organisation. */
export const exportPages: readonly Page[] = [page('GET /logboek/meegenomen', 'see-exports', exportsPage)];
