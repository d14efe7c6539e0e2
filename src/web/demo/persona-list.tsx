import type { Member } from '#domain/access/actor.ts';
import { Button } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { Form } from '#web/kit/form.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Section } from '#web/kit/layout.tsx';

const tips: Readonly<Record<Member['role'], string>> = {
  begeleider: 'ziet de leerlingen van de eigen school',
  teamleider: 'ziet het hele team en wat te lang blijft liggen',
  klantmanager: 'neemt begeleiding over van scholen',
  doorstroomcoach: 'ziet alleen jongeren met een eigen grond',
  coordinator: 'ziet aantallen per organisatie, geen namen',
  privacy: 'controleert het logboek',
  beheerder: 'regelt collega’s, leest geen jongeren',
  archief: 'keurt goed wat vernietigd wordt',
};
const tipFor = ({ role, organisationKind }: Member) =>
  organisationKind === 'leerplicht' ? tips.doorstroomcoach : tips[role];
/** Schools first: with them a case begins. */
const order: readonly Member['organisationKind'][] = ['pro', 'vso', 'mbo', 'wi', 'doorstroompunt'];
const placeOf = ({ organisationKind }: Member) => order.indexOf(organisationKind) + 1 || order.length + 1;

const begin = 'Karin Smit';

/** The persona of the tour, with the road that shows the main job in three minutes. */
export function BeginHere({ personas }: { personas: readonly Member[] }) {
  const karin = personas.find((p) => p.name === begin);
  return (
    karin && (
      <Card title="Begin hier">
        <p>
          Je bent <strong>{karin.name}</strong>, {karin.jobTitle} op {karin.organisationName}. Over een maand stoppen
          jouw leerlingen met school.
        </p>
        <div class="text">
          <ol>
            <li>Lees bij “Inlezen” de lijst in. Het voorbeeldbestand staat er klaar.</li>
            <li>Open Samira Benali. Wie is aan zet, waarvoor en uiterlijk wanneer? Word haar vaste contactpersoon.</li>
            <li>Draag haar over aan Leusden. Verzin een naam en een mailadres. De link staat daarna in het postvak.</li>
          </ol>
        </div>
        <Form action="/voorbeeld/persoon" hidden={{ member: karin.memberId }} inline>
          <Button kind="main">{`Kijk als ${karin.name}`}</Button>
        </Form>
      </Card>
    )
  );
}

function Persona({ persona, twice }: { persona: Member; twice: boolean }) {
  const name = twice ? `${persona.name} (${persona.organisationName})` : persona.name;
  return (
    <ListRow
      title={persona.name}
      sub={persona.jobTitle}
      who={tipFor(persona)}
      action={
        <Form action="/voorbeeld/persoon" hidden={{ member: persona.memberId }} inline>
          <Button>{`Kijk als ${name}`}</Button>
        </Form>
      }
    />
  );
}

/** Everybody else, under the name of the organisation. */
export function PersonaList({ personas }: { personas: readonly Member[] }) {
  const others = personas.filter((p) => p.name !== begin).toSorted((a, b) => placeOf(a) - placeOf(b));
  const names = personas.map(({ name }) => name);
  const byOrganisation = Map.groupBy(others, (p) => p.organisationName);
  return (
    <>
      {[...byOrganisation].map(([organisation, members]) => (
        <Section key={organisation} title={organisation}>
          <ListGrid label={organisation}>
            {members.map((persona) => (
              <Persona
                key={persona.memberId}
                persona={persona}
                twice={names.filter((n) => n === persona.name).length > 1}
              />
            ))}
          </ListGrid>
        </Section>
      ))}
    </>
  );
}
