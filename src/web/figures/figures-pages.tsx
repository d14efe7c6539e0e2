import { seeFigures, type Figures } from '#app/figures/see-figures.ts';
import type { Places } from '#domain/directory/place.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { longDay } from '#domain/day-words.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { missedWords, whyNotWords } from '#domain/figures/numbers.ts';
import type { Day } from '#law/day.ts';
import { countColumns, tableOut, WayLinks } from '#web/daily/table-out.tsx';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { PageHead, Row, Stack } from '#web/kit/layout.tsx';
import { afterPages } from './after-pages.tsx';
import { afterRows } from './after-file.ts';
import { boardHome } from './board-home.ts';
import { boardPages } from './board-pages.tsx';
import { behindPages } from './behind-pages.tsx';
import { differencePages } from './difference-pages.tsx';
import { examplePages } from './example-page.tsx';
import { goalPages, goalsPath } from './goal-pages.tsx';
import { groupsOf } from './lines.ts';
import { doing, Own, shownIn } from './own-part.tsx';
import { missedRows } from './missed-part.tsx';
import { whyRows } from './why-part.tsx';
import { anyShown, OutsidePart, outsideRows } from './outside-part.tsx';
import { PublishedPart } from './published-part.tsx';
import { rulesPages } from './rules-pages.tsx';
import { SaysOutside } from './says-outside.tsx';
import { sheetPages } from './sheet-pages.tsx';
import { tablePages } from './table-pages.tsx';
import { trendPages } from './trend-pages.tsx';
import { NeetAndVsv } from './neet-and-vsv.tsx';
import { Stale } from './stale.tsx';

const here = '/regio/cijfers';
const crumbs = [{ label: 'Waar stokt het', href: '/regio' }];
const lead = ({ countedOn }: Figures): string =>
  countedOn === null
    ? 'We tellen elke maand.'
    : `Geteld op ${longDay(countedOn)}. Aantallen, geen namen. Wie afgeschermd is, telt niet mee.`;

const countsDuo = (actor: Member): boolean =>
  actor.organisationKind === 'doorstroompunt' && mayEver(actor, 'see-register-counts');

const readsBoardPage = (actor: Member): boolean => keepsRegion(actor) && mayEver(actor, 'see-board-page');

function WhatLeaves({ figures, places, today }: { figures: Figures; places: Places; today: Day }) {
  const { outside, saysOutside: says, published } = figures;
  if (!outside) return null;
  return (
    <Stack>
      <OutsidePart outside={outside} places={places} today={today} />
      <NeetAndVsv outside={outside} tables={published} today={today} />
      {says && <SaysOutside outside={says} />}
      <Row>
        <LinkButton href={`${here}/verloop`}>Verloop van wat naar buiten mag</LinkButton>
        {anyShown(outside) && <WayLinks href={`${here}/buiten`} />}
      </Row>
    </Stack>
  );
}

