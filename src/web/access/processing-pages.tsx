import { exportProcessing, seeProcessing } from '#app/access/see-processing.ts';
import type { Member } from '#domain/access/actor.ts';
import {
  activityId,
  actWords,
  ldvLine,
  periodsUntil,
  type Activity,
  type Processed,
} from '#domain/access/processing.ts';
import { monthWords } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { oneOf, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Filter } from '#web/kit/filter.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Select } from '#web/kit/select.tsx';
import { Table } from '#web/kit/table.tsx';
import { errorsOf } from '#web/person/refusals.ts';
import { savedList } from './saved-list.ts';
import { readWhy, WhyFields } from './why-fields.tsx';

type Visitor = Visit<Member>;
const home = '/logboek/verwerkingen';
const periodWords = (period: string): string => (period.length === 4 ? `heel ${period}` : monthWords(period));
const periodIn = ({ query, form, today }: Visitor): string =>
  text(form, 'periode') || (query.get('periode') ?? today.slice(0, 7));

function Periods({ visit, period }: { visit: Visitor; period: string }) {
  return (
    <Filter action={home}>
      <Select
        name="periode"
        label="Periode"
        options={periodsUntil(visit.today).map((value) => ({ value, label: periodWords(value) }))}
        value={period}
        optional
      />
    </Filter>
  );
}

/** What was done to most young people first: that is what a privacy officer looks for. */
const mostFirst = (a: Activity, b: Activity): number => b.people - a.people || b.times - a.times;
/** By their words, as a list to choose from is read. */
const inWords = (activities: readonly Activity[]) =>
  [...new Set(activities.map(({ act }) => act))]
    .map((act) => ({ value: act, label: actWords(act) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'nl'));

type FormProps = { visit: Visitor; period: string; activities: readonly Activity[]; refusals: readonly Refusal[] };
function TakeForm({ visit, period, activities, refusals }: FormProps) {
  return (
    <Section title="Neem dit mee">
      <Form action={home} hidden={{ periode: period }}>
        <Select
          name="handeling"
          label="Welke handeling?"
          placeholder="Alle handelingen"
          options={inWords(activities)}
          value={text(visit.form, 'handeling')}
          optional
        />
        <Radios
          name="soort"
          label="In welke vorm?"
          hint="De velden van het Logboek Dataverwerkingen 1.0.0. Wie keek, staat er niet in."
          choices={[
            { value: 'csv', label: 'CSV' },
            { value: 'jsonl', label: 'JSON-regels' },
          ]}
          value={oneOf(visit.form, 'soort', ['csv', 'jsonl']) ?? 'csv'}
          flow
        />
        <WhyFields form={visit.form} errors={errorsOf(refusals, 'waarvoor')} />
        <Button kind="main">Bewaar het bestand</Button>
      </Form>
    </Section>
  );
}

async function processingPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const period = periodIn(visit);
  const seen = await seeProcessing(visit.house, visit.actor, { period });
  if (!seen.ok) return gone;
  return show(
    <Shell visit={visit} title="Verwerkingen" crumbs={[{ label: 'Logboek', href: '/logboek' }]} wrong={refusals.length > 0}>
      <ErrorSummary errors={errorsOf(refusals, 'waarvoor')} />
      <PageHead title="Verwerkingen" lead={`Wat jullie in ${periodWords(period)} deden met wat je van jongeren weet.`} />
      <Stack roomy>
        <Periods visit={visit} period={period} />
        {seen.value.length === 0 ? (
          <EmptyState title="Geen regels in deze periode">
            <p>Hier staat wat er gebeurde, geteld per handeling. Er staan geen namen in.</p>
            <LinkButton href={home}>Naar deze maand</LinkButton>
          </EmptyState>
        ) : (
          <>
            <Table
              caption="Per handeling"
              columns={[{ label: 'Handeling' }, { label: 'Keer', numeric: true }, { label: 'Jongeren', numeric: true }]}
              rows={seen.value.toSorted(mostFirst).map(({ act, times, people }) => [actWords(act), times, people])}
            />
            <TakeForm visit={visit} period={period} activities={seen.value} refusals={refusals} />
          </>
        )}
      </Stack>
    </Shell>,
    refusals.length > 0 ? 422 : 200,
  ); // prettier-ignore
}

const heads = ['trace_id', 'span_id', 'status', 'name', 'start_time', 'end_time', 'processing_activity_id', 'data_subject_id', 'data_subject_id_type']; // prettier-ignore
function rowOf(line: Processed, hash: (text: string) => string): readonly string[] {
  const span = ldvLine(line, hash);
  const attributes = span['attributes'] as Readonly<Record<string, string>>;
  return [
    ...['trace_id', 'span_id', 'status', 'name', 'start_time', 'end_time'].map((key) => String(span[key])),
    activityId(line),
    attributes['dpl.core.data_subject_id'] ?? '',
    attributes['dpl.core.data_subject_id_type'] ?? '',
  ];
}

async function save(visit: Visitor): Promise<Reply> {
  const { house, actor, form } = visit;
  const period = periodIn(visit);
  const taken = await exportProcessing(house, actor, { period, act: text(form, 'handeling'), why: readWhy(form) });
  if (!taken.ok) return processingPage(visit, taken.refusals);
  const { mark, found } = taken.value;
  const hash = (words: string): string => Buffer.from(house.hash(words)).toString('hex');
  const name = `verwerkingen-${period}`;
  if (text(form, 'soort') === 'jsonl') {
    const body = found.map((line) => `${JSON.stringify(ldvLine(line, hash))}\n`).join('');
    return {
      kind: 'file',
      exchange: 'verwerkingen',
      name: `${name}-${mark.mark}.jsonl`,
      type: 'application/x-ndjson; charset=utf-8',
      body,
    };
  }
  const rows = found.map((line) => rowOf(line, hash));
  const columns = heads.map((head) => ({ field: 'log-lines' as const, head }));
  return savedList(visit, taken.value, { name, title: 'Verwerkingen', back: home, columns, rows, forSystem: true });
}

/** The log as Logboek Dataverwerkingen, for the privacy officer of the own organisation. */
export const processingPages: readonly Page[] = [
  page(`GET ${home}`, 'see-processing', (visit) => processingPage(visit)),
  page(`POST ${home}`, 'export-processing', save),
];
