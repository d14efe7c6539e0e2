import { addDays, type Day } from '#domain/day.ts';
import { longDay, shortDay } from '#domain/day-words.ts';
import { nextWorkingDay } from '#domain/calendar/working-days.ts';
import type { Member } from '#domain/access/actor.ts';
import { memberCookie } from '#web/door/who.ts';
import { pickedDay, text } from '#web/door/form.ts';
import { firstPage, Shell } from '#web/door/shell.tsx';
import { go, gone, publicPage, show, type Reply, type Visit } from '#web/door/visit.ts';
import { Button } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Link } from '#web/kit/link.tsx';
import { PageHead, Section, Stack, Tiles } from '#web/kit/layout.tsx';
import { mailPage } from './mail-page.tsx';

type Visitor = Visit<Member | undefined>;
const tips: Readonly<Record<string, string>> = {
  begeleider: 'Ziet de leerlingen van de eigen school. Leest de lijst in en draagt over.',
  teamleider: 'Ziet het hele team. Krijgt wat te lang blijft liggen.',
  klantmanager: 'Neemt begeleiding over van scholen.',
  doorstroomcoach: 'Ziet alleen jongeren met een eigen grond.',
  coordinator: 'Ziet aantallen per organisatie. Geen namen.',
  privacy: 'Controleert het logboek.',
  beheerder: 'Regelt collega’s. Leest geen jongeren.',
};

function Persona({ persona }: { persona: Member }) {
  return (
    <Card title={persona.name}>
      <p>
        {persona.jobTitle}, {persona.organisationName}
      </p>
      <p class="quiet">{tips[persona.role]}</p>
      <Form action="/voorbeeld/persoon" hidden={{ member: persona.memberId }}>
        <Button>{`Kijk als ${persona.name}`}</Button>
      </Form>
    </Card>
  );
}

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
      <Form action="/voorbeeld/opnieuw">
        <Button>Begin opnieuw</Button>
      </Form>
    </Section>
  );
}

async function chooser(visit: Visitor, error?: string): Promise<Reply> {
  if (!visit.demo) return gone;
  const personas = await visit.demo.personas();
  return show(
    <Shell visit={visit} title="Kies een persoon" wrong={error !== undefined}>
      <PageHead
        title="Wie wil je zijn?"
        lead="Dit is een voorbeeld met verzonnen mensen. Kies een persoon en klik rond."
      />
      <Tiles>
        {personas.map((persona) => (
          <Persona key={persona.memberId} persona={persona} />
        ))}
      </Tiles>
      <ClockForm today={visit.today} error={error} />
      <Section title="Het postvak" id="postvak">
        <p>
          Hier verlaat geen mail deze computer. <Link href="/voorbeeld/post">Lees wat er is verstuurd</Link>, ook de
          link voor wie geen account heeft.
        </p>
      </Section>
    </Shell>,
    error === undefined ? 200 : 422,
  );
}

async function choosePersona(visit: Visitor): Promise<Reply> {
  const personas = (await visit.demo?.personas()) ?? [];
  const persona = personas.find((p) => p.memberId === text(visit.form, 'member'));
  return persona ? { kind: 'go', to: firstPage(persona), signIn: memberCookie(persona.memberId) } : gone;
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
    if (!visit.demo) return gone;
    await visit.demo.restart();
    return { kind: 'go', to: '/voorbeeld', notice: 'restarted', signIn: null };
  }),
];
