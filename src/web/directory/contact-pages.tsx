import {
  addColleague,
  addTeam,
  changeContact,
  confirmContact,
  contactInForm,
  placeForColleague,
  type ContactInForm,
  type NewContactInForm,
  type TypedContact,
} from '#app/directory/keep-contact.ts';
import { termSentences } from '#web/language/term-sentences.ts';
import { roles, type Member, type Role } from '#domain/access/actor.ts';
import { keepsPeople, rolesAt } from '#domain/directory/keeping.ts';
import { longDay } from '#domain/day-words.ts';
import { all, isId, oneOf, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Checkboxes } from '#web/kit/choices.tsx';
import { ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Select } from '#web/kit/select.tsx';
import { at, isNotThere } from './colleague-place.ts';
import { workDayChoices } from './directory-words.ts';
import { filledBy, Typed, type Filled } from './filled.tsx';
import { MergedHere } from './merge-parts.tsx';
import { colleagueErrors } from './refusals.ts';

type Visitor = Visit<Member>;
const organisationOf = ({ params }: Visitor): string => params['organisationId'] ?? '';
const crumbs = ({ id, name }: ContactInForm['organisation']) => [
  { label: 'Organisaties', href: '/organisaties' },
  { label: name, href: `/organisaties/${id}` },
];
const roleWords: Readonly<Record<Role, string>> = {
  begeleider: 'Begeleidt jongeren',
  klantmanager: termSentences.clientManagerGuides,
  doorstroomcoach: termSentences.coachGuides,
  teamleider: 'Leidt een team',
  coordinator: 'Coördineert in de regio',
  privacy: 'Let op de privacy (FG)',
  beheerder: 'Functioneel beheer',
  archief: 'Beheert het archief',
};

const typedContact = ({ form }: Visitor): TypedContact => ({
  name: text(form, 'name'),
  jobTitle: text(form, 'jobTitle'),
  mail: text(form, 'mail'),
  phone: text(form, 'phone'),
  teamId: text(form, 'teamId') || null,
  workDays: all(form, 'workDays').map(Number),
  mayBePublic: text(form, 'mayBePublic') === 'ja',
});

type Chosen = { readonly days: readonly string[]; readonly isPublic: boolean };
function ContactFields({ filled, teams, chosen }: { filled: Filled; teams: ContactInForm['teams']; chosen: Chosen }) {
  return (
    <>
      <Typed filled={filled} name="name" label="Naam" size="m" maxLength={80} />
      <Typed filled={filled} name="jobTitle" label="Functie" hint="Zoals mensen het zeggen." size="m" maxLength={80} />
      <Typed filled={filled} name="phone" label="Telefoon" type="tel" size="m" optional />
      <Typed
        filled={filled}
        name="mail"
        label="Mailadres van het werk"
        type="email"
        size="m"
        maxLength={120}
        optional
      />
      {teams.length > 0 && (
        <Select
          name="teamId"
          label="Team"
          placeholder="Niet in een team"
          options={teams.map(({ id, name }) => ({ value: id, label: name }))}
          value={filled.value('teamId')}
          error={filled.error('teamId')}
          optional
        />
      )}
      <Checkboxes name="workDays" label="Werkdagen" choices={workDayChoices} values={chosen.days} flow optional />
      <Checkboxes
        name="mayBePublic"
        label="Openbare pagina"
        hint="Op “Wie is wanneer aan zet” kan iedereen lezen, ook zonder account. Vraag het eerst aan de collega."
        choices={[{ value: 'ja', label: 'De naam mag daar staan' }]}
        values={chosen.isPublic ? ['ja'] : []}
        optional
      />
    </>
  );
}

function Confirm({ visit, colleague }: { visit: Visitor; colleague: ContactInForm['colleague'] }) {
  const { confirmedOn } = colleague;
  return (
    <Section title="Klopt dit nog?">
      <p>{confirmedOn === null ? 'Nog niet nagekeken.' : `Het laatst nagekeken op ${longDay(confirmedOn)}.`}</p>
      <Form action={`${at(visit)}/klopt`}>
        <Button kind="main">Ja, dit klopt nog</Button>
      </Form>
    </Section>
  );
}

async function contactPage(visit: Visitor, errors: readonly FormError[] = []): Promise<Reply> {
  const memberId = visit.params['memberId'] ?? '';
  const asked = await contactInForm(visit.house, visit.actor, { organisationId: organisationOf(visit), memberId });
  if (!asked.ok) return gone;
  const { colleague, organisation, teams, openMerges } = asked.value;
  const { name, jobTitle, phone, mail, teamId } = colleague;
  const merges = colleague.id !== visit.actor.memberId && keepsPeople(visit.actor, organisation, false);
  const filled = filledBy(visit.form, errors, { name, jobTitle, phone, mail, teamId });
  const typed = typedContact(visit);
  const days = filled.typed ? typed.workDays : colleague.workDays;
  const isPublic = filled.typed ? typed.mayBePublic : colleague.mayBePublic;
  return show(
    <Shell visit={visit} title="Gegevens van een collega" crumbs={crumbs(organisation)} wrong={filled.typed}>
      <ErrorSummary errors={errors} />
      <PageHead title={colleague.name} lead={`${colleague.jobTitle}, ${organisation.name}`}>
        {merges && <LinkButton href={`${at(visit)}/samenvoegen`}>Staat er twee keer in</LinkButton>}
      </PageHead>
      <Stack roomy>
        <Confirm visit={visit} colleague={colleague} />
        <Section title="Of verander het">
          <Form action={`${at(visit)}/gegevens`}>
            <ContactFields filled={filled} teams={teams} chosen={{ days: days.map(String), isPublic }} />
            <Row>
              <Button>Bewaar</Button>
              <LinkButton href={`/organisaties/${organisation.id}`}>Terug</LinkButton>
            </Row>
          </Form>
        </Section>
        <MergedHere merges={openMerges} action={`${at(visit)}/uit-elkaar`} />
      </Stack>
    </Shell>,
    filled.typed ? 422 : 200,
  );
}