async function figuresPage(visit: Visit<Member>): Promise<Reply> {
  const seen = await seeFigures(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const figures = seen.value;
  const outside = <WhatLeaves figures={figures} places={visit.house.places()} today={visit.today} />;
  return show(
    <Shell visit={visit} title="Cijfers" crumbs={crumbs}>
      <PageHead
        title={figures.countedOn === null ? 'Cijfers' : 'Cijfers van jullie eigen organisatie'}
        lead={lead(figures)}
      />
      <Stack roomy>
        {figures.own.size === 0 && outside}
        {figures.own.size === 0 ? (
          <EmptyState title="Van jullie is nog niets geteld">
            <p>
              Hier staat elke maand wat jullie eigen jongeren doen. Jullie begeleiden nu niemand. Wat er vandaag in de
              regio speelt, staat bij Waar stokt het.
            </p>
            <LinkButton href="/regio">Naar Waar stokt het</LinkButton>
          </EmptyState>
        ) : (
          <>
            <Stale on={figures.countedOn} today={visit.today} />
            <p>Een organisatie telt alleen wat zij zelf weet. Wat niemand weet, heet niet bekend.</p>
            <Own figures={figures} />
            <Row>
              <LinkButton href={`${here}/verloop`}>Verloop per maand</LinkButton>
              <WayLinks href={`${here}/bestand`} />
            </Row>
          </>
        )}
        {figures.own.size > 0 && outside}
        <Row>
          {mayEver(visit.actor, 'see-programme') && <LinkButton href={goalsPath}>Doelen en wat het werd</LinkButton>}
          {readsBoardPage(visit.actor) && <LinkButton href={boardHome}>Eén blad voor het bestuur</LinkButton>}
          {keepsRegion(visit.actor) && <LinkButton href={`${here}/afspraken`}>Afspraken over cijfers</LinkButton>}
          {countsDuo(visit.actor) && <LinkButton href={`${here}/duo`}>Tellingen van DUO</LinkButton>}
        </Row>
        <PublishedPart
          tables={figures.published}
          replaced={figures.replaced}
          keeps={keepsRegion(visit.actor)}
          places={visit.house.places()}
          today={visit.today}
        />
      </Stack>
    </Shell>,
  );
}

async function file(visit: Visit<Member>): Promise<Reply> {
  const seen = await seeFigures(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const { own, countedOn, list } = seen.value;
  const counted = groupsOf(list).flatMap(({ name, lines }) =>
    shownIn(lines, own).map(({ title, populationWords, source, version, confirmed, figure: { yes, no, unknown } }) => [
      name,
      title,
      String(yes),
      String(no),
      String(unknown),
      populationWords,
      source,
      confirmed ? version : `${version}, nog niet bevestigd`,
      countedOn ?? '',
    ]),
  );
  const [made, version, on] = ['Aanzet', '2026-1', countedOn ?? ''] as const;
  const line = (group: string, words: string, people: number, of: string) =>
    [group, words, String(people), '', '', of, made, version, on]; // prettier-ignore
  const what = doing(own).map(({ words, people }) =>
    line('Wat jongeren doen', words, people, 'jongeren die begeleiding krijgen'),
  );
  const missedLines = missedRows(own).map(({ of, people }) =>
    line('Wat jongeren misten', missedWords[of], people, 'wie in de laatste zes maanden de vraag kreeg hoe het gaat'),
  );
  const whyLines = whyRows(own).map(({ of, people }) =>
    line('Waarom een wens niet werd gevolgd', whyNotWords[of], people, 'wie iets anders doet dan hij of zij wilde'),
  );
  const heads = ['Groep', 'Wat we tellen', 'Ja', 'Nee', 'Niet bekend', 'Van wie', 'Bron', 'Versie', 'Geteld op'];
  return tableOut(visit, {
    name: 'cijfers',
    title: 'Cijfers van de eigen organisatie',
    back: here,
    above: visit.house.demo ? ['voorbeeld: verzonnen mensen'] : [],
    exchange: 'aantallen',
    columns: countColumns(heads, ['Ja', 'Nee', 'Niet bekend']),
    rows: [...counted, ...missedLines, ...whyLines, ...afterRows(own, countedOn ?? ''), ...what],
  });
}

async function outsideFile(visit: Visit<Member>): Promise<Reply> {
  const seen = await seeFigures(visit.house, visit.actor, {});
  if (!seen.ok || !seen.value.outside) return gone;
  const { heads, rows } = outsideRows(seen.value.outside, visit.house.places());
  return tableOut(visit, {
    name: 'cijfers-naar-buiten',
    title: 'School en werk, wat naar buiten mag',
    back: here,
    above: [
      ...(visit.house.demo ? ['voorbeeld: verzonnen mensen'] : []),
      `Vastgezet op ${longDay(seen.value.outside.publishedOn)}. Afgerond op vijf. x = geheim.`,
    ],
    exchange: 'aantallen',
    columns: countColumns(heads, heads.slice(1)),
    rows,
  });
}

/** Cijfers: the own organisation about itself, and beside it what others published. */
export const figuresPages: readonly Page[] = [
  page(`GET ${here}`, 'see-figures', figuresPage),
  page(`GET ${here}/bestand`, 'see-figures', file),
  page(`GET ${here}/buiten`, 'see-figures', outsideFile),
  ...tablePages,
  ...afterPages,
  ...trendPages,
  ...sheetPages,
  ...behindPages,
  ...rulesPages,
  ...boardPages,
  ...differencePages,
  ...goalPages,
  ...examplePages,
];
