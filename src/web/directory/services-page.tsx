import { addService, removeService, servicesInForm } from '#app/directory/keep-organisation.ts';
import { phases, type Service } from '#app/ports/directory.ts';
import type { Member } from '#domain/access/actor.ts';
import { shortDay } from '#domain/day-words.ts';
import { day, dayParts, isId, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { isNotThere } from './colleague-place.ts';
import { phaseWords } from './directory-words.ts';
import { filledBy, Typed } from './filled.tsx';
import { colleagueErrors } from './refusals.ts';

type Visitor = Visit<Member>;
const organisationOf = ({ params }: Visitor): string => params['organisationId'] ?? '';

/** What an organisation offers; `away` when the reader may take it away. */
export function ServiceList({ services, away }: { services: readonly Service[]; away?: string }) {
  return (
    <ListGrid label="Aanbod">
      {services.map(({ id, name, phase, what, howToReach, until }) => (
        <ListRow
          key={id}
          title={name}
          sub={`${what} Zo kom je er: ${howToReach}`}
          who={phaseWords[phase]}
          when={until === null ? undefined : `tot en met ${shortDay(until)}`}
          action={
            away !== undefined && (
              <Form action={away} hidden={{ serviceId: id }} inline>
                <Button kind="plain">
                  Haal weg<span class="sr">: {name}</span>
                </Button>
              </Form>
            )
          }
        />
      ))}
    </ListGrid>
  );
}

function NewService({ visit, errors }: { visit: Visitor; errors: readonly FormError[] }) {
  const filled = filledBy(visit.form, errors);
  return (
    <Form action={`/organisaties/${organisationOf(visit)}/aanbod`}>
      <Typed filled={filled} name="name" label="Hoe heet het?" size="m" maxLength={80} />
      <Radios
        name="phase"
        label="Wanneer is het er voor een jongere?"
        choices={phases.map((phase) => ({ value: phase, label: phaseWords[phase] }))}
        value={filled.value('phase')}
        error={filled.error('phase')}
        flow
      />
      <Typed filled={filled} name="what" label="Wat is het, in één zin?" maxLength={200} />
      <Typed
        filled={filled}
        name="howToReach"
        label="Hoe kom je er?"
        hint="Wie bel je, of waar ga je heen?"
        maxLength={200}
      />
      <DateField
        name="until"
        label="Tot en met welke dag?"
        hint="Leeg = er is nog geen einde."
        value={dayParts(visit.form, 'until')}
        error={filled.error('until')}
        optional
      />
      <Row>
        <Button kind="main">Voeg toe</Button>
        <LinkButton href={`/organisaties/${organisationOf(visit)}`}>Terug</LinkButton>
      </Row>
    </Form>
  );
}

async function servicesPage(visit: Visitor, errors: readonly FormError[] = []): Promise<Reply> {
  const asked = await servicesInForm(visit.house, visit.actor, { organisationId: organisationOf(visit) });
  if (!asked.ok) return gone;
  const { organisation, services } = asked.value;
  const home = `/organisaties/${organisation.id}`;
  const crumbs = [
    { label: 'Organisaties', href: '/organisaties' },
    { label: organisation.name, href: home },
  ];
  return show(
    <Shell visit={visit} title="Aanbod" crumbs={crumbs} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title="Aanbod" lead={`Wat ${organisation.name} voor jongeren doet.`} />
      <Stack roomy>
        {services.length === 0 ? (
          <EmptyState title="Nog geen aanbod">Schrijf hieronder in één minuut op wat jullie doen.</EmptyState>
        ) : (
          <ServiceList services={services} away={`${home}/aanbod/weg`} />
        )}
        <Section title="Nieuw aanbod">
          <NewService visit={visit} errors={errors} />
        </Section>
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function add(visit: Visitor): Promise<Reply> {
  const { form } = visit;
  const until = day(form, 'until');
  const fields = { name: text(form, 'name'), what: text(form, 'what'), howToReach: text(form, 'howToReach') };
  const command = {
    ...fields,
    organisationId: organisationOf(visit),
    phase: text(form, 'phase'),
    until: until || null,
  };
  if (until === undefined) return servicesPage(visit, colleagueErrors([{ code: 'no-day', field: 'until' }], 'until'));
  const outcome = await addService(visit.house, visit.actor, command);
  if (outcome.ok) return go(`/organisaties/${organisationOf(visit)}/aanbod`, 'service-kept');
  return isNotThere(outcome.refusals) ? gone : servicesPage(visit, colleagueErrors(outcome.refusals, 'name'));
}

async function remove(visit: Visitor): Promise<Reply> {
  const serviceId = text(visit.form, 'serviceId');
  if (!isId(serviceId)) return gone;
  const outcome = await removeService(visit.house, visit.actor, { organisationId: organisationOf(visit), serviceId });
  return outcome.ok ? go(`/organisaties/${organisationOf(visit)}/aanbod`, 'service-gone') : gone;
}

/** What an organisation offers young people, kept by itself or by who keeps the region. */
export const servicesPages: readonly Page[] = [
  page('GET /organisaties/:organisationId/aanbod', 'keep-organisation', (visit) => servicesPage(visit)),
  page('POST /organisaties/:organisationId/aanbod', 'keep-organisation', add),
  page('POST /organisaties/:organisationId/aanbod/weg', 'keep-organisation', remove),
];
