import { isThere } from '#domain/directory/merged.ts';
import {
  addOrganisation,
  changeOrganisation,
  organisationInForm,
  type TypedOrganisation,
} from '#app/directory/keep-organisation.ts';
import { organisationKinds, type Member } from '#domain/access/actor.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { oneOf, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row } from '#web/kit/layout.tsx';
import { Select } from '#web/kit/select.tsx';
import { isNotThere } from './colleague-place.ts';
import { kindWords } from './directory-words.ts';
import { filledBy, Typed, type Filled } from './filled.tsx';
import { hoursPages } from './hours-page.tsx';
import { colleagueErrors } from './refusals.ts';

type Visitor = Visit<Member>;
const typedOrganisation = ({ form }: Visitor): TypedOrganisation => ({
  name: text(form, 'name'),
  shortName: text(form, 'shortName'),
  phone: text(form, 'phone'),
  publicPhone: text(form, 'publicPhone'),
  worksSo: text(form, 'worksSo'),
});

function OrganisationFields({ filled }: { filled: Filled }) {
  return (
    <>
      <Typed filled={filled} name="name" label="Naam" maxLength={120} />
      <Typed filled={filled} name="shortName" label="Korte naam" hint="Voor lijsten." size="m" maxLength={40} />
      <Typed
        filled={filled}
        name="publicPhone"
        label="Openbaar nummer"
        hint="Staat op “Wie is wanneer aan zet”. Iedereen kan het lezen."
        type="tel"
        size="m"
        optional
      />
      <Typed
        filled={filled}
        name="phone"
        label="Nummer voor collega’s"
        hint="Alleen voor wie met Aanzet werkt."
        type="tel"
        size="m"
        optional
      />
      <Typed
        filled={filled}
        name="worksSo"
        label="Zo werken wij"
        hint="Een of twee zinnen voor wie wil bellen. Iedereen kan het lezen."
        rows={3}
        maxLength={200}
        optional
      />
    </>
  );
}

async function changePage(visit: Visitor, errors: readonly FormError[] = []): Promise<Reply> {
  const organisationId = visit.params['organisationId'] ?? '';
  const asked = await organisationInForm(visit.house, visit.actor, { organisationId });
  if (!asked.ok) return gone;
  const { id, name, shortName, phone, publicPhone, worksSo } = asked.value;
  const filled = filledBy(visit.form, errors, { name, shortName, phone, publicPhone, worksSo });
  const home = `/organisaties/${id}`;
  const crumbs = [
    { label: 'Organisaties', href: '/organisaties' },
    { label: name, href: home },
  ];
  return show(
    <Shell visit={visit} title="Organisatie wijzigen" crumbs={crumbs} wrong={filled.typed}>
      <ErrorSummary errors={errors} />
      <PageHead title={name} lead="Verandert de naam, dan blijft de oude naam vindbaar." />
      <Form action={`${home}/wijzigen`}>
        <OrganisationFields filled={filled} />
        <Row>
          <Button kind="main">Bewaar</Button>
          <LinkButton href={home}>Terug</LinkButton>
        </Row>
      </Form>
    </Shell>,
    filled.typed ? 422 : 200,
  );
}

async function change(visit: Visitor): Promise<Reply> {
  const organisationId = visit.params['organisationId'] ?? '';
  const outcome = await changeOrganisation(visit.house, visit.actor, { organisationId, ...typedOrganisation(visit) });
  if (outcome.ok) return go(`/organisaties/${organisationId}`, 'organisation-kept');
  return isNotThere(outcome.refusals) ? gone : changePage(visit, colleagueErrors(outcome.refusals, 'name'));
}

const accountChoices = [
  { value: 'ja', label: 'Werkt met Aanzet', hint: 'Voeg daarna de eerste collega toe, het liefst de teamleider.' },
  { value: 'nee', label: 'Zonder account', hint: 'Krijgt bij een overdracht een link met een code.' },
];

function newPage(visit: Visitor, errors: readonly FormError[] = []): Reply {
  if (!keepsRegion(visit.actor)) return gone;
  const filled = filledBy(visit.form, errors);
  const places = visit.house.places();
  const here = [...places.municipalities.values()].filter(({ code }) => isThere(places, code, visit.today));
  const towns = here.toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
  return show(
    <Shell
      visit={visit}
      title="Nieuwe organisatie"
      crumbs={[{ label: 'Organisaties', href: '/organisaties' }]}
      wrong={filled.typed}
    >
      <ErrorSummary errors={errors} />
      <PageHead title="Nieuwe organisatie" />
      <Form action="/organisaties/nieuw">
        <Select
          name="kind"
          label="Wat voor organisatie?"
          placeholder="Kies"
          options={organisationKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
          value={filled.value('kind')}
          error={filled.error('kind')}
        />
        <OrganisationFields filled={filled} />
        <Select
          name="municipality"
          label="Gemeente waar zij zit"
          placeholder="Niet bekend"
          options={towns.map(({ code, name }) => ({ value: code, label: name }))}
          value={filled.value('municipality')}
          optional
        />
        <Radios name="account" label="Account" choices={accountChoices} value={filled.value('account') || 'nee'} />
        <Row>
          <Button kind="main">Voeg toe</Button>
          <LinkButton href="/organisaties">Terug</LinkButton>
        </Row>
      </Form>
    </Shell>,
    filled.typed ? 422 : 200,
  );
}

async function add(visit: Visitor): Promise<Reply> {
  const code = text(visit.form, 'municipality');
  const outcome = await addOrganisation(visit.house, visit.actor, {
    ...typedOrganisation(visit),
    kind: oneOf(visit.form, 'kind', organisationKinds),
    municipalityCode: visit.house.places().municipalities.has(code) ? code : null,
    hasAccount: text(visit.form, 'account') === 'ja',
  });
  if (outcome.ok) return go(`/organisaties/${outcome.value.organisationId}`, 'organisation-kept');
  return isNotThere(outcome.refusals) ? gone : newPage(visit, colleagueErrors(outcome.refusals, 'name'));
}

/** Name and numbers of an organisation, and a new one. */
export const organisationPages: readonly Page[] = [
  page('GET /organisaties/nieuw', 'keep-organisation', (visit) => Promise.resolve(newPage(visit))),
  page('POST /organisaties/nieuw', 'keep-organisation', add),
  page('GET /organisaties/:organisationId/wijzigen', 'keep-organisation', (visit) => changePage(visit)),
  page('POST /organisaties/:organisationId/wijzigen', 'keep-organisation', change),
  ...hoursPages,
];
