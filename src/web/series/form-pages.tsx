import { addSeries, changeSeries, endSeries } from '#app/series/keep-series.ts';
import { partyChoices, seeSeries, type SeriesView } from '#app/series/see-series.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Level } from '#domain/gathering/meeting.ts';
import {
  levels,
  meetingKinds,
  purposes,
  rhythms,
  type MeetingKind,
  type Purpose,
  type Rhythm,
  type TypedSeries,
} from '#domain/series/series.ts';
import type { Refusal } from '#domain/outcome.ts';
import { ids, id, number, oneOf, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Checkboxes } from '#web/kit/choices.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Select } from '#web/kit/select.tsx';
import { errorsOf, isGone, statusOf } from '#web/person/refusals.ts';
import { here, title } from './map-pages.tsx';

type Visitor = Visit<Member>;
export const seriesOf = ({ params }: Visitor): string => params['seriesId'] ?? '';
const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
const often = Object.fromEntries(Object.entries(rhythms).map(([name, { words }]) => [name, words]));
const keysOf = <T extends string>(words: Readonly<Record<T, unknown>>) => Object.keys(words) as T[];

type Filled = { readonly name: string; readonly partyIds: readonly string[] } & Readonly<
  Record<'kind' | 'level' | 'purpose' | 'rhythm', string>
>;
const fromForm = ({ form }: Visitor): Filled => ({
  name: text(form, 'name'),
  kind: text(form, 'kind'),
  level: text(form, 'level'),
  purpose: text(form, 'purpose'),
  rhythm: text(form, 'rhythm'),
  partyIds: ids(form, 'partyIds'),
});
const typedIn = ({ form }: Visitor): TypedSeries => ({
  name: text(form, 'name'),
  kind: oneOf<MeetingKind>(form, 'kind', keysOf(meetingKinds)),
  level: oneOf<Level>(form, 'level', keysOf(levels)),
  purpose: oneOf<Purpose>(form, 'purpose', keysOf(purposes)),
  rhythm: oneOf<Rhythm>(form, 'rhythm', keysOf(rhythms)),
  partyIds: ids(form, 'partyIds'),
});

type Parties = readonly { readonly id: string; readonly name: string }[];
function Fields({ filled, errors, parties }: { filled: Filled; errors: readonly FormError[]; parties: Parties }) {
  const select = (
    name: 'kind' | 'level' | 'purpose' | 'rhythm',
    label: string,
    words: Readonly<Record<string, string>>,
  ) => (
    <Select
      name={name}
      label={label}
      placeholder="Kies"
      options={choices(words)}
      value={filled[name]}
      error={errorAt(errors, name)}
    />
  );
  return (
    <>
      <Field
        name="name"
        label="Hoe heet het overleg?"
        hint="Zoals jullie het noemen. De naam staat ook in de agenda."
        size="m"
        maxLength={80}
        value={filled.name}
        error={errorAt(errors, 'name')}
      />
      {select('kind', 'Welk soort overleg is het?', meetingKinds)}
      {select('level', 'Op welk niveau?', levels)}
      {select('purpose', 'Waar gaat het over?', purposes)}
      {select('rhythm', 'Hoe vaak?', often)}
      <Checkboxes
        name="partyIds"
        label="Welke organisaties doen mee?"
        choices={parties.map(({ id: value, name: label }) => ({ value, label }))}
        values={filled.partyIds}
        error={errorAt(errors, 'partyIds')}
        flow
      />
    </>
  );
}

export const crumbs = [
  { label: 'Waar stokt het', href: '/regio' },
  { label: title, href: here },
];
const nothing: Filled = { name: '', kind: '', level: '', purpose: '', rhythm: '', partyIds: [] };
async function newPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const parties = await partyChoices(visit.house, visit.actor, {});
  if (!parties.ok || isGone(refusals)) return gone;
  const errors = errorsOf(refusals, 'name');
  const filled = refusals.length > 0 ? fromForm(visit) : { ...nothing, partyIds: [visit.actor.organisationId] };
  return show(
    <Shell visit={visit} title="Nieuw overleg" crumbs={crumbs} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title="Nieuw overleg" lead="Jij zorgt voor de datum. Daarna kies je wie er meedoet." />
      <Form action={here}>
        <Fields filled={filled} errors={errors} parties={parties.value} />
        <Row>
          <Button kind="main">Bewaar</Button>
          <LinkButton href={here}>Terug</LinkButton>
        </Row>
      </Form>
    </Shell>,
    errors.length > 0 ? statusOf(refusals) : 200,
  );
}

