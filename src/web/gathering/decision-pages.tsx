import {
  printDecisions,
  seeDecisions,
  tableLetter,
  type DecidedLine,
  type DecisionsView,
  type TableLetter,
} from '#app/gathering/decisions.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay, shortDay } from '#domain/day-words.ts';
import { isPoint } from '#domain/gathering/decision.ts';
import { letterLines } from '#domain/gathering/letter.ts';
import { fullName } from '#domain/person/name.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Progress } from '#web/kit/progress.tsx';
import { Table } from '#web/kit/table.tsx';
import { atTablePath, crumbsOf, decisionWords, linePath, tablePath, whenWords } from './words.ts';

type Visitor = Visit<Member>;
const organisationOf = ({ view }: DecisionsView, organisationId: string | null): string =>
  view.parties.find((one) => one.organisationId === organisationId)?.name ?? '';

function Block({ seen, organisationId }: { seen: DecisionsView; organisationId: string }) {
  const lines = seen.lines.filter((line) => line.organisationId === organisationId);
  const name = organisationOf(seen, organisationId);
  return (
    <Section title={name} count={lines.length}>
      <p>
        <LinkButton href={`${tablePath(seen.view.table.id)}/afspraken/${organisationId}`}>
          Afspraken op papier<span class="sr"> van {name}</span>
        </LinkButton>
      </p>
      <ListGrid label={name}>
        {lines.map((line) => (
          <ListRow
            key={line.id}
            title={fullName(line)}
            href={atTablePath(line.id)}
            sub={decisionWords(line)}
            who={`${line.agreements.filter((one) => !isPoint(one)).length} afspraken`}
            when={line.decidedOn ? `besloten ${shortDay(line.decidedOn)}` : undefined}
            action={
              line.decision !== null &&
              organisationId === seen.mine && (
                <LinkButton href={`${linePath(line.id)}/brief`}>
                  Brief<span class="sr"> voor {line.firstName}</span>
                </LinkButton>
              )
            }
          />
        ))}
      </ListGrid>
    </Section>
  );
}

async function decisionsPage(visit: Visitor): Promise<Reply> {
  const gatheringId = visit.params['gatheringId'] ?? '';
  const found = await seeDecisions(visit.house, visit.actor, { gatheringId });
  if (!found.ok) return gone;
  const seen = found.value;
  const blocks = [...new Set(seen.lines.map(({ organisationId }) => organisationId))];
  return show(
    <Shell visit={visit} title="Besluiten van de tafel" crumbs={crumbsOf(gatheringId)}>
      <PageHead title="Besluiten van de tafel" lead={whenWords(seen.view.table)}>
        {seen.lines.length > 0 && <LinkButton href={`${tablePath(gatheringId)}/papier`}>Print de besluiten</LinkButton>}
      </PageHead>
      <Stack roomy>
        {seen.agreed > 0 && <Progress label="Afspraken gedaan" done={seen.done} total={seen.agreed} />}
        {blocks.length === 0 && (
          <EmptyState title="Er ligt nog niemand aan tafel">
            <p>Hier staat straks wat jullie besloten, en wie wat doet.</p>
            <LinkButton href={tablePath(gatheringId)}>Naar de lijst</LinkButton>
          </EmptyState>
        )}
        {blocks.map((organisationId) => (
          <Block key={organisationId} seen={seen} organisationId={organisationId} />
        ))}
      </Stack>
    </Shell>,
  );
}

function Sheet({ seen, line, open }: { seen: DecisionsView; line: DecidedLine; open: ReadonlySet<string> }) {
  const at = (organisationId: string | null) => organisationOf(seen, organisationId);
  return (
    <Card title={`${fullName(line)}, ${at(line.organisationId)}`}>
      {open.has('question') && <p>De vraag: {line.question}</p>}
      <p>
        <strong>{decisionWords(line)}.</strong> {line.decidedOn && `Besloten op ${longDay(line.decidedOn)}.`}
      </p>
      {line.agreements.length > 0 && (
        <Table
          caption="Wie doet wat"
          columns={[{ label: 'Wat' }, { label: 'Wie' }, { label: 'Uiterlijk' }]}
          rows={line.agreements.map((one) => [
            one.what,
            [one.who, at(one.whoOrganisationId)].filter(Boolean).join(', ') || 'bespreekpunt',
            one.dueOn ? shortDay(one.dueOn) : 'bespreekpunt',
          ])}
        />
      )}
    </Card>
  );
}

/** On paper: facts and decisions, and nothing of what was said. The mark is in the register of exports. */
async function paper(visit: Visitor): Promise<Reply> {
  const gatheringId = visit.params['gatheringId'] ?? '';
  const taken = await printDecisions(visit.house, visit.actor, { gatheringId, why: { reason: 'table', words: '' } });
  if (!taken.ok) return gone;
  const { found: seen, mark, fields } = taken.value;
  return show(
    <Shell visit={visit} title="Besluiten op papier" a4>
      <PageHead title={seen.view.kind?.name ?? seen.view.table.title} lead={whenWords(seen.view.table)} />
      <Stack roomy>
        {seen.lines.map((line) => (
          <Sheet key={line.id} seen={seen} line={line} open={fields} />
        ))}
      </Stack>
      <p class="quiet">
        {visit.demo && 'Voorbeeld, verzonnen mensen. '}Geprint door {visit.actor.name} op {longDay(visit.today)},
        kenmerk {mark.mark}. Laat dit niet liggen.
      </p>
      <p class="no-print">
        Kies Printen in je browser. <Link href={`${tablePath(gatheringId)}/besluiten`}>Terug naar de besluiten</Link>
      </p>
    </Shell>,
  );
}

const Letter = ({ letter }: { letter: TableLetter }) => (
  <Stack>
    {letterLines(letter).map((line) =>
      typeof line === 'string' ? (
        <p key={line}>{line}</p>
      ) : (
        <ul key="afspraken">
          {line.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      ),
    )}
  </Stack>
);

/** The letter in plain words, to give at the door. */
async function letterPage(visit: Visitor): Promise<Reply> {
  const made = await tableLetter(visit.house, visit.actor, { lineId: visit.params['lineId'] ?? '' });
  if (!made.ok) return gone;
  return show(
    <Shell visit={visit} title="Brief over de tafel" a4>
      <PageHead title="Wat wij afspraken" />
      <Letter letter={made.value} />
      <p class="no-print">
        Kies Printen in je browser. Geef de brief vandaag nog mee.{' '}
        <Link href="/overstaptafels">Terug naar de tafels</Link>
      </p>
    </Shell>,
  );
}

/** What a table decided: on the screen, on paper, and for the young person. */
export const decisionPages: readonly Page[] = [
  page('GET /overstaptafels/:gatheringId/besluiten', 'see-table-decisions', decisionsPage),
  page('GET /overstaptafels/:gatheringId/papier', 'print-table-decisions', paper),
  page('GET /overstaptafels/regels/:lineId/brief', 'print-table-letter', letterPage),
];
