import type { Instant, SessionEnds } from '#domain/access/session.ts';
import { Button } from '#web/kit/button.tsx';
import { Form } from '#web/kit/form.tsx';
import { Link } from '#web/kit/link.tsx';
import { href } from '#web/kit/assets.ts';

const clock = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: 'numeric', minute: '2-digit' });
const timeOf = (at: Instant): string => clock.format(at).replace(':', '.');

const idleWords = (time: string) => `Doe je niets, dan word je om ${time} uur afgemeld.`;
const mostWords = (time: string) => `Om ${time} uur word je afgemeld: dan ben je twaalf uur ingelogd.`;

/** Shortly before nothing was done for too long: one press and the session goes on. */
const StillThere = () => (
  <div class="stack" data-part="idle" hidden>
    <h2>Ben je er nog?</h2>
    <p>
      Je deed een tijd niets. Om <strong data-time /> uur word je afgemeld. Wat je typte, blijft op deze pagina staan.
    </p>
    <Form action="/ik/blijf">
      <Button kind="main">Blijf ingelogd</Button>
    </Form>
    <p data-said role="status" />
  </div>
);
/** Twelve hours cannot become more: what is typed is sent now, or waits on the page. */
const NearlyDone = () => (
  <div class="stack" data-part="most" hidden>
    <h2>Je bent bijna twaalf uur ingelogd</h2>
    <p>
      Om <strong data-time /> uur word je afgemeld. Bewaar of verstuur nu wat je typte. Daarna log je opnieuw in.
    </p>
    <form method="dialog">
      <Button kind="main">Ga verder</Button>
    </form>
  </div>
);
const Ended = () => (
  <div class="stack" data-part="over" hidden>
    <h2>Je bent afgemeld</h2>
    <p>Wat je typte, staat nog op deze pagina. Het is nog niet verstuurd.</p>
    <p>
      <Link href="/inloggen" beside>
        Log in op een nieuw tabblad
      </Link>
      . Kom dan hier terug en ga verder.
    </p>
    <form method="dialog">
      <Button>Sluit</Button>
    </form>
  </div>
);

/**
 * When this session ends, on every page of who signed in; with script a question shortly before (assets/sessie.js, WCAG
 * 2.2.1). Seconds go along and no moments: the clock of a browser may be wrong.
 */
export function SessionEnd({ ends, now }: { ends: SessionEnds; now: Instant }) {
  const seconds = (at: Instant) => Math.floor((at - now) / 1000);
  const { idle, most, idleFor } = ends;
  return (
    <>
      <p data-ends={idleWords('{}')} data-done={mostWords('{}')}>
        {idle < most ? idleWords(timeOf(idle)) : mostWords(timeOf(most))}
      </p>
      <dialog
        class="card"
        aria-label="Hoe lang je nog bent ingelogd"
        data-idle-for={idleFor / 1000}
        data-idle={seconds(idle)}
        data-most={seconds(most)}
        data-failed="Dit lukte niet. Is er internet?"
      >
        <StillThere />
        <NearlyDone />
        <Ended />
      </dialog>
      <script type="module" src={href('sessie.js')} />
    </>
  );
}
