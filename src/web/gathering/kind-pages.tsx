import { keepTableKind, seeTableKinds, type KindsView } from '#app/gathering/table-kinds.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import {
  needsYes,
  partyKinds,
  tableFields,
  tableGrounds,
  type PartyKind,
  type TableGround,
  type TableKind,
} from '#domain/gathering/table-kind.ts';
import type { Refusal } from '#domain/outcome.ts';
import { all, day, dayParts, id, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Checkboxes } from '#web/kit/choices.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { Details } from '#web/kit/details.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Select } from '#web/kit/select.tsx';
import { isGone, statusOf } from '#web/person/refusals.ts';
import { crumbsOf, home, tableErrors } from './words.ts';

type Visitor = Visit<Member>;
const here = `${home}/soorten`;
const kinds = Object.keys(partyKinds) as PartyKind[];
const groundOptions = (kind: PartyKind) =>
  (Object.keys(tableGrounds) as TableGround[])
    .filter((ground) => ground === 'F18' || !needsYes(kind))
    .map((ground) => ({ value: ground, label: `${ground}: ${tableGrounds[ground]}` }));

const partyWords = ({ kind, ground }: TableKind['parties'][number]): string =>
  `${partyKinds[kind]}: ${ground}${needsYes(kind) ? ', alleen na een ja' : ''}.`;

function Now({ kind }: { kind: TableKind }) {
  return (
    <Section title={kind.name}>
      <p>
        <Badge>Nog niet bevestigd</Badge> Geldt vanaf {longDay(kind.validFrom)}.
      </p>
      <Facts
        facts={[
          { label: 'Doel', value: kind.purpose },
          { label: 'Wie, en op welke grond', value: kind.parties.map(partyWords).join(' ') },
          { label: 'Op het scherm', value: kind.fields.map((field) => tableFields[field].toLowerCase()).join(', ') },
          { label: 'Notities van de tafel', value: `weg na ${kind.keepMonths} maanden` },
          { label: 'Convenant', value: kind.covenant },
        ]}
      />
    </Section>
  );
}

type Typing = { visit: Visitor; was: TableKind | undefined; errors: readonly FormError[] };
/** What stands in a field: what was typed, else the version that holds. */
const typedIn = ({ visit, was, errors }: Typing) => ({
  text: (name: 'name' | 'purpose' | 'covenant' | 'keepMonths') =>
    errors.length > 0 ? text(visit.form, name) : String(was?.[name] ?? ''),
  ground: (kind: PartyKind) =>
    errors.length > 0
      ? text(visit.form, `ground-${kind}`)
      : (was?.parties.find((party) => party.kind === kind)?.ground ?? ''),
  fields: errors.length > 0 ? all(visit.form, 'fields') : (was?.fields ?? []),
});

function Grounds(typing: Typing) {
  const typed = typedIn(typing);
  return (
    <>
      {kinds.map((kind) => (
        <Select
          key={kind}
          name={`ground-${kind}`}
          label={`Grond voor ${partyKinds[kind]}`}
          placeholder="Zit niet aan tafel"
          options={groundOptions(kind)}
          value={typed.ground(kind)}
          error={errorAt(typing.errors, `ground-${kind}`)}
          optional
        />
      ))}
    </>
  );
}

function Shown(typing: Typing) {
  const { errors } = typing;
  const typed = typedIn(typing);
  return (
    <>
      <Checkboxes
        name="fields"
        label="Wat staat er op het scherm van een jongere?"
        hint="De naam, de eigen zin en de vraag staan er altijd."
        choices={Object.entries(tableFields).map(([value, label]) => ({ value, label }))}
        values={typed.fields}
        error={errorAt(errors, 'fields')}
        flow
      />
      <Field
        name="keepMonths"
        label="Na hoeveel maanden gaan de notities weg?"
        size="s"
        inputMode="numeric"
        value={typed.text('keepMonths')}
        error={errorAt(errors, 'keepMonths')}
        maxLength={2}
      />
    </>
  );
}

