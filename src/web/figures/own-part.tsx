import { Fragment } from 'preact';
import type { Figures, OwnFigure } from '#app/figures/see-figures.ts';
import { doingKey } from '#domain/figures/numbers.ts';
import { categories, type Category } from '#domain/guidance/exit-monitor.ts';
import { Details } from '#web/kit/details.tsx';
import { Section } from '#web/kit/layout.tsx';
import { Table, type Column } from '#web/kit/table.tsx';
import { Link } from '#web/kit/link.tsx';
import { Compared } from './compared.tsx';
import { differenceOf } from './difference-pages.tsx';
import { groupsOf, inTime, sheetOf, type Line } from './lines.ts';
import { NewestLeft } from './after-part.tsx';
import { MissedPart } from './missed-part.tsx';
import { answerCells, YesCell } from './number-link.tsx';
import { WhyPart } from './why-part.tsx';
import { sentence } from './words.ts';

const somebody = ({ yes, no, unknown }: OwnFigure): boolean => yes + no + unknown > 0;
/** The lines of a group of which somebody was counted. */
export const shownIn = (lines: readonly Line[], own: Figures['own']): readonly (Line & { figure: OwnFigure })[] =>
  lines.flatMap((line) => {
    const figure = own.get(line.key);
    return figure && somebody(figure) ? [{ ...line, figure }] : [];
  });

const columns = (before: boolean): readonly Column[] => [
  { label: 'Wat we tellen' },
  { label: 'Ja', numeric: true },
  { label: 'Nee', numeric: true },
  { label: 'Niet bekend', numeric: true },
  ...(before ? [{ label: 'Vorige keer ja', numeric: true }] : []),
];

function HowCounted({ lines }: { lines: readonly Line[] }) {
  return (
    <Details summary="Zo tellen we">
      <Table
        caption="Wie meetelt, en waar de telling vandaan komt"
        columns={[{ label: 'Wat we tellen' }, { label: 'Van wie' }, { label: 'Bron' }, { label: 'Versie' }]}
        rows={lines.map(({ key, title, populationWords, source, version, confirmed }) => [
          <Link key={key} href={sheetOf(key)}>
            {title}
          </Link>,
          populationWords,
          source,
          confirmed ? version : `${version}, nog niet bevestigd`,
        ])}
      />
    </Details>
  );
}

function Group({ id, name, lines, figures }: { id: string; name: string; lines: readonly Line[]; figures: Figures }) {
  const shown = shownIn(lines, figures.own);
  const [first] = shown;
  if (!first) return null;
  const before = figures.countedBefore !== null;
  return (
    <Section title={sentence(first.figure, first.key === inTime.key ? 'overdrachten' : 'jongeren', first.yesWords)}>
      <Table
        caption={name}
        columns={columns(before)}
        rows={shown.map((line) => [
          line.title,
          ...answerCells(line, line.figure, figures.leads),
          ...(before ? [line.figure.before ? line.figure.before.yes : '.'] : []),
        ])}
      />
      {figures.leads && (id === 'school' || id === 'work') && (
        <Link href={differenceOf(first.key)}>Wat als we anders tellen?</Link>
      )}
      {id === 'wish' && (
        <p class="quiet">
          De jongere koos de wens zelf, of samen met een collega. Koos niemand een wens, of weten we niet wat iemand
          doet? Dan is het niet bekend. Leren en werken telt voor wie wil werken en voor wie naar school wil.
        </p>
      )}
      <HowCounted lines={shown} />
    </Section>
  );
}

/** What young people do, in the categories of the Uitstroommonitor. */
export const doing = (own: Figures['own']): readonly { key: string; words: string; people: number }[] =>
  (Object.keys(categories) as Category[]).flatMap((category) => {
    const key = doingKey(category);
    const figure = own.get(key);
    return figure ? [{ key, words: categories[category], people: figure.yes }] : [];
  });

function Doing({ own, leads }: Pick<Figures, 'own' | 'leads'>) {
  const rows = doing(own);
  const total = rows.reduce((sum, { people }) => sum + people, 0);
  const known = total - (rows.find(({ words }) => words === categories.unknown)?.people ?? 0);
  if (total === 0) return null;
  return (
    <Section title={`Van ${known} van ${total === 1 ? '1 jongere' : `de ${total} jongeren`} weten we wat zij doen`}>
      <Table
        caption="Wat jongeren doen"
        columns={[{ label: 'Wat' }, { label: 'Jongeren', numeric: true }]}
        rows={rows.map(({ key, words, people }) => [
          words,
          <YesCell key={key} of={key} people={people} leads={leads} />,
        ])}
        total={['Samen', total]}
      />
      <p class="quiet">
        Dit gaat over alle jongeren die begeleiding krijgen. De groepen zijn die van de Uitstroommonitor. Bron: Aanzet,
        versie 2026-1.
      </p>
    </Section>
  );
}

/** The own organisation about itself: exact numbers, each group with its sentence, table and how it is counted. */
export function Own({ figures }: { figures: Figures }) {
  return (
    <>
      {figures.leads && (
        <p class="quiet">Kies een aantal om te zien om wie het gaat, zoals het vandaag is. Dat komt in het logboek.</p>
      )}
      {groupsOf(figures.list).map(({ id, name, lines }) =>
        id === 'left' ? (
          <NewestLeft key={id} figures={figures} />
        ) : (
          <Fragment key={id}>
            <Group id={id} name={name} lines={lines} figures={figures} />
            {id === 'says' && <MissedPart figures={figures} />}
            {id === 'wish' && <WhyPart figures={figures} />}
          </Fragment>
        ),
      )}
      <Compared figures={figures} />
      <Doing own={figures.own} leads={figures.leads} />
    </>
  );
}
