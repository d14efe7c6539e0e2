import { addYoungPerson } from '#app/intake/add-young-person.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import type { Refusal } from '#domain/outcome.ts';
import { isSchool, mayBegin } from '#domain/person/new-person.ts';
import { day, dayParts, oneOf, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Form as Typed, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { newPersonErrors } from './new-person-words.ts';
import { isGone } from './refusals.ts';

/** Schools add their own pupils, Doorstroompunt and W&I who comes to them; others add nobody. */
export const mayAdd = (me: Member): boolean => mayEver(me, 'add-young-person') && mayBegin(me.organisationKind);

type Props = { me: Member; form: Typed; errors: readonly FormError[]; refusals: readonly Refusal[] };

/** First name, infix and family name. */
export function NameFields({ form, errors }: Props) {
  const one = (name: string, label: string, optional = false) => (
    <Field
      name={name}
      label={label}
      size="m"
      optional={optional}
      value={text(form, name)}
      error={errorAt(errors, name)}
      autocomplete="off"
      maxLength={80}
    />
  );
  return (
    <>
      {one('firstName', 'Voornaam')}
      {one('infix', 'Tussenvoegsel', true)}
      {one('familyName', 'Achternaam')}
    </>
  );
}

/** 'GM0203 Barneveld; GM0327 Leusden' as choices. */
const municipalities = (refusals: readonly Refusal[]) =>
  String(refusals.find(({ code }) => code === 'ambiguous-place')?.values?.['options'] ?? '')
    .split('; ')
    .filter(Boolean)
    .map((one) => ({ value: one.slice(0, 6), label: one.slice(7) }));

/** When somebody was born: between the name and the town, wherever a young person is entered. */
export const BirthDateField = ({ form, errors }: Pick<Props, 'form' | 'errors'>) => (
  <DateField
    name="birthDate"
    label="Geboortedatum"
    value={dayParts(form, 'birthDate')}
    error={errorAt(errors, 'birthDate')}
  />
);

/** The town, and the municipality where it lies in more than one. */
export function PlaceFields({ form, errors, refusals }: Props) {
  const choices = municipalities(refusals);
  const chosen = text(form, 'municipalityCode');
  return (
    <>
      <Field
        name="place"
        label="Woonplaats"
        size="m"
        value={text(form, 'place')}
        error={errorAt(errors, 'place')}
        autocomplete="off"
        maxLength={80}
      />
      {choices.length > 0 && <Radios name="municipalityCode" label="In welke gemeente?" choices={choices} flow />}
      {choices.length === 0 && chosen && <input type="hidden" name="municipalityCode" value={chosen} />}
    </>
  );
}

/** How to reach the young person. */
export const PhoneField = ({ form, errors }: Props) => (
  <Field
    name="phone"
    label="Telefoon"
    type="tel"
    size="m"
    optional
    value={text(form, 'phone')}
    error={errorAt(errors, 'phone')}
    autocomplete="off"
    maxLength={80}
  />
);

function OtherFields(props: Props) {
  const { me, form, errors } = props;
  return (
    <>
      <PhoneField {...props} />
      {isSchool(me.organisationKind) && (
        <DateField
          name="expectedEnd"
          label="Stopt met school op"
          value={dayParts(form, 'expectedEnd')}
          error={errorAt(errors, 'expectedEnd')}
        />
      )}
      {me.teamId !== null && (
        <Radios
          name="who"
          label="Wie is nu aan zet?"
          choices={[
            { value: 'me', label: 'Ik, en ik word de vaste contactpersoon' },
            { value: 'team', label: 'Mijn team: een collega pakt het op' },
          ]}
          value={text(form, 'who') || 'me'}
          error={errorAt(errors, 'who')}
        />
      )}
    </>
  );
}

/** Told only about the own organisation: which young person looks the same, and that it may be another all the same. */
function LooksLike({ me, refusals }: Props) {
  const found = refusals.find(({ code }) => code === 'looks-like' || code === 'already-there');
  if (!found) return null;
  const { caseId = '', name = '' } = found.values ?? {};
  const whose = isSchool(me.organisationKind) ? 'jullie leerling' : 'al bij jullie';
  return (
    <Alert tone="warn" title={`lijkt op ${name} (${whose})`}>
      <p>
        <Link href={`/jongeren/${caseId}`}>Bekijk de jongere die er al is</Link>
      </p>
      {found.code === 'looks-like' && (
        <Button name="isAnother" value="ja">
          Het is een ander. Voeg toe
        </Button>
      )}
    </Alert>
  );
}

/** The empty form, or with what was typed and what is wrong with it. */
export function newPersonForm(visit: Visit<Member>, refusals: readonly Refusal[] = []): Reply {
  const { actor: me } = visit;
  const errors = newPersonErrors(refusals);
  const props = { me, form: visit.form, errors, refusals };
  const whom = isSchool(me.organisationKind) ? 'Een leerling van jullie school.' : 'Iemand die bij jullie komt.';
  return show(
    <Shell
      visit={visit}
      title="Nieuwe jongere"
      crumbs={[{ label: 'Jongeren', href: '/jongeren' }]}
      wrong={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHead title="Nieuwe jongere" lead={whom} />
      <Form action="/jongeren/nieuw">
        <Stack>
          <NameFields {...props} />
          <BirthDateField {...props} />
          <PlaceFields {...props} />
          <OtherFields {...props} />
          <LooksLike {...props} />
          <Row>
            <Button kind="main">Voeg toe</Button>
            <LinkButton href="/jongeren">Terug</LinkButton>
          </Row>
        </Stack>
      </Form>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function add(visit: Visit<Member>): Promise<Reply> {
  const { house, actor } = visit;
  if (!mayAdd(actor)) return gone;
  const typed = (name: string) => text(visit.form, name);
  const municipalityCode = typed('municipalityCode');
  const end = isSchool(actor.organisationKind) ? day(visit.form, 'expectedEnd') : '';
  const outcome = await addYoungPerson(house, actor, {
    firstName: typed('firstName'),
    infix: typed('infix'),
    familyName: typed('familyName'),
    birthDate: day(visit.form, 'birthDate') ?? '',
    place: typed('place'),
    phone: typed('phone'),
    expectedEnd: end === '' ? null : (end ?? 'no day'),
    who: oneOf(visit.form, 'who', ['me', 'team']) ?? 'me',
    isAnother: typed('isAnother') === 'ja',
    ...(municipalityCode && { municipalityCode }),
  });
  if (outcome.ok) return go(`/jongeren/${outcome.value.caseId}`, 'person-added');
  return isGone(outcome.refusals) ? gone : newPersonForm(visit, outcome.refusals);
}

/** Adding one young person by hand. */
export const newPersonPages: readonly Page[] = [
  page('GET /jongeren/nieuw', 'add-young-person', async (visit) => (mayAdd(visit.actor) ? newPersonForm(visit) : gone)),
  page('POST /jongeren/nieuw', 'add-young-person', add),
];