async function keepContact(visit: Visitor): Promise<Reply> {
  const typed = typedContact(visit);
  if (typed.teamId !== null && !isId(typed.teamId)) return gone;
  const memberId = visit.params['memberId'] ?? '';
  const command = { ...typed, memberId, organisationId: organisationOf(visit) };
  const outcome = await changeContact(visit.house, visit.actor, command);
  if (outcome.ok) return go(`/organisaties/${organisationOf(visit)}`, 'contact-kept');
  return isNotThere(outcome.refusals) ? gone : contactPage(visit, colleagueErrors(outcome.refusals, 'name'));
}

async function confirm(visit: Visitor): Promise<Reply> {
  const command = { memberId: visit.params['memberId'] ?? '', organisationId: organisationOf(visit) };
  const outcome = await confirmContact(visit.house, visit.actor, command);
  return outcome.ok ? go(`/organisaties/${organisationOf(visit)}`, 'contact-kept') : gone;
}

const whoKeepsRegion = ({ shortName, hasAccount }: NewContactInForm['organisation']) =>
  hasAccount
    ? `Wie de regio bijhoudt, voegt ${shortName} zelf toe.`
    : `Wie de regio bijhoudt, kan er pas bij als ${shortName} een account heeft.`;
function RoleChoice({ filled, at }: { filled: Filled; at: NewContactInForm }) {
  const { organisation, roles: allowed } = at;
  const fewer = allowed.length < rolesAt(organisation.kind).length;
  return (
    <Select
      name="role"
      label="Wat doet deze collega in Aanzet?"
      hint={fewer ? whoKeepsRegion(organisation) : undefined}
      options={allowed.map((role) => ({ value: role, label: roleWords[role] }))}
      value={filled.value('role')}
      error={filled.error('role')}
    />
  );
}

async function newPage(
  visit: Visitor,
  errors: readonly FormError[] = [],
  team: readonly FormError[] = [],
): Promise<Reply> {
  const asked = await placeForColleague(visit.house, visit.actor, { organisationId: organisationOf(visit) });
  if (!asked.ok) return gone;
  const { organisation, teams } = asked.value;
  const [only, ...others] = teams;
  const filled = filledBy(visit.form, errors, { teamId: others.length === 0 ? (only?.id ?? null) : null });
  const { workDays, mayBePublic } = typedContact(visit);
  const home = `/organisaties/${organisation.id}`;
  const wrong = [...errors, ...team];
  return show(
    <Shell visit={visit} title="Nieuwe collega" crumbs={crumbs(organisation)} wrong={wrong.length > 0}>
      <ErrorSummary errors={wrong} />
      <PageHead title="Nieuwe collega" lead={`Bij ${organisation.name}.`} />
      <Stack roomy>
        <Form action={`${home}/nieuwe-collega`}>
          <RoleChoice filled={filled} at={asked.value} />
          <ContactFields filled={filled} teams={teams} chosen={{ days: workDays.map(String), isPublic: mayBePublic }} />
          <Row>
            <Button kind="main">Voeg toe</Button>
            <LinkButton href={home}>Terug</LinkButton>
          </Row>
        </Form>
        <Section title="Of eerst een team">
          <Form action={`${home}/team`}>
            <Typed filled={filledBy(visit.form, team)} name="team" label="Naam van het team" size="m" maxLength={80} />
            <Button>Maak het team</Button>
          </Form>
        </Section>
      </Stack>
    </Shell>,
    wrong.length > 0 ? 422 : 200,
  );
}

async function add(visit: Visitor): Promise<Reply> {
  const typed = typedContact(visit);
  if (typed.teamId !== null && !isId(typed.teamId)) return gone;
  const command = { ...typed, organisationId: organisationOf(visit), role: oneOf(visit.form, 'role', roles) };
  const outcome = await addColleague(visit.house, visit.actor, command);
  if (outcome.ok) return go(`/organisaties/${organisationOf(visit)}`, 'contact-added');
  return isNotThere(outcome.refusals) ? gone : newPage(visit, colleagueErrors(outcome.refusals, 'name'));
}

async function makeTeam(visit: Visitor): Promise<Reply> {
  const command = { organisationId: organisationOf(visit), team: text(visit.form, 'team') };
  const outcome = await addTeam(visit.house, visit.actor, command);
  if (outcome.ok) return go(`/organisaties/${organisationOf(visit)}/nieuwe-collega`, 'team-added');
  return isNotThere(outcome.refusals) ? gone : newPage(visit, [], colleagueErrors(outcome.refusals, 'team'));
}

/** Numbers, working days and the last look at a colleague; a new colleague; a new team. */
export const contactPages: readonly Page[] = [
  page('GET /organisaties/:organisationId/collega/:memberId/gegevens', 'keep-contact', (visit) => contactPage(visit)),
  page('POST /organisaties/:organisationId/collega/:memberId/gegevens', 'keep-contact', keepContact),
  page('POST /organisaties/:organisationId/collega/:memberId/klopt', 'keep-contact', confirm),
  page('GET /organisaties/:organisationId/nieuwe-collega', 'add-colleague', (visit) => newPage(visit)),
  page('POST /organisaties/:organisationId/nieuwe-collega', 'add-colleague', add),
  page('POST /organisaties/:organisationId/team', 'add-colleague', makeTeam),
];
