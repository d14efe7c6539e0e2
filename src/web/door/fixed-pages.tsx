import type { Member } from '#domain/access/actor.ts';
import { Link } from '#web/kit/link.tsx';
import { PageHead, Section } from '#web/kit/layout.tsx';
import { Shell } from './shell.tsx';
import { publicPage, show, type Page, type Visit } from './visit.ts';

type Visitor = Visit<Member | undefined>;

const accessibility = (visit: Visitor) =>
  show(
    <Shell visit={visit} title="Toegankelijkheid">
      <PageHead title="Toegankelijkheid" lead="Aanzet is bedoeld voor iedereen, ook met toetsenbord of voorleeshulp." />
      <Section title="Waar wij op bouwen">
        <p>
          We bouwen op WCAG 2.2, niveau A en AA. Elke pagina is te bedienen met alleen het toetsenbord. Alles werkt
          zonder JavaScript, op 320 pixels breed, in het donker, met hoog contrast en op papier.
        </p>
        <p>
          Een programma (axe) zoekt op alle pagina’s naar fouten. Dat is een vaste test, bij elke wijziging van Aanzet.
        </p>
      </Section>
      <Section title="Wat nog niet is gedaan">
        <p>
          Een programma vindt niet alles. Een onderzoek door mensen is er nog niet. De organisatie die Aanzet gebruikt,
          laat dat doen en zet de verklaring op deze plek.
        </p>
      </Section>
      <Section title="Werkt er iets niet voor jou?">
        <p>
          Laat het weten: <Link href="mailto:hulp@example.org">hulp@example.org</Link>. Zeg welke pagina het is en wat
          je wilde doen.
        </p>
      </Section>
    </Shell>,
  );

/** Pages that say the same to everybody. */
export const fixedPages: readonly Page[] = [
  publicPage('GET /toegankelijkheid', (visit) => Promise.resolve(accessibility(visit))),
  publicPage('GET /robots.txt', () =>
    Promise.resolve({
      kind: 'file',
      exchange: 'zonder-mensen',
      name: 'robots.txt',
      type: 'text/plain',
      body: 'User-agent: *\nDisallow: /\n',
    }),
  ),
  publicPage('GET /gezond', () =>
    Promise.resolve({ kind: 'file', exchange: 'zonder-mensen', name: 'gezond.txt', type: 'text/plain', body: 'ok\n' }),
  ),
];
