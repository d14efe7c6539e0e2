import { seeBoardPage, type BoardPage } from '#app/figures/board-page.ts';
import type { Member } from '#domain/access/actor.ts';
import { fullDay, longDay } from '#domain/day-words.ts';
import { ageWords } from '#domain/figures/board-figures.ts';
import { noteHeads, noteKeys, type BoardNotes } from '#domain/figures/board-notes.ts';
import { isOld } from '#domain/figures/trend.ts';
import { targetsNow } from '#domain/programme-document/targets-now.ts';
import type { Day } from '#law/day.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Badge } from '#web/kit/badge.tsx';
import { LinkButton } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { PageHead, Row, Section, Stack, Tiles } from '#web/kit/layout.tsx';
import { Table } from '#web/kit/table.tsx';
import { boardHome, boardTitle, crumbs } from './board-home.ts';
import { noteFormPages } from './board-note-pages.tsx';
import { NeetAndVsv } from './neet-and-vsv.tsx';

/** Three headings beside each other, each with its lines; a heading without lines says so. */
function Notes({ notes }: { notes: BoardNotes }) {
  return (
    <Tiles>
      {noteKeys.map((key) => (
        <Section key={key} title={noteHeads[key]}>
          {notes[key].length === 0 ? (
            <p class="quiet">Hier schreef de regio nog niets bij.</p>
          ) : (
            <ul>
              {notes[key].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </Section>
      ))}
    </Tiles>
  );
}

function Targets({ programme, choices }: Pick<BoardPage, 'programme' | 'choices'>) {
  const rows = programme ? targetsNow(programme.aims, programme.written, choices) : [];
  const stand = programme?.adopted
    ? `Uit versie ${programme.adopted.number} van het programma, vastgesteld op ${fullDay(programme.adopted.on)}`
    : 'Uit het concept van het programma, nog niet vastgesteld';
  return (
    <Table
      caption={`Wat we willen, en hoe het nu is. ${stand}`}
      columns={[{ label: 'Wat' }, { label: 'Begin' }, { label: 'Nu' }, { label: 'Straks' }]}
      rows={rows.map(({ title, began, now, later }) => [title, began, now ?? 'Nog geen nieuwer cijfer', later])}
      empty={programme ? 'In het programma staan nog geen streefcijfers.' : 'De regio begon nog geen programma.'}
    />
  );
}

/** On one sheet; the others stand on Cijfers. */
const mostTables = 3;
function Others({ tables, today }: Pick<BoardPage, 'tables'> & { today: Day }) {
  return (
    <>
      <h2>Tabellen van anderen</h2>
      {tables.length === 0 && <p class="quiet">Er is nog geen tabel van CBS, DUO of een ander.</p>}
      {tables.length > 0 && (
        <ul>
          {tables.slice(0, mostTables).map(({ id, title, source, about, target, differences }) => (
            <li key={id}>
              {`${title}${target === null ? '' : `, streefcijfers van versie ${target}`}. Bron: ${source}. Over ${fullDay(about)}: ${ageWords(about, today)} oud.`}{' '}
              {isOld(about, today) && <Badge tone="soon">Oud</Badge>}{' '}
              {differences.length > 0 && <Badge tone="soon">Totalen kloppen niet</Badge>}
            </li>
          ))}
        </ul>
      )}
      {tables.length > mostTables && (
        <p class="quiet">{`Dit zijn de nieuwste. Er zijn ${tables.length} tabellen: kijk bij Cijfers.`}</p>
      )}
    </>
  );
}

/** What stood there before, and what was taken back. */
function Before({ past }: Pick<BoardPage['notes'], 'past'>) {
  if (past.length === 0) return null;
  return (
    <div class="no-print">
      <Details summary={`Eerdere notities (${past.length})`}>
        {past.map(({ id, value, validFrom, why, takenBack }) => (
          <Stack key={id}>
            <p>
              {`Vanaf ${longDay(validFrom)}. Besproken: ${why}.`} {takenBack && <Badge>Teruggehaald</Badge>}
            </p>
            <ul>
              {noteKeys.flatMap((key) => value[key].map((line) => <li key={line}>{`${noteHeads[key]}: ${line}`}</li>))}
            </ul>
          </Stack>
        ))}
      </Details>
    </div>
  );
}

async function boardPage(visit: Visit<Member>): Promise<Reply> {
  const seen = await seeBoardPage(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const { value: view } = seen;
  const { now, since, ahead, past } = view.notes;
  const { today } = visit;
  return show(
    <Shell visit={visit} title={boardTitle} crumbs={crumbs} a4>
      <PageHead title={boardTitle} lead={`${visit.region}, ${fullDay(today)}. Geen namen en geen ranglijst.`} />
      <div class="no-print">
        <Stack>
          <Row>
            <LinkButton href={`${boardHome}/schrijven`}>Schrijf notities</LinkButton>
            <LinkButton href="/regio/cijfers">Terug naar Cijfers</LinkButton>
          </Row>
          <p class="quiet">
            Kies Printen in je browser. Het is gemaakt voor één A4.
            {ahead[0] && ` Vanaf ${longDay(ahead[0].validFrom)} staan hier andere notities.`}
          </p>
        </Stack>
      </div>
      <Stack>
        <Notes notes={now} />
        {since && <p class="quiet">{`Notities van ${fullDay(since.validFrom)}. Besproken: ${since.why}.`}</p>}
      </Stack>
      <Stack>
        <NeetAndVsv outside={view.outside} tables={view.tables} today={today} />
        <Targets programme={view.programme} choices={view.choices} />
        <Others tables={view.tables} today={today} />
      </Stack>
      <Before past={past} />
    </Shell>,
  );
}

/** One page for boards: what goes well, what is a concern, what we learn, and beside it the figures that may leave. */
export const boardPages: readonly Page[] = [page(`GET ${boardHome}`, 'see-board-page', boardPage), ...noteFormPages];
