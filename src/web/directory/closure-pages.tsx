import { closeOrganisation, closuresInForm, dropClosure } from '#app/directory/closures.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Closure } from '#domain/calendar/closures.ts';
import { day, dayParts, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { ClosedLine } from './closed-days.tsx';
import { isNotThere } from './colleague-place.ts';
import { colleagueErrors } from './refusals.ts';

const at = ({ params }: Visit<Member>): string => `/organisaties/${params['organisationId'] ?? ''}`;

function Known({ visit, closures }: { visit: Visit<Member>; closures: readonly Closure[] }) {
  if (closures.length === 0)
    return (
      <EmptyState title="Nog geen gesloten dagen">
        Vul hieronder de vakantie in. Dan loopt geen termijn door terwijl er niemand is.
      </EmptyState>
    );
  return (
    <Section title="Dit is bekend" count={closures.length}>
      <ul class="stack-s">
        {closures.map((closure) => (
          <li key={closure.id}>
            <ClosedLine closure={closure} />
            <Form action={`${at(visit)}/gesloten/${closure.id}/weg`} inline>
              <Button>{`Haal weg: ${closure.name}`}</Button>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function AddForm({ visit, errors }: { visit: Visit<Member>; errors: readonly FormError[] }) {
  const { form } = visit;
  return (
    <Section title="Gesloten dagen toevoegen">
      <Form action={`${at(visit)}/gesloten`}>
        <Field
          name="name"
          label="Waarom?"
          hint="Bijvoorbeeld: zomervakantie."
          size="m"
          value={text(form, 'name')}
          error={errorAt(errors, 'name')}
        />
        <DateField name="from" label="Eerste dag" value={dayParts(form, 'from')} error={errorAt(errors, 'from')} />
        <DateField name="until" label="Laatste dag" value={dayParts(form, 'until')} error={errorAt(errors, 'until')} />
        <Field
          name="answeredBy"
          label="Wie neemt dan de telefoon op?"
          hint="Nodig bij meer dan 5 werkdagen."
          size="m"
          value={text(form, 'answeredBy')}
          error={errorAt(errors, 'answeredBy')}
          optional
        />
        <Field
          name="phone"
          label="Op welk nummer?"
          type="tel"
          size="m"
          value={text(form, 'phone')}
          error={errorAt(errors, 'phone')}
          optional
        />
        <Row>
          <Button kind="main">Bewaren</Button>
          <LinkButton href={at(visit)}>Terug</LinkButton>
        </Row>
      </Form>
    </Section>
  );
}

async function closuresPage(visit: Visit<Member>, errors: readonly FormError[] = []): Promise<Reply> {
  const found = await closuresInForm(visit.house, visit.actor, {
    organisationId: visit.params['organisationId'] ?? '',
  });
  if (!found.ok) return gone;
  const { organisation, closures } = found.value;
  const crumbs = [
    { label: 'Organisaties', href: '/organisaties' },
    { label: organisation.name, href: at(visit) },
  ];
  return show(
    <Shell visit={visit} title="Gesloten dagen" crumbs={crumbs} wrong={errors.length > 0}>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <PageHead
        title={`Wanneer is ${organisation.shortName} gesloten?`}
        lead="Op deze dagen loopt geen termijn. Niets wordt dan te laat."
      />
      <Stack roomy>
        <Known visit={visit} closures={closures} />
        <AddForm visit={visit} errors={errors} />
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function add(visit: Visit<Member>): Promise<Reply> {
  const { form, house, actor, params } = visit;
  const outcome = await closeOrganisation(house, actor, {
    organisationId: params['organisationId'] ?? '',
    name: text(form, 'name'),
    from: day(form, 'from') ?? '',
    until: day(form, 'until') ?? '',
    answeredBy: text(form, 'answeredBy'),
    phone: text(form, 'phone'),
  });
  if (outcome.ok) return go(`${at(visit)}/gesloten`, 'closure-kept');
  return isNotThere(outcome.refusals) ? gone : closuresPage(visit, colleagueErrors(outcome.refusals, 'name'));
}

async function drop(visit: Visit<Member>): Promise<Reply> {
  const { organisationId = '', closureId = '' } = visit.params;
  const outcome = await dropClosure(visit.house, visit.actor, { organisationId, closureId });
  return outcome.ok ? go(`${at(visit)}/gesloten`, 'closure-dropped') : gone;
}

/** When an organisation is closed, for who keeps it: its teamleider, or the coordinator where nobody has an account. */
export const closurePages: readonly Page[] = [
  page('GET /organisaties/:organisationId/gesloten', 'keep-closures', (visit) => closuresPage(visit)),
  page('POST /organisaties/:organisationId/gesloten', 'keep-closures', add),
  page('POST /organisaties/:organisationId/gesloten/:closureId/weg', 'keep-closures', drop),
];
