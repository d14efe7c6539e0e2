import type { ComponentChildren } from 'preact';
import { reportInWords } from '#app/access/log-in-words.ts';
import { verifyLog } from '#app/access/verify-log.ts';
import type { Member } from '#domain/access/actor.ts';
import type { ActName } from '#domain/access/acts.ts';
import { mayEver } from '#domain/access/may.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';

/** What a privacy officer looks at besides. */
const beside: readonly { readonly act: ActName; readonly href: string; readonly label: string }[] = [
  { act: 'see-exchanges', href: '/uitwisseling', label: 'Wat gaat waarheen, en waarom mag dat?' },
  { act: 'see-exports', href: '/logboek/meegenomen', label: 'Wie nam een lijst mee, en waarvoor?' },
  { act: 'see-processing', href: '/logboek/verwerkingen', label: 'Verwerkingen, per handeling' },
  { act: 'see-log-years', href: '/logboek/jaren', label: 'Het logboek, per jaar: sluiten en weghalen' },
  { act: 'list-requests', href: '/verzoeken', label: 'Verzoeken van jongeren over hun gegevens' },
  { act: 'see-emergencies', href: '/noodtoegang', label: 'Noodtoegang: wie vroeg het, en wat is ermee gedaan?' },
  { act: 'see-unusual', href: '/logboek/opvallend', label: 'Opvallend kijken, per maand' },
];

function LogPage({ visit, children }: { visit: Visit<Member>; children?: ComponentChildren }) {
  return (
    <Shell visit={visit} title="Logboek">
      <PageHead title="Logboek" lead="Wie keek wanneer, waarom en bij wie: elke inzage is een regel." />
      <Stack>
        {children}
        <p>
          Regels worden elke minuut verzegeld. Een zegel hangt vast aan het zegel ervoor. Zo zie je het als iemand later
          een regel verandert of weghaalt. Deze pagina laat geen namen van jongeren zien.
        </p>
        <Form action="/logboek/controle" inline>
          <Button kind="main">Controleer het logboek</Button>
        </Form>
        {beside
          .filter(({ act }) => mayEver(visit.actor, act))
          .map(({ href, label }) => (
            <p key={href}>
              <Link href={href}>{label}</Link>
            </p>
          ))}
      </Stack>
    </Shell>
  );
}

async function check(visit: Visit<Member>): Promise<Reply> {
  const outcome = await verifyLog(visit.house, visit.actor);
  if (!outcome.ok) return gone;
  const [first = '', ...rest] = reportInWords(outcome.value).trimEnd().split('\n');
  const whole = outcome.value.faults.length === 0;
  return show(
    <LogPage visit={visit}>
      <Alert tone={whole ? 'good' : 'bad'} title={first} live>
        <ul>
          {rest.map((line) => (
            <li key={line}>{line.replace(/^- /, '')}</li>
          ))}
        </ul>
        {!whole && <p>Verander nu niets. Bel de beheerder en de functionaris gegevensbescherming.</p>}
      </Alert>
    </LogPage>,
  );
}

/** The log for a privacy officer: is it whole? Who looked at one young person stands on that person's own page. */
export const logPages: readonly Page[] = [
  page('GET /logboek', 'verify-log', (visit) => Promise.resolve(show(<LogPage visit={visit} />))),
  page('POST /logboek/controle', 'verify-log', check),
  // Who comes back to what was checked checks again: it is a different day, or another log.
  page('GET /logboek/controle', 'verify-log', () => Promise.resolve(go('/logboek'))),
];