function Change({
  visit,
  view,
  errors,
  parties,
}: {
  visit: Visitor;
  view: SeriesView;
  errors: readonly FormError[];
  parties: Parties;
}) {
  const { series, owners } = view;
  const typed = errors.length > 0;
  return (
    <Form action={`${here}/${series.id}`} hidden={{ version: String(series.version) }}>
      <Fields filled={typed ? fromForm(visit) : series} errors={errors} parties={parties} />
      <Select
        name="memberId"
        label="Wie zorgt voor de datum?"
        options={owners.map(({ id: value, name: label }) => ({ value, label }))}
        value={typed ? text(visit.form, 'memberId') : series.memberId}
        error={errorAt(errors, 'memberId')}
      />
      <Row>
        <Button kind="main">Bewaar</Button>
        <LinkButton href={`${here}/${series.id}`}>Terug</LinkButton>
      </Row>
    </Form>
  );
}

async function changePage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeSeries(visit.house, visit.actor, { seriesId: seriesOf(visit) });
  const parties = await partyChoices(visit.house, visit.actor, {});
  if (!seen.ok || !seen.value.keeps || !parties.ok || isGone(refusals)) return gone;
  const errors = errorsOf(refusals, 'name');
  const { series } = seen.value;
  return show(
    <Shell
      visit={visit}
      title="Overleg wijzigen"
      crumbs={[...crumbs, { label: series.name, href: `${here}/${series.id}` }]}
      wrong={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHead title="Overleg wijzigen" lead={series.name} />
      <Stack roomy>
        <Change visit={visit} view={seen.value} errors={errors} parties={parties.value} />
        <Section title="Stopt dit overleg?">
          <p>Wat is besloten, blijft staan bij wie het doet.</p>
          <Form action={`${here}/${series.id}/stoppen`}>
            <Button kind="stop">Stop dit overleg</Button>
          </Form>
        </Section>
      </Stack>
    </Shell>,
    errors.length > 0 ? statusOf(refusals) : 200,
  );
}

async function add(visit: Visitor): Promise<Reply> {
  const added = await addSeries(visit.house, visit.actor, { typed: typedIn(visit) });
  return added.ok ? go(`${here}/${added.value.seriesId}/deelnemers`, 'series-kept') : newPage(visit, added.refusals);
}
async function change(visit: Visitor): Promise<Reply> {
  const seriesId = seriesOf(visit);
  const command = {
    seriesId,
    typed: typedIn(visit),
    version: number(visit.form, 'version'),
    memberId: id(visit.form, 'memberId') ?? seriesId,
  };
  const kept = await changeSeries(visit.house, visit.actor, command);
  return kept.ok ? go(`${here}/${seriesId}`, 'series-kept') : changePage(visit, kept.refusals);
}
async function end(visit: Visitor): Promise<Reply> {
  const ended = await endSeries(visit.house, visit.actor, { seriesId: seriesOf(visit) });
  return ended.ok ? go(here, 'series-ended') : changePage(visit, ended.refusals);
}

/** A meeting that comes back: making it and changing it. */
export const seriesFormPages: readonly Page[] = [
  page(`GET ${here}/nieuw`, 'keep-meetings', (visit) => newPage(visit)),
  page(`POST ${here}`, 'keep-meetings', add),
  page(`GET ${here}/:seriesId/wijzigen`, 'keep-meetings', (visit) => changePage(visit)),
  page(`POST ${here}/:seriesId`, 'keep-meetings', change),
  page(`POST ${here}/:seriesId/stoppen`, 'keep-meetings', end),
];
