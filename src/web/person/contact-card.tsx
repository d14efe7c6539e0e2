import type { YoungPersonView } from '#app/person/young-person-view.ts';
import { longDay, shortDay } from '#domain/day-words.ts';
import { waitsForDecision } from '#domain/turn/approach.ts';
import { channels, nextWay } from '#domain/person/attempts.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row, Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Phone } from './who-line.tsx';

type Props = { view: YoungPersonView };
const shown = 3;

/** What to try after misses: it proposes and closes nothing. */
const proposals: Readonly<Record<string, (name: string) => string>> = {
  'another-way': () => 'Twee keer niet bereikt. Probeer het op een andere manier of op een andere tijd.',
  'visit-or-trusted': (name) => `Nog niet bereikt. Ga langs bij ${name}. Of vraag iemand die ${name} vertrouwt.`,
};

function Proposal({ view }: Props) {
  const way = nextWay(view.attempts);
  const words = way && proposals[way]?.(view.person.firstName);
  return words ? <p>{words}</p> : null;
}

function Lost({ view }: Props) {
  const { firstName } = view.person;
  return (
    <Alert tone="warn" title={`Er is geen contact met ${firstName}`}>
      {view.outcome && <p>Sinds {longDay(view.outcome.saidOn)}.</p>}
      {view.may.has('find-again') && !view.open?.elsewhere && (
        <Form action={`/jongeren/${view.caseId}/weer-contact`} hidden={{ version: String(view.version) }} inline>
          <Button>Er is weer contact</Button>
        </Form>
      )}
    </Alert>
  );
}

function Tries({ view }: Props) {
  return (
    <ul>
      {view.attempts.slice(0, shown).map(({ id, onDay, channel, reached }) => (
        <li key={id}>
          {shortDay(onDay)}: {channels[channel].toLowerCase()}, {reached ? 'bereikt' : 'niet bereikt'}
        </li>
      ))}
    </ul>
  );
}

function Undecided({ view }: Props) {
  return (
    <Section title="Contact" id="contact">
      <p>Alleen benaderen na besluit van een mens.</p>
      {view.may.has('decide-approach') && (
        <Row>
          <LinkButton href={`/jongeren/${view.caseId}/benaderen`}>Besluit over benaderen</LinkButton>
        </Row>
      )}
    </Section>
  );
}

/** The number to call, where one calls; and another one when it no longer works. */
function Reach({ view }: Props) {
  const { contact, person, caseId } = view;
  if (!view.ownRecord || !view.may.has('change-reach')) return null;
  const change = contact?.phone ? 'Ander nummer?' : 'Vul een nummer in';
  return (
    <p>
      {contact?.phone ? (
        <>
          {person.firstName}: <Phone phone={contact.phone} />
        </>
      ) : (
        `Er is geen nummer van ${person.firstName} bekend.`
      )}{' '}
      <Link href={`/jongeren/${caseId}/nummer`}>{change}</Link>
    </p>
  );
}

/** How the young person was reached, and another way when that does not work. */
export function ContactCard({ view }: Props) {
  if (view.state !== 'active' || !view.may.has('record-attempt')) return null;
  if (view.open && waitsForDecision(view.open.turn)) return <Undecided view={view} />;
  const lost = view.outcome?.kind === 'lost';
  const mayLose =
    !lost && view.may.has('lose') && !view.open?.elsewhere && (nextWay(view.attempts) ?? 'again') !== 'again';
  return (
    <Section title="Contact" id="contact">
      {lost && <Lost view={view} />}
      <Reach view={view} />
      {view.attempts.length > 0 && <Tries view={view} />}
      <Proposal view={view} />
      <Row>
        <LinkButton href={`/jongeren/${view.caseId}/poging`}>Contactpoging vastleggen</LinkButton>
        {mayLose && (
          <Form action={`/jongeren/${view.caseId}/geen-contact`} hidden={{ version: String(view.version) }} inline>
            <Button>Er is geen contact meer</Button>
          </Form>
        )}
      </Row>
    </Section>
  );
}