function KindFields(typing: Typing) {
  const { visit, errors } = typing;
  const typed = typedIn(typing);
  return (
    <>
      <Field
        name="name"
        label="Hoe heet deze soort tafel?"
        value={typed.text('name')}
        error={errorAt(errors, 'name')}
        maxLength={60}
      />
      <Field
        name="purpose"
        label="Waar is de tafel voor?"
        rows={2}
        value={typed.text('purpose')}
        error={errorAt(errors, 'purpose')}
        maxLength={300}
      />
      <Grounds {...typing} />
      <Shown {...typing} />
      <Field
        name="covenant"
        label="Welk convenant, welke versie?"
        value={typed.text('covenant')}
        error={errorAt(errors, 'covenant')}
        maxLength={80}
      />
      <DateField
        name="validFrom"
        label="Vanaf welke dag?"
        value={errors.length > 0 ? dayParts(visit.form, 'validFrom') : undefined}
        error={errorAt(errors, 'validFrom')}
      />
    </>
  );
}

function Keep({ visit, view, errors }: { visit: Visitor; view: KindsView; errors: readonly FormError[] }) {
  const chosen = visit.query.get('soort') ?? id(visit.form, 'kindId');
  const was = view.now.find(({ kindId }) => kindId === chosen);
  return (
    <Section title={was ? `Een nieuwe versie van ${was.name}` : 'Een nieuwe soort tafel'}>
      <p>Een afspraak verandert nooit achteraf. Wat je hier vastlegt, geldt vanaf de dag die je kiest.</p>
      <Form action={here} hidden={was ? { kindId: was.kindId } : {}}>
        <KindFields visit={visit} was={was} errors={errors} />
        <Row>
          <Button kind="main">Leg vast</Button>
          <LinkButton href={home}>Terug</LinkButton>
        </Row>
      </Form>
    </Section>
  );
}

function Versions({ view }: { view: KindsView }) {
  if (view.all.length <= view.now.length) return null;
  const words = ({ name, validFrom, covenant }: TableKind) => `${name}, vanaf ${longDay(validFrom)}: ${covenant}`;
  return (
    <Details summary="Alle versies">
      {view.all.map((one) => (
        <p key={words(one)}>{words(one)}</p>
      ))}
    </Details>
  );
}

async function kindsPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeTableKinds(visit.house, visit.actor, {});
  if (!seen.ok || isGone(refusals)) return gone;
  const view = seen.value;
  const errors = tableErrors(refusals, 'name');
  return show(
    <Shell visit={visit} title="Soorten overstaptafel" crumbs={crumbsOf()} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead
        title="Soorten overstaptafel"
        lead="Een tafel is geen grond. Wie aan tafel een jongere ziet, zag die jongere al."
      />
      <Stack roomy>
        {view.now.length === 0 && (
          <EmptyState title="Er is nog geen soort tafel">
            <p>Hier staat straks wat de partijen afspraken. Dat is de bijlage bij het convenant.</p>
            <LinkButton href={home}>Terug naar de tafels</LinkButton>
          </EmptyState>
        )}
        {view.now.map((kind) => (
          <Stack key={kind.kindId}>
            <Now kind={kind} />
            {view.keeps && (
              <p>
                <LinkButton href={`${here}?soort=${kind.kindId}`}>Maak een nieuwe versie</LinkButton>
              </p>
            )}
          </Stack>
        ))}
        <Versions view={view} />
        {view.keeps && <Keep visit={visit} view={view} errors={errors} />}
      </Stack>
    </Shell>,
    errors.length > 0 ? statusOf(refusals) : 200,
  );
}

async function keep(visit: Visitor): Promise<Reply> {
  const { form, house, actor } = visit;
  const grounds = Object.fromEntries(kinds.map((kind) => [kind, text(form, `ground-${kind}`)]));
  const kept = await keepTableKind(house, actor, {
    kindId: id(form, 'kindId'),
    typed: {
      name: text(form, 'name'),
      purpose: text(form, 'purpose'),
      grounds,
      fields: all(form, 'fields'),
      keepMonths: text(form, 'keepMonths'),
      covenant: text(form, 'covenant'),
      validFrom: day(form, 'validFrom'),
    },
  });
  return kept.ok ? go(here, 'table-kind-kept') : kindsPage(visit, kept.refusals);
}

/** What each kind of overstaptafel is for, by version. */
export const kindPages: readonly Page[] = [
  page(`GET ${here}`, 'see-table-kinds', (visit) => kindsPage(visit)),
  page(`POST ${here}`, 'keep-table-kind', keep),
];
