import {
  changeRegisterRecord,
  copyForRegister,
  ownFields,
  type RegisterRecord,
  seeRegisterRecord,
} from '#app/register/register-record.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay, shortDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { reportGrounds } from '#domain/register/ground.ts';
import type { Report, ReportField } from '#domain/register/report.ts';
import type { Source } from '#domain/register/sources.ts';
import { text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { newPersonErrors } from '#web/person/new-person-words.ts';
import { isGone } from '#web/person/refusals.ts';
import { atDesk } from './register-pages.tsx';

type Visitor = Visit<Member>;
const caseOf = (visit: Visitor) => ({ caseId: visit.params['caseId'] ?? '' });
/** 'JVS', or 'het register' for one without a name that people know. */
const registerName = (system: string): string => (system === 'anders' ? 'het register' : system);

const labels = {
  firstName: 'Voornaam',
  infix: 'Tussenvoegsel',
  familyName: 'Achternaam',
  birthDate: 'Geboren',
  place: 'Woonplaats',
  phone: 'Telefoon',
  email: 'Mail',
  postcode: 'Postcode',
  ground: 'Soort melding',
  reportedOn: 'Gemeld op',
  school: 'School',
  location: 'Locatie',
  leftOn: 'Uitgeschreven op',
  handler: 'Behandelaar',
} as const satisfies Partial<Record<ReportField, string>>;

function valueOf(report: Report, field: keyof typeof labels): string | null {
  const value = report[field];
  if (value === null) return null;
  if (field === 'ground') return reportGrounds[report.ground];
  return field === 'birthDate' || field === 'reportedOn' || field === 'leftOn' ? longDay(value) : value;
}

/** "uit JVS, 3 juni", and for a field that a colleague changed what the file says. */
function sourceWords(source: Source | undefined): string {
  if (source === undefined) return 'door een collega';
  const from = `uit ${registerName(source.from)}, ${shortDay(source.on)}`;
  if (source.since === undefined) return from;
  return `afwijkend sinds ${shortDay(source.since)}. In ${registerName(source.from)} staat: ${source.file ?? 'niets'}`;
}

function Known({ record: { report, sources } }: { record: RegisterRecord }) {
  const fields = (Object.keys(labels) as (keyof typeof labels)[]).filter((field) => report[field] !== null);
  return (
    <Facts
      facts={fields.map((field) => ({
        label: labels[field],
        value: (
          <>
            {valueOf(report, field)} <span class="quiet">{`(${sourceWords(sources[field])})`}</span>
          </>
        ),
      }))}
    />
  );
}

type FormProps = { visit: Visitor; record: RegisterRecord; refusals: readonly Refusal[] };
function ChangeForm({ visit, record, refusals }: FormProps) {
  const errors = newPersonErrors(refusals);
  const isAgain = visit.form.size > 0;
  return (
    <Section title="Klopt iets niet?">
      <p>Wijzig het hier. Het volgende bestand verandert dat niet. Wijzig het ook in jullie register.</p>
      <Form action={`/jongeren/${caseOf(visit).caseId}/register`}>
        <Stack>
          {ownFields.map((name) => (
            <Field
              key={name}
              name={name}
              label={labels[name]}
              size="m"
              optional={name !== 'firstName' && name !== 'familyName'}
              value={isAgain ? text(visit.form, name) : (record.report[name] ?? '')}
              error={errorAt(errors, name)}
              autocomplete="off"
              maxLength={80}
            />
          ))}
          <Button kind="main">Bewaar</Button>
        </Stack>
      </Form>
    </Section>
  );
}

async function recordPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeRegisterRecord(visit.house, visit.actor, caseOf(visit));
  if (!seen.ok) return gone;
  const record = seen.value;
  const [latest] = record.dossiers;
  const address = `/jongeren/${caseOf(visit).caseId}`;
  const from = registerName(latest?.system ?? '');
  return show(
    <Shell
      visit={visit}
      title="Uit het register"
      wrong={refusals.length > 0}
      crumbs={[{ label: 'Jongere', href: address }]}
    >
      <ErrorSummary errors={newPersonErrors(refusals)} />
      <PageHead
        title="Uit het register"
        lead={`${from}, nummer ${record.dossiers.map((one) => one.dossierNumber).join(' en ')}.`}
      >
        {record.mayChange && <LinkButton href={`${address}/register/kopie`}>{`Kopieer voor ${from}`}</LinkButton>}
      </PageHead>
      <Stack roomy>
        <Known record={record} />
        {record.mayChange && <ChangeForm visit={visit} record={record} refusals={refusals} />}
      </Stack>
    </Shell>,
    refusals.length > 0 ? 422 : 200,
  );
}

async function change(visit: Visitor): Promise<Reply> {
  const of = (name: (typeof ownFields)[number]) => text(visit.form, name);
  const values = {
    firstName: of('firstName'),
    infix: of('infix'),
    familyName: of('familyName'),
    phone: of('phone'),
    email: of('email'),
    postcode: of('postcode'),
  };
  const changed = await changeRegisterRecord(visit.house, visit.actor, { ...caseOf(visit), values });
  if (changed.ok) return go(`/jongeren/${caseOf(visit).caseId}/register`, 'details-kept');
  return isGone(changed.refusals) ? gone : recordPage(visit, changed.refusals);
}

async function copyPage(visit: Visitor): Promise<Reply> {
  // It is for one thing only, so nobody has to choose why.
  const why = { reason: 'register', words: '' } as const;
  const copied = await copyForRegister(visit.house, visit.actor, { ...caseOf(visit), why });
  if (!copied.ok) return gone;
  const { found, mark } = copied.value;
  const from = registerName(found.system);
  const address = `/jongeren/${caseOf(visit).caseId}/register`;
  return show(
    <Shell visit={visit} title={`Kopieer voor ${from}`} crumbs={[{ label: 'Uit het register', href: address }]}>
      <PageHead
        title={`Kopieer voor ${from}`}
        lead="Kies alles in het vak en kopieer het. Plak het daarna in jullie register."
      />
      <Field name="tekst" label="Tekst" rows={10} value={`${found.text}\nKenmerk: ${mark.mark}`} optional />
      <Row>
        <LinkButton href={address}>Terug</LinkButton>
      </Row>
    </Shell>,
  );
}

/** What the register says of one young person, and what goes back to it by hand. */
export const recordPages: readonly Page[] = [
  page('GET /jongeren/:caseId/register', 'see-register-record', (visit) => recordPage(visit)),
  page('POST /jongeren/:caseId/register', 'change-register-record', change),
  page('GET /jongeren/:caseId/register/kopie', 'copy-for-register', copyPage),
].map(atDesk);
