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
import { answerCells, YesCell } from './number-link.tsx';

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

const capital = (words: string): string => words.replace(/^./, (first) => first.toUpperCase());
/** Each number with its three answers, or with the one that it has. */
function BesideTable({ seen }: { seen: BehindFigure }) {
  const three = seen.number.answers === 'three';
  const none = { yes: 0, no: 0, unknown: 0 };
  // In the order in which they stand on Cijfers.
  const order = three ? besideOf(seen.number.key, seen.list).map(({ key }) => key) : seen.beside.map(({ key }) => key);
  const lines = order.flatMap((key) => seen.beside.find((one) => one.key === key) ?? []);
  return (
    <>
      {lines.length > 1 && <p>Deze tellingen horen bij elkaar. Kijk nooit naar één alleen.</p>}
      <Table
        caption="Aantal jongeren vandaag"
        columns={[
          { label: 'Wat we tellen' },
          ...(three ? Object.values(answers).map(({ words }) => capital(words)) : ['Jongeren']).map((label) => ({
            label,
            numeric: true,
          })),
        ]}
        rows={lines.map(({ key, title }) => {
          const tally = seen.today.get(key) ?? none;
          return [
            title,
            ...(three ? answerCells({ key }, tally, true) : [<YesCell key={key} of={key} people={tally.yes} leads />]),
          ];
        })}
      />
    </>
  );
}

function Beside({ seen }: { seen: BehindFigure }) {
  const { number } = seen;
  return (
    <Section title="Zo tellen we het vandaag">
      <BesideTable seen={seen} />
      {number.answers === 'three' && (
        <p>
          <Link href={sheetOf(number.key)}>{`Zo tellen we: ${number.title}`}</Link>
        </p>
      )}
    </Section>
  );
}

type ListProps = { seen: BehindFigure; visit: Visit<Member>; at: AnswerKey };
function Who({ seen, visit, at }: ListProps) {
  const { rows, total, number, frozen } = seen;
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
        href={(n) => `${behindOf(number.key, at)}?bladzijde=${n}`}
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
  const title = seen.number.answers === 'three' ? `${seen.number.title}: ${words}` : seen.number.title;
  return show(
    <Shell visit={visit} title={`Om wie gaat het: ${title}`} crumbs={crumbs}>
      <PageHead title={title} lead={`${people(seen.total)} vandaag. Van: ${seen.number.populationWords}.`} />
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
