import { readyWords } from '#app/access/ready-words.ts';
import { seeJobs } from '#app/access/see-jobs.ts';
import { readyPoints } from '#app/ports/installation.ts';
import type { JobCount } from '#app/ports/queue.ts';
import type { Member } from '#domain/access/actor.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { PageHead, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Table } from '#web/kit/table.tsx';

/** What each kind of job is, without what it is about. */
export const jobWords: Readonly<Record<string, string>> = {
  'waits-for-you': 'Seintjes klaarzetten',
  'shielded-opened': 'Seintjes over afgeschermd',
  emergency: 'Seintjes over noodtoegang',
  'climbed-answered': 'Seintjes over wat hogerop ging',
  'mail-notices': 'Mails die meteen gaan',
  'mail-digest': 'Mails van half acht',
  'mail-appointments': 'Mails over afspraken',
  'meeting-invitation': 'Uitnodigingen voor een overleg',
  'summer-link': 'Links naar de Zomerlijst',
  'check-in-link': 'Vragen hoe het gaat, per mail',
  'check-in-sms': 'Vragen hoe het gaat, per sms',
  'handover-link': 'Mails met een link naar een overdracht',
  'yes-link': 'Vragen om een ja of nee',
  'peer-link': 'Links voor een Next Coach',
  'young-link': 'Links voor een jongere',
  'young-code': 'Codes voor een jongere',
  'parent-link': 'Links voor wie meekijkt',
  invitation: 'Uitnodigingen voor collega’s',
  'sign-in-code': 'Codes om in te loggen',
  'sign-in-changed': 'Mails over een andere manier van inloggen',
  'passkey-made': 'Mails over een nieuwe passkey',
  'passkey-gone': 'Mails over een passkey die weg is',
  'manager-rescued': 'Mails over een beheerder die weer toegang krijgt',
  'apply-import': 'Lijsten inlezen',
  'settle-answers': 'Antwoorden bij lijsten verwerken',
  destroy: 'Vernietigen wat is goedgekeurd',
  remove: 'Verwijderen op verzoek',
};

/** How long the oldest waits; a job that may not run yet waits for nothing. */
function waits(minutes: number | null): string {
  if (minutes === null || minutes < 1) return '';
  if (minutes < 60) return minutes === 1 ? '1 minuut' : `${minutes} minuten`;
  return `${Math.floor(minutes / 60)} uur`;
}

const rowOf = ({ kind, done, waiting, failed, oldestMinutes }: JobCount) => [
  jobWords[kind] ?? kind,
  done,
  waiting,
  waits(oldestMinutes),
  failed,
];

/** What was given up, and what to look at. */
function GivenUp({ failed }: { failed: number }) {
  if (failed === 0) return null;
  return (
    <Alert tone="warn" title={failed === 1 ? '1 taak lukte niet' : `${failed} taken lukten niet`}>
      <p>Het programma probeerde het meer dan een dag. Of de mailserver zei dat het adres niet bestaat.</p>
      <p>
        Wie een link stuurde, kreeg bericht en ziet het bij de jongere. Kijk of de mailserver werkt, of bel wie Aanzet
        draait.
      </p>
    </Alert>
  );
}

async function jobsPage(visit: Visit<Member>): Promise<Reply> {
  const seen = await seeJobs(visit.house, visit.actor);
  if (!seen.ok) return gone;
  const failed = seen.value.reduce((sum, one) => sum + one.failed, 0);
  return show(
    <Shell visit={visit} title="Taken van het programma">
      <PageHead
        title="Taken van het programma"
        lead="Wat het programma deed en nog moet doen, in aantallen. Hier staan geen namen."
      />
      <Stack>
        <GivenUp failed={failed} />
        {seen.value.length === 0 ? (
          <EmptyState title="Nog niets gedaan">
            <p>Hier komt een regel zodra het programma iets moet doen.</p>
            <LinkButton href="/logboek">Controleer het logboek</LinkButton>
          </EmptyState>
        ) : (
          <Table
            caption="Gedaan in zeven dagen, niet gelukt in dertig dagen"
            columns={[
              { label: 'Soort' },
              { label: 'Gedaan', numeric: true },
              { label: 'Wacht nog', numeric: true },
              { label: 'Hoe lang al' },
              { label: 'Lukte niet', numeric: true },
            ]}
            rows={seen.value.map(rowOf)}
          />
        )}
        {keepsRegion(visit.actor) && (
          <p>
            <Link href="/beheer/uiterlijk">Hoe ziet Aanzet eruit?</Link>
          </p>
        )}
        {visit.house.installation && (
          <p>
            <Link href="/beheer/klaar">Is Aanzet klaar voor echte namen?</Link>
          </p>
        )}
      </Stack>
    </Shell>,
  );
}

/** What is still missing before real names go in, looked up in the program that runs. */
async function readyPage(visit: Visit<Member>): Promise<Reply> {
  const asked = await seeJobs(visit.house, visit.actor);
  const points = await visit.house.installation?.ready();
  if (!asked.ok || !points) return gone;
  const done = readyPoints.filter((point) => points[point]).length;
  const all = done === readyPoints.length;
  return show(
    <Shell visit={visit} title="Klaar voor echte namen?" crumbs={[{ label: 'Taken', href: '/beheer/taken' }]}>
      <PageHead
        title="Klaar voor echte namen?"
        lead={all ? 'Ja. Alles hieronder klopt nu.' : `Nog niet. Klaar: ${done} van de ${readyPoints.length} punten.`}
      />
      <Stack roomy>
        <ListGrid label="Punten">
          {readyPoints.map((point) => (
            <ListRow
              key={point}
              title={readyWords[point].title}
              sub={points[point] ? undefined : readyWords[point].how}
              due={points[point] ? { text: 'klaar', tone: 'done' } : { text: 'nog doen', tone: 'soon' }}
            />
          ))}
        </ListGrid>
        <p>Dit gaat over het programma. De afspraken van je organisatie moeten ook af zijn. Vraag het je FG.</p>
      </Stack>
    </Shell>,
  );
}

/** For the functional manager: counts of jobs, and what is missing; never a name. */
export const jobPages: readonly Page[] = [
  page('GET /beheer/taken', 'see-jobs', jobsPage),
  page('GET /beheer/klaar', 'see-jobs', readyPage),
];
