import { dropCalendar, makeCalendar, ownCalendar, readCalendar } from '#app/daily/calendar-feed.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { tooFastPage } from '#web/door/plain-pages.tsx';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, publicPage, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button } from '#web/kit/button.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';

/** The address, once: in a field, so that it can be selected whole. */
const Address = ({ address }: { address: string }) => (
  <Section title="Jouw adres">
    <Field
      name="adres"
      label="Kopieer dit adres nu"
      hint="Je ziet het één keer. Geef het aan niemand."
      value={address}
      autocomplete="off"
    />
    <p>
      Kies in je agenda voor een agenda van internet of een abonnement. Plak daar het adres. Je agenda kijkt een paar
      keer per dag wat er nieuw is.
    </p>
  </Section>
);

function Keeping({ madeOn }: { madeOn: string | null }) {
  if (madeOn === null)
    return (
      <Form action="/ik/agenda">
        <Button kind="main">Maak een adres</Button>
      </Form>
    );
  return (
    <Section title="Jouw adres werkt">
      <p>{`Gemaakt op ${longDay(madeOn)}. Heb je het niet meer, of kent een ander het? Maak een nieuw adres. Het oude werkt dan niet meer.`}</p>
      <Form action="/ik/agenda" inline>
        <Button>Maak een nieuw adres</Button>
      </Form>
      <Form action="/ik/agenda/weg" inline>
        <Button kind="stop">Haal het adres weg</Button>
      </Form>
    </Section>
  );
}

async function calendarPage(visit: Visit<Member>, token?: string): Promise<Reply> {
  const own = await ownCalendar(visit.house, visit.actor, {});
  if (!own.ok) return gone;
  return show(
    <Shell visit={visit} title="Aanzet in je agenda" crumbs={[{ label: 'Jouw instellingen', href: '/ik' }]}>
      <PageHead
        title="Aanzet in je agenda"
        lead="Je afspraken, en de dagen waarop iets klaar moet zijn. Alleen dag en tijd. Van een overleg of overstaptafel ook de titel en de plaats."
      />
      <Stack roomy>
        {token !== undefined && <Address address={`${visit.address ?? ''}/agenda/${token}`} />}
        <Keeping madeOn={own.value.madeOn} />
      </Stack>
    </Shell>,
  );
}

async function make(visit: Visit<Member>): Promise<Reply> {
  const made = await makeCalendar(visit.house, visit.actor);
  return made.ok ? calendarPage(visit, made.value.token) : gone;
}

async function drop(visit: Visit<Member>): Promise<Reply> {
  const dropped = await dropCalendar(visit.house, visit.actor, {});
  return dropped.ok ? go('/ik/agenda', 'calendar-gone') : gone;
}

/** What a calendar program reads. It has no cookie: who knows the address is who may read it. */
async function feed(visit: Visit<Member | undefined>): Promise<Reply> {
  const read = await readCalendar(visit.house, visit.params['token'] ?? '');
  if (read.ok)
    return {
      kind: 'file',
      exchange: 'agenda',
      name: 'aanzet.ics',
      type: 'text/calendar; charset=utf-8',
      body: read.value.file,
    };
  return read.refusals.some(({ code }) => code === 'too-often') ? tooFastPage(visit) : gone;
}

/** The secret address of a colleague's calendar, and what is behind it. */
export const calendarPages: readonly Page[] = [
  page('GET /ik/agenda', 'keep-calendar', (visit) => calendarPage(visit)),
  page('POST /ik/agenda', 'keep-calendar', make),
  page('POST /ik/agenda/weg', 'keep-calendar', drop),
  publicPage('GET /agenda/:token', feed),
];
