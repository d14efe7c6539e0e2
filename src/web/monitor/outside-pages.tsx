import { publicStuck, type PublicCount, type PublicStuck } from '#app/monitor/public-stuck.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Places } from '#domain/directory/place.ts';
import { tableOut, WayLinks } from '#web/daily/table-out.tsx';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Table } from '#web/kit/table.tsx';
import { countedWords, HowCounted } from './how-counted.tsx';
import { regionTable, type FileLine } from './region-file.ts';
import { byName, municipalityWords, reasonWords } from './stuck-words.ts';

type List = {
  readonly axis: string;
  readonly title: string;
  readonly label: string;
  readonly counted: string;
  readonly lines: readonly Line[];
};
type Line = { readonly name: string; readonly count: number | 'x' };

/** The four lists, each in an order that tells nothing: a hidden number must not be guessed from its place. */
function listsOf(stuck: PublicStuck, places: Places): readonly List[] {
  const lines = (counts: readonly PublicCount[], words: (count: PublicCount) => string): readonly Line[] =>
    byName(counts.map((count) => ({ name: words(count), count: count.youngPeople })));
  const name = (count: PublicCount) => count.name ?? '';
  const stays = 'Nog niet opgepakt';
  const counted = 'Jongeren';
  return [
    {
      axis: `${stays}, per organisatie`,
      title: 'Per organisatie',
      label: 'Organisatie',
      counted,
      lines: lines(stuck.byOrganisation, name),
    },
    {
      axis: `${stays}, per reden`,
      title: 'Per reden',
      label: 'Reden',
      counted,
      lines: lines(stuck.byReason, ({ key }) => reasonWords(key)),
    },
    {
      axis: `${stays}, per gemeente`,
      title: 'Per gemeente',
      label: 'Gemeente',
      counted,
      lines: lines(stuck.byMunicipality, ({ key }) => municipalityWords(key, places)),
    },
    {
      axis: 'Overdracht wacht op antwoord, per ontvanger',
      title: 'Overdrachten die wachten op antwoord',
      label: 'Organisatie',
      counted: 'Overdrachten',
      lines: lines(stuck.byReceiver, name),
    },
  ].filter((list) => list.lines.length > 0);
}

function finding({ total }: PublicStuck): string {
  if (total === 'x') return 'Hoeveel jongeren nog niet zijn opgepakt, is geheim';
  if (total === 0) return 'In de regio is iedereen opgepakt';
  return `In de regio zijn ${total} jongeren nog niet opgepakt`;
}

async function outsidePage(visit: Visit<Member>): Promise<Reply> {
  const outcome = await publicStuck(visit.house, visit.actor, {});
  if (!outcome.ok) return gone;
  const lists = listsOf(outcome.value, visit.house.places());
  return show(
    <Shell visit={visit} title="Wat naar buiten mag" crumbs={[{ label: 'Waar stokt het', href: '/regio' }]}>
      <PageHead title={finding(outcome.value)} lead={countedWords(outcome.value.countedOn)} />
      <Stack roomy>
        <p>
          Dit mag naar het bestuur en de pers. x betekent: geheim. Er zijn minder dan 10 jongeren. We verbergen ook
          grotere getallen. Anders kun je het eerste getal uitrekenen.
        </p>
        {lists.length === 0 && (
          <EmptyState title="Er stokt nu niets">
            <p>Hier staan de aantallen die naar buiten mogen.</p>
            <LinkButton href="/regio">Terug naar Waar stokt het</LinkButton>
          </EmptyState>
        )}
        {lists.map(({ axis, title, label, counted, lines }) => (
          <Section key={axis} title={title}>
            <Table
              caption={axis}
              columns={[{ label }, { label: counted, numeric: true }]}
              rows={lines.map(({ name, count }) => [name, count])}
            />
          </Section>
        ))}
        {lists.length > 0 && <WayLinks href="/regio/openbaar/bestand" />}
        <HowCounted ages={false} />
      </Stack>
    </Shell>,
  );
}

async function outsideFile(visit: Visit<Member>): Promise<Reply> {
  const outcome = await publicStuck(visit.house, visit.actor, {});
  if (!outcome.ok) return gone;
  const lines = listsOf(outcome.value, visit.house.places()).flatMap((list) =>
    list.lines.map((line): FileLine => ({ axis: list.axis, ...line })),
  );
  const of = { name: 'waar-stokt-het-openbaar', title: 'Wat naar buiten mag', back: '/regio/openbaar' };
  const { countedOn } = outcome.value;
  return tableOut(visit, regionTable(lines, { ...of, countedOn, demo: visit.house.demo, ages: false }));
}

/**
 * The counts that may leave the region, made by who coordinates. Not open to everybody by itself: it is counted every day,
 * and from two days side by side a hidden number could be computed.
 */
export const outsidePages: readonly Page[] = [
  page('GET /regio/openbaar', 'see-stuck', outsidePage),
  page('GET /regio/openbaar/bestand', 'see-stuck', outsideFile),
];
