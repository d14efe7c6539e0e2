import { openYoungPerson } from '#app/person/open-young-person.ts';
import { seeWhoLooked, type LookedLine } from '#app/access/who-looked.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { fullName } from '#domain/person/name.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Details } from '#web/kit/details.tsx';
import { PageHead, Stack } from '#web/kit/layout.tsx';
import { Table } from '#web/kit/table.tsx';

const columns = [
  { label: 'Dag' },
  { label: 'Organisatie' },
  { label: 'Functie' },
  { label: 'Wat' },
  { label: 'Waarvoor' },
];
const rowOf = (line: LookedLine) => [
  longDay(line.onDay),
  line.organisation,
  line.name ? `${line.jobTitle} (${line.name})` : line.jobTitle,
  line.what,
  line.purpose,
];

/** Reads first and opens afterwards, so that looking here is not the first line of its own list. */
async function showWhoLooked(visit: Visit<Member>): Promise<Reply> {
  const caseId = visit.params['caseId'] ?? '';
  const outcome = await seeWhoLooked(visit.house, visit.actor, { caseId });
  if (!outcome.ok) return gone;
  const opened = await openYoungPerson(visit.house, visit.actor, { caseId, entries: 1 });
  if (!opened.ok) return gone;
  const name = fullName(opened.value.person);
  return show(
    <Shell
      visit={visit}
      title="Wie keek"
      crumbs={[
        { label: 'Jongeren', href: '/jongeren' },
        { label: name, href: `/jongeren/${caseId}` },
      ]}
    >
      <PageHead title="Wie keek" lead={`Iedereen die iets van ${name} zag of schreef.`} />
      <Stack roomy>
        <Table
          caption="Wie keek, nieuwste eerst"
          columns={columns}
          rows={outcome.value.map(rowOf)}
          empty="Nog niemand keek."
        />
        <Details summary="Wat staat hier wel en niet?">
          <p>Bij je eigen organisatie staan namen. Bij een andere organisatie staan functie, dag en doel.</p>
          <p>Wat meer dan twee jaar terug ligt, kan gesloten zijn. Dan staat er niet meer bij om wie het ging.</p>
          <p>Deze lijst is er voor de jongere. Ze is er niet om collega’s te beoordelen.</p>
        </Details>
      </Stack>
    </Shell>,
  );
}

/** Who looked at one young person. */
export const whoLookedPages: readonly Page[] = [
  page('GET /jongeren/:caseId/wie-keek', 'see-who-looked', showWhoLooked),
];
