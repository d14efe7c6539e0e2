import { addParty, keepWriters, partiesForm, removeParty, type PartiesForm } from '#app/programme/keep-parties.ts'; // prettier-ignore
import { seeElsewhere } from '#app/programme/keep-elsewhere.ts';
import { seeProgramme } from '#app/programme/see-programme.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { partyRoles, schoolKinds, type Party, type Programme } from '#domain/programme/programme.ts';
import { id, ids, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Checkboxes } from '#web/kit/choices.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Select } from '#web/kit/select.tsx';
import { isGone } from '#web/person/refusals.ts';
import { Elsewhere } from './elsewhere-part.tsx';
import { crumbsInside, errorsOf, here, peopleWords } from './words.ts';

type Visitor = Visit<Member>;
export const partiesPath = `${here}/deelnemers`;
const at = partiesPath;
const title = 'Wie doet mee';
const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const roleWords = ({ role, schoolKind, organisationId }: Party): string =>
  [partyRoles[role], ...(schoolKind === null ? [] : [schoolKinds[schoolKind]]), ...(organisationId === null ? ['werkt niet met Aanzet'] : [])].join(' · '); // prettier-ignore

function Parties({ programme, owns }: { programme: Programme; owns: boolean }) {
  return (
    <Section title="Partijen" count={programme.parties.length}>
      {!owns && (
        <p>Zij maken het programma samen. De contactgemeente zet het vast. Wil er nog iemand bij? Vraag het daar.</p>
      )}
      <ListGrid label="Partijen">
        {programme.parties.map((party) => (
          <ListRow
            key={party.id}
            title={party.name}
            sub={roleWords(party)}
            who={party.id === programme.ownerPartyId ? 'maakt het programma' : undefined}
            action={
              owns && party.id !== programme.ownerPartyId ? (
                <Form action={`${at}/${party.id}/weg`} inline>
                  <Button kind="plain">
                    Haal weg<span class="sr">{`: ${party.name}`}</span>
                  </Button>
                </Form>
              ) : undefined
            }
          />
        ))}
      </ListGrid>
    </Section>
  );
}

type Shown = { form: Visitor['form']; errors: readonly FormError[]; view: PartiesForm };
function Add({ form, errors, view }: Shown) {
  const { contactgemeente: _owner, ...roles } = partyRoles;
  return (
    <Section title="Er doet nog iemand mee">
      <Form action={at}>
        <Select
          name="role"
          label="Wat is deze partij?"
          placeholder="Kies"
          options={choices(roles)}
          value={text(form, 'role')}
          error={errorAt(errors, 'role')}
        />
        <Select
          name="organisationId"
          label="Organisatie"
          placeholder="Staat er niet bij"
          options={view.organisations.map(({ id: value, name: label }) => ({ value, label }))}
          value={text(form, 'organisationId')}
          error={errorAt(errors, 'organisationId')}
          optional
        />
        <Field
          name="name"
          label="Staat zij er niet bij? Vul de naam in"
          size="m"
          value={text(form, 'name')}
          error={errorAt(errors, 'name')}
          optional
        />
        <Select
          name="schoolKind"
          label="Is het een school? Kies welke soort"
          placeholder="Geen school"
          options={choices(schoolKinds)}
          value={text(form, 'schoolKind')}
          optional
        />
        <Row>
          <Button>Voeg toe</Button>
        </Row>
      </Form>
    </Section>
  );
}
function Writers({ form, errors, view }: Shown) {
  const { programme, colleagues } = view;
  const typed = errors.some(({ field }) => field === 'processLeadId' || field === 'writerIds');
  const options = colleagues.map(({ id: value, name, organisation }) => ({ value, label: `${name}, ${organisation}` }));
  return (
    <Section title="Wie schrijft">
      <p>De contactgemeente maakt het programma en stelt het vast. Schrijven kan iemand anders doen.</p>
      <Form action={`${here}/schrijvers`}>
        <Select
          name="processLeadId"
          label="Wie leidt het proces?"
          placeholder="Nog niemand"
          options={options}
          value={typed ? text(form, 'processLeadId') : programme.processLead?.memberId}
          error={errorAt(errors, 'processLeadId')}
          optional
        />
        <Checkboxes
          name="writerIds"
          label="Wie schrijven mee?"
          choices={options}
          values={typed ? ids(form, 'writerIds') : programme.writers.map(({ memberId }) => memberId)}
          error={errorAt(errors, 'writerIds')}
          flow
          optional
        />
        <Row>
          <Button kind="main">Bewaar wie schrijft</Button>
          <LinkButton href={here}>Terug</LinkButton>
        </Row>
      </Form>
    </Section>
  );
}

export async function partyPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeProgramme(visit.house, visit.actor, {});
  if (!seen.ok || !seen.value.programme || !seen.value.reads || isGone(refusals)) return gone;
  const { programme, owns } = seen.value;
  const found = owns ? await partiesForm(visit.house, visit.actor, {}) : undefined;
  const elsewhere = await seeElsewhere(visit.house, visit.actor, {});
  const errors = errorsOf(refusals, 'role');
  const shown = found?.ok ? { form: visit.form, errors, view: found.value } : undefined;
  return show(
    <Shell visit={visit} title={title} crumbs={crumbsInside} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={title} lead={programme.name} />
      <Stack roomy>
        <Parties programme={programme} owns={owns} />
        {elsewhere.ok && <Elsewhere form={visit.form} errors={errors} view={elsewhere.value} owns={owns} />}
        {!owns && <p>{peopleWords(programme)}</p>}
        {shown && <Add {...shown} />}
        {shown && <Writers {...shown} />}
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}
async function add(visit: Visitor): Promise<Reply> {
  const { form } = visit;
  const added = await addParty(visit.house, visit.actor, {
    role: text(form, 'role'),
    organisationId: id(form, 'organisationId'),
    name: text(form, 'name'),
    schoolKind: text(form, 'schoolKind'),
  });
  return added.ok ? go(at, 'party-kept') : partyPage(visit, added.refusals);
}
async function remove(visit: Visitor): Promise<Reply> {
  const removed = await removeParty(visit.house, visit.actor, { partyId: visit.params['partyId'] ?? '' });
  return removed.ok ? go(at, 'party-gone') : partyPage(visit, removed.refusals);
}
async function keep(visit: Visitor): Promise<Reply> {
  const { form } = visit;
  const people = { processLeadId: id(form, 'processLeadId'), writerIds: ids(form, 'writerIds') };
  const kept = await keepWriters(visit.house, visit.actor, people);
  return kept.ok ? go(at, 'writers-kept') : partyPage(visit, kept.refusals);
}

/** Who takes part in the programme, and who writes it. */
export const partyPages: readonly Page[] = [
  page(`GET ${at}`, 'see-programme', (visit) => partyPage(visit)),
  page(`POST ${at}`, 'keep-programme', add),
  page(`POST ${at}/:partyId/weg`, 'keep-programme', remove),
  page(`POST ${here}/schrijvers`, 'keep-programme', keep),
];
