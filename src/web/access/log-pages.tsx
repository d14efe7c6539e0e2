import { reportInWords } from '#app/access/log-in-words.ts';
import { verifyLog } from '#app/access/verify-log.ts';
import type { Member } from '#domain/access/actor.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead } from '#web/kit/layout.tsx';

function Intro({ visit }: { visit: Visit<Member> }) {
  return (
    <>
      <PageHead title="Logboek" lead="Wie keek wanneer, waarom en bij wie: elke inzage is een regel." />
      <p>
        Regels worden elke minuut verzegeld. Een zegel hangt vast aan het zegel ervoor. Zo zie je het als iemand later
        een regel verandert of weghaalt. Deze pagina laat geen namen van jongeren zien.
      </p>
      <Form action={`${visit.path.replace(/\/controle$/, '')}/controle`} inline>
        <Button kind="main">Controleer het logboek</Button>
      </Form>
    </>
  );
}

async function check(visit: Visit<Member>): Promise<Reply> {
  const outcome = await verifyLog(visit.house, visit.actor);
  if (!outcome.ok) return gone;
  const [first = '', ...rest] = reportInWords(outcome.value).trimEnd().split('\n');
  return show(
    <Shell visit={visit} title="Logboek">
      <Alert tone={outcome.value.faults.length === 0 ? 'good' : 'bad'} title={first} live>
        {rest.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Alert>
      <Intro visit={visit} />
    </Shell>,
  );
}

/** The log for a privacy officer: is it whole? Who looked at one young person stands on that person's own page. */
export const logPages: readonly Page[] = [
  page('GET /logboek', 'verify-log', async (visit) =>
    show(
      <Shell visit={visit} title="Logboek">
        <Intro visit={visit} />
      </Shell>,
    ),
  ),
  page('POST /logboek/controle', 'verify-log', check),
];
