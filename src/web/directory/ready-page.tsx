import { howFar, isReady, type ReadyStep } from '#app/directory/ready.ts';
import type { Member } from '#domain/access/actor.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';

const words: Readonly<
  Record<ReadyStep['id'], { readonly title: string; readonly how: string; readonly href: string }>
> = {
  municipalities: {
    title: 'Gemeenten van de regio',
    how: 'Staan klaar na het begin. Een gemeente erbij: geef een organisatie daar een taak.',
    href: '/wie-is-aan-zet',
  },
  organisations: {
    title: 'Organisaties: school, werk en inkomen, Doorstroompunt, leerplicht',
    how: 'Lees de lijst in van wie je al kent. Een enkele voeg je toe met Nieuwe organisatie.',
    href: '/organisaties/inlezen',
  },
  people: {
    title: 'Eerste collega per organisatie',
    how: 'Open een organisatie en kies Nieuwe collega. De teamleider vult de rest zelf aan.',
    href: '/organisaties',
  },
  invited: {
    title: 'Uitnodiging voor wie met Aanzet werkt',
    how: 'De eerste collega krijgt een link per mail, en nodigt daarna de anderen uit.',
    href: '/organisaties/uitnodigen',
  },
  numbers: {
    title: 'Openbaar nummer per organisatie',
    how: 'Open een organisatie en kies Wijzig de organisatie. Aanzet levert geen nummers mee.',
    href: '/organisaties',
  },
  tasks: {
    title: 'Taken per gemeente',
    how: 'Open een organisatie en kies Taken en gemeenten.',
    href: '/organisaties/bijhouden',
  },
  closures: {
    title: 'Gesloten dagen per organisatie',
    how: 'Een termijn loopt niet door als de ander dicht is. Wie met Aanzet werkt, vult dit zelf in.',
    href: '/organisaties',
  },
  confirmed: {
    title: 'Contacten nagekeken in het laatste half jaar',
    how: 'Open een collega en kies Ja, dit klopt nog.',
    href: '/organisaties/bijhouden',
  },
};

async function readyPage(visit: Visit<Member>): Promise<Reply> {
  const seen = await howFar(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const done = seen.value.filter(isReady).length;
  return show(
    <Shell visit={visit} title="Zo zet je de regio klaar" crumbs={[{ label: 'Organisaties', href: '/organisaties' }]}>
      <PageHead title="Zo zet je de regio klaar" lead={`${done} van ${seen.value.length} stappen zijn klaar.`} />
      <Stack roomy>
        <ListGrid label="Stappen">
          {seen.value.map(({ id, done: n, of }) => (
            <ListRow
              key={id}
              title={words[id].title}
              href={words[id].href}
              sub={words[id].how}
              when={`${n} van ${of}`}
              due={isReady({ done: n, of }) ? { text: 'klaar', tone: 'done' } : { text: 'nog doen', tone: 'soon' }}
            />
          ))}
        </ListGrid>
        <Section title="En dan">
          <p>
            Deel <Link href="/wie-is-aan-zet">Wie is wanneer aan zet</Link> met alle partners. Dat kan al voordat er één
            jongere in Aanzet staat.
          </p>
          <p>Daarna leest een school haar lijst in, en doet de eerste overdracht.</p>
        </Section>
      </Stack>
    </Shell>,
  );
}

/** How far the region is, for who keeps it. */
export const readyPages: readonly Page[] = [page('GET /organisaties/klaarzetten', 'keep-mandates', readyPage)];
