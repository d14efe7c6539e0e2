import type { Member } from '#domain/access/actor.ts';
import { addDays } from '#law/day.ts';
import { Link } from '#web/kit/link.tsx';
import { PageHead, Section } from '#web/kit/layout.tsx';
import { Shell } from './shell.tsx';
import { gone, publicPage, show, type Page, type Reply, type Visit } from './visit.ts';

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

const plain = (name: string, body: string, status = 200): Reply => ({
  kind: 'file',
  exchange: 'zonder-mensen',
  name,
  type: 'text/plain; charset=utf-8',
  body,
  status,
});

/** For a proxy or a monitor: may requests come here? A word, and nothing of why not: that stands with the manager. */
async function serves({ house }: Visitor): Promise<Reply> {
  const yes = (await house.installation?.serves()) ?? true;
  return yes ? plain('klaar.txt', 'klaar\n') : plain('klaar.txt', 'nog niet\n', 503);
}

/** RFC 9116: whom to tell about a hole. Good for half a year from each day on which it is asked. */
function security({ house, today, address }: Visitor): Reply {
  const contact = house.installation?.contact;
  if (contact === undefined) return gone;
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${addDays(today, 180)}T00:00:00.000Z`,
    'Preferred-Languages: nl, en',
    ...(address?.startsWith('https://') ? [`Canonical: ${address}/.well-known/security.txt`] : []),
  ];
  return plain('security.txt', `${lines.join('\n')}\n`);
}

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
  publicPage('GET /klaar', serves),
  publicPage('GET /.well-known/security.txt', (visit) => Promise.resolve(security(visit))),
  publicPage('GET /gezond', () =>
    Promise.resolve({ kind: 'file', exchange: 'zonder-mensen', name: 'gezond.txt', type: 'text/plain', body: 'ok\n' }),
  ),
];
