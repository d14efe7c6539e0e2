import { seeBehindFigure, type BehindFigure } from '#app/figures/behind-figure.ts';
import { linesOfPage } from '#app/person/list-young-people.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid } from '#web/kit/list-grid.tsx';
import { Pagination } from '#web/kit/pagination.tsx';
import { Table } from '#web/kit/table.tsx';
import { readPage } from '#web/person/list-query.ts';
import { YoungPersonLine } from '#web/person/list-view.tsx';
import { answers, behindOf, besideOf, sheetOf, type AnswerKey } from './lines.ts';
import { answerCells } from './number-link.tsx';

const crumbs = [
  { label: 'Waar stokt het', href: '/regio' },
  { label: 'Cijfers', href: '/regio/cijfers' },
];
const isAnswer = (text: string): text is AnswerKey => Object.hasOwn(answers, text);
const people = (n: number): string => (n === 1 ? '1 jongere' : `${n} jongeren`);

/** The frozen number and that of today beside each other, and why they may differ. */
function Differs({ frozen, total }: Pick<BehindFigure, 'frozen' | 'total'>) {
  const then = `Op ${longDay(frozen.on)} telden we ${frozen.people}`;
  if (frozen.people === 0 && total === 0) return null;
  if (frozen.people === total)
    return <p>{`${then}, vandaag ook. Het kunnen andere jongeren zijn: deze lijst is van vandaag.`}</p>;
  return (
    <>
      <p>{`${then}; vandaag ${total}. Het getal van die dag staat vast. Deze lijst is van vandaag.`}</p>
      <Details summary="Waarom is het nu anders?">
        <ul>
          <li>Een collega schreef iets op, bijvoorbeeld over werk of een gesprek.</li>
          <li>De tijd ging voorbij. Iemand werd ouder, of wat we wisten is te lang geleden.</li>
          <li>Er kwam een jongere bij, of de begeleiding stopte.</li>
          <li>
            Een ander begeleidt de jongere, en jullie kijken niet meer mee. Die telde toen mee, en staat hier niet.
          </li>
        </ul>
      </Details>
    </>
  );
}

function Beside({ seen }: { seen: BehindFigure }) {
  const lines = besideOf(seen.indicator.key, seen.beside);
  return (
    <Section title="Zo tellen we het vandaag">
      {lines.length > 1 && <p>Deze tellingen horen bij elkaar. Kijk nooit naar één alleen.</p>}
      <Table
        caption="Aantal jongeren vandaag"
        columns={[
          { label: 'Wat we tellen' },
          ...Object.values(answers).map(({ words }) => ({
            label: words.replace(/^./, (first) => first.toUpperCase()),
            numeric: true,
          })),
        ]}
        rows={lines.map((line) => [
          line.title,
          ...answerCells(line, seen.today.get(line.key) ?? { yes: 0, no: 0, unknown: 0 }, true),
        ])}
      />
      <p>
        <Link href={sheetOf(seen.indicator.key)}>{`Zo tellen we: ${seen.indicator.title}`}</Link>
      </p>
    </Section>
  );
}

type ListProps = { seen: BehindFigure; visit: Visit<Member>; at: AnswerKey };
function Who({ seen, visit, at }: ListProps) {
  const { rows, total, indicator, frozen } = seen;
  if (total === 0)
    return (
      <EmptyState title="Vandaag hoort hier niemand bij">
        <p>{frozen.people > 0 ? 'Toen we telden wel. Sindsdien is er iets veranderd.' : 'Toen we telden ook niet.'}</p>
        <LinkButton href="/regio/cijfers">Naar Cijfers</LinkButton>
      </EmptyState>
    );
  return (
    <>
      <ListGrid label="Jongeren">
        {rows.map((row) => (
          <YoungPersonLine key={row.caseId} row={row} me={visit.actor} today={visit.today} />
        ))}
      </ListGrid>
      <Pagination
        page={readPage(visit.query)}
        pages={Math.ceil(total / linesOfPage)}
        href={(n) => `${behindOf(indicator.key, at)}?bladzijde=${n}`}
      />
    </>
  );
}

async function behind(visit: Visit<Member>): Promise<Reply> {
  const at = visit.params['answer'] ?? '';
  if (!isAnswer(at)) return gone;
  const { answer, words } = answers[at];
  const asked = { key: visit.params['indicator'] ?? '', answer, page: readPage(visit.query) };
  const outcome = await seeBehindFigure(visit.house, visit.actor, asked);
  if (!outcome.ok) return gone;
  const seen = outcome.value;
  return show(
    <Shell visit={visit} title={`Om wie gaat het: ${seen.indicator.title}, ${words}`} crumbs={crumbs}>
      <PageHead
        title={`${seen.indicator.title}: ${words}`}
        lead={`${people(seen.total)} vandaag. Van: ${seen.indicator.populationWords}.`}
      />
      <Stack roomy>
        <Stack>
          <Differs {...seen} />
        </Stack>
        <Who seen={seen} visit={visit} at={at} />
        <Beside seen={seen} />
      </Stack>
    </Shell>,
  );
}

/** From a number to the young people behind it, for who may open each of them. */
export const behindPages: readonly Page[] = [
  page('GET /regio/cijfers/wie/:indicator/:answer', 'see-behind-figure', behind),
];
