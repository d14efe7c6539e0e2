import { addDays, type Day } from '#law/day.ts';
import { longDay, shortDay } from '#domain/day-words.ts';
import { nextWorkingDay } from '#law/working-days.ts';
import { comesIn } from '#app/access/doorkeeper.ts';
import type { Member } from '#domain/access/actor.ts';
import { memberCookie } from '#web/door/who.ts';
import { pickedDay, text } from '#web/door/form.ts';
import { firstPage, Shell } from '#web/door/shell.tsx';
import { go, gone, publicPage, show, type Reply, type Visit } from '#web/door/visit.ts';
import { Button } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Link } from '#web/kit/link.tsx';
import { Columns, PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { mailPage } from './mail-page.tsx';
import { BeginHere, PersonaList } from './persona-list.tsx';

type Visitor = Visit<Member | undefined>;
function ClockForm({ today, error }: { today: Day; error?: string | undefined }) {
  const days = [nextWorkingDay(addDays(today, 1)), addDays(today, 7), addDays(today, 21)];
  return (
    <Section title="De klok" id="klok">
      <p>
        Vandaag is het <strong>{longDay(today)}</strong>. De klok gaat alleen vooruit. Termijnen en lijsten gaan mee.
      </p>
      <Form action="/voorbeeld/klok">
        <Stack>
          <DateField
            name="dag"
            label="Zet de klok op"
            picks={days.map((value) => ({ value, label: shortDay(value) }))}
            error={error}
          />
          <Button>Zet de klok vooruit</Button>
        </Stack>
      </Form>
    </Section>
  );
}

function Side({ visit, error }: { visit: Visitor; error?: string | undefined }) {
  return (
    <>
      <ClockForm today={visit.today} error={error} />
      <Section title="Zonder inloggen" id="openbaar">
        <ul>
          <li>
            <Link href="/wat-vraagt-de-wet">Wat vraagt de wet vandaag?</Link>
          </li>
          <li>
            <Link href="/wie-is-aan-zet">Wie is wanneer aan zet</Link>
          </li>
          <li>
            <Link href="/routekaart">Routekaart: wie helpt mij?</Link>
          </li>
        </ul>
      </Section>
      <Section title="Het postvak" id="postvak">
        <p>
          Hier verlaat geen mail deze computer. <Link href="/voorbeeld/post">Lees wat er is verstuurd</Link>, ook de
          link voor wie geen account heeft.
        </p>
      </Section>
      {visit.demo?.restart && (
        <Section title="Begin opnieuw" id="opnieuw">
          <p>Alles wat in dit voorbeeld is gedaan, gaat weg.</p>
          <Form action="/voorbeeld/opnieuw" inline>
            <Button>Begin opnieuw</Button>
          </Form>
        </Section>
      )}
    </>
  );
}

async function chooser(visit: Visitor, error?: string): Promise<Reply> {
  if (!visit.demo) return visit.path === '/' ? go('/inloggen') : gone;
  const personas = await visit.demo.personas();
  return show(
    <Shell visit={visit} title="Kies een persoon" wrong={error !== undefined}>
      <PageHead
        title="Wie wil je zijn?"
        lead="Dit is een voorbeeld met verzonnen mensen. Kies een persoon en klik rond."
      />
      <Columns
        main={
          <>
            <BeginHere personas={personas} />
            <PersonaList personas={personas} />
          </>
        }
        side={<Side visit={visit} error={error} />}
        label="Klok en postvak"
      />
    </Shell>,
    error === undefined ? 200 : 422,
  );
}

async function choosePersona(visit: Visitor): Promise<Reply> {
  const personas = (await visit.demo?.personas()) ?? [];
  const persona = personas.find((p) => p.memberId === text(visit.form, 'member'));
  if (!persona) return gone;
  await comesIn(visit.house, persona.memberId);
  return { kind: 'go', to: firstPage(persona), signIn: memberCookie(persona.memberId) };
}

async function moveClock(visit: Visitor): Promise<Reply> {
  if (!visit.demo) return gone;
  const day = pickedDay(visit.form, 'dag');
  if (!day) return chooser(visit, 'Kies een dag die bestaat. Bijvoorbeeld: 22 6 2026.');
  if (day <= visit.today)
    return chooser(visit, 'De klok gaat alleen vooruit. Kies een dag na vandaag, of begin opnieuw.');
  if (day > addDays(visit.demo.firstDay, 1200)) return chooser(visit, 'Kies een dag voor september 2029.');
  await visit.demo.moveClock(day);
  return go('/voorbeeld', 'clock-moved');
}

/** Personas, clock and "begin opnieuw": these pages exist in demo mode only. */
export const demoPages = [
  publicPage('GET /', (visit) => (visit.actor ? Promise.resolve(go(firstPage(visit.actor))) : chooser(visit))),
  publicPage('GET /voorbeeld', (visit) => chooser(visit)),
  publicPage('GET /voorbeeld/post', mailPage),
  publicPage('POST /voorbeeld/persoon', choosePersona),
  publicPage('POST /voorbeeld/klok', moveClock),
  publicPage('POST /voorbeeld/opnieuw', async (visit) => {
    if (!visit.demo?.restart) return gone;
    await visit.demo.restart();
    return { kind: 'go', to: '/voorbeeld', notice: 'restarted', signIn: null };
  }),
];
