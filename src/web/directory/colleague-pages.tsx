import { colleagueInForm } from '#app/directory/see-organisation.ts';
import type { Colleague } from '#app/ports/directory.ts';
import { changeColleague } from '#app/turn/change-colleague.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { refuse, type Outcome } from '#domain/outcome.ts';
import { day, dayParts, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Select } from '#web/kit/select.tsx';
import { leavingPages } from './leaving-pages.tsx';
import { movingPages } from './moving-pages.tsx';
import { boxesOf } from './directory-words.ts';
import { at, crumbsOf, isNotThere } from './colleague-place.ts';
import { colleagueErrors } from './refusals.ts';

type Asked = { readonly colleague: Colleague; readonly others: readonly Colleague[] };

function AbsenceForm({ visit, asked, errors }: { visit: Visit<Member>; asked: Asked; errors: readonly FormError[] }) {
  const { form } = visit;
  const { colleague, others } = asked;
  const typed = errors.length > 0;
  const boxes = (name: string, day: string | null) => (typed ? dayParts(form, name) : boxesOf(day));
  return (
    <Form action={at(visit)}>
      <Select
        name="standInId"
        label="Vervanger"
        hint="Wie aan zet is als deze collega er niet is."
        placeholder="Geen vervanger"
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={typed ? text(form, 'standInId') : (colleague.standInId ?? '')}
        error={errorAt(errors, 'standInId')}
        optional
      />
      <DateField
        name="absentFrom"
        label="Afwezig vanaf"
        hint="Leeg = niet afwezig."
        value={boxes('absentFrom', colleague.absentFrom)}
        error={errorAt(errors, 'absentFrom')}
        optional
      />
      <DateField
        name="absentUntil"
        label="Afwezig tot en met"
        hint="Leeg = nog niet bekend."
        value={boxes('absentUntil', colleague.absentUntil)}
        error={errorAt(errors, 'absentUntil')}
        optional
      />
      <Row>
        <Button kind="main">Bewaren</Button>
        <LinkButton href={`/organisaties/${colleague.organisationId}`}>Terug</LinkButton>
      </Row>
    </Form>
  );
}

const inFormOf = (visit: Visit<Member>): Promise<Outcome<Asked>> =>
  colleagueInForm(visit.house, visit.actor, {
    organisationId: visit.params['organisationId'] ?? '',
    memberId: visit.params['memberId'] ?? '',
  });

async function colleaguePage(visit: Visit<Member>, errors: readonly FormError[] = []): Promise<Reply> {
  const asked = await inFormOf(visit);
  if (!asked.ok) return gone;
  const { colleague } = asked.value;
  const leaves = colleague.id !== visit.actor.memberId && mayEver(visit.actor, 'colleague-leaves');
  return show(
    <Shell visit={visit} title="Collega" crumbs={crumbsOf(visit)} wrong={errors.length > 0}>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <PageHead title={colleague.name} lead={colleague.jobTitle}>
        <LinkButton href={`${at(visit)}/gegevens`}>Gegevens en “klopt dit nog?”</LinkButton>
        {leaves && <LinkButton href={`${at(visit)}/werk`}>Is lang weg</LinkButton>}
        {leaves && <LinkButton href={`${at(visit)}/vertrek`}>Vertrekt</LinkButton>}
      </PageHead>
      <Stack roomy>
        <Section title="Vervanging en afwezigheid">
          <p>Waarom iemand er niet is, hoeft hier niet te staan.</p>
          <AbsenceForm visit={visit} asked={asked.value} errors={errors} />
        </Section>
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function keep(visit: Visit<Member>): Promise<Reply> {
  const { form, house, actor, params } = visit;
  // Only a colleague of the organisation in the address; the act itself asks for the own organisation.
  if (!(await inFormOf(visit)).ok) return gone;
  const [absentFrom, absentUntil] = [day(form, 'absentFrom'), day(form, 'absentUntil')];
  const noDay = [
    ...(absentFrom === undefined ? refuse('no-day', 'absentFrom').refusals : []),
    ...(absentUntil === undefined ? refuse('no-day', 'absentUntil').refusals : []),
  ];
  if (noDay.length > 0) return colleaguePage(visit, colleagueErrors(noDay, 'standInId'));
  const outcome = await changeColleague(house, actor, {
    memberId: params['memberId'] ?? '',
    standInId: text(form, 'standInId') || null,
    absentFrom: absentFrom || null,
    absentUntil: absentUntil || null,
  });
  if (outcome.ok) return go(`/organisaties/${params['organisationId'] ?? ''}`, 'colleague-changed');
  return isNotThere(outcome.refusals) ? gone : colleaguePage(visit, colleagueErrors(outcome.refusals, 'standInId'));
}

/** One colleague of the own organisation, for who keeps the colleagues: absence, stand-in and leaving. */
export const colleaguePages: readonly Page[] = [
  page('GET /organisaties/:organisationId/collega/:memberId', 'change-colleague', (visit) => colleaguePage(visit)),
  page('POST /organisaties/:organisationId/collega/:memberId', 'change-colleague', keep),
  ...leavingPages,
  ...movingPages,
];
