import { askEmergency, endEmergency, seeEmergencies, type Emergencies, type Officer } from '#app/access/emergency.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import type { Refusal } from '#domain/outcome.ts';
import { day, dayParts, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { Details } from '#web/kit/details.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { errorsOf, isGone } from '#web/person/refusals.ts';
import { emergencyPersonPages } from './emergency-person-pages.tsx';
import { emergencyRequestPages } from './emergency-request-pages.tsx';
import { call112, emergencyPath, momentWords, officersWords, standWords } from './emergency-words.ts';

type Reader = Visit<Member>;
const asks = (me: Member): boolean => mayEver(me, 'ask-emergency');

/** The same words for everybody and every name: what was asked lies with the privacy officer. */
function Waits({ officers, lines }: Emergencies) {
  const mine = lines.some(({ followsAs, state }) => followsAs === 'asker' && state === 'asked');
  if (!mine) return null;
  return (
    <Alert tone="warn" title={`Je vraag ligt bij ${officers.map(({ name }) => name).join(' of ') || 'de FG'}`}>
      <p>{`Bel ${officersWords(officers) || 'de FG'}. ${call112}`}</p>
    </Alert>
  );
}

function NoOfficer() {
  return (
    <Alert tone="warn" title="Jullie organisatie heeft nog geen FG in Aanzet">
      <p>
        {`Zonder FG kan niemand beslissen. Vraag wie jullie collega’s beheert om een FG toe te voegen, bij Organisaties. ${call112}`}
      </p>
    </Alert>
  );
}

type AskProps = { visit: Reader; officers: readonly Officer[]; errors: readonly FormError[] };
function AskForm({ visit: { form }, officers, errors }: AskProps) {
  return (
    <Section title="Vraag noodtoegang">
      <p>{`De FG beslist: ${officersWords(officers)}. Bel ook. Aanzet zegt niet of deze jongere hier is.`}</p>
      <Form action={emergencyPath}>
        <Field
          name="firstName"
          label="Voornaam van de jongere"
          size="m"
          value={text(form, 'firstName')}
          maxLength={80}
          error={errorAt(errors, 'firstName')}
        />
        <Field
          name="familyName"
          label="Achternaam van de jongere"
          size="m"
          value={text(form, 'familyName')}
          maxLength={80}
          error={errorAt(errors, 'familyName')}
        />
        <DateField
          name="birthDate"
          label="Geboortedatum van de jongere"
          value={dayParts(form, 'birthDate')}
          error={errorAt(errors, 'birthDate')}
        />
        <Field
          name="reason"
          label="Wat is er aan de hand?"
          hint="De FG leest dit. Wie genoemd is bij de jongere ook."
          rows={4}
          value={text(form, 'reason')}
          maxLength={1000}
          error={errorAt(errors, 'reason')}
        />
        <Button kind="main">Vraag het de FG</Button>
      </Form>
      <Details summary="Wat gebeurt er dan?">
        <p>Geeft de FG toegang? Dan kun jij de jongere 24 uur openen. Je kunt opschrijven wat je hoorde of deed.</p>
        <p>Wie genoemd is bij de jongere, de FG en de teamleider horen het. Zij zien wanneer je keek.</p>
      </Details>
    </Section>
  );
}

function Lines({ lines, me }: { lines: Emergencies['lines']; me: Member }) {
  const label = asks(me) ? 'Vragen die jij kunt volgen' : 'Vragen om noodtoegang';
  return (
    <Section title={label} count={lines.length}>
      <ListGrid label={label}>
        {lines.map((line) => (
          <ListRow
            key={line.id}
            title={line.followsAs === 'asker' ? 'Jouw vraag' : `Vraag van ${line.who}`}
            href={`${emergencyPath}/${line.id}`}
            sub={momentWords(line.asked)}
            due={{
              text: standWords(line),
              tone: line.state === 'asked' ? 'late' : line.open ? 'soon' : 'done',
            }}
          />
        ))}
      </ListGrid>
    </Section>
  );
}

async function emergencyPage(visit: Reader, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeEmergencies(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const { officers, lines } = seen.value;
  const errors = errorsOf(refusals, 'firstName');
  const me = visit.actor;
  return show(
    <Shell visit={visit} title="Noodtoegang" wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead
        title="Noodtoegang"
        lead="Een jongere is in gevaar, jij kunt de jongere niet openen, en wie dat wel kan is er niet."
      />
      <Stack roomy>
        <Waits officers={officers} lines={lines} />
        {asks(me) && !(officers.length > 0) && <NoOfficer />}
        {lines.length > 0 && <Lines lines={lines} me={me} />}
        {asks(me) && officers.length > 0 && <AskForm visit={visit} officers={officers} errors={errors} />}
        {!asks(me) && lines.length === 0 && (
          <EmptyState title="Niemand vroeg om noodtoegang">
            <p>Vraagt een collega het? Dan staat het hier, en krijg je meteen bericht.</p>
            <LinkButton href="/logboek">Naar het logboek</LinkButton>
          </EmptyState>
        )}
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function ask(visit: Reader): Promise<Reply> {
  const { form, house, actor } = visit;
  const outcome = await askEmergency(house, actor, {
    firstName: text(form, 'firstName'),
    familyName: text(form, 'familyName'),
    birthDate: day(form, 'birthDate') ?? '',
    reason: text(form, 'reason'),
  });
  if (outcome.ok) return go(emergencyPath, 'emergency-asked');
  return isGone(outcome.refusals) ? gone : emergencyPage(visit, outcome.refusals);
}

async function end(visit: Reader): Promise<Reply> {
  const id = visit.params['emergencyId'] ?? '';
  const outcome = await endEmergency(visit.house, visit.actor, { id });
  return outcome.ok ? go(`${emergencyPath}/${id}`, 'emergency-ended') : gone;
}

/** Emergency access: asking, deciding, having it for a day, and what was done with it. */
export const emergencyPages: readonly Page[] = [
  page(`GET ${emergencyPath}`, 'see-emergencies', (visit) => emergencyPage(visit)),
  page(`POST ${emergencyPath}`, 'ask-emergency', ask),
  page(`POST ${emergencyPath}/:emergencyId/einde`, 'end-emergency', end),
  ...emergencyRequestPages,
  ...emergencyPersonPages,
];
