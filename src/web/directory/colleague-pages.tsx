import { colleagueInForm } from '#app/directory/see-organisation.ts';
import type { Colleague } from '#app/ports/directory.ts';
import { changeColleague } from '#app/turn/change-colleague.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import type { Outcome } from '#domain/outcome.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { AbsenceForm, readAbsence } from './absence-form.tsx';
import { leavingPages } from './leaving-pages.tsx';
import { movingPages } from './moving-pages.tsx';
import { ownAbsencePages } from './own-absence-pages.tsx';
import { at, crumbsOf, isNotThere } from './colleague-place.ts';
import { colleagueErrors } from './refusals.ts';

type Asked = { readonly colleague: Colleague; readonly others: readonly Colleague[] };

const inFormOf = (visit: Visit<Member>): Promise<Outcome<Asked>> =>
  colleagueInForm(visit.house, visit.actor, {
    organisationId: visit.params['organisationId'] ?? '',
    memberId: visit.params['memberId'] ?? '',
  });

async function colleaguePage(visit: Visit<Member>, errors: readonly FormError[] = []): Promise<Reply> {
  const asked = await inFormOf(visit);
  if (!asked.ok) return gone;
  const { colleague, others } = asked.value;
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
          <AbsenceForm
            form={visit.form}
            action={at(visit)}
            back={`/organisaties/${colleague.organisationId}`}
            absence={colleague}
            others={others}
            errors={errors}
          />
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
  const read = readAbsence(form);
  if ('faults' in read) return colleaguePage(visit, colleagueErrors(read.faults, 'standInId'));
  const outcome = await changeColleague(house, actor, { memberId: params['memberId'] ?? '', ...read.absence });
  if (outcome.ok) return go(`/organisaties/${params['organisationId'] ?? ''}`, 'colleague-changed');
  return isNotThere(outcome.refusals) ? gone : colleaguePage(visit, colleagueErrors(outcome.refusals, 'standInId'));
}

/** One colleague of the own organisation, for who keeps the colleagues: absence, stand-in and leaving. */
export const colleaguePages: readonly Page[] = [
  page('GET /organisaties/:organisationId/collega/:memberId', 'change-colleague', (visit) => colleaguePage(visit)),
  page('POST /organisaties/:organisationId/collega/:memberId', 'change-colleague', keep),
  ...leavingPages,
  ...movingPages,
  ...ownAbsencePages,
];
