import { meetingMap, type MapRow, type MeetingMap } from '#app/series/meeting-map.ts';
import { mayEver } from '#domain/access/may.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay, relative, shortDay } from '#domain/day-words.ts';
import type { Level } from '#domain/gathering/meeting.ts';
import { levels, purposes } from '#domain/series/series.ts';
import type { Day } from '#law/day.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Table } from '#web/kit/table.tsx';
import { gapWords, kindWords, listed, overlapWords, rhythmWords, whenWords } from './words.ts';

type Visitor = Visit<Member>;
export const here = '/regio/overleg';
export const title = 'Overleg in de regio';
const hrefOf = ({ kind, id }: MapRow): string => (kind === 'table' ? '/overstaptafels' : `${here}/${id}`);

function Waiting({ map, today }: { map: MeetingMap; today: Day }) {
  if (map.tasks.length + map.toPlan.length === 0) return null;
  return (
    <Section title="Voor jou" count={map.tasks.length + map.toPlan.length}>
      <ListGrid label="Voor jou">
        {map.toPlan.map(({ seriesId, name, by }) => (
          <ListRow
            key={seriesId}
            title={`Zet een datum voor ${name}`}
            href={`${here}/${seriesId}#datum`}
            when={`uiterlijk ${shortDay(by)}`}
            due={dueOf(by, today)}
          />
        ))}
        {map.tasks.map(({ id, seriesId, words, dueOn }) => (
          <ListRow
            key={id}
            title={words}
            href={`${here}/${seriesId}`}
            when={`uiterlijk ${shortDay(dueOn)}`}
            due={dueOf(dueOn, today)}
            action={
              <Form action={`${here}/${seriesId}/punten/${id}/klaar`} inline>
                <Button>Klaar</Button>
              </Form>
            }
          />
        ))}
      </ListGrid>
    </Section>
  );
}
function dueOf(day: Day, today: Day) {
  const { text, tone } = relative(day, today);
  return { text, tone: tone === 'info' ? ('calm' as const) : tone };
}

function OfLevel({ level, rows }: { level: Level; rows: readonly MapRow[] }) {
  if (rows.length === 0) return null;
  return (
    <Section title={levels[level]} count={rows.length}>
      <ListGrid label={levels[level]}>
        {rows.map((row) => (
          <ListRow
            key={row.id}
            title={row.name}
            href={hrefOf(row)}
            sub={whenWords(row)}
            who={row.owner.gone ? 'Nog zonder eigenaar' : `${row.owner.name}, ${row.owner.organisation}`}
          />
        ))}
      </ListGrid>
    </Section>
  );
}

const columns = ['Overleg', 'Niveau', 'Gaat over', 'Wie', 'Hoe vaak', 'Vorige keer', 'Volgende keer'];
function AsTable({ rows }: { rows: readonly MapRow[] }) {
  const day = (on: Day | null): string => (on === null ? 'nog niet' : longDay(on));
  return (
    <Table
      caption="Alle overleggen als tabel"
      columns={columns.map((label) => ({ label }))}
      rows={rows.map((row) => [
        row.name,
        levels[row.level],
        row.kind === 'table' ? kindWords(row.kind) : purposes[row.purpose],
        listed(row.parties),
        rhythmWords(row),
        day(row.last),
        day(row.next),
      ])}
    />
  );
}

type Line = { readonly title: string; readonly sub: string };
function Lines({ title: head, lines }: { title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <Section title={head} count={lines.length}>
      <ListGrid label={head}>
        {lines.map(({ title: name, sub }) => (
          <ListRow key={`${name} ${sub}`} title={name} sub={sub} />
        ))}
      </ListGrid>
    </Section>
  );
}

async function mapPage(visit: Visitor): Promise<Reply> {
  const seen = await meetingMap(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const map = seen.value;
  const keeps = mayEver(visit.actor, 'keep-meetings');
  return show(
    <Shell visit={visit} title={title} crumbs={[{ label: 'Waar stokt het', href: '/regio' }]}>
      <PageHead title={title} lead="Wie ziet wie, waarover en wanneer. Hier staat geen jongere in.">
        <Row>
          {keeps && <LinkButton href={`${here}/nieuw`}>Nieuw overleg</LinkButton>}
          <LinkButton href="/regio/hogerop">Vragen die hogerop gaan</LinkButton>
        </Row>
      </PageHead>
      <Stack roomy>
        <Waiting map={map} today={visit.today} />
        {map.rows.length === 0 && (
          <EmptyState title="Er staat nog geen overleg">
            <p>Zet hier elk overleg dat terugkomt. Dan zie je wat dubbel is en wie ontbreekt.</p>
            {keeps && <LinkButton href={`${here}/nieuw`}>Zet het eerste overleg erin</LinkButton>}
          </EmptyState>
        )}
        <Lines
          title="Dubbel"
          lines={map.overlaps.map((one) => ({ title: listed(one.names), sub: overlapWords(one) }))}
        />
        {(Object.keys(levels) as Level[]).map((level) => (
          <OfLevel key={level} level={level} rows={map.rows.filter((row) => row.level === level)} />
        ))}
        {map.rows.length > 0 && <Lines title="Wat ontbreekt" lines={map.gaps.map(gapWords)} />}
        {map.rows.length > 0 && <AsTable rows={map.rows} />}
      </Stack>
    </Shell>,
  );
}

/** The meeting map: every meeting on three levels, what overlaps and what is missing. */
export const mapPages: readonly Page[] = [page(`GET ${here}`, 'see-meetings', mapPage)];
